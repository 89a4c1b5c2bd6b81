/** キャンセル待ち of a facility: who waits for which time, in joining order, and which offers stand (BOOK-6). */
import type { getFacilityWaitlist } from '../../features/waitlist/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { facilityOf } from './which-facility.ts'

export const title = 'キャンセル待ち'

type Data = ReplyOf<typeof getFacilityWaitlist>
type Row = Data['entries'][number]

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const line = await api('GET /api/v1/facilities/:facilityId/waitlist', { params: { facilityId: facility.id } })
  return line.ok ? line.value : stop(line.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const columns: Column<Row>[] = [
    {
      key: 'when',
      head: '待っている日時',
      main: true,
      cell: (row) => `${dayText(row.date as LocalDate, today)} ${gridRangeText(row.start, row.end)}`,
    },
    { key: 'place', head: '順番', align: 'end', cell: (row) => row.place },
    { key: 'child', head: 'お子さま', cell: (row) => row.child?.name ?? '（つながりのない児童）' },
    { key: 'kind', head: '区分', cell: (row) => kindWords[row.kind] },
    {
      key: 'state',
      head: '状態',
      cell: (row) => (row.offerUntil ? `案内中（期限 ${momentText(row.offerUntil, today)}）` : '待っている'),
    },
    { key: 'joined', head: '入った日時', cell: (row) => momentText(row.joinedAt, today) },
  ]
  return (
    <>
      <BackLink href={`/facility/bookings?facility=${data.facility.id}`} />
      <DeskHead title={title} facts={data.facility.name} action={<PrintButton />} />
      <p>空きが出ると、順番に自動でご案内します。案内中の枠は、返事があるまで予約と同じように数えます。</p>
      <DataTable
        caption="キャンセル待ち（日付順・入った順）"
        columns={columns}
        rows={data.entries}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title="待っている方はいません">
            <p>満員の時間で「待つ」を選んだ方が、ここに並びます。</p>
          </EmptyState>
        }
      />
    </>
  )
}
