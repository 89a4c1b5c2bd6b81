import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../platform/calendar.ts'
import { hoursForFacility, isLive, noEnd, type RelationFacts, relationOf, visibleTo } from './visibility.ts'

const d = localDate
const facts = (more: Partial<RelationFacts> = {}): RelationFacts => ({
  requestedOn: d('2026-05-01'),
  offeredOn: null,
  open: false,
  acceptedOn: null,
  closedOn: null,
  lastBookedOn: null,
  lastUsedOn: null,
  ...more,
})

describe('SEE-1: how long the relation is live', () => {
  it.each([
    ['a request that waits', { open: true }, noEnd],
    ['refused', { closedOn: d('2026-06-01') }, '2026-07-01'],
    ['accepted, never used', { acceptedOn: d('2026-06-01') }, '2026-11-28'],
    ['accepted, booked, never used', { acceptedOn: d('2026-06-01'), lastBookedOn: d('2026-06-10') }, '2026-11-28'],
    ['accepted, booked late, never used', { acceptedOn: d('2026-06-01'), lastBookedOn: d('2026-11-20') }, '2026-12-20'],
    ['used', { acceptedOn: d('2026-06-01'), lastBookedOn: d('2026-06-10'), lastUsedOn: d('2026-06-10') }, '2026-07-10'],
    [
      'used, booked again',
      { acceptedOn: d('2026-06-01'), lastBookedOn: d('2026-09-10'), lastUsedOn: d('2026-06-10') },
      '2026-10-10',
    ],
    [
      'used, then the acceptance was withdrawn',
      { closedOn: d('2026-06-30'), lastBookedOn: d('2026-06-10'), lastUsedOn: d('2026-06-10') },
      '2026-07-30',
    ],
    ['used, a new request waits', { open: true, lastUsedOn: d('2026-06-10') }, noEnd],
    ['month ends count in days', { closedOn: d('2028-01-31') }, '2028-03-01'],
  ] as [string, Partial<RelationFacts>, string][])('%s: until %s', (_, more, until) => {
    const relation = relationOf(facts(more))
    expect(relation).toEqual({ from: '2026-05-01', until })
    if (until === noEnd) return
    expect(isLive(facts(more), d(until))).toBe(true)
    expect(isLive(facts(more), addDays(d(until), 1))).toBe(false)
  })
  it('begins with the request or 内定, not before', () => {
    expect(isLive(facts({ open: true }), d('2026-04-30'))).toBe(false)
    expect(isLive(facts({ open: true }), d('2026-05-01'))).toBe(true)
    expect(relationOf(facts({ requestedOn: null, offeredOn: d('2026-05-10'), open: true }))?.from).toBe('2026-05-10')
  })
  it('without any tie there is none', () => {
    expect(relationOf(facts({ requestedOn: null }))).toBeNull()
    expect(visibleTo(facts({ requestedOn: null }), d('2026-05-01'))).toBe('nothing')
  })
  it('afterwards only its own records', () => {
    const used = facts({ acceptedOn: d('2026-06-01'), lastUsedOn: d('2026-06-10'), lastBookedOn: d('2026-06-10') })
    expect(visibleTo(used, d('2026-07-10'))).toBe('everything')
    expect(visibleTo(used, d('2026-07-11'))).toBe('ownRecords')
  })
  it('a later booking or use never shortens it once the child has been there', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(d('2026-05-01'), n))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 100 }), (booked, used, more) => {
        const before = relationOf(facts({ acceptedOn: d('2026-05-02'), lastBookedOn: booked, lastUsedOn: used }))
        const after = relationOf(facts({ acceptedOn: d('2026-05-02'), lastBookedOn: addDays(booked, more), lastUsedOn: used }))
        expect((after?.until ?? '') >= (before?.until ?? '')).toBe(true)
        expect(before?.until).toBe(addDays([booked, used].sort()[1] ?? used, 30))
      }),
    )
  })
})

it('SEE-2: what is left is seen, where it is held is not', () => {
  expect(hoursForFacility([{ layer: 'national', granted: 600, here: 120, elsewhere: 300 }])).toEqual([
    { layer: 'national', granted: 600, left: 180, here: 120 },
  ])
})
