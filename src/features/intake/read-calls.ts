/** 募集 as a desk sees them, as everybody does, and the record that anybody can rank again (REG-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { lotOf } from '../draw/draw.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { RegularIntake } from '../municipality/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getCallRecord, listPublicCalls, listTownCalls, readTownCall } from './call-contract.ts'
import {
  type CallRecord,
  type CallRow,
  countEntries,
  headsOf,
  selectCall,
  selectCallsAt,
  selectCallsOfTowns,
  selectEntries,
} from './call-queries.ts'
import { mayCall, nextUp } from './call-rules.ts'
import { callAgrees } from './rank-call.ts'

const notFound: Refused = refuse({ rule: 'REG-1', code: 'not-found' })

type Desk = {
  municipality: string
  intake: RegularIntake | null
  facilities: { id: string; name: string; kinds: SlotKind[] }[]
}

/** Town, its rules of today and the facilities for which this desk calls. */
export async function deskOf(
  { tx, actor, today }: Pick<ReadContext, 'tx' | 'actor' | 'today'>,
  facility: string | null,
): Promise<Desk | null> {
  const rows = await tx
    .selectFrom('facility')
    .select(['id', 'name', 'municipality', 'kinds'])
    .$if(facility !== null, (q) => q.where('id', '=', facility ?? ''))
    .$if(facility === null, (q) => q.where('municipality', '=', actor.municipality ?? '').where('published', '=', true))
    .orderBy('name')
    .orderBy('id')
    .execute()
  const municipality = facility === null ? actor.municipality : rows[0]?.municipality
  const town = municipality ? await readSettings(tx, municipality, today) : null
  if (!municipality || !town) return null
  const facilities = rows.map((row) => ({ id: row.id, name: row.name, kinds: row.kinds as SlotKind[] }))
  return { municipality, intake: town.settings.regularIntake, facilities }
}

const listedOf = async (tx: ReadTx, rows: readonly CallRow[], now: Date) => {
  const counts = await countEntries(
    tx,
    rows.map((row) => row.id),
  )
  return (await headsOf(tx, rows, now)).map((head) => ({ ...head, entries: counts.get(head.id) ?? 0 }))
}

export async function readCalls(c: ReadContext, facility: string | null): Promise<ReplyOf<typeof listTownCalls> | Refused> {
  const desk = await deskOf(c, facility)
  if (!desk) return notFound
  const rows = facility ? await selectCallsAt(c.tx, facility) : await selectCallsOfTowns(c.tx, [desk.municipality])
  return {
    allowed: mayCall(desk.intake, facility ? 'facility' : 'municipality'),
    residentsFirst: desk.intake?.residentsFirst ?? null,
    points: desk.intake ? (desk.intake.points ?? { sibling: 0, care: 0, firstTime: 0 }) : null,
    facilities: desk.facilities.filter((one) => one.kinds.includes('regular')).map(({ id, name }) => ({ id, name })),
    calls: await listedOf(c.tx, rows, c.now),
  }
}

export async function readCall(
  { tx, actor, now }: ReadContext,
  facility: string | null,
  call: string,
): Promise<ReplyOf<typeof readTownCall> | Refused> {
  const row = await selectCall(tx, call)
  if (!row || (facility === null && row.municipality !== actor.municipality)) return notFound
  const [head] = await listedOf(tx, [row], now)
  if (!head || (facility !== null && !head.places.some((place) => place.facility.id === facility))) return notFound
  const rows = await selectEntries(tx, row.id, facility)
  const places = head.places.filter((place) => facility === null || place.facility.id === facility)
  return {
    call: head,
    list: rows.map((one) => ({
      number: one.number,
      place: one.place_id,
      child: one.seen ? { id: one.seen, name: `${one.family_name ?? ''} ${one.given_name ?? ''}`.trim() } : null,
      rank: one.rank,
      resident: one.resident,
      sibling: one.sibling,
      firstTime: one.first_time,
      state: one.state,
    })),
    movable: places
      .filter((place) => {
        const own = rows.filter((one) => one.place_id === place.id)
        return nextUp(
          place.places,
          own.map(({ rank, state }) => ({ rank: rank ?? 0, state })),
        )
      })
      .map((place) => place.id),
  }
}

export async function readPublicCalls({ tx, now }: ReadContext, facility: string): Promise<ReplyOf<typeof listPublicCalls>> {
  const heads = await headsOf(tx, await selectCallsAt(tx, facility), now)
  return { calls: heads.filter((head) => head.state !== 'ranked') }
}

export async function readCallRecord(
  { tx, now }: ReadContext,
  { params }: Call<typeof getCallRecord>,
): Promise<ReplyOf<typeof getCallRecord> | Refused> {
  const row = await selectCall(tx, params.callId)
  const [call] = row ? await headsOf(tx, [row], now) : []
  if (!row || !call) return notFound
  const kept = row.record as CallRecord | null
  const { seed, list_hash: listHash } = row
  if (!kept || !seed || !listHash) return { call, record: null }
  return {
    call,
    record: {
      seed,
      listHash,
      entries: kept.entries,
      ranked: kept.ranked.map(({ number, place, rank, outcome }) => ({ number, place, rank, outcome, lot: lotOf(seed, number) })),
      agrees: callAgrees(call, { seed, listHash, ...kept }),
    },
  }
}
