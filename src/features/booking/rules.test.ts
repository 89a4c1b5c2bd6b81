import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import {
  afterBookingEvent,
  answerBy,
  type BookingEvent,
  type BookingState,
  bookingEvents,
  bookingStates,
  type CancelCause,
  cancelCost,
  cancelLimit,
  cancelOutcome,
  hoursShown,
  inTimeToCancel,
  isActive,
  minutesShownAs,
  overlaps,
  seriesDates,
} from './rules.ts'

const d = localDate
const at = (text: string) => new Date(`${text}+09:00`)

describe('BOOK-2: states', () => {
  const table: Record<BookingState, Partial<Record<BookingEvent, BookingState>>> = {
    requested: {
      confirm: 'confirmed',
      decline: 'declined',
      expire: 'expired',
      cancelInTime: 'cancelled',
      cancelByFacility: 'cancelledByFacility',
      endCertificate: 'certificateEnded',
      change: 'cancelled',
    },
    confirmed: {
      cancelInTime: 'cancelled',
      cancelLate: 'cancelledLate',
      setNoShow: 'noShow',
      cancelByFacility: 'cancelledByFacility',
      endCertificate: 'certificateEnded',
      change: 'cancelled',
      stampIn: 'inUse',
      setUsed: 'used',
    },
    inUse: { stampOut: 'used', undoStampIn: 'confirmed', setUsed: 'used' },
    used: { undoStampOut: 'inUse' },
    cancelledLate: { setNoShow: 'noShow', cancelByFacility: 'cancelledByFacility' },
    noShow: { cancelLate: 'cancelledLate', cancelByFacility: 'cancelledByFacility' },
    cancelled: {},
    cancelledByFacility: {},
    declined: {},
    expired: {},
    certificateEnded: {},
  }
  for (const state of bookingStates) {
    it(`${state}: exactly the listed events apply`, () => {
      for (const event of bookingEvents) expect(afterBookingEvent(state, event)).toBe(table[state][event] ?? null)
    })
  }
  it('active states hold places, and minutes are shown apart (HRS-5)', () => {
    expect(bookingStates.filter(isActive)).toEqual(['requested', 'confirmed', 'inUse', 'used'])
    expect(bookingStates.filter((s) => minutesShownAs(s) === 'held')).toEqual(['requested', 'confirmed', 'inUse'])
    expect(bookingStates.filter((s) => minutesShownAs(s) === 'used')).toEqual(['used', 'cancelledLate', 'noShow'])
    const held = [{ layer: 'national', minutes: 60 }]
    expect(hoursShown(bookingStates.map((state) => ({ state, held }))).get('national')).toEqual({ held: 180, used: 180 })
  })
})

describe('CAN-1: the limit, to the millisecond', () => {
  it.each([
    [0, 0, '2026-12-24', '2026-12-24T00:00'],
    [1, 17 * 60, '2026-12-24', '2026-12-23T17:00'],
    [3, 12 * 60, '2027-03-01', '2027-02-26T12:00'],
    [1, 0, '2028-03-01', '2028-02-29T00:00'],
    [0, 0, '2027-04-01', '2027-04-01T00:00'],
    [0, 0, '2027-01-01', '2027-01-01T00:00'],
  ])('%i days before at %i, use on %s: %s', (daysBefore, time, date, limit) => {
    const rule = { daysBefore, time }
    expect(cancelLimit(rule, d(date))).toEqual(at(limit))
    expect(inTimeToCancel(rule, d(date), new Date(at(limit).getTime() - 1))).toBe(true)
    expect(inTimeToCancel(rule, d(date), at(limit))).toBe(false)
  })

  const before = at('2026-12-23T23:59:59.999')
  const after = at('2026-12-24T00:00:00.000')
  const rows: [BookingState, CancelCause, Date, boolean, BookingState | null, boolean][] = [
    ['confirmed', 'guardian', before, false, 'cancelled', true],
    ['confirmed', 'guardian', after, false, 'cancelledLate', false],
    ['requested', 'guardian', before, false, 'cancelled', true],
    ['requested', 'guardian', after, false, 'cancelled', true],
    ['confirmed', 'phone', before, false, 'cancelled', true],
    ['confirmed', 'phone', after, false, 'cancelledLate', false],
    ['confirmed', 'illness', after, false, 'cancelledLate', false],
    ['confirmed', 'illness', after, true, 'cancelledLate', true],
    ['confirmed', 'guardian', after, true, 'cancelledLate', false],
    ['confirmed', 'facility', after, false, 'cancelledByFacility', true],
    ['confirmed', 'disaster', after, false, 'cancelledByFacility', true],
    ['confirmed', 'infection', after, false, 'cancelledByFacility', true],
    ['confirmed', 'acceptanceWithdrawn', before, false, 'cancelledByFacility', true],
    ['confirmed', 'certificateEnded', after, false, 'certificateEnded', true],
    ['confirmed', 'noShow', after, false, 'noShow', false],
    ['noShow', 'facility', after, false, 'cancelledByFacility', true],
    ['noShow', 'phone', after, false, 'cancelledLate', false],
    ['requested', 'declined', after, false, 'declined', true],
    ['requested', 'expired', after, false, 'expired', true],
    ['confirmed', 'declined', before, false, null, false],
    ['confirmed', 'expired', before, false, null, false],
    ['inUse', 'guardian', before, false, null, false],
    ['used', 'facility', after, false, null, false],
    ['cancelled', 'guardian', before, false, null, false],
  ]
  it.each(rows)(
    '%s by %s at %o (illness waived: %s) → %s, gives back %s',
    (state, cause, instant, illnessWaived, next, givesBack) => {
      const booking = { state, date: d('2026-12-24'), terms: { cancel: { daysBefore: 0, time: 0 }, illnessWaived } }
      expect(cancelOutcome(booking, cause, instant)).toEqual(next && { state: next, givesBack })
    },
  )

  it('CAN-2: says what comes back and what is lost before it is confirmed', () => {
    const held = [
      { layer: 'national', minutes: 60 },
      { layer: 'koto', minutes: 60 },
    ]
    const booking = {
      state: 'confirmed' as const,
      date: d('2026-12-24'),
      held,
      terms: { cancel: { daysBefore: 0, time: 0 }, illnessWaived: false },
    }
    expect(cancelCost(booking, 'guardian', before)).toMatchObject({
      inTime: true,
      back: held,
      lost: [],
      backMinutes: 120,
      lostMinutes: 0,
    })
    expect(cancelCost(booking, 'guardian', after)).toMatchObject({
      inTime: false,
      state: 'cancelledLate',
      back: [],
      lost: held,
      lostMinutes: 120,
      limitAt: at('2026-12-24T00:00'),
    })
    expect(cancelCost({ ...booking, state: 'inUse' }, 'guardian', after)).toBeNull()
  })
})

describe('BOOK-8: when an answer is due', () => {
  const rule = { answerHours: 24, answerAfterCloseHours: 1 }
  it.each([
    ['24 hours', '2026-12-10T12:00', '2026-12-11T12:00'],
    ['an hour after the window closes', '2026-12-23T16:00', '2026-12-23T18:00'],
  ])('%s', (_, asked, due) => {
    expect(answerBy(rule, at(asked), { closes: at('2026-12-23T17:00') }, { date: d('2026-12-24'), start: 540 })).toEqual(at(due))
  })
  it('never after the start of the use', () => {
    expect(
      answerBy(rule, at('2026-12-24T07:00'), { closes: at('2026-12-24T08:30') }, { date: d('2026-12-24'), start: 540 }),
    ).toEqual(at('2026-12-24T09:00'))
  })
})

describe('BOOK-1: overlap of half-open ranges', () => {
  const range = (start: number, end: number, date = '2026-12-24') => ({ date: d(date), start, end })
  it.each([
    [range(540, 660), range(660, 720), false],
    [range(540, 660), range(480, 540), false],
    [range(540, 660), range(630, 720), true],
    [range(540, 660), range(570, 600), true],
    [range(540, 660), range(540, 660), true],
    [range(540, 660), range(540, 660, '2026-12-25'), false],
  ])('%o and %o: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
    expect(overlaps(b, a)).toBe(expected)
  })
})

describe('BOOK-3: dates of a series', () => {
  const tuesdays = { weekday: 2, from: d('2026-12-01'), to: d('2027-01-31'), weeks: null, maxPerMonth: null }
  it.each([
    ['every week', tuesdays, ['12-01', '12-08', '12-15', '12-22', '12-29', '01-05', '01-12', '01-19', '01-26']],
    ['four a month', { ...tuesdays, maxPerMonth: 4 }, ['12-01', '12-08', '12-15', '12-22', '01-05', '01-12', '01-19', '01-26']],
    ['1st and 3rd', { ...tuesdays, weeks: [1, 3] }, ['12-01', '12-15', '01-05', '01-19']],
    ['none in the range', { ...tuesdays, to: d('2026-11-30') }, []],
  ])('%s', (_, series, expected) => expect(seriesDates(series).map((date) => date.slice(5))).toEqual(expected))
})
