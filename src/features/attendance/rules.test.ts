import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, weekdayOf } from '../../platform/calendar.ts'
import { bookingStates } from '../booking/rules.ts'
import {
  alertOf,
  blocksMonth,
  boardState,
  busiestTime,
  byClass,
  chooseStamps,
  corrected,
  currentStamp,
  type Direction,
  decideBy,
  overdueMinutes,
  setTimeRefusals,
  staffForPlaces,
  staffNeeded,
  stampInWindow,
  stampRefusals,
  type UseFacts,
} from './rules.ts'

const day = localDate('2026-12-24')
const at = (text: string) => new Date(`2026-12-24T${text}+09:00`)
const t = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])
const use = (id: string, time: string, more: Partial<UseFacts> = {}): UseFacts => {
  const [start, end] = time.split('-').map(t) as [number, number]
  return { id, child: 'kid', date: day, start, end, state: 'confirmed', in: null, out: null, ...more }
}
const inside = (id: string, time: string, since: string, more: Partial<UseFacts> = {}) =>
  use(id, time, { state: 'inUse', in: at(since), ...more })

describe('ATT-1: when a stamp can be made', () => {
  it.each([
    ['08:29:59.999', 'attendance.too-early'],
    ['08:30:00.000', null],
    ['09:00:00.000', null],
    ['10:59:59.999', null],
    ['11:00:00.000', 'attendance.too-late'],
  ])('in for 9:00–11:00 at %s: %s', (time, code) => {
    expect(stampRefusals(use('a', '9:00-11:00'), 'in', at(time))[0]?.code ?? null).toBe(code)
  })
  it('a booking at midnight opens on the day before', () =>
    expect(stampInWindow(use('a', '0:00-1:00')).from).toEqual(new Date('2026-12-23T23:30+09:00')))
  it.each([
    ['in', use('a', '9:00-11:00', { state: 'requested' }), 'attendance.not-confirmed'],
    ['in', use('a', '9:00-11:00', { state: 'cancelledLate' }), 'attendance.state'],
    ['in', inside('a', '9:00-11:00', '08:55'), 'attendance.stamped'],
    ['out', inside('a', '9:00-11:00', '08:55'), null],
    ['out', inside('a', '9:00-11:00', '08:55', { out: at('09:30'), state: 'used' }), 'attendance.stamped'],
    ['out', use('a', '9:00-11:00'), 'attendance.not-in'],
    ['out', inside('a', '9:00-11:00', '10:01'), 'attendance.out-before-in'],
    ['out', inside('a', '9:00-11:00', '08:55', { date: addDays(day, -1) }), 'attendance.other-day'],
  ] as [Direction, UseFacts, string | null][])('%s: %j', (direction, facts, code) => {
    expect(stampRefusals(facts, direction, at('10:00'))[0]?.code ?? null).toBe(code)
  })
})

describe('ATT-1: what a scan means', () => {
  const chosen = (uses: UseFacts[], time: string) => {
    const { stamps, refused } = chooseStamps(uses, at(time))
    return [...stamps.map((s) => `${s.child} ${s.booking} ${s.direction}`), ...refused.map((r) => r.code)]
  }
  const morning = use('a', '9:00-11:00')
  const noon = use('b', '11:00-13:00')
  it.each([
    ['one booking', [morning], '08:45', ['kid a in']],
    ['none', [], '08:45', ['attendance.no-booking']],
    ['tomorrow only', [use('a', '9:00-11:00', { date: addDays(day, 1) })], '08:45', ['attendance.no-booking']],
    ['nearest start, the first', [morning, noon], '09:50', ['kid a in']],
    ['nearest start, the second', [morning, noon], '10:31', ['kid b in']],
    ['nearest start, whatever the order', [noon, morning], '10:31', ['kid b in']],
    ['equally near but not open yet', [morning, noon], '10:00', ['kid a in']],
    [
      'the second when the first is over',
      [use('a', '9:00-11:00', { state: 'used', in: at('09:00'), out: at('10:40') }), noon],
      '10:50',
      ['kid b in'],
    ],
    ['out comes before the next in', [inside('a', '9:00-11:00', '09:00'), noon], '11:00', ['kid a out']],
    ['siblings, one stamp each', [morning, use('s', '9:00-12:00', { child: 'sister' })], '08:55', ['kid a in', 'sister s in']],
    [
      'siblings in both directions',
      [inside('a', '9:00-11:00', '09:00'), use('s', '11:00-12:00', { child: 'sister' })],
      '11:00',
      ['kid a out', 'sister s in'],
    ],
    [
      'a sibling who cannot',
      [morning, use('s', '13:00-14:00', { child: 'sister' })],
      '08:55',
      ['kid a in', 'attendance.too-early'],
    ],
    ['all done', [use('a', '9:00-11:00', { state: 'used', in: at('09:00'), out: at('10:00') })], '10:30', ['attendance.stamped']],
  ] as [string, UseFacts[], string, string[]][])('%s', (_, uses, time, expected) => expect(chosen(uses, time)).toEqual(expected))

  it('never stamps a direction twice, never two bookings of a child, and only what could be stamped', () => {
    const any = fc
      .record({
        child: fc.constantFrom('kid', 'sister'),
        start: fc.integer({ min: 16, max: 30 }),
        length: fc.integer({ min: 2, max: 6 }),
        state: fc.constantFrom('requested', 'confirmed', 'inUse', 'used', 'cancelled') as fc.Arbitrary<UseFacts['state']>,
      })
      .map(({ child, start, length, state }) => ({
        ...use('', '0:00-0:00', { child, state }),
        start: start * 30,
        end: (start + length) * 30,
        in: state === 'inUse' || state === 'used' ? at('08:00') : null,
        out: state === 'used' ? at('08:30') : null,
      }))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.integer({ min: 480, max: 1000 }), (list, minute) => {
        const uses = list.map((u, i) => ({ ...u, id: `${i}` }))
        const now = new Date(at('00:00').getTime() + minute * 60_000)
        const { stamps, refused } = chooseStamps(uses, now)
        expect(stamps.length + refused.length).toBeGreaterThan(0)
        expect(new Set(stamps.map((s) => s.child)).size).toBe(stamps.length)
        for (const stamp of stamps)
          expect(stampRefusals(uses[Number(stamp.booking)] as UseFacts, stamp.direction, now)).toEqual([])
      }),
    )
  })
})

describe('ATT-2: 代理打刻 and corrections', () => {
  const codes = (facts: UseFacts, direction: Direction, time: string, reason: string | null = null, closed = false) =>
    setTimeRefusals(facts, { direction, at: at(time), reason }, at('18:00'), closed).map((r) => r.code)
  const used = use('a', '9:00-11:00', { state: 'used', in: at('09:00'), out: at('11:00') })
  it.each([
    ['a first stamp by staff needs no reason, at any time of the day', use('a', '9:00-11:00'), 'in', '07:10', null, []],
    ['out by staff', inside('a', '9:00-11:00', '09:00'), 'out', '11:40', null, []],
    ['out without in', use('a', '9:00-11:00'), 'out', '11:40', null, ['attendance.not-in']],
    ['a correction without a reason', used, 'out', '11:05', null, ['attendance.reason-missing']],
    ['a correction', used, 'out', '11:05', 'forgotten', []],
    ['out before in', used, 'out', '08:59', 'wrong', ['attendance.out-before-in']],
    ['in after out', used, 'in', '11:01', 'wrong', ['attendance.out-before-in']],
    ['the future', inside('a', '9:00-11:00', '09:00'), 'out', '18:00:00.001', null, ['attendance.future']],
    ['a cancelled booking', use('a', '9:00-11:00', { state: 'cancelled' }), 'in', '09:00', null, ['attendance.state']],
  ] as [string, UseFacts, Direction, string, string | null, string[]][])('%s', (_, facts, direction, time, reason, expected) =>
    expect(codes(facts, direction, time, reason)).toEqual(expected),
  )
  it('not after the month is closed, and not on another day', () => {
    expect(codes(used, 'out', '11:05', 'late', true)).toEqual(['attendance.month-closed'])
    const earlier = { ...used, date: addDays(day, -1), in: new Date('2026-12-23T09:00+09:00'), out: null }
    expect(codes(earlier, 'out', '11:05')).toEqual(['attendance.other-day'])
  })
  it('keeps every earlier value', () => {
    const first = { at: at('11:00'), recordedAt: at('11:00'), reason: null }
    const once = corrected([first], { at: at('11:05'), recordedAt: at('12:00'), reason: 'forgotten' })
    const twice = corrected(once, { at: at('11:02'), recordedAt: at('13:00'), reason: 'clock' })
    expect(twice.map((v) => v.at)).toEqual([at('11:00'), at('11:05'), at('11:02')])
    expect(currentStamp(twice)).toEqual(at('11:02'))
  })
})

describe('ATT-3, ATT-5: alerts and the board', () => {
  it.each([
    ['09:29:59.999', null, 'expected'],
    ['09:30:00.000', 'notArrived', 'notArrived'],
    ['23:00:00.000', 'notArrived', 'notArrived'],
  ])('not stamped in at %s: %s', (time, alert, board) => {
    expect([alertOf(use('a', '9:00-11:00'), at(time)), boardState(use('a', '9:00-11:00'), at(time))]).toEqual([alert, board])
  })
  it.each([
    ['11:29:59.999', null, 'inUse'],
    ['11:30:00.000', 'stampOpen', 'latePickup'],
  ])('still in at %s: %s', (time, alert, board) => {
    const facts = inside('a', '9:00-11:00', '09:00')
    expect([alertOf(facts, at(time)), boardState(facts, at(time))]).toEqual([alert, board])
  })
  it('a use that is over, and one that is cancelled, alert nobody', () => {
    for (const state of bookingStates.filter((s) => s !== 'confirmed' && s !== 'inUse')) {
      expect(alertOf(use('a', '9:00-11:00', { state }), at('23:00'))).toBeNull()
      expect(boardState(use('a', '9:00-11:00', { state }), at('23:00'))).toBe(state === 'used' ? 'used' : null)
      expect(blocksMonth({ state })).toBe(state === 'requested')
    }
  })
  it('the decision is due on the next working day', () => {
    const weekdays = (date: typeof day) => weekdayOf(date) !== 0 && weekdayOf(date) !== 6
    expect(decideBy(day, weekdays)).toBe('2026-12-25')
    expect(decideBy(localDate('2026-12-25'), weekdays)).toBe('2026-12-28')
    expect(decideBy(day, () => false)).toBe('2026-12-25')
  })
})

describe('the board: who is waited for, and how many hands it takes', () => {
  it.each([
    ['before the start', use('a', '9:00-11:00'), '08:59', null],
    ['a minute after it', use('a', '9:00-11:00'), '09:01', 1],
    ['half an hour after it', use('a', '9:00-11:00'), '09:30', 30],
    ['here in time', inside('a', '9:00-11:00', '09:10'), '10:59', null],
    ['not fetched', inside('a', '9:00-11:00', '09:10'), '11:12', 12],
    ['gone', inside('a', '9:00-11:00', '09:10', { state: 'used', out: at('11:20') }), '11:30', null],
    ['cancelled', use('a', '9:00-11:00', { state: 'cancelledLate' }), '10:00', null],
  ])('%s', (_what, one, clock, minutes) => expect(overdueMinutes(one, at(clock))).toBe(minutes))

  it.each([
    [[0, 0, 0], 0],
    [[1, 0, 0], 2],
    [[6, 0, 0], 2],
    [[7, 0, 0], 3],
    [[3, 3, 3], 2],
    [[3, 6, 6], 3],
    [[3, 6, 7], 4],
    [[20, 20, 20], 14],
  ] as const)('%j children take %i', ([a, b, c], staff) => expect(staffNeeded([a, b, c])).toBe(staff))

  it('one child more never takes fewer hands, and never more than one more than before', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }), fc.integer({ min: 0, max: 2 }), (ages, next) => {
        const of = (all: number[]) => staffNeeded(byClass(all.map((classAge) => ({ classAge }))))
        const [before, after] = [of(ages), of([...ages, next])]
        return ages.length === 0 ? after === 2 : after - before === 0 || after - before === 1
      }),
    ))

  it.each([
    [0, [null, null, null], { least: 0, most: 0 }],
    [6, [null, null, null], { least: 2, most: 2 }],
    [9, [null, null, null], { least: 2, most: 3 }],
    [9, [0, null, null], { least: 2, most: 2 }],
    [12, [6, 3, 3], { least: 3, most: 3 }],
    [20, [3, null, null], { least: 4, most: 4 }],
    [20, [6, null, null], { least: 4, most: 5 }],
  ] as const)('%i places, of them %j by age, ask for %j hands', (cap, caps, staff) =>
    expect(staffForPlaces(cap, caps)).toEqual(staff),
  )

  it('whoever books all places, the hands they take lie between', () => {
    const limit = fc.option(fc.integer({ min: 0, max: 15 }))
    fc.assert(
      fc.property(fc.tuple(limit, limit, limit), fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 30 }), (caps, wishes) => {
        const count: [number, number, number] = [0, 0, 0]
        for (const age of wishes as (0 | 1 | 2)[]) if (count[age] < (caps[age] ?? 99)) count[age] += 1
        const { least, most } = staffForPlaces(count[0] + count[1] + count[2], caps)
        return least <= staffNeeded(count) && staffNeeded(count) <= most
      }),
    )
  })

  it('the fullest time is where the bookings lie over each other', () => {
    const uses = [
      { start: 540, end: 660, classAge: 0 },
      { start: 600, end: 720, classAge: 0 },
      { start: 630, end: 690, classAge: 2 },
      { start: 660, end: 720, classAge: 1 },
    ]
    expect(busiestTime(uses)).toEqual({ from: 630, children: 3, staff: 2 })
    expect(busiestTime([])).toBeNull()
  })
})
