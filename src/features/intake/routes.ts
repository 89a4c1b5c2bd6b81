import { change, type Route, read } from '../../platform/http/route.ts'
import { countTry } from '../interview/count-tries.ts'
import * as contract from './contract.ts'
import { enterOne } from './enter-one.ts'
import { importResults } from './import-results.ts'
import { readOwnResults, readResults } from './read-results.ts'
import { settleResult } from './settle-result.ts'

const number = (text: string | undefined): number => Number(text ?? 0)
const made = async (_c: unknown, ids: Record<string, string>) => ({ id: ids.result ?? '' })

export const intakeRoutes: Route[] = [
  read(contract.listIntake, (c) => readResults(c, null)),
  change(contract.importIntake, importResults, async (_c, ids) => ({
    fresh: number(ids.fresh),
    same: number(ids.same),
    offered: number(ids.offered),
    reserve: number(ids.reserve),
    rejected: number(ids.rejected),
  })),
  read(contract.listFacilityIntake, (c, { params }) => readResults(c, params.facilityId)),
  change(contract.enterIntake, enterOne, made, countTry),
  change(contract.settleIntake, settleResult, made),
  read(contract.listOwnIntake, readOwnResults),
]
