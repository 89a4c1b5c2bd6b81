/** 受付完了: number, what happens next and when, the copy. Survives reloading. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { TownContact } from '../town-info.tsx'
import type { Own } from './journey.ts'

export const title = titleIn(applyTexts, 'doneTitle')

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply/status') : stop(own.problem)
  return own.value.state === 'draft' ? redirectTo('/apply/check') : own.value
}

export function Page({ data }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const { fullDayText } = useDates()
  const day = (date: string | null): string => (date ? fullDayText(date as LocalDate) : '')
  return (
    <>
      <h1>{say('doneTitle')}</h1>
      <Notice kind="success" title={say('number', { number: data.number })}>
        <p>{say('doneMail', { mail: data.mail ?? '' })}</p>
      </Notice>
      <h2>{say('flow')}</h2>
      <Timeline
        label={words('flow')}
        items={[
          { title: say('flowReceived'), when: day(data.receivedOn), state: 'done' },
          {
            title: say('flowReview', { town: data.municipality.name }),
            when: words('about', { day: day(data.dueOn) }),
            state: 'now',
            children: <p>{say('flowReviewHow')}</p>,
          },
          {
            title: say('flowDecision'),
            state: 'next',
            children: <p>{say('flowDecisionHow')}</p>,
          },
          { title: say('flowSearch'), state: 'next' },
        ]}
      />
      <ButtonRow>
        <LinkButton href="/apply/status" size="large">
          {say('seeState')}
        </LinkButton>
        <LinkButton href="/api/v1/applications/own/paper" look="secondary" download leave>
          {say('copy')}
        </LinkButton>
      </ButtonRow>
      <p>{say('meanwhile', { find: <a href="/search">{say('find')}</a> })}</p>
      <TownContact town={{ name: data.municipality.name, contact: data.contact }} />
    </>
  )
}
