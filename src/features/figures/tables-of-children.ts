/** Tables of 統計 about children: certified, using, and their hours by facility, class age and month (STAT-3). Pure. */
import { type LocalDate, type LocalMonth, monthNumberOf } from '../../platform/calendar.ts'
import { classAge } from '../certification/age.ts'
import { type Book, classText, column, type Draft, type DraftTable, nameOf, type TownCounts } from './table-parts.ts'

type Uses = TownCounts['uses'][number]

/** The counts of one combination; zeros where nobody was. */
function usesAt(
  counts: TownCounts,
  facility: string | null,
  month: string | null,
  age: number | null,
): Omit<Uses, 'facility' | 'month' | 'classAge'> {
  const row = counts.uses.find((one) => one.facility === facility && one.month === month && one.classAge === age)
  return row ?? { uses: 0, minutes: 0, children: 0 }
}
const agesOf = (counts: TownCounts): number[] =>
  [...new Set([0, 1, 2, ...counts.uses.flatMap((one) => (one.classAge === null ? [] : [one.classAge]))])].sort()
const facilitiesOfUses = (counts: TownCounts): TownCounts['names'] =>
  counts.names.filter(({ id }) => counts.uses.some((one) => one.facility === id))

export function byClass(counts: TownCounts, on: LocalDate, { lines, people }: Book): DraftTable {
  const certified = new Map<number, number>()
  for (const { classYear, children } of counts.certified) {
    const age = classAge(`${classYear}-04-02` as LocalDate, on)
    certified.set(age, (certified.get(age) ?? 0) + children)
  }
  const ages = [...new Set([...agesOf(counts), ...certified.keys()])].sort((a, b) => a - b)
  const all = [...certified.values()].reduce((sum, n) => sum + n, 0)
  const row = (key: string, label: string, sum: boolean, held: number, using: number) => ({
    key,
    label,
    sum,
    cells: [
      { value: held, of: people(`held ${key}`, held) },
      // The same people as the columns of the next table: what is unsaid there is unsaid here.
      { value: using, of: people(`use all ${key}`, using) },
    ],
  })
  lines.push(['held all', ...ages.map((age) => `held ${age}`)])
  return {
    key: 'certified',
    title: '認定と利用のお子さま',
    note: '認定は、期間の最後の日（期間の途中ではきょう）に認定が有効なお子さまで、停止中をふくみます。利用は、期間に1回でも利用したお子さまで、年齢区分は利用した日のものです。年度の途中で年齢区分は変わりません。',
    labelHead: '年齢区分',
    columns: [column('held', '認定', 'children'), column('using', '利用', 'children')],
    rows: [
      ...ages.map((age) =>
        row(String(age), classText(age), false, certified.get(age) ?? 0, usesAt(counts, null, null, age).children),
      ),
      row('all', '合計', true, all, usesAt(counts, null, null, null).children),
    ],
    bars: ['held'],
  }
}

export function usesByFacility(counts: TownCounts, { lines, people }: Book): DraftTable {
  const ages = agesOf(counts)
  const places = facilitiesOfUses(counts)
  const row = (facility: string | null, label: string) => {
    const key = facility ?? 'all'
    const all = usesAt(counts, facility, null, null)
    const total = people(`use ${key} all`, all.children)
    lines.push([total, ...ages.map((age) => `use ${key} ${age}`)])
    return {
      key,
      label,
      sum: facility === null,
      cells: [
        ...ages.map((age): Draft => {
          const one = usesAt(counts, facility, null, age)
          return { value: one.minutes, of: people(`use ${key} ${age}`, one.children) }
        }),
        { value: all.minutes, of: total },
        { value: all.uses, of: total },
        { value: all.children, of: total },
      ],
    }
  }
  const rows = [...places.map((place) => row(place.id, nameOf(place))), row(null, '合計')]
  for (const age of [...ages, 'all']) lines.push([`use all ${age}`, ...places.map(({ id }) => `use ${id} ${age}`)])
  return {
    key: 'uses',
    title: '利用した時間（施設と年齢区分）',
    note: 'この市区町村が認定したお子さまの利用で、区域外の施設もふくみます。お子さまが2つの施設を使うと、それぞれに1人と数えるので、お子さまの合計は足した数より少なくなります。',
    labelHead: '施設',
    columns: [
      ...ages.map((age) => column(String(age), classText(age), 'minutes')),
      column('minutes', '合計', 'minutes'),
      column('uses', '利用', 'times'),
      column('children', 'お子さま', 'children'),
    ],
    rows,
    bars: ages.slice(0, 3).map(String),
  }
}

export function usesByMonth(counts: TownCounts, months: readonly LocalMonth[], { lines, people }: Book): DraftTable {
  const places = facilitiesOfUses(counts)
  const row = (facility: string | null, label: string) => {
    const key = facility ?? 'all'
    lines.push([`use ${key} all`, ...months.map((month) => `use ${key} ${month}`)])
    return {
      key,
      label,
      sum: facility === null,
      cells: [
        ...months.map((month): Draft => {
          const one = usesAt(counts, facility, month, null)
          return { value: one.minutes, of: people(`use ${key} ${month}`, one.children) }
        }),
        { value: usesAt(counts, facility, null, null).minutes, of: `use ${key} all` },
      ],
    }
  }
  const rows = [...places.map((place) => row(place.id, nameOf(place))), row(null, '合計')]
  for (const month of months) lines.push([`use all ${month}`, ...places.map(({ id }) => `use ${id} ${month}`)])
  return {
    key: 'months',
    title: '利用した時間（施設と月）',
    note: '上の表の合計を、利用した月ごとに分けたものです。',
    labelHead: '施設',
    columns: [...months.map((month) => column(month, `${monthNumberOf(month)}月`, 'minutes')), column('all', '合計', 'minutes')],
    rows,
    bars: [],
  }
}

export function detailOf(counts: TownCounts, months: readonly LocalMonth[]): DraftTable {
  const rows = facilitiesOfUses(counts).flatMap((place) =>
    months.flatMap((month) =>
      agesOf(counts).flatMap((age) => {
        const { uses, minutes, children } = usesAt(counts, place.id, month, age)
        const label = `${nameOf(place)}　${month}　${classText(age)}`
        const cells = [{ value: minutes }, { value: uses }, { value: children }]
        return uses === 0 ? [] : [{ key: `${place.id} ${month} ${age}`, label, sum: false, cells }]
      }),
    ),
  )
  return {
    key: 'detail',
    title: '利用した時間（施設・月・年齢区分）',
    note: '庁内用のファイルだけの表です。',
    labelHead: '施設・月・年齢区分',
    columns: [column('minutes', '時間', 'minutes'), column('uses', '利用', 'times'), column('children', 'お子さま', 'children')],
    rows,
    bars: [],
  }
}
