/** The forms of 枠カレンダー: paint, look at what it does, copy a week. */

import { staffForPlaces } from '../../features/attendance/rules.ts'
import type { getSlots, previewSlots } from '../../features/slot/contract.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { choicesOf, fieldOf, type Sent } from '../page.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import type { Picked } from './slot-picking.ts'
import { BeyondVacancy, VacancyHint } from './slot-vacancy.tsx'

const weekdays = ['日', '月', '火', '水', '木', '金', '土']

/** The query of `GET …/slots/preview`. */
export type PaintQuery = {
  kind: 'regular' | 'flexible'
  from: string
  to: string
  weekdays: string
  start: number
  end: number
  cap: number
  cap0?: number
  cap1?: number
  cap2?: number
  skipHolidays: 'yes' | 'no'
  except: string
}

export function PaintForm(props: {
  slots: ReplyOf<typeof getSlots>
  from: LocalDate
  sent: Sent
  today: LocalDate
  action: string
  picked: Picked | null
  number: string
  /** The numbers that the enrolment leaves free are asked for (余裕活用型). */
  fromVacancy: boolean
}) {
  const { words } = useTexts(facilityBookingTexts)
  const { slots, from, sent, today, action, picked, number } = props
  const day = picked ? addDays(from, picked.firstDay) : from
  const first = day < today ? today : day
  const vacancy = slots.vacancies.find((one) => one.date === first)
  const given = props.fromVacancy ? vacancy : undefined
  const days = picked
    ? Array.from({ length: picked.lastDay - picked.firstDay + 1 }, (_, i) => String((picked.firstDay + i + 1) % 7))
    : ['1', '2', '3', '4', '5']
  return (
    <>
      <h2 id="paint">{words('paintTitle')}</h2>
      <p>{words('paintHow')}</p>
      <VacancyHint slots={slots} vacancy={vacancy} today={today} href={`${action}&spare=yes#paint`} />
      <Form action={action} label={words('paintTitle')}>
        <DateField {...fieldOf(sent, 'paintFrom', first)} label="いつから" min={today} />
        <DateField {...fieldOf(sent, 'paintTo', addDays(from, picked ? picked.lastDay : 6))} label="いつまで" min={today} />
        <CheckboxGroup
          {...choicesOf(sent, 'weekdays', days)}
          legend="曜日"
          inline
          required
          choices={[1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdays[day] ?? '' }))}
        />
        <TimeSelect {...fieldOf(sent, 'start', String(picked?.start ?? 540))} label="開始" from={0} to={1410} />
        <TimeSelect {...fieldOf(sent, 'end', String(picked?.end ?? 720))} label="終了" from={30} to={1440} />
        <TextField
          {...fieldOf(sent, 'cap', number || (given ? String(given.total) : ''))}
          label="枠の数（合わせて）"
          inputMode="numeric"
          width="short"
          unit="名"
          maxLength={3}
        />
        {[0, 1, 2].map((age) => (
          <TextField
            key={age}
            {...fieldOf(sent, `cap${age}`, given ? String(given.classes[age] ?? '') : '')}
            label={`うち${age}歳児`}
            support={
              slots.capacities[age] == null
                ? '空欄は、合わせた数だけで決まります。'
                : `空欄でもよい。定員 ${slots.capacities[age]}名`
            }
            required={false}
            inputMode="numeric"
            width="short"
            unit="名"
            maxLength={3}
          />
        ))}
        <Details summary={words('exceptions')} open={sent.problem !== null}>
          <Checkbox
            name="skipHolidays"
            value="yes"
            label={words('skipHolidays')}
            checked={sent.problem ? sent.values.skipHolidays !== undefined : true}
          />
          <TextField
            {...fieldOf(sent, 'except')}
            label={words('except')}
            support={words('exceptHow')}
            required={false}
            width="full"
          />
        </Details>
        <ButtonRow>
          <Button intent="check">{words('check')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

export function CopyForm({ action }: { action: string }) {
  const { words } = useTexts(facilityBookingTexts)
  return (
    <>
      <h2>{words('copyTitle')}</h2>
      <Form action={action} label={words('copyTitle')}>
        <Select
          name="weeks"
          label={words('weeks')}
          value="4"
          options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `${i + 1}週間先まで` }))}
        />
        <ButtonRow>
          <Button intent="checkCopy" look="secondary">
            {words('checkCopy')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** SLOT-2: what becomes bookable and from when, before anything is written. */
export function PaintPreview(props: {
  preview: { query: PaintQuery; plan: ReplyOf<typeof previewSlots> }
  capacities: readonly (number | null)[]
  back: string
  today: LocalDate
  now: string
}) {
  const { words } = useTexts(facilityBookingTexts)
  const { preview, capacities, back, today, now } = props
  const { query, plan } = preview
  const ages = [query.cap0, query.cap1, query.cap2].flatMap((cap, age) => (cap === undefined ? [] : [`${age}歳児 ${cap}名`]))
  return (
    <>
      <h2>{words('previewTitle')}</h2>
      <p>{words('planned', { days: plan.days, cells: plan.cells, cap: query.cap })}</p>
      {plan.changed > 0 ? <p>{words('changed', { n: plan.changed })}</p> : null}
      <DefinitionList
        dense
        facts={[
          { term: '区分', value: kindWords[query.kind] },
          { term: '期間', value: `${dayText(query.from as LocalDate, today)}から${dayText(query.to as LocalDate, today)}まで` },
          {
            term: '曜日',
            value: query.weekdays
              .split(',')
              .map((day) => weekdays[Number(day)])
              .join('・'),
          },
          { term: '時間', value: gridRangeText(query.start, query.end) },
          ...(query.skipHolidays === 'yes' || query.except
            ? [
                {
                  term: '変えない日',
                  value: [
                    ...(query.skipHolidays === 'yes' ? ['祝日'] : []),
                    ...query.except
                      .split(',')
                      .filter(Boolean)
                      .map((date) => dayText(date as LocalDate, today)),
                  ].join('、'),
                },
              ]
            : []),
          { term: '枠の数', value: `${query.cap}名${ages.length > 0 ? `（${ages.join('、')}）` : ''}` },
          ...(query.cap > 0 ? [{ term: '職員のめやす', value: staffText(query, capacities) }] : []),
        ]}
      />
      <HouseDays days={plan.houseDays} today={today} />
      <BeyondVacancy days={plan.beyond} today={today} />
      <CareList plan={plan} />
      <OpeningList plan={plan} today={today} now={now} />
      <Form action={back} label={words('previewTitle')}>
        <Hidden name="paintFrom" value={query.from} />
        <Hidden name="paintTo" value={query.to} />
        <Hidden name="weekdays" value={query.weekdays} />
        <Hidden name="start" value={String(query.start)} />
        <Hidden name="end" value={String(query.end)} />
        <Hidden name="cap" value={String(query.cap)} />
        {query.skipHolidays === 'yes' ? <Hidden name="skipHolidays" value="yes" /> : null}
        <Hidden name="except" value={query.except} />
        <Hidden name="version" value={plan.version} />
        {([0, 1, 2] as const).map((age) => {
          const cap = query[`cap${age}`]
          return cap === undefined ? null : <Hidden key={age} name={`cap${age}`} value={String(cap)} />
        })}
        <ButtonRow>
          <Button intent="publish">{words('publish')}</Button>
          <LinkButton href={back} look="secondary">
            {words('back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}

/** A calculator, not a law: what a full house of these places asks for. */
function staffText(query: PaintQuery, capacities: readonly (number | null)[]): string {
  const capOf = (age: 0 | 1 | 2): number | null => query[`cap${age}`] ?? capacities[age] ?? null
  const { least, most } = staffForPlaces(query.cap, [capOf(0), capOf(1), capOf(2)])
  const staff = least === most ? `${least}人` : `${least}人から${most}人（0歳児が多いほど増えます）`
  return `すべて予約されると、この区分だけで${staff}。0歳児3人に1人、1歳児と2歳児6人に1人、2人以上で数えためやすです。`
}

/** The same look before a week is copied. */
export function CopyPreview(props: {
  copy: { weeks: number; from: LocalDate; plan: Plan }
  back: string
  today: LocalDate
  now: string
}) {
  const { words } = useTexts(facilityBookingTexts)
  const { copy, back, today, now } = props
  const { weeks, from, plan } = copy
  return (
    <>
      <h2>{words('previewTitle')}</h2>
      <p>{words('plannedCopy', { from: dayText(from, today), weeks, days: plan.days, cells: plan.cells })}</p>
      {plan.changed > 0 ? <p>{words('changed', { n: plan.changed })}</p> : null}
      <HouseDays days={plan.houseDays} today={today} />
      <BeyondVacancy days={plan.beyond} today={today} />
      <CareList plan={plan} />
      <OpeningList plan={plan} today={today} now={now} />
      <Form action={back} label={words('previewTitle')}>
        <Hidden name="weeks" value={String(weeks)} />
        <Hidden name="version" value={plan.version} />
        <ButtonRow>
          <Button intent="copy">{words('copy')}</Button>
          <LinkButton href={back} look="secondary">
            {words('back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}

type Plan = ReplyOf<typeof previewSlots>

/** What is worth a second look. */
export function CareList({ plan: { care } }: { plan: Pick<Plan, 'care'> }) {
  const { words } = useTexts(facilityBookingTexts)
  const lines = [
    ...(care.removed > 0 ? [words('careRemoved', { n: care.removed })] : []),
    ...(care.lowered > 0 ? [words('careLowered', { n: care.lowered })] : []),
    ...(care.holidays > 0 ? [words('careHolidays', { n: care.holidays })] : []),
    ...(care.night > 0 ? [words('careNight', { n: care.night })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Notice kind="warning" title={words('care')}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** EVT-1: days that painting leaves as they are. */
export function HouseDays({ days, today }: { days: readonly LocalDate[]; today: LocalDate }) {
  const { words } = useTexts(facilityBookingTexts)
  if (days.length === 0) return null
  return <p>{words('houseDays', { n: days.length, days: days.map((day) => dayText(day, today)).join('、') })}</p>
}

/** Days beyond these open one after the other by the same rule. */
const mostOpenings = 14

export function OpeningList({ plan, today, now }: { plan: Pick<Plan, 'openings'>; today: LocalDate; now: string }) {
  const { words } = useTexts(facilityBookingTexts)
  const open = plan.openings.filter(
    (o) => o.residentsFrom !== null && o.residentsFrom <= now && (o.until === null || now < o.until),
  )
  const rest = plan.openings.filter((o) => !open.includes(o))
  return (
    <>
      <h3>いつから予約できるか</h3>
      <ul>
        {open.length > 0 ? <li>{words('opensNow', { days: open.length })}</li> : null}
        {rest.slice(0, mostOpenings).map((opening) => {
          const date = dayText(opening.date as LocalDate, today)
          if (opening.until !== null && opening.until <= now)
            return <li key={opening.date}>{words('closesAlready', { date })}</li>
          return (
            <li key={opening.date}>
              {opening.residentsFrom === null
                ? words('opensNever', { date })
                : words('opensLater', {
                    date,
                    residents: momentText(opening.residentsFrom, today),
                    others: opening.othersFrom ? momentText(opening.othersFrom, today) : '決まっていない日',
                  })}
            </li>
          )
        })}
        {rest.length > mostOpenings ? <li>{words('opensRest', { days: rest.length - mostOpenings })}</li> : null}
      </ul>
    </>
  )
}
