/** The rows by themselves: places, minutes, and where children are. Pure. */
import { count, groupBy } from './grouping.ts'
import type { Part, Rows } from './history.ts'
import { active, cellOf, cellsOf, type Wrong } from './success.ts'

/** 0 ≤ taken ≤ places, and taken = the active bookings that cover the cell; a change that waits and its pair count once. */
export function checkCells(rows: Rows, wrong: Wrong): void {
  const bookings = new Map(rows.bookings.map((b) => [b.id, b]))
  const counted = new Map<string, number>()
  for (const booking of rows.bookings) {
    if (!active.has(booking.state)) continue
    const pair = booking.replaces === null ? undefined : bookings.get(booking.replaces)
    const shared = new Set(pair && active.has(pair.state) ? cellsOf(pair) : [])
    for (const cell of cellsOf(booking)) if (!shared.has(cell)) count(counted, cell)
  }
  for (const cell of rows.cells) {
    const id = cellOf(cell, cell.start)
    const n = counted.get(id) ?? 0
    if (cell.taken < 0 || cell.taken > cell.places || n > cell.places)
      wrong('overbooked', `${id}: ${cell.places} places, counter ${cell.taken}, bookings ${n}`)
    if (cell.taken !== n) wrong('drift', `${id}: counter ${cell.taken}, bookings ${n}`)
    counted.delete(id)
  }
  for (const [id, n] of counted) wrong('ghost', `${id}: ${n} bookings where no cell is`)
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, p) => sum + p.minutes, 0)

/** 0 ≤ used ≤ granted, used = Σ entries = Σ held by the bookings of the month; an active booking holds its length, a cancelled one nothing. */
export function checkLedger(rows: Rows, wrong: Wrong): void {
  const entries = new Map<string, number>()
  const perBooking = new Map<string, number>()
  for (const entry of rows.entries) {
    if (entry.reason === 'grant') continue
    count(entries, `${entry.child} ${entry.month} ${entry.layer}`, entry.minutes)
    if (entry.booking) count(perBooking, `${entry.booking} ${entry.layer}`, entry.minutes)
  }
  const held = new Map<string, number>()
  for (const booking of rows.bookings) {
    for (const part of booking.held) {
      count(held, `${booking.child} ${booking.date.slice(0, 7)} ${part.layer}`, part.minutes)
      count(perBooking, `${booking.id} ${part.layer}`, -part.minutes)
    }
    if (active.has(booking.state) && total(booking.split) !== booking.end - booking.start)
      wrong('drift', `${booking.id} is split into ${total(booking.split)} of ${booking.end - booking.start} minutes`)
    if (active.has(booking.state) && booking.replaces === null && total(booking.held) !== total(booking.split))
      wrong('drift', `${booking.id} holds ${total(booking.held)} of ${total(booking.split)} minutes`)
    if (booking.state === 'cancelled' && total(booking.held) !== 0)
      wrong('drift', `${booking.id} is cancelled and holds ${total(booking.held)} minutes`)
  }
  for (const [id, minutes] of perBooking)
    if (minutes !== 0) wrong('drift', `${id}: entries differ from what it holds by ${minutes}`)
  for (const balance of rows.balances) {
    const id = `${balance.child} ${balance.month} ${balance.layer}`
    const sum = entries.get(id) ?? 0
    if (balance.used < 0 || balance.used > balance.granted)
      wrong('overbooked', `${id}: used ${balance.used} of ${balance.granted} minutes`)
    if (balance.used !== sum) wrong('drift', `${id}: counter ${balance.used}, entries ${sum}`)
    if (balance.used !== (held.get(id) ?? 0)) wrong('drift', `${id}: counter ${balance.used}, bookings ${held.get(id) ?? 0}`)
    entries.delete(id)
    held.delete(id)
  }
  for (const [id, minutes] of [...entries, ...held])
    if (minutes !== 0) wrong('drift', `${id}: ${minutes} minutes without a balance`)
}

/** A child is in one place at a time; a change that waits stands beside its pair (BOOK-9). */
export function checkChildren(rows: Rows, wrong: Wrong): void {
  const days = groupBy(
    rows.bookings.filter((b) => active.has(b.state) && b.replaces === null),
    (b) => `${b.child} ${b.date}`,
  )
  for (const [id, list] of days) {
    const sorted = [...list].sort((a, b) => a.start - b.start)
    for (const [i, b] of sorted.entries()) {
      const before = sorted[i - 1]
      if (before && before.end > b.start) wrong('double', `${id}: ${before.id} until ${before.end}, ${b.id} from ${b.start}`)
    }
  }
}
