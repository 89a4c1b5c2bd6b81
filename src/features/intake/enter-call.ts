/** 定期利用に応募する (REG-1): one place per child and call, changed or taken back until the close; the time of entering decides nothing. */
import { type Done, done } from '../../platform/act.ts'
import { firstDayOf, type LocalMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { classAge } from '../certification/age.ts'
import type { enterCall as enterEndpoint, leaveCall as leaveEndpoint, listOwnCalls, readOwnCall } from './call-contract.ts'
import {
  type EntryRow,
  headsOf,
  lockEntries,
  selectCall,
  selectCallsNamed,
  selectCallsOfTowns,
  selectChildren,
  selectEntriesOfChildren,
  selectPlaces,
} from './call-queries.ts'
import { callRefusal, callState, entryRefusals, reserveNumber } from './call-rules.ts'
import { entrantOf, termsOf } from './entrant.ts'

const notFound: Refused = refuse({ rule: 'REG-1', code: 'not-found' })
type OwnEntry = NonNullable<ReplyOf<typeof readOwnCall>['entry']>

const entryOf = (row: EntryRow): OwnEntry => ({
  number: row.number,
  place: row.place_id,
  result:
    row.outcome && row.why && row.rank
      ? {
          state: row.state ?? row.outcome,
          reserve: row.outcome === 'reserve' ? reserveNumber(row.rank, row.places) : null,
          why: row.why,
        }
      : null,
})
export const nameOf = (child: { nickname: string | null; given_name: string | null }): string =>
  child.nickname || child.given_name || ''

export async function readOwnCalls({ tx, now, actor }: ReadContext): Promise<ReplyOf<typeof listOwnCalls>> {
  // Who may not see the household (SEE-3) has no children here.
  const children = actor.householdId ? await selectChildren(tx, { household: actor.householdId }) : []
  const entries = await selectEntriesOfChildren(
    tx,
    children.map((child) => child.id),
  )
  const near = await selectCallsOfTowns(tx, [...new Set(children.map((child) => child.municipality))])
  const entered = await selectCallsNamed(tx, [...new Set(entries.map((one) => one.call_id))])
  const known = new Set(entered.map((row) => row.id))
  const open = near.filter(
    (row) =>
      !known.has(row.id) &&
      callState({ from: row.entries_from, until: row.entries_until, rankedAt: row.ranked_at }, now) === 'open',
  )
  const heads = await headsOf(tx, [...open, ...entered], now)
  return {
    calls: heads.map((head) => ({
      ...head,
      own: entries
        .filter((one) => one.call_id === head.id)
        .flatMap((one) => {
          const child = children.find(({ id }) => id === one.child_id)
          return child ? [{ child: { id: child.id, name: nameOf(child) }, entry: entryOf(one) }] : []
        }),
    })),
  }
}

export async function readCallOf(
  { tx, now }: ReadContext,
  params: { childId: string; callId: string },
): Promise<ReplyOf<typeof readOwnCall> | Refused> {
  const row = await selectCall(tx, params.callId)
  const [child] = await selectChildren(tx, { ids: [params.childId] })
  const [call] = row ? await headsOf(tx, [row], now) : []
  if (!row || !child || !call) return notFound
  const entry = (await selectEntriesOfChildren(tx, [child.id])).find((one) => one.call_id === row.id)
  return {
    call,
    child: { id: child.id, name: nameOf(child) },
    classAge: classAge(child.birth_date, firstDayOf(row.month as LocalMonth)),
    entry: entry ? entryOf(entry) : null,
  }
}

export async function enterCall(
  { tx, now, id, random, actor }: WriteContext,
  { params, body }: Call<typeof enterEndpoint>,
): Promise<Done | Refused> {
  const row = await selectCall(tx, params.callId)
  const place = row && (await selectPlaces(tx, [row.id])).find((one) => one.id === body.place)
  const [child] = await selectChildren(tx, { ids: [params.childId] })
  if (!row || !place || !child) return notFound
  const month = row.month as LocalMonth
  await lockEntries(tx, child.id, month)
  const refused = entryRefusals(termsOf(row), place, await entrantOf(tx, child, row), now)
  if (refused.length > 0) return refuse(...refused)
  const entered = { place_id: place.id, entered_by: actor.loginId ?? '', entered_at: now }
  await tx
    .insertInto('intake_entry')
    .values({
      id: id(),
      call_id: row.id,
      month,
      one_facility: row.one_facility,
      child_id: child.id,
      number: referenceNumber(random),
      ...entered,
    })
    // The number stays: a changed entry has the lot that it had.
    .onConflict((c) => c.columns(['call_id', 'child_id']).doUpdateSet(entered))
    .execute()
  const self = await tx.selectFrom('login').select('mail').where('id', '=', actor.loginId).executeTakeFirst()
  const refs = { call: row.id, child: child.id }
  const mails = self?.mail ? [{ kind: 'intake.applied', refs, to: self.mail }] : []
  return done('intake.applied', refs, { children: [child.id], facility: place.facility_id, mails })
}

export async function leaveCall({ tx, now }: WriteContext, { params }: Call<typeof leaveEndpoint>): Promise<Done | Refused> {
  const row = await selectCall(tx, params.callId)
  const entry = (await selectEntriesOfChildren(tx, [params.childId])).find((one) => one.call_id === row?.id)
  if (!row || !entry) return notFound
  const { entries_from: from, entries_until: until } = row
  if (callState({ from, until, rankedAt: row.ranked_at }, now) !== 'open')
    return refuse(callRefusal('call.closed', { fromAt: from.toISOString(), untilAt: until.toISOString() }))
  await tx.deleteFrom('intake_entry').where('id', '=', entry.id).execute()
  return done('intake.left', { call: row.id }, { children: [params.childId], facility: entry.facility_id })
}
