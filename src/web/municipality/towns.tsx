/** 市区町村の状況: a month of all prefectures, and of the towns of one; sums alone (STAT-5). */

import { prefectures } from '../../features/application/prefecture.ts'
import { fillRate } from '../../features/figures/rules.ts'
import type { listTowns } from '../../features/figures/towns-contract.ts'
import { addMonths, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText, monthText, yenText } from '../text/dates.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Tabs } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'

type Data = ReplyOf<typeof listTowns>
type Sums = Omit<Data['towns'][number], 'code' | 'name' | 'medianDays'>

export const title = '市区町村の状況'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? (page.query.month ?? '') : monthOf(page.today)
  const prefecture = prefectures.find((one) => one === page.query.prefecture)
  const towns = await api('GET /api/v1/office/towns', { query: { month, ...(prefecture ? { prefecture } : {}) } })
  return towns.ok ? towns.value : stop(towns.problem)
}

const number = (n: number): string => n.toLocaleString('ja-JP')
const hours = (minutes: number): string => `${number(Math.round(minutes / 60))}時間`
const percent = (rate: number | null): string => (rate === null ? '—' : `${rate}％`)

const sumColumns = <Row extends Sums>(): Column<Row>[] => [
  { key: 'certified', head: '認定', align: 'end', cell: (row) => `${number(row.certified)}人` },
  { key: 'children', head: '利用児', align: 'end', cell: (row) => `${number(row.children)}人` },
  { key: 'uses', head: '利用', align: 'end', cell: (row) => `${number(row.uses)}回` },
  { key: 'minutes', head: '時間', align: 'end', cell: (row) => hours(row.minutes) },
  { key: 'missed', head: '欠席', align: 'end', cell: (row) => `${number(row.missed)}件` },
  { key: 'rate', head: '枠', align: 'end', cell: (row) => percent(fillRate(row)) },
  { key: 'decided', head: '決定', align: 'end', cell: (row) => `${number(row.decided)}人` },
  { key: 'rejected', head: '却下', align: 'end', cell: (row) => `${number(row.rejected)}人` },
  { key: 'waiting', head: '待ち', align: 'end', cell: (row) => `${number(row.waiting)}件` },
  { key: 'yen', head: '費用', align: 'end', cell: (row) => yenText(row.yen) },
]

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const month = data.month as LocalMonth
  const hrefOf = (more: Record<string, string>): string =>
    `/office/towns?${new URLSearchParams({ month, ...(data.prefecture ? { prefecture: data.prefecture } : {}), ...more })}`
  const fileOf = (code: string): string =>
    `/api/v1/office/towns/file?${new URLSearchParams({ month, ...(data.prefecture ? { prefecture: data.prefecture } : {}), code })}`
  const shown = data.towns.length > 0
  return (
    <>
      <DeskHead
        title={`市区町村の状況　${monthText(month, today)}`}
        facts={data.countedAt ? `${momentText(data.countedAt, today)}に数えました` : ''}
        action={
          <ButtonRow>
            <LinkButton href={fileOf('utf8')} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={fileOf('cp932')} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
            <PrintButton />
          </ButtonRow>
        }
      />
      <Tabs
        label="月"
        items={[-5, -4, -3, -2, -1, 0].map((n) => {
          const one = addMonths(monthOf(today), n)
          return { text: monthText(one, today), href: hrefOf({ month: one }), current: one === month }
        })}
      />
      <p>毎日3時に、きょうの月と前の月を数えます。お子さまひとりひとりの情報は、ここからは見られません。</p>
      <p class="chart-about">
        利用児：この月に利用したお子さま。欠席：無断キャンセルと当日キャンセル。枠：出した枠のうち予約が入った割合。決定：認定か却下に決まったお子さま（却下は、そのうちの数）。待ち：キャンセル待ちの申し込み。費用：承認した請求。日数：申請の受付から認定までの中央値。
      </p>
      {data.prefectures.length === 0 ? (
        <EmptyState title="この月は、まだ数えていません">
          <p>次の3時のあとに表示します。</p>
        </EmptyState>
      ) : (
        <section class="chart-section">
          <DataTable<Data['prefectures'][number]>
            caption="都道府県ごとの合計"
            rows={data.prefectures}
            keyOf={(row) => row.name}
            currentKey={data.prefecture ?? ''}
            columns={[
              {
                key: 'name',
                head: '都道府県',
                main: true,
                cell: (row) => <a href={hrefOf({ prefecture: row.name })}>{row.name}</a>,
              },
              { key: 'towns', head: '団体', align: 'end', cell: (row) => number(row.towns) },
              ...sumColumns<Data['prefectures'][number]>(),
            ]}
          />
        </section>
      )}
      {shown ? (
        <section class="chart-section">
          <h2>{data.prefecture}の市区町村</h2>
          <DataTable<Data['towns'][number]>
            caption="市区町村ごと"
            rows={data.towns}
            keyOf={(row) => row.code}
            columns={[
              { key: 'name', head: '市区町村', main: true, cell: (row) => row.name },
              ...sumColumns<Data['towns'][number]>(),
              {
                key: 'days',
                head: '日数',
                align: 'end',
                cell: (row) => (row.medianDays === null ? '—' : `${row.medianDays}日`),
              },
            ]}
          />
          <BarChart
            id="towns"
            title="認定と、利用したお子さま"
            description="棒は認定したお子さまの数です。塗った部分は、この月に利用したお子さまです。"
            labelHead="市区町村"
            parts={['利用した', '利用していない']}
            rest
            rows={data.towns.map((town) => {
              const rest = Math.max(0, town.certified - town.children)
              return {
                key: town.code,
                label: town.name,
                values: [town.children, rest],
                texts: [`${number(town.children)}人`, `${number(rest)}人`],
              }
            })}
          />
        </section>
      ) : null}
    </>
  )
}
