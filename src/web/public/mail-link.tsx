/** The page behind a link that confirms a new address, or takes a change back (ACC-5). A button does it, not the opening. */
import { type Acted, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'

type Data = { state: 'open' | 'gone'; undo: boolean; mail: string | null }

export const title = (data: Data): string => (data.undo ? 'メールアドレスをもとに戻す' : 'メールアドレスの確認')

export async function load(api: WebApi, page: PageInput<{ token: string }>): Promise<Loaded<Data>> {
  const link = await api('GET /api/v1/account-links/:token', { params: { token: page.params.token } })
  if (!link.ok) return stop(link.problem)
  const right = link.value.purpose === 'mailChange' || link.value.purpose === 'mailUndo'
  return { state: right ? link.value.state : 'gone', undo: link.value.purpose === 'mailUndo', mail: link.value.mail }
}

export async function act(api: WebApi, _form: Sendable, page: PageInput<{ token: string }>): Promise<Acted> {
  const moved = await api('POST /api/v1/account-links/:token/mail', { params: { token: page.params.token } })
  return moved.ok ? { done: moved.value } : { problem: moved.problem }
}

type Moved = { purpose: 'mailChange' | 'mailUndo'; mail: string }

export function Page({ data, sent }: PageProps<typeof load>) {
  const moved = sent.done as Moved | null
  if (moved)
    return (
      <>
        <h1>{moved.purpose === 'mailUndo' ? 'メールアドレスをもとに戻しました' : 'メールアドレスが変わりました'}</h1>
        <Notice kind="success" live>
          <p>
            ログインに使うメールアドレスは<strong class="break-all">{moved.mail}</strong>です。
          </p>
          {moved.purpose === 'mailUndo' ? (
            <p>
              すべての端末のログインを終わらせ、いままでのパスワードを使えなくしました。このアドレスに、パスワードを設定しなおすリンクをお送りしています。
            </p>
          ) : null}
        </Notice>
        <ButtonRow>
          <LinkButton href="/login">ログインへ進む</LinkButton>
        </ButtonRow>
      </>
    )
  if (data.state === 'gone')
    return (
      <>
        <ErrorSummary sent={sent} />
        <h1>このリンクは、もう使えません</h1>
        <p>期限が過ぎたか、すでに使われています。</p>
        <p>
          <a href="/my/user-info/account">利用者情報管理</a>から、もう一度お申し出ください。
        </p>
      </>
    )
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      <p class="lead">
        {data.undo ? 'ログインに使うメールアドレスを、もとの' : '新しいメールアドレスは'}
        <strong class="break-all">{data.mail}</strong>
        {data.undo ? 'に戻します。すべての端末のログインが終わり、パスワードを設定しなおすことになります。' : 'です。'}
      </p>
      <Form>
        <ButtonRow>
          <Button look={data.undo ? 'danger' : 'primary'}>
            {data.undo ? 'もとのメールアドレスに戻す' : 'このメールアドレスに変える'}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
