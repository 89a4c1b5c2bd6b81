/** 過誤調整 in a payment (CLM-2): never below zero, and over any row of payments no yen is lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dueOf, settle } from './settlement.ts'

it.each([
  ['nothing carried', 10_000, 0, 10_000, 0],
  ['a debt that the month makes good', 10_000, 1_700, 8_300, 0],
  ['exactly', 1_700, 1_700, 0, 0],
  ['a debt larger than the month', 1_700, 5_100, 0, 3_400],
  ['a correction below zero', -5_100, 0, 0, 5_100],
  ['both', -1_700, 850, 0, 2_550],
] as const)('%s', (_what, claims, before, paid, after) => {
  expect(settle(claims, before)).toEqual({ claims, debtBefore: before, paid, debtAfter: after })
})

it('what was paid in all is what the claims came to, plus what is still owed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500_000, max: 500_000 }), { maxLength: 60 }), (months) => {
      let [debt, paid] = [0, 0]
      for (const claims of months) {
        const one = settle(claims, debt)
        expect(one.paid).toBeGreaterThanOrEqual(0)
        expect(one.paid === 0 || one.debtAfter === 0).toBe(true)
        debt = one.debtAfter
        paid += one.paid
      }
      expect(paid).toBe(months.reduce((sum, one) => sum + one, 0) + debt)
    }),
  )
})

it('a correction moves the difference alone', () => {
  expect(dueOf({ approved_yen: 5_950, before_yen: null })).toBe(5_950)
  expect(dueOf({ approved_yen: 0, before_yen: 5_950 })).toBe(-5_950)
})
