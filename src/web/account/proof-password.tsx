/** 本人確認 by the own password, on the way to what asked for it (ACC-4). */
import { type Acted, errorOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { signWithPasskey } from './ask-passkey.ts'
import { answerIn, type Signed } from './passkey-answer.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { PasswordField } from './password-field.tsx'
import { Proved } from './proved.tsx'
import { homeOf, loginSideOf, nextOf } from './side.ts'

export const title = titleIn(proofTexts, 'title')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const proved =
    form.intent === 'passkey'
      ? await api('POST /api/v1/proof/passkey', { body: { response: answerIn<Signed>(form) } })
      : await api('POST /api/v1/proof/password', { body: { password: form.raw('password') } })
  if (!proved.ok) return { problem: proved.problem }
  return page.query.from === 'form'
    ? { done: 'proved' }
    : { redirect: nextOf(page.query.next, homeOf[loginSideOf(page.side ?? '')]) }
}

export function Page({ page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(proofTexts)
  if (sent.done) return <Proved />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      <p class="lead">{say('why')}</p>
      <p>{say('who', { name: <strong>{page.viewer?.name}</strong> })}</p>
      <Form>
        <PasswordField
          name="password"
          label={say('password')}
          autoComplete="current-password"
          error={errorOf(sent, 'password')}
        />
        <ButtonRow>
          <Button>{say('goOn')}</Button>
        </ButtonRow>
      </Form>
      <PasskeyForm label="prove" intent="passkey" look="secondary" answer={signWithPasskey} />
    </>
  )
}
