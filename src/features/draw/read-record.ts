/** 抽選の記録: numbers and hashes for everybody, done again for each reader (SLOT-4). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getDrawRecord, listPublicDraws } from './contract.ts'
import { type DrawEntry, type DrawPlace, type DrawRules, draw, listHashOf, lotOf, seedHashOf, type WishId } from './draw.ts'
import { type DrawRecord, headOf, placesOf, selectDraw, selectDrawsOf } from './queries.ts'

export async function readPublicDraws(
  { tx, now, today }: ReadContext,
  { params }: Call<typeof listPublicDraws>,
): Promise<ReplyOf<typeof listPublicDraws>> {
  const rows = await selectDrawsOf(tx, params.facilityId)
  return { draws: rows.filter((row) => row.month >= today.slice(0, 7)).map((row) => headOf(row, now)) }
}

/** Does the published result follow from what is published? */
export function recordAgrees(
  seed: string,
  hashes: { seedHash: string; listHash: string },
  rules: DrawRules,
  given: { entries: readonly DrawEntry[]; places: readonly DrawPlace[]; struck: readonly WishId[] },
  result: Pick<DrawRecord, 'won' | 'waiting'>,
): boolean {
  const again = draw(given.entries, given.places, seed, rules, given.struck)
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  return (
    seedHashOf(seed) === hashes.seedHash &&
    listHashOf(given.entries) === hashes.listHash &&
    same(
      again.won.map((w) => [w.number, w.wish, w.turn]),
      result.won.map((w) => [w.number, w.wish, w.turn]),
    ) &&
    same(again.waiting, result.waiting)
  )
}

export async function readRecord(
  { tx, now }: ReadContext,
  { params }: Call<typeof getDrawRecord>,
): Promise<ReplyOf<typeof getDrawRecord> | Refused> {
  const row = await selectDraw(tx, params.drawId)
  if (!row) return refuse({ rule: 'SLOT-4', code: 'not-found' })
  const head = headOf(row, now)
  const record = row.record as DrawRecord | null
  const { seed, list_hash: listHash } = row
  if (!record || !seed || !listHash) return { draw: head, record: null }
  const places = placesOf(row)
  const { entries, struck, won, order, waiting } = record
  return {
    draw: head,
    record: {
      seed,
      listHash,
      entries: entries.map((entry) => ({ ...entry, wishes: [...entry.wishes] })),
      places: places.map((place) => ({ ...place, classes: [...place.classes] })),
      struck,
      won,
      lots: order.map((number) => ({ number, lot: lotOf(seed, lotHolder(record, head.siblingsTogether, number)) })),
      waiting,
      agrees: recordAgrees(seed, { seedHash: head.seedHash, listHash }, head, { entries, places, struck }, record),
    },
  }
}

/** Siblings who draw together have the lot of their first number. */
function lotHolder(record: DrawRecord, together: boolean, number: string): string {
  const family = record.entries.find((entry) => entry.number === number)?.family
  if (!together) return number
  return (
    record.entries
      .filter((entry) => entry.family === family)
      .map((entry) => entry.number)
      .sort()[0] ?? number
  )
}
