/** Words of figures, for screens and files of staff. Pure. */
import type { Unit } from './figure-lines.ts'

export const unitWords: Readonly<Record<Unit, string>> = {
  minutes: '分',
  times: '回',
  children: '人',
  yen: '円',
  percent: '％',
}
/** Monday first, as ISO counts. */
export const weekdayWords = ['月', '火', '水', '木', '金', '土', '日'] as const
