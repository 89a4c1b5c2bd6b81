/** 「あとで続ける」: what was typed is kept; how to go on here or elsewhere; how to leave a shared device. */
import { type Acted, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { loadDraft } from './journey.ts'

export const title = titleIn(applyTexts, 'later')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export async function act(api: WebApi, form: Form, _page: PageInput): Promise<Acted> {
  if (form.intent === 'leave') {
    const left = await api('POST /api/v1/applications/own/leave')
    return left.ok ? redirectTo('/apply/status?left=1') : { problem: left.problem }
  }
  const mailed = await api('POST /api/v1/applications/own/mail-number')
  return mailed.ok ? { done: 'mailed' } : { problem: mailed.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('later')}</h1>
      {sent.done === 'mailed' ? (
        <Notice kind="success" live>
          <p>{say('pauseMailed', { mail: data.mail ?? '' })}</p>
        </Notice>
      ) : null}
      <p class="lead">{say('kept')}</p>
      <p>{say('keptHow')}</p>
      <p>{say('numberIs', { number: <strong>{data.number}</strong> })}</p>
      <ButtonRow>
        <LinkButton href="/apply/check">{say('backToForm')}</LinkButton>
      </ButtonRow>
      <FormElement label={words('howOn')}>
        {data.mail ? (
          <p>
            <Button look="secondary" intent="mail">
              {say('mailNumber', { mail: data.mail })}
            </Button>
          </p>
        ) : (
          <p>{say('mailFirst')}</p>
        )}
        <h2>{say('shared')}</h2>
        <p>{say('sharedHow')}</p>
        <p>
          <Button look="quiet" intent="leave">
            {say('leaveForm')}
          </Button>
        </p>
      </FormElement>
    </>
  )
}
