/** The mailed code opens the application here (CERT-1). */
import { type Acted, errorOf, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

export const title = '確認コードの入力'

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
  const error = errorOf(sent, 'code')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{title}</h1>
      {sent.done === 'again' ? (
        <Notice kind="success" live>
          <p>確認コードを送りなおしました。1分以内に続けて押したときは、先に送ったコードを使ってください。</p>
        </Notice>
      ) : null}
      <p>
        受付番号 {page.query.number?.toUpperCase()}
        の申請に書かれたメールアドレスに、6けたの確認コードを送りました。10分以内に入力してください。
      </p>
      <FormElement>
        <TextField
          name="code"
          label="確認コード"
          support="数字6けた。全角で入力してもかまいません"
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          {...(error ? { error } : {})}
        />
        <ButtonRow>
          <Button size="large">申請の状況を見る</Button>
          <Button look="secondary" intent="again">
            確認コードをもう一度送る
          </Button>
        </ButtonRow>
      </FormElement>
      <p class="muted">届かないときは、受付番号が合っているか、迷惑メールに入っていないかを確かめてください。</p>
    </>
  )
}
