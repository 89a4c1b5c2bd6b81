/** 初回面談を申し込む: one of the facility's published times, or three proposals, and a note (INT-2). */
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import { type FacilityPage, facilityPageOf, type StandingOf, standingOf } from '../../place/facility-data.ts'
import { WhyNotAsk } from '../../place/why-not-ask.tsx'
import type { Routes, WebApi } from '../../routes.ts'
import { kindTexts } from '../../text/booking-words.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import { interviewTexts } from '../../text/guardian/interviews.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useDates } from '../../ui/use-dates.ts'

type Times = ReplyOf<Routes['GET /api/v1/my/children/:childId/facilities/:facilityId/interview-times']>['times']
type Data =
  | { facility: FacilityPage; standing: StandingOf; times: Times; others: { id: string; name: string }[] }
  | { facility: null }

export const title = titleIn(interviewTexts, 'askTitle')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The child of the address, else the one whom the guardian looks at. */
const childOf = (page: Pick<PageInput, 'query' | 'viewer'>): string | null => {
  const all = page.viewer?.children ?? []
  return (all.find((child) => child.id === page.query.child) ?? all.find((child) => child.current))?.id ?? null
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const child = childOf(page)
  const id = page.query.facility ?? ''
  if (!uuid.test(id) || !child) return { facility: null }
  const facility = await facilityPageOf(api, id)
  if (!facility.ok) return stop(facility.problem)
  const standing = await standingOf(api, child, id)
  if (!standing.ok) return stop(standing.problem)
  const published = standing.value.ask.some((way) => way.way === 'published' && way.reasons.length === 0)
  const times = published
    ? await api('GET /api/v1/my/children/:childId/facilities/:facilityId/interview-times', {
        params: { childId: child, facilityId: id },
      })
    : null
  if (times && !times.ok) return stop(times.problem)
  return {
    facility: facility.value,
    standing: standing.value,
    times: times?.value.times ?? [],
    others: (page.viewer?.children ?? []).filter((c) => c.id !== child).map(({ id: childId, name }) => ({ id: childId, name })),
  }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const pair = { childId: childOf(page) ?? '', facilityId: page.query.facility ?? '' }
  const message = form.text('message').slice(0, 1000)
  if (form.intent === 'time') {
    const timeId = form.text('timeId')
    if (!uuid.test(timeId))
      return {
        problem: fieldProblem([{ name: 'timeId', code: 'missing', message: wordsOf(interviewTexts, page.locale, 'oneTime') }]),
      }
    const taken = await api('POST /api/v1/my/interviews', { body: { ...pair, proposals: [], timeId, message } })
    return taken.ok ? redirectTo(`/my/interviews/${taken.value.id}?done=fixed`) : { problem: taken.problem }
  }
  const read = readProposals(form, page.locale)
  if (!read.ok) return { problem: read.problem }
  const asked = await api('POST /api/v1/my/interviews', {
    body: { ...pair, proposals: read.proposals, message },
  })
  return asked.ok
    ? redirectTo(`/my/interviews/${asked.value.id}?done=asked`)
    : { problem: namedProposals(asked.problem, read.rows) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(interviewTexts)
  const { word: kind } = useTexts(kindTexts)
  if (data.facility === null)
    return (
      <>
        <h1>{say('askTitle')}</h1>
        <EmptyState title={say('noPlace')} action={<LinkButton href="/search">{say('find')}</LinkButton>}>
          <p>{say('noPlaceHow')}</p>
        </EmptyState>
      </>
    )
  const { facility, standing, others } = data
  const openWays = standing.ask.filter((way) => way.reasons.length === 0).map((way) => way.way)
  const able = openWays.length > 0
  const chooses = openWays.includes('published')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facilities/${facility.id}`}>{facility.name}</BackLink>
      <h1>{say('askTitle')}</h1>
      <p>{say('askWhom', { place: <strong>{facility.name}</strong>, child: <strong>{standing.child.name}</strong> })}</p>
      {others.map((other) => (
        <p key={other.id}>
          <a href={`/my/interviews/new?${new URLSearchParams({ facility: facility.id, child: other.id })}`}>
            {say('askOther', { name: other.name })}
          </a>
        </p>
      ))}
      {facility.interviewText ? <p>{facility.interviewText}</p> : null}
      {able ? (
        <>
          <Notice kind="info">
            <p>{say('sees', { name: standing.child.name })}</p>
          </Notice>
          {chooses ? <TimeForm data={data} sent={sent} today={page.today} /> : null}
          {openWays.includes('proposals') && chooses ? (
            <h2>
              {say('byProposals', {
                kinds: standing.ask
                  .filter((way) => way.way === 'proposals')
                  .map((way) => kind(way.kind))
                  .join('・'),
              })}
            </h2>
          ) : null}
          {openWays.includes('proposals') ? (
            <Form label={words('proposalForm')}>
              <ProposalFields sent={sent} today={page.today} words={(n) => words('wish', { n })} />
              {chooses && data.times.length > 0 ? null : <MessageField sent={sent} />}
              <ButtonRow>
                <Button size="large" look={chooses ? 'secondary' : 'primary'}>
                  {say('askNow')}
                </Button>
              </ButtonRow>
            </Form>
          ) : null}
        </>
      ) : (
        <Notice kind="warning" title={say('notHere')}>
          <WhyNotAsk ask={standing.ask} />
          <p>
            <a href={standing.interview?.open ? `/my/interviews/${standing.interview.id}` : `/facilities/${facility.id}`}>
              {say(standing.interview?.open ? 'seeInterview' : 'backToPlace')}
            </a>
          </p>
        </Notice>
      )}
    </>
  )
}

function MessageField({ sent }: { sent: Sent }) {
  const { say } = useTexts(interviewTexts)
  return (
    <TextArea
      {...fieldOf(sent, 'message')}
      label={say('message')}
      support={say('messageHow')}
      required={false}
      maxLength={1000}
    />
  )
}

/** Published times, by day; a lost one is gone from the list when the page is drawn again. */
function TimeForm({ data, sent, today }: { data: Exclude<Data, { facility: null }>; sent: Sent; today: LocalDate }) {
  const { facility, times } = data
  const { say, words } = useTexts(interviewTexts)
  const { words: kind } = useTexts(kindTexts)
  const { dayText, gridRangeText } = useDates()
  if (times.length === 0)
    return (
      <EmptyState title={say('noTimes')}>
        <p>{say('noTimesHow')}</p>
        {facility.phone ? <p>{say('phone', { phone: <a href={`tel:${facility.phone}`}>{facility.phone}</a> })}</p> : null}
      </EmptyState>
    )
  // What the time is for is only said where it is not for everything.
  const kinds = new Set(times.map((time) => time.kind)).size > 1
  return (
    <Form label={words('chooseTime')}>
      <RadioGroup
        legend={say('chooseTimes')}
        {...fieldOf(sent, 'timeId')}
        choices={times.map((time) => ({
          value: time.id,
          label: `${dayText(time.date, today)} ${gridRangeText(time.start, time.start + time.minutes)}`,
          ...(kinds ? { support: time.kind ? kind(time.kind) : words('bothKinds') } : {}),
        }))}
      />
      <MessageField sent={sent} />
      <ButtonRow>
        <Button size="large" intent="time">
          {say('askThis')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
