import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../platform/calendar.ts'
import { type ByClass, daysBeyond, type Enrolment, enrolmentRefusals, vacancyOn } from './rules.ts'

const day = localDate('2026-12-01')
const entry = (from: string, capacities: ByClass, enrolled: ByClass): Enrolment => ({
  from: localDate(from),
  capacities,
  enrolled,
})
const entries = [entry('2026-12-01', [6, 10, 12], [4, 9, 12]), entry('2026-12-15', [6, 10, 12], [6, 8, 13])]

test.each([
  ['2026-11-30', null],
  ['2026-12-01', { classes: [2, 1, 0], total: 3 }],
  ['2026-12-14', { classes: [2, 1, 0], total: 3 }],
  // One more than 定員 leaves nothing, and takes nothing from the others.
  ['2026-12-15', { classes: [0, 2, 0], total: 2 }],
] as const)('SLOT-1, 余裕活用型: on %s the enrolment leaves %j', (date, free) => {
  expect(vacancyOn(entries, localDate(date))).toEqual(free)
})

test('of one day the last one entered counts', () => {
  expect(vacancyOn([...entries, entry('2026-12-15', [6, 10, 12], [5, 10, 12])], localDate('2026-12-20'))?.total).toBe(1)
})

const cell = (date: string, start: number, cap: number, caps: (number | null)[] = [null, null, null]) => ({
  date: localDate(date),
  start,
  cap,
  caps,
})

test.each([
  ['as many as are free', [cell('2026-12-01', 540, 3)], []],
  ['one too many in all', [cell('2026-12-01', 540, 4)], [{ date: '2026-12-01', over: 1 }]],
  [
    'two kinds at one time count together',
    [cell('2026-12-01', 540, 2), cell('2026-12-01', 540, 3)],
    [{ date: '2026-12-01', over: 2 }],
  ],
  ['at different times they do not', [cell('2026-12-01', 540, 2), cell('2026-12-01', 570, 3)], []],
  ['a class of its own', [cell('2026-12-01', 540, 2, [0, 0, 2])], [{ date: '2026-12-01', over: 2 }]],
  [
    'the same places after the enrolment has grown',
    [cell('2026-12-14', 540, 3), cell('2026-12-15', 540, 3)],
    [{ date: '2026-12-15', over: 1 }],
  ],
  ['before the first entry nothing is held against anything', [cell('2026-11-30', 540, 99)], []],
] as const)('places beyond the vacancy: %s', (_what, cells, days) => {
  expect(daysBeyond(cells, entries)).toEqual(days)
})

test('whatever is taken away, no day becomes worse (property)', () => {
  const cells = fc.array(
    fc.record({ at: fc.nat(20), start: fc.nat(3), cap: fc.nat(6), cap0: fc.option(fc.nat(3), { nil: null }) }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(cells, fc.nat(30), (list, gone) => {
      const made = list.map(({ at, start, cap, cap0 }) => ({
        date: addDays(day, at),
        start: 540 + start * 30,
        cap,
        caps: [cap0, null, null],
      }))
      const before = new Map(daysBeyond(made, entries).map((one) => [one.date, one.over]))
      for (const { date, over } of daysBeyond(
        made.filter((_, i) => i !== gone),
        entries,
      ))
        expect(over).toBeLessThanOrEqual(before.get(date) ?? 0)
    }),
  )
})

test('an entry: only where places come from the enrolment, and about now', () => {
  const codes = (from: string, spare = true) => enrolmentRefusals({ from: localDate(from) }, spare, day).map((one) => one.code)
  expect(codes('2026-12-01')).toEqual([])
  expect(codes('2026-12-01', false)).toEqual(['enrolment.other-type'])
  expect([codes('2025-11-30'), codes('2025-11-29')]).toEqual([[], ['enrolment.day']])
  expect([codes('2027-12-02'), codes('2027-12-03')]).toEqual([[], ['enrolment.day']])
})
