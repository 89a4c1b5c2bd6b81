/** The list of 指導監査 on both sides: no word of a finding stands here. */
import type { listOwnInspections } from '../../features/inspection/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText } from '../text/dates.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Label } from '../ui/status-tag.tsx'
import { kindWords } from './words.ts'

type Row = ReplyOf<typeof listOwnInspections>['inspections'][number]

const stateOf = (row: Row): string => {
  if (row.sentAt === null) return '送る前'
  const waits = [...(row.open > 0 ? [`回答待ち ${row.open}件`] : []), ...(row.answered > 0 ? [`確認待ち ${row.answered}件`] : [])]
  return waits.join('、') || '完了'
}

export function InspectionList(props: {
  rows: readonly Row[]
  caption: string
  today: LocalDate
  side: 'office' | 'facility'
  /** All are of one facility, which the page names. */
  ofOne?: boolean
  hrefOf: (row: Row) => string
}) {
  const { rows, caption, today, side, ofOne = side === 'facility', hrefOf } = props
  const where: Column<Row>[] = ofOne ? [] : [{ key: 'facility', head: '施設', cell: (row) => row.facility.name }]
  return (
    <DataTable<Row>
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      empty={
        ofOne && side === 'office' ? (
          <p>指導監査の記録はありません。</p>
        ) : (
          <EmptyState title="指導監査の記録はありません">
            {side === 'office' ? '記録すると、回答の期限を過ぎたものから並びます。' : '市区町村が結果を送ると、ここに並びます。'}
          </EmptyState>
        )
      }
      columns={[
        {
          key: 'on',
          head: '監査の日',
          main: true,
          cell: (row) => (
            <>
              <a href={hrefOf(row)}>{`${dayText(row.heldOn, today)}　${kindWords[row.kind]}`}</a>{' '}
              {row.overdue > 0 ? <Label>{`期限を過ぎた回答 ${row.overdue}件`}</Label> : null}
            </>
          ),
        },
        ...where,
        { key: 'findings', head: '項目', align: 'end', cell: (row) => `${row.findings}件` },
        { key: 'state', head: '状態', cell: stateOf },
        { key: 'due', head: '回答の期限', cell: (row) => (row.due && row.sentAt ? dayText(row.due, today) : '') },
      ]}
    />
  )
}
