/** 本人確認 by a mailed code, for the acts that ask for one (ACC-4). The page is only looked at: the code goes out with the button. */
import { type Acted, errorOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { CodeField } from './code-field.tsx'
import { Proved } from './proved.tsx'
import { homeOf, loginSideOf, nextOf } from './side.ts'

export const title = titleIn(proofTexts, 'byCode')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  if (form.intent === 'send') {
    const sent = await api('POST /api/v1/proof/code/send', {})
    // A code that is still on its way is a reason to type it, not to stop.
    return sent.ok || sent.problem.code === 'code-wait' ? { done: 'sent' } : { problem: sent.problem }
  }
  const proved = await api('POST /api/v1/proof/code', { body: { code: form.text('code') } })
  if (!proved.ok) return { problem: proved.problem }
  return page.query.from === 'form'
    ? { done: 'proved' }
    : { redirect: nextOf(page.query.next, homeOf[loginSideOf(page.side ?? '')]) }
}

export function Page({ sent }: PageProps<typeof load>) {
  const { say } = useTexts(proofTexts)
  if (sent.done === 'proved') return <Proved />
  const typing = sent.done === 'sent' || sent.values.typing !== undefined
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('byCode')}</h1>
      {typing ? (
        <>
          <p class="lead">{say('codeSent')}</p>
          <Form>
            <Hidden name="typing" value="yes" />
            <CodeField error={errorOf(sent, 'code')} />
            <ButtonRow>
              <Button>{say('goOn')}</Button>
              <Button look="secondary" intent="send">
                {say('again')}
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <>
          <p class="lead">{say('codeWhy')}</p>
          <Form>
            <ButtonRow>
              <Button intent="send">{say('send')}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}
