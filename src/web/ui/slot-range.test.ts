import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, endsFrom, freeUntil, press, startsOf } from './slot-range.ts'

const cells = (pattern: string, from = 540): Cell[] =>
  [...pattern].map((mark, i) => ({ start: from + 30 * i, takable: mark === 'o' }))
const half = { min: 60, step: 30 }

describe('choosing a range (HRS-4)', () => {
  it('ends follow the unit and stop where the places stop', () => {
    expect(endsFrom(cells('oooxo'), 540, half)).toEqual([600, 630])
    expect(endsFrom(cells('oooxo'), 600, half)).toEqual([])
    expect(endsFrom(cells('ooooo'), 540, { min: 60, step: 60 })).toEqual([600, 660])
    expect(endsFrom(cells('oooooo'), 540, { min: 90, step: 90, max: 90 })).toEqual([630])
    expect(startsOf(cells('oooxoox'), half)).toEqual([540, 570, 660])
  })

  it('a gap in the grid is no bridge', () => {
    expect(freeUntil([...cells('oo'), ...cells('oo', 660)], 540)).toBe(600)
  })

  it('presses: first sets the shortest, a later one the end, the start again clears', () => {
    const grid = cells('ooooxooo')
    const first = press(grid, half, null, 570)
    expect(first).toEqual({ range: { start: 570, end: 630 }, blocked: false })
    expect(press(grid, half, first.range, 630).range).toEqual({ start: 570, end: 660 })
    expect(press(grid, half, first.range, 540).range).toEqual({ start: 540, end: 600 })
    expect(press(grid, half, first.range, 570).range).toBeNull()
    expect(press(grid, half, first.range, 690).range).toEqual({ start: 690, end: 750 })
    expect(press(grid, half, first.range, 750)).toEqual({ range: first.range, blocked: true })
  })

  it('whatever is pressed, a range lies on takable cells and keeps the rule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 16 }),
        fc.array(fc.nat(15), { maxLength: 8 }),
        (free, presses) => {
          const grid = free.map((takable, i) => ({ start: 540 + 30 * i, takable }))
          let range: { start: number; end: number } | null = null
          for (const at of presses) range = press(grid, half, range, 540 + 30 * at).range
          if (range === null) return
          const { start, end } = range
          expect(end - start).toBeGreaterThanOrEqual(60)
          expect((end - start) % 30).toBe(0)
          for (let t = start; t < end; t += 30) expect(grid.find((cell) => cell.start === t)?.takable).toBe(true)
        },
      ),
    )
  })
})
