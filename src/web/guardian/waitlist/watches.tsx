/** 空いたら知らせる: what was asked, asking for one more facility, stopping. */
import type { listWatches } from '../../../features/waitlist/contract.ts'
import { addDays, type LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  choicesOf,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { watchTexts } from '../../text/guardian/waitlist.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/choice-group.tsx'
import { TimeSelect } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(watchTexts, 'title')

type Watch = ReplyOf<typeof listWatches>['watches'][number]
type Data = { watches: Watch[]; asked: { child: { id: string; name: string }; facility: { id: string; name: string } } | null }

/** A Sunday; its week gives the names of the days. */
const sunday = '2026-11-22' as LocalDate
const week = [1, 2, 3, 4, 5, 6, 0]

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const watches = await api('GET /api/v1/my/watches')
  if (!watches.ok) return stop(watches.problem)
  const children = page.viewer?.children ?? []
  const child = children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current)
  if (!child || !page.query.facility) return { watches: watches.value.watches, asked: null }
  const facility = await api('GET /api/v1/public/facilities/:facilityId', { params: { facilityId: page.query.facility } })
  if (!facility.ok) return stop(facility.problem)
  const { id, name } = facility.value
  return { watches: watches.value.watches, asked: { child: { id: child.id, name: child.name }, facility: { id, name } } }
}

const minutesOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

export async function act(api: WebApi, form: FormSent, _page: PageInput): Promise<Acted> {
  const params = { childId: form.text('child'), facilityId: form.text('facility') }
  if (form.intent === 'stop') {
    const done = await api('DELETE /api/v1/my/children/:childId/watches/:facilityId', { params })
    return done.ok ? redirectTo('/my/watches?done=stopped') : { problem: done.problem }
  }
  const body = {
    weekdays: form.all('weekdays').map(Number),
    from: minutesOf(form.text('from')),
    to: minutesOf(form.text('to')),
  }
  const done = await api('PUT /api/v1/my/children/:childId/watches/:facilityId', { params, body })
  return done.ok ? redirectTo('/my/watches?done=saved') : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(watchTexts)
  const { weekdayText, timeRangeText, momentText } = useDates()
  const { watches, asked } = data
  const dayName = (day: number): string => weekdayText(addDays(sunday, day))
  const stored = asked && watches.find((w) => w.child.id === asked.child.id && w.facility.id === asked.facility.id)
  const whenOf = (watch: Watch): string =>
    [
      watch.weekdays.length > 0
        ? week
            .filter((day) => watch.weekdays.includes(day))
            .map(dayName)
            .join('・')
        : words('anyDay'),
      watch.from !== null && watch.to !== null ? timeRangeText(watch.from, watch.to) : words('allDay'),
    ].join('　')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/menu" />
      {page.query.done === 'saved' ? <Notice kind="success" title={say('saved')} live /> : null}
      {page.query.done === 'stopped' ? <Notice kind="success" title={say('stopped')} live /> : null}
      <h1>{say('title')}</h1>
      <p>{say('lead')}</p>
      {asked ? (
        <Form>
          <h2>{say('facilityOf', { facility: asked.facility.name, child: asked.child.name })}</h2>
          <Hidden name="child" value={asked.child.id} />
          <Hidden name="facility" value={asked.facility.id} />
          <CheckboxGroup
            {...choicesOf(sent, 'weekdays', stored?.weekdays.map(String) ?? [])}
            legend={say('days')}
            required={false}
            inline
            choices={week.map((day) => ({ value: String(day), label: dayName(day) }))}
          />
          <TimeSelect
            {...fieldOf(sent, 'from', stored?.from === null || !stored ? '' : String(stored.from))}
            label={say('from')}
            required={false}
            empty={words('anyTime')}
            from={420}
            to={1140}
          />
          <TimeSelect
            {...fieldOf(sent, 'to', stored?.to === null || !stored ? '' : String(stored.to))}
            label={say('to')}
            required={false}
            empty={words('anyTime')}
            from={480}
            to={1200}
          />
          <ButtonRow>
            <Button size="large" intent="save">
              {say('save')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      {watches.length === 0 && !asked ? (
        <EmptyState title={say('none')} action={<LinkButton href="/search">{say('find')}</LinkButton>}>
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : null}
      {watches.length > 0 ? (
        <section aria-labelledby="watches">
          <h2 id="watches">{say('list')}</h2>
          {watches.map((watch) => (
            <Card key={`${watch.child.id}${watch.facility.id}`} level={3} title={watch.facility.name}>
              <p>
                {watch.child.name}　{whenOf(watch)}
              </p>
              <p>{watch.toldAt ? words('told', { when: momentText(watch.toldAt, page.today) }) : say('waiting')}</p>
              <Form label={watch.facility.name}>
                <Hidden name="child" value={watch.child.id} />
                <Hidden name="facility" value={watch.facility.id} />
                <ButtonRow>
                  {watch.toldAt ? (
                    <LinkButton href={`/my/watches?child=${watch.child.id}&facility=${watch.facility.id}`} look="secondary">
                      {say('again')}
                    </LinkButton>
                  ) : null}
                  <Button look="quiet" intent="stop">
                    {say('stop')}
                  </Button>
                </ButtonRow>
              </Form>
            </Card>
          ))}
        </section>
      ) : null}
    </>
  )
}
