/** Refusals about 統計 (STAT-4). */
import { defineRefusals } from '../refusal-texts.ts'

export const figuresRefusals = defineRefusals({
  ja: {
    'statistics.publish-year': {
      what: '公表用の表は、月ごとには出せません。',
      why: '月の表と年度の表をくらべると、かくした少ない数がわかることがあります。',
      next: '年度を選んで、公表用にしてください。',
    },
  },
})
