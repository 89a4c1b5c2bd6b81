import { change, type Route, read } from '../../platform/http/route.ts'
import { countTry } from '../interview/count-tries.ts'
import * as call from './call-contract.ts'
import * as contract from './contract.ts'
import { enterCall, leaveCall, readCallOf, readOwnCalls } from './enter-call.ts'
import { enterOne } from './enter-one.ts'
import { importResults } from './import-results.ts'
import { makeCall, removeCall } from './make-call.ts'
import { moveUp } from './move-up.ts'
import { readOpenCalls } from './open-calls.ts'
import { readCall, readCallRecord, readCalls, readPublicCalls } from './read-calls.ts'
import { readOwnResults, readResults } from './read-results.ts'
import { settleResult } from './settle-result.ts'

const number = (text: string | undefined): number => Number(text ?? 0)
const made = async (_c: unknown, ids: Record<string, string>) => ({ id: ids.result ?? '' })
const called = async (_c: unknown, ids: Record<string, string>) => ({ id: ids.call ?? '' })
const moved = async (_c: unknown, ids: Record<string, string>) => ({ result: ids.result ?? '' })
const nothing = async (): Promise<Record<string, never>> => ({})

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
  read(call.listFacilityCalls, (c, { params }) => readCalls(c, params.facilityId)),
  change(call.makeFacilityCall, (c, { params, body }) => makeCall(c, params.facilityId, body), called),
  read(call.readFacilityCall, (c, { params }) => readCall(c, params.facilityId, params.callId)),
  change(call.removeFacilityCall, (c, { params }) => removeCall(c, params.facilityId, params.callId), nothing),
  change(
    call.moveUpAtFacility,
    (c, { params, body }) => moveUp(c, params.facilityId, { call: params.callId, place: body.place }),
    moved,
  ),
  read(call.listTownCalls, (c) => readCalls(c, null)),
  change(call.makeTownCall, (c, { body }) => makeCall(c, null, body), called),
  read(call.readTownCall, (c, { params }) => readCall(c, null, params.callId)),
  change(call.removeTownCall, (c, { params }) => removeCall(c, null, params.callId), nothing),
  change(call.moveUpAtTown, (c, { params, body }) => moveUp(c, null, { call: params.callId, place: body.place }), moved),
  read(call.listOwnCalls, readOwnCalls),
  read(call.listOpenCalls, readOpenCalls),
  read(call.readOwnCall, (c, { params }) => readCallOf(c, params)),
  change(call.enterCall, enterCall, async (c, ids) => {
    const own = await readCallOf(c, { childId: ids.child ?? '', callId: ids.call ?? '' })
    if ('refused' in own) throw new Error('an entry that was made is not there')
    return own
  }),
  change(call.leaveCall, leaveCall, nothing),
  read(call.listPublicCalls, (c, { params }) => readPublicCalls(c, params.facilityId)),
  read(call.getCallRecord, readCallRecord),
]
