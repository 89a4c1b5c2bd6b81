import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../platform/calendar.ts'
import type { CertificateFacts } from '../hours/rules.ts'
import { goodForMonths, passedAfterMonths } from './months.ts'
import {
  type AskFacts,
  acceptanceFor,
  afterEvent,
  askRefusals,
  countsForAddition,
  eventRefusals,
  type InterviewEvent,
  type InterviewRecord,
  type InterviewState,
  initialAdditionDates,
  interviewEvents,
  interviewStates,
  isOpen,
  plannedTimes,
  proposalRefusals,
  publishedRefusals,
  recordRefusals,
  sentRefusals,
  type TimesPlan,
  timesRefusals,
  timesToAdd,
} from './rules.ts'

const d = localDate
const at = (text: string) => new Date(`${text}+09:00`)

describe('months with the ends of 民法143条', () => {
  it.each([
    ['2026-05-20', 6, '2026-11-20', '2026-11-20'],
    ['2026-08-31', 6, '2027-03-01', '2027-02-28'],
    ['2027-08-31', 6, '2028-03-01', '2028-02-29'],
    ['2026-08-28', 6, '2027-02-28', '2027-02-28'],
    ['2026-10-31', 1, '2026-12-01', '2026-11-30'],
    ['2026-09-30', 6, '2027-03-30', '2027-03-30'],
    ['2028-02-29', 12, '2029-03-01', '2029-02-28'],
  ])('%s + %i: passed on %s, good until %s', (date, n, passed, good) => {
    expect(passedAfterMonths(d(date), n)).toBe(passed)
    expect(goodForMonths(d(date), n)).toBe(good)
  })
})

describe('INT-3: states', () => {
  const table: Record<InterviewState, Partial<Record<InterviewEvent, InterviewState>>> = {
    requested: {
      arrange: 'arranging',
      fix: 'fixed',
      record: 'held',
      acceptWithoutMeeting: 'accepted',
      refuse: 'refused',
      cancel: 'cancelled',
    },
    arranging: {
      arrange: 'arranging',
      fix: 'fixed',
      record: 'held',
      acceptWithoutMeeting: 'accepted',
      refuse: 'refused',
      cancel: 'cancelled',
    },
    fixed: {
      arrange: 'arranging',
      move: 'fixed',
      record: 'held',
      acceptWithoutMeeting: 'accepted',
      refuse: 'refused',
      cancel: 'cancelled',
    },
    held: { accept: 'accepted', refuse: 'refused' },
    accepted: { withdrawAcceptance: 'refused' },
    refused: {},
    cancelled: {},
  }
  for (const state of interviewStates) {
    it(`${state}: exactly the listed events apply`, () => {
      for (const event of interviewEvents) expect(afterEvent(state, event)).toBe(table[state][event] ?? null)
    })
  }
  it('is open until it is decided', () =>
    expect(interviewStates.filter(isOpen)).toEqual(['requested', 'arranging', 'fixed', 'held']))
  it('INT-5: a refusal and a withdrawn acceptance need a reason', () => {
    expect(eventRefusals('held', 'refuse', null).map((r) => r.code)).toEqual(['interview.reason-missing'])
    expect(eventRefusals('held', 'refuse', 'health')).toEqual([])
    expect(eventRefusals('accepted', 'withdrawAcceptance', '').map((r) => r.code)).toEqual(['interview.reason-missing'])
    expect(eventRefusals('held', 'accept', null)).toEqual([])
    expect(eventRefusals('requested', 'accept', null).map((r) => r.code)).toEqual(['interview.state'])
  })
})

const certificate = (more: Partial<CertificateFacts> = {}): CertificateFacts => ({
  id: 'c',
  municipality: '131083',
  from: d('2026-12-01'),
  nationalEnd: d('2027-04-08'),
  municipalEnd: null,
  attainsThree: d('2027-04-09'),
  suspended: false,
  ...more,
})
const askable: AskFacts = {
  certificates: [certificate()],
  classAge: 1,
  kind: 'flexible',
  way: 'proposals',
  acceptsOthers: true,
  facilityMunicipality: '131083',
  acceptedClasses: [0, 1, 2],
  interviews: [],
  acceptances: [],
  facility: 'f',
  validMonths: null,
}
describe('INT-1, INT-2, INT-5: why an interview cannot be asked for', () => {
  const codes = (more: Partial<AskFacts>, today = '2026-11-20') =>
    askRefusals({ ...askable, ...more }, d(today)).map((r) => r.code)
  const accepted = { facility: 'f', acceptedOn: d('2026-10-01'), kinds: null }
  it.each([
    ['before the certificate begins', {}, []],
    ['published times', { way: 'published' }, []],
    ['by phone', { way: 'phone' }, ['interview.way-phone']],
    ['registered at the visit (墨田 定期)', { way: 'facility', kind: 'regular' }, ['interview.way-facility']],
    ['受け付けない', { way: 'closed' }, ['interview.way-closed']],
    ['no certificate', { certificates: [] }, ['interview.certificate-none']],
    ['suspended', { certificates: [certificate({ suspended: true })] }, ['interview.certificate-suspended']],
    ['ended yesterday', { certificates: [certificate({ nationalEnd: d('2026-11-19') })] }, ['interview.certificate-ended']],
    ['its last day', { certificates: [certificate({ nationalEnd: d('2026-11-20') })] }, []],
    ['residents only', { facilityMunicipality: '131075', acceptsOthers: false }, ['interview.others-not-accepted']],
    ['other town, taken', { facilityMunicipality: '131075' }, []],
    ['class not taken', { acceptedClasses: [2] }, ['interview.class-not-accepted']],
    ['one is open', { interviews: [{ state: 'arranging' }] }, ['interview.open']],
    ['asked again after 受入不可', { interviews: [{ state: 'refused' }] }, []],
    ['already accepted', { acceptances: [accepted], interviews: [{ state: 'accepted' }] }, ['interview.already-accepted']],
    ['accepted elsewhere', { acceptances: [{ ...accepted, facility: 'g' }] }, []],
    ['accepted for the other kind', { acceptances: [{ ...accepted, kinds: ['regular'] }] }, []],
    [
      'all reasons together',
      { certificates: [], way: 'closed', acceptedClasses: [] },
      ['interview.certificate-none', 'interview.way-closed', 'interview.class-not-accepted'],
    ],
  ] as [string, Partial<AskFacts>, string[]][])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('an acceptance that has lapsed may be asked for again', () => {
    expect(codes({ acceptances: [accepted], validMonths: 6 }, '2027-04-01')).toEqual(['interview.already-accepted'])
    expect(codes({ acceptances: [accepted], validMonths: 6 }, '2027-04-02')).toEqual([])
  })
})

describe('INT-1: what an acceptance allows', () => {
  const use = (date: string, kind: 'regular' | 'flexible' = 'flexible') => ({ facility: 'f', kind, date: d(date) })
  const both = { facility: 'f', acceptedOn: d('2026-08-31'), kinds: null }
  it('covers both kinds and does not lapse by default', () => {
    expect(acceptanceFor([both], use('2036-01-01', 'regular'), null)).toEqual({ ok: true })
    expect(acceptanceFor([], use('2026-12-01'), null)).toEqual({ ok: false, why: 'none' })
    expect(acceptanceFor([{ ...both, facility: 'g' }], use('2026-12-01'), null)).toEqual({ ok: false, why: 'none' })
  })
  it('can be limited to a kind', () => {
    const regular = { ...both, kinds: ['regular' as const] }
    expect(acceptanceFor([regular], use('2026-12-01'), null)).toEqual({ ok: false, why: 'kind' })
    expect(acceptanceFor([regular], use('2026-12-01', 'regular'), null)).toEqual({ ok: true })
  })
  it('lapses after the set months, on both sides of the day', () => {
    expect(acceptanceFor([both], use('2027-02-28'), 6)).toEqual({ ok: true })
    expect(acceptanceFor([both], use('2027-03-01'), 6)).toEqual({ ok: false, why: 'lapsed', lastDay: '2027-02-28' })
    expect(acceptanceFor([both, { ...both, acceptedOn: d('2027-02-01') }], use('2027-03-01'), 6)).toEqual({ ok: true })
  })
})

describe('INT-2: proposals and published times', () => {
  const p = (date: string, start: number) => ({ date: d(date), start })
  const now = at('2026-11-20T09:00')
  it.each([
    [[], ['interview.proposals-count']],
    [[p('2026-11-21', 600)], []],
    [[p('2026-11-21', 600), p('2026-11-21', 660), p('2026-11-22', 600)], []],
    [[p('2026-11-21', 600), p('2026-11-22', 600), p('2026-11-23', 600), p('2026-11-24', 600)], ['interview.proposals-count']],
    [[p('2026-11-20', 540)], ['interview.proposal-past']],
    [[p('2026-11-20', 541)], []],
    [[p('2026-11-21', 600), p('2026-11-21', 600)], ['interview.proposal-twice']],
  ])('%j: %j', (proposals, codes) => expect(proposalRefusals(proposals, now).map((r) => r.code)).toEqual(codes))
  it('points at the proposal', () =>
    expect(proposalRefusals([p('2026-11-21', 600), p('2026-11-01', 600)], now)[0]).toMatchObject({
      pointer: '/proposals/1',
      slots: { number: 2 },
    }))
  it('a published time must be free and ahead', () => {
    const startsAt = at('2026-11-20T09:00:00.001')
    expect(publishedRefusals({ startsAt, taken: false }, now)).toEqual([])
    expect(publishedRefusals({ startsAt, taken: true }, now)).toHaveLength(1)
    expect(publishedRefusals({ startsAt: now, taken: false }, now)).toHaveLength(1)
  })
})

describe('INT-2: the facility publishes times', () => {
  const plan = (more: Partial<TimesPlan> = {}): TimesPlan => ({
    date: d('2026-12-01'),
    start: 600,
    minutes: 30,
    count: 2,
    weeks: 1,
    ...more,
  })
  const now = at('2026-11-20T09:00')
  const today = d('2026-11-20')
  it('in a row, and on the same weekday again', () =>
    expect(plannedTimes(plan({ weeks: 2 })).map((t) => [t.date, t.start])).toEqual([
      ['2026-12-01', 600],
      ['2026-12-01', 630],
      ['2026-12-08', 600],
      ['2026-12-08', 630],
    ]))
  it.each([
    [plan(), []],
    [plan({ date: d('2026-11-20'), start: 540 }), ['interview.times-past']],
    [plan({ date: d('2026-11-20'), start: 541 }), []],
    [plan({ start: 1380 }), []],
    [plan({ start: 1381 }), ['interview.times-late']],
    [plan({ date: d('2027-11-21') }), []],
    [plan({ date: d('2027-11-22') }), ['interview.times-far']],
    [plan({ date: d('2027-11-14'), weeks: 2 }), []],
    [plan({ date: d('2027-11-15'), weeks: 2 }), ['interview.times-far']],
  ])('%j: %j', (given, codes) => expect(timesRefusals(given, now, today).map((r) => r.code)).toEqual(codes))
  it('leaves out what overlaps a time that stands; touching is not overlapping', () => {
    const there = [{ date: d('2026-12-01'), start: 615, minutes: 30 }]
    const starts = (count: number) => timesToAdd(plannedTimes(plan({ count })), there).map((t) => t.start)
    expect(starts(3)).toEqual([660])
    expect(timesToAdd(plannedTimes(plan({ start: 645 })), there)).toHaveLength(2)
    expect(timesToAdd(plannedTimes(plan({ date: d('2026-12-02') })), there)).toHaveLength(2)
  })
  it.each([
    ['published', 'time', []],
    ['published', 'proposals', ['interview.way-published']],
    ['proposals', 'proposals', []],
    ['proposals', 'time', ['interview.way-proposals']],
    ['phone', 'time', []],
  ] as const)('way %s, sent %s: %j', (way, sent, codes) =>
    expect(sentRefusals('flexible', way, sent).map((r) => r.code)).toEqual(codes),
  )
})

const record = (
  kind: 'before' | 'after',
  date: string,
  length: number,
  more: Partial<InterviewRecord> = {},
): InterviewRecord => ({
  kind,
  mode: 'individual',
  date: d(date),
  start: 600,
  end: 600 + length,
  individualMinutes: 0,
  ...more,
})

describe('INT-4: which records count', () => {
  it.each([
    ['before', 29, 'individual', 0, false],
    ['before', 30, 'individual', 0, true],
    ['before', 30, 'group', 14, false],
    ['before', 30, 'group', 15, true],
    ['before', 29, 'group', 15, false],
    ['after', 9, 'individual', 0, false],
    ['after', 10, 'individual', 0, true],
  ] as ['before' | 'after', number, 'individual' | 'group', number, boolean][])(
    '%s %i min %s (%i individually): %s',
    (kind, length, mode, individualMinutes, ok) =>
      expect(countsForAddition(record(kind, '2026-05-01', length, { mode, individualMinutes }))).toBe(ok),
  )
  it('ends after it began', () => {
    expect(recordRefusals({ start: 600, end: 630 })).toEqual([])
    expect(recordRefusals({ start: 600, end: 600 })[0]?.code).toBe('interview.length')
  })
})

describe('INT-4: when 初回対応加算 is due', () => {
  const before = record('before', '2026-05-01', 30)
  const after = record('after', '2026-05-10', 10)
  const dates = (records: InterviewRecord[], uses: string[]) => initialAdditionDates(records, uses.map(d))
  it.each([
    ['the talk after the first use', [before, after], ['2026-05-08'], ['2026-05-10']],
    ['the talk on the day of the first use', [before, after], ['2026-05-10'], ['2026-05-10']],
    ['the talk before the first use', [before, after], ['2026-05-20'], ['2026-05-20']],
    ['once, however many uses', [before, after], ['2026-05-08', '2026-05-08', '2026-06-01', '2026-10-31'], ['2026-05-10']],
    ['no use', [before, after], [], []],
    ['no talk after', [before], ['2026-05-08'], []],
    ['no interview before', [after], ['2026-05-08'], []],
    ['an interview only after the first use is none before', [record('before', '2026-05-09', 30), after], ['2026-05-08'], []],
  ] as [string, InterviewRecord[], string[], string[]][])('%s', (_, records, uses, expected) =>
    expect(dates(records, uses)).toEqual(expected),
  )

  const again = [record('before', '2026-11-10', 30), record('after', '2026-11-25', 10)]
  it.each([
    ['a day early', '2026-11-19', ['2026-05-20']],
    ['six calendar months', '2026-11-20', ['2026-05-20', '2026-11-25']],
  ])('again after 2026-05-20: %s', (_, next, expected) => {
    expect(dates([before, after, ...again], ['2026-05-20', next])).toEqual(expected)
  })
  it('again only with both interviews new', () => {
    const uses = ['2026-05-20', '2026-11-20']
    expect(dates([before, after, record('after', '2026-11-25', 10)], uses)).toEqual(['2026-05-20'])
    expect(dates([before, after, record('before', '2026-11-10', 30)], uses)).toEqual(['2026-05-20'])
    expect(dates([before, after, record('before', '2026-05-20', 30), record('after', '2026-11-25', 10)], uses)).toEqual([
      '2026-05-20',
    ])
  })
  it('counts from the last use, with month ends', () => {
    const fresh = [record('before', '2027-02-10', 30), record('after', '2027-03-02', 10)]
    expect(dates([before, after, ...fresh], ['2026-05-20', '2026-08-31', '2027-02-28'])).toEqual(['2026-05-20'])
    expect(dates([before, after, ...fresh], ['2026-05-20', '2026-08-31', '2027-03-01'])).toEqual(['2026-05-20', '2027-03-02'])
  })
  it('is due at most once per six months, never before the first use of its series, whatever the order of input', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(d('2026-04-01'), n))
    const some = fc.record({
      kind: fc.constantFrom<'before' | 'after'>('before', 'after'),
      date: day,
      length: fc.integer({ min: 5, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.array(some, { maxLength: 8 }), (uses, list) => {
        const records = list.map((r) => record(r.kind, r.date, r.length))
        const due = initialAdditionDates(records, uses)
        expect(initialAdditionDates([...records].reverse(), [...uses].reverse())).toEqual(due)
        const sorted = [...uses].sort()
        const firsts = sorted.filter((use, i) => i === 0 || use >= passedAfterMonths(sorted[i - 1] as LocalDate, 6))
        expect(due.length).toBeLessThanOrEqual(firsts.length)
        for (const date of due) expect(date >= (firsts[0] as LocalDate)).toBe(true)
        if (!records.some((r) => r.kind === 'after' && countsForAddition(r))) expect(due).toEqual([])
      }),
    )
  })
})
