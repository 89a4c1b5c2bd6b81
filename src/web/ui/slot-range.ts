/** Choosing a range on the 30-minute grid of one day (HRS-4). Pure; the server judges again. */

/** One cell of the grid: minutes since midnight, 30 minutes long. */
export type Cell = { start: number; takable: boolean }
/** Half-open, minutes. */
export type Range = { start: number; end: number }
/** Lengths in minutes: at least `min`, then in `step`s, at most `max`. */
export type LengthRule = { min: number; step: number; max?: number }

export const cellMinutes = 30

/** The instant up to which the cells from `start` on can all be taken; `start` itself when none can. */
export function freeUntil(cells: readonly Cell[], start: number): number {
  let end = start
  for (const cell of [...cells].sort((a, b) => a.start - b.start)) {
    if (cell.start < start) continue
    if (cell.start !== end || !cell.takable) break
    end += cellMinutes
  }
  return end
}

/** Ends that fit the rule from a start; empty when the start cannot be taken. */
export function endsFrom(cells: readonly Cell[], start: number, rule: LengthRule): number[] {
  const until = Math.min(freeUntil(cells, start), start + (rule.max ?? 1440))
  const ends: number[] = []
  for (let end = start + rule.min; end <= until; end += rule.step) ends.push(end)
  return ends
}

export const startsOf = (cells: readonly Cell[], rule: LengthRule): number[] =>
  cells.map((cell) => cell.start).filter((start) => endsFrom(cells, start, rule).length > 0)

/**
 * What a press on a cell means: the first sets the start with the shortest length, a later one after it sets the end,
 * one before it or on the start begins anew. `blocked` says that the pressed cell cannot be reached or is too short.
 */
export function press(
  cells: readonly Cell[],
  rule: LengthRule,
  now: Range | null,
  pressed: number,
): { range: Range | null; blocked: boolean } {
  const begin = (): { range: Range | null; blocked: boolean } => {
    const [end] = endsFrom(cells, pressed, rule)
    return end === undefined ? { range: now, blocked: true } : { range: { start: pressed, end }, blocked: false }
  }
  if (!now || pressed < now.start) return begin()
  if (pressed === now.start) return { range: null, blocked: false }
  const wanted = pressed + cellMinutes
  const end = endsFrom(cells, now.start, rule).find((e) => e >= wanted)
  return end === undefined ? begin() : { range: { start: now.start, end }, blocked: false }
}
