/** 見える化 and 統計: endpoints bound to use cases. */
import { type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { figuresFile } from './figures-file.ts'
import { readFigures } from './read-figures.ts'
import { readStatistics } from './read-statistics.ts'
import { readTowns, townsFile } from './read-towns.ts'
import * as office from './statistics-contract.ts'
import { statisticsFile } from './statistics-file.ts'
import * as state from './towns-contract.ts'

export const figuresRoutes: Route[] = [
  read(contract.getFigures, readFigures),
  read(contract.getFiguresFile, figuresFile),
  read(office.getStatistics, (c, { query }) => readStatistics(c, query, false)),
  read(office.getStatisticsFile, statisticsFile),
  read(state.listTowns, readTowns),
  read(state.getTownsFile, townsFile),
]
