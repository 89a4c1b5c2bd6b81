import { describe, expect, it } from 'vitest'
import { localDate, localMonth } from '../../platform/calendar.ts'
import { decide } from './decide.ts'
import {
  at,
  bookAct,
  cancelAct,
  child,
  codes,
  day,
  facility,
  minutesOf,
  nextDay,
  noon,
  one,
  run,
  type Sample,
  sample,
  settled,
  standing,
} from './decide-samples.ts'
import { type Act, type BookAct, cellKey, type Outcome } from './facts.ts'

describe('acts in arrival order', () => {
  it('the last place goes to the first', () => {
    const acts = ['kid', 'sister'].map((id) => bookAct({ child: id, booking: id }))
    expect(run(sample({ cap: 1 }), ...acts).map(codes)).toEqual([['booking.confirmed'], ['SLOT-1 slot.full']])
    expect(run(sample({ cap: 1 }), ...acts.reverse()).map(codes)).toEqual([['booking.confirmed'], ['SLOT-1 slot.full']])
    expect(run(sample({ cap: 2 }), ...acts).map(codes)).toEqual([['booking.confirmed'], ['booking.confirmed']])
  })
  it('a place freed by an act is free for the next', () => {
    const facts = sample({ cap: 1, bookings: [standing('x', '9:00-11:00', { child: 'sister' })] })
    expect(run(facts, bookAct(), cancelAct('x'), bookAct({ booking: 'b2' })).map(codes)).toEqual([
      ['SLOT-1 slot.full'],
      ['booking.cancelled'],
      ['booking.confirmed'],
    ])
  })
  it('one child at two facilities at once: one overlap, never more than the granted minutes', () => {
    expect(run(sample(), bookAct(), bookAct({ booking: 'b2', facility: 'B', time: '10:30-12:00' })).map(codes)).toEqual([
      ['booking.confirmed'],
      ['BOOK-1 booking.overlap'],
    ])
  })
  it('two adjacent bookings stand side by side, also in one batch', () => {
    expect(run(sample(), bookAct(), bookAct({ booking: 'b2', time: '11:00-12:00' })).map(codes)).toEqual([
      ['booking.confirmed'],
      ['booking.confirmed'],
    ])
  })
  it('each act is judged at its own instant', () => {
    const acts = ['2026-12-23T16:59:59.999', '2026-12-23T17:00'].map((text, i) =>
      bookAct({ booking: `b${i}`, child: i ? 'sister' : 'kid', at: at(text) }),
    )
    expect(run(sample(), ...acts).map(codes)).toEqual([['booking.confirmed'], ['SLOT-2 slot.window-closed']])
  })
  it('has the same outcome for the same input', () => {
    const acts = [bookAct(), cancelAct('b1'), bookAct({ booking: 'b2', time: '10:00-12:30' })]
    expect(decide(sample(), acts)).toEqual(decide(sample(), acts))
  })
})

describe('BOOK-5: keys', () => {
  const key = { id: 'login key-1', requestHash: 'h1' }
  it('the same request twice has one effect and one answer, also within a batch', () => {
    const outcomes = run(sample(), bookAct({ key }), bookAct({ key, booking: 'b2' }))
    expect(outcomes[1]).toEqual({ kind: 'replay', code: 'booking.confirmed', ids: { booking: 'b1' } })
    expect(settled(sample(), bookAct({ key }), bookAct({ key, booking: 'b2' })).used('national')).toBe(120)
  })
  it('a remembered outcome is given again, another request under the key is not', () => {
    const facts = {
      ...sample(),
      keys: new Map([[key.id, { requestHash: 'h1', code: 'booking.confirmed', ids: { booking: 'b0' } }]]),
    }
    expect(run(facts, bookAct({ key }))[0]).toEqual({ kind: 'replay', code: 'booking.confirmed', ids: { booking: 'b0' } })
    expect(run(facts, bookAct({ key: { ...key, requestHash: 'h2' } }))[0]).toEqual({ kind: 'clash' })
  })
  it('a refusal may be tried again with the same key', () => {
    const facts = sample({ cap: 1, bookings: [standing('x', '9:00-11:00', { child: 'sister' })] })
    expect(run(facts, bookAct({ key }), cancelAct('x'), bookAct({ key })).map(codes)).toEqual([
      ['SLOT-1 slot.full'],
      ['booking.cancelled'],
      ['booking.confirmed'],
    ])
  })
})

describe('BOOK-4, BOOK-7: who books', () => {
  const confirmed = { facilities: { A: facility({ ways: { regular: 'confirmed', flexible: 'confirmed' } }) } }
  it('waits for the facility where it confirms, and holds minutes and places meanwhile (HRS-5)', () => {
    const { booking, used, taken } = settled(sample(confirmed), bookAct())
    expect(booking('b1')).toMatchObject({ state: 'requested', answerBy: at('2026-12-11T12:00') })
    expect([used('national'), taken('9:00')]).toEqual([120, 1])
  })
  it('is answered before the deadline', () => {
    const confirm = (text: string) => ({ act: 'confirm', booking: 'b1', at: at(text), channel: 'proxy', key: null }) as const
    expect(run(sample(confirmed), bookAct(), confirm('2026-12-11T11:59:59.999')).map(codes)).toEqual([
      ['booking.requested'],
      ['booking.confirmed'],
    ])
    expect(run(sample(confirmed), bookAct(), confirm('2026-12-11T12:00')).map(codes)).toEqual([
      ['booking.requested'],
      ['BOOK-8 booking.answer-late'],
    ])
    const expire = (text: string) => cancelAct('b1', { cause: 'expired', channel: 'job', at: at(text) })
    expect(codes(run(sample(confirmed), bookAct(), expire('2026-12-11T11:59:59.999'))[1])).toEqual(['BOOK-8 booking.state'])
    const lapsed = settled(sample(confirmed), bookAct(), expire('2026-12-11T12:00'))
    expect([lapsed.booking('b1').state, lapsed.used('national'), lapsed.taken('9:00')]).toEqual(['expired', 0, 0])
  })
  it('a declined request gives everything back and needs a reason', () => {
    const decline = (reason: string | null) => cancelAct('b1', { cause: 'declined', channel: 'proxy', reason })
    expect(codes(run(sample(confirmed), bookAct(), decline(null))[1])).toEqual(['CAN-1 booking.reason-missing'])
    const declined = settled(sample(confirmed), bookAct(), decline('staffing'))
    expect([declined.booking('b1').state, declined.used('national')]).toEqual(['declined', 0])
  })
  it.each([
    ['before the window opens', { at: at('2026-10-02T00:00') }, ['booking.confirmed']],
    ['after it closed', { at: at('2026-12-23T20:00') }, ['booking.confirmed']],
    ['a ms before the start', { at: at('2026-12-24T08:59:59.999') }, ['booking.confirmed']],
    ['from the start on without a reason', { at: at('2026-12-24T09:00') }, ['BOOK-4 booking.reason-missing']],
    ['事後登録', { at: at('2026-12-28T09:00'), reason: 'forgotten' }, ['booking.confirmed']],
  ] as [string, Partial<BookAct>, string[]][])('staff: %s', (_, more, expected) => {
    const facilities = { A: facility({ ways: { regular: 'confirmed', flexible: 'outside' }, confirmationMonths: 12 }) }
    const kid = child({ sheet: { household: localDate('2026-10-01'), child: localDate('2026-10-01') } })
    expect(one({ facilities, children: { kid } }, bookAct({ channel: 'proxy', ...more }))).toEqual(expected)
  })
  it('not after the month is closed', () => {
    const facilities = { A: facility({ closedMonths: new Set([localMonth('2026-12')]) }) }
    expect(one({ facilities }, bookAct({ channel: 'proxy', reason: 'late' }))).toEqual(['BOOK-4 booking.month-closed'])
  })
  it('SEE-2: staff learn of an overlap without place or time', () => {
    const outcome = run(sample({ bookings: [standing('x', '10:00-12:00', { facility: 'B' })] }), bookAct({ channel: 'proxy' }))[0]
    expect(outcome).toEqual({ kind: 'refused', refused: [{ rule: 'BOOK-1', code: 'booking.overlap-staff', slots: {} }] })
  })
  it('overbooking is explicit, reasoned and bounded, and never opens the place again', () => {
    const full = standing('x', '9:00-10:00', { child: 'sister' })
    const given = (maxExtra: number): Sample => ({ cap: 1, facilities: { A: facility({ maxExtra }) }, bookings: [full] })
    const act = (more: Partial<BookAct> = {}) => bookAct({ channel: 'proxy', override: true, reason: 'sibling', ...more })
    expect(one(given(1), act({ override: false }))).toEqual(['SLOT-1 slot.full'])
    expect(one(given(1), act({ reason: null }))).toEqual(['BOOK-4 booking.reason-missing'])
    expect(one(given(1), act({ channel: 'guardian' }))).toEqual(['SLOT-1 slot.full'])
    expect(one(given(0), act())).toEqual(['BOOK-4 booking.override-max'])
    const done = settled(sample(given(1)), act())
    const cell = (clock: string) => done.work.cells.get(cellKey('A', day, minutesOf(clock), 'flexible'))
    expect(cell('9:00')?.total).toEqual({ cap: 1, extra: 1, taken: 2 })
    expect(cell('10:00')?.total).toEqual({ cap: 1, extra: 0, taken: 1 })
    const again = settled(sample(given(1)), act(), cancelAct('b1'))
    expect(again.work.cells.get(cellKey('A', day, 540, 'flexible'))?.total).toEqual({ cap: 1, extra: 1, taken: 1 })
    expect(codes(run(sample(given(1)), act(), cancelAct('b1'), bookAct({ booking: 'b3', time: '9:00-10:00' }))[2])).toEqual([
      'SLOT-1 slot.full',
    ])
  })
})

describe('BOOK-6: offers', () => {
  const offer: Act = {
    act: 'offer',
    offer: 'o',
    child: 'kid',
    facility: 'A',
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
    until: at('2026-12-10T14:00'),
    at: noon,
    channel: 'job',
    key: null,
  }
  const full = sample({ cap: 1 })
  it('hold the place, not the minutes, and go to their family', () => {
    const held = settled(full, offer)
    expect([held.used('national'), held.taken('9:00')]).toEqual([0, 1])
    expect(codes(run(full, offer, bookAct({ child: 'sister' }))[1])).toEqual(['SLOT-1 slot.full'])
    const taken = settled(full, offer, bookAct({ offer: 'o', at: at('2026-12-10T13:59:59.999') }))
    expect([taken.booking('b1').state, taken.used('national'), taken.taken('9:00'), taken.work.offers.size]).toEqual([
      'confirmed',
      120,
      1,
      0,
    ])
  })
  it.each([
    ['too late', { at: at('2026-12-10T14:00') }],
    ['another child', { child: 'sister' }],
    ['another range', { time: '9:00-10:00' }],
  ])('%s', (_, more) => {
    expect(codes(run(full, offer, bookAct({ offer: 'o', ...more }))[1])).toEqual([
      'BOOK-6 booking.offer-ended',
      'SLOT-1 slot.full',
    ])
  })
  it('are made only to a family that would pass', () => {
    expect(codes(run(sample({ cap: 1, capMinutes: 60, layers: [] }), offer)[0])).toEqual(['HRS-1 hours.short'])
    expect(codes(run(full, { ...offer, at: at('2026-12-23T17:00'), until: at('2026-12-23T19:00') })[0])).toEqual([
      'SLOT-2 slot.window-closed',
    ])
  })
  it('end and free the place', () => {
    const end: Act = { act: 'endOffer', offer: 'o', at: noon, channel: 'job', key: null }
    expect(run(full, offer, end, bookAct({ child: 'sister' }), end).map(codes)).toEqual([
      ['booking.offered'],
      ['booking.offer-ended'],
      ['booking.confirmed'],
      ['BOOK-6 booking.offer-ended'],
    ])
  })
})

describe('HRS-6: counted minutes', () => {
  const used = (given: Sample = {}) =>
    sample({ ...given, bookings: [standing('x', '9:00-11:00', { state: 'used' }), ...(given.bookings ?? [])] })
  const count = (minutes: number): Act => ({
    act: 'count',
    booking: 'x',
    minutes,
    at: at('2026-12-24T18:00'),
    channel: 'proxy',
    key: null,
  })
  const over = (outcome: Outcome | undefined) => (outcome?.kind === 'done' ? outcome.overMinutes : null)
  it('takes free minutes in layer order', () => {
    const facts = used({ bookings: [standing('y', '9:00-16:30', { date: nextDay })] })
    const done = settled(facts, count(180))
    expect([done.used('national'), done.used('koto')]).toEqual([600, 30])
    expect(done.booking('x').held).toEqual([
      { layer: 'national', minutes: 150 },
      { layer: 'koto', minutes: 30 },
    ])
  })
  it('never takes what another booking holds: the rest is 超過', () => {
    const facts = used({ layers: [], bookings: [standing('y', '9:00-16:30', { date: nextDay })] })
    expect(over(run(facts, count(180))[0])).toBe(30)
    expect(settled(facts, count(180)).used('national')).toBe(600)
  })
  it('gives back what was not counted, and only of a use', () => {
    const done = settled(used(), count(90))
    expect([done.used('national'), done.booking('x').held]).toEqual([90, [{ layer: 'national', minutes: 90 }]])
    expect(codes(run(sample({ bookings: [standing('x', '9:00-11:00')] }), count(90))[0])).toEqual(['BOOK-2 booking.state'])
  })
})

it('facts that lack what an act needs are a defect, not a refusal', () => {
  expect(() => run(sample(), bookAct({ child: 'nobody' }))).toThrow('the facts lack a child')
  expect(() => run(sample({ children: { kid: child({ classAges: new Map() }) } }), bookAct())).toThrow('a class age')
})
