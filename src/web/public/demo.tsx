/** Demo only: the accounts to try, one click each. */

import { loginSideOf } from '../account/side.ts'
import { startPage } from '../account/start.ts'
import { type Acted, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/role-words.ts'
import { Button } from '../ui/button.tsx'
import { Card, CardGrid } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = 'デモのアカウント'

export async function load(api: WebApi, _page: PageInput) {
  const accounts = await api('GET /api/v1/demo/accounts')
  const key = await api('GET /api/v1/demo/key')
  if (!key.ok) return stop(key.problem)
  return accounts.ok ? { ...accounts.value, token: key.value.token } : stop(accounts.problem)
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const side = loginSideOf(form.text('side'))
  const outcome = await api('POST /api/v1/demo/login', { body: { mail: form.text('mail'), side } })
  return outcome.ok ? { redirect: await startPage(api, side, outcome.value.kind) } : { problem: outcome.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>デモのアカウント</h1>
      <p class="lead">ボタンひとつでログインできます。パスワードは、どのアカウントも「Tsuen-demo-2026!」です。</p>
      <Notice kind="info">
        <p>
          ふつうの<a href="/login">ログイン画面</a>も試せます。確認コードなど、システムが送ったメールは
          <a href="/demo/mail">デモのメール</a>で読めます。
        </p>
      </Notice>
      <CardGrid>
        {data.accounts.map((account) => (
          <Card key={account.mail + account.side} title={kindWords[account.kind] ?? account.kind}>
            <p>
              {account.name}
              {account.place ? <span class="muted">（{account.place}）</span> : null}
              <br />
              <span class="break-all">{account.mail}</span>
            </p>
            {account.ready ? null : (
              <p>
                認定されたばかりで、まだパスワードがありません。
                <a href={`/demo/mail?to=${encodeURIComponent(account.mail)}`}>アカウント発行のメール</a>
                のリンクから設定するところも試せます。
              </p>
            )}
            <Form label={account.mail}>
              <Hidden name="mail" value={account.mail} />
              <Hidden name="side" value={account.side} />
              <Button look="secondary" hidden={`（${account.mail}）`}>
                ログインする
              </Button>
            </Form>
          </Card>
        ))}
      </CardGrid>
      <h2>ほかのシステムから試す</h2>
      <p>
        登降園や園務のシステムのためのAPIも試せます。このAPIキーで、すみだひまわり保育園の枠・予約・登降園・実績・児童情報を読み書きできます（
        <a href="/api/v1/openapi.json">APIの仕様</a>）。
      </p>
      <p>
        <code class="break-all">Authorization: Bearer {data.token}</code>
      </p>
    </>
  )
}
