/** アカウントを終わらせる: first what goes and what stays how long, then the button (SEE-4). */
import { type Acted, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { endTexts } from '../text/guardian/leave.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = (_data: unknown, page: PageInput): string => wordsOf(endTexts, page.locale, 'title')

export async function load(api: WebApi, _page: PageInput) {
  const found = await api('GET /api/v1/my/account/end')
  return found.ok ? found.value : stop(found.problem)
}

export async function act(api: WebApi, _form: Sendable, _page: PageInput): Promise<Acted> {
  const ended = await api('POST /api/v1/my/account/end')
  return ended.ok ? redirectTo('/account-ended') : { problem: ended.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(endTexts)
  return (
    <>
      <BackLink href="/my/user-info/account">{say('account')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      <h2>{say('goneTitle')}</h2>
      <ul>
        <li>{say('gone1')}</li>
        <li>{say('gone2')}</li>
      </ul>
      <h2>{say('keptTitle')}</h2>
      <ul>
        <li>{say('kept1')}</li>
        <li>{say('kept2')}</li>
        <li>{say('kept3')}</li>
      </ul>
      <p>{say('again')}</p>
      <LinkList label={words('first')} items={[{ href: '/my/data', text: say('first'), note: say('firstNote') }]} />
      {data.obstacles.length > 0 ? (
        <Notice kind="warning" title={say('notYet')}>
          {data.obstacles.includes('certificate') ? (
            <p>
              {say('certificate')} <a href="/my/changes">{say('toChanges')}</a>
            </p>
          ) : null}
          {data.obstacles.includes('booking') ? (
            <p>
              {say('booking')} <a href="/my/bookings">{say('toBookings')}</a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <Form label={words('title')}>
          <p>{say('code')}</p>
          <ButtonRow>
            <Button look="danger">{say('end')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
