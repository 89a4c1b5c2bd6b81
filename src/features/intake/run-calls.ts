/**
 * The ranking of a 募集, by the minute (REG-1): freeze what decides, rank by the bound seed, write the results where results from outside
 * stand too, tell every family. Everything in one transaction under the call's lock: once over all nodes, and a node that dies in
 * between has done nothing.
 */
import { oweMails, writeAudit } from '../../platform/act.ts'
import { addDays } from '../../platform/calendar.ts'
import { anonymous, inRole, type WriteTx } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { daysUnused } from '../child/visibility.ts'
import type { CallRecord } from './call-queries.ts'
import { type CallEntry, pauseMs, pointsOf, tiersOf } from './call-rules.ts'
import { callListHash, rankBySeed } from './rank-call.ts'
import { entered } from './rules.ts'
import {
  familiesOf,
  lockCall,
  openRelation,
  putResult,
  type RankedRow,
  selectDueCalls,
  selectFacts,
  selectKnown,
  selectRunPlaces,
  writeEntry,
  writeRecord,
} from './run-call-queries.ts'

export const runCalls: Tick = {
  name: 'runCalls',
  run: async (c) => {
    const due = await inRole(c.pool, (tx) => selectDueCalls(tx, new Date(c.now.getTime() - pauseMs)))
    for (const id of due) {
      try {
        await inRole(c.pool, (tx) => runCall(c, tx, id))
      } catch (error) {
        // One call must not hold up the others; the next minute tries it again.
        c.log.error('job failed', { job: 'runCalls', error })
      }
    }
  },
}

async function runCall(c: JobContext, tx: WriteTx, id: string): Promise<void> {
  const call = await lockCall(tx, id)
  if (!call) return
  const places = await selectRunPlaces(tx, id)
  const facts = await selectFacts(tx, call)
  const weights = { sibling: call.sibling_points, care: call.care_points, firstTime: call.first_points }
  const points = facts.map((one) => pointsOf({ sibling: one.sibling, care: one.care, firstTime: one.first_time }, weights))
  const tiers = tiersOf(points)
  const entries = facts.map(
    ({ number, place_id: place, resident }, i): CallEntry => ({ number, place, resident, tier: tiers[i] ?? 1 }),
  )
  const rules = { residentsFirst: call.residents_first, reserves: call.reserves }
  const ranked = rankBySeed(entries, places, rules, call.seed)
  const told: string[] = []
  for (const one of ranked) {
    const i = facts.findIndex(({ number }) => number === one.number)
    const fact = facts[i]
    const place = places.find((row) => row.id === one.place)
    if (!fact || !place) throw new Error('an entry of nobody')
    await writeEntry(tx, { ...fact, points: points[i] ?? 0, ...one })
    const result = await resultOf(
      c,
      tx,
      { child: fact.child_id, facility: place.facility_id, month: call.month, decided_by: call.decided_by },
      one.outcome,
    )
    if (result) told.push(result)
  }
  const record: CallRecord = { entries: [...entries].sort((a, b) => (a.number < b.number ? -1 : 1)), ranked }
  await writeRecord(tx, id, { at: c.now, seed: call.seed, listHash: callListHash(entries), record })
  const mails = (await familiesOf(tx, told)).map(({ result, state, mail }) => ({
    kind: `intake.${state}`,
    refs: { result },
    to: mail,
  }))
  await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
  await writeAudit(tx, [
    {
      id: c.id(),
      at: c.now,
      event: 'intake.rank',
      code: 'intake.ranked',
      actor: { ...anonymous, kind: 'job' },
      ids: { call: id },
      children: facts.map((one) => one.child_id),
      facility: call.facility_id,
      municipality: call.municipality,
      requestId: 'runCalls',
    },
  ])
}

/** The row of the result, made or moved; null where a 内定 of another way stands already, which is told already. */
async function resultOf(
  c: JobContext,
  tx: WriteTx,
  key: { child: string; facility: string; month: string; decided_by: string },
  outcome: RankedRow['outcome'],
): Promise<string | null> {
  const known = await selectKnown(tx, key)
  const how = entered(known?.state ?? null, outcome)
  if (how === 'same' || how === 'refused') return null
  const id = known?.id ?? c.id()
  await putResult(tx, { id, ...key, state: outcome, at: c.now })
  if (outcome === 'offered') await openRelation(tx, key, addDays(c.today, daysUnused))
  return id
}
