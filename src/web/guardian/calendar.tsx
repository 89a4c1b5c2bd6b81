/** The secret calendar address of the own bookings: made, renewed, removed. */
import type { getFeed } from '../../features/booking/feed-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { calendarTexts } from '../text/guardian/calendar.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = titleIn(calendarTexts, 'title')

export async function load(api: WebApi): Promise<Loaded<ReplyOf<typeof getFeed>>> {
  const feed = await api('GET /api/v1/my/calendar')
  return feed.ok ? feed.value : stop(feed.problem)
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const ending = form.intent === 'end'
  const done = ending ? await api('DELETE /api/v1/my/calendar') : await api('POST /api/v1/my/calendar')
  return done.ok ? redirectTo(`/my/calendar?done=${ending ? 'ended' : 'issued'}`) : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(calendarTexts)
  const { feed } = data
  const done = page.query.done
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/bookings" />
      <h1>{say('title')}</h1>
      {done === 'issued' && feed ? <Notice kind="success" title={say('issued')} live /> : null}
      {done === 'ended' && !feed ? <Notice kind="success" title={say('ended')} live /> : null}
      <p>{say('lead')}</p>
      <p>{say('secret')}</p>
      <Form>
        {feed ? (
          <>
            <TextField name="address" label={say('address')} value={feed.address} required={false} unmarked />
            <p>{say('renewHow')}</p>
          </>
        ) : (
          <p>{say('none')}</p>
        )}
        <ButtonRow>
          {feed ? (
            <LinkButton href={feed.address.replace(/^https?:/, 'webcal:')} leave>
              {say('open')}
            </LinkButton>
          ) : null}
          <Button look={feed ? 'secondary' : 'primary'}>{say(feed ? 'renew' : 'issue')}</Button>
          {feed ? (
            <Button intent="end" look="quiet">
              {say('end')}
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  )
}
