/** Refusals of 請求 (FEE-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const claimRefusals = defineRefusals({
  ja: {
    'claim.no-unit-price': {
      what: '{fiscalYear}年度の単価が、まだ登録されていません。',
      why: '単価は、国が年度ごとに決めて登録します。',
      next: '単価が登録されてから、もう一度お試しください。',
    },
  },
})
