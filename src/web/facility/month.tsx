/** 月次: booked and real times, minutes, fees of a month; what must be settled before it closes stands first. */
import type { getMonth } from '../../features/attendance/contract.ts'
import { addMonths, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, gridRangeText, lengthText, momentText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { clockOf, UseState } from './board-rows.tsx'
import { facilityOf } from './which-facility.ts'

type Month = ReplyOf<typeof getMonth>
type Data = Month & { months: { before: string; after: string } }

export const title = (data: Data, page: PageInput): string => `${monthText(data.month as LocalMonth, page.today)}の利用実績`

export async function load(api: WebApi, page: PageInput<{ month: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, month: page.params.month }
  const month = await api('GET /api/v1/facilities/:facilityId/months/:month', { params })
  if (!month.ok) return stop(month.problem)
  const at = month.value.month as LocalMonth
  return { ...month.value, months: { before: addMonths(at, -1), after: addMonths(at, 1) } }
}

export async function act(api: WebApi, form: Sent, page: PageInput<{ month: string }>): Promise<Acted> {
  const params = { facilityId: form.text('facility'), month: page.params.month }
  const closed = await api('POST /api/v1/facilities/:facilityId/months/:month/close', { params })
  return closed.ok
    ? redirectTo(`/facility/month/${page.params.month}?facility=${params.facilityId}`)
    : { problem: closed.problem }
}

const whyWords = {
  requested: '予約の申し込みに、まだ答えていません',
  notArrived: '登園の登録がありません。来たか、休みだったかを決めてください',
  stampOpen: '降園の登録がありません',
  proposal: '利用時間が予約とちがいます。確定してください',
} as const

const layerName = (code: string): string => (code === 'national' ? '国の時間' : '自治体の時間')

/** HRS-3: minutes of the town's own layers; '' where there are none. */
function ownHours(layers: Month['uses'][number]['layers']): string {
  const minutes = layers.filter((one) => one.layer !== 'national').reduce((sum, one) => sum + one.minutes, 0)
  return minutes > 0 ? lengthText(minutes) : ''
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const month = data.month as LocalMonth
  const facility = data.facility.id
  const admin = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const over = month < monthOf(today as LocalDate)
  const hrefOf = (m: string): string => `/facility/month/${m}?facility=${facility}`
  const useHref = (date: string, booking: string): string => `/facility?${new URLSearchParams({ facility, date, use: booking })}`
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={`${monthText(month, today)}の利用実績`}
        facts={data.facility.name}
        action={
          <ButtonRow>
            <LinkButton href={`/api/v1/facilities/${facility}/months/${month}/file`} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={`/api/v1/facilities/${facility}/months/${month}/file?code=cp932`} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
          </ButtonRow>
        }
      />
      <nav class="month-switch no-print" aria-label="月を選ぶ">
        <a href={hrefOf(data.months.before)}>{monthText(data.months.before as LocalMonth, today)}</a>
        <a href={hrefOf(data.months.after)}>{monthText(data.months.after as LocalMonth, today)}</a>
      </nav>
      {data.closedAt ? (
        <Notice kind="success" title="この月の実績は確定しています">
          <p>{momentText(data.closedAt, today)}に確定しました。</p>
        </Notice>
      ) : null}
      {data.open.length > 0 ? (
        <Notice kind="warning" title={`確かめること　${data.open.length}件`}>
          <ul class="plain-list">
            {data.open.map((point) => (
              <li key={point.booking}>
                <a href={useHref(point.date, point.booking)}>
                  {dayText(point.date as LocalDate, today)}　{point.name}
                </a>{' '}
                {whyWords[point.why]}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: '利用', value: `${data.totals.uses}回` },
          { term: '利用時間', value: lengthText(data.totals.minutes) },
          ...data.totals.layers.map((l) => ({ term: `うち${layerName(l.layer)}`, value: lengthText(l.minutes) })),
          { term: '利用料（保護者の支払い）', value: yenText(data.totals.fee) },
        ]}
      />
      <DataTable
        caption={`${monthText(month, today)}の利用`}
        rows={data.uses}
        keyOf={(use) => use.booking}
        empty={
          <EmptyState title="この月の利用はまだありません">
            <p>予約が確定すると、ここに並びます。</p>
          </EmptyState>
        }
        columns={[
          { key: 'date', head: '日', cell: (use) => dayText(use.date as LocalDate, today) },
          {
            key: 'name',
            head: 'お名前',
            main: true,
            cell: (use) => <a href={useHref(use.date, use.booking)}>{use.name}</a>,
          },
          { key: 'class', head: '年齢', cell: (use) => `${use.classAge}歳児` },
          { key: 'booked', head: '予約', cell: (use) => gridRangeText(use.start, use.end) },
          {
            key: 'real',
            head: '実際',
            cell: (use) => (use.in ? `${clockOf(use.in.at)}–${use.out ? clockOf(use.out.at) : ''}` : ''),
          },
          { key: 'minutes', head: '時間', align: 'end', cell: (use) => lengthText(use.minutes) },
          ...(data.totals.layers.some((one) => one.layer !== 'national')
            ? [
                {
                  key: 'layers',
                  head: 'うち自治体の時間',
                  align: 'end' as const,
                  cell: (use: Month['uses'][number]) => ownHours(use.layers),
                },
              ]
            : []),
          { key: 'fee', head: '利用料', align: 'end', cell: (use) => (use.state === 'used' ? yenText(use.fee) : '') },
          { key: 'state', head: '状態', cell: (use) => <UseState use={use} /> },
        ]}
      />
      <ButtonRow>
        <LinkButton href={`/facility/month/${month}/fees?facility=${facility}`} look="secondary">
          利用料と領収書
        </LinkButton>
        {admin ? (
          <LinkButton href={`/facility/figures?facility=${facility}&month=${month}`} look="secondary">
            見える化
          </LinkButton>
        ) : null}
        {admin && data.closedAt ? (
          <LinkButton href={`/facility/claims?facility=${facility}&month=${month}`} look="secondary">
            請求へ進む
          </LinkButton>
        ) : null}
        <PrintButton />
      </ButtonRow>
      {admin && over && !data.closedAt ? (
        <Form label="実績の確定">
          <Hidden name="facility" value={facility} />
          <p>確定すると、この月の打刻と利用時間は変えられなくなります。</p>
          <Button>{monthText(month, today)}の実績を確定する</Button>
        </Form>
      ) : null}
    </>
  )
}
