/** ヘルプデスクに状態を見せる: a code to tell, what it opens, who has looked, and the end of it at once (HLP-1). */
import type { listHelpConsents } from '../../features/help/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { helpConsentTexts } from '../text/guardian/help-consent.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<typeof listHelpConsents>
type Consent = Data['consents'][number]

const path = '/my/help-consent'
export const title = titleIn(helpConsentTexts, 'title')

export async function load(api: WebApi): Promise<Loaded<Data>> {
  const list = await api('GET /api/v1/my/help-consents')
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  if (form.intent === 'end') {
    const ended = await api('POST /api/v1/my/help-consents/:consentId/end', { params: { consentId: form.text('consent') } })
    return ended.ok ? redirectTo(`${path}?done=ended`) : { problem: ended.problem }
  }
  const made = await api('POST /api/v1/my/help-consents')
  return made.ok ? redirectTo(path) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(helpConsentTexts)
  const live = data.consents.find((one) => one.state !== 'over')
  const past = data.consents.filter((one) => one.state === 'over')
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'ended' && !live ? (
        <Notice kind="success" live>
          <p>{say('ended')}</p>
        </Notice>
      ) : null}
      <h1>{say('title')}</h1>
      {live ? <Live consent={live} page={page} /> : <p class="lead">{say('lead')}</p>}
      <DefinitionList
        facts={[
          { term: say('sees'), value: say('seesWhat') },
          { term: say('hidden'), value: say('hiddenWhat') },
        ]}
      />
      {live ? null : (
        <Form>
          <ButtonRow>
            <Button intent="make">{say(past.length > 0 ? 'makeAgain' : 'make')}</Button>
          </ButtonRow>
        </Form>
      )}
      {live && past.length === 0 ? null : (
        <>
          <h2>{say('past')}</h2>
          {past.length === 0 ? <p class="muted">{say('none')}</p> : <Past consents={past} page={page} />}
        </>
      )}
    </>
  )
}

function Live({ consent, page }: { consent: Consent; page: PageInput }) {
  const { say } = useTexts(helpConsentTexts)
  const { momentText } = useDates()
  const time = momentText(consent.until, page.today)
  const open = consent.state === 'open'
  return (
    <>
      {open ? (
        <Notice kind="warning" title={say('open')}>
          <p>{say('openHow', { time })}</p>
        </Notice>
      ) : (
        <section class="card" aria-labelledby="help-code">
          <h2 class="card-title" id="help-code">
            {say('code')}
          </h2>
          <p>
            <span class="code-digits">{consent.code}</span>
          </p>
          <p>{say('codeHow', { time })}</p>
        </section>
      )}
      <Form>
        <Hidden name="consent" value={consent.id} />
        <ButtonRow>
          <Button intent="end" look={open ? 'primary' : 'secondary'}>
            {say(open ? 'endOpen' : 'endCode')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Past({ consents, page }: { consents: readonly Consent[]; page: PageInput }) {
  const { say } = useTexts(helpConsentTexts)
  const { momentText } = useDates()
  const when = (text: string): string => momentText(text, page.today)
  return (
    <ul>
      {consents.map((one) => (
        <li key={one.id}>
          <p>
            {say('made', { when: when(one.madeAt) })}
            <br />
            {one.openedAt ? say('seen', { when: when(one.openedAt), n: one.looks }) : say('unseen')}
            {one.endedAt ? (
              <>
                <br />
                {say('endedAt', { when: when(one.endedAt) })}
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
