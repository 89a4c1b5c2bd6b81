/** いつもの枠: the weekly pattern of a period, looked at before its places are published (SLOT-1, SLOT-2). */
import { lineText, type PatternPeriod, readLines } from '../../features/slot/pattern.ts'
import type { getPattern, previewPattern } from '../../features/slot/pattern-contract.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { wordsIn } from '../text/catalogue.ts'
import { dayText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { datesIn } from './slot-dates.ts'
import { CareList, HouseDays, OpeningList } from './slot-forms.tsx'
import { GivenFields, givenBy, lineWords, PatternForm, type PatternGiven, periodWords, typedLines } from './slot-pattern-form.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { BeyondVacancy } from './slot-vacancy.tsx'
import { facilityOf } from './which-facility.ts'

export const title = 'いつもの枠'

type Data = {
  pattern: ReplyOf<typeof getPattern>
  kind: 'regular' | 'flexible'
  from: LocalDate
  mayPaint: boolean
  /** As it stands in the address: to be looked at, or typed once more. */
  given: PatternGiven | null
  plan: ReplyOf<typeof previewPattern> | null
}
/** Lists of three are lists of three, days are days: the contract says so, its type does not. */
const periodsIn = (pattern: unknown): PatternPeriod[] => (pattern as { periods: PatternPeriod[] }).periods

function givenIn(query: Record<string, string>): PatternGiven | null {
  const lines = readLines(query.lines ?? '')
  const [from, to] = [parseDate(query.patternFrom ?? ''), parseDate(query.patternTo ?? '')]
  if (!lines || !from || !to) return null
  const except = /^(20\d{2}-\d{2}-\d{2})(,20\d{2}-\d{2}-\d{2})*$/.test(query.except ?? '') ? (query.except ?? '') : ''
  const painted = query.painted === 'follow' ? 'follow' : 'keep'
  return { from, to, lines, skipHolidays: query.skipHolidays === 'yes', except, painted }
}
const queryOf = (given: PatternGiven, kind: 'regular' | 'flexible') => ({
  kind,
  from: given.from,
  to: given.to,
  lines: lineText(given.lines),
  skipHolidays: given.skipHolidays ? ('yes' as const) : ('no' as const),
  except: given.except,
  painted: given.painted,
})

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id }
  const kind = kindOf(page.query.kind)
  const pattern = await api('GET /api/v1/facilities/:facilityId/slots/pattern', { params, query: { kind } })
  if (!pattern.ok) return stop(pattern.problem)
  const mayPaint = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const given = mayPaint ? givenIn(page.query) : null
  const looked = given && page.query.edit !== 'yes'
  const plan = looked
    ? await api('GET /api/v1/facilities/:facilityId/slots/pattern/preview', { params, query: queryOf(given, kind) })
    : null
  const from = parseDate(page.query.from ?? '') ?? page.today
  return { pattern: pattern.value, kind, from, mayPaint, given, plan: plan?.ok ? plan.value : null }
}

/** Which field a refusal of the pattern is about; lines that were left blank do not count in it. */
function namesOf(at: readonly number[]): Record<string, string> {
  const names: Record<string, string> = { '/from': 'patternFrom', '/to': 'patternTo', '/cap': `l${at[0] ?? 0}_cap` }
  for (const age of [0, 1, 2]) names[`/caps/${age}`] = `l${at[0] ?? 0}_cap${age}`
  for (const [i, field] of at.entries()) {
    names[`/lines/${i}/weekdays`] = `l${field}_days`
    names[`/lines/${i}/start`] = `l${field}_start`
    names[`/lines/${i}/end`] = `l${field}_end`
  }
  return names
}

function wrongFields(form: FormSent, page: PageInput): { problem: Problem } | { given: PatternGiven; at: number[] } {
  const except = datesIn(form.text('except'), parseDate(form.text('patternFrom')) ?? page.today)
  const { lines, at, wrong } = typedLines(form)
  const [from, to] = [parseDate(form.text('patternFrom')), parseDate(form.text('patternTo'))]
  if (lines.length === 0) wrong.push({ name: 'l0_cap', message: '曜日と枠の数を、1行以上入力してください。' })
  if (!from) wrong.push({ name: 'patternFrom', message: 'いつからかを入力してください。' })
  if (!to) wrong.push({ name: 'patternTo', message: 'いつまでかを入力してください。' })
  if (except.wrong !== null)
    wrong.push({ name: 'except', message: wordsIn(facilityBookingTexts, 'ja')('exceptWrong', { text: except.wrong }) })
  if (wrong.length > 0 || !from || !to) return { problem: fieldProblem(wrong.map((one) => ({ ...one, code: 'wrong' }))) }
  const painted = form.text('painted') === 'follow' ? 'follow' : 'keep'
  const skipHolidays = form.text('skipHolidays') === 'yes'
  return { given: { from, to, lines, skipHolidays, except: except.dates.join(','), painted }, at }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const kind = kindOf(page.query.kind)
  if (form.intent !== 'publish') {
    const typed = wrongFields(form, page)
    if ('problem' in typed) return typed
    const query = queryOf(typed.given, kind)
    const plan = await api('GET /api/v1/facilities/:facilityId/slots/pattern/preview', { params, query })
    if (!plan.ok) return { problem: renameFields(plan.problem, namesOf(typed.at)) }
    return redirectTo(slotHref('pattern', facility.id, kind, typed.given.from as LocalDate, addressOf(typed.given)))
  }
  const given = givenIn(
    Object.fromEntries(['patternFrom', 'patternTo', 'lines', 'skipHolidays', 'except', 'painted'].map((n) => [n, form.text(n)])),
  )
  if (!given) return redirectTo(slotHref('pattern', facility.id, kind, page.today))
  const { lines, except, from, to, ...rest } = given
  const done = await api('PUT /api/v1/facilities/:facilityId/slots/pattern', {
    params,
    body: {
      ...rest,
      kind,
      from: from as LocalDate,
      to: to as LocalDate,
      lines: lines.map((line) => ({ ...line, weekdays: [...line.weekdays], caps: [...line.caps] })),
      except: except ? (except.split(',') as LocalDate[]) : [],
      version: form.text('version') || null,
    },
  })
  return done.ok
    ? redirectTo(slotHref('month', facility.id, kind, from as LocalDate, '&done=pattern'))
    : { problem: renameFields(done.problem, namesOf([])) }
}

const addressOf = (given: PatternGiven): string =>
  `&${new URLSearchParams({
    patternFrom: given.from,
    patternTo: given.to,
    lines: lineText(given.lines),
    except: given.except,
    painted: given.painted,
    ...(given.skipHolidays ? { skipHolidays: 'yes' } : {}),
  })}`

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { pattern, kind, mayPaint, plan } = data
  const { today } = page
  const facility = pattern.facility.id
  const from = data.from as LocalDate
  const given = data.given as PatternGiven | null
  const periods = periodsIn(pattern)
  const plain = slotHref('pattern', facility, kind, from)
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={plan ? '公開する内容' : 'いつもの枠'} facts={`${pattern.facility.name}　利用定員 ${pattern.capacity}名`} />
      {plan && given ? (
        <Preview
          given={given}
          plan={plan}
          kind={kind}
          action={plain}
          back={`${plain}${addressOf(given)}&edit=yes`}
          today={today}
          now={page.now}
        />
      ) : (
        <>
          <SlotTabs view="pattern" facility={facility} kinds={pattern.kinds} kind={kind} from={from} mayPaint={mayPaint} />
          {periods.length === 0 ? (
            <p>いつもの枠は、まだ決まっていません。{mayPaint ? '曜日と時間を決めると、期間の枠をまとめて出せます。' : ''}</p>
          ) : (
            <>
              <h2>いま決まっている枠</h2>
              <DefinitionList
                dense
                facts={periods.map((period) => ({
                  term: periodWords(period, today),
                  value: (
                    <>
                      <ul class="plain">
                        {period.lines.map((line) => (
                          <li key={lineText([line])}>{lineWords(line)}</li>
                        ))}
                      </ul>
                      {period.skipHolidays ? '祝日をのぞく。' : ''}
                      {period.except.length > 0
                        ? `変えない日：${period.except.map((d) => dayText(d as LocalDate, today)).join('、')}`
                        : ''}
                    </>
                  ),
                }))}
              />
            </>
          )}
          {mayPaint ? <PatternForm given={given ?? givenBy(periods, today)} sent={sent} today={today} action={plain} /> : null}
        </>
      )}
    </>
  )
}

function Preview(props: {
  given: PatternGiven
  plan: ReplyOf<typeof previewPattern>
  kind: 'regular' | 'flexible'
  action: string
  back: string
  today: LocalDate
  now: string
}) {
  const { given, plan, kind, action, back, today, now } = props
  const except = given.except.split(',').filter(Boolean)
  return (
    <>
      <DefinitionList
        dense
        facts={[
          { term: '区分', value: kindWords[kind] },
          {
            term: '枠',
            value: (
              <ul class="plain">
                {given.lines.map((line) => (
                  <li key={lineText([line])}>{lineWords(line)}</li>
                ))}
              </ul>
            ),
          },
          { term: '期間', value: `${dayText(given.from as LocalDate, today)}から${dayText(given.to as LocalDate, today)}まで` },
          {
            term: '変えない日',
            value:
              [...(given.skipHolidays ? ['祝日'] : []), ...except.map((date) => dayText(date as LocalDate, today))].join('、') ||
              'なし',
          },
        ]}
      />
      <h2>公開すると</h2>
      <ul>
        <li>
          {plan.days}日・{plan.cells}こま（30分ごと）の枠が、この数になります。
        </li>
        {plan.changed > 0 ? <li>このうち{plan.changed}こまは、もう出してある枠を変えます。</li> : null}
        {plan.kept > 0 ? <li>もう枠を出してある{plan.kept}日は、そのままにします。</li> : null}
        {plan.held > 0 ? (
          <li>{plan.held}こまは、予約が入っている数を残します。それより少なくするときは「臨時休止」を登録してください。</li>
        ) : null}
      </ul>
      <HouseDays days={plan.houseDays} today={today} />
      <BeyondVacancy days={plan.beyond} today={today} />
      <CareList plan={plan} />
      <OpeningList plan={plan} today={today} now={now} />
      <Form action={action} label="公開する内容">
        <GivenFields given={given} lines={lineText(given.lines)} version={plan.version} />
        <ButtonRow>
          <Button intent="publish">この内容で公開する</Button>
          <LinkButton href={back} look="secondary">
            入力に戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
