/** Login in two steps on one address: address and password, then the mailed code of this attempt (ACC-4). */

import { signWithPasskey } from '../account/ask-passkey.ts'
import { CodeField } from '../account/code-field.tsx'
import { answerIn, type Signed } from '../account/passkey-answer.ts'
import { PasskeyForm } from '../account/passkey-form.tsx'
import { PasswordField } from '../account/password-field.tsx'
import { Proved } from '../account/proved.tsx'
import { homeOf, type LoginSide, loginSideOf, nextOf } from '../account/side.ts'
import { startPage } from '../account/start.ts'
import { type Acted, errorOf, fieldOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { loginTexts } from '../text/public/login.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = titleIn(loginTexts, 'title')

/** `back`: logged in beside a form that still stands in the other tab. */
type Step = { attempt: string; resent: boolean } | { mail: string } | 'back'

export async function load(_api: WebApi, page: PageInput) {
  return { side: loginSideOf(page.query.side) }
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const side = loginSideOf(page.query.side)
  const attempt = form.text('attempt')
  // From the page that has just set the password: the address is known there and is not typed again.
  if (form.intent === 'begin') return { done: { mail: form.text('mail') } satisfies Step }
  if (form.intent === 'resend') {
    const sent = await api('POST /api/v1/login/code/resend', { body: { attempt } })
    return sent.ok ? { done: { attempt, resent: true } satisfies Step } : { problem: sent.problem }
  }
  const outcome =
    form.intent === 'passkey'
      ? await api('POST /api/v1/login/passkey', { body: { side, response: answerIn<Signed>(form) } })
      : attempt
        ? await api('POST /api/v1/login/code', { body: { attempt, code: form.text('code') } })
        : await api('POST /api/v1/login', { body: { side, mail: form.text('mail'), password: form.raw('password') } })
  if (!outcome.ok) {
    // A dead attempt cannot be mended by another code: back to the first step, the reason stays on the screen.
    return outcome.problem.code === 'attempt-over' ? { problem: outcome.problem, values: {} } : { problem: outcome.problem }
  }
  if (outcome.value.step === 'code') return { done: { attempt: outcome.value.attempt, resent: false } satisfies Step }
  if (page.query.from === 'form' && outcome.value.roles === 1) return { done: 'back' satisfies Step }
  const next = nextOf(page.query.next, await startPage(api, side, outcome.value.kind))
  return { redirect: outcome.value.roles > 1 ? `${homeOf[side]}/roles?next=${encodeURIComponent(next)}` : next }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(loginTexts)
  const step = sent.done as Step | null
  if (step === 'back') return <Proved heading={words('title')} done={words('loggedIn')} />
  const code = step && 'attempt' in step ? step : null
  const attempt = code?.attempt ?? sent.values.attempt?.at(-1)
  return attempt ? (
    <CodeStep attempt={attempt} resent={code?.resent ?? false} sent={sent} />
  ) : (
    <PasswordStep side={data.side} page={page} sent={sent} mail={step && 'mail' in step ? step.mail : ''} />
  )
}

function PasswordStep(props: { side: LoginSide; page: PageInput; sent: PageProps<typeof load>['sent']; mail: string }) {
  const { side, page, sent } = props
  const { say, words } = useTexts(loginTexts)
  const next = page.query.next ? `&next=${encodeURIComponent(page.query.next)}` : ''
  const others = (['guardian', 'facility', 'office'] as const).filter((s) => s !== side)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead', { side: say(side) })}</p>
      <Form>
        <TextField
          {...fieldOf(sent, 'mail', props.mail)}
          label={say('mail')}
          type="email"
          inputMode="email"
          autoComplete="username"
          support={side === 'guardian' ? words('mailHow') : undefined}
        />
        <PasswordField
          name="password"
          label={say('password')}
          autoComplete="current-password"
          error={errorOf(sent, 'password')}
        />
        <ButtonRow>
          <Button size={side === 'guardian' ? 'large' : 'normal'}>{say('logIn')}</Button>
        </ButtonRow>
      </Form>
      <PasskeyForm label="logIn" intent="passkey" look="secondary" answer={signWithPasskey} />
      <p>
        <a href={`/reset?side=${side}`}>{say('forgot')}</a>
      </p>
      {side === 'guardian' ? (
        <Details summary={say('first')}>
          <p>{say('firstHow')}</p>
          <p>
            <a href="/activate/resend">{say('resendActivation')}</a>
          </p>
          <p>{say('notYet', { apply: <a href="/apply">{say('toApply')}</a> })}</p>
        </Details>
      ) : null}
      <ul class="plain-list">
        {others.map((other) => (
          <li key={other}>
            <a href={`/login?side=${other}${next}`}>{say('otherSide', { side: say(other) })}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function CodeStep({ attempt, resent, sent }: { attempt: string; resent: boolean; sent: PageProps<typeof load>['sent'] }) {
  const { say, words } = useTexts(loginTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('codeTitle')}</h1>
      {resent ? (
        <Notice kind="success" live>
          <p>{say('codeResent')}</p>
        </Notice>
      ) : null}
      <p class="lead">{say('codeLead')}</p>
      <Form>
        <Hidden name="attempt" value={attempt} />
        <CodeField error={errorOf(sent, 'code')} />
        <ButtonRow>
          <Button size="large">{say('codeGo')}</Button>
        </ButtonRow>
      </Form>
      <Details summary={say('noMail')}>
        <p>{say('noMailHow')}</p>
        <Form label={words('resendCode')}>
          <Hidden name="attempt" value={attempt} />
          <Button look="secondary" intent="resend">
            {say('resendCode')}
          </Button>
        </Form>
      </Details>
      <p>
        <a href="/login" data-full="">
          {say('again')}
        </a>
      </p>
    </>
  )
}
