/** Asks for a mailed link: the account's first one again, or one that sets a new password. The answer is the same whatever exists. */
import { type Acted, fieldOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

type Data = { first: boolean }

export const title = (data: Data): string => (data.first ? 'アカウント発行のメールをもう一度送る' : 'パスワードを忘れたとき')

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
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      {sent.done ? (
        <>
          <Notice kind="success" title="受け付けました" live>
            <p>
              このメールアドレスのアカウントがあるときは、{data.first ? '7日間' : '30分間'}使えるリンクをメールでお送りします。
              数分たっても届かないときは、迷惑メールのフォルダーや、別のメールアドレスで登録していないかを確かめてください。
            </p>
          </Notice>
          <p>
            それでも届かないときは、<a href={page.contact.href}>{page.contact.name}</a>にお問い合わせください。
          </p>
        </>
      ) : (
        <>
          <p class="lead">
            {data.first
              ? '市区町村に届け出たメールアドレスを入力してください。パスワードを設定するためのリンクをお送りします。前のリンクは使えなくなります。'
              : 'ログインに使うメールアドレスを入力してください。パスワードを設定しなおすためのリンクをお送りします。'}
          </p>
          <Form>
            <TextField {...fieldOf(sent, 'mail')} label="メールアドレス" type="email" inputMode="email" autoComplete="username" />
            <ButtonRow>
              <Button>リンクを送る</Button>
            </ButtonRow>
          </Form>
          <Details summary="メールアドレスが使えなくなったとき">
            <p>
              ご本人かどうかを確かめる必要があります。お住まいの市区町村の窓口にお問い合わせください。職員がパスワードをお聞きすることはありません。
            </p>
          </Details>
        </>
      )}
      <p>
        <a href="/login">ログインに戻る</a>
      </p>
    </>
  )
}
