/**
 * Before a change is asked (BOOK-9): the settlement's own decision on it, read without locks and written nowhere, told as hours before
 * and after, price and what happens until the facility answers.
 */
import { type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type Part, totalOf } from '../hours/rules.ts'
import type { getChange } from './change-contract.ts'
import { changeRefusal } from './change-own.ts'
import { decide } from './decide.ts'
import type { BookingFacts } from './facts.ts'
import { layersLeft, ownFacts, type Pair, withBalances } from './own-facts.ts'
import { priceOfUse } from './price-of-use.ts'
import { selectBooking, selectFacility } from './queries.ts'
import { layerNames } from './read-quote.ts'
import { cancelLimit } from './rules.ts'
import { startWork, type Work } from './work.ts'

export type ChangeAsk = { date: LocalDate; start: number; end: number }

export async function readChange(
  { tx, today, now, id }: ReadContext,
  booking: string,
  ask: ChangeAsk,
): Promise<ReplyOf<typeof getChange> | Refused> {
  const row = await selectBooking(tx, booking)
  const place = row && (await selectFacility(tx, row.facility_id))
  if (!row || !place) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const same = changeRefusal(row, ask)
  if (same) return same
  const pair = { child: row.child_id, facility: row.facility_id }
  const months = [...new Set([monthOf(row.date as LocalDate), monthOf(ask.date)])].sort()
  const { kind } = row
  const before = { date: row.date as LocalDate, start: row.start_min, end: row.end_min, kind }
  const facts = withBalances(await ownFacts(tx, pair, months, today, before, { ...ask, kind }), pair.child, months)
  // An ended booking without minutes is not among the facts; only its state is asked then.
  const old = facts.bookings.get(booking)
  if (!old) return refuse({ rule: 'BOOK-2', code: 'booking.state', slots: { state: row.state } })
  const act = { act: 'change', booking, next: id(), ...ask, reason: null, at: now, channel: 'guardian', key: null } as const
  const [outcome] = decide(facts, [act])
  if (outcome?.kind === 'refused') return { refused: outcome.refused }
  const next = outcome?.kind === 'done' ? outcome.writes.inserted[0] : undefined
  if (!next) throw new Error('a change without its new booking')
  return {
    ...ask,
    layers: await named(tx, next, next.split),
    months: await monthsOf(tx, startWork(facts), pair, months, old, next),
    price: await priceOfUse(tx, {
      child: pair.child,
      date: ask.date,
      payer: next.payer,
      facilityMunicipality: place.municipality,
      terms: next.terms,
      parts: next.split,
    }),
    cancel: {
      limitAt: cancelLimit(next.terms.cancel, ask.date).toISOString(),
      illnessWaived: next.terms.illnessWaived,
      feeText: place.cancel_fee_text,
    },
    answerBy: next.answerBy?.toISOString() ?? null,
    heldMeanwhile: next.replaces === null ? 0 : totalOf(next.held),
  }
}

async function named(tx: ReadContext['tx'], use: BookingFacts, parts: readonly Part[]) {
  const names = await layerNames(tx, use.payer, use.date)
  return parts.map(({ layer, minutes }) => ({ code: layer, name: names(layer), minutes }))
}

/** What is left of each usable layer in the months of the old and the new time. */
async function monthsOf(
  tx: ReadContext['tx'],
  work: Work,
  pair: Pair,
  months: readonly LocalMonth[],
  old: BookingFacts,
  next: BookingFacts,
) {
  const minutesIn = (parts: readonly Part[], layer: string) => totalOf(parts.filter((part) => part.layer === layer))
  const told = []
  for (const month of months) {
    const uses = [old, next].filter((use) => monthOf(use.date) === month)
    const left = new Map(uses.flatMap((use) => layersLeft(work, pair, use.date)).map((layer) => [layer.code, layer.left]))
    const names = await layerNames(tx, uses[0]?.payer ?? next.payer, uses[0]?.date ?? next.date)
    told.push({
      month,
      layers: [...left].map(([code, minutes]) => ({
        code,
        name: names(code),
        before: minutes,
        after:
          minutes +
          (uses.includes(old) ? minutesIn(old.held, code) : 0) -
          (uses.includes(next) ? minutesIn(next.split, code) : 0),
      })),
    })
  }
  return told
}
