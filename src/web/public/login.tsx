/** Login in two steps on one address: address and password, then the mailed code of this attempt (ACC-4). */

import { signWithPasskey } from '../account/ask-passkey.ts'
import { CodeField } from '../account/code-field.tsx'
import { answerIn, type Signed } from '../account/passkey-answer.ts'
import { PasskeyForm } from '../account/passkey-form.tsx'
import { PasswordField } from '../account/password-field.tsx'
import { Proved } from '../account/proved.tsx'
import { homeOf, type LoginSide, loginSideOf, nextOf, sideWords } from '../account/side.ts'
import { startPage } from '../account/start.ts'
import { type Acted, errorOf, fieldOf, type PageInput, type PageProps, type Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = 'ログイン'

/** `back`: logged in beside a form that still stands in the other tab. */
type Step = { attempt: string; resent: boolean } | 'back'

export async function load(_api: WebApi, page: PageInput) {
  return { side: loginSideOf(page.query.side) }
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const side = loginSideOf(page.query.side)
  const attempt = form.text('attempt')
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
  const step = sent.done as Step | null
  if (step === 'back') return <Proved heading="ログイン" done="ログインできました" />
  const attempt = step?.attempt ?? sent.values.attempt?.at(-1)
  return attempt ? (
    <CodeStep attempt={attempt} resent={step?.resent ?? false} sent={sent} />
  ) : (
    <PasswordStep side={data.side} page={page} sent={sent} />
  )
}

function PasswordStep({ side, page, sent }: { side: LoginSide; page: PageInput; sent: PageProps<typeof load>['sent'] }) {
  const next = page.query.next ? `&next=${encodeURIComponent(page.query.next)}` : ''
  const others = (['guardian', 'facility', 'office'] as const).filter((s) => s !== side)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>ログイン</h1>
      <p class="lead">{sideWords[side]}のログインです。</p>
      <Form>
        <TextField
          {...fieldOf(sent, 'mail')}
          label="メールアドレス"
          type="email"
          inputMode="email"
          autoComplete="username"
          support={side === 'guardian' ? '市区町村に届け出たメールアドレスです。' : undefined}
        />
        <PasswordField name="password" label="パスワード" autoComplete="current-password" error={errorOf(sent, 'password')} />
        <ButtonRow>
          <Button size={side === 'guardian' ? 'large' : 'normal'}>ログインする</Button>
        </ButtonRow>
      </Form>
      <PasskeyForm label="logIn" intent="passkey" look="secondary" answer={signWithPasskey} />
      <p>
        <a href={`/reset?side=${side}`}>パスワードを忘れたとき</a>
      </p>
      {side === 'guardian' ? (
        <Details summary="はじめての方・アカウント発行のメールが届かない方">
          <p>
            アカウントは、市区町村の認定を受けると発行されます。発行のお知らせメールにあるリンクから、パスワードを設定してください。リンクは7日間使えます。
          </p>
          <p>
            <a href="/activate/resend">アカウント発行のメールをもう一度送る</a>
          </p>
          <p>
            まだ認定を受けていない方は、<a href="/apply">利用の申請</a>から始めてください。
          </p>
        </Details>
      ) : null}
      <ul class="plain-list">
        {others.map((other) => (
          <li key={other}>
            <a href={`/login?side=${other}${next}`}>{sideWords[other]}はこちら</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function CodeStep({ attempt, resent, sent }: { attempt: string; resent: boolean; sent: PageProps<typeof load>['sent'] }) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>確認コードの入力</h1>
      {resent ? (
        <Notice kind="success" live>
          <p>新しい確認コードを送りました。前のコードは使えなくなりました。</p>
        </Notice>
      ) : null}
      <p class="lead">登録されているメールアドレスに、6けたの確認コードを送りました。10分以内に入力してください。</p>
      <Form>
        <Hidden name="attempt" value={attempt} />
        <CodeField error={errorOf(sent, 'code')} />
        <ButtonRow>
          <Button size="large">確認してログインする</Button>
        </ButtonRow>
      </Form>
      <Details summary="メールが届かないとき">
        <p>
          迷惑メールのフォルダーも確かめてください。携帯電話会社のメールをお使いの方は、受信の設定が必要なことがあります。前のメールから1分たつと、もう一度送れます。
        </p>
        <Form label="確認コードをもう一度送る">
          <Hidden name="attempt" value={attempt} />
          <Button look="secondary" intent="resend">
            確認コードをもう一度送る
          </Button>
        </Form>
      </Details>
      <p>
        <a href="/login" data-full="">
          はじめからやりなおす
        </a>
      </p>
    </>
  )
}
