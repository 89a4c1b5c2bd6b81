/** パスキー: the own ones, a new one, away with one (ACC-4). */
import { type Acted, fieldOf, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { passkeyTexts } from '../text/guardian/passkeys.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'
import { makePasskey } from './ask-passkey.ts'
import { answerIn, type NewKey } from './passkey-answer.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { loginSideOf } from './side.ts'

export const title = (_data: unknown, page: PageInput): string => wordsOf(passkeyTexts, page.locale, 'title')

export async function load(api: WebApi, _page: PageInput) {
  const found = await api('GET /api/v1/me/passkeys')
  return found.ok ? found.value : stop(found.problem)
}

export async function act(api: WebApi, form: Sendable, _page: PageInput): Promise<Acted> {
  if (form.intent === 'add') {
    const body = { name: form.text('name'), response: answerIn<NewKey>(form) }
    const added = await api('POST /api/v1/me/passkeys', { body })
    return added.ok ? { done: 'doneAdded' } : { problem: added.problem }
  }
  const removed = await api('POST /api/v1/me/passkeys/:passkeyId/remove', { params: { passkeyId: form.text('passkey') } })
  return removed.ok ? { done: 'doneRemoved' } : { problem: removed.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { momentText } = useDates()
  const { say, words } = useTexts(passkeyTexts)
  const side = loginSideOf(page.side ?? '')
  return (
    <>
      {side === 'guardian' ? (
        <BackLink href="/my/user-info/account">{say('back')}</BackLink>
      ) : (
        <BackLink href={`/${side}/account`}>{say('backStaff')}</BackLink>
      )}
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      {sent.done === 'doneAdded' || sent.done === 'doneRemoved' ? (
        <Notice kind="success" live>
          <p>{say(sent.done)}</p>
        </Notice>
      ) : null}
      <p class="lead">{say('lead')}</p>
      <h2>{say('own')}</h2>
      {data.passkeys.length === 0 ? <p>{say('none')}</p> : null}
      {data.passkeys.map((one) => (
        <Card key={one.id} title={one.name || words('unnamed')}>
          <p>
            {say('added', { at: momentText(one.addedAt, page.today) })}
            <br />
            {one.usedAt ? say('used', { at: momentText(one.usedAt, page.today) }) : say('neverUsed')}
          </p>
          <Form label={one.name || words('unnamed')}>
            <Hidden name="passkey" value={one.id} />
            <p class="muted">
              {say('removeHow')}
              {side === 'guardian' && data.passkeys.length === 1 ? say('lastHow') : null}
            </p>
            <Button look="secondary" intent="remove" hidden={`（${one.name || words('unnamed')}）`}>
              {say('remove')}
            </Button>
          </Form>
        </Card>
      ))}
      <h2>{say('new')}</h2>
      <PasskeyForm
        label="add"
        intent="add"
        look="primary"
        answer={() => makePasskey(side)}
        otherwise={{ noScript: <p>{say('noScript')}</p>, notHere: <p>{say('notHere')}</p> }}
      >
        <TextField
          {...fieldOf(sent, 'name')}
          label={say('name')}
          support={say('nameHow')}
          required={false}
          width="middle"
          maxLength={40}
        />
      </PasskeyForm>
    </>
  )
}
