/** A series begins: its row, with the ids that its bookings will have, stands before anything is settled (BOOK-3, BOOK-5). */
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { Channel } from './facts.ts'
import { decideWishes, factsOfWishes } from './judge-several.ts'
import { livesHere } from './queries.ts'
import {
  insertSeries,
  itemsOf,
  patternOf,
  type SeriesItem,
  type SeriesRow,
  type SeriesWhat,
  selectByKey,
  selectComing,
  selectLater,
  selectNames,
  selectSeries,
} from './series-queries.ts'
import { ascending, patternDates, patternRefusals, type SeriesPattern, type Wish } from './series-rules.ts'
import type { PreparedAct } from './settle.ts'

export type Request = { key: string; hash: Buffer }
export type BegunSeries = { id: string; what: SeriesWhat; items: readonly SeriesItem[]; facility: string | null }
export type Begun = { acts: PreparedAct[]; begun: BegunSeries } | Refused

const notFound: Refused = refuse({ rule: 'BOOK-3', code: 'not-found' })

/** 代理入力 of a series is 定期利用 by name. */
const reason = 'regular'

type End = { cause: 'phone' | 'facility'; calledAt: Date | null }
const actsOf = (what: SeriesWhat, items: readonly SeriesItem[], channel: Channel, end: End | null): PreparedAct[] =>
  items.map(({ booking, from, child, facility, kind, date, start, end: until }) => ({
    channel,
    facility,
    act:
      what === 'end' && end
        ? { act: 'cancel', booking, cause: end.cause, reason: end.cause === 'phone' ? 'plans' : 'other', calledAt: end.calledAt }
        : what === 'change' && from
          ? { act: 'change', booking: from, next: booking, date, start, end: until, reason }
          : {
              act: 'book',
              booking,
              child,
              facility,
              kind,
              date,
              start,
              end: until,
              reason: channel === 'guardian' ? null : reason,
              override: false,
              offer: null,
            },
  }))

/** The same request again goes on with the ids that it had. */
async function again(c: ReadContext, { key, hash }: Request): Promise<{ row: SeriesRow } | Refused | null> {
  const row = await selectByKey(c.tx, c.actor.loginId ?? '', key)
  if (!row) return null
  return row.request_hash.equals(hash) ? { row } : refuse({ rule: 'BOOK-5', code: 'key-reused' })
}

type New = Omit<BegunSeries, 'id'> & {
  household: string
  child: string | null
  earlier: string | null
  pattern: (SeriesPattern & { kind: SlotKind }) | null
}
async function begin(
  c: WriteContext,
  request: Request,
  fresh: () => Promise<New | Refused>,
  channel: Channel,
  end: End | null,
): Promise<Begun> {
  const goOn = (known: { row: SeriesRow } | Refused): Begun => {
    if ('refused' in known) return known
    const { row } = known
    const begun = { id: row.id, what: row.what, items: itemsOf(row), facility: row.facility_id }
    return { acts: actsOf(row.what, begun.items, channel, end), begun }
  }
  const known = await again(c, request)
  if (known) return goOn(known)
  const made = await fresh()
  if ('refused' in made) return made
  const { actor, now } = c
  const id = c.id()
  const first = await insertSeries(c.tx, {
    ...made,
    id,
    key: request.key,
    hash: request.hash,
    login: actor.loginId ?? '',
    kind: actor.kind,
    at: now,
  })
  if (first) return { acts: actsOf(made.what, made.items, channel, end), begun: { id, ...made } }
  const twin = await again(c, request)
  if (!twin) throw new Error('a series that was there is gone')
  return goOn(twin)
}

const itemOf = (c: WriteContext, wish: Wish): SeriesItem => ({ booking: c.id(), from: null, ...wish, outcome: null, reasons: [] })

/** Where not one date could be booked nothing begins: a refusal leaves nothing (BOOK-5). */
async function noneBookable(c: WriteContext, wishes: readonly Wish[], channel: Channel): Promise<Refused | null> {
  const outcomes = decideWishes(await factsOfWishes(c, wishes), wishes, c.now, channel)
  if (outcomes.some((outcome) => outcome.kind === 'done')) return null
  const reasons = new Map(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'refused' ? outcome.refused.map((one) => [JSON.stringify(one), one] as const) : [],
    ),
  )
  return refuse({ rule: 'BOOK-3', code: 'series.none', slots: {} }, ...[...reasons.values()].slice(0, 10))
}

export const beginOwn = (c: WriteContext, asked: readonly Wish[], request: Request): Promise<Begun> =>
  begin(
    c,
    request,
    async () => {
      const wishes = ascending(asked)
      const facilities = [...new Set(wishes.map((w) => w.facility))]
      const names = await selectNames(c.tx, [...new Set(wishes.map((w) => w.child))], facilities)
      if (wishes.some((w) => !names.children.has(w.child) || !names.facilities.has(w.facility))) return notFound
      const none = await noneBookable(c, wishes, 'guardian')
      if (none) return none
      return {
        what: 'book',
        items: wishes.map((wish) => itemOf(c, wish)),
        household: c.actor.householdId ?? '',
        facility: null,
        child: null,
        earlier: null,
        pattern: null,
      }
    },
    'guardian',
    null,
  )

export type PatternAsk = { facility: string; child: string; kind: SlotKind; pattern: SeriesPattern }

/** The wishes of a facility's pattern; refused when the child is not in sight (SEE-1) or the pattern gives no days. */
export async function wishesOfPattern(c: ReadContext, { facility, child, kind, pattern }: PatternAsk): Promise<Wish[] | Refused> {
  if (!(await livesHere(c.tx, child, facility, c.today)))
    return refuse({ rule: 'SEE-1', code: 'booking.child-unknown', pointer: '/child' })
  const refused = patternRefusals(pattern)
  if (refused.length > 0) return refuse(...refused)
  return patternDates(pattern).map((date) => ({ child, facility, kind, date, start: pattern.start, end: pattern.end }))
}

export const beginPattern = (c: WriteContext, ask: PatternAsk, request: Request): Promise<Begun> =>
  begin(
    c,
    request,
    async () => {
      const wishes = await wishesOfPattern(c, ask)
      if ('refused' in wishes) return wishes
      const none = await noneBookable(c, wishes, 'proxy')
      if (none) return none
      const child = (await selectNames(c.tx, [ask.child], [])).children.get(ask.child)
      if (!child) return notFound
      return {
        what: 'book',
        items: wishes.map((wish) => itemOf(c, wish)),
        household: child.household_id,
        facility: ask.facility,
        child: ask.child,
        earlier: null,
        pattern: { ...ask.pattern, kind: ask.kind },
      }
    },
    'proxy',
    null,
  )

/** The bookings that a pattern and its changes made. */
export async function bookingsOf(c: ReadContext, row: SeriesRow): Promise<string[]> {
  const later = await selectLater(c.tx, row.id)
  return [row, ...later.filter((one) => one.what === 'change')].flatMap((one) =>
    itemsOf(one)
      .filter((item) => item.outcome !== null && item.outcome !== 'refused')
      .map((item) => item.booking),
  )
}

export type Coming = Awaited<ReturnType<typeof selectComing>>
async function comingOf(
  c: ReadContext,
  facility: string,
  id: string,
  from: string,
): Promise<{ row: SeriesRow; coming: Coming } | null> {
  const row = await selectSeries(c.tx, id)
  if (!row || row.facility_id !== facility || row.what !== 'book') return null
  const day = from < c.today ? c.today : from
  return { row, coming: await selectComing(c.tx, await bookingsOf(c, row), day as Wish['date']) }
}

/** A coming date as an act on it names it. */
const asItem = (one: Coming[number]) => ({
  booking: one.id,
  from: null,
  child: one.child_id,
  facility: one.facility_id,
  kind: one.kind as SlotKind,
  date: one.date as Wish['date'],
  start: one.start_min,
  end: one.end_min,
  outcome: null,
  reasons: [],
})

/** What a later act takes over from the series that it changes or ends. */
const laterAct = <Item>(row: SeriesRow, items: Item[]) => ({
  items,
  household: row.household_id,
  facility: row.facility_id,
  child: row.child_id,
  earlier: row.id,
  pattern: patternOf(row),
})

const nothingLeft = (from: string): Refused => refuse({ rule: 'BOOK-3', code: 'series.over', slots: { from }, pointer: '/from' })

type Own = { facility: string; series: string }

/** BOOK-3, BOOK-9: each date is a change of its own; one that fails keeps its old time. */
export const beginChange = (
  c: WriteContext,
  own: Own,
  ask: { from: Wish['date']; start: number; end: number },
  request: Request,
): Promise<Begun> =>
  begin(
    c,
    request,
    async () => {
      const found = await comingOf(c, own.facility, own.series, ask.from)
      if (!found) return notFound
      const { row } = found
      if (!(await livesHere(c.tx, row.child_id ?? '', own.facility, c.today)))
        return refuse({ rule: 'SEE-1', code: 'booking.child-unknown' })
      if (ask.end <= ask.start) return refuse({ rule: 'HRS-4', code: 'series.time', slots: {}, pointer: '/end' })
      const moved = found.coming.filter((one) => one.start_min !== ask.start || one.end_min !== ask.end)
      if (moved.length === 0) return nothingLeft(ask.from)
      const items = moved.map((one) => ({ ...asItem(one), booking: c.id(), from: one.id, start: ask.start, end: ask.end }))
      return { ...laterAct(row, items), what: 'change' }
    },
    'proxy',
    null,
  )

/** Ends the dates from a day on: by the family's word (at the time of this entry), or for the facility's own cause. */
export function beginEnd(
  c: WriteContext,
  own: Own,
  ask: { from: Wish['date']; cause: 'phone' | 'facility' },
  request: Request,
): Promise<Begun> {
  const end: End = { cause: ask.cause, calledAt: ask.cause === 'phone' ? c.now : null }
  return begin(
    c,
    request,
    async () => {
      const found = await comingOf(c, own.facility, own.series, ask.from)
      if (!found) return notFound
      const { row, coming } = found
      if (coming.length === 0) return nothingLeft(ask.from)
      return { ...laterAct(row, coming.map(asItem)), what: 'end' }
    },
    'proxy',
    end,
  )
}
