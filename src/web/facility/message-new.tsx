/** 家庭への連絡 (MSG-1): who is told stands first, then the words; both are looked at once more before it is sent. */
import type { previewMessage } from '../../features/message/contract.ts'
import { longestText, messageKinds, waitSeconds } from '../../features/message/rules.ts'
import { parseDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { Recipients } from './message-recipients.tsx'
import { audienceText, messageKindWords } from './message-words.ts'
import { facilityOf } from './which-facility.ts'

type Preview = ReplyOf<typeof previewMessage>
type Data = { facility: { id: string; name: string }; booking: string | null; preview: Preview | null; problem: Problem | null }
/** What was typed, on its way to the second look and back. */
type Kept = { values: Record<string, readonly string[]>; preview: Preview | null }

export const title = 'ご家庭に連絡する'

const uuid = /^booking:([0-9a-f-]{36})$/i
/** `?to=booking:ID` or `?date=`; null: the day is still to be chosen. */
function audienceOf(query: PageInput['query']) {
  const booking = uuid.exec(query.to ?? '')?.[1]
  if (booking) return { booking }
  const date = parseDate(query.date ?? '')
  return date ? { date } : null
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const to = audienceOf(page.query)
  const data = { facility: { id: facility.id, name: facility.name }, booking: to?.booking ?? null }
  if (!to) return { ...data, preview: null, problem: null }
  const seen = await api('GET /api/v1/facilities/:facilityId/messages/recipients', {
    params: { facilityId: facility.id },
    query: to,
  })
  if (seen.ok) return { ...data, preview: seen.value, problem: null }
  return seen.problem.code?.startsWith('message.') ? { ...data, preview: null, problem: seen.problem } : stop(seen.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const to = audienceOf(page.query)
  if (!to) return { problem: fieldProblem([{ name: 'date', code: 'missing', message: '日を選んでください。' }]) }
  const text = form.text('text')
  const kind = messageKinds.find((one) => one === form.text('kind'))
  const { length } = [...text]
  const wrong = [
    ...(kind ? [] : [{ name: 'kind', code: 'missing', message: '何についての連絡かを選んでください。' }]),
    ...(length === 0 ? [{ name: 'text', code: 'missing', message: '内容を入力してください。' }] : []),
    ...(length > longestText
      ? [{ name: 'text', code: 'long', message: `内容を${longestText}文字までにしてください。いまは${length}文字です。` }]
      : []),
  ]
  if (form.intent === 'edit') return { done: { values: form.values, preview: null } satisfies Kept }
  if (!kind || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const params = { facilityId: facility.id }
  if (form.intent === 'send') {
    const sent = await api('POST /api/v1/facilities/:facilityId/messages', {
      params,
      body: { ...to, sign: form.text('sign'), kind, text },
    })
    return sent.ok ? redirectTo(`/facility/messages/${sent.value.id}?facility=${facility.id}`) : { problem: sent.problem }
  }
  const seen = await api('GET /api/v1/facilities/:facilityId/messages/recipients', { params, query: to })
  return seen.ok ? { done: { values: form.values, preview: seen.value } satisfies Kept } : { problem: seen.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, booking } = data
  const kept = sent.done as Kept | null
  const look: Sent = kept ? { ...sent, values: kept.values } : sent
  const reason = data.problem?.reasons?.[0]
  const shown = kept?.preview ?? data.preview
  return (
    <>
      <ErrorSummary sent={look} />
      {booking ? (
        <BackLink href={`/facility/bookings/${booking}?facility=${facility.id}`}>予約の内容</BackLink>
      ) : (
        <BackLink href={`/facility/messages?facility=${facility.id}`}>ご家庭への連絡</BackLink>
      )}
      <DeskHead
        title={kept?.preview ? '送る前に確かめる' : title}
        facts={shown ? audienceText(shown.day, shown.families, page.today) : facility.name}
      />
      {reason && !kept?.preview ? (
        <Notice kind="info" title={reason.what}>
          <p>
            {reason.why}
            {reason.next}
          </p>
        </Notice>
      ) : null}
      {kept?.preview ? <Check preview={kept.preview} sent={look} /> : null}
      {!kept?.preview && !booking ? (
        <FilterForm label="あて先の日">
          <Hidden name="facility" value={facility.id} />
          <DateField name="date" label="予約の日" value={page.query.date ?? page.today} unmarked />
          <Button look={shown ? 'secondary' : 'primary'}>あて先を見る</Button>
        </FilterForm>
      ) : null}
      {!kept?.preview && shown ? <Write preview={shown} sent={look} /> : null}
    </>
  )
}

function Write({ preview, sent }: { preview: Preview; sent: Sent }) {
  return (
    <>
      <Recipients told={preview.told} byPhone={preview.byPhone} level={2} />
      {preview.told.length > 0 ? (
        <Form>
          <h2>連絡の内容</h2>
          <RadioGroup
            {...fieldOf(sent, 'kind')}
            legend="何についての連絡ですか"
            inline
            choices={messageKinds.map((value) => ({ value, label: messageKindWords[value] }))}
          />
          <TextArea
            {...fieldOf(sent, 'text')}
            label="内容"
            rows={6}
            maxLength={longestText}
            support={`${longestText}文字まで。どのご家庭にも同じ文が届きます。ほかのお子さまのことは書かないでください。`}
          />
          <ButtonRow>
            <Button intent="check">内容とあて先を確かめる</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}

function Check({ preview, sent }: { preview: Preview; sent: Sent }) {
  const typed = (name: string): string => sent.values[name]?.at(-1) ?? ''
  const kind = messageKinds.find((one) => one === typed('kind'))
  return (
    <Form>
      <DefinitionList
        facts={[
          { term: '何について', value: kind ? messageKindWords[kind] : '' },
          { term: '内容', value: <span class="typed-lines">{typed('text')}</span> },
          { term: 'あて先', value: `${preview.families}家庭` },
        ]}
      />
      <Recipients told={preview.told} byPhone={preview.byPhone} level={2} />
      <p>
        送ってから{waitSeconds}
        秒の間は、取り消せます。ご家庭には「施設から連絡がある」とだけメールで知らせ、内容はログインして読んでもらいます。
      </p>
      <Hidden name="kind" value={typed('kind')} />
      <Hidden name="text" value={typed('text')} />
      <Hidden name="sign" value={preview.sign} />
      <ButtonRow>
        <Button intent="send">{preview.families}家庭に送る</Button>
        <Button intent="edit" look="secondary">
          書きなおす
        </Button>
      </ButtonRow>
    </Form>
  )
}
