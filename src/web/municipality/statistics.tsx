/** 統計: tables of a month or a fiscal year with their bars, for the council and for publication (STAT-3, STAT-4). */
import type { getStatistics, StatisticsTable } from '../../features/figures/statistics-contract.ts'
import { hiddenMark } from '../../features/figures/words.ts'
import { addMonths, clockText, fiscalYearOf, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, lengthText, monthText, yenText } from '../text/dates.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { FilterForm } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select } from '../ui/text-field.tsx'

type Data = ReplyOf<typeof getStatistics> & { monthAsked: boolean }
type Row = StatisticsTable['rows'][number]
type Column = StatisticsTable['columns'][number]

export const title = '統計'

const spanText = (span: string, today: LocalDate): string =>
  span.length === 4 ? `${span}年度` : monthText(span as LocalMonth, today)

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const asked = page.query.span ?? ''
  const span = /^20\d{2}(-(0[1-9]|1[0-2]))?$/.test(asked) ? asked : monthOf(page.today)
  const year = span.length === 4
  const publish = page.query.publish === '1'
  const statistics = await api('GET /api/v1/office/statistics', {
    query: { ...(year ? { year: span } : { month: span }), ...(publish && year ? { publish: '1' as const } : {}) },
  })
  return statistics.ok ? { ...statistics.value, monthAsked: publish && !year } : stop(statistics.problem)
}

function valueText(value: number | null, unit: Column['unit']): string {
  if (value === null) return '—'
  if (unit === 'minutes') return lengthText(value)
  if (unit === 'yen') return yenText(value)
  return `${value.toLocaleString('ja-JP')}${{ children: '人', times: '件', percent: '％', days: '日' }[unit]}`
}

/** Hours and minutes in few signs, for tables of many columns. */
const shortHours = (minutes: number): string => (minutes === 0 ? '0' : clockText(minutes))
/** More columns than words have room for. */
const many = 8

const cellText = (row: Row, at: number, column: Column, short = false) => {
  const cell = row.cells[at]
  if (!cell) return ''
  if (cell.hidden) return <abbr title="公表しない数">{hiddenMark}</abbr>
  return short && column.unit === 'minutes' && cell.value !== null ? shortHours(cell.value) : valueText(cell.value, column.unit)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const { span, publish } = data
  const year = fiscalYearOf(today)
  const spans = [
    ...[0, 1, 2, 3, 4].map((n) => String(year - n)).map((value) => ({ value, label: `${value}年度` })),
    ...Array.from({ length: 24 }, (_, n) => addMonths(monthOf(today), 1 - n)).map((value) => ({
      value: value as string,
      label: `${value.slice(0, 4)}年${Number(value.slice(5))}月`,
    })),
  ]
  const query = new URLSearchParams({ [span.length === 4 ? 'year' : 'month']: span, ...(publish ? { publish: '1' } : {}) })
  const fileOf = (as: string): string => `/api/v1/office/statistics/file?${query}&${as}`
  return (
    <>
      <DeskHead
        title={`統計　${spanText(span, today)}${publish ? '（公表用）' : ''}`}
        facts={`${data.town}。${fullDayText(data.from as LocalDate)}から${fullDayText(data.to as LocalDate)}まで`}
        action={
          <ButtonRow>
            <LinkButton href={fileOf('as=xlsx')} look="secondary" download>
              Excelで保存
            </LinkButton>
            <LinkButton href={fileOf('as=csv')} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={fileOf('as=csv&code=cp932')} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
            <PrintButton />
          </ButtonRow>
        }
      />
      <FilterForm label="期間">
        <Select
          name="span"
          label="期間"
          value={span}
          required={false}
          unmarked
          options={spans.some((one) => one.value === span) ? spans : [{ value: span, label: spanText(span, today) }, ...spans]}
        />
        <Checkbox
          name="publish"
          label="公表用にする"
          support="10人未満の数をかくします。年度だけです。"
          value="1"
          checked={publish || data.monthAsked}
        />
        <Button look="secondary">表示する</Button>
      </FilterForm>
      {data.monthAsked ? (
        <Notice kind="warning" title="公表用は、年度の表だけです">
          <p>月の表と年度の表をくらべると、かくした少ない数がわかることがあるためです。下は庁内用の表です。</p>
        </Notice>
      ) : null}
      {publish ? (
        <Notice kind="info" title="公表用の表です">
          <p>
            {hiddenMark} は、10人（10件）未満の数と、そこから10人未満の数がわかってしまう数です。0はそのまま表示します。
            {data.to >= today
              ? '年度の途中です。あとで同じ年度をもう一度公表すると、差から少ない数がわかることがあります。公表は年度が終わってから1回にしてください。'
              : ''}
          </p>
        </Notice>
      ) : (
        <Notice kind="info" title="庁内用の表です">
          <p>少ない数もそのまま表示しています。公表するときは、年度を選んで「公表用にする」をつけてください。</p>
        </Notice>
      )}
      {data.tables.map((table) => (
        <StatisticsSection key={table.key} table={table} />
      ))}
    </>
  )
}

function StatisticsSection({ table }: { table: StatisticsTable }) {
  const { columns, bars, rows } = table
  const parts = bars.flatMap((key) => columns.filter((column) => column.key === key))
  if (rows.every((row) => row.cells.every((cell) => !cell.hidden && (cell.value ?? 0) === 0)))
    return (
      <section class="chart-section">
        <h2>{table.title}</h2>
        <p>この期間の数はありません。</p>
        <p class="chart-about">{table.note}</p>
      </section>
    )
  if (parts.length === 0) {
    const short = columns.length > many
    return (
      <section class="chart-section">
        <h2>{table.title}</h2>
        <DataTable<Row>
          caption={short ? `${table.note}「時間:分」で表示します。` : table.note}
          rows={rows}
          keyOf={(row) => row.key}
          columns={[
            { key: 'label', head: table.labelHead, main: true, cell: (row) => row.label },
            ...columns.map((column, i) => ({
              key: column.key,
              head: column.head,
              align: 'end' as const,
              cell: (row: Row) => cellText(row, i, column, short),
            })),
          ]}
        />
      </section>
    )
  }
  // The bars' columns stand first, the others beside them.
  const others = columns.filter((column) => !bars.includes(column.key))
  const at = (column: Column): number => columns.indexOf(column)
  return (
    <section class="chart-section">
      <h2>{table.title}</h2>
      <BarChart
        id={`chart-${table.key}`}
        title={table.title}
        titled
        rest={bars.includes('free')}
        description={table.note}
        labelHead={table.labelHead}
        parts={parts.map((column) => column.head)}
        columns={others.map((column) => column.head)}
        rows={rows.map((row) => ({
          key: row.key,
          label: row.label,
          // A bar of the sum would make all others short.
          values: row.sum ? [] : parts.map((column) => row.cells[at(column)]?.value ?? null),
          texts: [...parts, ...others].map((column) => cellText(row, at(column), column)),
        }))}
      />
    </section>
  )
}
