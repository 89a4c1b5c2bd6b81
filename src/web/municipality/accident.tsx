/** One accident at a town's desk: the reports, 受領, a note to the facility, or the wish for another report (ACD-1). Each opening is recorded. */
import { longestReply } from '../../features/accident/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { AccidentView, factsOf, titleOf } from '../accident/report-view.tsx'
import { reportName } from '../accident/words.ts'
import {
  type Acted,
  type DataOf,
  type Form as FormSent,
  fieldOf,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { TextArea } from '../ui/text-field.tsx'

type Input = PageInput<{ id: string }>
type Data = DataOf<typeof load>

export const title = (data: Data): string => titleOf(data)

export async function load(api: WebApi, page: Input) {
  const seen = await api('GET /api/v1/office/accidents/:accidentId', { params: { accidentId: page.params.id } })
  return seen.ok ? seen.value : stop(seen.problem)
}

const acts = ['received', 'noted', 'asked'] as const

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const chosen = acts.find((one) => one === form.intent) ?? 'noted'
  const sent = await api('POST /api/v1/office/accidents/:accidentId/replies', {
    params: { accidentId: page.params.id },
    body: { report: Number(form.text('report')), act: chosen, text: form.text('text') },
  })
  return sent.ok ? redirectTo(`/office/accidents/${page.params.id}?done=${chosen}`) : { problem: sent.problem }
}

const said: Record<string, string> = {
  received: '受領しました',
  noted: '施設にメモを送りました',
  asked: '続報を依頼しました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = said[page.query['done'] ?? '']
  return (
    <div class="sheet-print">
      <ErrorSummary sent={sent} />
      <p class="no-print">
        <BackLink href="/office/accidents">事故報告</BackLink>
      </p>
      <DeskHead title={titleOf(data)} facts={factsOf(data)} action={<PrintButton />} />
      {done && !sent.problem ? (
        <div class="no-print">
          <Notice kind="success" title={done} live>
            <p>施設の管理者に、返事があったことをメールでお知らせします。</p>
          </Notice>
        </div>
      ) : null}
      <AccidentView data={data} today={page.today as LocalDate} />
      <div class="no-print">
        {data.mayReply ? (
          <>
            <h2>返事をする</h2>
            <Form>
              <Hidden name="report" value={String(data.reports)} />
              <TextArea
                {...fieldOf(sent, 'text')}
                label="施設に伝えること"
                support="施設と、報告先の市区町村が読みます。受領だけのときは、書かなくてもかまいません。"
                required={false}
                maxLength={longestReply}
              />
              <ButtonRow>
                {data.mayReceive ? <Button intent="received">{reportName(data.reports)}を受領する</Button> : null}
                <Button intent="noted" look="secondary">
                  メモを送る
                </Button>
                <Button intent="asked" look="secondary">
                  続報を依頼する
                </Button>
              </ButtonRow>
            </Form>
          </>
        ) : null}
        {data.withChild ? <p class="muted">この画面を開いたことは記録され、保護者の方が見ることができます。</p> : null}
      </div>
    </div>
  )
}
