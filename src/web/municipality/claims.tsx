/** 請求審査: claims handed in to the town (CLM-2..4). */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { countText } from '../../platform/most-counted.ts'
import { stateOf } from '../claim/claim-parts.tsx'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText, monthText, yenText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export const title = '請求審査'

const tabs = { open: '審査するもの', approved: '承認したもの', done: '差戻し・支払済' } as const

export async function load(api: WebApi, page: PageInput) {
  const which = (['open', 'approved', 'done'] as const).find((one) => one === page.query.which) ?? ('open' as const)
  const at = pageNumber(page.query.page)
  const list = await api('GET /api/v1/office/claims', { query: { which, page: at } })
  return list.ok ? { ...list.value, which, at } : stop(list.problem)
}
type Row = DataOf<typeof load>['claims'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  // Of all, or of none: a sum of one page says nothing.
  const total = data.claims.reduce((sum, claim) => sum + (claim.approved ?? claim.total), 0)
  return (
    <>
      <DeskHead
        title="請求審査"
        facts={`${countText(data.counts[data.which])}${data.pages === 1 ? `　${yenText(total)}` : ''}`}
        action={
          <ButtonRow>
            <LinkButton href="/office/payments" look="secondary">
              支払
            </LinkButton>
            <LinkButton href="/office/year" look="secondary">
              年度の集計
            </LinkButton>
            <LinkButton href="/office/masters" look="secondary">
              単価・負担割合
            </LinkButton>
          </ButtonRow>
        }
      />
      <Tabs
        label="請求の状態"
        items={(['open', 'approved', 'done'] as const).map((one) => ({
          text: `${tabs[one]}（${countText(data.counts[one], '')}）`,
          href: `/office/claims?which=${one}`,
          current: one === data.which,
        }))}
      />
      <DataTable<Row>
        caption={tabs[data.which]}
        rows={data.claims}
        keyOf={(claim) => claim.id}
        empty={<EmptyState title="あてはまる請求はありません">施設が提出すると、ここに並びます。</EmptyState>}
        columns={[
          {
            key: 'facility',
            head: '施設',
            main: true,
            cell: (claim) => <a href={`/office/claims/${claim.id}`}>{claim.facility.name}</a>,
          },
          { key: 'month', head: '利用月', cell: (claim) => monthText(claim.month as LocalMonth, today) },
          { key: 'version', head: '版', cell: (claim) => `第${claim.claimVersion}版` },
          { key: 'benefit', head: '給付費', align: 'end', cell: (claim) => yenText(claim.benefit) },
          { key: 'total', head: '請求額', align: 'end', cell: (claim) => yenText(claim.total) },
          { key: 'at', head: '提出', cell: (claim) => (claim.submittedAt ? momentText(claim.submittedAt, today) : '') },
          { key: 'by', head: '支払の期限', cell: (claim) => dayText(claim.payBy as LocalDate, today) },
          { key: 'state', head: '状態', cell: (claim) => <StatusTag status={stateOf(claim.state)} /> },
        ]}
      />
      <Pagination at={data.at} all={data.pages} hrefOf={(at) => `/office/claims?which=${data.which}&page=${at}`} />
    </>
  )
}
