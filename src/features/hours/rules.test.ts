import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, localMonth, minutes } from '../../platform/calendar.ts'
import type { Counting, MunicipalLayer, Unit } from '../municipality/rules.ts'
import {
  bookableOf,
  type CertificateFacts,
  countedMinutes,
  cutShortMinutes,
  excessOf,
  grantAfter,
  grantsOfMonth,
  keepFirst,
  type LayerFacts,
  lengthAllowed,
  rangeRefusals,
  shortestLength,
  shortRefusals,
  splitMinutes,
  totalOf,
  usableLayers,
} from './rules.ts'

const t = (clock: string) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1])

/** Born 2024-04-10: attains 3 on 2027-04-09, national until 04-08, the town's hours until 2028-03-31. */
const certificate: CertificateFacts = {
  id: 'c1',
  municipality: '131083',
  from: localDate('2026-10-15'),
  nationalEnd: localDate('2027-04-08'),
  municipalEnd: localDate('2028-03-31'),
  attainsThree: localDate('2027-04-09'),
  suspended: false,
}
const municipal = (code: string, length: number, more: Partial<MunicipalLayer> = {}): MunicipalLayer => ({
  code,
  name: code,
  minutes: minutes(length),
  endsAtFiscalYear: true,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
  ...more,
})
const koto = { capMinutes: 600, layers: [municipal('koto', 1800), municipal('till3', 120, { endsAtFiscalYear: false })] }

describe('HRS-2, HRS-3: layers usable on a date', () => {
  const codes = (date: string, town = '131083', c = certificate) =>
    usableLayers(c, localDate(date), town, koto).map((l) => l.code)
  it.each([
    ['2026-10-14', '131083', []],
    ['2026-10-15', '131083', ['national', 'koto', 'till3']],
    ['2027-04-08', '131083', ['national', 'koto', 'till3']],
    ['2027-04-09', '131083', ['koto']],
    ['2028-03-31', '131083', ['koto']],
    ['2028-04-01', '131083', []],
    ['2026-10-15', '142182', ['national']],
    ['2027-04-08', '142182', ['national']],
    ['2027-04-09', '142182', []],
  ])('%s at a facility of %s: %j', (date, town, expected) => {
    expect(codes(date, town)).toEqual(expected)
  })
  it('ends every layer with the national hours where nothing goes on after 3', () => {
    expect(codes('2027-04-08', '131083', { ...certificate, municipalEnd: null })).toEqual(['national', 'koto', 'till3'])
    expect(codes('2027-04-09', '131083', { ...certificate, municipalEnd: null })).toEqual([])
  })
  it('gives nothing while suspended', () =>
    expect(codes('2026-11-01', '131083', { ...certificate, suspended: true })).toEqual([]))
})

describe('HRS-1: months that begin or end with the certificate count in full', () => {
  it.each([
    ['2026-09', []],
    ['2026-10', ['national 600', 'koto 1800', 'till3 120']],
    ['2027-04', ['national 600', 'koto 1800', 'till3 120']],
    ['2027-05', ['koto 1800']],
    ['2028-03', ['koto 1800']],
    ['2028-04', []],
  ])('%s', (month, expected) => {
    expect(grantsOfMonth(certificate, localMonth(month), koto).map((g) => `${g.layer} ${g.minutes}`)).toEqual(expected)
  })
})

describe('HRS-7: move or change of cap inside a month', () => {
  it.each([
    [360, 480, 480, 0],
    [600, 300, 600, 300],
    [600, 0, 600, 600],
    [180, 180, 180, 0],
  ])('cap %i with %i used → granted %i, left %i', (cap, used, granted, left) => {
    expect(grantAfter(cap, used)).toBe(granted)
    expect(grantAfter(cap, used) - used).toBe(left)
  })
})

const facts = (code: string, granted: number, used: number, more: Partial<LayerFacts> = {}): LayerFacts => ({
  code,
  minutes: granted,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
  granted,
  used,
  heldOnDay: 0,
  visits: 0,
  heldYen: 0,
  heldHere: 0,
  ...more,
})
const split = (need: number, layers: LayerFacts[], beforeThree = true, perHour = 300) =>
  splitMinutes(need, layers, { beforeThree, perHour })
const shown = (s: ReturnType<typeof split>) => `${s.parts.map((p) => `${p.layer} ${p.minutes}`).join(', ')}; short ${s.short}`

describe('HRS-3: split, national first', () => {
  it.each([
    [120, 600, 0, 1800, 0, 'national 120; short 0'],
    [120, 600, 540, 1800, 0, 'national 60, koto 60; short 0'],
    [120, 600, 600, 1800, 0, 'koto 120; short 0'],
    [120, 600, 600, 1800, 1740, 'koto 60; short 60'],
    [60, 600, 600, 1800, 1800, '; short 60'],
    [600, 360, 0, 120, 0, 'national 360, koto 120; short 120'],
  ])('%i of national %i/%i and town %i/%i: %s', (need, g1, u1, g2, u2, expected) => {
    expect(shown(split(need, [facts('national', g1, u1), facts('koto', g2, u2)]))).toBe(expected)
  })

  it('asks for all national hours here (大田), and no longer from the day of attaining 3 on', () => {
    const ota = (used: number, here: number) => [
      facts('national', 600, used, { heldHere: here }),
      facts('ota', 9000, 0, { condition: 'allNationalHere' }),
    ]
    expect(shown(split(120, ota(600, 600)))).toBe('ota 120; short 0')
    // The use itself takes the last national minutes here.
    expect(shown(split(120, ota(540, 540)))).toBe('national 60, ota 60; short 0')
    // One hour was used elsewhere.
    const elsewhere = split(120, ota(600, 540))
    expect(shown(elsewhere)).toBe('; short 120')
    expect(elsewhere.limits).toEqual([
      { layer: 'national', limit: 'used-up' },
      { layer: 'ota', limit: 'condition' },
    ])
    expect(shown(split(120, ota(600, 540), false))).toBe('ota 120; short 0')
    expect(
      shown(splitMinutes(120, [facts('ota', 9000, 0, { condition: 'allNationalHere' })], { beforeThree: false, perHour: 300 })),
    ).toBe('ota 120; short 0')
  })

  it.each([
    ['per day, under', { maxPerDay: 480, heldOnDay: 360 }, 120, 'x 120; short 0'],
    ['per day, over', { maxPerDay: 480, heldOnDay: 420 }, 120, 'x 60; short 60'],
    ['visits, the fifth', { maxVisits: 5, visits: 4 }, 120, 'x 120; short 0'],
    ['visits, the sixth', { maxVisits: 5, visits: 5 }, 120, '; short 120'],
    ['yen, exactly', { maxYen: 48_000, heldYen: 47_400 }, 120, 'x 120; short 0'],
    ['yen, half an hour too much', { maxYen: 48_000, heldYen: 47_401 }, 120, 'x 90; short 30'],
    ['yen, none left', { maxYen: 48_000, heldYen: 48_000 }, 60, '; short 60'],
  ] as [string, Partial<LayerFacts>, number, string][])('maxima: %s', (_, more, need, expected) => {
    expect(shown(split(need, [facts('x', 6000, 0, more)]))).toBe(expected)
  })

  const layer = (code: string) =>
    fc
      .record({ granted: fc.integer({ min: 0, max: 40 }), used: fc.integer({ min: 0, max: 40 }) })
      .map(({ granted, used }) => facts(code, granted * 30, Math.min(used, granted) * 30))
  it('never takes more than is free, uses layers in order, and loses no minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), layer('national'), layer('a'), layer('b'), (n, ...layers) => {
        const need = n * 30
        const { parts, short } = split(need, layers)
        expect(totalOf(parts) + short).toBe(need)
        const taken = (code: string) => totalOf(parts.filter((p) => p.layer === code))
        let emptied = true
        for (const l of layers) {
          const free = l.granted - l.used
          expect(taken(l.code)).toBeLessThanOrEqual(free)
          // A later layer gives only when every earlier one is empty.
          if (taken(l.code) > 0) expect(emptied).toBe(true)
          emptied &&= taken(l.code) === free
        }
        if (short > 0) expect(emptied).toBe(true)
      }),
    )
  })
})

describe('HRS-4: units', () => {
  const lengths = (unit: Unit) => Array.from({ length: 20 }, (_, i) => (i + 1) * 15).filter((n) => lengthAllowed(unit, n))
  it.each([
    ['halfHour' as Unit, [60, 90, 120, 150, 180, 210, 240, 270, 300]],
    ['wholeHour' as Unit, [60, 120, 180, 240, 300]],
    [{ block: 120 } as Unit, [120, 240]],
    [{ block: 30 } as Unit, [60, 90, 120, 150, 180, 210, 240, 270, 300]],
    [{ block: 150 } as Unit, [150, 300]],
  ])('%j', (unit, expected) => {
    expect(lengths(unit)).toEqual(expected)
    expect(shortestLength(unit)).toBe(expected[0])
  })
  it.each([
    ['halfHour' as Unit, 30, 0],
    ['halfHour' as Unit, 59, 0],
    ['halfHour' as Unit, 60, 60],
    ['halfHour' as Unit, 100, 90],
    ['wholeHour' as Unit, 119, 60],
    [{ block: 120 } as Unit, 119, 0],
    [{ block: 120 } as Unit, 270, 240],
  ])('%j with %i left: %i bookable', (unit, left, expected) => expect(bookableOf(unit, left)).toBe(expected))
  it.each([
    [t('9:00'), t('10:00'), []],
    [t('9:30'), t('11:00'), []],
    [t('9:15'), t('11:00'), ['hours.grid']],
    [t('9:00'), t('9:30'), ['hours.length']],
    [t('9:00'), t('10:15'), ['hours.length']],
    [t('10:00'), t('10:00'), ['hours.grid']],
    [t('23:00'), 1440, []],
    [t('23:30'), 1470, ['hours.grid']],
  ])('range %i–%i: %j', (start, end, codes) => expect(rangeRefusals('halfHour', start, end).map((r) => r.code)).toEqual(codes))
  it('whole hours start anywhere on the grid', () => expect(rangeRefusals('wholeHour', t('9:30'), t('11:30'))).toEqual([]))
})

describe('HRS-6: counted minutes', () => {
  const count = (counting: Counting, unit: Unit, start: string, end: string, arrived: string | null, left: string | null) =>
    countedMinutes(
      { counting, unit, graceMinutes: 10 },
      { start: t(start), end: t(end), in: arrived ? t(arrived) : null, out: left ? t(left) : null },
    )
  it.each([
    ['11:00', 120, 120],
    ['10:20', 120, 120],
    ['11:10', 120, 120],
    ['11:11', 150, 180],
    ['11:30', 150, 180],
    ['11:31', 180, 180],
    ['12:00', 180, 180],
    ['12:01', 210, 240],
  ])('greater, 9:00–11:00, out %s → %i (whole hours %i)', (out, half, whole) => {
    expect(count('greater', 'halfHour', '9:00', '11:00', '8:40', out)).toBe(half)
    expect(count('greater', 'wholeHour', '9:00', '11:00', '9:20', out)).toBe(whole)
  })
  it.each([
    ['booked', '9:00', '12:30', 120],
    ['actual', '9:00', '11:00', 120],
    ['actual', '8:30', '11:00', 120],
    ['actual', '8:30', '11:10', 120],
    ['actual', '9:00', '11:11', 150],
    ['actual', '9:00', '10:31', 120],
    ['actual', '9:00', '10:30', 90],
    ['actual', '9:00', '9:20', 60],
    ['actual', '9:31', '11:00', 90],
    ['actual', '9:30', '11:01', 90],
  ] as [Counting, string, string, number][])('%s, in %s, out %s → %i', (counting, arrived, out, expected) => {
    expect(count(counting, 'halfHour', '9:00', '11:00', arrived, out)).toBe(expected)
  })
  it('counts the booked minutes while no one has been picked up', () => {
    for (const counting of ['greater', 'booked', 'actual'] as const)
      expect(count(counting, 'halfHour', '9:00', '11:00', '9:00', null)).toBe(120)
  })
  it('never counts less than an hour, never an early arrival, and is never less than booked under `greater`', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Unit>('halfHour', 'wholeHour', { block: 120 }),
        fc.integer({ min: 0, max: 180 }),
        fc.integer({ min: 481, max: 900 }),
        (unit, early, out) => {
          const rule = { unit, graceMinutes: 10 }
          const use = { start: 540, end: 780, out }
          const greater = countedMinutes({ ...rule, counting: 'greater' }, { ...use, in: 540 - early })
          expect(greater).toBeGreaterThanOrEqual(240)
          expect(greater).toBe(countedMinutes({ ...rule, counting: 'greater' }, { ...use, in: 540 }))
          const actual = countedMinutes({ ...rule, counting: 'actual' }, { ...use, in: 540 - early })
          expect(actual).toBeGreaterThanOrEqual(60)
          expect(actual).toBe(countedMinutes({ ...rule, counting: 'actual' }, { ...use, in: 540 }))
          expect(excessOf({ ...rule, counting: 'greater' }, { ...use, in: 540 })).toBe(greater - 240)
        },
      ),
    )
  })
  it('CLS-1: a use cut short counts the actual time, at most what was booked', () => {
    const cut = (out: string) => cutShortMinutes('halfHour', { start: t('9:00'), end: t('13:00'), in: t('9:00'), out: t(out) })
    expect(cut('9:20')).toBe(60)
    expect(cut('10:31')).toBe(120)
    expect(cut('13:40')).toBe(240)
  })
})

describe('giving back and refusing', () => {
  it('gives back from the layer taken last', () => {
    const parts = [
      { layer: 'national', minutes: 60 },
      { layer: 'koto', minutes: 60 },
    ]
    expect(keepFirst(parts, 90)).toEqual([
      { layer: 'national', minutes: 60 },
      { layer: 'koto', minutes: 30 },
    ])
    expect(keepFirst(parts, 60)).toEqual([{ layer: 'national', minutes: 60 }])
    expect(keepFirst(parts, 0)).toEqual([])
    expect(keepFirst(parts, 500)).toEqual(parts)
  })
  it('FEE-6: a 6-hour child that used 6 h at A is refused 1 h at B', () => {
    const layers = [facts('national', 360, 360)]
    const date = localDate('2026-11-20')
    expect(shortRefusals(split(60, layers), 60, layers, date)).toEqual([
      { rule: 'HRS-1', code: 'hours.short', slots: { month: '2026-11', needMinutes: 60, leftMinutes: 0 } },
    ])
  })
  it('names the maximum that stands in the way, and nothing when there is enough', () => {
    const layers = [facts('national', 600, 600), facts('x', 1800, 0, { maxPerDay: 480, heldOnDay: 480 })]
    const date = localDate('2026-11-20')
    expect(shortRefusals(split(60, layers), 60, layers, date).map((r) => r.code)).toEqual(['hours.short', 'hours.per-day'])
    expect(shortRefusals(split(60, [facts('national', 600, 540)]), 60, layers, date)).toEqual([])
  })
})
