/** The mailed code opens the application here (CERT-1). */
import { type Acted, errorOf, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextField } from '../../ui/text-field.tsx'

export const title = titleIn(applyTexts, 'codeTitle')

export const load = async (_api: WebApi, page: PageInput) => (page.query.number ? {} : redirectTo('/apply/status'))

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const number = page.query.number ?? ''
  if (form.intent === 'again') {
    const asked = await api('POST /api/v1/applications/status-code', { body: { number } })
    return asked.ok ? { done: 'again' } : { problem: asked.problem }
  }
  const opened = await api('POST /api/v1/applications/status', { body: { number, code: form.text('code') } })
  if (!opened.ok) return { problem: opened.problem }
  return redirectTo(opened.value.state === 'draft' ? '/apply/check' : '/apply/status')
}

export function Page({ page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  const error = errorOf(sent, 'code')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{say('codeTitle')}</h1>
      {sent.done === 'again' ? (
        <Notice kind="success" live>
          <p>{say('codeAgain')}</p>
        </Notice>
      ) : null}
      <p>{say('codeSent', { number: page.query.number?.toUpperCase() ?? '' })}</p>
      <FormElement>
        <TextField
          name="code"
          label={say('code')}
          support={say('codeHow')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          {...(error ? { error } : {})}
        />
        <ButtonRow>
          <Button size="large">{say('seeState')}</Button>
          <Button look="secondary" intent="again">
            {say('sendCodeAgain')}
          </Button>
        </ButtonRow>
      </FormElement>
      <p class="muted">{say('codeLost')}</p>
    </>
  )
}
