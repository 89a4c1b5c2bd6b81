/** 定期利用に応募する: choose a place, look, send; change or take back until the close; then the result with its reason (REG-1). */
import type { readOwnCall } from '../../features/intake/call-contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
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
} from '../page.ts'
import { CallRules, usePlaceWords } from '../place/call-words.tsx'
import type { WebApi } from '../routes.ts'
import { wordsIn } from '../text/catalogue.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { intakeTexts } from '../text/guardian/intake.ts'
import { intakeWords } from '../text/intake-words.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<typeof readOwnCall> & { others: { id: string; name: string }[] }
type Entry = NonNullable<Data['entry']>

const titleKey = ({ call }: Data) => (call.state === 'ranked' ? 'result' : 'apply')
export const title = (data: Data, page: PageInput): string => wordsIn(callTexts, page.locale)(titleKey(data))

const childOf = (page: PageInput<{ id: string }>): string | undefined => {
  const children = page.viewer?.children ?? []
  return (children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current))?.id
}

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const own = await api('GET /api/v1/my/children/:childId/calls/:callId', { params: { childId, callId: page.params.id } })
  if (!own.ok) return stop(own.problem)
  const others = (page.viewer?.children ?? []).filter((child) => child.id !== childId).map(({ id, name }) => ({ id, name }))
  return { ...own.value, others }
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const params = { childId, callId: page.params.id }
  const here = (more: Record<string, string>) =>
    redirectTo(`/my/calls/${page.params.id}?${new URLSearchParams({ child: childId, ...more })}`)
  if (form.intent === 'leave') {
    const left = await api('DELETE /api/v1/my/children/:childId/calls/:callId', { params })
    return left.ok ? here({ done: 'left' }) : { problem: left.problem }
  }
  const place = form.text('place')
  if (!place) {
    const message = wordsIn(callTexts, page.locale)('wishFirst')
    return { problem: fieldProblem([{ name: 'place', code: 'missing', message }]) }
  }
  if (form.intent !== 'send') return here({ place })
  const sent = await api('PUT /api/v1/my/children/:childId/calls/:callId', { params, body: { place } })
  return sent.ok ? here({ done: 'sent' }) : { problem: sent.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { call, child, entry, others } = data
  const { today } = page
  const { say, words } = useTexts(callTexts)
  const { momentText, monthText } = useDates()
  const looked = call.state === 'open' ? call.places.find((place) => place.id === page.query.place) : undefined
  const changing = page.query.change === '1' || sent.problem
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/calls" />
      <h1>{say(titleKey(data))}</h1>
      <p>
        <strong>{say('callOf', { name: call.facility?.name ?? call.municipality.name })}</strong>
        <br />
        {say('useMonths', {
          from: monthText(call.month as LocalMonth, today),
          to: monthText(call.lastMonth as LocalMonth, today),
        })}
        {call.state === 'open' ? (
          <>
            <br />
            {say('openUntil', { until: momentText(new Date(Date.parse(call.until) - 60_000).toISOString(), today) })}
          </>
        ) : null}
      </p>
      {page.query.done === 'sent' && entry ? (
        <Notice kind="success" title={say('sent')} live>
          <p>{say('sentHow')}</p>
        </Notice>
      ) : null}
      {page.query.done === 'left' && !entry ? <Notice kind="success" title={say('left')} live /> : null}
      {call.state === 'coming' ? <p>{say('comingAt', { when: momentText(call.from, today) })}</p> : null}
      {call.state === 'closed' ? <p>{say('closed', { when: momentText(call.until, today) })}</p> : null}
      {entry ? <Entered data={data} entry={entry} today={today} /> : null}
      {call.state === 'ranked' && !entry ? <p>{say('notEntered')}</p> : null}
      {looked ? <Look data={data} place={looked} today={today} /> : null}
      {call.state === 'open' && !looked && (!entry || changing) ? <Choose data={data} sent={sent} /> : null}
      {call.state === 'open' && !looked && entry && !changing ? (
        <Form label={words('leave')}>
          <ButtonRow>
            <LinkButton href={`/my/calls/${call.id}?child=${child.id}&change=1`} look="secondary">
              {say('change')}
            </LinkButton>
            <Button intent="leave" look="danger">
              {say('leave')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <h2>{say('how')}</h2>
      <CallRules call={call} />
      <p>
        <a href={`/calls/${call.id}`}>{say('record')}</a>
      </p>
      {others.map((other) => (
        <p key={other.id}>
          <a href={`/my/calls/${call.id}?child=${other.id}`}>{say('otherChild', { name: other.name })}</a>
        </p>
      ))}
    </>
  )
}

function Entered({ data, entry, today }: { data: Data; entry: Entry; today: LocalDate }) {
  const { call, child } = data
  const { say } = useTexts(callTexts)
  const { say: next } = useTexts(intakeTexts)
  const { dayTimeOf } = usePlaceWords()
  const place = call.places.find((one) => one.id === entry.place)
  const { result } = entry
  const whys = { room: 'whyRoom', order: 'whyOrder', residents: 'whyResidents', points: 'whyPoints', lot: 'whyLot' } as const
  return (
    <>
      <h2>{say('ofChild', { name: child.name })}</h2>
      {result ? (
        <>
          <p>
            <StatusTag status={intakeWords[result.state]} />
            {result.state === 'reserve' && result.reserve ? <strong>　{say('reserveAt', { n: result.reserve })}</strong> : null}
          </p>
          <p>{next(`${result.state}Next`)}</p>
        </>
      ) : (
        <p>
          <strong>{say('applied')}</strong>
        </p>
      )}
      <DefinitionList
        facts={[
          { term: say('facility'), value: place?.facility.name ?? '' },
          { term: say('dayTime'), value: place ? dayTimeOf(place) : '' },
          { term: say('number'), value: entry.number },
          ...(result
            ? [{ term: say('why'), value: say(whys[result.why], { town: call.municipality.name }) }]
            : [{ term: say('months'), value: <Months call={call} today={today} /> }]),
        ]}
      />
    </>
  )
}

function Months({ call, today }: { call: Data['call']; today: LocalDate }) {
  const { say } = useTexts(callTexts)
  const { monthText } = useDates()
  const [from, to] = [monthText(call.month as LocalMonth, today), monthText(call.lastMonth as LocalMonth, today)]
  return <>{say('useMonths', { from, to })}</>
}

function Choose({ data, sent }: { data: Data; sent: Sent }) {
  const { call, child, classAge, entry } = data
  const { say, words } = useTexts(callTexts)
  const { dayTimeOf, forWhom } = usePlaceWords()
  const several = new Set(call.places.map((place) => place.facility.id)).size > 1
  const fitting = call.places.filter((place) => place.classes.some((one) => one === Math.min(2, classAge)))
  if (fitting.length === 0) return <p>{say('noPlace', { name: child.name })}</p>
  return (
    <Form label={words('apply')}>
      <RadioGroup
        {...fieldOf(sent, 'place', entry?.place)}
        legend={say('wish')}
        support={say('ofChild', { name: child.name })}
        choices={fitting.map((place) => ({
          value: place.id,
          label: several ? `${place.facility.name}　${dayTimeOf(place)}` : dayTimeOf(place),
          support: forWhom(place),
        }))}
      />
      <ButtonRow>
        <Button intent="look">{say('look')}</Button>
      </ButtonRow>
    </Form>
  )
}

function Look({ data, place, today }: { data: Data; place: Data['call']['places'][number]; today: LocalDate }) {
  const { call, child } = data
  const { say, words } = useTexts(callTexts)
  const { dayTimeOf } = usePlaceWords()
  return (
    <>
      <h2>{say('confirm')}</h2>
      <DefinitionList
        facts={[
          { term: say('child'), value: child.name },
          { term: say('facility'), value: place.facility.name },
          { term: say('dayTime'), value: dayTimeOf(place) },
          { term: say('months'), value: <Months call={call} today={today} /> },
        ]}
      />
      <Form label={words('confirm')}>
        <Hidden name="place" value={place.id} />
        <ButtonRow>
          <Button intent="send">{say('send')}</Button>
          <LinkButton href={`/my/calls/${call.id}?child=${child.id}&change=1`} look="secondary">
            {say('again')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
