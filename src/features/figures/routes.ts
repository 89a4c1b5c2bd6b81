/** 見える化: endpoints bound to use cases. */
import { type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { figuresFile } from './figures-file.ts'
import { readFigures } from './read-figures.ts'

export const figuresRoutes: Route[] = [read(contract.getFigures, readFigures), read(contract.getFiguresFile, figuresFile)]
