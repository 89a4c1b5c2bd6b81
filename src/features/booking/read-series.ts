/** What came of several bookings: for the family, and for the facility with what is still to come of a pattern (BOOK-3). */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { bookingsOf, wishesOfPattern } from './begin-series.ts'
import { lookAt } from './judge-several.ts'
import { childName } from './place-head.ts'
import type { getOwnSeries, getSeries, listSeries, lookAtSeries } from './series-contract.ts'
import {
  itemsOf,
  patternOf,
  type SeriesRow,
  selectComing,
  selectLater,
  selectNames,
  selectPatterns,
  selectSeries,
} from './series-queries.ts'
import { patternHolidays, readPattern, type SeriesPattern, type Wish } from './series-rules.ts'

type View = ReplyOf<typeof getOwnSeries>
type PatternView = ReplyOf<typeof getSeries>['pattern']
const notFound: Refused = refuse({ rule: 'BOOK-3', code: 'not-found' })

const namesOf = (c: ReadContext, rows: readonly SeriesRow[]) =>
  selectNames(
    c.tx,
    [...new Set(rows.flatMap((row) => itemsOf(row).map((item) => item.child)))],
    [...new Set(rows.flatMap((row) => itemsOf(row).map((item) => item.facility)))],
  )
type Names = Awaited<ReturnType<typeof namesOf>>

const staffName = (names: Names, id: string): string => {
  const child = names.children.get(id)
  return child ? `${child.family_name} ${child.given_name}`.trim() : ''
}
const familyName = (names: Names, id: string): string => {
  const child = names.children.get(id)
  return child ? childName(child) : ''
}

const viewOf = (row: SeriesRow, names: Names, nameOf: (names: Names, id: string) => string): View => ({
  id: row.id,
  what: row.what,
  earlier: row.earlier_id,
  byStaff: row.facility_id !== null,
  at: row.begun_at.toISOString(),
  items: itemsOf(row).map((item) => ({
    child: { id: item.child, name: nameOf(names, item.child) },
    facility: { id: item.facility, name: names.facilities.get(item.facility) ?? '' },
    kind: item.kind,
    date: item.date,
    start: item.start,
    end: item.end,
    booking: item.outcome === 'refused' || item.outcome === null ? item.from : item.booking,
    outcome: item.outcome ?? 'refused',
    reasons: item.reasons.map(({ rule, code, slots = {} }) => ({ rule, code, slots })),
  })),
})

export async function readOwnSeries(c: ReadContext, id: string): Promise<View | Refused> {
  const row = await selectSeries(c.tx, id)
  return row?.settled_at ? viewOf(row, await namesOf(c, [row]), familyName) : notFound
}

export async function readStaffSeries(c: ReadContext, facility: string, id: string): Promise<View | Refused> {
  const row = await selectSeries(c.tx, id)
  return row?.settled_at && row.facility_id === facility ? viewOf(row, await namesOf(c, [row]), staffName) : notFound
}

const bare = ({ kind: _kind, ...pattern }: SeriesPattern & { kind: SlotKind }): PatternView => ({
  ...pattern,
  weeks: pattern.weeks && [...pattern.weeks],
  without: [...pattern.without],
  instead: [...pattern.instead],
})

export async function readPatternOf(c: ReadContext, facility: string, id: string): Promise<ReplyOf<typeof getSeries> | Refused> {
  const row = await selectSeries(c.tx, id)
  const pattern = row && patternOf(row)
  if (!row?.settled_at || row.facility_id !== facility || row.what !== 'book' || !pattern) return notFound
  const later = await selectLater(c.tx, id)
  const names = await namesOf(c, [row, ...later])
  const child = row.child_id ?? ''
  const coming = await selectComing(c.tx, await bookingsOf(c, row), c.today)
  return {
    child: { id: child, name: staffName(names, child) },
    kind: pattern.kind,
    pattern: bare(pattern),
    holidays: patternHolidays(pattern),
    series: viewOf(row, names, staffName),
    later: later.map((one) => viewOf(one, names, staffName)),
    coming: coming.map((one) => ({
      booking: one.id,
      date: one.date as Wish['date'],
      start: one.start_min,
      end: one.end_min,
    })),
  }
}

export async function listPatterns(c: ReadContext, facility: string): Promise<ReplyOf<typeof listSeries>> {
  const rows = await selectPatterns(c.tx, facility)
  const names = await namesOf(c, rows)
  return {
    series: rows.flatMap((row) => {
      const pattern = patternOf(row)
      if (!pattern) return []
      const items = itemsOf(row)
      const booked = items.filter((item) => item.outcome !== 'refused')
      const child = row.child_id ?? ''
      return [
        {
          id: row.id,
          child: { id: child, name: staffName(names, child) },
          kind: pattern.kind,
          pattern: bare(pattern),
          booked: booked.length,
          refused: items.length - booked.length,
          lastDate: booked.at(-1)?.date ?? null,
        },
      ]
    }),
  }
}

export async function lookAtPattern(
  c: ReadContext,
  facility: string,
  ask: { child: string; kind: SlotKind; pattern: string },
): Promise<ReplyOf<typeof lookAtSeries> | Refused> {
  const pattern = readPattern(ask.pattern)
  if (!pattern) return notFound
  const wishes = await wishesOfPattern(c, { facility, ...ask, pattern })
  if ('refused' in wishes) return wishes
  const look = await lookAt(c, wishes, 'proxy')
  if ('refused' in look) return look
  const names = await selectNames(c.tx, [ask.child], [])
  return {
    ...look,
    child: { id: ask.child, name: staffName(names, ask.child) },
    kind: ask.kind,
    pattern: bare({ ...pattern, kind: ask.kind }),
    holidays: patternHolidays(pattern),
  }
}
