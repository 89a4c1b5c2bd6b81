/**
 * The settlement's own facts and judgement, read without locks in the caller's context: what a screen says before a booking.
 * It advises; the settlement judges again.
 */
import { type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { bookableOf, grantsOfMonth, totalOf } from '../hours/rules.ts'
import { type Cell, cellStarts, type SlotKind } from '../slot/rules.ts'
import { type BookingFacts, balanceKey, cellKey, type Facts, townKey } from './facts.ts'
import { certificateOn, facilityOf, layerFactsOf, layersOn } from './judge.ts'
import { selectBooking } from './queries.ts'
import { readFacts } from './settle-read.ts'
import { apply, entriesOf, startsOf, startWork, updateOf, type Work, writes } from './work.ts'

export type Pair = { child: string; facility: string }
export type KindRange = { date: LocalDate; start: number; end: number; kind: SlotKind }

/** @param cells the ranges whose cells are needed, if any */
export async function ownFacts(
  tx: ReadTx,
  pair: Pair,
  months: readonly LocalMonth[],
  today: LocalDate,
  ...cells: readonly KindRange[]
): Promise<Facts> {
  const facts = await readFacts(tx, {
    childMonths: new Map(months.map((month) => [`${pair.child}|${month}`, { child: pair.child, month }])),
    cells: new Map(
      cells.flatMap((range) =>
        cellStarts(range.start, range.end).map((start) => [
          cellKey(pair.facility, range.date, start, range.kind),
          { facility: pair.facility, date: range.date, start, kind: range.kind },
        ]),
      ),
    ),
    bookings: new Set(),
    facilities: new Set([pair.facility]),
    today,
  })
  return { ...facts, keys: new Map() }
}

/** The balances that the settlement would make under its lock: a month in which nothing was booked yet has no row (HRS-1). */
export function withBalances(facts: Facts, child: string, months: readonly LocalMonth[]): Facts {
  const balances = new Map(facts.balances)
  for (const month of months)
    for (const certificate of facts.children.get(child)?.certificates ?? []) {
      const town = facts.towns.get(townKey(certificate.municipality, month))
      for (const { layer, minutes } of town ? grantsOfMonth(certificate, month, town) : []) {
        const key = balanceKey(child, month, layer)
        if (!balances.has(key)) balances.set(key, { granted: minutes, used: 0 })
      }
    }
  return { ...facts, balances }
}

export const ownWork = async (...asked: Parameters<typeof ownFacts>): Promise<Work> => startWork(await ownFacts(...asked))

/**
 * The working copy of the months with the booking that would be changed taken out: its minutes and its interval count as free (BOOK-9).
 * null: the booking named is not one of this pair.
 */
export async function workWithout(
  tx: ReadTx,
  pair: Pair,
  months: readonly LocalMonth[],
  today: LocalDate,
  change: string | undefined,
): Promise<{ work: Work; freed: BookingFacts | null } | null> {
  if (change === undefined) return { work: await ownWork(tx, pair, months, today), freed: null }
  const row = await selectBooking(tx, change)
  if (!row || row.child_id !== pair.child || row.facility_id !== pair.facility) return null
  const all = [...new Set([...months, monthOf(row.date as LocalDate)])]
  const work = await ownWork(tx, pair, all, today)
  const freed = work.bookings.get(change) ?? null
  if (freed)
    apply(
      work,
      writes({
        hours: entriesOf(freed, freed.held, -1, 'change'),
        updated: [updateOf(freed, { state: 'cancelled', held: [] })],
      }),
    )
  return { work, freed }
}

/** BOOK-9: the cells of a date and kind as they stand when the booking's places are given back. */
export function cellsWithout(
  cells: ReadonlyMap<number, Cell>,
  at: { date: LocalDate; kind: SlotKind },
  freed: BookingFacts | null,
): ReadonlyMap<number, Cell> {
  if (freed === null || freed.date !== at.date || freed.kind !== at.kind) return cells
  const starts = startsOf(freed)
  const less = <P extends { taken: number }>(places: P): P => ({ ...places, taken: places.taken - 1 })
  return new Map(
    [...cells].map(([start, cell]) => {
      if (!starts.has(start)) return [start, cell]
      const [c0, c1, c2] = cell.classes
      const classes: Cell['classes'] = [
        freed.classAge === 0 ? less(c0) : c0,
        freed.classAge === 1 ? less(c1) : c1,
        freed.classAge === 2 ? less(c2) : c2,
      ]
      return [start, { ...cell, total: less(cell.total), classes }]
    }),
  )
}

export const certificateFor = (work: Work, child: string, date: LocalDate) =>
  certificateOn(work.children.get(child)?.certificates ?? [], date)

/** Usable layers of a date at the facility with what is left of each, in the order in which they are used up. */
export function layersLeft(work: Work, pair: Pair, date: LocalDate): { code: string; left: number }[] {
  const rules = layersOn(work, certificateFor(work, pair.child, date), date, facilityOf(work, pair.facility))
  return layerFactsOf(work, { ...pair, date }, rules, null, null).map((layer) => ({
    code: layer.code,
    left: Math.max(0, layer.granted - layer.used),
  }))
}

/** HRS-4: minutes that can still be booked on a date, over all usable layers. */
export const bookableOn = (work: Work, pair: Pair, date: LocalDate): number =>
  bookableOf(
    facilityOf(work, pair.facility).terms.unit,
    totalOf(layersLeft(work, pair, date).map((l) => ({ layer: l.code, minutes: l.left }))),
  )

/** Cells by date, then by start. */
export type CellsByDate = ReadonlyMap<LocalDate, ReadonlyMap<number, Cell>>

/** Facilities are public rows; an id that names none would leave the facts empty. */
export const facilityExists = async (tx: ReadTx, id: string): Promise<boolean> =>
  (await tx.selectFrom('facility').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
