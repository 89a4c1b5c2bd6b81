/** The page behind a link that confirms a new address, or takes a change back (ACC-5). A button does it, not the opening. */
import { type Acted, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsIn } from '../text/catalogue.ts'
import { linkTexts } from '../text/public/links.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

type Data = { state: 'open' | 'gone'; undo: boolean; mail: string | null }

const titleKey = ({ undo }: Data) => (undo ? 'undoTitle' : 'confirmTitle')
export const title = (data: Data, page: PageInput): string => wordsIn(linkTexts, page.locale)(titleKey(data))

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
  const { say } = useTexts(linkTexts)
  const moved = sent.done as Moved | null
  if (moved)
    return (
      <>
        <h1>{say(moved.purpose === 'mailUndo' ? 'undone' : 'moved')}</h1>
        <Notice kind="success" live>
          <p>{say('nowMail', { mail: <strong class="break-all">{moved.mail}</strong> })}</p>
          {moved.purpose === 'mailUndo' ? <p>{say('undoneWhat')}</p> : null}
        </Notice>
        <ButtonRow>
          <LinkButton href="/login">{say('goLogin')}</LinkButton>
        </ButtonRow>
      </>
    )
  if (data.state === 'gone')
    return (
      <>
        <ErrorSummary sent={sent} />
        <h1>{say('gone')}</h1>
        <p>{say('over')}</p>
        <p>{say('askAgain', { page: <a href="/my/user-info/account">{say('userInfo')}</a> })}</p>
      </>
    )
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say(titleKey(data))}</h1>
      <p class="lead">{say(data.undo ? 'undoLead' : 'confirmLead', { mail: <strong class="break-all">{data.mail}</strong> })}</p>
      <Form>
        <ButtonRow>
          <Button look={data.undo ? 'danger' : 'primary'}>{say(data.undo ? 'undo' : 'confirm')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
