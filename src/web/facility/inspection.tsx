/** One inspection as the facility reads it, with an answer under each finding that waits for it. Prints on A4 (INS-1). */
import type { getOwnInspection } from '../../features/inspection/contract.ts'
import { longest } from '../../features/inspection/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { ItemView } from '../inspection/item-view.tsx'
import { kindWords } from '../inspection/words.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getOwnInspection>
type Input = PageInput<{ id: string }>
export const title = '指導監査の結果'

export async function load(api: WebApi, page: Input): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const seen = await api('GET /api/v1/facilities/:facilityId/inspections/:inspectionId', {
    params: { facilityId: facility.id, inspectionId: page.params.id },
  })
  return seen.ok ? seen.value : stop(seen.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const [facilityId, n] = [form.text('facility'), form.text('at')]
  const done = await api('POST /api/v1/facilities/:facilityId/findings/:findingId/answers', {
    params: { facilityId, findingId: form.text('finding') },
    body: { turn: Number(form.text('turn')), text: form.text(`text${n}`) },
  })
  return done.ok
    ? redirectTo(`/facility/inspections/${page.params.id}?facility=${facilityId}&done=answered`)
    : { problem: renameFields(done.problem, { '/text': `text${n}` }) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  return (
    <div class="sheet-print">
      <p class="no-print">
        <BackLink href={`/facility/inspections?facility=${data.facility.id}`}>指導監査</BackLink>
      </p>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title}
        facts={`${data.facility.name}　${dayText(data.heldOn, today)}　${kindWords[data.kind]}`}
        action={<PrintButton />}
      />
      {page.query['done'] === 'answered' && !sent.problem ? (
        <div class="no-print">
          <Notice kind="success" title="回答を送りました" live>
            <p>市区町村が確かめます。返事があると、メールでお知らせします。</p>
          </Notice>
        </div>
      ) : null}
      {data.items.map((item, i) => (
        <ItemView key={item.id} item={item} at={i + 1} today={today}>
          {item.state === 'open' ? (
            <div class="no-print">
              <Form label={`${item.item}への回答`} id={`answer-${item.id}`}>
                <Hidden name="facility" value={data.facility.id} />
                <Hidden name="finding" value={item.id} />
                <Hidden name="turn" value={String(item.turn)} />
                <Hidden name="at" value={String(i + 1)} />
                <TextArea
                  {...fieldOf(sent, `text${i + 1}`)}
                  label="回答"
                  support="直したこと、これから直すことと時期を書いてください。お子さまの名前は、書かないでください。"
                  rows={4}
                  maxLength={longest.text}
                />
                <ButtonRow>
                  <Button look="secondary">
                    回答を送る<span class="spoken">（{item.item}）</span>
                  </Button>
                </ButtonRow>
              </Form>
            </div>
          ) : null}
        </ItemView>
      ))}
    </div>
  )
}
