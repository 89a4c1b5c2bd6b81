/** 償還払い: what families ask to be paid back, the oldest first; what is decided is paid on one day (FEE-3, CLM-4). */
import { type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { countText } from '../../platform/most-counted.ts'
import { refundStatus } from '../claim/refund-status.ts'
import {
  type Acted,
  type DataOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export const title = '償還払い'

const tabs = { open: '確かめるもの', decided: '支払を待つもの', done: '終わったもの' } as const

export async function load(api: WebApi, page: PageInput) {
  const which = (['open', 'decided', 'done'] as const).find((one) => one === page.query.which) ?? ('open' as const)
  const at = pageNumber(page.query.page)
  const list = await api('GET /api/v1/office/refunds', { query: { which, page: at } })
  if (!list.ok) return stop(list.problem)
  const payments = await api('GET /api/v1/office/refund-payments')
  return payments.ok ? { ...list.value, ...payments.value, which, at } : stop(payments.problem)
}
type Data = DataOf<typeof load>
type Row = Data['refunds'][number]

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const refunds = [...form.all('refunds')]
  const payOn = form.text('payOn')
  const wrong = [
    ...(refunds.length > 0 ? [] : [{ name: 'payOn', code: 'missing', message: '支払う申請を選んでください。' }]),
    ...(payOn ? [] : [{ name: 'payOn', code: 'missing', message: '支払日を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const paid = await api('POST /api/v1/office/refund-payments', { body: { refunds, payOn } })
  return paid.ok ? redirectTo('/office/refunds?which=decided') : { problem: paid.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const officer = page.viewer?.kind !== 'wardViewer'
  const paying = data.which === 'decided' && officer && data.refunds.length > 0
  const table = (
    <DataTable<Row>
      caption={tabs[data.which]}
      rows={data.refunds}
      keyOf={(one) => one.id}
      empty={<EmptyState title="あてはまる申請はありません">保護者が申請すると、「確かめるもの」に並びます。</EmptyState>}
      {...(paying
        ? {
            select: {
              name: 'refunds',
              labelOf: (one: Row) => `受付番号 ${one.number}`,
              checked: sent.problem ? (sent.values.refunds ?? []) : data.refunds.map((one) => one.id),
            },
          }
        : {})}
      columns={[
        { key: 'number', head: '受付番号', main: true, cell: (one) => <a href={`/office/refunds/${one.id}`}>{one.number}</a> },
        { key: 'at', head: '申請', cell: (one) => momentText(one.askedAt, today) },
        { key: 'lines', head: '利用', align: 'end', cell: (one) => `${one.lines}件` },
        { key: 'asked', head: '申請額', align: 'end', cell: (one) => yenText(one.asked) },
        { key: 'decided', head: '決定額', align: 'end', cell: (one) => (one.decided === null ? '' : yenText(one.decided)) },
        {
          key: 'state',
          head: '状態',
          cell: (one) => (
            <>
              <StatusTag status={refundStatus[one.state]} />
              {one.state === 'reviewing' ? (one.checkedByMe ? '　別の担当者の決定待ち' : '　決定待ち') : ''}
            </>
          ),
        },
      ]}
    />
  )
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title}
        facts={`${countText(data.counts[data.which])}${data.pages === 1 ? `　${yenText(data.refunds.reduce((sum, one) => sum + (one.decided ?? one.asked), 0))}` : ''}`}
      />
      <Tabs
        label="申請の状態"
        items={(['open', 'decided', 'done'] as const).map((one) => ({
          text: `${tabs[one]}（${countText(data.counts[one], '')}）`,
          href: `/office/refunds?which=${one}`,
          current: one === data.which,
        }))}
      />
      {paying ? (
        <Form label="支払の手続き">
          {table}
          <DateField
            {...fieldOf(sent, 'payOn', lastDayOf(monthOf(today)))}
            label="支払日"
            min={today}
            support="申請した保護者に、支払日をメールで知らせます。"
          />
          <ButtonRow>
            <Button>選んだ申請の支払の手続きをする</Button>
          </ButtonRow>
        </Form>
      ) : (
        table
      )}
      <Pagination at={data.at} all={data.pages} hrefOf={(at) => `/office/refunds?which=${data.which}&page=${at}`} />
      {data.which === 'open' ? null : <Payments data={data} today={today} officer={officer} />}
    </>
  )
}

function Payments({ data, today, officer }: { data: Data; today: LocalDate; officer: boolean }) {
  return (
    <>
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
          { key: 'refunds', head: '申請', align: 'end', cell: (one) => `${one.refunds}件` },
          { key: 'total', head: '支払額', align: 'end', cell: (one) => yenText(one.total) },
          {
            key: 'files',
            head: '保存',
            cell: (one) =>
              officer ? (
                <>
                  <a href={`/api/v1/office/refund-payments/${one.id}/file?form=csv`} download="">
                    一覧（CSV）
                  </a>
                  {data.bank ? (
                    <>
                      {'　'}
                      <a href={`/api/v1/office/refund-payments/${one.id}/file?form=zengin`} download="">
                        総合振込（全銀形式）
                      </a>
                    </>
                  ) : null}
                </>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {data.bank ? null : (
        <Notice kind="info" title="支払元の口座が登録されていません">
          <p>
            <a href="/office/payments">「支払」の画面</a>で登録すると、全銀形式の振込データを保存できます。
          </p>
        </Notice>
      )}
    </>
  )
}
