/** 利用者: own data, ways to change it, login settings (ACC-2, ACC-4, ACC-5). */

import type { ReplyOf } from '../../platform/contract.ts'
import { PasswordField } from '../account/password-field.tsx'
import {
  type Acted,
  errorOf,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { relationshipWords } from '../text/child-sheet.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = '利用者'

type Data = ReplyOf<Routes['GET /api/v1/my/account']>

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const account = await api('GET /api/v1/my/account')
  return account.ok ? account.value : stop(account.problem)
}

export async function act(api: WebApi, form: Sendable, _page: PageInput): Promise<Acted> {
  if (form.intent === 'mail') {
    const asked = await api('POST /api/v1/my/account/mail', { body: { mail: form.text('mail') } })
    return asked.ok ? { done: 'mail' } : { problem: asked.problem }
  }
  if (form.intent === 'block' || form.intent === 'unblock') {
    const blocked = await api('POST /api/v1/my/account/other/block', { body: { blocked: form.intent === 'block' } })
    return blocked.ok ? { done: form.intent } : { problem: blocked.problem }
  }
  const on = form.intent === 'on'
  const switched = await api('POST /api/v1/my/account/second-step', {
    body: on ? { on } : { on, password: form.raw('password') },
  })
  return switched.ok ? { done: on ? 'on' : 'off' } : { problem: switched.problem }
}

const doneWords: Readonly<Record<string, string>> = {
  mail: '新しいメールアドレスに、確認のリンクを送りました。30分以内に開いて、確認のボタンを押してください。それまでは、いままでのアドレスのままです。',
  on: 'ログイン時の2段階認証を有効にしました。保護者の方それぞれに、メールでお知らせしています。',
  off: 'ログイン時の2段階認証を無効にしました。保護者の方それぞれに、メールでお知らせしています。',
  block: '代理利用者（保護者2）のログインを止めました。',
  unblock: '代理利用者（保護者2）のログインを再開しました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { self, other } = data
  return (
    <>
      <BackLink href="/my/user-info">利用者情報管理</BackLink>
      <ErrorSummary sent={sent} />
      <h1>利用者</h1>
      {typeof sent.done === 'string' ? (
        <Notice kind="success" live>
          <p>{doneWords[sent.done]}</p>
        </Notice>
      ) : null}

      <h2>あなた（保護者{self.ordinal}）</h2>
      <DefinitionList
        facts={[
          { term: 'お名前', value: self.name },
          { term: 'フリガナ', value: self.kana },
          { term: '続柄', value: relationshipWords[self.relationship] ?? self.relationship },
          { term: '住所', value: `${self.postalCode ? `〒${self.postalCode} ` : ''}${self.address}` },
          { term: '電話番号', value: self.phone },
        ]}
      />
      <ChangeWay data={data} />

      <h2>ログイン</h2>
      <SecondStep data={data} sent={sent} />
      <h3>メールアドレス</h3>
      <p>
        いまのアドレス：<strong class="break-all">{data.mail}</strong>
      </p>
      {data.mailUndoUntil ? (
        <p>
          最近変更されました。前のアドレスに届いたメールから、{momentText(data.mailUndoUntil, page.today)}まで、もとに戻せます。
        </p>
      ) : null}
      <Form label="メールアドレスの変更">
        <TextField
          {...fieldOf(sent, 'mail')}
          label="新しいメールアドレス"
          type="email"
          inputMode="email"
          autoComplete="email"
          support="変えるには、いまのアドレスに届く確認コードと、新しいアドレスでの確認が必要です。"
        />
        <ButtonRow>
          <Button look="secondary" intent="mail">
            確認のリンクを送る
          </Button>
        </ButtonRow>
      </Form>
      <LinkList
        label="ログインの設定"
        items={[
          { href: '/my/password', text: 'パスワードを変える' },
          { href: '/my/sessions', text: 'ログイン中の端末' },
        ]}
      />

      <h2>もうひとりの保護者</h2>
      {other ? <Other other={other} /> : <NoOther />}
    </>
  )
}

function SecondStep({ data, sent }: { data: Data; sent: PageProps<typeof load>['sent'] }) {
  return (
    <>
      <h3>ログイン時の2段階認証</h3>
      <p>
        いまは「<strong>{data.codeRequired ? '有効' : '無効'}</strong>」です。
        {data.codeRequired
          ? 'ログインのたびに、メールの確認コードを入力します。'
          : 'メールアドレスとパスワードだけでログインできます。'}
        この設定は、あなたのログインだけに効きます。
      </p>
      <Form label="ログイン時の2段階認証">
        {data.codeRequired ? (
          <>
            <PasswordField
              name="password"
              label="いまのパスワード"
              autoComplete="current-password"
              support="無効にするには、15文字以上のパスワードが必要です。"
              error={errorOf(sent, 'password')}
            />
            <ButtonRow>
              <Button look="secondary" intent="off">
                2段階認証を無効にする
              </Button>
            </ButtonRow>
          </>
        ) : (
          <ButtonRow>
            <Button intent="on">2段階認証を有効にする</Button>
          </ButtonRow>
        )}
      </Form>
    </>
  )
}

/** Names, addresses and telephones change by 認定変更, each town in its own way (CERT-4). */
const ChangeWay = ({ data }: { data: Data }) => (
  <Notice kind="info" level={3} title="お名前・住所・電話番号を変えるには">
    <p>{data.municipality}への届け出（認定変更）が必要です。届け出が認められると、ここに反映されます。</p>
    <p>
      <LinkButton look="secondary" href="/my/changes">
        変更する
      </LinkButton>
    </p>
  </Notice>
)

const Other = ({ other }: { other: NonNullable<Data['other']> }) => (
  <>
    <DefinitionList
      facts={[
        { term: `保護者${other.ordinal}`, value: other.name },
        { term: '続柄', value: relationshipWords[other.relationship] ?? other.relationship },
        {
          term: 'ログイン',
          value: other.hasLogin ? (other.blocked ? '止められています' : '使えます') : 'アカウントがありません',
        },
      ]}
    />
    {other.mayBlock ? (
      <Form label="代理利用者のログイン">
        <p>
          {other.blocked
            ? '再開すると、代理利用者の方は、ご自分のメールアドレスとパスワードでログインできます。'
            : '止めると、代理利用者の方は、いま開いている画面も含めて、すぐに使えなくなります。'}
        </p>
        <ButtonRow>
          <Button look={other.blocked ? 'secondary' : 'danger'} intent={other.blocked ? 'unblock' : 'block'}>
            {other.blocked ? '代理利用者のログインを再開する' : '代理利用者のログインを止める'}
          </Button>
        </ButtonRow>
      </Form>
    ) : null}
    <p class="muted">パスワード、2段階認証、メールアドレスは、それぞれの方がご自分で管理します。</p>
  </>
)

const NoOther = () => (
  <p>
    代理利用者（保護者2）は登録されていません。登録すると、その方もご自分のメールアドレスでログインして、予約や登降園ができます。登録は、認定変更の届け出で行います。
  </p>
)
