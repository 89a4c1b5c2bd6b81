/** The list of 事故報告 on both sides: no word of a report stands here. */
import type { listAccidents } from '../../features/accident/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText, momentText } from '../text/dates.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/navigation.tsx'
import { Label } from '../ui/status-tag.tsx'
import { reportName, townStateWords } from './words.ts'

type List = ReplyOf<typeof listAccidents>
type Row = List['accidents'][number]

export function AccidentList(props: {
  data: List
  today: LocalDate
  side: 'facility' | 'office'
  hrefOf: (row: Row) => string
  at: number
  pageHref: (at: number) => string
}) {
  const { data, today, side, hrefOf, at, pageHref } = props
  const ofOffice: Column<Row>[] = side === 'office' ? [{ key: 'facility', head: '施設', cell: (row) => row.facility.name }] : []
  return (
    <>
      <DataTable<Row>
        caption={`${data.found}件`}
        rows={data.accidents}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title="事故報告はありません">
            {side === 'office'
              ? '施設が報告すると、新しい順に並びます。担当の方には、メールでもお知らせします。'
              : '報告したものが、新しい順に並びます。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            head: '受付番号',
            main: true,
            cell: (row) => (
              <>
                <a href={hrefOf(row)}>{row.number}</a>{' '}
                {row.unread ? <Label>{side === 'office' ? '未読' : '返事あり'}</Label> : null}
              </>
            ),
          },
          { key: 'last', head: '最後の報告', cell: (row) => `${reportName(row.reports)}　${momentText(row.reportedAt, today)}` },
          { key: 'happened', head: '起きた日', cell: (row) => dayText(row.happenedOn, today) },
          ...ofOffice,
          { key: 'child', head: 'お子さま', cell: (row) => (row.withChild ? (row.childName ?? '報告の中に記載') : 'なし') },
          {
            key: 'towns',
            head: '報告先',
            cell: (row) => row.towns.map((town) => `${town.name}：${townStateWords[town.state]}`).join('、'),
          },
        ]}
      />
      <Pagination at={at} all={data.pages} hrefOf={pageHref} />
    </>
  )
}

/** The page that the address asks for. */
export const pageAsked = (query: Readonly<Record<string, string | undefined>>): number =>
  Math.max(1, Math.min(1000, Math.floor(Number(query['page'])) || 1))
