/** Where this login is open, and how to end it elsewhere. */
import { type Acted, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(proofTexts, 'sessions')

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

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words, word } = useTexts(proofTexts)
  const { momentText } = useDates()
  const others = data.sessions.filter((session) => !session.current)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('sessions')}</h1>
      <p class="lead">{say('sessionsLead')}</p>
      {data.sessions.map((session) => (
        <Card
          key={session.id}
          title={
            session.current
              ? words('thisDevice', { device: session.agent || words('unknownDevice') })
              : session.agent || words('unknownDevice')
          }
        >
          <p>
            {say('loginOf', { side: word(session.side) })}
            <br />
            {say('lastUsed', { when: momentText(session.lastSeenAt, page.today) })}
            <br />
            {say('since', { when: momentText(session.startedAt, page.today) })}
          </p>
          {session.current ? null : (
            <Form label={session.agent}>
              <Hidden name="session" value={session.id} />
              <Button look="secondary" hidden={words('ofField', { label: session.agent || words('unknownDevice') })}>
                {say('end')}
              </Button>
            </Form>
          )}
        </Card>
      ))}
      {others.length > 1 ? (
        <Form label={words('others')}>
          <ButtonRow>
            <Button look="danger" intent="others">
              {say('endOthers')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p class="muted">{say('passwordEnds')}</p>
    </>
  )
}
