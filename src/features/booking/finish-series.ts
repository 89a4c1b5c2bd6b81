/** A series ends: what came of each date is written, and family and facility are told once (BOOK-3). */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { ActOutcome, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { BegunSeries } from './begin-series.ts'
import { type ItemOutcome, type SeriesItem, selectAddresses, writeOutcomes } from './series-queries.ts'

const outcomeOf: Readonly<Record<string, ItemOutcome>> = {
  'booking.confirmed': 'confirmed',
  'booking.requested': 'requested',
  'booking.changed': 'changed',
  'booking.change-requested': 'requested',
  'booking.cancelled': 'cancelled',
  'booking.cancelled-late': 'cancelledLate',
  'booking.cancelled-by-facility': 'cancelled',
}

export const settledItems = (items: readonly SeriesItem[], outcomes: readonly ActOutcome[]): SeriesItem[] =>
  items.map((item, i) => {
    const outcome = outcomes[i]
    if (!outcome) throw new Error('an act without an outcome')
    if (isRefused(outcome)) return { ...item, outcome: 'refused', reasons: outcome.refused }
    const how = outcomeOf[outcome.code]
    if (!how) throw new Error(`an outcome that no series has: ${outcome.code}`)
    return { ...item, outcome: how, reasons: [] }
  })

export async function finishSeries(
  c: WriteContext,
  { id, what, items, facility }: BegunSeries,
  outcomes: readonly ActOutcome[],
): Promise<Done | Refused> {
  const settled = settledItems(items, outcomes)
  const stand = settled.filter((item) => item.outcome !== 'refused')
  if (stand.length === 0) return refuse({ rule: 'BOOK-3', code: 'series.none', slots: {} }, ...reasonsOf(settled))
  await writeOutcomes(c.tx, id, settled, c.now)
  const pairs = new Map(stand.map((item) => [`${item.child}|${item.facility}`, { child: item.child, facility: item.facility }]))
  const { family, staff } = await selectAddresses(c.tx, [...pairs.values()])
  const mails: OwedMail[] = family.map((to) => ({ kind: 'series.family', refs: { series: id }, to }))
  // The facility's own entry is no news to itself.
  if (facility === null)
    for (const [place, addresses] of staff)
      for (const to of addresses) mails.push({ kind: 'series.staff', refs: { series: id, facility: place }, to })
  return done(`series.${what}`, { series: id }, { children: [...new Set(stand.map((item) => item.child))], facility, mails })
}

/** Each reason once. */
const reasonsOf = (items: readonly SeriesItem[]): Refusal[] =>
  [...new Map(items.flatMap((item) => item.reasons.map((one) => [JSON.stringify(one), one] as const))).values()].slice(0, 10)
