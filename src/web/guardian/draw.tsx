/** 抽選に申し込む, and what came of it (SLOT-4). */
import type { getOwnDraw } from '../../features/draw/contract.ts'
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
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindTexts } from '../text/booking-words.ts'
import { wordsIn } from '../text/catalogue.ts'
import { drawTexts } from '../text/guardian/draws.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { TimeSelect } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Fieldset } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Annotated, useTexts } from '../ui/say.tsx'
import { Select } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<typeof getOwnDraw>

const titleKey = ({ draw }: Data) => (draw.state === 'drawn' ? 'result' : 'enter')
export const title = (data: Data, page: PageInput): string => wordsIn(drawTexts, page.locale)(titleKey(data))

/** Wishes that the form offers. */
const places = [1, 2, 3] as const

const childOf = (page: PageInput<{ id: string }>): string | undefined => {
  const children = page.viewer?.children ?? []
  return (children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current))?.id
}

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const own = await api('GET /api/v1/my/children/:childId/draws/:drawId', { params: { childId, drawId: page.params.id } })
  return own.ok ? own.value : stop(own.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const say = wordsIn(drawTexts, page.locale)
  const params = { childId, drawId: page.params.id }
  const here = (done: string) => redirectTo(`/my/draws/${page.params.id}?child=${childId}&done=${done}`)
  if (form.intent === 'leave') {
    const left = await api('DELETE /api/v1/my/children/:childId/draws/:drawId', { params })
    return left.ok ? here('left') : { problem: left.problem }
  }
  const filled = places.filter((n) => form.text(`date${n}`) !== '')
  if (filled.length === 0) return { problem: fieldProblem([{ name: 'date1', code: 'missing', message: say('firstDay') }]) }
  const timeless = filled.filter((n) => form.text(`start${n}`) === '' || form.text(`end${n}`) === '')
  if (timeless.length > 0)
    return {
      problem: fieldProblem(timeless.map((n) => ({ name: `start${n}`, code: 'missing', message: say('timeOf', { n }) }))),
    }
  const wishes = filled.map((n) => ({
    date: form.text(`date${n}`) as LocalDate,
    start: Number(form.text(`start${n}`)),
    end: Number(form.text(`end${n}`)),
  }))
  const done = await api('PUT /api/v1/my/children/:childId/draws/:drawId', {
    params,
    body: { most: Number(form.text('most')) || 1, wishes },
  })
  if (done.ok) return here('entered')
  const names = Object.fromEntries(
    filled.flatMap((n, i) => (['date', 'start', 'end'] as const).map((part) => [`/wishes/${i}/${part}`, `${part}${n}`])),
  )
  return { problem: renameFields(done.problem, names) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { draw, child, entry } = data
  const { today } = page
  const { say } = useTexts(drawTexts)
  const { say: kind } = useTexts(kindTexts)
  const { momentText, monthText } = useDates()
  const month = monthText(draw.month as LocalMonth, today)
  const back = `/my/bookings/new?${new URLSearchParams({ child: child.id, facility: draw.facility.id, kind: draw.kind, month: draw.month })}`
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{say(titleKey(data))}</h1>
      <p>
        <strong>{draw.facility.name}</strong>　{kind(draw.kind)}　{month}
      </p>
      <p>{say('ofChild', { name: child.name })}</p>
      {page.query.done === 'entered' && draw.state !== 'drawn' ? (
        <Notice kind="success" title={say('entered')} live>
          <p>{say('enteredHow', { when: momentText(draw.drawAt, today) })}</p>
        </Notice>
      ) : null}
      {page.query.done === 'left' && !entry ? <Notice kind="success" title={say('left')} live /> : null}
      {entry ? <Entry data={data} entry={entry} today={today} /> : null}
      {draw.state === 'drawn' ? (
        <p>
          <a href={`/draws/${draw.id}`}>{say('record')}</a>
          {say('recordHow')}
        </p>
      ) : null}
      {draw.state === 'coming' ? <p>{say('opensAt', { when: momentText(draw.from, today) })}</p> : null}
      {draw.state === 'closed' ? <p>{say('closed', { when: momentText(draw.drawAt, today) })}</p> : null}
      {draw.state === 'drawn' && !entry ? <p>{say('notEntered')}</p> : null}
      {draw.state === 'open' ? <EntryForm data={data} sent={sent} today={today} /> : null}
    </>
  )
}

type Entry = NonNullable<Data['entry']>

function Entry({ data, entry, today }: { data: Data; entry: Entry; today: LocalDate }) {
  const { say } = useTexts(drawTexts)
  const { dayText, timeRangeText } = useDates()
  const drawn = data.draw.state === 'drawn'
  const won = entry.wishes.filter((wish) => wish.outcome === 'won')
  return (
    <>
      {drawn ? (
        <Notice kind={won.length > 0 ? 'success' : 'info'} title={say(won.length > 0 ? 'youWon' : 'youLost')}>
          {won.length === 0 ? <p>{say('firstCome')}</p> : null}
          {entry.waits ? <p>{say('waitsAt', { n: entry.waits })}</p> : null}
        </Notice>
      ) : null}
      <h2>{say('yourEntry')}</h2>
      <DefinitionList
        facts={[
          { term: say('number'), value: entry.number },
          ...entry.wishes.map((wish, i) => ({
            term: say('wish', { n: i + 1 }),
            value: (
              <>
                {dayText(wish.date as LocalDate, today)} {timeRangeText(wish.start, wish.end)}
                {wish.outcome ? (
                  <>
                    <br />
                    <strong>{say(wish.outcome)}</strong>{' '}
                    {wish.booking ? <a href={`/my/bookings/${wish.booking}`}>{say('seeBooking')}</a> : null}
                    {wish.reasons.map((reason) => (
                      <span key={reason.code}>
                        <Annotated text={reason.what} />
                      </span>
                    ))}
                  </>
                ) : null}
              </>
            ),
          })),
          ...(entry.wishes.length > 1 ? [{ term: say('most'), value: say('mostOf', { n: entry.most }) }] : []),
        ]}
      />
    </>
  )
}

function EntryForm({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  const { draw, days, rule, entry, accepted } = data
  const { say, words } = useTexts(drawTexts)
  const { dayText, gridRangeText, lengthText, momentText } = useDates()
  const from = Math.min(...days.map((day) => day.from))
  const to = Math.max(...days.map((day) => day.to))
  const stored = (n: number) => entry?.wishes[n - 1]
  if (days.length === 0) return <p>{say('noDays')}</p>
  return (
    <>
      <h2>{say(entry ? 'change' : 'choose')}</h2>
      <p>
        {say('untilAndAt', {
          until: momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today),
          at: momentText(draw.drawAt, today),
        })}
      </p>
      <ul>
        <li>{say('noHours')}</li>
        <li>{say('lengths', { min: lengthText(rule.min), step: lengthText(rule.step) })}</li>
        {draw.residentsFirst ? <li>{say('residents')}</li> : null}
        {draw.siblingsTogether ? <li>{say('siblings')}</li> : null}
      </ul>
      {accepted ? null : (
        <Notice kind="warning" title={say('noInterview')}>
          <p>{say('noInterviewHow')}</p>
        </Notice>
      )}
      <Form label={words(entry ? 'change' : 'enter')}>
        {places.map((n) => (
          <Fieldset key={n} legend={say('wish', { n })} required={n === 1}>
            <div class="proposal-row">
              <Select
                {...fieldOf(sent, `date${n}`, stored(n)?.date)}
                label={say('day')}
                required={n === 1}
                unmarked
                empty={words(n === 1 ? 'pick' : 'pickNone')}
                options={days.map((day) => ({
                  value: day.date,
                  label: `${dayText(day.date as LocalDate, today)} ${gridRangeText(day.from, day.to)}`,
                }))}
              />
              <TimeSelect
                {...fieldOf(sent, `start${n}`, String(stored(n)?.start ?? ''))}
                label={say('start')}
                required={n === 1}
                unmarked
                empty={words('pickShort')}
                from={from}
                to={to - 30}
              />
              <TimeSelect
                {...fieldOf(sent, `end${n}`, String(stored(n)?.end ?? ''))}
                label={say('end')}
                required={n === 1}
                unmarked
                empty={words('pickShort')}
                from={from + 30}
                to={to}
              />
            </div>
          </Fieldset>
        ))}
        <Select
          {...fieldOf(sent, 'most', String(entry?.most ?? 1))}
          label={say('most')}
          options={places.map((n) => ({ value: String(n), label: words('mostOf', { n }) }))}
        />
        <ButtonRow>
          <Button>{say(entry ? 'changeNow' : 'enterNow')}</Button>
        </ButtonRow>
      </Form>
      {entry ? (
        <Form label={words('leave')}>
          <ButtonRow>
            <Button intent="leave" look="danger">
              {say('leave')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p>
        <LinkButton href={`/draws/${draw.id}`} look="quiet">
          {say('how')}
        </LinkButton>
      </p>
    </>
  )
}
