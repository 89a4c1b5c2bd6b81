import { describe, expect, test } from 'vitest'
import { joinRefusals, offerUntil } from './rules.ts'

const at = (text: string): Date => new Date(`${text}+09:00`)
const clock = { minutes: 120, quietFrom: 1260, quietTo: 420 }
const never = at('2027-01-01T00:00')

describe('BOOK-6: the offer clock', () => {
  test.each([
    ['in the morning', '2026-11-24T10:00', clock, '2026-11-24T12:00'],
    ['it just fits before the quiet', '2026-11-24T19:00', clock, '2026-11-24T21:00'],
    ['an hour before the quiet, an hour after it', '2026-11-24T20:00', clock, '2026-11-25T08:00'],
    ['seconds are kept over the night', '2026-11-24T20:59:30', clock, '2026-11-25T08:59:30'],
    ['at the first quiet instant', '2026-11-24T21:00', clock, '2026-11-25T09:00'],
    ['after midnight', '2026-11-25T03:15', clock, '2026-11-25T09:00'],
    ['at the last quiet minute', '2026-11-25T06:59:59', clock, '2026-11-25T09:00'],
    ['at the end of the quiet', '2026-11-25T07:00', clock, '2026-11-25T09:00'],
    ['longer than a day runs', '2026-11-24T10:00', { ...clock, minutes: 15 * 60 }, '2026-11-25T11:00'],
    ['no quiet hours', '2026-11-24T23:00', { minutes: 120, quietFrom: 0, quietTo: 0 }, '2026-11-25T01:00'],
    ['quiet at noon', '2026-11-24T11:30', { minutes: 60, quietFrom: 720, quietTo: 780 }, '2026-11-24T13:30'],
  ])('%s', (_, from, rule, until) => {
    expect(offerUntil(at(from), rule, never)).toEqual(at(until))
  })

  test('never beyond the close of the window, by day or in the quiet hours', () => {
    expect(offerUntil(at('2026-11-24T16:30'), clock, at('2026-11-24T17:00'))).toEqual(at('2026-11-24T17:00'))
    expect(offerUntil(at('2026-11-24T22:00'), clock, at('2026-11-25T00:00'))).toEqual(at('2026-11-25T00:00'))
  })
})

test('BOOK-6: only what nothing but full places forbids is waited for', () => {
  const full = { rule: 'SLOT-1', code: 'slot.full', slots: {} }
  const short = { rule: 'HRS-1', code: 'hours.short', slots: {} }
  expect(joinRefusals([]).map((r) => r.code)).toEqual(['waitlist.free-now'])
  expect(joinRefusals([full])).toEqual([])
  expect(joinRefusals([full, short])).toEqual([short])
})
