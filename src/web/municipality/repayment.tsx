/** One 返納: what it comes from, the paper, the receipt, taking it back (CLM-2). */
import { RepaymentFacts } from '../claim/repayment-parts.tsx'
import {
  type Acted,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

type Input = PageInput<{ id: string }>

export const title = (data: DataOf<typeof load>) => `${data.facility.name}の返納`

export async function load(api: WebApi, page: Input) {
  const one = await api('GET /api/v1/office/repayments/:repaymentId', { params: { repaymentId: page.params.id } })
  return one.ok ? one.value : stop(one.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { repaymentId: page.params.id }
  const to = (done: string) => redirectTo(`/office/repayments/${page.params.id}?done=${done}`)
  if (form.intent === 'withdraw') {
    const taken = await api('POST /api/v1/office/repayments/:repaymentId/withdraw', { params })
    return taken.ok ? to('withdrawn') : { problem: taken.problem }
  }
  const receivedOn = form.text('receivedOn')
  if (!receivedOn)
    return { problem: fieldProblem([{ name: 'receivedOn', code: 'empty', message: '受け取った日を選んでください。' }]) }
  const received = await api('POST /api/v1/office/repayments/:repaymentId/receipt', { params, body: { receivedOn } })
  return received.ok ? to('received') : { problem: received.problem }
}

const said: Record<string, string> = {
  made: '返納を求めました。施設にメールでお知らせします。返納通知書は、ここから印刷できます。',
  received: '受け取ったことを記録しました。',
  withdrawn: '取り下げました。この額は、次の支払で差し引きます。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query.done ?? '']
  const acts = page.viewer?.kind !== 'wardViewer' && (data.state === 'open' || data.state === 'overdue')
  return (
    <>
      <BackLink href="/office/repayments">返納</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title(data)}
        action={
          <LinkButton href={`/api/v1/office/repayments/${data.id}/paper`} look="secondary" download>
            返納通知書（PDF）
          </LinkButton>
        }
      />
      {done && !sent.problem ? <Notice kind="success" title={done} /> : null}
      <RepaymentFacts one={data} today={page.today} claimHref={(id) => `/office/claims/${id}`} />
      {acts ? (
        <>
          <h2>受け取ったことを記録する</h2>
          <Form label="受け取ったことを記録する">
            <DateField
              {...fieldOf(sent, 'receivedOn', page.today)}
              label="受け取った日"
              min={data.madeOn}
              max={page.today}
              support="記録すると、取り消せません。入金を確かめてから記録してください。"
            />
            <ButtonRow>
              <Button intent="receive">受け取ったことを記録する</Button>
            </ButtonRow>
          </Form>
          <Details summary="返納を取り下げる">
            <Form label="返納を取り下げる">
              <p>取り下げた額は、次の支払で差し引きます。</p>
              <ButtonRow>
                <Button intent="withdraw" look="danger">
                  返納を取り下げる
                </Button>
              </ButtonRow>
            </Form>
          </Details>
        </>
      ) : null}
    </>
  )
}
