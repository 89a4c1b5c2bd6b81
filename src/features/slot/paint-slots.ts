/** Sets and publishes places, alone or as the copy of a week (SLOT-1). */

import { type Done, done } from '../../platform/act.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { Refused } from '../../platform/refusal.ts'
import { refuse } from '../../platform/refusal.ts'
import { enrolmentOf } from '../enrolment/read-enrolment.ts'
import { daysBeyond } from '../enrolment/rules.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import { houseDaysBetween } from '../house-event/read-events.ts'
import { type Opening, openingOf } from './opening-of.ts'
import {
  aroundHouseDays,
  type Care,
  type CellPlan,
  copiedCells,
  countsOf,
  type Licence,
  type Paint,
  paintedCells,
  paintRefusals,
  planRefusals,
  standingAfter,
} from './paint.ts'
import { lockCellsBetween, selectCellsBetween, selectPlace, writeCells } from './queries.ts'
import type { SlotKind } from './rules.ts'
import { newerThan, versionOf } from './version-of.ts'

export type SlotPlan = {
  days: number
  cells: number
  changed: number
  openings: Opening[]
  care: Care
  houseDays: LocalDate[]
  /** 余裕活用型: days with more places than the enrolment leaves free. */
  beyond: { date: LocalDate; over: number }[]
  version: string
}
/** A plan with the cells that it would write. */
type Planned = { plan: SlotPlan; cells: CellPlan[] }
type Place = NonNullable<Awaited<ReturnType<typeof selectPlace>>>

export const licenceOf = (place: Place): Licence => ({
  kinds: place.kinds as SlotKind[],
  capacity: place.capacity,
  capacities: [place.capacity0, place.capacity1, place.capacity2],
})

/**
 * What putting these cells would do, or why they cannot be put; reads what stands there now.
 * @param asked.houseDays days left out for 行事 without places (EVT-1)
 */
export async function checkCells(
  tx: ReadTx,
  facility: string,
  { cells, houseDays }: { cells: CellPlan[]; houseDays: LocalDate[] },
  kind: SlotKind,
  today: LocalDate,
  scope: { from: LocalDate; to: LocalDate },
): Promise<Planned | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const dates = [...new Set(cells.map((cell) => cell.date))].sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last)
    return refuse({ rule: 'SLOT-1', code: houseDays.length > 0 ? 'slot.house-days' : 'slot.nothing', pointer: '/from' })
  const known = await selectCellsBetween(tx, facility, first, last)
  const reasons = planRefusals(cells, known, licenceOf(place))
  if (reasons.length > 0) return refuse(...reasons)
  const opening = await openingOf(tx, place, kind, today)
  return {
    cells,
    plan: {
      days: dates.length,
      ...countsOf(cells, known, kind),
      openings: dates.map(opening),
      houseDays,
      beyond: daysBeyond(standingAfter(cells, known), await enrolmentOf(tx, place)),
      version: versionOf(await selectCellsBetween(tx, facility, scope.from, scope.to), kind),
    },
  }
}

export async function planPaint(tx: ReadTx, facility: string, paint: Paint, today: LocalDate): Promise<Planned | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const wrong = paintRefusals(paint, licenceOf(place), today)
  if (wrong.length > 0) return refuse(...wrong)
  const asked = aroundHouseDays(paintedCells(paint), await houseDaysBetween(tx, facility, paint.from, paint.to))
  return checkCells(tx, facility, asked, paint.kind, today, paint)
}

const idsOf = (facility: string, kind: SlotKind, from: LocalDate, to: LocalDate) => ({ facility, kind, from, to })

async function put(
  tx: WriteTx,
  facility: string,
  cells: readonly CellPlan[],
  code: string,
  ids: Record<string, string>,
): Promise<Done> {
  await writeCells(tx, facility, cells)
  forgetAvailability(facility)
  return done(code, ids, { facility })
}

export async function paintSlots(
  { tx, today }: WriteContext,
  facility: string,
  paint: Paint & { version: string | null },
): Promise<Done | Refused> {
  await lockCellsBetween(tx, facility, paint.from, paint.to)
  const newer = newerThan(paint.version, await selectCellsBetween(tx, facility, paint.from, paint.to), paint.kind)
  if (newer) return newer
  const planned = await planPaint(tx, facility, paint, today)
  if ('refused' in planned) return planned
  return put(tx, facility, planned.cells, 'slot.painted', idsOf(facility, paint.kind, paint.from, paint.to))
}

/** @param ask.from first day of the week that is copied; days of it before today are left out of nothing: copies lie after it */
export async function copyWeekOn(
  { tx, today }: WriteContext,
  facility: string,
  ask: CopyAsk & { version: string | null },
): Promise<Done | Refused> {
  const last = lastOf(ask)
  await lockCellsBetween(tx, facility, ask.from, last)
  const newer = newerThan(ask.version, await selectCellsBetween(tx, facility, ask.from, last), ask.kind)
  if (newer) return newer
  const planned = await planCopy(tx, facility, ask, today)
  if ('refused' in planned) return planned
  return put(tx, facility, planned.cells, 'slot.copied', idsOf(facility, ask.kind, addDays(ask.from, 7), last))
}

type CopyAsk = { kind: SlotKind; from: LocalDate; weeks: number }
const lastOf = (ask: CopyAsk): LocalDate => addDays(ask.from, 6 + ask.weeks * 7)

async function copies(tx: ReadTx, facility: string, ask: CopyAsk, today: LocalDate) {
  const week = (await selectCellsBetween(tx, facility, ask.from, addDays(ask.from, 6))).filter(
    (cell) => cell.kind === ask.kind && cell.published && cell.cap > 0,
  )
  const cells = copiedCells(week, ask.weeks).filter((cell) => cell.date >= today)
  return aroundHouseDays(cells, await houseDaysBetween(tx, facility, ask.from, lastOf(ask)))
}

export const planCopy = async (tx: ReadTx, facility: string, ask: CopyAsk, today: LocalDate): Promise<Planned | Refused> =>
  checkCells(tx, facility, await copies(tx, facility, ask, today), ask.kind, today, { from: ask.from, to: lastOf(ask) })

/** The answer of an act, drawn from its ids: what stands there now. */
export async function planOfRange(tx: ReadTx, ids: Record<string, string>, today: LocalDate): Promise<SlotPlan> {
  const place = await selectPlace(tx, ids.facility ?? '')
  if (!place) throw new Error('painted places without a facility')
  const kind = ids.kind as SlotKind
  const cells = (await selectCellsBetween(tx, place.id, ids.from as LocalDate, ids.to as LocalDate)).filter(
    (c) => c.kind === kind,
  )
  const opening = await openingOf(tx, place, kind, today)
  const dates = [...new Set(cells.map((cell) => cell.date))]
  const care = { lowered: 0, removed: 0, holidays: 0, night: 0 }
  return {
    days: dates.length,
    cells: cells.length,
    changed: 0,
    openings: dates.map(opening),
    care,
    houseDays: [],
    beyond: [],
    version: versionOf(cells, kind),
  }
}
