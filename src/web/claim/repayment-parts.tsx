/** What town and facility see of a 返納 alike (CLM-2). */
import type { getRepayment, listRepayments } from '../../features/claim/repayment-contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { fullDayText, monthText, yenText } from '../text/dates.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Label } from '../ui/status-tag.tsx'
import { ClaimChanges, movedText } from './claim-parts.tsx'

export type Repayment = ReplyOf<typeof listRepayments>['repayments'][number]
export type RepaymentDetail = ReplyOf<typeof getRepayment>

const stateWords = {
  open: '返納待ち',
  overdue: '期限を過ぎています',
  received: '受け取りました',
  withdrawn: '取り下げました',
} as const

export function RepaymentTable({
  rows,
  side,
  hrefOf,
}: {
  rows: readonly Repayment[]
  side: 'office' | 'facility'
  hrefOf: (id: string) => string
}) {
  return (
    <DataTable<Repayment>
      caption={`返納 ${rows.length}件`}
      rows={rows}
      keyOf={(one) => one.id}
      empty={
        <EmptyState title="返納はありません">
          {side === 'office' ? '返納を求めると、ここに並びます。' : '市区町村から返納を求められると、ここに並びます。'}
        </EmptyState>
      }
      columns={[
        {
          key: 'who',
          head: side === 'office' ? '施設' : '市区町村',
          main: true,
          cell: (one) => <a href={hrefOf(one.id)}>{side === 'office' ? one.facility.name : one.town}</a>,
        },
        { key: 'made', head: '請求した日', cell: (one) => fullDayText(one.madeOn as LocalDate) },
        { key: 'yen', head: '返納の額', align: 'end', cell: (one) => yenText(one.yen) },
        { key: 'due', head: '期限', cell: (one) => fullDayText(one.dueOn as LocalDate) },
        { key: 'state', head: '状態', cell: (one) => <Label>{stateWords[one.state]}</Label> },
        { key: 'on', head: '受け取った日', cell: (one) => (one.receivedOn ? fullDayText(one.receivedOn as LocalDate) : '') },
      ]}
    />
  )
}

/** Facts, and for each correction its difference with the lines that moved. */
export function RepaymentFacts({
  one,
  today,
  claimHref,
}: {
  one: RepaymentDetail
  today: LocalDate
  claimHref: (id: string) => string
}) {
  return (
    <>
      <DefinitionList
        dense
        facts={[
          { term: '返納の額', value: <strong>{yenText(one.yen)}</strong> },
          { term: '期限', value: fullDayText(one.dueOn as LocalDate) },
          { term: '状態', value: stateWords[one.state] },
          ...(one.receivedOn ? [{ term: '受け取った日', value: fullDayText(one.receivedOn as LocalDate) }] : []),
          { term: '理由', value: one.reason },
          { term: '請求した日', value: fullDayText(one.madeOn as LocalDate) },
          ...(one.mark ? [{ term: '文書番号', value: one.mark }] : []),
        ]}
      />
      <h2>もとになった過誤調整</h2>
      {one.claims.length === 0 ? <p>もとになった請求は、保存期間が過ぎたため消去されました。</p> : null}
      {one.claims.map((claim) => (
        <section key={claim.id}>
          <h3>
            <a href={claimHref(claim.id)}>
              {monthText(claim.month as LocalMonth, today)}分（第{claim.version}版）
            </a>
          </h3>
          <p>
            前に支払った額 {yenText(claim.before)}　直した額 {yenText(claim.after)}　差額{' '}
            <strong>{movedText(claim.after - claim.before)}</strong>
          </p>
          <ClaimChanges changes={claim.changes} today={today} paid />
        </section>
      ))}
    </>
  )
}
