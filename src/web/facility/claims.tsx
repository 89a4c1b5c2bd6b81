/** 請求: claims of all months; the month that is due stands first (CLM-1, CLM-4). */
import type { listClaims } from '../../features/claim/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Claim, stateOf } from '../claim/claim-parts.tsx'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listClaims>

export const title = '請求'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const query = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? { month: page.query.month } : {}
  const list = await api('GET /api/v1/facilities/:facilityId/claims', { params: { facilityId: facility.id }, query })
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: Sent): Promise<Acted> {
  const params = { facilityId: form.text('facility'), month: form.text('month') }
  const made = await api('POST /api/v1/facilities/:facilityId/months/:month/claims', { params })
  return made.ok ? redirectTo(`/facility/claims?facility=${params.facilityId}&month=${params.month}`) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const { facility, month, bank } = data
  const name = monthText(month.month as LocalMonth, today)
  const own = data.claims.filter((claim) => claim.month === month.month)
  const mayMake =
    own.length === 0 || month.correcting || own.some((claim) => ['draft', 'confirmed', 'returned'].includes(claim.state))
  const more = `?facility=${facility.id}`
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title="請求" facts={`${facility.name}　${name}分は${dayText(month.dueOn as LocalDate, today)}までに提出します`} />
      {bank ? null : (
        <Notice kind="warning" title="振込先の口座が登録されていません">
          <p>
            提出の前に、<a href={`/facility/bank${more}`}>振込先の口座</a>を登録してください。
          </p>
        </Notice>
      )}
      {month.closedAt ? null : (
        <Notice kind="info" title={`${name}の実績は、まだ確定していません`}>
          <p>
            <a href={`/facility/month/${month.month}${more}`}>{name}の利用実績</a>を確定すると、請求を作れます。
          </p>
        </Notice>
      )}
      {month.closedAt && mayMake ? (
        <Form label={`${name}の請求`}>
          <Hidden name="facility" value={facility.id} />
          <Hidden name="month" value={month.month} />
          <p>
            請求先の市区町村ごとに1つずつ、まとめて作ります。作成中と確定の請求は作りなおし、差戻しと過誤調整の請求は次の版になります。
          </p>
          <ButtonRow>
            <Button>{own.length === 0 ? `${name}の請求を作る` : `${name}の請求を作りなおす`}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p>
        <a href={`/facility/repayments${more}`}>返納</a>
      </p>
      <DataTable<Claim>
        caption="請求の一覧"
        rows={data.claims}
        keyOf={(claim) => claim.id}
        empty={<EmptyState title="請求はまだありません">実績を確定すると、ここで請求を作れます。</EmptyState>}
        columns={[
          { key: 'month', head: '利用月', cell: (claim) => monthText(claim.month as LocalMonth, today) },
          {
            key: 'town',
            head: '請求先',
            main: true,
            cell: (claim) => <a href={`/facility/claims/${claim.id}${more}`}>{claim.town.name}</a>,
          },
          { key: 'version', head: '版', cell: (claim) => `第${claim.claimVersion}版${claim.corrects ? '（過誤調整）' : ''}` },
          { key: 'benefit', head: '給付費', align: 'end', cell: (claim) => yenText(claim.benefit) },
          { key: 'other', head: '給付費の外', align: 'end', cell: (claim) => yenText(claim.waiver + claim.municipal) },
          { key: 'total', head: '請求額', align: 'end', cell: (claim) => yenText(claim.total) },
          { key: 'state', head: '状態', cell: (claim) => <StatusTag status={stateOf(claim.state)} /> },
        ]}
      />
      <ButtonRow>
        <LinkButton look="secondary" href={`/facility/additions${more}`}>
          加算の対象
        </LinkButton>
        <LinkButton look="secondary" href={`/facility/bank${more}`}>
          振込先の口座
        </LinkButton>
      </ButtonRow>
    </>
  )
}
