/** One question with its answers, for a family or a facility. */
import { type Acted, type DataOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { GoOn, Messages, ThreadHead } from './thread-parts.tsx'

type Input = PageInput<{ id: string }>

export const title = (data: DataOf<typeof load>, page: PageInput) => wordsOf(enquiryTexts, page.locale, data.topic)

const homeOf = (page: Pick<PageInput, 'audience'>): string => (page.audience === 'facility' ? '/facility' : '/my')

export async function load(api: WebApi, page: Input) {
  const thread = await api('GET /api/v1/enquiries/:enquiryId', { params: { enquiryId: page.params.id } })
  return thread.ok ? thread.value : stop(thread.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { enquiryId: page.params.id }
  const closing = form.intent === 'close'
  const acted = closing
    ? await api('POST /api/v1/enquiries/:enquiryId/close', { params })
    : await api('POST /api/v1/enquiries/:enquiryId/messages', { params, body: { text: form.text('text') } })
  return acted.ok
    ? redirectTo(`${homeOf(page)}/enquiries/${page.params.id}?done=${closing ? 'closed' : 'added'}`)
    : { problem: acted.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(enquiryTexts)
  const done = ({ asked: 'sentTitle', added: 'added', closed: 'closedDone' } as const)[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`${homeOf(page)}/enquiries`}>{say('back')}</BackLink>
      <h1>{say(data.topic)}</h1>
      {done && !sent.problem ? (
        <Notice kind="success" title={say(done)}>
          {done === 'sentTitle' ? <p>{say('lead')}</p> : null}
        </Notice>
      ) : null}
      <ThreadHead thread={data} />
      <Messages thread={data} />
      <GoOn thread={data} sent={sent} closable />
    </>
  )
}
