/** 支払: approved claims are paid on one day; list, transfer file, and the account the town pays from (CLM-4). */
import { type LocalDate, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { BankFields, readBank } from '../claim/bank-fields.tsx'
import { movedText } from '../claim/claim-parts.tsx'
import {
  type Acted,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as SentForm,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '支払'

export async function load(api: WebApi, _page: PageInput) {
  const approved = await api('GET /api/v1/office/claims', { query: { which: 'approved' } })
  if (!approved.ok) return stop(approved.problem)
  const payments = await api('GET /api/v1/office/payments')
  return payments.ok ? { ...payments.value, approved: approved.value.claims } : stop(payments.problem)
}
type Data = DataOf<typeof load>

const dueOf = (one: Data['approved'][number]): number => (one.approved ?? 0) - (one.corrects?.paid ?? 0)

export async function act(api: WebApi, form: SentForm): Promise<Acted> {
  if (form.intent === 'bank') {
    const read = readBank(form, true)
    if ('problem' in read) return read
    const saved = await api('POST /api/v1/office/bank', { body: read.body })
    return saved.ok ? redirectTo('/office/payments') : { problem: saved.problem }
  }
  const claims = [...form.all('claims')]
  const payOn = form.text('payOn')
  const wrong = [
    ...(claims.length > 0 ? [] : [{ name: 'payOn', code: 'missing', message: '支払う請求を選んでください。' }]),
    ...(payOn ? [] : [{ name: 'payOn', code: 'missing', message: '支払日を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const paid = await api('POST /api/v1/office/payments', { body: { claims, payOn } })
  return paid.ok ? redirectTo('/office/payments') : { problem: paid.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const due = data.approved.reduce((sum, one) => sum + dueOf(one), 0)
  const officer = page.viewer?.kind !== 'wardViewer'
  const chosen = sent.problem && !sent.values.bankCode ? (sent.values.claims ?? []) : data.approved.map((one) => one.id)
  const table = (
    <DataTable<Data['approved'][number]>
      caption="承認した請求"
      rows={data.approved}
      keyOf={(one) => one.id}
      empty={<EmptyState title="支払を待つ請求はありません">承認が済むと、ここに並びます。</EmptyState>}
      {...(officer
        ? {
            select: {
              name: 'claims',
              labelOf: (one: Data['approved'][number]) => `${one.facility.name} ${one.month}`,
              checked: chosen,
            },
          }
        : {})}
      columns={[
        {
          key: 'facility',
          head: '施設',
          main: true,
          cell: (one) => <a href={`/office/claims/${one.id}`}>{one.facility.name}</a>,
        },
        {
          key: 'month',
          head: '利用月',
          cell: (one) => `${monthText(one.month as LocalMonth, today)}${one.corrects ? '（過誤調整）' : ''}`,
        },
        { key: 'total', head: '請求額', align: 'end', cell: (one) => yenText(one.total) },
        { key: 'approved', head: '承認した額', align: 'end', cell: (one) => yenText(one.approved ?? 0) },
        { key: 'before', head: '前に支払った額', align: 'end', cell: (one) => (one.corrects ? yenText(one.corrects.paid) : '') },
        { key: 'due', head: '支払額', align: 'end', cell: (one) => (one.corrects ? movedText(dueOf(one)) : yenText(dueOf(one))) },
        { key: 'by', head: '支払の期限', cell: (one) => dayText(one.payBy as LocalDate, today) },
      ]}
    />
  )
  return (
    <>
      <BackLink href="/office/claims">請求審査</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title="支払" facts={`支払を待つ請求　${data.approved.length}件　${due < 0 ? movedText(due) : yenText(due)}`} />
      {officer && data.approved.length > 0 ? (
        <Form label="支払の手続き">
          {table}
          <DateField
            {...fieldOf(sent, 'payOn', lastDayOf(monthOf(today)))}
            label="支払日"
            min={today}
            support="施設に支払日を、保護者に給付費の額を、メールで知らせます。"
          />
          <ButtonRow>
            <Button intent="pay">選んだ請求の支払の手続きをする</Button>
          </ButtonRow>
        </Form>
      ) : (
        table
      )}
      {data.debts.length > 0 ? (
        <>
          <h2>過払いの繰越</h2>
          <p>次の支払で差し引きます。この先の請求がない施設には、返納を求められます。</p>
          <DataTable<Data['debts'][number]>
            caption="施設ごとの過払い"
            rows={data.debts}
            keyOf={(one) => one.facility}
            columns={[
              { key: 'facility', head: '施設', main: true, cell: (one) => one.name },
              { key: 'yen', head: '過払い', align: 'end', cell: (one) => yenText(one.yen) },
            ]}
          />
        </>
      ) : null}
      <p>
        <a href="/office/repayments">返納</a>
      </p>
      <h2>これまでの支払</h2>
      <DataTable<Data['payments'][number]>
        caption="支払日ごと"
        rows={data.payments}
        keyOf={(one) => one.id}
        empty={
          <EmptyState title="支払の手続きはまだありません">手続きが済むと、一覧と振込のデータをここから保存できます。</EmptyState>
        }
        columns={[
          { key: 'on', head: '支払日', main: true, cell: (one) => dayText(one.payOn as LocalDate, today) },
          { key: 'claims', head: '請求', align: 'end', cell: (one) => `${one.claims}件` },
          { key: 'total', head: '支払額', align: 'end', cell: (one) => yenText(one.total) },
          {
            key: 'files',
            head: '保存',
            cell: (one) => (
              <>
                <a href={`/api/v1/office/payments/${one.id}/file?form=csv`} download="">
                  一覧（CSV）
                </a>
                {data.bank?.consignor ? (
                  <>
                    {'　'}
                    <a href={`/api/v1/office/payments/${one.id}/file?form=zengin`} download="">
                      総合振込（全銀形式）
                    </a>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {data.bank ? null : (
        <Notice kind="info" title="支払元の口座が登録されていません">
          <p>登録すると、全銀形式の振込データを保存できます。</p>
        </Notice>
      )}
      {officer ? (
        <Details summary="支払元の口座" open={sent.problem !== null && sent.values.bankCode !== undefined}>
          <Form label="支払元の口座">
            <BankFields bank={data.bank} sent={sent} town />
            <Button intent="bank" look="secondary">
              口座を保存する
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
