/** The figures of a month as lines with their unit, in the order of page and file (STAT-1, STAT-2). Pure. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { getFigures } from './contract.ts'
import { fillRate, freeOf, shareOf } from './rules.ts'

type Month = ReplyOf<typeof getFigures>['now']
export type Unit = 'minutes' | 'times' | 'children' | 'yen' | 'percent'
export type FigureLine = { key: string; group: string; name: string; unit: Unit; now: number | null; before: number | null }

const lines: readonly { key: string; group: string; name: string; unit: Unit; of: (month: Month) => number | null }[] = [
  { key: 'offered', group: '枠', name: '出した枠', unit: 'minutes', of: (m) => m.offered },
  { key: 'booked', group: '枠', name: '予約が入った枠', unit: 'minutes', of: (m) => m.booked },
  { key: 'free', group: '枠', name: '空いている枠', unit: 'minutes', of: freeOf },
  { key: 'rate', group: '枠', name: '予約の割合', unit: 'percent', of: fillRate },
  { key: 'uses', group: '利用', name: '利用', unit: 'times', of: (m) => m.uses },
  { key: 'present', group: '利用', name: '実際にいた時間', unit: 'minutes', of: (m) => m.present },
  { key: 'counted', group: '利用', name: '利用時間（数えた時間）', unit: 'minutes', of: (m) => m.counted },
  { key: 'emptyPaid', group: '利用', name: '数えたが、いなかった時間', unit: 'minutes', of: (m) => m.emptyPaid },
  { key: 'children', group: 'お子さま', name: '利用したお子さま', unit: 'children', of: (m) => m.children },
  { key: 'first', group: 'お子さま', name: 'うち、はじめての利用', unit: 'children', of: (m) => m.first },
  { key: 'again', group: 'お子さま', name: 'うち、2か月目からの利用', unit: 'children', of: (m) => m.children - m.first },
  { key: 'noShows', group: '来なかった予約', name: '無断キャンセル', unit: 'times', of: (m) => m.noShows.count },
  { key: 'noShowMinutes', group: '来なかった予約', name: '無断キャンセルの時間', unit: 'minutes', of: (m) => m.noShows.minutes },
  { key: 'late', group: '来なかった予約', name: '当日キャンセル', unit: 'times', of: (m) => m.late.count },
  {
    key: 'lateMinutes',
    group: '来なかった予約',
    name: '当日キャンセルで失われた時間',
    unit: 'minutes',
    of: (m) => m.late.minutes,
  },
  {
    key: 'missed',
    group: '来なかった予約',
    name: '来る予定のうち、来なかった割合',
    unit: 'percent',
    of: (m) => shareOf(m.noShows.count + m.late.count, m.uses + m.noShows.count + m.late.count),
  },
  { key: 'fees', group: '収入の見込み', name: '利用料（保護者から）', unit: 'yen', of: (m) => m.income.fees },
  { key: 'use', group: '収入の見込み', name: '給付費（市区町村から）', unit: 'yen', of: (m) => m.income.claims?.use ?? null },
  { key: 'initial', group: '収入の見込み', name: '初回対応加算', unit: 'yen', of: (m) => m.income.claims?.initial ?? null },
  { key: 'reduction', group: '収入の見込み', name: '負担軽減の分', unit: 'yen', of: (m) => m.income.claims?.reduction ?? null },
  { key: 'waiver', group: '収入の見込み', name: '利用料補助', unit: 'yen', of: (m) => m.income.claims?.waiver ?? null },
  {
    key: 'municipal',
    group: '収入の見込み',
    name: '自治体の時間の分',
    unit: 'yen',
    of: (m) => m.income.claims?.municipal ?? null,
  },
  {
    key: 'total',
    group: '収入の見込み',
    name: '合計',
    unit: 'yen',
    of: (m) => (m.income.claims ? m.income.fees + m.income.claims.total : null),
  },
]

export const figureLines = ({ now, before }: { now: Month; before: Month }): FigureLine[] =>
  lines.map(({ of, ...line }) => ({ ...line, now: of(now), before: of(before) }))
