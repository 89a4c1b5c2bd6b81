import { describe, expect, it } from 'vitest'
import { localDate, localMonth } from '../../platform/calendar.ts'
import { decide } from './decide.ts'
import {
  at,
  away,
  bookAct,
  cancelAct,
  certificate,
  child,
  codes,
  day,
  facility,
  layer,
  nextDay,
  noon,
  one,
  type Sample,
  sample,
  settled,
  standing,
} from './decide-samples.ts'
import type { BookAct } from './facts.ts'

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
    [
      'the town takes the bookings',
      { facilities: { A: facility({ ways: { regular: 'facility', flexible: 'town' } }) } },
      {},
      ['BOOK-7 booking.way-town'],
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
    const { used, taken, work } = settled(facts, bookAct())
    expect([used('national'), taken('9:00'), work.bookings.size]).toEqual([0, 0, 0])
  })
})

describe('HRS-2, HRS-3: what a booking holds', () => {
  it('national first, then the town, and each minute goes back to its layer', () => {
    const earlier = standing('x', '8:00-17:00', { date: nextDay, held: [{ layer: 'national', minutes: 540 }] })
    const facts = sample({ bookings: [earlier] })
    const booked = settled(facts, bookAct())
    expect(booked.booking('b1').held).toEqual([
      { layer: 'national', minutes: 60 },
      { layer: 'koto', minutes: 60 },
    ])
    expect([booked.used('national'), booked.used('koto'), booked.taken('10:30'), booked.taken('11:00')]).toEqual([600, 60, 1, 0])
    const back = settled(facts, bookAct(), cancelAct('b1'))
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
      { child: 'kid', month: '2026-12', layer: 'national', granted: 480, municipality: away },
    ])
    expect(codes(granted[1])).toEqual(['HRS-1 hours.short'])
  })
})
