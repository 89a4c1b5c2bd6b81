/** The page behind a mailed link that sets a password: the first one (ACC-3) or a new one. Opening it uses nothing up. */
import { PasswordField } from '../account/password-field.tsx'
import { PasswordPolicy } from '../account/password-policy.tsx'
import { type Acted, errorOf, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsIn } from '../text/catalogue.ts'
import { linkTexts } from '../text/public/links.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

type Set = { side: string; mail: string }
type Data = { state: 'open' | 'gone'; first: boolean; mail: string | null }

const titleKey = ({ first }: Data) => (first ? 'setFirst' : 'setNew')
export const title = (data: Data, page: PageInput): string => wordsIn(linkTexts, page.locale)(titleKey(data))

export async function load(api: WebApi, page: PageInput<{ token: string }>): Promise<Loaded<Data>> {
  const link = await api('GET /api/v1/account-links/:token', { params: { token: page.params.token } })
  if (!link.ok) return stop(link.problem)
  const { state, purpose, mail } = link.value
  return { state, mail, first: purpose ? purpose === 'activate' : page.path.startsWith('/activate') }
}

export async function act(api: WebApi, form: Sendable, page: PageInput<{ token: string }>): Promise<Acted> {
  const set = await api('POST /api/v1/account-links/:token/password', {
    params: { token: page.params.token },
    body: { password: form.raw('password') },
  })
  // The link is used up now and tells nothing any more; the form carried the address along.
  return set.ok ? { done: { side: set.value.side, mail: form.text('username') } satisfies Set } : { problem: set.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say } = useTexts(linkTexts)
  const heading = say(titleKey(data))
  const done = sent.done as Set | null
  if (done)
    return (
      <>
        <h1>{heading}</h1>
        <Notice kind="success" title={say('setDone')} live>
          <p>{say('setDoneNext')}</p>
        </Notice>
        <Form action={done.side === 'guardian' ? '/login' : `/login?side=${done.side}`}>
          <Hidden name="mail" value={done.mail} />
          <ButtonRow>
            <Button size="large" intent="begin">
              {say('goLogin')}
            </Button>
          </ButtonRow>
        </Form>
      </>
    )
  if (data.state === 'gone') return <Gone first={data.first} sent={sent} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{heading}</h1>
      <p class="lead">
        {say(data.first ? 'chooseFirst' : 'chooseNew')} {say('mailIs', { mail: <strong class="break-all">{data.mail}</strong> })}
      </p>
      <PasswordPolicy />
      <Form>
        {/* Password managers store the pair only when they see the address. */}
        <input type="hidden" name="username" value={data.mail ?? ''} autoComplete="username" />
        <PasswordField name="password" label={say('password')} autoComplete="new-password" error={errorOf(sent, 'password')} />
        <ButtonRow>
          <Button size="large">{say('take')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Gone({ first, sent }: { first: boolean; sent: PageProps<typeof load>['sent'] }) {
  const { say } = useTexts(linkTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('gone')}</h1>
      <p>{say(first ? 'goneFirst' : 'goneReset')}</p>
      <p>{say('goneLogin')}</p>
      <ButtonRow>
        <LinkButton href={first ? '/activate/resend' : '/reset'}>{say(first ? 'activateAgain' : 'linkAgain')}</LinkButton>
        <LinkButton look="secondary" href="/login">
          {say('login')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}
