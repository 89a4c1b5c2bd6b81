import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { becomes, closureRefusals, closureState, touches } from './rules.ts'

const today = localDate('2026-11-24')
const now = new Date('2026-11-24T01:00:00Z') // 10:00 in Japan
const day = (date: string) => localDate(date)
const range = { from: day('2026-12-03'), to: day('2026-12-04'), start: 540, end: 720, kinds: ['flexible'] as const }

describe('CLS-1', () => {
  it.each([
    [{}, []],
    [{ from: today, to: today, start: 0, end: 1440 }, []],
    [{ from: today, to: today, start: 0, end: 600 }, ['closure.past']],
    [{ from: today, to: today, start: 0, end: 630 }, []],
    [{ from: day('2026-11-23') }, ['closure.past']],
    [{ to: day('2026-12-02') }, ['closure.turned']],
    [{ end: 540 }, ['closure.turned']],
    [{ to: day('2027-01-02') }, []],
    [{ to: day('2027-01-03') }, ['closure.long']],
    [{ kinds: ['regular'] as const }, ['closure.kind']],
  ])('which ranges can be closed: %j', (more, codes) => {
    expect(closureRefusals({ ...range, ...more }, ['flexible'], now, today).map((one) => one.code)).toEqual(codes)
  })

  it.each([
    ['2026-12-03', 480, 540, 'flexible', false],
    ['2026-12-03', 480, 570, 'flexible', true],
    ['2026-12-04', 690, 780, 'flexible', true],
    ['2026-12-04', 720, 780, 'flexible', false],
    ['2026-12-05', 540, 720, 'flexible', false],
    ['2026-12-03', 540, 720, 'regular', false],
  ] as const)('what it touches: %s %i-%i %s', (date, start, end, kind, hit) => {
    expect(touches(range, { date: day(date), start, end, kind })).toBe(hit)
  })

  it('what has not begun ends, what is under way is cut short, the rest stays', () => {
    expect((['requested', 'confirmed', 'inUse', 'used', 'cancelledLate', 'noShow'] as const).map(becomes)).toEqual([
      'cancelled',
      'cancelled',
      'cutShort',
      null,
      null,
      null,
    ])
  })

  it.each([
    ['2026-12-03T08:59:00+09:00', 'coming'],
    ['2026-12-03T09:00:00+09:00', 'now'],
    ['2026-12-04T11:59:00+09:00', 'now'],
    ['2026-12-04T12:00:00+09:00', 'over'],
  ])('at %s it is %s', (at, state) => {
    expect(closureState({ ...range, lifted: false }, new Date(at))).toBe(state)
    expect(closureState({ ...range, lifted: true }, new Date(at))).toBe('lifted')
  })
  it('a whole day ends at midnight', () => {
    const whole = { ...range, start: 0, end: 1440, lifted: false }
    expect(closureState(whole, new Date('2026-12-04T23:59:00+09:00'))).toBe('now')
    expect(closureState(whole, new Date('2026-12-05T00:00:00+09:00'))).toBe('over')
  })
})
