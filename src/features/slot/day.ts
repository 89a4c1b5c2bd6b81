/** One day of places for 枠カレンダー: each kind's half hours, and who is booked of both kinds at one time. Pure. */

type DayCell = { start: number; cap: number; taken: number; takenByClass: readonly number[]; stopped: boolean }

/** Half hours that have places or children, in order. */
export const cellsOfDay = <C extends DayCell>(cells: readonly C[]): C[] =>
  cells.filter((cell) => cell.cap > 0 || cell.taken > 0).sort((a, b) => a.start - b.start)

/** Free to be booked; under a closure nothing is. */
export const freeOf = (cell: DayCell): number => (cell.stopped ? 0 : Math.max(0, cell.cap - cell.taken))

/** The half hours of several kinds in a row that belong together, as spans without a gap; minutes. */
export function spansOf(cells: readonly DayCell[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (const { start } of [...cells].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, start + 30)
    else spans.push({ start, end: start + 30 })
  }
  return spans
}

/** Booked children by class age 0, 1, 2 at each half hour, of all kinds together, in order. */
export function childrenByTime(cells: readonly DayCell[]): { start: number; children: [number, number, number] }[] {
  const times = new Map<number, [number, number, number]>()
  for (const { start, takenByClass } of cells) {
    const at = times.get(start) ?? [0, 0, 0]
    for (const age of [0, 1, 2] as const) at[age] += takenByClass[age] ?? 0
    times.set(start, at)
  }
  return [...times].map(([start, children]) => ({ start, children })).sort((a, b) => a.start - b.start)
}
