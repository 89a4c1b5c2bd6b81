/** キャンセル待ちに入る: one range of a day on which times are full (BOOK-6). */
import { type LocalDate, parseDate } from '../../../platform/calendar.ts'
import {
  type Acted,
  errorOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sent,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import { waitlistTexts } from '../../text/guardian/waitlist.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { Select } from '../../ui/text-field.tsx'
import { useDates } from '../../ui/use-dates.ts'
import type { Times } from '../booking-data.ts'
import { stepHref } from '../booking-href.ts'

export const title = titleIn(waitlistTexts, 'joinTitle')

type Data = { times: Times; waiting: number; chosen: { start: number; end: number } | null }

const onGrid = (text: string | undefined): number | null =>
  text && /^\d{1,4}$/.test(text) && Number(text) <= 1440 ? Number(text) : null

function asked({ viewer, query }: PageInput) {
  const children = viewer?.children ?? []
  const child = (children.find((c) => c.id === query.child) ?? children.find((c) => c.current))?.id
  const kind: 'regular' | 'flexible' = query.kind === 'regular' ? 'regular' : 'flexible'
  return { child, facility: query.facility, kind, date: parseDate(query.date ?? '') }
}

const full = (why: Times['cells'][number]['why']): boolean => why?.code === 'slot.full' || why?.code === 'slot.class-full'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const { child, facility, kind, date } = asked(page)
  if (!child || !facility || !date) return redirectTo('/my/bookings/new')
  const params = { childId: child, facilityId: facility }
  const times = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/times', { params, query: { date, kind } })
  if (!times.ok) return stop(times.problem)
  const start = onGrid(page.query.start)
  const end = start === null ? null : (onGrid(page.query.end) ?? start + times.value.rule.min)
  const chosen = start === null || end === null || end <= start ? null : { start, end }
  const range = chosen ?? { start: times.value.cells[0]?.start ?? 0, end: (times.value.cells.at(-1)?.start ?? 0) + 30 }
  const line = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/line', {
    params,
    query: { date, kind, ...range },
  })
  return line.ok ? { times: times.value, waiting: line.value.waiting, chosen } : stop(line.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const { child, facility, kind, date } = asked(page)
  if (!child || !facility || !date) return redirectTo('/my/bookings/new')
  const start = onGrid(form.text('start'))
  const end = onGrid(form.text('end'))
  if (start === null || end === null || end <= start) {
    const message = wordsOf(waitlistTexts, page.locale, 'chooseBoth')
    return { problem: fieldProblem([{ name: 'start', code: 'missing', message }]) }
  }
  const joined = await api('POST /api/v1/my/children/:childId/waitlist', {
    params: { childId: child },
    body: { facility, kind, date, start, end },
  })
  return joined.ok ? redirectTo(`/my/waitlist/${joined.value.id}?child=${child}&done=joined`) : { problem: joined.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(waitlistTexts)
  const { dayText, timeRangeText } = useDates()
  const { times, waiting, chosen } = data
  const date = times.date as LocalDate
  const back = stepHref({ child: times.child.id, facility: times.facility.id, kind: times.kind, date })
  // A range may begin or end in free cells: it is full as soon as one of its cells is.
  const open = times.cells.filter((cell) => cell.takable || full(cell.why))
  const error = errorOf(sent, 'start')
  const option = (t: number) => ({ value: String(t), label: clock(t) })
  const startOf = sent.values?.start ?? (chosen ? String(chosen.start) : '')
  const endOf = sent.values?.end ?? (chosen ? String(chosen.end) : '')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{say('joinTitle')}</h1>
      <p>
        <strong>{times.facility.name}</strong>　{words(times.kind)}　{words('ofChild', { name: times.child.name })}
      </p>
      <p>
        <strong>{dayText(date, page.today)}</strong>
      </p>
      {open.some((cell) => full(cell.why)) ? (
        <Form>
          <p>{say('joinLead')}</p>
          <Select
            name="start"
            label={say('start')}
            width="short"
            value={String(startOf)}
            empty={words('choose')}
            options={open.map((cell) => option(cell.start))}
            {...(error ? { error } : {})}
          />
          <Select
            name="end"
            label={say('end')}
            width="short"
            value={String(endOf)}
            empty={words('choose')}
            options={open.map((cell) => option(cell.start + 30))}
          />
          <p>
            {chosen ? `${timeRangeText(chosen.start, chosen.end)}　` : ''}
            {waiting > 0 ? words('ahead', { n: waiting }) : say('aheadNone')}
          </p>
          <ButtonRow>
            <Button size="large">{say('join')}</Button>
          </ButtonRow>
          <p>{say('holds')}</p>
          <p>{say('howLong')}</p>
        </Form>
      ) : (
        <EmptyState title={say('noFull')} action={<LinkButton href={back}>{say('toTimes')}</LinkButton>}>
          <p>{say('noFullWhy')}</p>
        </EmptyState>
      )}
    </>
  )
}

const clock = (t: number): string => `${Math.floor(t / 60)}:${String(t % 60).padStart(2, '0')}`
