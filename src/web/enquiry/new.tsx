/** 質問を送る after login: one page for families and facilities. */
import { type EnquiryTopic, facilityTopics, familyTopics } from '../../features/enquiry/rules.ts'
import { type Acted, fieldProblem, type PageInput, type PageProps, redirectTo, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { originOfForm, TextAndOrigin, TopicField } from './ask-fields.tsx'

export const title = (_data: object, page: PageInput) => wordsOf(enquiryTexts, page.locale, 'askTitle')

const homeOf = (page: Pick<PageInput, 'audience'>): string => (page.audience === 'facility' ? '/facility' : '/my')
const topicsOf = (page: Pick<PageInput, 'audience'>): readonly EnquiryTopic[] =>
  page.audience === 'facility' ? facilityTopics : familyTopics

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const topic = topicsOf(page).find((one) => one === form.text('topic'))
  if (!topic)
    return {
      problem: fieldProblem([{ name: 'topic', code: 'empty', message: wordsOf(enquiryTexts, page.locale, 'topicMissing') }]),
    }
  const asked = await api('POST /api/v1/enquiries', { body: { topic, text: form.text('text'), ...originOfForm(form, page) } })
  return asked.ok ? redirectTo(`${homeOf(page)}/enquiries/${asked.value.id}?done=asked`) : { problem: asked.problem }
}

export function Page({ page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(enquiryTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`${homeOf(page)}/enquiries`}>{say('back')}</BackLink>
      <h1>{say('askTitle')}</h1>
      <p>{say('lead')}</p>
      <Form>
        <TopicField sent={sent} topics={topicsOf(page)} />
        <TextAndOrigin sent={sent} page={page} />
        <ButtonRow>
          <Button>{say('send')}</Button>
        </ButtonRow>
      </Form>
      {page.contact.phone ? <p class="muted">{say('urgent')}</p> : null}
    </>
  )
}
