/** The line as a family sees it (its own entries and a number) and as the facility does (everybody, in joining order). */
import { addDays, japanInstant } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { OfferFacts } from '../booking/facts.ts'
import { childName } from '../booking/place-head.ts'
import { readQuote } from '../booking/read-quote.ts'
import type { ClassAge } from '../slot/rules.ts'
import type { getEntry, getFacilityWaitlist, getLine, listWaitlist } from './contract.ts'
import { countLine, type EntryRow, selectEntry, selectFacilityLine, selectFacilityName, selectOwnEntries } from './queries.ts'

/** Days for which an entry that ended is still shown. */
const shownDays = 14

type Entry = ReplyOf<typeof listWaitlist>['entries'][number]

async function entryOf(tx: ReadTx, row: EntryRow): Promise<Entry> {
  const ask = { facility: row.facility_id, kind: row.kind, date: row.date, start: row.start_min, end: row.end_min }
  const ahead = row.state === 'waiting' ? await countLine(tx, ask, { at: row.joined_at, id: row.id }) : null
  return {
    id: row.id,
    child: { id: row.child_id, name: nameOf(row) },
    facility: { id: row.facility_id, name: row.facility_name, phone: row.phone && showPhone(row.phone) },
    kind: row.kind,
    date: row.date,
    start: row.start_min,
    end: row.end_min,
    state: row.state,
    place: ahead === null ? null : ahead + 1,
    closesAt: row.closes_at.toISOString(),
    offerUntil: row.offer_until?.toISOString() ?? null,
    booking: row.booking_id,
  }
}

const nameOf = (row: EntryRow): string =>
  childName({ nickname: row.nickname, given_name: row.given_name, family_name: row.family_name })

export async function readOwnLine({ tx, today }: ReadContext): Promise<ReplyOf<typeof listWaitlist>> {
  const rows = await selectOwnEntries(tx, japanInstant(addDays(today, -shownDays), 0))
  return { entries: await Promise.all(rows.map((row) => entryOf(tx, row))) }
}

export async function readLine({ tx }: ReadContext, { params, query }: Call<typeof getLine>): Promise<ReplyOf<typeof getLine>> {
  return { waiting: await countLine(tx, { ...query, facility: params.facilityId }, null) }
}

/** BOOK-6: the offer of an entry as facts; null when none stands. */
export function offerOf(row: EntryRow): OfferFacts | null {
  if (row.state !== 'offered' || row.class_age === null || row.offer_until === null) return null
  return {
    id: row.id,
    child: row.child_id,
    facility: row.facility_id,
    kind: row.kind,
    date: row.date,
    start: row.start_min,
    end: row.end_min,
    classAge: row.class_age as ClassAge,
    until: row.offer_until,
  }
}

export async function readEntry(
  c: ReadContext,
  params: { childId: string; entryId: string },
): Promise<ReplyOf<typeof getEntry> | Refused> {
  const row = await selectEntry(c.tx, params.childId, params.entryId)
  if (!row) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  const offer = offerOf(row)
  const pair = { child: row.child_id, facility: row.facility_id }
  const found =
    offer && (await readQuote(c, pair, { date: offer.date, start: offer.start, end: offer.end, kind: offer.kind, offer }))
  if (!found || 'refused' in found) return { ...(await entryOf(c.tx, row)), quote: null }
  // Named one by one: an answer that may be null is checked member by member.
  const { perHour, price, waived, reduced, pays, waivedBy, refundable, reductionNotHonoured } = found.price
  const quote = {
    layers: found.layers,
    price: { perHour, price, waived, reduced, pays, waivedBy, refundable, reductionNotHonoured },
    cancel: found.cancel,
    answerBy: found.answerBy,
  }
  return { ...(await entryOf(c.tx, row)), quote }
}

export async function readFacilityLine(
  { tx }: ReadContext,
  { params }: Call<typeof getFacilityWaitlist>,
): Promise<ReplyOf<typeof getFacilityWaitlist> | Refused> {
  const name = await selectFacilityName(tx, params.facilityId)
  if (name === null) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  const rows = await selectFacilityLine(tx, params.facilityId)
  const ahead = (row: EntryRow, i: number): number =>
    rows
      .slice(0, i)
      .filter((o) => o.kind === row.kind && o.date === row.date && o.start_min < row.end_min && o.end_min > row.start_min).length
  return {
    facility: { id: params.facilityId, name },
    entries: rows.map((row, i) => ({
      id: row.id,
      child: row.given_name === null && row.family_name === null ? null : { id: row.child_id, name: fullName(row) },
      kind: row.kind,
      date: row.date,
      start: row.start_min,
      end: row.end_min,
      state: row.state === 'offered' ? 'offered' : 'waiting',
      place: ahead(row, i) + 1,
      joinedAt: row.joined_at.toISOString(),
      offerUntil: row.offer_until?.toISOString() ?? null,
    })),
  }
}

const fullName = (row: EntryRow): string => [row.family_name, row.given_name].filter(Boolean).join(' ')
