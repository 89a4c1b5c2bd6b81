/** A day of places in one word and its numbers, for the month of 枠カレンダー. Pure. */

/** `few`: at most a quarter of its places is free. `stopped`: nothing else than a closure. */
export const dayWords = ['none', 'open', 'few', 'full', 'stopped'] as const
export type DaySum = {
  word: (typeof dayWords)[number]
  /** First start and last end of cells with places, minutes; null without any. */
  span: { start: number; end: number } | null
  /** Most places at one time. */
  most: number
  /** Cells times places, and how many of these are taken. */
  places: number
  taken: number
  /** Some cells are under a closure. */
  partlyStopped: boolean
}
type CellOfDay = { start: number; cap: number; taken: number; stopped: boolean }

export function daySum(cells: readonly CellOfDay[]): DaySum {
  const there = cells.filter((cell) => cell.cap > 0 || cell.taken > 0)
  const open = there.filter((cell) => !cell.stopped)
  const sum = (of: (cell: CellOfDay) => number, from = there) => from.reduce((n, cell) => n + of(cell), 0)
  const free = sum((cell) => Math.max(0, cell.cap - cell.taken), open)
  const starts = there.map((cell) => cell.start)
  const word = () => {
    if (there.length === 0) return 'none'
    if (open.length === 0) return 'stopped'
    if (free === 0) return 'full'
    return free * 4 <= sum((cell) => cell.cap, open) ? 'few' : 'open'
  }
  return {
    word: word(),
    span: there.length > 0 ? { start: Math.min(...starts), end: Math.max(...starts) + 30 } : null,
    most: Math.max(0, ...there.map((cell) => cell.cap)),
    places: sum((cell) => cell.cap),
    taken: sum((cell) => cell.taken),
    partlyStopped: open.length > 0 && open.length < there.length,
  }
}
