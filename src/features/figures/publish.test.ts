/** 公表用 (STAT-4): nothing small can be read or worked out, over random tables with shared sums. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fewest, hiddenCells, type SumLine, workedOut } from './publish.ts'

const table = (values: readonly (readonly number[])[]) => {
  const bases = new Map<string, number>()
  const lines: SumLine[] = []
  const columns = values[0]?.length ?? 0
  values.forEach((row, r) => {
    row.forEach((n, c) => {
      bases.set(`${r}/${c}`, n)
    })
    bases.set(
      `${r}/*`,
      row.reduce((sum, n) => sum + n, 0),
    )
    lines.push([`${r}/*`, ...row.map((_, c) => `${r}/${c}`)])
  })
  for (let c = 0; c < columns; c += 1) {
    bases.set(
      `*/${c}`,
      values.reduce((sum, row) => sum + (row[c] ?? 0), 0),
    )
    lines.push([`*/${c}`, ...values.map((_, r) => `${r}/${c}`)])
  }
  bases.set(
    '*/*',
    values.flat().reduce((sum, n) => sum + n, 0),
  )
  lines.push(['*/*', ...values.map((_, r) => `${r}/*`)])
  lines.push(['*/*', ...(values[0] ?? []).map((_, c) => `*/${c}`)])
  return { bases, lines }
}

it.each([
  [
    'nothing small: all is said',
    [
      [10, 20],
      [30, 0],
    ],
    [],
  ],
  ['one small part hides its sum’s smallest other', [[5, 20, 30]], ['*/0', '*/1', '0/0', '0/1']],
  [
    'a small sum goes with its part',
    [
      [3, 0],
      [50, 60],
    ],
    null,
  ],
] as const)('%s', (_what, values, expected) => {
  const { bases, lines } = table(values)
  const hidden = hiddenCells(bases, lines)
  if (expected) expect([...hidden].sort()).toEqual([...expected].sort())
  expect(workedOut(hidden, lines)).toEqual([])
})

it('three sums of pairs give all three away, and the solver says so', () => {
  const lines: SumLine[] = [
    ['x', 'a', 'b'],
    ['y', 'b', 'c'],
    ['z', 'a', 'c'],
  ]
  expect(workedOut(new Set(['a', 'b', 'c']), lines).sort()).toEqual(['a', 'b', 'c'])
  const bases = new Map(Object.entries({ a: 4, b: 14, c: 15, x: 18, y: 29, z: 19 }))
  expect(workedOut(hiddenCells(bases, lines), lines)).toEqual([])
})

it('no number of 1 to 9 is shown or follows from what is shown', () => {
  const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 300 }))
  const values = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  fc.assert(
    fc.property(values, (grid) => {
      const { bases, lines } = table(grid)
      const hidden = hiddenCells(bases, lines)
      for (const [id, n] of bases) if (n > 0 && n < fewest) expect(hidden.has(id)).toBe(true)
      expect(workedOut(hidden, lines).filter((id) => (bases.get(id) ?? 0) > 0)).toEqual([])
      for (const [sum, ...parts] of lines) {
        const unsaid = parts.filter((id) => hidden.has(id))
        if (hidden.has(sum) || unsaid.length === 0) continue
        expect(unsaid.length).toBeGreaterThan(1)
        expect(unsaid.reduce((n, id) => n + (bases.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(fewest)
      }
    }),
    { numRuns: 300 },
  )
})
