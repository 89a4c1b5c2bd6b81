import { describe, expect, it } from 'vitest'
import {
  at,
  away,
  bookAct,
  cancelAct,
  changeAct,
  codes,
  day,
  facility,
  minutesOf,
  nextDay,
  noon,
  run,
  type Sample,
  sample,
  settled,
  standing,
  terms,
} from './decide-samples.ts'
import type { Act, BookingFacts } from './facts.ts'

describe('CAN-1: cancelling', () => {
  const stands = (more: Partial<BookingFacts> = {}) => sample({ bookings: [standing('x', '9:00-11:00', more)] })
  it.each([
    ['2026-12-23T23:59:59.999', 'cancelled', 0],
    ['2026-12-24T00:00', 'cancelledLate', 120],
  ])('at %s: %s, %i minutes consumed, places free', (text, state, used) => {
    const done = settled(stands(), cancelAct('x', { at: at(text) }))
    expect([done.booking('x').state, done.used('national'), done.taken('9:00')]).toEqual([state, used, 0])
  })
  const phone = (calledAt: string, more = {}) =>
    cancelAct('x', {
      channel: 'proxy',
      cause: 'phone',
      reason: 'call',
      at: at('2026-12-24T09:20'),
      calledAt: at(calledAt),
      ...more,
    })
  it('a call counts when it was made', () => {
    expect(codes(run(stands(), phone('2026-12-23T23:59'))[0])).toEqual(['booking.cancelled'])
    expect(codes(run(stands(), phone('2026-12-24T00:00'))[0])).toEqual(['booking.cancelled-late'])
  })
  it.each([
    ['in the future', phone('2026-12-24T09:21'), ['CAN-1 booking.call-time']],
    ['before the booking', phone('2026-11-30T09:00'), ['CAN-1 booking.call-time']],
    ['not given', phone('2026-12-23T09:00', { calledAt: null }), ['CAN-1 booking.call-time']],
    ['without a reason', phone('2026-12-23T09:00', { reason: null }), ['CAN-1 booking.reason-missing']],
    [
      'claimed by the family itself',
      cancelAct('x', { at: at('2026-12-24T09:00'), calledAt: at('2026-12-23T09:00') }),
      ['CAN-1 booking.call-time'],
    ],
    ['after the booked end', cancelAct('x', { at: at('2026-12-24T11:00') }), ['CAN-1 booking.over']],
    ['unknown', cancelAct('y'), ['BOOK-2 booking.unknown']],
    [
      '無断 too early',
      cancelAct('x', { cause: 'noShow', channel: 'proxy', at: at('2026-12-24T09:29:59.999') }),
      ['ATT-5 booking.no-show-early'],
    ],
    ['無断', cancelAct('x', { cause: 'noShow', channel: 'proxy', at: at('2026-12-24T09:30') }), ['booking.no-show']],
    ['施設都合 without a reason', cancelAct('x', { cause: 'facility', channel: 'proxy' }), ['CAN-1 booking.reason-missing']],
  ])('%s', (_, act, expected) => expect(codes(run(stands(), act)[0])).toEqual(expected))
  it('twice is refused', () => expect(codes(run(stands(), cancelAct('x'), cancelAct('x'))[1])).toEqual(['BOOK-2 booking.state']))
  it('waived illness gives the hours back on the day', () => {
    const waived = stands({ terms: { ...terms, illnessWaived: true } })
    const ill = cancelAct('x', { cause: 'illness', at: at('2026-12-24T07:00') })
    const done = settled(waived, ill)
    expect([done.booking('x').state, done.used('national')]).toEqual(['cancelledLate', 0])
    expect(settled(stands(), ill).used('national')).toBe(120)
  })
  it('a missed use set right by the facility gives back what it consumed', () => {
    const facts = stands()
    const acts = [
      cancelAct('x', { cause: 'noShow', channel: 'proxy', at: at('2026-12-24T12:00') }),
      cancelAct('x', { cause: 'facility', channel: 'proxy', reason: 'our mistake', at: at('2026-12-24T13:00') }),
    ]
    expect(settled(facts, ...acts.slice(0, 1)).used('national')).toBe(120)
    const done = settled(facts, ...acts)
    expect([done.booking('x').state, done.used('national'), done.taken('9:00')]).toEqual(['cancelledByFacility', 0, 0])
  })
  it('ELIG-2: a certificate that ends gives the hours back', () => {
    const done = settled(stands(), cancelAct('x', { cause: 'certificateEnded', channel: 'job' }))
    expect([done.booking('x').state, done.used('national'), done.taken('9:00')]).toEqual(['certificateEnded', 0, 0])
  })
})

describe('BOOK-9: changes', () => {
  const stands = (given: Sample = {}, more: Partial<BookingFacts> = {}) =>
    sample({ ...given, bookings: [standing('x', '9:00-11:00', more), ...(given.bookings ?? [])] })
  it('its own minutes, places and time count as free', () => {
    const facts = stands({ cap: 1, capMinutes: 150, layers: [] })
    const done = settled(facts, changeAct('x', 'n', '9:30-12:00'))
    expect([done.booking('x').state, done.booking('n').state, done.used('national')]).toEqual(['cancelled', 'confirmed', 150])
    expect(['9:00', '9:30', '10:30', '11:30'].map((clock) => done.taken(clock))).toEqual([0, 1, 1, 1])
  })
  it('if the new one fails, the old stands', () => {
    const facts = stands({ cap: 1, bookings: [standing('y', '11:00-12:00', { child: 'sister' })] })
    const done = settled(facts, changeAct('x', 'n', '9:30-12:00'))
    expect([done.booking('x').state, done.used('national')]).toEqual(['confirmed', 120])
    expect(codes(run(facts, changeAct('x', 'n', '9:30-12:00'))[0])).toEqual(['SLOT-1 slot.full'])
  })
  it('is one act only before the limit', () => {
    const late = changeAct('x', 'n', '10:00-12:00', { channel: 'proxy', at: at('2026-12-24T00:00') })
    expect(codes(run(stands(), late)[0])).toEqual(['BOOK-9 booking.change-too-late'])
    expect(codes(run(stands(), { ...late, at: at('2026-12-23T23:59:59.999') })[0])).toEqual(['booking.changed'])
  })
  const waiting = { facilities: { A: facility({ ways: { regular: 'confirmed', flexible: 'confirmed' } }) } }
  const confirm = { act: 'confirm', booking: 'n', at: noon, channel: 'proxy', key: null } as const
  it('where staff confirm, the pair holds the larger minutes and both places', () => {
    const longer = settled(stands(waiting), changeAct('x', 'n', '10:00-13:00'))
    expect([longer.booking('x').state, longer.booking('n').state, longer.used('national')]).toEqual([
      'confirmed',
      'requested',
      180,
    ])
    expect(['9:00', '10:00', '12:30'].map((clock) => longer.taken(clock))).toEqual([1, 1, 1])
    const shorter = settled(stands(waiting), changeAct('x', 'n', '10:00-11:00'))
    expect([shorter.used('national'), shorter.booking('n').held]).toEqual([120, []])
    const answered = settled(stands(waiting), changeAct('x', 'n', '10:00-11:00'), confirm)
    expect([answered.booking('x').state, answered.booking('n').state, answered.used('national')]).toEqual([
      'cancelled',
      'confirmed',
      60,
    ])
    expect(['9:00', '10:00'].map((clock) => answered.taken(clock))).toEqual([0, 1])
    expect(answered.booking('n')).toMatchObject({ held: [{ layer: 'national', minutes: 60 }], replaces: null, answerBy: null })
  })
  it('a change that is declined gives back only what it held beyond the old', () => {
    const declined = settled(
      stands(waiting),
      changeAct('x', 'n', '10:00-13:00'),
      cancelAct('n', { cause: 'declined', channel: 'proxy', reason: 'full' }),
    )
    expect([declined.booking('x').state, declined.booking('n').state, declined.used('national')]).toEqual([
      'confirmed',
      'declined',
      120,
    ])
    expect(['9:00', '10:00', '11:00'].map((clock) => declined.taken(clock))).toEqual([1, 1, 0])
  })
  it('cancelling the one that stands ends the change too', () => {
    const done = settled(stands(waiting), changeAct('x', 'n', '10:00-13:00'), cancelAct('x'))
    expect([done.booking('x').state, done.booking('n').state, done.used('national')]).toEqual(['cancelled', 'cancelled', 0])
    expect(['9:00', '10:00', '12:30'].map((clock) => done.taken(clock))).toEqual([0, 0, 0])
  })
  it('when the facility takes the old away, the change goes on alone', () => {
    const done = settled(
      stands(waiting),
      changeAct('x', 'n', '10:00-13:00'),
      cancelAct('x', { cause: 'facility', channel: 'proxy', reason: 'staff' }),
    )
    expect([done.booking('x').state, done.booking('n').state, done.used('national')]).toEqual([
      'cancelledByFacility',
      'requested',
      180,
    ])
    expect(done.booking('n').replaces).toBeNull()
    expect(['9:00', '10:00', '12:30'].map((clock) => done.taken(clock))).toEqual([0, 1, 1])
  })
  it('a change is not changed again, nor confirmed after the old began', () => {
    expect(codes(run(stands(waiting), changeAct('x', 'n', '10:00-13:00'), changeAct('x', 'm', '12:00-13:00'))[1])).toEqual([
      'BOOK-9 booking.change-waits',
    ])
    expect(codes(run(stands(waiting), changeAct('x', 'n', '10:00-13:00'), changeAct('n', 'm', '12:00-13:00'))[1])).toEqual([
      'BOOK-9 booking.change-waits',
    ])
    const facts = settled(stands(waiting), changeAct('x', 'n', '10:00-13:00')).work
    const begun = {
      ...facts,
      bookings: new Map([...facts.bookings, ['x', { ...(facts.bookings.get('x') as BookingFacts), state: 'inUse' as const }]]),
    }
    expect(codes(run(begun, confirm)[0])).toEqual(['BOOK-9 booking.state'])
  })
  it('a request that still waits is replaced at once', () => {
    const done = settled(
      stands(waiting, { state: 'requested', answerBy: at('2026-12-11T00:00') }),
      changeAct('x', 'n', '10:00-13:00'),
    )
    expect([done.booking('x').state, done.booking('n').state, done.used('national'), done.taken('9:00')]).toEqual([
      'cancelled',
      'requested',
      180,
      0,
    ])
  })
  it('the answer is due before the old use begins', () => {
    const done = settled(stands(waiting), changeAct('x', 'n', '9:00-12:00', { date: nextDay, at: at('2026-12-23T16:00') }))
    expect(done.booking('n').answerBy).toEqual(at('2026-12-24T09:00'))
    expect(done.used('national')).toBe(180)
  })
})

describe('CLS-1: closures', () => {
  const close = (time: string, more = {}): Act => {
    const [start, end] = time.split('-').map(minutesOf) as [number, number]
    return {
      act: 'close',
      closure: 'x',
      message: '',
      facility: 'A',
      kinds: ['regular', 'flexible'],
      date: day,
      to: day,
      start,
      end,
      cause: 'disaster',
      reason: 'typhoon',
      at: at('2026-12-24T08:00'),
      channel: 'proxy',
      key: null,
      ...more,
    }
  }
  const facts = sample({
    bookings: [
      standing('a', '9:00-11:00'),
      standing('b', '11:00-13:00', { child: 'sister' }),
      standing('u', '8:00-12:00', { child: 'other', state: 'inUse', payer: away }),
      standing('o', '11:30-12:30', { facility: 'B' }),
    ],
  })
  it('touches what overlaps, gives the hours back, stops the cells', () => {
    const outcome = run(facts, close('11:00-18:00'))[0]
    expect(outcome?.kind === 'done' && outcome.children).toEqual(['other', 'sister'])
    const done = settled(facts, close('11:00-18:00'))
    expect(['a', 'b', 'u', 'o'].map((id) => done.booking(id).state)).toEqual([
      'confirmed',
      'cancelledByFacility',
      'inUse',
      'confirmed',
    ])
    expect([done.used('national', 'sister'), done.taken('12:30'), done.booking('u').cutShort]).toEqual([0, 0, true])
    expect(codes(run(facts, close('11:00-18:00'), bookAct({ time: '13:00-14:00' }))[1])).toEqual(['CLS-1 slot.stopped'])
    expect(codes(run(facts, close('11:00-18:00'), bookAct({ child: 'sister', time: '9:00-11:00' }))[1])).toEqual([
      'SLOT-1 slot.full',
    ])
  })
  it('leaves the other kind open, and needs a reason', () => {
    expect(settled(facts, close('8:00-18:00', { kinds: ['regular'] })).booking('a').state).toBe('confirmed')
    expect(codes(run(facts, close('8:00-18:00', { reason: null }))[0])).toEqual(['CLS-1 booking.reason-missing'])
  })
  it('ends both of a pair inside the range, and hands a change outside of it on', () => {
    const waiting = {
      facilities: { A: facility({ ways: { regular: 'confirmed', flexible: 'confirmed' } }) },
      bookings: [standing('x', '9:00-11:00')],
    }
    const outcome = run(sample(waiting), changeAct('x', 'n', '10:00-13:00'), close('8:00-18:00'))[1]
    // Each row is written once, by set statements.
    expect(outcome?.kind === 'done' && outcome.writes.updated.map((u) => `${u.id} ${u.state}`)).toEqual([
      'n cancelledByFacility',
      'x cancelledByFacility',
    ])
    const both = settled(sample(waiting), changeAct('x', 'n', '10:00-13:00'), close('8:00-18:00'))
    expect([both.booking('x').state, both.booking('n').state, both.used('national')]).toEqual([
      'cancelledByFacility',
      'cancelledByFacility',
      0,
    ])
    expect(['9:00', '10:00', '12:30'].map((clock) => both.taken(clock))).toEqual([0, 0, 0])
    const on = settled(sample(waiting), changeAct('x', 'n', '10:00-13:00', { date: nextDay }), close('8:00-18:00'))
    expect([on.booking('x').state, on.booking('n').state, on.used('national'), on.taken('9:00')]).toEqual([
      'cancelledByFacility',
      'requested',
      180,
      0,
    ])
  })
})
