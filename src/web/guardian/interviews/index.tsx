/** 初回面談: the family's requests, open ones first. */
import { japanDate, type LocalDate } from '../../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { callTexts } from '../../text/guardian/calls.ts'
import { interviewTexts } from '../../text/guardian/interviews.ts'
import { interviewStateWords } from '../../text/interview-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { IntakeResults, type OwnIntake } from './intake.tsx'

export const title = titleIn(interviewTexts, 'title')

const listOf = (api: WebApi) => api('GET /api/v1/my/interviews')
type List = Extract<Awaited<ReturnType<typeof listOf>>, { ok: true }>['value']
type Data = List & { intake: OwnIntake; calls: boolean }

const open = ['requested', 'arranging', 'fixed', 'held'] as const

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const [list, intake, calls] = await Promise.all([listOf(api), api('GET /api/v1/my/intake'), api('GET /api/v1/my/calls')])
  if (!intake.ok) return stop(intake.problem)
  return list.ok
    ? { ...list.value, intake: intake.value.results, calls: calls.ok && calls.value.calls.length > 0 }
    : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(interviewTexts)
  const { say: call } = useTexts(callTexts)
  const { dayText, timeText } = useDates()
  const waiting = data.interviews.filter((i) => open.some((state) => state === i.state))
  const over = data.interviews.filter((i) => !waiting.includes(i))
  const cards = (list: List['interviews']) =>
    list.map((interview) => (
      <Card key={interview.id} title={interview.facilityName} href={`/my/interviews/${interview.id}`} level={3}>
        <p>
          <StatusTag status={interviewStateWords[interview.state]} />　{say('namedChild', { name: interview.childName })}
        </p>
        {interview.fixed && interview.state === 'fixed' ? (
          <p>
            {say('fromTime', {
              day: dayText(interview.fixed.date as LocalDate, page.today),
              time: timeText(interview.fixed.start),
            })}
          </p>
        ) : null}
        {interview.state === 'arranging' ? <p>{say('offered')}</p> : null}
        <p class="muted">{say('asked', { when: dayText(japanDate(new Date(interview.requestedAt)), page.today) })}</p>
      </Card>
    ))
  return (
    <>
      <h1>{say('title')}</h1>
      {page.query.done === 'cancelled' ? <Notice kind="success" title={say('cancelled')} live /> : null}
      {data.calls ? (
        <p>
          <a href="/my/calls">{call('title')}</a>
        </p>
      ) : null}
      <IntakeResults results={data.intake} today={page.today} />
      {data.interviews.length === 0 && data.intake.length === 0 ? (
        <EmptyState title={say('none')} action={<LinkButton href="/search">{say('find')}</LinkButton>}>
          <p>{say('noneHow')}</p>
        </EmptyState>
      ) : (
        <>
          {waiting.length > 0 ? (
            <>
              <h2>{say('going')}</h2>
              {cards(waiting)}
            </>
          ) : null}
          {over.length > 0 ? (
            <>
              <h2>{say('over')}</h2>
              {cards(over)}
            </>
          ) : null}
          <p>
            <LinkButton href="/search" look="secondary">
              {say('findOther')}
            </LinkButton>
          </p>
        </>
      )}
    </>
  )
}
