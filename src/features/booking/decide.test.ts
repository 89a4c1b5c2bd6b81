import { describe, expect, it } from 'vitest'
import { localDate, localMonth } from '../../platform/calendar.ts'
import {
  at,
  away,
  bookAct,
  cancelAct,
  certificate,
  changeAct,
  child,
  day,
  facility,
  layer,
  minutesOf,
  nextDay,
  noon,
  type Sample,
  sample,
  standing,
  terms,
} from './decide-samples.ts'
import { decide } from './decide.ts'
import { type Act, type BookAct, type BookingFacts, balanceKey, cellKey, type Facts, type Outcome } from './facts.ts'
import { apply, startWork } from './work.ts'

const codes = (outcome: Outcome | undefined): string[] =>
  outcome?.kind === 'refused'
    ? outcome.refused.map((r) => `${r.rule} ${r.code}`)
    : outcome?.kind === 'done'
      ? [outcome.code]
      : [outcome?.kind ?? '']
const run = (facts: Facts, ...acts: Act[]) => decide(facts, acts)
const one = (given: Sample, act: Act) => codes(run(sample(given), act)[0])

/** Facts after the acts, from what the outcomes write. */
function after(facts: Facts, ...acts: Act[]) {
  const work = startWork(facts)
  for (const outcome of decide(facts, acts)) if (outcome.kind === 'done') apply(work, outcome.writes)
  const used = (layerCode: string, id = 'kid') => work.balances.get(balanceKey(id, localMonth('2026-12'), layerCode))?.used
  const taken = (clock: string, id = 'A') => work.cells.get(cellKey(id, day, minutesOf(clock), 'flexible'))?.total.taken
  return { work, used, taken, booking: (id: string) => work.bookings.get(id) as BookingFacts }
}

describe('BOOK-1: each reason alone', () => {
  const kid = (more: Parameters<typeof child>[0]): Sample => ({ children: { kid: child(more) } })
  const rows: [string, Sample, Partial<BookAct> & { time?: string }, string[]][] = [
    ['nothing is wrong', {}, {}, ['booking.confirmed']],
    ['no certificate', kid({ certificates: [] }), {}, ['ELIG-1 booking.certificate-none']],
    ['suspended', kid({ certificates: [certificate({ suspended: true })] }), {}, ['CERT-7 booking.certificate-suspended']],
    [
      'begins the day after',
      kid({ certificates: [certificate({ from: nextDay })] }),
      {},
      ['CERT-7 booking.certificate-not-started'],
    ],
    ['begins on the day', kid({ certificates: [certificate({ from: day })] }), {}, ['booking.confirmed']],
    [
      'ended the day before',
      kid({ certificates: [certificate({ nationalEnd: localDate('2026-12-23'), municipalEnd: null })] }),
      {},
      ['ELIG-2 booking.certificate-ended'],
    ],
    ['its last day', kid({ certificates: [certificate({ nationalEnd: day, municipalEnd: null })] }), {}, ['booking.confirmed']],
    [
      'national hours over, own facility',
      kid({ certificates: [certificate({ nationalEnd: localDate('2026-12-23') })] }),
      {},
      ['booking.confirmed'],
    ],
    [
      'national hours over, elsewhere',
      kid({ certificates: [certificate({ nationalEnd: localDate('2026-12-23') })] }),
      { facility: 'C' },
      ['ELIG-2 booking.national-ended'],
    ],
    ['class not taken', { facilities: { A: facility({ classAges: [0, 1] }) } }, {}, ['AGE-4 booking.class-not-accepted']],
    [
      'residents only',
      { facilities: { C: facility({ municipality: away, acceptsOthers: false }) } },
      { facility: 'C' },
      ['SET-1 booking.others-not-accepted'],
    ],
    ['no interview', kid({ acceptances: [] }), {}, ['INT-1 booking.interview-none']],
    [
      'interview for the other kind',
      kid({ acceptances: [{ facility: 'A', acceptedOn: day, kinds: ['regular'] }] }),
      {},
      ['INT-1 booking.interview-kind'],
    ],
    [
      'sheet never confirmed',
      kid({ sheet: { household: null, child: null } }),
      {},
      ['ACC-6 booking.sheet-unconfirmed', 'ACC-6 booking.sheet-unconfirmed'],
    ],
    [
      'sheet confirmed 6 months ago',
      kid({ sheet: { household: localDate('2026-06-10'), child: noonDay() } }),
      {},
      ['booking.confirmed'],
    ],
    [
      'sheet a day older',
      kid({ sheet: { household: localDate('2026-06-09'), child: noonDay() } }),
      {},
      ['ACC-6 booking.sheet-old'],
    ],
    [
      'the facility enters',
      { facilities: { A: facility({ ways: { regular: 'facility', flexible: 'facility' } }) } },
      {},
      ['BOOK-7 booking.way-facility'],
    ],
    [
      'outside the system',
      { facilities: { A: facility({ ways: { regular: 'facility', flexible: 'outside' } }) } },
      {},
      ['BOOK-7 booking.way-outside'],
    ],
    ['a ms before the window opens', {}, { at: at('2026-11-24T08:59:59.999') }, ['SLOT-2 slot.not-open']],
    ['the window opens', {}, { at: at('2026-11-24T09:00') }, ['booking.confirmed']],
    ['a ms before it closes', {}, { at: at('2026-12-23T16:59:59.999') }, ['booking.confirmed']],
    ['the window closes', {}, { at: at('2026-12-23T17:00') }, ['SLOT-2 slot.window-closed']],
    ['nothing offered', {}, { time: '17:30-18:30' }, ['SLOT-1 slot.none']],
    ['full', { cap: 1, bookings: [standing('x', '10:30-11:30', { child: 'sister' })] }, {}, ['SLOT-1 slot.full']],
    [
      'class full',
      { cap: 3, classCaps: [null, null, 1], bookings: [standing('x', '10:30-11:30', { child: 'sister' })] },
      {},
      ['SLOT-1 slot.class-full'],
    ],
    [
      'another class is full',
      { cap: 3, classCaps: [1, null, null], bookings: [standing('x', '10:30-11:30', { child: 'sister', classAge: 0 })] },
      {},
      ['booking.confirmed'],
    ],
    ['off the grid', {}, { start: 550 }, ['HRS-4 hours.grid']],
    ['half an hour', {}, { time: '9:00-9:30' }, ['HRS-4 hours.length']],
    [
      'a minute too few',
      {
        capMinutes: 600,
        layers: [],
        bookings: [standing('x', '8:00-17:30', { date: nextDay, held: [{ layer: 'national', minutes: 510 }] })],
      },
      {},
      ['HRS-1 hours.short'],
    ],
    [
      'exactly enough',
      {
        capMinutes: 600,
        layers: [],
        bookings: [standing('x', '8:00-17:30', { date: nextDay, held: [{ layer: 'national', minutes: 480 }] })],
      },
      {},
      ['booking.confirmed'],
    ],
    [
      'overlaps at another facility',
      { bookings: [standing('x', '10:30-12:00', { facility: 'B' })] },
      {},
      ['BOOK-1 booking.overlap'],
    ],
    [
      'overlaps a waiting request',
      { bookings: [standing('x', '10:30-12:00', { facility: 'B', state: 'requested' })] },
      {},
      ['BOOK-1 booking.overlap'],
    ],
    ['ends where the other starts', { bookings: [standing('x', '11:00-12:00', { facility: 'B' })] }, {}, ['booking.confirmed']],
    ['starts where the other ends', { bookings: [standing('x', '8:00-9:00')] }, {}, ['booking.confirmed']],
    [
      'a late cancellation frees the time',
      { bookings: [standing('x', '10:30-12:00', { state: 'cancelledLate' })] },
      {},
      ['booking.confirmed'],
    ],
  ]
  it.each(rows)('%s', (_, given, more, expected) => expect(one(given, bookAct(more))).toEqual(expected))

  function noonDay() {
    return localDate('2026-12-10')
  }
})

describe('BOOK-1: all failing reasons together', () => {
  it('returns every one, with its rule', () => {
    const given: Sample = {
      cap: 1,
      layers: [],
      capMinutes: 60,
      children: { kid: child({ acceptances: [], sheet: { household: localDate('2026-12-01'), child: null } }), sister: child() },
      bookings: [standing('x', '9:00-10:00', { child: 'sister' }), standing('y', '10:00-11:00', { facility: 'B' })],
    }
    expect(one(given, bookAct({ at: at('2026-12-23T17:00') }))).toEqual([
      'INT-1 booking.interview-none',
      'ACC-6 booking.sheet-unconfirmed',
      'SLOT-2 slot.window-closed',
      'SLOT-1 slot.full',
      'BOOK-1 booking.overlap',
      'HRS-1 hours.short',
    ])
  })
  it('a refusal leaves nothing', () => {
    const facts = sample({ cap: 0 })
    const { used, taken, work } = after(facts, bookAct())
    expect([used('national'), taken('9:00'), work.bookings.size]).toEqual([0, 0, 0])
  })
})

describe('HRS-2, HRS-3: what a booking holds', () => {
  it('national first, then the town, and each minute goes back to its layer', () => {
    const earlier = standing('x', '8:00-17:00', { date: nextDay, held: [{ layer: 'national', minutes: 540 }] })
    const facts = sample({ bookings: [earlier] })
    const booked = after(facts, bookAct())
    expect(booked.booking('b1').held).toEqual([
      { layer: 'national', minutes: 60 },
      { layer: 'koto', minutes: 60 },
    ])
    expect([booked.used('national'), booked.used('koto'), booked.taken('10:30'), booked.taken('11:00')]).toEqual([600, 60, 1, 0])
    const back = after(facts, bookAct(), cancelAct('b1'))
    expect([back.used('national'), back.used('koto'), back.taken('9:00')]).toEqual([540, 0, 0])
    expect(back.booking('b1')).toMatchObject({ state: 'cancelled', held: [] })
  })
  it('elsewhere only the national layer counts', () => {
    const earlier = standing('x', '8:00-17:00', { date: nextDay, held: [{ layer: 'national', minutes: 540 }] })
    expect(one({ bookings: [earlier] }, bookAct({ facility: 'C' }))).toEqual(['HRS-1 hours.short'])
    expect(one({ bookings: [earlier] }, bookAct({ facility: 'C', time: '9:00-10:00' }))).toEqual(['booking.confirmed'])
  })
  it('大田: the 150 hours only when all ten are held here', () => {
    const ota = [layer('ota', 9000, { condition: 'allNationalHere' })]
    const tenHours = (id: string) => standing('x', '8:00-18:00', { date: nextDay, facility: id })
    expect(one({ layers: ota, bookings: [tenHours('A')] }, bookAct())).toEqual(['booking.confirmed'])
    expect(one({ layers: ota, bookings: [tenHours('B')] }, bookAct())).toEqual(['HRS-1 hours.short', 'HRS-2 hours.condition'])
    const three = child({
      certificates: [certificate({ nationalEnd: localDate('2026-12-22'), attainsThree: localDate('2026-12-23') })],
    })
    const split = [{ layer: 'ota', minutes: 120 }]
    const later = {
      layers: ota,
      children: { kid: three },
      bookings: [standing('x', '8:00-10:00', { date: nextDay, facility: 'B', split })],
    }
    expect(one(later, bookAct())).toEqual(['booking.confirmed'])
  })
  it('maxima per day and visits per month', () => {
    const perDay = [layer('x', 1800, { maxPerDay: 120 as never })]
    const split = [{ layer: 'x', minutes: 60 }]
    const sameDay = standing('y', '8:00-9:00', { split })
    expect(one({ capMinutes: 0, layers: perDay, bookings: [sameDay] }, bookAct())).toEqual([
      'HRS-1 hours.short',
      'HRS-2 hours.per-day',
    ])
    expect(one({ capMinutes: 0, layers: perDay, bookings: [{ ...sameDay, date: nextDay }] }, bookAct())).toEqual([
      'booking.confirmed',
    ])
    const visits = [layer('x', 1800, { maxVisits: 1 })]
    expect(one({ capMinutes: 0, layers: visits, bookings: [sameDay] }, bookAct())).toEqual([
      'HRS-1 hours.short',
      'HRS-2 hours.visits',
    ])
    expect(one({ capMinutes: 0, layers: visits }, bookAct())).toEqual(['booking.confirmed'])
  })
  it('HRS-7: after a move the granted minutes of the row bind', () => {
    const moved = child({ certificates: [certificate({ id: 'new', municipality: away, from: day })] })
    const facts = sample({
      children: { kid: moved },
      capMinutes: 600,
      layers: [],
      bookings: [standing('x', '8:00-16:00', { date: nextDay })],
    })
    const granted = decide(facts, [
      { act: 'grant', child: 'kid', month: localMonth('2026-12'), at: noon, channel: 'office', key: null },
      bookAct({ time: '9:00-10:00' }),
    ])
    expect(codes(granted[0])).toEqual(['booking.granted'])
    expect(granted[0]?.kind === 'done' && granted[0].writes.grants).toEqual([
      { child: 'kid', month: '2026-12', layer: 'national', granted: 480 },
    ])
    expect(codes(granted[1])).toEqual(['HRS-1 hours.short'])
  })
})

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
    expect(after(sample(), bookAct({ key }), bookAct({ key, booking: 'b2' })).used('national')).toBe(120)
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
    const { booking, used, taken } = after(sample(confirmed), bookAct())
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
    const lapsed = after(sample(confirmed), bookAct(), expire('2026-12-11T12:00'))
    expect([lapsed.booking('b1').state, lapsed.used('national'), lapsed.taken('9:00')]).toEqual(['expired', 0, 0])
  })
  it('a declined request gives everything back and needs a reason', () => {
    const decline = (reason: string | null) => cancelAct('b1', { cause: 'declined', channel: 'proxy', reason })
    expect(codes(run(sample(confirmed), bookAct(), decline(null))[1])).toEqual(['CAN-1 booking.reason-missing'])
    const declined = after(sample(confirmed), bookAct(), decline('staffing'))
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
    const done = after(sample(given(1)), act())
    const cell = (clock: string) => done.work.cells.get(cellKey('A', day, minutesOf(clock), 'flexible'))
    expect(cell('9:00')?.total).toEqual({ cap: 1, extra: 1, taken: 2 })
    expect(cell('10:00')?.total).toEqual({ cap: 1, extra: 0, taken: 1 })
    const again = after(sample(given(1)), act(), cancelAct('b1'))
    expect(again.work.cells.get(cellKey('A', day, 540, 'flexible'))?.total).toEqual({ cap: 1, extra: 1, taken: 1 })
    expect(codes(run(sample(given(1)), act(), cancelAct('b1'), bookAct({ booking: 'b3', time: '9:00-10:00' }))[2])).toEqual([
      'SLOT-1 slot.full',
    ])
  })
})

describe('CAN-1: cancelling', () => {
  const stands = (more: Partial<BookingFacts> = {}) => sample({ bookings: [standing('x', '9:00-11:00', more)] })
  it.each([
    ['2026-12-23T23:59:59.999', 'cancelled', 0],
    ['2026-12-24T00:00', 'cancelledLate', 120],
  ])('at %s: %s, %i minutes consumed, places free', (text, state, used) => {
    const done = after(stands(), cancelAct('x', { at: at(text) }))
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
    const done = after(waived, ill)
    expect([done.booking('x').state, done.used('national')]).toEqual(['cancelledLate', 0])
    expect(after(stands(), ill).used('national')).toBe(120)
  })
  it('a missed use set right by the facility gives back what it consumed', () => {
    const facts = stands()
    const acts = [
      cancelAct('x', { cause: 'noShow', channel: 'proxy', at: at('2026-12-24T12:00') }),
      cancelAct('x', { cause: 'facility', channel: 'proxy', reason: 'our mistake', at: at('2026-12-24T13:00') }),
    ]
    expect(after(facts, ...acts.slice(0, 1)).used('national')).toBe(120)
    const done = after(facts, ...acts)
    expect([done.booking('x').state, done.used('national'), done.taken('9:00')]).toEqual(['cancelledByFacility', 0, 0])
  })
  it('ELIG-2: a certificate that ends gives the hours back', () => {
    const done = after(stands(), cancelAct('x', { cause: 'certificateEnded', channel: 'job' }))
    expect([done.booking('x').state, done.used('national'), done.taken('9:00')]).toEqual(['certificateEnded', 0, 0])
  })
})

describe('BOOK-9: changes', () => {
  const stands = (given: Sample = {}, more: Partial<BookingFacts> = {}) =>
    sample({ ...given, bookings: [standing('x', '9:00-11:00', more), ...(given.bookings ?? [])] })
  it('its own minutes, places and time count as free', () => {
    const facts = stands({ cap: 1, capMinutes: 150, layers: [] })
    const done = after(facts, changeAct('x', 'n', '9:30-12:00'))
    expect([done.booking('x').state, done.booking('n').state, done.used('national')]).toEqual(['cancelled', 'confirmed', 150])
    expect(['9:00', '9:30', '10:30', '11:30'].map((clock) => done.taken(clock))).toEqual([0, 1, 1, 1])
  })
  it('if the new one fails, the old stands', () => {
    const facts = stands({ cap: 1, bookings: [standing('y', '11:00-12:00', { child: 'sister' })] })
    const done = after(facts, changeAct('x', 'n', '9:30-12:00'))
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
    const longer = after(stands(waiting), changeAct('x', 'n', '10:00-13:00'))
    expect([longer.booking('x').state, longer.booking('n').state, longer.used('national')]).toEqual([
      'confirmed',
      'requested',
      180,
    ])
    expect(['9:00', '10:00', '12:30'].map((clock) => longer.taken(clock))).toEqual([1, 1, 1])
    const shorter = after(stands(waiting), changeAct('x', 'n', '10:00-11:00'))
    expect([shorter.used('national'), shorter.booking('n').held]).toEqual([120, []])
    const settled = after(stands(waiting), changeAct('x', 'n', '10:00-11:00'), confirm)
    expect([settled.booking('x').state, settled.booking('n').state, settled.used('national')]).toEqual([
      'cancelled',
      'confirmed',
      60,
    ])
    expect(['9:00', '10:00'].map((clock) => settled.taken(clock))).toEqual([0, 1])
    expect(settled.booking('n')).toMatchObject({ held: [{ layer: 'national', minutes: 60 }], replaces: null, answerBy: null })
  })
  it('a change that is declined gives back only what it held beyond the old', () => {
    const declined = after(
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
    const done = after(stands(waiting), changeAct('x', 'n', '10:00-13:00'), cancelAct('x'))
    expect([done.booking('x').state, done.booking('n').state, done.used('national')]).toEqual(['cancelled', 'cancelled', 0])
    expect(['9:00', '10:00', '12:30'].map((clock) => done.taken(clock))).toEqual([0, 0, 0])
  })
  it('when the facility takes the old away, the change goes on alone', () => {
    const done = after(
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
    const facts = after(stands(waiting), changeAct('x', 'n', '10:00-13:00')).work
    const begun = {
      ...facts,
      bookings: new Map([...facts.bookings, ['x', { ...(facts.bookings.get('x') as BookingFacts), state: 'inUse' as const }]]),
    }
    expect(codes(run(begun, confirm)[0])).toEqual(['BOOK-9 booking.state'])
  })
  it('a request that still waits is replaced at once', () => {
    const done = after(
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
    const done = after(stands(waiting), changeAct('x', 'n', '9:00-12:00', { date: nextDay, at: at('2026-12-23T16:00') }))
    expect(done.booking('n').answerBy).toEqual(at('2026-12-24T09:00'))
    expect(done.used('national')).toBe(180)
  })
})

describe('CLS-1: closures', () => {
  const close = (time: string, more = {}): Act => {
    const [start, end] = time.split('-').map(minutesOf) as [number, number]
    return {
      act: 'close',
      facility: 'A',
      kinds: ['regular', 'flexible'],
      date: day,
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
    const done = after(facts, close('11:00-18:00'))
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
    expect(after(facts, close('8:00-18:00', { kinds: ['regular'] })).booking('a').state).toBe('confirmed')
    expect(codes(run(facts, close('8:00-18:00', { reason: null }))[0])).toEqual(['CLS-1 booking.reason-missing'])
  })
  it('ends both of a pair inside the range, and hands a change outside of it on', () => {
    const waiting = {
      facilities: { A: facility({ ways: { regular: 'confirmed', flexible: 'confirmed' } }) },
      bookings: [standing('x', '9:00-11:00')],
    }
    const both = after(sample(waiting), changeAct('x', 'n', '10:00-13:00'), close('8:00-18:00'))
    expect([both.booking('x').state, both.booking('n').state, both.used('national')]).toEqual([
      'cancelledByFacility',
      'cancelledByFacility',
      0,
    ])
    expect(['9:00', '10:00', '12:30'].map((clock) => both.taken(clock))).toEqual([0, 0, 0])
    const on = after(sample(waiting), changeAct('x', 'n', '10:00-13:00', { date: nextDay }), close('8:00-18:00'))
    expect([on.booking('x').state, on.booking('n').state, on.used('national'), on.taken('9:00')]).toEqual([
      'cancelledByFacility',
      'requested',
      180,
      0,
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
    const held = after(full, offer)
    expect([held.used('national'), held.taken('9:00')]).toEqual([0, 1])
    expect(codes(run(full, offer, bookAct({ child: 'sister' }))[1])).toEqual(['SLOT-1 slot.full'])
    const taken = after(full, offer, bookAct({ offer: 'o', at: at('2026-12-10T13:59:59.999') }))
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
    const done = after(facts, count(180))
    expect([done.used('national'), done.used('koto')]).toEqual([600, 30])
    expect(done.booking('x').held).toEqual([
      { layer: 'national', minutes: 150 },
      { layer: 'koto', minutes: 30 },
    ])
  })
  it('never takes what another booking holds: the rest is 超過', () => {
    const facts = used({ layers: [], bookings: [standing('y', '9:00-16:30', { date: nextDay })] })
    expect(over(run(facts, count(180))[0])).toBe(30)
    expect(after(facts, count(180)).used('national')).toBe(600)
  })
  it('gives back what was not counted, and only of a use', () => {
    const done = after(used(), count(90))
    expect([done.used('national'), done.booking('x').held]).toEqual([90, [{ layer: 'national', minutes: 90 }]])
    expect(codes(run(sample({ bookings: [standing('x', '9:00-11:00')] }), count(90))[0])).toEqual(['BOOK-2 booking.state'])
  })
})

it('facts that lack what an act needs are a defect, not a refusal', () => {
  expect(() => run(sample(), bookAct({ child: 'nobody' }))).toThrow('the facts lack a child')
  expect(() => run(sample({ children: { kid: child({ classAges: new Map() }) } }), bookAct())).toThrow('a class age')
})
