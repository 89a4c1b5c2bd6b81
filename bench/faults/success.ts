/** What the parts of the checker share: an act that took effect, which cells a range covers, which bookings hang together. Pure. */
import type { Answer, BookingRow, KeyRow, Op, Rows, Rule } from './history.ts'

export type Wrong = (rule: Rule, what: string) => void
export type Success = { op: Op; key: KeyRow; booking: string }

/** States that hold places and minutes. */
export const active: ReadonlySet<string> = new Set(['requested', 'confirmed', 'inUse', 'used'])
/** Acts that make a booking. */
export const makes = new Set<Op['what']>(['book', 'enter', 'change', 'move'])

export const dones = (op: Op): Extract<Answer, { kind: 'done' }>[] => op.answers.flatMap((a) => (a.kind === 'done' ? [a] : []))

const links = new WeakMap<Rows, Map<string, string[]>>()
/** Bookings that stand in a change with a booking, whether it waits or is over. */
export function replacedBy(rows: Rows, successes: readonly Success[]): Map<string, string[]> {
  const known = links.get(rows)
  if (known) return known
  const made = new Map<string, string[]>()
  const tie = (a: string, b: string): void => {
    made.set(a, [...(made.get(a) ?? []), b])
    made.set(b, [...(made.get(b) ?? []), a])
  }
  for (const { op, booking } of successes)
    if ((op.what === 'change' || op.what === 'move') && op.booking) tie(op.booking, booking)
  links.set(rows, made)
  return made
}

const cellMinutes = 30
export const cellOf = (b: { facility: string; date: string; kind: string }, start: number): string =>
  `${b.facility} ${b.date} ${start} ${b.kind}`

export function* cellsOf(b: Pick<BookingRow, 'facility' | 'date' | 'kind' | 'start' | 'end'>): Generator<string> {
  for (let start = b.start; start < b.end; start += cellMinutes) yield cellOf(b, start)
}
