/** 利用状況: what residents booked and used in a month, by facility and child. */
import { addMonths, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { lengthText, monthText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Tabs } from '../ui/navigation.tsx'

export const title = '利用状況'

const monthIn = (page: PageInput): LocalMonth =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? (page.query.month as LocalMonth) : monthOf(page.today)

export async function load(api: WebApi, page: PageInput) {
  const usage = await api('GET /api/v1/office/usage', { query: { month: monthIn(page) } })
  return usage.ok ? usage.value : stop(usage.problem)
}
type Data = DataOf<typeof load>

export function Page({ data, page }: PageProps<typeof load>) {
  const month = data.month as LocalMonth
  const left = new Map(data.left.map((one) => [one.childId, one.minutes]))
  const empty = <EmptyState title="この月の利用はありません">予約が入ると、施設とお子さまごとに時間を表示します。</EmptyState>
  return (
    <>
      <DeskHead
        title={`利用状況　${monthText(month, page.today)}`}
        facts={`お子さま ${data.total.children}人、${data.total.visits}回。使った時間 ${lengthText(data.total.used)}、予約中 ${lengthText(data.total.booked)}`}
        action={
          <LinkButton href={`/api/v1/office/usage/file?month=${month}`} look="secondary" download>
            CSVで保存する
          </LinkButton>
        }
      />
      <Tabs
        label="月"
        items={[-2, -1, 0, 1].map((n) => {
          const one = addMonths(monthOf(page.today), n)
          return { text: monthText(one, page.today), href: `/office/usage?month=${one}`, current: one === month }
        })}
      />
      <p>お住まいの方の利用です。ほかの市区町村の施設での利用も含みます。</p>
      <DataTable<Data['facilities'][number]>
        caption="施設ごとの合計"
        rows={data.facilities}
        keyOf={(row) => row.id}
        empty={empty}
        columns={[
          { key: 'name', head: '施設', main: true, cell: (row) => row.name },
          { key: 'own', head: '区域', cell: (row) => (row.own ? '区域内' : '区域外') },
          { key: 'children', head: 'お子さま', align: 'end', cell: (row) => `${row.children}人` },
          { key: 'used', head: '使った時間', align: 'end', cell: (row) => lengthText(row.used) },
          { key: 'booked', head: '予約中', align: 'end', cell: (row) => lengthText(row.booked) },
        ]}
      />
      {data.rows.length > 0 ? (
        <DataTable<Data['rows'][number]>
          caption="お子さまごと"
          rows={data.rows}
          keyOf={(row) => row.facilityId + row.childId}
          columns={[
            {
              key: 'child',
              head: 'お子さま',
              main: true,
              cell: (row) => <a href={`/office/certificates/${row.childId}`}>{row.child}</a>,
            },
            { key: 'facility', head: '施設', cell: (row) => row.facility },
            { key: 'visits', head: '回数', align: 'end', cell: (row) => `${row.visits}回` },
            { key: 'used', head: '使った時間', align: 'end', cell: (row) => lengthText(row.used) },
            { key: 'booked', head: '予約中', align: 'end', cell: (row) => lengthText(row.booked) },
            {
              key: 'left',
              head: '残り（全施設）',
              align: 'end',
              cell: (row) => {
                const minutes = left.get(row.childId)
                return minutes === undefined ? '' : lengthText(minutes)
              },
            },
          ]}
        />
      ) : null}
    </>
  )
}
