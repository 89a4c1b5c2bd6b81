import { describe, expect, test } from 'vitest'
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import { lateRefusals, lateTimes } from './late-rules.ts'

const date = '2026-12-03' as LocalDate
const use = { state: 'confirmed', date, start: 540, end: 660 } as const
const at = (minute: number, day = date): Date => japanInstant(day, minute)

describe('ATT-5: which arrival can be told, and when', () => {
  test.each([
    ['the evening before', at(1439, '2026-12-02' as LocalDate), null],
    ['at midnight', at(0), { from: 545, to: 655 }],
    ['before the start', at(500), { from: 545, to: 655 }],
    ['after the start only what is still to come', at(573), { from: 575, to: 655 }],
    ['a minute before the last time', at(654), { from: 655, to: 655 }],
    ['at the last time', at(655), null],
    ['at the end', at(660), null],
  ])('%s', (_, now, times) => expect(lateTimes(use, now)).toEqual(times))

  test.each([
    ['the start itself is not late', 540, at(500), ['booking.late-time']],
    ['five minutes late', 545, at(500), []],
    ['a time that has passed', 570, at(575), ['booking.late-time']],
    ['beside the grid', 571, at(500), ['booking.late-time']],
    ['the end is an absence', 660, at(500), ['booking.late-time']],
    ['another day', 560, at(500, '2026-12-02' as LocalDate), ['booking.late-day']],
    ['over', 655, at(660), ['booking.over']],
  ])('%s', (_, expected, now, codes) => expect(lateRefusals(use, expected, now).map((r) => r.code)).toEqual(codes))

  test('only a booking that stands and has not begun', () => {
    for (const state of ['requested', 'inUse', 'used', 'cancelled'] as const)
      expect(lateRefusals({ ...use, state }, 560, at(500)).map((r) => r.code)).toEqual(['booking.state'])
  })
})
