/** 見える化: what the places of a month came to, for the director's evening (STAT-1, STAT-2). */
import type { getFigures } from '../../features/figures/contract.ts'
import { type FigureLine, figureLines, type Unit } from '../../features/figures/figure-lines.ts'
import { filledOf, fillRate, freeOf, shadeOf } from '../../features/figures/rules.ts'
import { weekdayWords } from '../../features/figures/words.ts'
import { addMonths, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { lengthText, monthText, yenText } from '../text/dates.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { HeatTable } from '../ui/heat-table.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getFigures>

export const title = (data: Data, page: PageInput): string => `${monthText(data.now.month as LocalMonth, page.today)}の見える化`

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? (page.query.month ?? '') : monthOf(page.today)
  const figures = await api('GET /api/v1/facilities/:facilityId/figures/:month', {
    params: { facilityId: facility.id, month },
  })
  return figures.ok ? figures.value : stop(figures.problem)
}

const valueText = (value: number | null, unit: Unit): string => {
  if (value === null) return '—'
  if (unit === 'minutes') return lengthText(value)
  if (unit === 'yen') return yenText(value)
  return `${value.toLocaleString('ja-JP')}${unit === 'percent' ? '％' : unit === 'children' ? '人' : '回'}`
}

function changeText({ now, before, unit }: FigureLine): string {
  if (now === null || before === null) return '—'
  const by = now - before
  if (by === 0) return '同じ'
  const size = unit === 'percent' ? `${Math.abs(by)}ポイント` : valueText(Math.abs(by), unit)
  return `${by > 0 ? '＋' : '−'}${size}`
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const month = data.now.month as LocalMonth
  const last = data.before.month as LocalMonth
  const facility = data.facility.id
  const hrefOf = (m: string): string => `/facility/figures?${new URLSearchParams({ facility, month: m })}`
  const file = `/api/v1/facilities/${facility}/figures/${month}/file`
  const lines = figureLines(data)
  const weekdays = weekdayWords.map((name, i) => ({ name, hours: data.hours.filter((one) => one.weekday === i + 1) }))
  const open = weekdays.filter((one) => one.hours.some((hour) => hour.offered > 0))
  const hours = [...new Set(data.hours.map((one) => one.hour))].sort((a, b) => a - b)
  const rate = fillRate(data.now)
  return (
    <>
      <DeskHead
        title={`${monthText(month, today)}の見える化`}
        facts={`${data.facility.name}。枠の${rate === null ? '予約はありません' : `${rate}％に予約`}、利用 ${data.now.uses}回`}
        action={
          <ButtonRow>
            <LinkButton href={file} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={`${file}?code=cp932`} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
            <PrintButton />
          </ButtonRow>
        }
      />
      <nav class="month-switch no-print" aria-label="月を選ぶ">
        <a href={hrefOf(last)}>{monthText(last, today)}</a>
        <a href={hrefOf(addMonths(month, 1))}>{monthText(addMonths(month, 1), today)}</a>
      </nav>
      {month >= monthOf(today) ? (
        <Notice kind="info" title="この月はまだ終わっていません">
          <p>枠と予約は月の終わりまで、利用と収入は、きょうまでに終わった利用を数えています。</p>
        </Notice>
      ) : null}
      <DataTable
        caption={`${monthText(month, today)}の数と、${monthText(last, today)}との差`}
        rows={lines}
        keyOf={(line) => line.key}
        columns={[
          {
            key: 'group',
            head: '区分',
            // Said once for the eye; a screen reader hears it in every row.
            cell: (line) => (
              <span class={lines.find((one) => one.group === line.group) === line ? '' : 'spoken'}>{line.group}</span>
            ),
          },
          { key: 'name', head: '項目', main: true, cell: (line) => line.name },
          { key: 'now', head: monthText(month, today), align: 'end', cell: (line) => valueText(line.now, line.unit) },
          { key: 'before', head: monthText(last, today), align: 'end', cell: (line) => valueText(line.before, line.unit) },
          { key: 'change', head: '差', align: 'end', cell: changeText },
        ]}
      />
      {data.now.income.claims === null ? (
        <Notice kind="warning" title="市区町村からの支払いは計算していません">
          <p>この月の単価が、まだ国から示されていません。</p>
        </Notice>
      ) : null}
      {open.length === 0 ? (
        <EmptyState title="この月に出した枠はありません">
          <p>枠カレンダーで枠を出すと、曜日と時間ごとの予約の割合を表示します。</p>
        </EmptyState>
      ) : (
        <>
          <BarChart
            id="weekdays"
            title="曜日ごとの枠"
            description="棒の長さは、その曜日に出した枠の合計です。塗った部分に予約が入り、白い部分は空いています。"
            labelHead="曜日"
            parts={['予約が入った枠', '空いている枠']}
            columns={['予約の割合']}
            rest
            rows={open.map(({ name, hours: own }) => {
              const filled = filledOf(own)
              const booked = Math.min(filled.booked, filled.offered)
              return {
                key: name,
                label: `${name}曜日`,
                values: [booked, freeOf(filled)],
                texts: [lengthText(filled.booked), lengthText(freeOf(filled)), valueText(fillRate(filled), 'percent')],
              }
            })}
          />
          <HeatTable
            id="hours"
            title="曜日と時間ごとの予約の割合（％）"
            description="数字は、その時間に出した枠のうち予約が入った割合です。色が濃いほど、うまっています。「—」は枠がない時間です。"
            corner="時間"
            columns={open.map(({ name }) => `${name}`)}
            rows={hours.map((hour) => ({
              key: String(hour),
              label: `${hour}時`,
              cells: open.map(({ hours: own }) => {
                const cell = fillRate(filledOf(own.filter((one) => one.hour === hour)))
                return { text: cell === null ? '—' : cell, shade: shadeOf(cell) }
              }),
            }))}
          />
        </>
      )}
      <h2>数え方</h2>
      <ul>
        <li>枠は、公開していて休止していないものを、30分ごとに定員の数だけ数えます。定期利用と柔軟利用を合わせています。</li>
        <li>
          「数えたが、いなかった時間」は、遅い登園や早い降園で、利用時間として数えた（利用料と給付費の対象になった）のにいなかった時間です。
        </li>
        <li>「はじめて」は、この施設での最初の利用がこの月にあるお子さまです。</li>
        <li>無断キャンセルと当日キャンセルには、給付費も利用料もありません。</li>
        <li>収入の見込みは、利用料と請求の画面と同じ計算です。延長料金と食事などの実費は入っていません。</li>
      </ul>
    </>
  )
}
