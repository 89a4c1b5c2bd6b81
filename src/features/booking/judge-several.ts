/** Several wishes decided one after the other as the settlement would, read without locks: what a screen says before a series. */
import { type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { cellStarts } from '../slot/rules.ts'
import { decide } from './decide.ts'
import { type BookAct, type Channel, cellKey, type Facts, type Outcome } from './facts.ts'
import { findNearest } from './find-nearest.ts'
import { withBalances } from './own-facts.ts'
import { childName } from './place-head.ts'
import { pricing } from './price-of-use.ts'
import { cancelLimit, overlaps } from './rules.ts'
import type { lookAtWishes } from './series-contract.ts'
import { selectNames } from './series-queries.ts'
import { ascending, type Wish } from './series-rules.ts'
import { isLost } from './settle-nearest.ts'
import { readFacts } from './settle-read.ts'

type Look = ReplyOf<typeof lookAtWishes>

/** The facts of all wishes together, with the balances that the settlement would make. */
export async function factsOfWishes({ tx, today }: Pick<ReadContext, 'tx' | 'today'>, wishes: readonly Wish[]): Promise<Facts> {
  const months = [...new Set(wishes.map((wish) => monthOf(wish.date)))]
  const children = [...new Set(wishes.map((wish) => wish.child))]
  const read = await readFacts(tx, {
    childMonths: new Map(children.flatMap((child) => months.map((month) => [`${child}|${month}`, { child, month }] as const))),
    cells: new Map(
      wishes.flatMap(({ facility, date, kind, start, end }) =>
        cellStarts(start, end).map(
          (cell) => [cellKey(facility, date, cell, kind), { facility, date, start: cell, kind }] as const,
        ),
      ),
    ),
    bookings: new Set(),
    facilities: new Set(wishes.map((wish) => wish.facility)),
    today,
  })
  return children.reduce<Facts>((facts, child) => withBalances(facts, child, months), { ...read, keys: new Map() })
}

export const actOf = (wish: Wish, booking: string, at: Date, channel: Channel, reason: string | null = null): BookAct => ({
  act: 'book',
  booking,
  ...wish,
  at,
  channel,
  key: null,
  reason,
  override: false,
  offer: null,
})

/** One outcome per wish, in order: each is judged after those before it. */
export const decideWishes = (facts: Facts, wishes: readonly Wish[], at: Date, channel: Channel): Outcome[] =>
  decide(
    facts,
    wishes.map((wish, i) => actOf(wish, `wish-${i}`, at, channel, channel === 'guardian' ? null : 'regular')),
  )

/** @param channel whose rules hold: the family's own, or 代理入力 */
export async function lookAt(c: ReadContext, asked: readonly Wish[], channel: Channel): Promise<Look | Refused> {
  const { tx, now } = c
  const wishes = ascending(asked)
  const names = await selectNames(tx, [...new Set(wishes.map((w) => w.child))], [...new Set(wishes.map((w) => w.facility))])
  if (wishes.some((w) => !names.children.has(w.child) || !names.facilities.has(w.facility)))
    return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const facts = await factsOfWishes(c, wishes)
  const outcomes = decideWishes(facts, wishes, now, channel)
  const made = outcomes.map((outcome) => (outcome.kind === 'done' ? (outcome.writes.inserted[0] ?? null) : null))
  const municipality = (facility: string) => facts.facilities.get(facility)?.municipality ?? ''
  const priced = await pricing(
    tx,
    made.flatMap((row) =>
      row ? [{ child: row.child, payer: row.payer, facilityMunicipality: municipality(row.facility) }] : [],
    ),
  )
  const items: Look['items'] = []
  for (const [i, wish] of wishes.entries()) {
    const outcome = outcomes[i]
    const row = made[i] ?? null
    const child = names.children.get(wish.child)
    const reasons = outcome?.kind === 'refused' ? outcome.refused : []
    // What the other wishes of this act take is not offered again.
    const taken = made.filter((other) => other !== null && other.child === wish.child)
    const nearest = isLost(reasons) ? await findNearest(tx, wish, wish, c) : []
    items.push({
      ...wish,
      child: { id: wish.child, name: child ? childName(child) : '' },
      facility: { id: wish.facility, name: names.facilities.get(wish.facility) ?? '' },
      ok: row !== null,
      waits: row?.state === 'requested',
      pays: row
        ? priced({
            child: row.child,
            date: row.date,
            payer: row.payer,
            facilityMunicipality: municipality(row.facility),
            terms: row.terms,
            parts: row.split,
          }).pays
        : 0,
      limitAt: row ? cancelLimit(row.terms.cancel, row.date).toISOString() : null,
      reasons: reasons.map(({ rule, code, slots = {} }) => ({ rule, code, slots })),
      nearest: nearest.filter((range) => !taken.some((other) => other && overlaps(other, range))),
    })
  }
  return { items, months: monthsOf(facts, outcomes, wishes) }
}

/** What is left of each child's month, now and when what can be booked of the wishes is booked. */
function monthsOf(facts: Facts, outcomes: readonly Outcome[], wishes: readonly Wish[]): Look['months'] {
  const pairs = new Map(
    wishes.map((wish) => [`${wish.child}|${monthOf(wish.date)}`, { child: wish.child, month: monthOf(wish.date) as LocalMonth }]),
  )
  const entries = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? outcome.writes.hours : []))
  return [...pairs.values()].map(({ child, month }) => {
    let before = 0
    for (const [key, { granted, used }] of facts.balances)
      if (key.startsWith(`${child}|${month}|`)) before += Math.max(0, granted - used)
    const taken = entries
      .filter((entry) => entry.child === child && entry.month === month)
      .reduce((sum, entry) => sum + entry.minutes, 0)
    return { child, month, before, after: before - taken }
  })
}
