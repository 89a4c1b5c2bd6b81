/** Asks for a mailed link: the account's first one again, or one that sets a new password. The answer is the same whatever exists. */
import { type Acted, fieldOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsIn } from '../text/catalogue.ts'
import { linkTexts } from '../text/public/links.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

type Data = { first: boolean }

const titleKey = ({ first }: Data) => (first ? 'activateAgain' : 'forgot')
export const title = (data: Data, page: PageInput): string => wordsIn(linkTexts, page.locale)(titleKey(data))

export async function load(_api: WebApi, page: PageInput): Promise<Data> {
  return { first: page.path.startsWith('/activate') }
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const body = { mail: form.text('mail') }
  const asked = page.path.startsWith('/activate')
    ? await api('POST /api/v1/account-links/resend', { body })
    : await api('POST /api/v1/password-reset', { body })
  return asked.ok ? { done: 'sent' } : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(linkTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say(titleKey(data))}</h1>
      {sent.done ? (
        <>
          <Notice kind="success" title={say('received')} live>
            <p>{say(data.first ? 'receivedFirst' : 'receivedReset')}</p>
            <p>{say('notArrived')}</p>
          </Notice>
          <p>{say('stillNot', { desk: <a href={page.contact.href}>{page.contact.name}</a> })}</p>
        </>
      ) : (
        <>
          <p class="lead">{say(data.first ? 'leadFirst' : 'leadReset')}</p>
          <Form>
            <TextField {...fieldOf(sent, 'mail')} label={say('mail')} type="email" inputMode="email" autoComplete="username" />
            <ButtonRow>
              <Button>{say('send')}</Button>
            </ButtonRow>
          </Form>
          <Details summary={say('lostMail')}>
            <p>{say('lostMailHow')}</p>
          </Details>
        </>
      )}
      <p>
        <a href="/login">{say('toLogin')}</a>
      </p>
    </>
  )
}
