/**
 * 公表用 (STAT-4): which cells of tables must stay unsaid so that no number of fewer than ten can be read or worked out. Pure.
 * Primary: 1 to 9. Secondary: what a sum and its other parts, or several sums together, would give away.
 */

/** Fewest that may be said of people; 0 may be. */
export const fewest = 10

/** A sum and its parts, by the ids of their cells: `[sum, part, part, …]`. */
export type SumLine = readonly [string, ...string[]]

/**
 * @param bases how many people stand behind each cell
 * @param lines every sum that the tables show or let the reader make
 * @returns the cells that are not shown. The parts of a sum that is shown are hidden together only if ten or more stand behind them.
 */
export function hiddenCells(bases: ReadonlyMap<string, number>, lines: readonly SumLine[]): ReadonlySet<string> {
  const hidden = new Set([...bases].filter(([, n]) => n > 0 && n < fewest).map(([id]) => id))
  const basis = (id: string): number => bases.get(id) ?? 0
  const smallest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((id) => !hidden.has(id))
      .sort((a, b) => Number(basis(a) === 0) - Number(basis(b) === 0) || basis(a) - basis(b) || (a < b ? -1 : 1))[0]

  const openLines = (): boolean => {
    let changed = false
    for (const [sum, ...parts] of lines) {
      const unsaid = parts.filter((id) => hidden.has(id))
      let next: string | undefined
      if (hidden.has(sum)) next = unsaid.length === 0 ? smallest(parts) : undefined
      else if (unsaid.length > 0 && (unsaid.length === 1 || unsaid.reduce((n, id) => n + basis(id), 0) < fewest))
        next = smallest(parts.filter((id) => basis(id) > 0)) ?? sum
      if (next === undefined) continue
      hidden.add(next)
      changed = true
    }
    return changed
  }
  for (;;) {
    while (openLines());
    const known = workedOut(hidden, lines)[0]
    if (known === undefined) return hidden
    const next = smallest(lines.filter((line) => line.includes(known)).flat())
    if (next === undefined) return hidden
    hidden.add(next)
  }
}

const prime = 1_000_003
/** a^(p−2) mod p: the inverse; products of two stay below 2^53. */
function inverse(a: number): number {
  let [result, base, rest] = [1, a, prime - 2]
  while (rest > 0) {
    if (rest % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    rest = Math.floor(rest / 2)
  }
  return result
}

/** Hidden cells whose value follows from all that is shown: the lines as equations, solved together (exact, modulo a prime). */
export function workedOut(hidden: ReadonlySet<string>, lines: readonly SumLine[]): string[] {
  const order = [...hidden]
  const column = new Map(order.map((id, i) => [id, i]))
  const rows = lines.flatMap((line) => {
    const row = new Map<number, number>()
    line.forEach((id, i) => {
      const at = column.get(id)
      if (at !== undefined) row.set(at, ((row.get(at) ?? 0) + (i === 0 ? prime - 1 : 1)) % prime)
    })
    for (const [at, n] of row) if (n === 0) row.delete(at)
    return row.size > 0 ? [row] : []
  })
  const solved: Map<number, number>[] = []
  const take = (from: Map<number, number>, row: Map<number, number>, pivot: number): void => {
    const factor = from.get(pivot) ?? 0
    if (factor === 0) return
    for (const [at, n] of row) {
      const left = (((from.get(at) ?? 0) - factor * n) % prime) + prime
      if (left % prime === 0) from.delete(at)
      else from.set(at, left % prime)
    }
  }
  const pivots: number[] = []
  for (const row of rows) {
    solved.forEach((one, i) => {
      take(row, one, pivots[i] as number)
    })
    const pivot = row.keys().next().value
    if (pivot === undefined) continue
    const scale = inverse(row.get(pivot) as number)
    for (const [at, n] of row) row.set(at, (n * scale) % prime)
    for (const one of solved) take(one, row, pivot)
    solved.push(row)
    pivots.push(pivot)
  }
  return solved.flatMap((row, i) => (row.size === 1 ? [order[pivots[i] as number] as string] : []))
}
