/** Words of figures, for screens and files of staff. Pure. */
import type { Unit } from './figure-lines.ts'
import type { statisticsUnits } from './statistics-contract.ts'

export const unitWords: Readonly<Record<Unit, string>> = {
  minutes: '分',
  times: '回',
  children: '人',
  yen: '円',
  percent: '％',
}
/** Monday first, as ISO counts. */
export const weekdayWords = ['月', '火', '水', '木', '金', '土', '日'] as const

export const statisticsUnitWords: Readonly<Record<(typeof statisticsUnits)[number], string>> = {
  children: '人',
  times: '件',
  minutes: '分',
  percent: '％',
  days: '日',
  yen: '円',
}
/** STAT-4: what stands for a number that is not published. */
export const hiddenMark = 'X'
