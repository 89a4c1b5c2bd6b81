/** Tables of 統計 about the office itself: its decisions and what they took, and its costs (STAT-3). Pure. */
import { type LocalMonth, monthNumberOf } from '../../platform/calendar.ts'
import { rejectReasonNames } from '../../web/text/application-fields.ts'
import { type Book, column, type DraftTable, nameOf, type TownCounts } from './table-parts.ts'

export function decisionsOf(counts: TownCounts, { lines, people }: Book): DraftTable {
  const sumOf = (outcome: 'certified' | 'rejected') =>
    counts.decisions.find((one) => one.outcome === outcome && one.reason === null)
  const row = (key: string, label: string, sum: boolean, one: TownCounts['decisions'][number] | undefined) => {
    const of = people(`decided ${key}`, one?.children ?? 0)
    return {
      key,
      label,
      sum,
      cells: [
        { value: one?.children ?? 0, of },
        { value: one?.medianDays ?? null, of },
        { value: one?.mostDays ?? null, of },
      ],
    }
  }
  const reasons = Object.entries(rejectReasonNames).map(([reason, label]) =>
    row(
      reason,
      `却下：${label}`,
      false,
      counts.decisions.find((one) => one.outcome === 'rejected' && one.reason === reason),
    ),
  )
  lines.push(['decided rejected', ...reasons.map(({ key }) => `decided ${key}`)])
  return {
    key: 'decisions',
    title: '認定申請の決定と、かかった日数',
    note: '期間に決定した新規の申請を、お子さまごとに数えます。日数は受付日から決定日までで、補正を待った日もふくみます。紙の申請は、入力した受付日から数えます。',
    labelHead: '決定',
    columns: [
      column('children', 'お子さま', 'children'),
      column('median', '日数（中央値）', 'days'),
      column('most', '日数（9割がこの日までに決定）', 'days'),
    ],
    rows: [
      row('certified', '認定', false, sumOf('certified')),
      ...reasons,
      row('rejected', '却下の合計', true, sumOf('rejected')),
    ],
    bars: ['children'],
  }
}

const costColumns = [
  column('benefit', '給付費', 'yen'),
  column('waiver', '利用料補助', 'yen'),
  column('municipal', '自治体の時間', 'yen'),
  column('refund', '償還払い', 'yen'),
  column('total', '合計', 'yen'),
]
const costNote =
  '承認した請求の、いちばん新しい版の金額です。保留した明細はふくみません。給付費には初回対応加算と負担軽減の分をふくみます。過誤調整と返納は、直したあとの金額に入っています。償還払いは、決定した額を、利用した日の施設と月に入れています。'
function costRow(key: string, label: string, one: TownCounts['costs'][number] | undefined, of: string) {
  const { benefit, waiver, municipal, refund } = one ?? { benefit: 0, waiver: 0, municipal: 0, refund: 0 }
  return {
    key,
    label,
    sum: key === 'all',
    cells: [benefit, waiver, municipal, refund, benefit + waiver + municipal + refund].map((value) => ({ value, of })),
  }
}
const costAt = (counts: TownCounts, facility: string | null, month: string | null) =>
  counts.costs.find((one) => one.facility === facility && one.month === month)

export function costsByFacility(counts: TownCounts, { lines, people }: Book): DraftTable {
  const places = counts.names.filter(({ id }) => costAt(counts, id, null))
  const row = (facility: string | null, label: string) => {
    const one = costAt(counts, facility, null)
    const key = facility ?? 'all'
    return costRow(key, label, one, people(`cost ${key}`, one?.children ?? 0))
  }
  lines.push(['cost all', ...places.map(({ id }) => `cost ${id}`)])
  return {
    key: 'costs',
    title: '費用（施設ごと）',
    note: costNote,
    labelHead: '施設',
    columns: costColumns,
    rows: [...places.map((place) => row(place.id, nameOf(place))), row(null, '合計')],
    bars: ['benefit', 'waiver', 'municipal', 'refund'],
  }
}

export function costsByMonth(counts: TownCounts, months: readonly LocalMonth[], { lines, people }: Book): DraftTable {
  lines.push(['cost all', ...months.map((month) => `cost ${month}`)])
  return {
    key: 'monthlyCosts',
    title: '費用（利用した月ごと）',
    note: '上の表の合計を、利用した月ごとに分けたものです。',
    labelHead: '月',
    columns: costColumns,
    rows: [
      ...months.map((month) => {
        const one = costAt(counts, null, month)
        return costRow(month, `${monthNumberOf(month)}月`, one, people(`cost ${month}`, one?.children ?? 0))
      }),
      costRow('all', '合計', costAt(counts, null, null), 'cost all'),
    ],
    bars: ['benefit', 'waiver', 'municipal', 'refund'],
  }
}
