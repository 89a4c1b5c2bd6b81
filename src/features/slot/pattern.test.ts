/** The weekly pattern: its cells, what stands on painted days, periods in storage, its word in an address (SLOT-1). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../platform/calendar.ts'
import type { KnownCell } from './paint.ts'
import {
  lineText,
  type Pattern,
  type PatternLine,
  patternCells,
  patternRefusals,
  periodsOf,
  readLines,
  type StoredLine,
  storedWith,
} from './pattern.ts'

const none = [null, null, null] as const
const line = (weekdays: number[], start: number, end: number, cap = 3): PatternLine => ({ weekdays, start, end, cap, caps: none })
const day = localDate
const pattern = (more: Partial<Pattern> = {}): Pattern => ({
  kind: 'flexible',
  from: day('2026-12-07'),
  to: day('2026-12-20'),
  lines: [line([1], 540, 600)],
  skipHolidays: true,
  except: [],
  painted: 'follow',
  ...more,
})
const known = (date: string, start: number, cap: number, taken = 0): KnownCell => ({
  date: day(date),
  start,
  kind: 'flexible',
  cap,
  caps: none,
  extra: 0,
  extras: [0, 0, 0],
  taken,
  takenByClass: [0, taken, 0],
})
const licence = { kinds: ['flexible'] as const, capacity: 6, capacities: none }
const today = day('2026-11-24')
const brief = (p: Pattern, cells: KnownCell[] = []) => {
  const { houseDays: _, ...made } = patternCells(p, cells)
  return { ...made, cells: made.cells.map((c) => `${c.date.slice(5)} ${c.start} ${c.cap}`) }
}

test('weekdays of the period become cells; holidays and named days stay as they are', () => {
  expect(brief(pattern()).cells).toEqual(['12-07 540 3', '12-07 570 3', '12-14 540 3', '12-14 570 3'])
  expect(brief(pattern({ except: [day('2026-12-07')] })).cells).toEqual(['12-14 540 3', '12-14 570 3'])
  const year = { from: day('2026-12-31'), to: day('2027-01-01'), lines: [line([4, 5], 540, 570)] }
  expect(brief(pattern(year)).cells).toEqual(['12-31 540 3'])
  expect(brief(pattern({ ...year, skipHolidays: false })).cells).toEqual(['12-31 540 3', '01-01 540 3'])
})

test('a painted day is kept, or follows: what the pattern lacks goes, but never below what is taken', () => {
  const cells = [known('2026-12-07', 540, 5, 4), known('2026-12-07', 660, 2, 1), known('2026-12-09', 540, 2)]
  expect(brief(pattern({ painted: 'keep' }), cells)).toEqual({ cells: ['12-14 540 3', '12-14 570 3'], kept: 1, held: 0 })
  expect(brief(pattern(), cells)).toEqual({
    cells: ['12-07 540 4', '12-07 570 3', '12-07 660 1', '12-09 540 0', '12-14 540 3', '12-14 570 3'],
    kept: 0,
    held: 2,
  })
})

test('places beyond the cap do not hold it up; class ages are held like the total', () => {
  const one = { ...known('2026-12-07', 540, 3, 4), extra: 1, extras: [0, 1, 0] as const }
  expect(patternCells(pattern({ lines: [line([1], 540, 570, 2)], to: day('2026-12-07') }), [one]).cells[0]?.cap).toBe(3)
  const classes = { ...line([1], 540, 570, 4), caps: [1, 1, null] as const }
  const [cell] = patternCells(pattern({ lines: [classes], to: day('2026-12-07') }), [known('2026-12-07', 540, 4, 2)]).cells
  expect([cell?.cap, cell?.caps]).toEqual([4, [1, 2, null]])
})

test('nothing ever falls below what is taken, whatever stands and whatever is wished', () => {
  const cellOf = fc.record({ day: fc.nat(13), slot: fc.nat(5), cap: fc.nat(6), taken: fc.nat(6) })
  const lineOf = fc.record({ weekday: fc.nat(6), slot: fc.nat(4), cap: fc.nat(6) })
  fc.assert(
    fc.property(fc.array(cellOf), fc.array(lineOf, { maxLength: 4 }), (cells, lines) => {
      const stands = new Map(
        cells.map((c) => {
          const cell = known(addDays(day('2026-12-07'), c.day), 540 + c.slot * 30, Math.max(c.cap, c.taken), c.taken)
          return [`${cell.date} ${cell.start}`, cell]
        }),
      )
      const made = patternCells(
        pattern({ lines: lines.map((l) => line([l.weekday], 540 + l.slot * 30, 600 + l.slot * 30, l.cap)) }),
        [...stands.values()],
      )
      for (const cell of made.cells) expect(cell.cap).toBeGreaterThanOrEqual(stands.get(`${cell.date} ${cell.start}`)?.taken ?? 0)
    }),
  )
})

test.each([
  [{ to: day('2026-12-06') }, ['pattern.period /to']],
  [{ to: day('2027-12-08') }, ['pattern.period /to']],
  [{ from: day('2026-11-23') }, ['slot.past-day /from']],
  [{ kind: 'regular' as const }, ['slot.kind /kind']],
  [{ lines: [line([1], 600, 600)] }, ['pattern.line-range /lines/0/end']],
  [{ lines: [line([], 540, 600)] }, ['pattern.weekdays /lines/0/weekdays']],
  [{ lines: [line([1, 2], 540, 720), line([2], 690, 750)] }, ['pattern.overlap /lines/1/start']],
  [{ lines: [line([1, 2], 540, 720), line([2], 720, 750)] }, []],
])('%j is refused for %j', (more, codes) => {
  expect(patternRefusals(pattern(more), licence, today).map((r) => `${r.code} ${r.pointer}`)).toEqual(codes)
})

test('a new period cuts the stored ones: before it they end, after it they go on', () => {
  const stored: StoredLine[] = [
    { weekday: 1, start: 540, end: 720, cap: 2, caps: none, from: day('2026-04-01'), to: null, onHolidays: false, except: [] },
    {
      weekday: 3,
      start: 540,
      end: 720,
      cap: 2,
      caps: none,
      from: day('2026-12-10'),
      to: day('2026-12-12'),
      onHolidays: false,
      except: [],
    },
  ]
  expect(storedWith(stored, pattern()).map((l) => [l.weekday, l.cap, l.from, l.to])).toEqual([
    [1, 2, '2026-04-01', '2026-12-06'],
    [1, 2, '2026-12-21', null],
    [1, 3, '2026-12-07', '2026-12-20'],
  ])
  const again = storedWith(storedWith(stored, pattern()), pattern({ lines: [line([1, 2], 540, 600, 5)] }))
  expect(periodsOf(again).map((p) => [p.from, p.to, p.lines.map((l) => [l.weekdays, l.cap])])).toEqual([
    ['2026-04-01', '2026-12-06', [[[1], 2]]],
    ['2026-12-07', '2026-12-20', [[[1, 2], 5]]],
    ['2026-12-21', null, [[[1], 2]]],
  ])
})

test('the word of an address gives the lines back; anything else is none', () => {
  const lines = [line([1, 2, 5], 540, 720), { ...line([6], 780, 960, 10), caps: [1, null, 12] as const }]
  expect(readLines(lineText(lines))).toEqual(lines)
  for (const text of [
    '',
    'x',
    '8_540_600_1___',
    '1_545_600_1___',
    '1_540_1470_1___',
    '1_540_600____',
    Array(13).fill('1_540_600_1___').join('~'),
  ])
    expect(readLines(text)).toBeNull()
})
