/** One お知らせ with its text; 「読みました」 takes it from the start page. */
import { type Acted, type DataOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { announcementTexts } from '../text/guardian/announcements.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Input = PageInput<{ id: string }>

export const title = (data: DataOf<typeof load>) => data.title

const listOf = (page: Pick<PageInput, 'audience'>): string =>
  page.audience === 'facility' ? '/facility/announcements' : '/my/announcements'

export async function load(api: WebApi, page: Input) {
  const one = await api('GET /api/v1/announcements/:announcementId', { params: { announcementId: page.params.id } })
  return one.ok ? one.value : stop(one.problem)
}

export async function act(api: WebApi, _form: Sendable, page: Input): Promise<Acted> {
  const read = await api('POST /api/v1/announcements/:announcementId/read', { params: { announcementId: page.params.id } })
  return read.ok ? redirectTo(listOf(page)) : { problem: read.problem }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(announcementTexts)
  const { momentText } = useDates()
  return (
    <>
      <BackLink href={listOf(page)}>{say('back')}</BackLink>
      <h1>{data.title}</h1>
      <p class="muted">{say('from', { town: data.town, when: momentText(data.publishedAt, page.today) })}</p>
      <p class="typed-lines">{data.body}</p>
      {data.read ? (
        <p class="muted">{say('read')}</p>
      ) : (
        <Form>
          <ButtonRow>
            <Button>{say('markRead')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
