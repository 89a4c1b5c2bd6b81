/** One interview as a vertical timeline: what was sent, what was fixed, what came of it; and what the family can do now. */
import { japanDate, type LocalDate } from '../../../platform/calendar.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { kindTexts } from '../../text/booking-words.ts'
import { wordsOf } from '../../text/catalogue.ts'
import type { Dates } from '../../text/dates.ts'
import { interviewTexts } from '../../text/guardian/interviews.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { interviewStateWords, refusalReasonTexts } from '../../text/interview-words.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Details } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Timeline, type TimelineItem } from '../../ui/timeline.tsx'
import { useDates } from '../../ui/use-dates.ts'

const interviewOf = (api: WebApi, interviewId: string) =>
  api('GET /api/v1/my/interviews/:interviewId', { params: { interviewId } })
type Interview = Extract<Awaited<ReturnType<typeof interviewOf>>, { ok: true }>['value']
type Input = PageInput<{ id: string }>

export const title = (data: Interview, page: PageInput): string =>
  wordsOf(interviewTexts, page.locale, 'with', { name: data.facility.name })

export async function load(api: WebApi, page: Input): Promise<Loaded<Interview>> {
  const interview = await interviewOf(api, page.params.id)
  return interview.ok ? interview.value : stop(interview.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { interviewId: page.params.id }
  const here = `/my/interviews/${page.params.id}`
  if (form.intent === 'cancel') {
    const done = await api('POST /api/v1/my/interviews/:interviewId/cancel', { params })
    return done.ok ? redirectTo('/my/interviews?done=cancelled') : { problem: done.problem }
  }
  if (form.intent === 'choose') {
    const done = await api('POST /api/v1/my/interviews/:interviewId/choose', {
      params,
      body: { ordinal: Number(form.text('ordinal')) || 1 },
    })
    return done.ok ? redirectTo(`${here}?done=fixed`) : { problem: done.problem }
  }
  const read = readProposals(form, page.locale)
  if (!read.ok) return { problem: read.problem }
  const done = await api('POST /api/v1/my/interviews/:interviewId/proposals', {
    params,
    body: { proposals: read.proposals, message: form.text('message').slice(0, 1000) },
  })
  return done.ok ? redirectTo(`${here}?done=proposed`) : { problem: namedProposals(done.problem, read.rows) }
}

const doneKeys = { asked: 'doneAsked', fixed: 'doneFixed', proposed: 'doneProposed' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { state, facility } = data
  const today = page.today
  const { say, words } = useTexts(interviewTexts)
  const { dayText, timeText } = useDates()
  const said = doneKeys[page.query.done as keyof typeof doneKeys]
  const timeline = useTimeline(data, today)
  const offers = data.proposals.filter((p) => p.by === 'facility')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/interviews">{say('list')}</BackLink>
      {said && !sent.problem ? (
        <Notice kind="success" title={say(said)} live>
          {page.query.done === 'fixed' ? null : <p>{say('mailFollows')}</p>}
        </Notice>
      ) : null}
      <h1>{say('with', { name: facility.name })}</h1>
      <p>
        <StatusTag status={interviewStateWords[state]} />　{say('namedChild', { name: data.child.name })}
      </p>
      {data.fixed && state === 'fixed' ? (
        <p class="lead">
          <strong>
            {say('fromTime', { day: dayText(data.fixed.date as LocalDate, today), time: timeText(data.fixed.start) })}
          </strong>
          {say('about', { minutes: data.fixed.minutes })}
        </p>
      ) : null}
      <p>
        {facility.address}
        {facility.phone ? (
          <>
            {'　'}
            {say('phone', { phone: <a href={`tel:${facility.phone}`}>{facility.phone}</a> })}
          </>
        ) : null}
      </p>
      {data.messages.facility ? (
        <Notice kind="info" title={say('fromFacility')}>
          <p class="keep-lines">{data.messages.facility}</p>
        </Notice>
      ) : null}
      {state === 'arranging' ? <Offers data={data} offers={offers} sent={sent} today={today} /> : null}
      <h2>{say('path')}</h2>
      <Timeline label={words('flow')} items={timeline} />
      {state === 'accepted' ? (
        <ButtonRow>
          <LinkButton href={`/facilities/${facility.id}`}>{say('howToBook')}</LinkButton>
        </ButtonRow>
      ) : null}
      {state === 'refused' || state === 'cancelled' ? (
        <ButtonRow>
          <LinkButton href="/search">{say('findOther')}</LinkButton>
          <LinkButton href={`/facilities/${facility.id}`} look="secondary">
            {say('seeAgain')}
          </LinkButton>
        </ButtonRow>
      ) : null}
      {state === 'requested' ? <Again sent={sent} today={today} summary={words('changeWish')} /> : null}
      {state === 'requested' || state === 'arranging' || state === 'fixed' ? (
        <Details summary={say('cancelIt')}>
          <p>{say('cancelHow')}</p>
          <Form label={words('cancelForm')}>
            <Button look="danger" intent="cancel">
              {say('cancelNow')}
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function Offers(props: { data: Interview; offers: Interview['proposals']; sent: Sent; today: LocalDate }) {
  const { offers, sent, today } = props
  const { say, words } = useTexts(interviewTexts)
  const { dayText, timeRangeText } = useDates()
  return (
    <>
      <h2>{say('offers')}</h2>
      {offers.length > 0 ? (
        <Form label={words('chooseForm')}>
          <RadioGroup
            legend={say('chooseOne')}
            {...fieldOf(sent, 'ordinal')}
            choices={offers.map((p) => ({
              value: String(p.ordinal),
              label: `${dayText(p.date as LocalDate, today)} ${timeRangeText(p.start, p.end)}`,
            }))}
          />
          <Hidden name="choosing" value="yes" />
          <ButtonRow>
            <Button intent="choose" size="large">
              {say('take')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <Again sent={sent} today={today} summary={words('noneFits')} />
    </>
  )
}

function Again({ sent, today, summary }: { sent: Sent; today: LocalDate; summary: string }) {
  const { say, words } = useTexts(interviewTexts)
  return (
    <Details summary={summary} open={Object.keys(sent.values).some((name) => name.startsWith('date'))}>
      <Form label={summary}>
        <ProposalFields sent={sent} today={today} words={(n) => words('wish', { n })} />
        <TextArea {...fieldOf(sent, 'message')} label={say('message')} required={false} maxLength={1000} />
        <ButtonRow>
          <Button look="secondary">{say('sendWish')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function useTimeline(data: Interview, today: LocalDate): TimelineItem[] {
  const { say, words } = useTexts(interviewTexts)
  const { word: kind } = useTexts(kindTexts)
  const { word: why } = useTexts(refusalReasonTexts)
  const { dayText, timeRangeText, timeText }: Dates = useDates()
  const { state, way } = data
  const over = state === 'refused' || state === 'cancelled'
  const at = { requested: 0, arranging: 0, fixed: 1, held: 2, accepted: 3, refused: 3, cancelled: 3 }[state]
  const stateOf = (step: number): TimelineItem['state'] => (step < at ? 'done' : step === at ? 'now' : over ? 'stopped' : 'next')
  const family = data.proposals.filter((p) => p.by === 'family')
  const fixed = data.fixed
  const items: TimelineItem[] = [
    {
      title: way === 'proposals' || way === 'publishedTimes' ? words('stepAsked') : words('stepEntered'),
      when: dayText(japanDate(new Date(data.requestedAt)), today),
      state: 'done',
      ...(family.length > 0 || data.messages.family
        ? {
            children: (
              <>
                {family.length > 0
                  ? family.map((p, i) => (
                      <p key={p.ordinal}>
                        {say('wishOf', {
                          n: i + 1,
                          when: `${dayText(p.date as LocalDate, today)} ${timeRangeText(p.start, p.end)}`,
                        })}
                      </p>
                    ))
                  : null}
                {data.messages.family ? <p class="keep-lines">{data.messages.family}</p> : null}
              </>
            ),
          }
        : {}),
    },
  ]
  if (!over || fixed)
    items.push({
      title: state === 'requested' || state === 'arranging' ? words('stepFixing') : words('stepTime'),
      ...(fixed
        ? { when: words('fromTime', { day: dayText(fixed.date as LocalDate, today), time: timeText(fixed.start) }) }
        : {}),
      state: at === 0 ? 'now' : 'done',
    })
  if (state === 'cancelled')
    return [
      ...items,
      {
        title: say('stepCancelled'),
        ...(data.decidedAt ? { when: dayText(japanDate(new Date(data.decidedAt)), today) } : {}),
        state: 'stopped',
      },
    ]
  if (!over || state === 'refused')
    items.push({ title: say('stepHeld'), state: at >= 2 ? 'done' : at === 1 ? 'now' : stateOf(2) })
  if (state === 'refused') {
    return [
      ...items.filter((item) => item.title !== words('stepHeld') || fixed),
      {
        title: say('stepRefused'),
        ...(data.decidedAt ? { when: dayText(japanDate(new Date(data.decidedAt)), today) } : {}),
        state: 'stopped',
        children: <p>{why(data.reason ?? 'other')}</p>,
      },
    ]
  }
  items.push({
    title: state === 'accepted' ? words('stepAccepted') : words('stepResult'),
    ...(data.acceptance ? { when: dayText(data.acceptance.acceptedOn as LocalDate, today) } : {}),
    state: state === 'accepted' ? 'done' : state === 'held' ? 'now' : 'next',
    ...(data.acceptance ? { children: <p>{say('usable', { kinds: data.acceptance.kinds.map(kind).join('・') })}</p> } : {}),
  })
  return items
}
