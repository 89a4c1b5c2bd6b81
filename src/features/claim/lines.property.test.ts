/** FEE-5: the engine against a slow, independent count in half hours, on 10,000 random months, within ten seconds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import type { Part } from '../hours/rules.ts'
import { type AdditionCode, type ChildOnLine, changesBetween, claimsOf, totalsOf, type UseOnClaim } from './lines.ts'
import { nationalMasters, quote } from './rules.ts'

type Raw = {
  day: number
  national: number
  town: number
  classAge: 0 | 1 | 2
  perHour: number
  reduction: 0 | 200 | 300
  waived: 'none' | 'all' | 'town'
  additions: AdditionCode[]
  payer: 'A' | 'B'
  child: number
}

const raw: fc.Arbitrary<Raw> = fc
  .record({
    day: fc.integer({ min: 1, max: 30 }),
    national: fc.integer({ min: 0, max: 12 }),
    town: fc.integer({ min: 0, max: 8 }),
    classAge: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    perHour: fc.constantFrom(0, 250, 275, 300, 330, 500),
    reduction: fc.constantFrom<0 | 200 | 300>(0, 200, 300),
    waived: fc.constantFrom<Raw['waived']>('none', 'all', 'town'),
    additions: fc.subarray<AdditionCode>(['disability', 'medicalCare', 'support']),
    payer: fc.constantFrom<'A' | 'B'>('A', 'B'),
    child: fc.integer({ min: 1, max: 3 }),
  })
  .filter((one) => one.national + one.town >= 2)

const childOf = (n: number): ChildOnLine => ({
  id: `child${n}`,
  name: `子${n}`,
  kana: `コ${n}`,
  birthDate: localDate('2025-01-15'),
  certificate: '1',
})

/** The facts of a use as the system would hand them to the engine: its own quote, its own split. */
function useOf(one: Raw, i: number, month: string): UseOnClaim {
  const parts: Part[] = [
    { layer: 'national', minutes: one.national * 30 },
    { layer: 'town', minutes: one.town * 30 },
  ].filter((part) => part.minutes > 0)
  const q = quote({
    parts,
    perHour: one.perHour,
    waived: { atOnce: one.waived === 'none' ? [] : one.waived === 'all' ? 'all' : ['town'], onClaim: [] },
    reduction: one.reduction === 0 ? null : { reduction: 'lowIncome', perHour: one.reduction },
    municipalLayersToo: false,
    honoursReduction: true,
    extras: [],
  })
  return {
    booking: `booking${i}`,
    number: String(i),
    child: childOf(one.child),
    date: localDate(`${month}-${String(one.day).padStart(2, '0')}`),
    booked: { start: 540, end: 600 },
    real: { in: 540, out: 600 },
    stamps: [],
    classAge: one.classAge,
    payer: one.payer,
    parts,
    additions: one.additions.map((code) => ({ code, evidence: 'certificate' })),
    fee: {
      perHour: q.perHour,
      price: q.price,
      waived: q.waived,
      waivedBy: one.waived === 'none' ? null : one.payer,
      reduced: q.reduced,
      reducedNational: q.reducedNational,
      reduction: q.reduction,
      pays: q.toPay,
    },
  }
}

/** The same month counted by hand: half hour by half hour, with the tables of the law written out again. */
function byHand(all: readonly Raw[], year: 2025 | 2026): Map<string, { use: number; reduction: number; waiver: number }> {
  const units = year === 2026 ? [1700, 1400, 1400] : [1300, 1100, 900]
  const [disability, medical, support] = year === 2026 ? [600, 2500, 600] : [400, 2400, 400]
  const sums = new Map<string, { use: number; reduction: number; waiver: number }>()
  for (const one of all) {
    const sum = sums.get(one.payer) ?? { use: 0, reduction: 0, waiver: 0 }
    sums.set(one.payer, sum)
    let hour = units[one.classAge] as number
    const has = (code: AdditionCode): boolean => one.additions.indexOf(code) >= 0
    if (has('medicalCare')) hour += medical as number
    else if (has('disability')) hour += disability as number
    if (has('support')) hour += support as number
    for (let half = 0; half < one.national; half += 1) sum.use += hour / 2

    const fee = (halves: number): number => {
      let yen = 0
      for (let whole = halves; whole >= 2; whole -= 2) yen += one.perHour
      return halves % 2 === 1 ? yen + (one.perHour - (one.perHour % 2)) / 2 : yen
    }
    const free = one.waived === 'all' ? one.national + one.town : one.waived === 'town' ? one.town : 0
    const price = fee(one.national + one.town)
    const waived = free === one.national + one.town ? price : fee(free)
    sum.waiver += waived
    if (one.waived !== 'all') {
      let off = 0
      for (let whole = one.national; whole >= 2; whole -= 2) off += one.perHour < one.reduction ? one.perHour : one.reduction
      if (one.national % 2 === 1) off += Math.min((one.perHour - (one.perHour % 2)) / 2, one.reduction / 2)
      sum.reduction += off < price - waived ? off : price - waived
    }
  }
  return sums
}

describe('FEE-5, FEE-7, CLM-1', () => {
  it('random months come to what a count by hand comes to, in any order, again and again', { timeout: 60_000 }, () => {
    let months = 0
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 14 }), fc.constantFrom<2025 | 2026>(2025, 2026), (all, year) => {
        months += 1
        const uses = all.map((one, i) => useOf(one, i, `${year}-11`))
        const claims = claimsOf(nationalMasters, uses, [])
        const hand = byHand(all, year)
        expect([...claims.keys()].sort()).toEqual([...hand.keys()].sort())
        for (const [payer, lines] of claims) {
          const totals = totalsOf(lines)
          expect({ use: totals.use, reduction: totals.reduction, waiver: totals.waiver }).toEqual(hand.get(payer))
          expect(totals.total).toBe(totals.use + totals.reduction + totals.waiver + totals.initial + totals.municipal)
        }
        expect(claimsOf(nationalMasters, [...uses].reverse(), [])).toEqual(new Map([...claims].sort(byKey)))
        for (const lines of claims.values()) expect(changesBetween(lines, [...lines].reverse())).toEqual([])
      }),
      { numRuns: 10_000 },
    )
    expect(months).toBe(10_000)
  })
})

const byKey = (a: [string, unknown], b: [string, unknown]): number => (a[0] < b[0] ? -1 : 1)
