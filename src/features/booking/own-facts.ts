/**
 * The settlement's own facts and judgement, read without locks in the caller's context: what a screen says before a booking.
 * It advises; the settlement judges again.
 */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { bookableOf, totalOf } from '../hours/rules.ts'
import { type Cell, cellStarts, type SlotKind } from '../slot/rules.ts'
import { cellKey } from './facts.ts'
import { certificateOn, facilityOf, layerFactsOf, layersOn } from './judge.ts'
import { readFacts } from './settle-read.ts'
import { startWork, type Work } from './work.ts'

export type Pair = { child: string; facility: string }

/** @param cells the range whose cells are needed, if any */
export async function ownWork(
  tx: ReadTx,
  pair: Pair,
  months: readonly LocalMonth[],
  today: LocalDate,
  cells?: { date: LocalDate; start: number; end: number; kind: SlotKind },
): Promise<Work> {
  const facts = await readFacts(tx, {
    childMonths: new Map(months.map((month) => [`${pair.child}|${month}`, { child: pair.child, month }])),
    cells: new Map(
      cells
        ? cellStarts(cells.start, cells.end).map((start) => [
            cellKey(pair.facility, cells.date, start, cells.kind),
            { facility: pair.facility, date: cells.date, start, kind: cells.kind },
          ])
        : [],
    ),
    bookings: new Set(),
    facilities: new Set([pair.facility]),
    today,
  })
  return startWork({ ...facts, keys: new Map() })
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
