/** REG-1, 募集: who calls, who may enter to the millisecond, and the order, which knows no arrival. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { japanInstant, localDate, localMonth } from '../../platform/calendar.ts'
import { lotOf, seedHashOf } from '../draw/draw.ts'
import type { RegularIntake } from '../municipality/rules.ts'
import type { ClassAge } from '../slot/rules.ts'
import {
  type CallEntry,
  callRefusals,
  callRules,
  callState,
  entryRefusals,
  mayCall,
  nextUp,
  periodOf,
  pointsOf,
  rankCall,
  tiersOf,
} from './call-rules.ts'
import { callAgrees, callListHash, rankBySeed } from './rank-call.ts'

const town = (more: Partial<RegularIntake> = {}): RegularIntake => ({
  by: 'municipality',
  channel: { way: 'builtIn' },
  fromDay: 1,
  toDay: 8,
  oneFacility: true,
  residentsFirst: true,
  selection: 'lottery',
  ...more,
})

test('REG-1: the town says who calls; one that says nothing leaves it open; one that takes applications elsewhere has none here', () => {
  expect(mayCall(null, 'facility') && mayCall(null, 'municipality')).toBe(true)
  expect([mayCall(town(), 'municipality'), mayCall(town(), 'facility')]).toEqual([true, false])
  expect([mayCall(town({ by: 'facility' }), 'municipality'), mayCall(town({ by: 'facility' }), 'facility')]).toEqual([
    false,
    true,
  ])
  expect(mayCall(town({ channel: { way: 'external', url: 'https://form.sumida.example/' } }), 'municipality')).toBe(false)
})

test('REG-1: the town’s rules go before the caller’s; 要支援 counts only where the town says so', () => {
  const wish = { residentsFirst: false, sibling: 3, firstTime: 1, reserves: 4 }
  expect(callRules(null, wish)).toEqual({
    oneFacility: true,
    residentsFirst: false,
    points: { sibling: 3, care: 0, firstTime: 1 },
    reserves: 4,
  })
  const own = { sibling: 1, care: 5, firstTime: 0 }
  expect(callRules(town({ points: own, oneFacility: false }), wish)).toEqual({
    oneFacility: false,
    residentsFirst: true,
    points: own,
    reserves: 4,
  })
  expect(callRules(town(), wish).points).toEqual({ sibling: 0, care: 0, firstTime: 0 })
  expect(pointsOf({ sibling: true, care: true, firstTime: false }, own)).toBe(6)
  expect(tiersOf([0, 6, 1, 6])).toEqual([3, 1, 2, 1])
})

const place = { facility: 'A', weekday: 2, start: 540, end: 690, places: 3, classes: [1, 2] as ClassAge[] }
const ask = {
  month: localMonth('2027-02'),
  lastMonth: localMonth('2027-07'),
  from: localDate('2026-12-01'),
  to: localDate('2026-12-08'),
  places: [place],
}
const today = localDate('2026-11-24')
const known = { allowed: true, facilities: new Map([['A', ['regular', 'flexible'] as const]]) }
const codes = (refused: { code: string }[]) => refused.map(({ code }) => code)

test.each([
  ['as asked', ask, []],
  ['begins today', { ...ask, from: today }, []],
  ['in the past', { ...ask, from: localDate('2026-11-23') }, ['call.dates']],
  ['ends before it begins', { ...ask, to: localDate('2026-11-30') }, ['call.dates']],
  ['closes on the day of first use', { ...ask, to: localDate('2027-02-01') }, ['call.dates']],
  ['ends before the first month', { ...ask, lastMonth: localMonth('2027-01') }, ['call.dates']],
  ['not its facility', { ...ask, places: [{ ...place, facility: 'B' }] }, ['call.places']],
  ['off the grid', { ...ask, places: [{ ...place, start: 545 }] }, ['call.places']],
  ['half an hour', { ...ask, places: [{ ...place, end: 570 }] }, ['call.places']],
  ['the same twice', { ...ask, places: [place, place] }, ['call.places']],
])('REG-1: a call %s', (_, given, refused) => expect(codes(callRefusals(given, known, today))).toEqual(refused))
test('REG-1: a call of the other side is refused before anything else', () =>
  expect(codes(callRefusals(ask, { ...known, allowed: false }, today))).toEqual(['call.not-yours']))

describe('entering', () => {
  const { from, until } = periodOf(ask)
  const call = { from, until, rankedAt: null, month: ask.month, oneFacility: true }
  const child = { classAge: 1, certified: true, elsewhere: null }
  const at = (ms: number) => new Date(ms)

  test('REG-1: open from midnight of the first day to the last millisecond of the last, Japan time', () => {
    expect(from).toEqual(new Date('2026-11-30T15:00:00.000Z'))
    expect(until).toEqual(japanInstant(localDate('2026-12-09'), 0))
    expect(callState(call, at(from.getTime() - 1))).toBe('coming')
    expect(callState(call, from)).toBe('open')
    expect(codes(entryRefusals(call, place, child, at(until.getTime() - 1)))).toEqual([])
    expect(codes(entryRefusals(call, place, child, until))).toEqual(['call.closed'])
    expect(codes(entryRefusals(call, place, child, at(from.getTime() - 1)))).toEqual(['call.closed'])
    expect(callState({ ...call, rankedAt: until }, from)).toBe('ranked')
  })
  test('REG-1: all reasons together, and only those that hold', () => {
    const bad = { classAge: 0, certified: false, elsewhere: 'ひばり保育園' }
    expect(codes(entryRefusals(call, place, bad, from))).toEqual(['call.no-certificate', 'call.class', 'call.elsewhere'])
    expect(codes(entryRefusals({ ...call, oneFacility: false }, place, { ...child, elsewhere: 'ひばり保育園' }, from))).toEqual(
      [],
    )
  })
})

describe('the order', () => {
  const lots: Record<string, string> = { a: '1', b: '2', c: '3', d: '4' }
  const entry = (number: string, more: Partial<CallEntry> = {}): CallEntry => ({
    number,
    place: 'p',
    resident: true,
    tier: 1,
    ...more,
  })
  const rank = (entries: CallEntry[], places = 1, reserves = 1, residentsFirst = true) =>
    rankCall(entries, [{ id: 'p', places }], { residentsFirst, reserves }, (number) => lots[number] ?? '').map(
      ({ number, outcome, why }) => `${number} ${outcome} ${why}`,
    )

  test.each<[string, string[], string[]]>([
    ['room for all', rank([entry('b')]), ['b offered room']],
    ['the lot', rank([entry('b'), entry('a'), entry('c')]), ['a offered order', 'b reserve lot', 'c rejected lot']],
    ['points before the lot', rank([entry('a', { tier: 2 }), entry('b')]), ['b offered order', 'a reserve points']],
    [
      'residents before points',
      rank([entry('a', { resident: false }), entry('b', { tier: 2 })]),
      ['b offered order', 'a reserve residents'],
    ],
    [
      'where residents are not first, they are not',
      rank([entry('a', { resident: false }), entry('b')], 1, 1, false),
      ['a offered order', 'b reserve lot'],
    ],
  ])('REG-1: %s', (_, got, wanted) => expect(got).toEqual(wanted))

  const some = fc.uniqueArray(
    fc.record({
      number: fc.stringMatching(/^[0-9a-f]{4}$/),
      place: fc.constantFrom('p', 'q'),
      resident: fc.boolean(),
      tier: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: (e) => e.number, maxLength: 30 },
  )
  const places = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).map(([p, q]) => [
    { id: 'p', places: p },
    { id: 'q', places: q },
  ])
  const rules = fc.record({ residentsFirst: fc.boolean(), reserves: fc.integer({ min: 0, max: 5 }) })

  test('REG-1: arrival moves nothing; a seed gives one result; residents are never behind; no place stays empty while somebody waits', () => {
    fc.assert(
      fc.property(some, places, rules, fc.string(), fc.nat(), (entries, rooms, rule, seed, turn) => {
        const ranked = rankBySeed(entries, rooms, rule, seed)
        const at = entries.length === 0 ? 0 : turn % entries.length
        expect(rankBySeed([...entries.slice(at), ...entries.slice(0, at)].reverse(), rooms, rule, seed)).toEqual(ranked)
        expect(ranked.map((one) => one.number).sort()).toEqual(entries.map((one) => one.number).sort())
        for (const room of rooms) {
          const own = ranked.filter((one) => one.place === room.id)
          const offered = own.filter((one) => one.outcome === 'offered').length
          expect(offered).toBe(Math.min(room.places, own.length))
          expect(own.filter((one) => one.outcome === 'reserve').length).toBe(Math.min(rule.reserves, own.length - offered))
          const facts = own.map((one) => entries.find((e) => e.number === one.number) as CallEntry)
          for (const [i, fact] of facts.entries())
            for (const later of facts.slice(i + 1)) {
              if (rule.residentsFirst) expect(fact.resident || !later.resident).toBe(true)
              if (!rule.residentsFirst || fact.resident === later.resident) expect(fact.tier).toBeLessThanOrEqual(later.tier)
              if (fact.resident === later.resident && fact.tier === later.tier)
                expect(lotOf(seed, fact.number) < lotOf(seed, later.number)).toBe(true)
            }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('REG-1: the record is checked from nothing but itself', () => {
    const entries = ['a', 'b', 'c'].map((number) => entry(number))
    const call = { seedHash: seedHashOf('s'), places: [{ id: 'p', places: 1 }], residentsFirst: true, reserves: 1 }
    const record = { seed: 's', listHash: callListHash(entries), entries, ranked: rankBySeed(entries, call.places, call, 's') }
    expect(callAgrees(call, record)).toBe(true)
    expect(callAgrees({ ...call, seedHash: seedHashOf('t') }, record)).toBe(false)
    expect(callAgrees(call, { ...record, entries: [...entries].reverse() })).toBe(true)
    expect(callAgrees(call, { ...record, entries: entries.map((e) => ({ ...e, tier: 2 })) })).toBe(false)
    const [first, second, third] = record.ranked
    const swapped = [{ ...first, number: second?.number }, { ...second, number: first?.number }, third] as typeof record.ranked
    expect(callAgrees(call, { ...record, ranked: swapped })).toBe(false)
  })
})

test('REG-1: a free place goes to the first 補欠 in the order, and to nobody while all are taken', () => {
  const list = [
    { rank: 3, state: 'reserve' },
    { rank: 2, state: 'reserve' },
    { rank: 1, state: 'declined' },
  ]
  expect(nextUp(1, list)).toEqual({ rank: 2, state: 'reserve' })
  expect(nextUp(1, [...list, { rank: 4, state: 'decided' }])).toBe(null)
  expect(nextUp(2, [{ rank: 1, state: 'offered' }])).toBe(null)
})
