import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { defaultSettings, type FeeWaiver, type ReductionClass } from '../municipality/rules.ts'
import type { ClassAge } from '../slot/rules.ts'
import { halfHourOf, priceOf } from './price.ts'
import {
  additionsPerHour,
  benefitOf,
  incomeClass,
  masterOn,
  masterRefusals,
  monthlyBenefit,
  nationalMasters,
  type QuoteFacts,
  quote,
  reductionFrom,
  reductionOn,
  type Waived,
  waivedFor,
  type YearMaster,
} from './rules.ts'

const d = localDate
const national = (minutes: number) => [{ layer: 'national', minutes }]
const fy = (year: number) => masterOn(nationalMasters, d(`${year}-06-01`)) as YearMaster

describe('FEE-3: hours become money', () => {
  it.each([
    [300, 150],
    [330, 165],
    [275, 137],
    [0, 0],
    [1, 0],
  ])('half of %i is %i', (price, half) => expect(halfHourOf(price)).toBe(half))
  it.each([
    [300, 60, 300],
    [300, 90, 450],
    [275, 90, 412],
    [275, 150, 687],
    [300, 0, 0],
    [300, 75, 450],
    [300, 45, 300],
  ])('%i an hour, %i minutes: %i', (perHour, length, price) => expect(priceOf(perHour, length)).toBe(price))
})

describe('FEE-1, FEE-2: masters by fiscal year', () => {
  it.each([
    ['2026-03-31', [1300, 1100, 900]],
    ['2026-04-01', [1700, 1400, 1400]],
    ['2027-03-31', [1700, 1400, 1400]],
  ])('%s', (date, units) => {
    const master = masterOn(nationalMasters, d(date))
    expect(([0, 1, 2] as ClassAge[]).map((c) => master?.unit[c])).toEqual(units)
    expect(masterRefusals(nationalMasters, d(date))).toEqual([])
  })
  it('a year that nobody has entered has no price', () => {
    expect(masterOn(nationalMasters, d('2027-04-01'))).toBeNull()
    expect(masterRefusals(nationalMasters, d('2027-04-01'))).toEqual([
      { rule: 'FEE-1', code: 'claim.no-unit-price', slots: { fiscalYear: 2027 } },
    ])
  })
  it.each([
    [[], 0],
    [['disability'], 600],
    [['medicalCare'], 2500],
    [['disability', 'medicalCare'], 2500],
    [['disability', 'support'], 1200],
    [['support', 'medicalCare', 'disability'], 3100],
    [['unheard'], 0],
  ])('%j: %i an hour', (codes, expected) => expect(additionsPerHour(fy(2026), codes)).toBe(expected))
})

const nothing: Waived = { atOnce: [], onClaim: [] }
const facts = (more: Partial<QuoteFacts> = {}): QuoteFacts => ({
  parts: national(60),
  perHour: 300,
  waived: nothing,
  reduction: null,
  municipalLayersToo: false,
  honoursReduction: true,
  extras: [],
  ...more,
})
const reduction = (perHour: number, name: ReductionClass = 'lowIncome') => ({ reduction: name, perHour })

describe('FEE-6: worked examples', () => {
  const uses = [120, 120, 120, 150]
  const fees = (more: Partial<QuoteFacts>) => uses.map((minutes) => quote(facts({ parts: national(minutes), ...more })))
  const total = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0)
  const benefits = (classAge: ClassAge, additions: string[], lengths = uses) =>
    lengths.map((minutes) => benefitOf(fy(2026), { parts: national(minutes), classAge, additions }))
  it('class 0, 8.5 h: 14,450, fee 2,550', () => {
    expect(monthlyBenefit({ uses: benefits(0, []), initials: [], reductions: [] })).toBe(14_450)
    expect(total(fees({}).map((q) => q.toPay))).toBe(2_550)
  })
  it('the same with 障害児 in the first month with both interviews: 21,250', () => {
    expect(monthlyBenefit({ uses: benefits(0, ['disability']), initials: [fy(2026).initial?.[0] ?? 0], reductions: [] })).toBe(
      21_250,
    )
  })
  it('class 2, 10 h, household below 77,101: claim 16,000, guardian pays 1,000', () => {
    const quotes = Array.from({ length: 5 }, () => quote(facts({ parts: national(120), reduction: reduction(200) })))
    const reductions = quotes.map((q) => q.reducedNational)
    expect(monthlyBenefit({ uses: benefits(2, [], [120, 120, 120, 120, 120]), initials: [], reductions })).toBe(16_000)
    expect(total(quotes.map((q) => q.toPay))).toBe(1_000)
  })
  it('municipal hours are outside the benefit', () => {
    const parts = [...national(60), { layer: 'koto', minutes: 90 }]
    expect(benefitOf(fy(2026), { parts, classAge: 0, additions: [] })).toBe(1_700)
  })
})

describe('FEE-3, FEE-4: quote', () => {
  const mixed = [...national(60), { layer: 'koto', minutes: 30 }]
  const rows: [string, Partial<QuoteFacts>, Partial<Record<keyof ReturnType<typeof quote>, number | boolean | string | null>>][] =
    [
      ['plain', { parts: national(90) }, { price: 450, toPay: 450, reduced: 0 }],
      ['odd price, half hour', { parts: national(150), perHour: 275 }, { price: 687, toPay: 687 }],
      [
        'one rounding per use, not per layer',
        { parts: [...national(30), { layer: 'koto', minutes: 30 }], perHour: 275 },
        { price: 275, toPay: 275 },
      ],
      [
        'reduction',
        { parts: national(90), reduction: reduction(200) },
        { price: 450, reduced: 300, toPay: 150, reduction: 'lowIncome' },
      ],
      [
        'reduction, odd price',
        { parts: national(90), perHour: 275, reduction: reduction(200) },
        { price: 412, reduced: 300, toPay: 112 },
      ],
      [
        'never below 0',
        { parts: national(90), perHour: 250, reduction: reduction(300, 'welfare') },
        { price: 375, reduced: 375, toPay: 0 },
      ],
      [
        'only national hours',
        { parts: mixed, reduction: reduction(200) },
        { price: 450, reduced: 200, reducedNational: 200, toPay: 250 },
      ],
      [
        'municipal hours too',
        { parts: mixed, reduction: reduction(200), municipalLayersToo: true },
        { reduced: 300, reducedNational: 200, toPay: 150 },
      ],
      [
        'not honoured here',
        { reduction: reduction(200), honoursReduction: false },
        { reduced: 0, toPay: 300, reduction: null, reductionNotHonoured: true },
      ],
      ['nothing to honour', { honoursReduction: false }, { reductionNotHonoured: false }],
      ['waived', { parts: mixed, waived: { atOnce: 'all', onClaim: [] } }, { price: 450, waived: 450, toPay: 0 }],
      ['waived layer only', { parts: mixed, waived: { atOnce: ['koto'], onClaim: [] } }, { waived: 150, toPay: 300 }],
      [
        'waived, no reduction on top',
        { waived: { atOnce: 'all', onClaim: [] }, reduction: reduction(300) },
        { waived: 300, reduced: 0, toPay: 0 },
      ],
      [
        'waived layer and reduction on the rest',
        { parts: mixed, waived: { atOnce: ['koto'], onClaim: [] }, reduction: reduction(200) },
        { waived: 150, reduced: 200, toPay: 100 },
      ],
      [
        'paid back on claim',
        { waived: { atOnce: [], onClaim: 'all' }, reduction: reduction(200) },
        { toPay: 100, refundable: 100 },
      ],
      ['one layer paid back', { parts: mixed, waived: { atOnce: [], onClaim: ['koto'] } }, { toPay: 450, refundable: 150 }],
      [
        'extras apart',
        { waived: { atOnce: 'all', onClaim: [] }, extras: [{ code: 'meal', name: '給食', yen: 300 }] },
        { toPay: 0, extrasYen: 300 },
      ],
    ]
  it.each(rows)('%s', (_, more, expected) => expect(quote(facts(more))).toMatchObject(expected))

  it('adds up, never below 0, and a larger reduction never costs more', () => {
    const half = fc.integer({ min: 0, max: 20 }).map((n) => n * 30)
    const layers = fc.constantFrom<Waived['atOnce']>('all', [], ['national'], ['koto'])
    const any = fc.record({
      n: half,
      m: half,
      perHour: fc.integer({ min: 0, max: 600 }),
      off: fc.integer({ min: 0, max: 400 }),
      atOnce: layers,
      onClaim: layers,
      municipalLayersToo: fc.boolean(),
      honoursReduction: fc.boolean(),
    })
    fc.assert(
      fc.property(any, ({ n, m, off, atOnce, onClaim, ...rest }) => {
        const parts = [...national(n), { layer: 'koto', minutes: m }].filter((part) => part.minutes > 0)
        const with_ = (perHour: number) =>
          quote(facts({ ...rest, parts, waived: { atOnce, onClaim }, reduction: reduction(perHour) }))
        const q = with_(off)
        expect(q.waived + q.reduced + q.toPay).toBe(q.price)
        expect(
          Math.min(q.waived, q.reduced, q.toPay, q.refundable, q.reduced - q.reducedNational, q.toPay - q.refundable),
        ).toBeGreaterThanOrEqual(0)
        expect(with_(off + 1).toPay).toBeLessThanOrEqual(q.toPay)
        if (!rest.honoursReduction) expect(q.reduced).toBe(0)
        if (atOnce === 'all') expect(q.toPay).toBe(0)
      }),
    )
  })
})

describe('FEE-3: whose waiver reaches whom', () => {
  const [sumida, koto, ayase] = ['131075', '131083', '142182']
  const own: FeeWaiver = { for: 'residents', where: 'own', layers: 'all' }
  const town = (municipality: string, ...waivers: FeeWaiver[]) => ({
    municipality,
    prefecture: municipality.slice(0, 2),
    waivers,
  })
  const at = (towns: ReturnType<typeof town>[], residence: string, facilityMunicipality: string) =>
    waivedFor(towns, { residence: { municipality: residence, prefecture: residence.slice(0, 2) }, facilityMunicipality })
  it.each([
    ['墨田 residents at 墨田 facilities', [town(sumida, own)], sumida, sumida, 'all', []],
    ['墨田 residents elsewhere', [town(sumida, own), town(koto)], sumida, koto, [], []],
    ['outsiders in 墨田', [town(koto), town(sumida, own)], koto, sumida, [], []],
    ['anywhere', [town(sumida, { ...own, where: 'anywhere' }), town(koto)], sumida, koto, 'all', []],
    ['refund elsewhere', [town(sumida, own, { ...own, where: 'refund' }), town(koto)], sumida, koto, [], 'all'],
    ['都内在住 at its facilities', [town(koto), town(sumida, { ...own, for: 'prefecture' })], koto, sumida, 'all', []],
    ['not for another prefecture', [town(ayase), town(sumida, { ...own, for: 'prefecture' })], ayase, sumida, [], []],
    [
      'some layers',
      [town(koto, { ...own, layers: ['koto'] }, { ...own, layers: ['national'] })],
      koto,
      koto,
      ['koto', 'national'],
      [],
    ],
  ] as [string, ReturnType<typeof town>[], string, string, Waived['atOnce'], Waived['onClaim']][])(
    '%s',
    (_, towns, residence, place, atOnce, onClaim) => {
      expect(at(towns, residence, place)).toEqual({ atOnce, onClaim })
    },
  )
})

describe('FEE-4: classes and their days', () => {
  const { reductions } = defaultSettings
  const grant = (name: ReductionClass, from: string, to: string | null) => ({
    reduction: name,
    from: d(from),
    to: to === null ? null : d(to),
  })
  it.each([
    ['the day before', '2026-08-31', null],
    ['the first day', '2026-09-01', 'lowIncome 200'],
    ['the last day', '2027-08-31', 'lowIncome 200'],
    ['the day after', '2027-09-01', null],
  ])('%s', (_, date, expected) => {
    const found = reductionOn([grant('lowIncome', '2026-09-01', '2027-08-31')], reductions.perHour, d(date))
    expect(found && `${found.reduction} ${found.perHour}`).toBe(expected)
  })
  it('the largest one applies', () => {
    const grants = [
      grant('support', '2026-04-01', null),
      grant('welfare', '2026-04-01', '2026-12-31'),
      grant('taxExempt', '2026-04-01', null),
    ]
    expect(reductionOn(grants, reductions.perHour, d('2026-12-31'))).toEqual({ reduction: 'welfare', perHour: 300 })
    expect(reductionOn(grants, reductions.perHour, d('2027-01-01'))).toEqual({ reduction: 'taxExempt', perHour: 200 })
  })
  it.each([
    ['application', '2026-12-20'],
    ['decision', '2027-01-05'],
    ['nextMonth', '2027-01-01'],
  ] as ['application' | 'decision' | 'nextMonth', string][])('from by %s: %s', (rule, expected) => {
    expect(reductionFrom(rule, { appliedOn: d('2026-12-20'), decidedOn: d('2027-01-05') })).toBe(expected)
  })
  it.each([
    [[38_550, 38_550], false, 'lowIncome'],
    [[38_550, 38_551], false, null],
    [[38_550, 38_551], true, 'lowIncome'],
    [[102_800], true, 'lowIncome'],
    [[102_801], true, null],
    [[], false, 'lowIncome'],
  ] as [number[], boolean, string | null][])('所得割 %j, designated city %s: %s', (shares, designatedCity, expected) => {
    expect(incomeClass({ exempt: false, shares, designatedCity }, reductions)).toBe(expected)
  })
  it('非課税', () => expect(incomeClass({ exempt: true }, reductions)).toBe('taxExempt'))
})
