import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, timeOfDay } from '../../platform/calendar.ts'
import type { BookingWindow, Opening } from '../municipality/rules.ts'
import {
  type Cell,
  type ClassAge,
  capacityRefusals,
  cellRefusals,
  cellStarts,
  endsAfter,
  freeIn,
  gridOf,
  windowFor,
  windowOf,
  windowRefusals,
  windowState,
} from './rules.ts'

const clock = (text: string) => timeOfDay(Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]))
const at = (text: string) => new Date(`${text}+09:00`)
const cell = (start: number, total: [number, number], classes: ([number | null, number] | null)[] = []): Cell => ({
  start,
  stopped: false,
  total: { cap: total[0], extra: 0, taken: total[1] },
  classes: [0, 1, 2].map((i) => ({
    cap: classes[i]?.[0] ?? null,
    extra: 0,
    taken: classes[i]?.[1] ?? 0,
  })) as unknown as Cell['classes'],
})
const byStart = (...cells: Cell[]) => new Map(cells.map((c) => [c.start, c]))

describe('SLOT-1: cells and free places', () => {
  it.each([
    ['9:00', '10:00', [540, 570]],
    ['9:30', '11:00', [570, 600, 630]],
    ['9:00', '9:00', []],
  ])('%s–%s needs %j', (start, end, expected) => expect(cellStarts(clock(start), clock(end))).toEqual(expected))

  it.each([
    ['only the total binds', [3, 1], [], 0, 2],
    ['the class is tighter', [10, 4], [[2, 1]], 0, 1],
    ['the class is full', [10, 4], [[2, 2]], 0, 0],
    ['another class is full', [10, 4], [[2, 2]], 1, 6],
    ['the total is full', [4, 4], [[2, 1]], 0, 0],
    ['a class that is not taken at all', [4, 0], [[0, 0]], 0, 0],
    ['overbooked', [3, 4], [], 2, 0],
  ] as [string, [number, number], [number, number][], ClassAge, number][])('%s', (_, total, classes, classAge, free) => {
    expect(freeIn(cell(540, total, classes), classAge)).toBe(free)
  })
  it('does not open the places of an override again', () => {
    const overbooked = { ...cell(540, [3, 3]), total: { cap: 3, extra: 2, taken: 3 } }
    expect(freeIn(overbooked, 1)).toBe(0)
  })
  it('has nothing free while it is stopped', () => expect(freeIn({ ...cell(540, [3, 0]), stopped: true }, 1)).toBe(0))
  it('never frees more than the total or the class', () => {
    const n = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(n, n, fc.option(n), n, fc.constantFrom<ClassAge>(0, 1, 2), (cap, taken, classCap, classTaken, classAge) => {
        const c = cell(
          540,
          [cap, taken],
          [0, 1, 2].map((i) => (i === classAge ? [classCap, classTaken] : null)),
        )
        const free = freeIn(c, classAge)
        expect(free).toBe(Math.max(0, classCap === null ? cap - taken : Math.min(cap - taken, classCap - classTaken)))
      }),
    )
  })
  it.each([
    [5, 5, 0, 10, []],
    [4, 5, 0, 10, ['slot.below-taken']],
    [6, 0, 4, 10, []],
    [7, 0, 4, 10, ['slot.over-licensed']],
    [1, 2, 10, 10, ['slot.below-taken', 'slot.over-licensed']],
  ])('capacity %i with %i taken, %i of the other kind, licensed %i: %j', (next, taken, other, licensed, codes) => {
    expect(capacityRefusals(next, taken, other, licensed).map((r) => r.code)).toEqual(codes)
  })
})

describe('SLOT-1, SLOT-3: why cells cannot be taken', () => {
  const date = localDate('2026-12-24')
  const range = { date, start: 540, end: 660 }
  const codes = (cells: Map<number, Cell>, classAge: ClassAge = 1, own?: Set<number>) =>
    cellRefusals(cells, range, classAge, own).map((r) => `${r.code} ${r.slots?.['start']}`)
  const free = [540, 570, 600, 630].map((start) => cell(start, [2, 1]))
  it('nothing stands in the way', () => expect(codes(byStart(...free))).toEqual([]))
  it('names the first cell of each sort', () => {
    const cells = byStart(cell(540, [2, 2]), cell(570, [2, 2]), { ...cell(600, [2, 0]), stopped: true })
    expect(codes(cells)).toEqual(['slot.none 630', 'slot.stopped 600', 'slot.full 540'])
    expect(cellRefusals(cells, range, 1).find((r) => r.code === 'slot.full')?.slots).toEqual({ date, start: 540, cells: 2 })
  })
  it('tells a full class from a full cell', () => {
    expect(codes(byStart(...free.slice(0, 3), cell(630, [9, 1], [null, [1, 1], null])))).toEqual(['slot.class-full 630'])
    expect(codes(byStart(...free.slice(0, 3), cell(630, [9, 1], [null, [1, 1], null])), 2)).toEqual([])
  })
  it('asks no free place where the child already has its own, but a stopped cell stays stopped', () => {
    const cells = byStart(cell(540, [1, 1]), ...free.slice(1, 3), { ...cell(630, [1, 1]), stopped: true })
    expect(codes(cells, 1, new Set([540, 630]))).toEqual(['slot.stopped 630'])
  })
  it('offers nothing where the number is 0', () =>
    expect(codes(byStart(cell(540, [0, 0]), ...free.slice(1)))).toEqual(['slot.none 540']))
})

const daysBefore = (days: number, time = '9:00'): Opening => ({ by: 'daysBefore', days, time: clock(time) })
const rule = (opens: Opening, daysToClose = 1, time = '17:00'): BookingWindow => ({
  opens,
  closes: { daysBefore: daysToClose, time: clock(time) },
})

describe('SLOT-2: windows', () => {
  const pair = { resident: rule(daysBefore(30)), other: rule(daysBefore(25)) }
  it.each([
    [true, '2026-12-24', '2026-11-24T09:00:00.000', '2026-12-23T17:00:00.000'],
    [false, '2026-12-24', '2026-11-29T09:00:00.000', '2026-12-23T17:00:00.000'],
    [true, '2027-03-01', '2027-01-30T09:00:00.000', '2027-02-28T17:00:00.000'],
    [true, '2028-03-30', '2028-02-29T09:00:00.000', '2028-03-29T17:00:00.000'],
    [true, '2027-04-01', '2027-03-02T09:00:00.000', '2027-03-31T17:00:00.000'],
  ])('resident %s, use on %s: %s to %s, both sides to the millisecond', (resident, date, opens, closes) => {
    const window = windowFor(pair, resident, localDate(date))
    expect(window.opens).toEqual(at(opens))
    expect(window.closes).toEqual(at(closes))
    const state = (instant: Date, ms: number) => windowState(window, new Date(instant.getTime() + ms))
    expect([state(at(opens), -1), state(at(opens), 0)]).toEqual(['before', 'open'])
    expect([state(at(closes), -1), state(at(closes), 0)]).toEqual(['open', 'after'])
  })
  it.each([
    [1, '9:00', '2026-12-24', '2026-11-01T09:00'],
    [15, '12:00', '2027-01-01', '2026-12-15T12:00'],
    [31, '0:00', '2027-03-31', '2027-02-28T00:00'],
    [30, '0:00', '2028-03-01', '2028-02-29T00:00'],
    [31, '9:00', '2026-12-01', '2026-11-30T09:00'],
  ])('on the %ith at %s for the next month: a use on %s opens %s', (day, time, date, expected) => {
    expect(windowOf(rule({ by: 'dayOfMonth', day, time: clock(time) }), localDate(date)).opens).toEqual(at(expected))
  })
  it('opens a 期 at a fixed instant, and never outside of one', () => {
    const terms = [
      { from: localDate('2026-04-01'), to: localDate('2026-07-31'), opensOn: localDate('2026-03-10'), time: clock('10:00') },
      { from: localDate('2026-08-01'), to: localDate('2026-12-31'), opensOn: localDate('2026-07-10'), time: clock('10:00') },
    ]
    const opens = (date: string) => windowOf(rule({ by: 'terms', terms }), localDate(date)).opens
    expect(opens('2026-07-31')).toEqual(at('2026-03-10T10:00'))
    expect(opens('2026-08-01')).toEqual(at('2026-07-10T10:00'))
    expect(opens('2027-01-01')).toBeNull()
    const never = windowOf(rule({ by: 'terms', terms }), localDate('2027-01-01'))
    expect(windowState(never, at('2026-12-01T00:00'))).toBe('never')
    expect(windowRefusals(never, localDate('2027-01-01'), 540, at('2026-12-01T00:00')).map((r) => r.code)).toEqual([
      'slot.no-term',
    ])
  })
  it('says when it opens, when it closed, and that the use has begun', () => {
    const date = localDate('2026-12-24')
    const window = windowFor(pair, true, date)
    const codes = (now: string) => windowRefusals(window, date, 540, at(now)).map((r) => r.code)
    expect(codes('2026-11-24T08:59:59.999')).toEqual(['slot.not-open'])
    expect(windowRefusals(window, date, 540, at('2026-11-24T08:59:59.999'))[0]?.slots).toEqual({
      date,
      opensAt: '2026-11-24T00:00:00.000Z',
    })
    expect(codes('2026-11-24T09:00')).toEqual([])
    expect(codes('2026-12-23T17:00')).toEqual(['slot.window-closed'])
    expect(codes('2026-12-24T09:00')).toEqual(['slot.past'])
    const sameDay = windowOf(rule(daysBefore(30), 0, '17:00'), date)
    expect(windowRefusals(sameDay, date, 540, at('2026-12-24T08:59:59.999'))).toEqual([])
    expect(windowRefusals(sameDay, date, 540, at('2026-12-24T09:00')).map((r) => r.code)).toEqual(['slot.past'])
  })
})

describe('SLOT-3: the grid and the ends to choose', () => {
  const date = localDate('2026-12-24')
  const window = windowOf(rule(daysBefore(30)), date)
  const cells = [cell(600, [2, 2]), cell(540, [3, 1]), cell(570, [3, 3])]
  it('shows numbers and reasons in order', () => {
    const grid = gridOf(cells, { date, classAge: 1, window, now: at('2026-12-01T10:00') })
    expect(grid.map((c) => [c.start, c.free, c.why?.code ?? null])).toEqual([
      [540, 2, null],
      [570, 0, 'slot.full'],
      [600, 0, 'slot.full'],
    ])
  })
  it('gives the window as the reason outside of it', () => {
    const grid = gridOf(cells, { date, classAge: 1, window, now: at('2026-11-01T10:00') })
    expect(grid.map((c) => c.why?.code)).toEqual(['slot.not-open', 'slot.not-open', 'slot.not-open'])
  })
  it.each([
    ['halfHour', 600, [600, 630, 660]],
    ['halfHour', 90, [600, 630]],
    ['halfHour', 30, []],
    ['wholeHour', 600, [600, 660]],
  ] as ['halfHour' | 'wholeHour', number, number[]][])('%s with %i minutes left: ends %j', (unit, left, ends) => {
    const open = byStart(cell(540, [1, 0]), cell(570, [1, 0]), cell(600, [1, 0]), cell(630, [1, 0]), cell(660, [1, 1]))
    expect(endsAfter(open, timeOfDay(540), 0, unit, left)).toEqual(ends)
  })
})
