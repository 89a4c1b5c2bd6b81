/** 質問を送る before login: the answer is read by a link in a mail. */
import { familyTopics } from '../../features/enquiry/rules.ts'
import { originOfForm, TextAndOrigin, TopicField } from '../enquiry/ask-fields.tsx'
import { type Acted, fieldOf, fieldProblem, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { uiTexts } from '../text/ui.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { Select, TextField } from '../ui/text-field.tsx'

export const title = (_data: object, page: PageInput) => wordsOf(enquiryTexts, page.locale, 'askTitle')

export async function load(api: WebApi, _page: PageInput) {
  const towns = await api('GET /api/v1/public/municipalities', { query: {} })
  if (!towns.ok) return stop(towns.problem)
  return {
    towns: towns.value.municipalities
      .filter((town) => town.joined)
      .map(({ code, name, prefecture }) => ({ code, name, prefecture })),
  }
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const topic = familyTopics.find((one) => one === form.text('topic'))
  if (!topic)
    return {
      problem: fieldProblem([{ name: 'topic', code: 'empty', message: wordsOf(enquiryTexts, page.locale, 'topicMissing') }]),
    }
  const asked = await api('POST /api/v1/public/enquiries', {
    body: {
      mail: form.text('mail'),
      topic,
      municipality: form.text('municipality') || null,
      text: form.text('text'),
      locale: page.locale,
      ...originOfForm(form, page),
    },
  })
  return asked.ok ? { done: { number: asked.value.number, mail: form.text('mail') } } : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(enquiryTexts)
  const ui = useTexts(uiTexts)
  const done = sent.done as { number: string; mail: string } | null
  if (done)
    return (
      <>
        <h1>{say('sentTitle')}</h1>
        <Notice kind="success" title={say('sentNumber', { number: done.number })} live>
          <p>{say('sentMail', { mail: done.mail })}</p>
        </Notice>
      </>
    )
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('askTitle')}</h1>
      <p>{say('leadPublic')}</p>
      <Form>
        <TopicField sent={sent} topics={familyTopics} />
        <Select
          {...fieldOf(sent, 'municipality', page.query.municipality ?? '')}
          label={say('town')}
          support={say('townHint')}
          required={false}
          empty={ui.words('choose')}
          options={data.towns.map((town) => ({ value: town.code, label: `${town.prefecture} ${town.name}` }))}
        />
        <TextAndOrigin sent={sent} page={page} />
        <TextField
          {...fieldOf(sent, 'mail')}
          label={say('mail')}
          support={say('mailHint')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <ButtonRow>
          <Button>{say('send')}</Button>
        </ButtonRow>
      </Form>
      {page.contact.phone ? <p class="muted">{say('urgent')}</p> : null}
    </>
  )
}
