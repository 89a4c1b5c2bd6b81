/** A new own password; asks for a mailed code first (ACC-4). */
import { type Acted, errorOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { PasswordField } from './password-field.tsx'
import { PasswordPolicy } from './password-policy.tsx'

export const title = titleIn(proofTexts, 'changePassword')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export async function act(api: WebApi, form: Sendable, _page: PageInput): Promise<Acted> {
  const changed = await api('POST /api/v1/me/password', { body: { password: form.raw('password') } })
  return changed.ok ? { done: 'changed' } : { problem: changed.problem }
}

export function Page({ page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(proofTexts)
  if (sent.done)
    return (
      <>
        <h1>{say('changePassword')}</h1>
        <Notice kind="success" title={say('changed')} live>
          <p>{say('changedHow')}</p>
        </Notice>
        <p>
          <a href={page.side === 'guardian' ? '/my/user-info/account' : page.path.replace('/password', '/account')}>
            {say('back')}
          </a>
        </p>
      </>
    )
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('changePassword')}</h1>
      <PasswordPolicy />
      <Form>
        <PasswordField name="password" label={say('newPassword')} autoComplete="new-password" error={errorOf(sent, 'password')} />
        <ButtonRow>
          <Button>{say('changeNow')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
