/** 本人確認 by a mailed code, for the acts that ask for one (ACC-4). The page is only looked at: the code goes out with the button. */
import { type Acted, errorOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { CodeField } from './code-field.tsx'
import { Proved } from './proved.tsx'
import { homeOf, loginSideOf, nextOf } from './side.ts'

export const title = '確認コードによる本人確認'

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
  if (sent.done === 'proved') return <Proved />
  const typing = sent.done === 'sent' || sent.values.typing !== undefined
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>確認コードによる本人確認</h1>
      {typing ? (
        <>
          <p class="lead">ログインに使うメールアドレスに、6けたの確認コードを送りました。10分以内に入力してください。</p>
          <Form>
            <Hidden name="typing" value="yes" />
            <CodeField error={errorOf(sent, 'code')} />
            <ButtonRow>
              <Button>確認して進む</Button>
              <Button look="secondary" intent="send">
                確認コードをもう一度送る
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <>
          <p class="lead">
            アカウントの大切な設定を変えるときは、ログインに使うメールアドレスに確認コードを送って、ご本人かどうかを確かめます。
          </p>
          <Form>
            <ButtonRow>
              <Button intent="send">確認コードを送る</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}
