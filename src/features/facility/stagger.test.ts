import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate, timeOfDay } from '../../platform/calendar.ts'
import { defaultSettings, type MunicipalitySettings } from '../municipality/rules.ts'
import { windowFor, windowState } from '../slot/rules.ts'
import { defaultFacilitySettings, windowsOf } from './rules.ts'
import { laterOf, maxStagger, openingShare, staggerAllowed, staggerOffset, suggestedStagger } from './stagger.ts'

const id = fc.uuid()
const staggers = Array.from({ length: 13 }, (_, i) => i * 5)
const stagger = fc.constantFrom(...staggers)

describe('SLOT-2: staggered openings', () => {
  test('0 to 60 in steps of 5, and nothing else', () => {
    expect(Array.from({ length: 80 }, (_, n) => n).filter(staggerAllowed)).toEqual(staggers)
    expect(staggerAllowed(-5)).toBe(false)
    expect(staggerAllowed(7.5)).toBe(false)
    expect(() => staggerOffset('a', 61)).toThrow(RangeError)
  })

  test('a facility has one offset, in steps of five minutes and within the town’s', () => {
    fc.assert(
      fc.property(id, stagger, (facility, minutes) => {
        const offset = staggerOffset(facility, minutes)
        expect(offset).toBe(staggerOffset(facility, minutes))
        expect(offset % 5).toBe(0)
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(minutes)
      }),
    )
  })

  test('every offset of the hour is given out about equally often', () => {
    const counts = new Map<number, number>()
    for (let n = 0; n < 13_000; n++) {
      const offset = staggerOffset(`0197a1b2-0000-7000-8000-${n.toString(16).padStart(12, '0')}`, 60)
      counts.set(offset, (counts.get(offset) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(staggers)
    for (const n of counts.values()) expect(Math.abs(n - 1000)).toBeLessThan(150)
  })

  test('no opening moves into the next day', () => {
    expect(laterOf(timeOfDay(540), 55)).toBe(595)
    expect(laterOf(timeOfDay(1410), 60)).toBe(1435)
    expect(laterOf(timeOfDay(1440), 60)).toBe(1440)
  })

  const town = (minutes: number): MunicipalitySettings => ({ ...defaultSettings, stagger: minutes })
  const late = ['a', 'b', 'c', 'd', 'e'].find((facility) => staggerOffset(facility, 60) > 0) ?? ''

  test('the window opens at the time and the offset to the millisecond, for residents and others; it closes as before', () => {
    const date = localDate('2026-12-24')
    const plain = windowsOf(town(0), defaultFacilitySettings, 'sharedRoom', late).flexible
    const moved = windowsOf(town(60), defaultFacilitySettings, 'sharedRoom', late).flexible
    const ms = staggerOffset(late, 60) * 60_000
    for (const resident of [true, false]) {
      const [before, after] = [windowFor(plain, resident, date), windowFor(moved, resident, date)]
      expect(after.opens?.getTime()).toBe((before.opens?.getTime() ?? 0) + ms)
      expect(after.closes).toEqual(before.closes)
      expect(windowState(after, new Date((before.opens?.getTime() ?? 0) + ms - 1))).toBe('before')
      expect(windowState(after, new Date((before.opens?.getTime() ?? 0) + ms))).toBe('open')
    }
  })

  test('a facility’s own windows and 期 are staggered too', () => {
    const closes = { daysBefore: 1, time: timeOfDay(1020) }
    const opensOn = localDate('2026-11-20')
    const term = { from: localDate('2026-12-01'), to: localDate('2026-12-31'), opensOn, time: timeOfDay(600) }
    const window = { opens: { by: 'terms' as const, terms: [term] }, closes }
    const pair = { resident: window, other: window }
    const own = { ...defaultFacilitySettings, windows: { regular: pair, flexible: pair } }
    const { opens } = windowFor(windowsOf(town(60), own, 'sharedRoom', late).regular, true, localDate('2026-12-24'))
    expect(opens?.toISOString()).toBe(
      new Date(Date.parse('2026-11-20T01:00:00Z') + staggerOffset(late, 60) * 60_000).toISOString(),
    )
  })
})

describe('RUSH-05: the suggestion', () => {
  const towns = fc.uniqueArray(fc.record({ facility: id, children: fc.integer({ min: 0, max: 500 }) }), {
    selector: ({ facility }) => facility,
    maxLength: 60,
  })
  const asMap = (list: readonly { facility: string; children: number }[]) =>
    new Map(list.map(({ facility, children }) => [facility, children]))

  test('at most a tenth opens together with it, or no staggering within the hour comes nearer; a shorter one would not do', () => {
    fc.assert(
      fc.property(towns, (list) => {
        const eligible = asMap(list)
        const shares = staggers.map((minutes) => openingShare(eligible, minutes))
        const suggested = suggestedStagger(eligible)
        const share = openingShare(eligible, suggested)
        expect(staggerAllowed(suggested)).toBe(true)
        if (Math.min(...shares) <= 0.1) expect(share).toBeLessThanOrEqual(0.1)
        else expect(share).toBe(Math.min(...shares))
        for (let i = 0; i < suggested / 5; i++) expect(shares[i]).toBeGreaterThan(Math.max(share, 0.1) - (share > 0.1 ? 0 : 1e-9))
      }),
    )
  })

  test('one facility needs none; a town of 2,000 equal facilities keeps a tenth within the hour', () => {
    expect(suggestedStagger(new Map([['a', 500]]))).toBe(0)
    expect(suggestedStagger(new Map())).toBe(0)
    const many = new Map(Array.from({ length: 2_000 }, (_, n) => [`facility ${n}`, 40]))
    const suggested = suggestedStagger(many)
    expect(openingShare(many, suggested)).toBeLessThanOrEqual(0.1)
    expect(suggested).toBeLessThanOrEqual(maxStagger)
    expect(suggested).toBeGreaterThanOrEqual(45)
  })
})
