/** 予約 of a facility: requests that wait first, then seven days or a month, by state and child. */

import type { BookingState } from '../../features/booking/rules.ts'
import type { listFacilityBookings } from '../../features/booking/staff-contract.ts'
import { addDays, addMonths, firstDayOf, type LocalDate, lastDayOf, monthOf, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateWords, kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText, monthText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select } from '../ui/text-field.tsx'
import { type Answered, AnsweredNotice, answerWaiting, WaitingForm } from './waiting-bookings.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '予約'

type List = ReplyOf<typeof listFacilityBookings>
type Row = List['bookings'][number]
type Data = List & { facility: { id: string; name: string }; view: View }

const isState = (text: string): text is BookingState => text in bookingStateWords

/** What the list shows; its address says it all, and names nobody. */
type View = { from: LocalDate; to: LocalDate; span: 'week' | 'month'; state: BookingState | 'standing' | 'all'; child: string }

function viewOf({ query, today }: PageInput): View {
  const day = parseDate(query.from ?? '') ?? today
  const month = query.span === 'month'
  const state = query.state ?? ''
  return {
    from: month ? firstDayOf(monthOf(day)) : day,
    to: month ? lastDayOf(monthOf(day)) : addDays(day, 6),
    span: month ? 'month' : 'week',
    state: state === 'all' || isState(state) ? state : 'standing',
    child: query.child ?? '',
  }
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const view = viewOf(page)
  const list = await api('GET /api/v1/facilities/:facilityId/bookings', {
    params: { facilityId: facility.id },
    query: { from: view.from, to: view.to, active: view.state === 'standing' ? 'yes' : 'no' },
  })
  return list.ok ? { ...list.value, facility, view } : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  return 'stop' in facility ? { problem: facility.stop } : answerWaiting(api, form, facility.id)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { facility, view } = data
  const { today } = page
  const { from } = view
  const href = (day: LocalDate) =>
    `/facility/bookings?${new URLSearchParams({
      facility: facility.id,
      from: day,
      ...(view.span === 'month' ? { span: 'month' } : {}),
      ...(view.state === 'standing' ? {} : { state: view.state }),
      ...(view.child ? { child: view.child } : {}),
    })}`
  const rows = data.bookings.filter(
    (row) =>
      (view.state === 'standing' || view.state === 'all' || row.state === view.state) &&
      (view.child === '' || row.child.id === view.child),
  )
  const month = monthOf(from)
  const file = (code: 'utf8' | 'cp932') =>
    `/api/v1/facilities/${facility.id}/bookings/file?from=${firstDayOf(month)}&to=${lastDayOf(month)}&active=${view.state === 'standing' ? 'yes' : 'no'}&code=${code}`
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
      <h2>
        {view.span === 'month'
          ? words('listOfMonth', { month: monthText(month, today) })
          : words('listOf', { from: dayText(from, today) })}
      </h2>
      <Narrow data={data} />
      <p class="day-turn">
        {view.span === 'month' ? (
          <>
            <a href={href(firstDayOf(addMonths(month, -1)))}>前の月</a>
            {month === monthOf(today) ? null : <a href={href(today)}>今月</a>}
            <a href={href(firstDayOf(addMonths(month, 1)))}>次の月</a>
          </>
        ) : (
          <>
            <a href={href(addDays(from, -7))}>前の7日間</a>
            {from === today ? null : <a href={href(today)}>今日から</a>}
            <a href={href(addDays(from, 7))}>次の7日間</a>
          </>
        )}
      </p>
      <DataTable
        caption={`${words('byTime')}（${rows.length}件）`}
        columns={columns}
        rows={rows}
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

/** State, child and span; a child stands in the address by its id alone. */
function Narrow({ data: { view, facility, bookings } }: { data: Data }) {
  const children = [...new Map(bookings.map(({ child }) => [child.id, child.name])).entries()]
    .filter(([id, name]) => id !== view.child && name !== '')
    .sort(([, a], [, b]) => a.localeCompare(b, 'ja'))
  const chosen = bookings.find(({ child }) => child.id === view.child)?.child.name
  return (
    <div class="no-print">
      <FilterForm label="予約をしぼりこむ">
        <Hidden name="facility" value={facility.id} />
        <Hidden name="from" value={view.from} />
        <Select
          name="state"
          label="状態"
          unmarked
          value={view.state}
          options={[
            { value: 'standing', label: '取消を除くすべて' },
            { value: 'all', label: '取消も含むすべて' },
            ...Object.entries(bookingStateWords).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Select
          name="child"
          label="お子さま"
          unmarked
          value={view.child}
          required={false}
          empty="全員"
          options={[
            ...(view.child ? [{ value: view.child, label: chosen ?? '選んだお子さま（この期間の予約なし）' }] : []),
            ...children.map(([value, label]) => ({ value, label })),
          ]}
        />
        <Select
          name="span"
          label="期間"
          unmarked
          value={view.span}
          options={[
            { value: 'week', label: '7日間' },
            { value: 'month', label: '1か月' },
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
    </div>
  )
}
