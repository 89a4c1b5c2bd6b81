/** 定期利用: the weekly patterns of a facility (BOOK-3). */
import type { listSeries } from '../../../features/booking/series-contract.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { kindWords } from '../../text/booking-words.ts'
import { dayText } from '../../text/dates.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { facilityOf } from '../which-facility.ts'
import { patternWords } from './words.ts'

export const title = '定期利用'

type Data = ReplyOf<typeof listSeries> & { facility: { id: string; name: string } }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/series', { params: { facilityId: facility.id } })
  return list.ok ? { ...list.value, facility: { id: facility.id, name: facility.name } } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { facility, series } = data
  const here = `facility=${facility.id}`
  const enter = <LinkButton href={`/facility/series/new?${here}`}>定期利用を登録する</LinkButton>
  return (
    <>
      <BackLink href={`/facility/bookings?${here}`}>予約</BackLink>
      <DeskHead title={title} facts={facility.name} action={series.length > 0 ? enter : undefined} />
      <p>
        <a href={`/facility/intake?${here}`}>選考結果（内定・補欠・落選）</a>
      </p>
      <DataTable
        caption="登録した定期利用（新しい順）"
        rows={series}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title="定期利用は、まだ登録されていません" action={enter}>
            <p>面談が済み、受入可になったお子さまの曜日と時間を、期間でまとめて登録できます。</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'child',
            head: 'お子さま',
            main: true,
            cell: (row) => <a href={`/facility/series/${row.id}?${here}`}>{row.child.name || '（表示できません）'}</a>,
          },
          { key: 'pattern', head: '曜日・時間・期間', cell: (row) => patternWords(row.pattern, page.today) },
          { key: 'kind', head: '区分', cell: (row) => kindWords[row.kind] },
          { key: 'booked', head: '登録', cell: (row) => `${row.booked}回`, align: 'end' },
          { key: 'refused', head: 'できなかった日', cell: (row) => `${row.refused}日`, align: 'end' },
          {
            key: 'last',
            head: '最後の日',
            cell: (row) => (row.lastDate ? dayText(row.lastDate as LocalDate, page.today) : ''),
          },
        ]}
      />
    </>
  )
}
