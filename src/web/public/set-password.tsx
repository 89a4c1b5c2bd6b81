/** The page behind a mailed link that sets a password: the first one (ACC-3) or a new one. Opening it uses nothing up. */
import { PasswordField } from '../account/password-field.tsx'
import { PasswordPolicy } from '../account/password-policy.tsx'
import { type Acted, errorOf, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

type Data = { state: 'open' | 'gone'; first: boolean; mail: string | null }

export const title = (data: Data): string => (data.first ? 'パスワードの設定' : 'パスワードを設定しなおす')

export async function load(api: WebApi, page: PageInput<{ token: string }>): Promise<Loaded<Data>> {
  const link = await api('GET /api/v1/account-links/:token', { params: { token: page.params.token } })
  if (!link.ok) return stop(link.problem)
  const { state, purpose, mail } = link.value
  return { state, mail, first: purpose ? purpose === 'activate' : page.path.startsWith('/activate') }
}

export async function act(api: WebApi, form: Sendable, page: PageInput<{ token: string }>): Promise<Acted> {
  const set = await api('POST /api/v1/account-links/:token/password', {
    params: { token: page.params.token },
    body: { password: form.raw('password') },
  })
  return set.ok ? { done: set.value.side } : { problem: set.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const heading = title(data)
  if (sent.done)
    return (
      <>
        <h1>{heading}</h1>
        <Notice kind="success" title="パスワードを設定しました" live>
          <p>続けて、メールアドレスと新しいパスワードでログインしてください。</p>
        </Notice>
        <ButtonRow>
          <LinkButton size="large" href={sent.done === 'guardian' ? '/login' : `/login?side=${sent.done}`}>
            ログインへ進む
          </LinkButton>
        </ButtonRow>
      </>
    )
  if (data.state === 'gone') return <Gone first={data.first} sent={sent} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{heading}</h1>
      <p class="lead">
        {data.first ? 'ログインに使うパスワードを決めてください。' : '新しいパスワードを決めてください。'}
        メールアドレスは<strong class="break-all">{data.mail}</strong>です。
      </p>
      <PasswordPolicy />
      <Form>
        {/* Password managers store the pair only when they see the address. */}
        <input type="hidden" name="username" value={data.mail ?? ''} autoComplete="username" />
        <PasswordField name="password" label="パスワード" autoComplete="new-password" error={errorOf(sent, 'password')} />
        <ButtonRow>
          <Button size="large">このパスワードに決める</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

const Gone = ({ first, sent }: { first: boolean; sent: PageProps<typeof load>['sent'] }) => (
  <>
    <ErrorSummary sent={sent} />
    <h1>このリンクは、もう使えません</h1>
    <p>
      {first
        ? 'リンクの期限（7日間）が過ぎたか、すでにパスワードを設定したか、新しいお知らせが送られています。'
        : 'リンクの期限（30分間）が過ぎたか、すでに使われたか、新しいリンクが送られています。'}
    </p>
    <p>すでにパスワードを設定した方は、そのままログインできます。</p>
    <ButtonRow>
      <LinkButton href={first ? '/activate/resend' : '/reset'}>
        {first ? 'アカウント発行のメールをもう一度送る' : 'リンクをもう一度送る'}
      </LinkButton>
      <LinkButton look="secondary" href="/login">
        ログインする
      </LinkButton>
    </ButtonRow>
  </>
)
