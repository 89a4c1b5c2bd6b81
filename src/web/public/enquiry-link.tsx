/** The enquiry of a mailed link: whoever asked without login reads the answer and goes on here. */
import { GoOn, Messages, ThreadHead } from '../enquiry/thread-parts.tsx'
import { type Acted, type DataOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

type Input = PageInput<{ token: string }>

export const title = (data: DataOf<typeof load>, page: PageInput) => wordsOf(enquiryTexts, page.locale, data.topic)

export async function load(api: WebApi, page: Input) {
  const thread = await api('GET /api/v1/public/enquiries/:token', { params: { token: page.params.token } })
  return thread.ok ? thread.value : stop(thread.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const added = await api('POST /api/v1/public/enquiries/:token/messages', {
    params: { token: page.params.token },
    body: { text: form.text('text') },
  })
  return added.ok ? redirectTo(`${page.path}?done=added`) : { problem: added.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(enquiryTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say(data.topic)}</h1>
      {page.query.done && !sent.problem ? <Notice kind="success" title={say('added')} /> : null}
      <ThreadHead thread={data} />
      <Messages thread={data} />
      <GoOn thread={data} sent={sent} closable={false} />
    </>
  )
}
