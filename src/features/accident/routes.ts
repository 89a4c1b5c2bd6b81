import { change, health, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readAccident, readAccidents, readTownAccident, readTownAccidents } from './read-accidents.ts'
import { replyToAccident } from './reply-to-accident.ts'
import { followAccident, renderReported, reportAccident } from './report-accident.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const accidentRoutes: Route[] = [
  read(contract.listAccidents, readAccidents),
  change(contract.reportAccident, reportAccident, renderReported),
  health(contract.getAccident, readAccident),
  change(contract.followAccident, followAccident, nothing),
  read(contract.listTownAccidents, readTownAccidents),
  health(contract.getTownAccident, readTownAccident),
  change(contract.replyToAccident, replyToAccident, nothing),
]
