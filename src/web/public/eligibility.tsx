/** 「対象かどうか調べる」: birth date, enrolment, town, one question each; each step has its own address, so back and reload work. */

import { type Standing, standingOn } from '../../features/certification/rules.ts'
import type { Enrolment } from '../../features/municipality/rules.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
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
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsIn } from '../text/catalogue.ts'
import { enrolments } from '../text/enrolments.ts'
import { eligibilityTexts } from '../text/public/eligibility.ts'
import { birthPartsOf, readBirthDate } from '../ui/birth-date.ts'
import { BirthDateField } from '../ui/birth-date-field.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { useEnrolments } from '../ui/enrolments.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { Steps } from '../ui/steps.tsx'
import { useDates } from '../ui/use-dates.ts'
import { type Answer, EligibilityAnswer } from './eligibility-answer.tsx'
import { loadTowns, type PickedTowns, TownPicker } from './town-picker.tsx'

const path = '/eligibility'
const hrefOf = (query: Record<string, string>): string => `${path}?${new URLSearchParams(query)}`

type Data =
  | { step: 'birth' }
  | { step: 'enrolment'; birth: LocalDate }
  | { step: 'town'; birth: LocalDate; enrolment: Enrolment; picked: PickedTowns }
  | { step: 'answer'; answer: Answer }

export const title = (data: Data, page: PageInput): string =>
  wordsIn(eligibilityTexts, page.locale)(data.step === 'answer' ? 'resultTitle' : 'title')

const enrolmentOf = (text: string | undefined): Enrolment | null => enrolments.find((one) => one === text) ?? null

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const birth = parseDate(page.query.birth ?? '')
  const enrolment = enrolmentOf(page.query.enrolment)
  const { municipality } = page.query
  if (!birth || birth > page.today || page.query.change === 'birth') return { step: 'birth' }
  if (!enrolment) return { step: 'enrolment', birth }
  if (!municipality) {
    const picked = await loadTowns(api, page)
    return 'stop' in picked ? picked : { step: 'town', birth, enrolment, picked }
  }
  const town = await api('GET /api/v1/public/municipalities/:code', { params: { code: municipality } })
  if (!town.ok) return stop(town.problem)
  const days = await api('GET /api/v1/public/eligibility', { query: { birthDate: birth, municipality } })
  if (!days.ok) return stop(days.problem)
  const { layers, ...rest } = town.value
  const standing: Standing = standingOn(birth, enrolment, { ...rest, layers: layers as never }, page.today)
  return { step: 'answer', answer: { birth, enrolment, town: town.value, days: days.value, standing } }
}

export async function act(_api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const { change: _, ...query } = page.query
  if (form.text('step') === 'birth') {
    const read = readBirthDate(birthPartsOf(form, 'birth'), page.today, page.locale)
    if (!read.ok) return { problem: fieldProblem([{ name: `birth.${read.part}`, code: 'date', message: read.message }]) }
    return redirectTo(hrefOf({ ...query, birth: read.date }))
  }
  const enrolment = enrolmentOf(form.text('enrolment'))
  if (!enrolment)
    return {
      problem: fieldProblem([{ name: 'enrolment', code: 'missing', message: wordsIn(eligibilityTexts, page.locale)('missing') }]),
    }
  return redirectTo(hrefOf({ ...query, enrolment }))
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(eligibilityTexts)
  const { ageText, fullDayText } = useDates()
  const { choices } = useEnrolments()
  if (data.step === 'answer') return <EligibilityAnswer answer={data.answer} today={page.today} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={data.step === 'birth' ? '/' : data.step === 'enrolment' ? path : hrefOf({ birth: data.birth })} />
      <Steps at={data.step === 'birth' ? 1 : data.step === 'enrolment' ? 2 : 3} all={3} />
      {data.step === 'birth' ? (
        <Form>
          <input type="hidden" name="step" value="birth" />
          <BirthDateField name="birth" legend={say('birth')} heading sent={sent} stored={page.query.birth ?? ''} />
          <ButtonRow>
            <Button size="large">{say('next')}</Button>
          </ButtonRow>
        </Form>
      ) : data.step === 'enrolment' ? (
        <Form>
          <input type="hidden" name="step" value="enrolment" />
          <RadioGroup
            name="enrolment"
            legend={say('enrolment')}
            heading
            support={say('bornChild', { date: fullDayText(data.birth), age: ageText(data.birth, page.today) })}
            choices={choices}
            {...(errorOf(sent, 'enrolment') ? { error: errorOf(sent, 'enrolment') as string } : {})}
          />
          <ButtonRow>
            <Button size="large">{say('next')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <h1>{say('where')}</h1>
          <p>{say('whereHow')}</p>
          <TownPicker picked={data.picked} keep={{ birth: data.birth, enrolment: data.enrolment }} path={path} />
        </>
      )}
    </>
  )
}
