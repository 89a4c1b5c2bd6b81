/** What each date of several bookings would come to, and one confirmation for those that are chosen (BOOK-3). */
import type { lookAtWishes } from '../../../features/booking/series-contract.ts'
import { readWishes, wishesText } from '../../../features/booking/series-rules.ts'
import type { LocalDate, LocalMonth } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import { severalTexts } from '../../text/guardian/several.ts'
import { annotatedRefusal } from '../../text/refusals.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/choice-group.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Annotated, useTexts } from '../../ui/say.tsx'
import { Select } from '../../ui/text-field.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(severalTexts, 'confirmTitle')

type Look = ReplyOf<typeof lookAtWishes>
type Item = Look['items'][number]

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Look>> {
  const wishes = page.query.w ?? ''
  if (readWishes(wishes).length === 0) return redirectTo('/my/bookings/several')
  const look = await api('GET /api/v1/my/series/look', { query: { wishes } })
  return look.ok ? look.value : stop(look.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  // Another time of a day that is full travels as a wish of its own.
  const wishes = [...form.all('wish'), ...form.all('other')].flatMap((text) => readWishes(text))
  if (wishes.length === 0)
    return {
      problem: fieldProblem([{ name: 'wish', code: 'missing', message: wordsOf(severalTexts, page.locale, 'noneChosen') }]),
    }
  const made = await api('POST /api/v1/my/series', { body: { wishes } })
  return made.ok ? redirectTo(`/my/bookings/several/${made.value.id}`) : { problem: made.problem }
}

const wishOf = ({ child, facility, kind, date, start, end }: Item): string =>
  wishesText([{ child: child.id, facility: facility.id, kind, date, start, end }])

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(severalTexts)
  const { dayText, lengthText, monthText, timeRangeText, untilText, yenText } = useDates()
  const { today, locale } = page
  const good = data.items.filter((item) => item.ok)
  const bad = data.items.filter((item) => !item.ok)
  const when = (range: { date: string; start: number; end: number }) =>
    words('bookThis', { day: dayText(range.date as LocalDate, today), time: timeRangeText(range.start, range.end) })
  const first = data.items[0]
  const back = first
    ? `/my/bookings/several?${new URLSearchParams({ child: first.child.id, facility: first.facility.id, kind: first.kind, month: first.date.slice(0, 7) })}`
    : '/my/bookings/several'
  const limits = good.flatMap((item) => item.limitAt ?? []).sort()
  const nameOf = (child: string) => data.items.find((item) => item.child.id === child)?.child.name ?? ''
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{say('confirmTitle')}</h1>
      <Form>
        {good.length > 0 ? (
          <CheckboxGroup
            name="wish"
            unmarked
            legend={say('canBook', { n: good.length })}
            values={sent.problem && sent.values['wish'] ? sent.values['wish'] : good.map(wishOf)}
            choices={good.map((item) => ({
              value: wishOf(item),
              label: when(item),
              support: (
                <>
                  {say('whose', { place: item.facility.name, name: item.child.name })}　{yenText(item.pays)}
                  {item.waits ? (
                    <>
                      <br />
                      {say('waits')}
                    </>
                  ) : null}
                </>
              ),
            }))}
          />
        ) : null}
        {bad.length > 0 ? (
          <section aria-labelledby="not-free">
            <h2 id="not-free">{say('cannotBook', { n: bad.length })}</h2>
            {bad.map((item, i) => (
              <Card key={wishOf(item)} title={when(item)} level={3}>
                <p>{say('whose', { place: item.facility.name, name: item.child.name })}</p>
                {item.reasons.map((reason) => {
                  const text = annotatedRefusal(reason, locale)
                  return (
                    <p key={reason.code}>
                      <Annotated text={`${text.what} ${text.next}`} />
                    </p>
                  )
                })}
                {item.nearest.length > 0 ? (
                  <Select
                    name="other"
                    label={say('otherTime')}
                    value={sent.values['other']?.[i] ?? ''}
                    required={false}
                    empty={words('notThisDay')}
                    options={item.nearest.map((range) => ({ value: wishOf({ ...item, ...range }), label: when(range) }))}
                  />
                ) : null}
              </Card>
            ))}
          </section>
        ) : null}
        {good.length > 0 ? (
          <DefinitionList
            facts={[
              { term: say('total'), value: yenText(good.reduce((sum, item) => sum + item.pays, 0)) },
              ...data.months.map(({ child, month, before, after }) => ({
                term: say('left', { name: nameOf(child), month: monthText(month as LocalMonth, today) }),
                value: say('leftChange', { before: lengthText(before), after: lengthText(after) }),
              })),
              ...(limits[0]
                ? [{ term: say('cancelUntil'), value: say('cancelEach', { limit: untilText(limits[0], today) }) }]
                : []),
            ]}
          />
        ) : null}
        <ButtonRow>
          {good.length > 0 || bad.some((item) => item.nearest.length > 0) ? <Button size="large">{say('book')}</Button> : null}
          <LinkButton href={back} look="secondary">
            {say('again')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
