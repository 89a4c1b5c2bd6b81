/** 返納: what facilities were paid too much and no later claim nets is demanded back (CLM-2). */
import { lastDayOf, monthOf } from '../../platform/calendar.ts'
import { RepaymentTable } from '../claim/repayment-parts.tsx'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'

export const title = '返納'

export async function load(api: WebApi, _page: PageInput) {
  const list = await api('GET /api/v1/office/repayments')
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const [facility, dueOn, reason] = [form.text('facility'), form.text('dueOn'), form.text('reason')]
  const typed = form
    .text('yen')
    .normalize('NFKC')
    .replace(/[,円\s]/g, '')
  const yen = /^\d{1,9}$/.test(typed) ? Number(typed) : 0
  const wrong = [
    ...(facility ? [] : [{ name: 'facility', code: 'empty', message: '施設を選んでください。' }]),
    ...(yen > 0 ? [] : [{ name: 'yen', code: 'form', message: '額を、1円からの数字で入力してください。' }]),
    ...(dueOn ? [] : [{ name: 'dueOn', code: 'empty', message: '返納の期限を選んでください。' }]),
    ...(reason ? [] : [{ name: 'reason', code: 'empty', message: '理由を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const made = await api('POST /api/v1/office/repayments', { body: { facility, yen, dueOn, reason } })
  return made.ok ? redirectTo(`/office/repayments/${made.value.id}?done=made`) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const open = data.repayments.filter(({ state }) => state === 'open' || state === 'overdue')
  const officer = page.viewer?.kind !== 'wardViewer'
  const first = data.owed.find((one) => one.facility === page.query.facility) ?? data.owed[0]
  return (
    <>
      <BackLink href="/office/payments">支払</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`返納待ち ${open.length}件　${yenText(open.reduce((sum, one) => sum + one.yen, 0))}`} />
      <RepaymentTable rows={data.repayments} side="office" hrefOf={(id) => `/office/repayments/${id}`} />
      {officer ? <h2>返納を求める</h2> : null}
      {officer && first ? (
        <Form label="返納を求める">
          <p>
            返納を求めた額は、次の支払では差し引きません。これからも請求がある施設の過払いは、求めなくても次の支払で差し引かれます。
          </p>
          <Select
            {...fieldOf(sent, 'facility', first.facility)}
            label="施設"
            width="full"
            options={data.owed.map((one) => ({ value: one.facility, label: `${one.name}（過払い ${yenText(one.yen)}）` }))}
          />
          <TextField
            {...fieldOf(sent, 'yen', String(first.yen))}
            label="返納の額"
            inputMode="numeric"
            width="short"
            unit="円"
            support="過払いの額までです。"
          />
          <DateField {...fieldOf(sent, 'dueOn', lastDayOf(monthOf(page.today)))} label="返納の期限" min={page.today} />
          <TextArea
            {...fieldOf(sent, 'reason')}
            label="理由"
            rows={3}
            maxLength={300}
            support="施設の画面と返納通知書に表示します。お子さまの名前や健康のことは書かないでください。"
          />
          <ButtonRow>
            <Button>返納を求める</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {officer && !first ? (
        <Notice kind="info" title="返納を求める過払いはありません">
          <p>過誤調整で支払った額が多くなり、ほかの請求から差し引けなかったときに、ここから返納を求めます。</p>
        </Notice>
      ) : null}
    </>
  )
}
