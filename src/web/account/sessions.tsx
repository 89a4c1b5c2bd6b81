/** Where this login is open, and how to end it elsewhere. */
import { type Acted, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { sideWords } from './side.ts'

export const title = 'ログイン中の端末'

export async function load(api: WebApi, _page: PageInput) {
  const sessions = await api('GET /api/v1/me/sessions')
  return sessions.ok ? sessions.value : stop(sessions.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const ended =
    form.intent === 'others'
      ? await api('POST /api/v1/me/sessions/end-others', {})
      : await api('POST /api/v1/me/sessions/:sessionId/end', { params: { sessionId: form.text('session') } })
  return ended.ok ? { redirect: page.path } : { problem: ended.problem }
}

const sides: Readonly<Record<string, string>> = sideWords

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const others = data.sessions.filter((session) => !session.current)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>ログイン中の端末</h1>
      <p class="lead">このアカウントでログインしている端末です。見覚えのないものがあれば、すぐに終わらせてください。</p>
      {data.sessions.map((session) => (
        <Card key={session.id} title={`${session.agent || '端末の種類が分かりません'}${session.current ? '（この端末）' : ''}`}>
          <p>
            {sides[session.side] ?? session.side}のログイン
            <br />
            最後に使った時刻：{momentText(session.lastSeenAt, page.today)}
            <br />
            ログインした時刻：{momentText(session.startedAt, page.today)}
          </p>
          {session.current ? null : (
            <Form label={session.agent}>
              <Hidden name="session" value={session.id} />
              <Button look="secondary" hidden={`（${session.agent || '種類の分からない端末'}）`}>
                この端末のログインを終わらせる
              </Button>
            </Form>
          )}
        </Card>
      ))}
      {others.length > 1 ? (
        <Form label="ほかの端末">
          <ButtonRow>
            <Button look="danger" intent="others">
              ほかの端末のログインをすべて終わらせる
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p class="muted">パスワードを変えると、ほかの端末のログインはすべて終わります。</p>
    </>
  )
}
