/** 需給: the town's plan of a fiscal year beside what was offered, booked and used, by month and class age (SUP-1). */
import type { getSupply } from '../../features/supply/contract.ts'
import { fiscalYearOf, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText, monthText } from '../text/dates.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { FilterForm } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select } from '../ui/text-field.tsx'
import { FacilityTabs } from './facility-tabs.tsx'

type Supply = ReplyOf<typeof getSupply>
type Month = Supply['months'][number]
type Age = Month['ages'][number]
export const title = (data: Supply): string => `需給　${data.year}年度`

const yearOf = (page: PageInput): string | undefined => (/^20[2-9]\d$/.test(page.query.year ?? '') ? page.query.year : undefined)

export async function load(api: WebApi, page: PageInput) {
  const year = yearOf(page)
  const supply = await api('GET /api/v1/office/supply', { query: year ? { year } : {} })
  return supply.ok ? supply.value : stop(supply.problem)
}

const planned = (hours: number | null): string => (hours === null ? '—' : `${hours.toLocaleString('ja-JP')}時間`)
/** Whole hours: a plan knows no minutes. */
const counted = (minutes: number): string => `${Math.round(minutes / 60).toLocaleString('ja-JP')}時間`
/** A month to come has no use yet: its share says nothing. */
const shareOf = (one: { month: LocalMonth; used: number; demand: number | null }, today: LocalDate): string =>
  one.demand && one.month <= monthOf(today) ? `${Math.round(one.used / 0.6 / one.demand)}％` : '—'

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const fileOf = (code: string): string => `/api/v1/office/supply/file?year=${data.year}&code=${code}`
  const years = [-3, -2, -1, 0, 1].map((n) => String(fiscalYearOf(today) + n))
  return (
    <>
      <FacilityTabs current="supply" admin={page.viewer?.kind === 'wardAdmin'} />
      <div class="sheet-print">
        <DeskHead
          title={title(data)}
          facts={
            data.decidedAt
              ? `計画 第${data.version}版　${data.decidedBy ?? ''}　${momentText(data.decidedAt, today)}`
              : '計画は、まだ入力されていません'
          }
          action={
            <ButtonRow>
              {data.mayChange ? <LinkButton href={`/office/supply/plan?year=${data.year}`}>計画を入力する</LinkButton> : null}
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
        {page.query.done === 'saved' ? <Notice kind="success" title="計画を保存しました" live /> : null}
        <FilterForm label="年度">
          <Select
            name="year"
            label="年度"
            value={String(data.year)}
            required={false}
            unmarked
            options={[...new Set([...years, String(data.year)])].sort().map((value) => ({ value, label: `${value}年度` }))}
          />
          <Button look="secondary">表示する</Button>
        </FilterForm>
        <BarChart
          id="supply"
          title="月ごとの枠と計画"
          description="棒は、区域内の施設が出した枠です。塗った部分に予約が入っています。利用は、この市区町村の子どもが、区域の外もふくめて使った時間です。利用の割合は、量の見込みに対する利用です。"
          labelHead="月"
          parts={['予約あり', '空き']}
          rest
          columns={['出した枠', '確保方策', '利用', '量の見込み', '利用の割合']}
          rows={data.months.map((one) => ({
            key: one.month,
            label: monthText(one.month, today),
            values: [one.booked, Math.max(0, one.offered - one.booked)],
            texts: [
              counted(one.booked),
              counted(Math.max(0, one.offered - one.booked)),
              counted(one.offered),
              planned(one.supply),
              counted(one.used),
              planned(one.demand),
              shareOf(one, today),
            ],
          }))}
        />
        <h2>年齢ごと</h2>
        <p>
          年齢ごとの「出した枠」は、その年齢の子どもが使うことのできた枠です。どの年齢でも使える枠は、それぞれの年齢に数えるため、合計は上の表と合いません。
        </p>
        {[0, 1, 2].map((classAge) => (
          <AgeTable key={classAge} classAge={classAge} months={data.months} today={today} />
        ))}
      </div>
    </>
  )
}

function AgeTable({ classAge, months, today }: { classAge: number; months: readonly Month[]; today: LocalDate }) {
  const rows = months.flatMap((month) =>
    month.ages
      .filter((age) => age.classAge === classAge)
      .map((age): Age & { month: Month['month'] } => ({ ...age, month: month.month })),
  )
  return (
    <DataTable
      caption={`${classAge}歳児`}
      rows={rows}
      keyOf={(row) => row.month}
      columns={[
        { key: 'month', head: '月', main: true, cell: (row) => monthText(row.month, today) },
        { key: 'demand', head: '量の見込み', align: 'end', cell: (row) => planned(row.demand) },
        { key: 'used', head: '利用', align: 'end', cell: (row) => counted(row.used) },
        { key: 'share', head: '利用の割合', align: 'end', cell: (row) => shareOf(row, today) },
        { key: 'supply', head: '確保方策', align: 'end', cell: (row) => planned(row.supply) },
        { key: 'offered', head: '出した枠', align: 'end', cell: (row) => counted(row.offered) },
        { key: 'booked', head: '予約あり', align: 'end', cell: (row) => counted(row.booked) },
      ]}
    />
  )
}
