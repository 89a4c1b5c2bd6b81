/**
 * Free places of a facility's month from a shared copy never older than half a second: in a rush thousands look while few book.
 * Single flight: of many who ask at once, one reads. While `watch-places.ts` vouches for it, a copy in which nothing changed lives on.
 * The copy is advice; the settlement alone decides.
 */
import { firstDayOf, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { shownBetween } from '../house-event/read-events.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getAvailability } from './contract.ts'
import { selectMonthCells } from './queries.ts'

type Availability = ReplyOf<typeof getAvailability>

const maxAgeMs = 500
/** Cells also come by jobs, which touch nobody: even an untouched copy is read again once a minute. */
const maxLifeMs = 60_000
const maxCopies = 3_000
/** `at`: the caller's clock; `since`: the process's own, in milliseconds. */
type Copy = { at: number; since: number; value: Promise<Availability> }
const copies = new Map<string, Copy>()
/** Per scope, on the process's clock: from when on every change has been told, and when that was last known. */
const watches = new Map<string, { from: number; until: number }>()

/** Every act committed before `asked` (`performance.now()`) has been told to `forgetAvailability`. */
export function placesWatched(scope: string, asked: number): void {
  const known = watches.get(scope)
  watches.set(scope, { from: known && asked - known.until <= maxAgeMs ? known.from : asked, until: asked })
}

const vouchedFor = (copy: Copy, scope: string, steady: number): boolean => {
  const watch = watches.get(scope)
  return watch !== undefined && copy.since >= watch.from && steady - watch.until <= maxAgeMs && steady - copy.since <= maxLifeMs
}

/** After an own write the next look reads anew. */
export function forgetAvailability(facility: string): void {
  for (const key of copies.keys()) if (key.startsWith(facility)) copies.delete(key)
}

const keyOf = (facility: string, month: LocalMonth, scope: string): string => `${facility}|${month}|${scope}`

/**
 * The copy that is fresh, or being read for somebody else; null: somebody must read. Needs no connection.
 * @param steady the process's own clock in milliseconds
 */
export function knownAvailability(
  facility: string,
  month: LocalMonth,
  now: number,
  scope: string,
  steady = performance.now(),
): Promise<Availability> | null {
  const known = copies.get(keyOf(facility, month, scope))
  return known && (Math.abs(now - known.at) < maxAgeMs || vouchedFor(known, scope, steady)) ? known.value : null
}

/** @param scope keeps the copies of several databases in one process apart (tests) */
export function readAvailability(
  tx: ReadTx,
  facility: string,
  month: LocalMonth,
  now: number,
  scope: string,
  steady = performance.now(),
): Promise<Availability> {
  const key = keyOf(facility, month, scope)
  const known = knownAvailability(facility, month, now, scope, steady)
  if (known) return known
  const value = read(tx, facility, month)
  copies.set(key, { at: now, since: steady, value })
  value.catch(() => copies.delete(key))
  if (copies.size > maxCopies) for (const old of [...copies.keys()].slice(0, maxCopies / 2)) copies.delete(old)
  return value
}

type Cell = Availability['days'][number]['cells'][number]
const cells = new Map<string, Cell>()
const maxCells = 20_000

/** Of a month's five hundred cells most are alike, in all facilities: each kind is kept once, or a thousand months would fill the node. */
function sharedCell(start: number, stopped: boolean, free: number, classes: Cell['classes']): Cell {
  const key = `${start} ${stopped} ${free} ${classes}`
  let cell = cells.get(key)
  if (!cell) {
    if (cells.size >= maxCells) cells.clear()
    cell = { start, stopped, free, classes }
    cells.set(key, cell)
  }
  return cell
}

async function read(tx: ReadTx, facilityId: string, month: LocalMonth): Promise<Availability> {
  const days: Availability['days'] = []
  const [rows, events] = await Promise.all([
    selectMonthCells(tx, facilityId, month),
    shownBetween(tx, facilityId, firstDayOf(month), lastDayOf(month)),
  ])
  for (const c of rows) {
    let day = days.at(-1)
    if (!day || day.date !== c.date || day.kind !== c.kind) {
      day = { date: c.date, kind: c.kind as SlotKind, cells: [] }
      days.push(day)
    }
    const free = c.closed ? 0 : Math.max(0, c.cap - c.taken)
    const ofClass = (cap: number | null, taken: number): number =>
      cap === null ? free : Math.min(free, Math.max(0, cap - taken))
    day.cells.push(
      sharedCell(c.start_min, c.closed, free, [ofClass(c.cap0, c.taken0), ofClass(c.cap1, c.taken1), ofClass(c.cap2, c.taken2)]),
    )
  }
  // Frozen: it is written to the wire once for all who ask.
  return Object.freeze({ facilityId, month, days, events })
}
