/** 予約 of a facility: requests that wait first, then seven days. */

import type { listFacilityBookings } from '../../features/booking/staff-contract.ts'
import { addDays, firstDayOf, type LocalDate, lastDayOf, monthOf, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateWords, kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText, monthText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { type Answered, AnsweredNotice, answerWaiting, WaitingForm } from './waiting-bookings.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '予約'

type List = ReplyOf<typeof listFacilityBookings>
type Row = List['bookings'][number]
type Data = List & { facility: { id: string; name: string }; from: string }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const from = parseDate(page.query.from ?? '') ?? page.today
  const list = await api('GET /api/v1/facilities/:facilityId/bookings', {
    params: { facilityId: facility.id },
    query: { from, to: addDays(from, 6), active: page.query.all === 'yes' ? 'no' : 'yes' },
  })
  return list.ok ? { ...list.value, facility, from } : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  return 'stop' in facility ? { problem: facility.stop } : answerWaiting(api, form, facility.id)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { facility, today } = { facility: data.facility, today: page.today }
  const from = data.from as LocalDate
  const all = page.query.all === 'yes'
  const href = (date: LocalDate, every = all) =>
    `/facility/bookings?facility=${facility.id}&from=${date}${every ? '&all=yes' : ''}`
  const month = monthOf(from)
  const file = (code: 'utf8' | 'cp932') =>
    `/api/v1/facilities/${facility.id}/bookings/file?from=${firstDayOf(month)}&to=${lastDayOf(month)}&active=${all ? 'no' : 'yes'}&code=${code}`
  const columns: Column<Row>[] = [
    {
      key: 'when',
      head: '日時',
      main: true,
      cell: (row) => (
        <a href={`/facility/bookings/${row.id}?facility=${facility.id}`}>
          {dayText(row.date as LocalDate, today)} {gridRangeText(row.start, row.end)}
          {row.replaces && row.state === 'requested' ? `（${words('changeMark')}）` : ''}
        </a>
      ),
    },
    { key: 'child', head: 'お子さま', cell: (row) => row.child.name || '−' },
    { key: 'class', head: '年齢', cell: (row) => `${row.classAge}歳児` },
    { key: 'kind', head: '区分', cell: (row) => `${kindWords[row.kind]}${row.override ? '・定員超過' : ''}` },
    { key: 'state', head: '状態', cell: (row) => <StatusTag status={bookingStateWords[row.state]} /> },
    { key: 'by', head: '登録', cell: (row) => (row.byStaff ? '代理入力' : '保護者') },
  ]
  const waitingColumns: Column<Row>[] = [
    ...columns.slice(0, 4),
    { key: 'answer', head: '返事の期限', cell: (row) => (row.answerBy ? momentText(row.answerBy, today) : '') },
  ]
  const answered = sent.done as Answered | null | undefined
  const nameOf = (row: Row): string =>
    `${dayText(row.date as LocalDate, today)} ${gridRangeText(row.start, row.end)} ${row.child.name}`
  const named = (id: string): string => {
    const row = [...data.waiting, ...data.bookings].find((one) => one.id === id)
    return row ? nameOf(row) : '予約'
  }
  return (
    <>
      <ErrorSummary sent={sent} />
      {answered ? <AnsweredNotice answered={answered} named={named} /> : null}
      {page.query.done ? <Notice kind="success" title={words('done')} live /> : null}
      <DeskHead
        title={words('title')}
        facts={facility.name}
        action={
          <ButtonRow>
            <LinkButton
              href={`/facility/bookings/new?facility=${facility.id}`}
              look={data.waiting.length > 0 ? 'secondary' : 'primary'}
            >
              {words('enter')}
            </LinkButton>
            <LinkButton href={`/facility/series?facility=${facility.id}`} look="secondary">
              定期利用
            </LinkButton>
          </ButtonRow>
        }
      />
      <p>
        <a href={`/facility/waitlist?facility=${facility.id}`}>キャンセル待ちを見る</a>
      </p>
      <h2>{words('waiting')}</h2>
      {data.waiting.length === 0 ? (
        <p>{words('noWaiting')}</p>
      ) : (
        <WaitingForm
          caption={words('byDeadline')}
          columns={waitingColumns}
          rows={data.waiting}
          labelOf={(row) => `${nameOf(row)}を選ぶ`}
          sent={sent}
        />
      )}
      <h2>{words('listOf', { from: dayText(from, today) })}</h2>
      <p class="day-turn">
        <a href={href(addDays(from, -7))}>前の7日間</a>
        {from === today ? null : <a href={href(today)}>今日から</a>}
        <a href={href(from, !all)}>{all ? '取消を除く' : '取消も見る'}</a>
        <a href={href(addDays(from, 7))}>次の7日間</a>
      </p>
      <DataTable
        caption={words('byTime')}
        columns={columns}
        rows={data.bookings}
        keyOf={(row) => row.id}
        empty={<EmptyState title={words('none')} />}
      />
      <h2 class="no-print">{monthText(month, today)}の予約をCSVで保存する</h2>
      <div class="no-print">
        <p>Shift_JISで表せない文字は「〓」（げた記号）になり、その一覧がファイルの最後に付きます。</p>
        <ButtonRow>
          <LinkButton href={file('utf8')} look="secondary" download>
            CSVで保存（UTF-8）
          </LinkButton>
          <LinkButton href={file('cp932')} look="secondary" download>
            CSVで保存（Shift_JIS）
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  )
}
