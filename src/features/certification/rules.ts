/** Eligibility and certificates (ELIG-1..3, CERT-5, CERT-7). Dates inclusive; pure. Ages: `age.ts`, numbers: `number.ts`. */
import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  daysInMonth,
  japanInstant,
  type LocalDate,
  monthNumberOf,
  monthOf,
  yearOf,
} from '../../platform/calendar.ts'
import type { Enrolment, MunicipalitySettings } from '../municipality/rules.ts'
import { acceptedFrom, classAge, firstUsableDay, lastMunicipalDay, lastNationalDay } from './age.ts'

/** The answer of `GET /api/v1/public/eligibility`: all dates inclusive and also when past. */
export type Eligibility = {
  /** AGE-2. */
  firstDay: LocalDate
  /** AGE-3. */
  lastDay: LocalDate
  /** ELIG-2; null where the town has no layer that goes on after 3. */
  municipalLastDay: LocalDate | null
  /** AGE-4 for the fiscal year of today; may be 3 or more. */
  classAge: number
  rules: string[]
}

export const goesOnAfterThree = (settings: Pick<MunicipalitySettings, 'layers'>): boolean =>
  settings.layers.some((layer) => layer.endsAtFiscalYear)

export function eligibility(
  birthDate: LocalDate,
  settings: Pick<MunicipalitySettings, 'agePolicy' | 'layers'>,
  today: LocalDate,
): Eligibility {
  const longer = goesOnAfterThree(settings)
  return {
    firstDay: firstUsableDay(birthDate, settings.agePolicy),
    lastDay: lastNationalDay(birthDate),
    municipalLastDay: longer ? lastMunicipalDay(birthDate) : null,
    classAge: classAge(birthDate, today),
    rules: ['AGE-1', 'AGE-2', 'AGE-3', 'AGE-4', ...(longer ? ['ELIG-2'] : [])],
  }
}

/** ELIG-1: does being enrolled there exclude from this scheme. */
export const isExcluded = (settings: Pick<MunicipalitySettings, 'excludedEnrolments'>, enrolment: Enrolment): boolean =>
  settings.excludedEnrolments.includes(enrolment)

/**
 * The verdict of 「対象かどうか調べる」 on a day: before the application is taken, application taken but not yet usable, usable,
 * usable with municipal hours only, past, or excluded by enrolment. `until` is the last day of any hours.
 */
export type Standing = {
  standing: 'tooEarly' | 'mayApply' | 'usable' | 'municipalOnly' | 'past' | 'excluded'
  applyFrom: LocalDate
  until: LocalDate
}

export function standingOn(
  birthDate: LocalDate,
  enrolment: Enrolment,
  settings: Pick<
    MunicipalitySettings,
    'agePolicy' | 'layers' | 'excludedEnrolments' | 'acceptFromDaysBefore' | 'acceptFromMonths'
  >,
  today: LocalDate,
): Standing {
  const { firstDay, lastDay, municipalLastDay } = eligibility(birthDate, settings, today)
  const applyFrom = acceptedFrom(birthDate, settings)
  const until = municipalLastDay ?? lastDay
  const standing = isExcluded(settings, enrolment)
    ? 'excluded'
    : today > until
      ? 'past'
      : today > lastDay
        ? 'municipalOnly'
        : today >= firstDay
          ? 'usable'
          : today >= applyFrom
            ? 'mayApply'
            : 'tooEarly'
  return { standing, applyFrom, until }
}

export const endReasons = ['age', 'moved', 'enrolled', 'withdrawn', 'revoked'] as const
/** 満3歳, 転出, 入所, 取下げ, 取消. */
export type EndReason = (typeof endReasons)[number]

/** What ends a certificate. `day`: first day at the new address | first day of enrolment | last day written in the 取下げ or the decision. */
export type EndFact = { reason: Exclude<EndReason, 'age'>; day: LocalDate }

/** The last day that an end leaves usable (ELIG-2). */
export const lastDayOfEnd = ({ reason, day }: EndFact): LocalDate =>
  reason === 'moved' || reason === 'enrolled' ? addDays(day, -1) : day

export type Ends = {
  /** Last day of the national hours and why. */
  national: { lastDay: LocalDate; reason: EndReason }
  /** Last day of municipal layers that go on after 3; null = the town has none, they end with the national hours. */
  municipal: { lastDay: LocalDate; reason: EndReason } | null
}

/** ELIG-2: the earliest of age and the ends. Of several on one day the fact counts before the age, the first fact before later ones. */
export function endsOf(birthDate: LocalDate, settings: Pick<MunicipalitySettings, 'layers'>, facts: readonly EndFact[]): Ends {
  const earliest = (byAge: LocalDate): { lastDay: LocalDate; reason: EndReason } =>
    facts.reduce<{ lastDay: LocalDate; reason: EndReason }>(
      (best, fact) => {
        const lastDay = lastDayOfEnd(fact)
        return lastDay < best.lastDay || (lastDay === best.lastDay && best.reason === 'age')
          ? { lastDay, reason: fact.reason }
          : best
      },
      { lastDay: byAge, reason: 'age' },
    )
  return {
    national: earliest(lastNationalDay(birthDate)),
    municipal: goesOnAfterThree(settings) ? earliest(lastMunicipalDay(birthDate)) : null,
  }
}

/**
 * ELIG-2, CERT-4: the dates of a certificate that a fact ends, from its birth date anew, so that a second decision may also be later.
 * null: the age ends it first, the fact ends nothing. An end before the first day leaves no day at all.
 */
export function endedBy(
  certificate: { birthDate: LocalDate; validFrom: LocalDate; municipalEnd: LocalDate | null },
  fact: EndFact,
): { nationalEnd: LocalDate; municipalEnd: LocalDate | null; lastDay: LocalDate } | null {
  const { birthDate, validFrom } = certificate
  const [national, municipal] = [
    lastNationalDay(birthDate),
    certificate.municipalEnd === null ? null : lastMunicipalDay(birthDate),
  ]
  const before = addDays(validFrom, -1)
  const asked = lastDayOfEnd(fact)
  const lastDay = asked < before ? before : asked
  if (lastDay >= lastDayOfCertificate({ nationalEnd: national, municipalEnd: municipal })) return null
  const atMost = (day: LocalDate): LocalDate => (lastDay < day ? lastDay : day)
  return { nationalEnd: atMost(national), municipalEnd: municipal && atMost(municipal), lastDay }
}

/** ELIG-2: days before a last day on which the family is told of it, the longest first. */
export const noticeDays = [60, 30, 7] as const

/** Which notice is due `daysLeft` days before a last day; null: none yet, or it is over. A missed night is made up for by the next. */
export const noticeDue = (daysLeft: number): (typeof noticeDays)[number] | null =>
  daysLeft < 0 ? null : (noticeDays.findLast((days) => daysLeft <= days) ?? null)

/**
 * CERT-7: first day of the certificate: the later of AGE-2 and the receipt (settings: the decision, or the cycle day that
 * follows the receipt's closing day). `receivedOn` is the 受付日, `decidedOn` the day of the decision.
 */
export function certificateStart(
  facts: { birthDate: LocalDate; receivedOn: LocalDate; decidedOn: LocalDate },
  settings: Pick<MunicipalitySettings, 'agePolicy' | 'certificateStart'>,
): LocalDate {
  const first = firstUsableDay(facts.birthDate, settings.agePolicy)
  const rule = settings.certificateStart
  const from =
    rule === 'receipt' ? facts.receivedOn : rule === 'decision' ? facts.decidedOn : cycleDay(facts.receivedOn, rule.cycles)
  if (from > first) return from
  return first
}

function cycleDay(
  receivedOn: LocalDate,
  cycles: readonly { untilDay: number; startDay: number; monthsLater: number }[],
): LocalDate {
  const cycle = [...cycles].sort((a, b) => a.untilDay - b.untilDay).find(({ untilDay }) => dayOf(receivedOn) <= untilDay)
  // A table without a row up to the 31st leaves late days to the day itself rather than to nobody.
  if (!cycle) return receivedOn
  const month = addMonths(monthOf(receivedOn), cycle.monthsLater)
  const [y, m] = [yearOf(month), monthNumberOf(month)]
  return dateOf(y, m, Math.min(cycle.startDay, daysInMonth(y, m)))
}

/**
 * CERT-7: the day on which the notice of a 認定 goes out: the day itself, or the next of the town's days of the month. A day that a month
 * does not have is its last.
 */
export function noticeDay(decidedOn: LocalDate, rule: MunicipalitySettings['certifiedNotices']): LocalDate {
  if (rule === 'atOnce') return decidedOn
  const days = typeof rule === 'object' ? [...rule.days].sort((x, y) => x - y) : rule === 'halfMonth' ? [15, 31] : [31]
  const month = monthOf(decidedOn)
  const dated = [month, addMonths(month, 1)].flatMap((m) => {
    const [year, number] = [yearOf(m), monthNumberOf(m)]
    return days.map((day) => dateOf(year, number, Math.min(day, daysInMonth(year, number))))
  })
  return dated.find((day) => day >= decidedOn) ?? decidedOn
}

/** From when its mails may leave: at once on the day itself, else at nine in the morning. */
export const noticeFrom = (
  now: Date,
  decidedOn: LocalDate,
  { certifiedNotices }: Pick<MunicipalitySettings, 'certifiedNotices'>,
): Date => {
  const day = noticeDay(decidedOn, certifiedNotices)
  return day === decidedOn ? now : japanInstant(day, 9 * 60)
}

export type Validity = {
  validFrom: LocalDate
  nationalEnd: LocalDate
  /** null: municipal layers end with the national hours. */
  municipalEnd: LocalDate | null
}

export const certificateStates = ['before', 'valid', 'suspended', 'ended'] as const
/** 開始前, 有効, 停止, 終了 (CERT-7). */
export type CertificateState = (typeof certificateStates)[number]

export const lastDayOfCertificate = ({ nationalEnd, municipalEnd }: Omit<Validity, 'validFrom'>): LocalDate =>
  municipalEnd !== null && municipalEnd > nationalEnd ? municipalEnd : nationalEnd

/** State on a day. An end is final even under a suspension; a suspension is shown before the start too. */
export function certificateState(certificate: Validity & { suspended: boolean }, today: LocalDate): CertificateState {
  if (today > lastDayOfCertificate(certificate)) return 'ended'
  if (certificate.suspended) return 'suspended'
  return today < certificate.validFrom ? 'before' : 'valid'
}

/** A right of CERT-5: until when hours of a layer can be used. One sentence of the text catalogue each. */
export type Right = { layer: 'national' | (string & {}); name: string | null; minutes: number; until: LocalDate }

/** CERT-5, in the order in which the hours are used up. Layers that end with the national hours say so by the same day. */
export function rightsOf(certificate: Validity, settings: Pick<MunicipalitySettings, 'capMinutes' | 'layers'>): Right[] {
  const { nationalEnd, municipalEnd } = certificate
  return [
    { layer: 'national', name: null, minutes: settings.capMinutes, until: nationalEnd },
    ...settings.layers.map((layer) => ({
      layer: layer.code,
      name: layer.name,
      minutes: layer.minutes,
      until: layer.endsAtFiscalYear && municipalEnd !== null ? municipalEnd : nationalEnd,
    })),
  ]
}

/**
 * BOOK-1, HRS-3: codes of the layers that a certificate opens for a date, at a facility of the own municipality or elsewhere
 * (elsewhere only the national one). [] = no right on that date. Conditions and maxima of HRS-2 are judged with the hours.
 */
export function layersOn(
  certificate: Validity & { suspended: boolean },
  settings: Pick<MunicipalitySettings, 'capMinutes' | 'layers'>,
  date: LocalDate,
  ownFacility: boolean,
): string[] {
  if (certificate.suspended || date < certificate.validFrom) return []
  return rightsOf(certificate, settings)
    .filter((right) => date <= right.until && (right.layer === 'national' || ownFacility))
    .map((right) => right.layer)
}

/** CERT-6, ACC-1: why a case that comes by file is looked at by an officer first. */
export const lookReasons = ['double', 'address', 'phone', 'enrolled'] as const
export type LookReason = (typeof lookReasons)[number]
