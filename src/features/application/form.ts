/**
 * The application form (認定申請): readers for each of its pages and for the whole. Pointers lead into the raw form; the fields of the
 * pages are named by these pointers without the slash (`children/0/birth/year`). Pure.
 */
import type { LocalDate } from '../../platform/calendar.ts'
import { bad, checked, type FieldError, good, part, type Read, readAll, rowsOf, textOf } from '../../platform/fields.ts'
import { type DateErrorSlots, readDate, readDateText } from '../../platform/japanese-date.ts'
import { acceptedFrom, lastMunicipalDay, lastNationalDay } from '../certification/age.ts'
import { goesOnAfterThree } from '../certification/rules.ts'
import { type Enrolment, enrolments, type MunicipalitySettings } from '../municipality/rules.ts'
import {
  choiceOf,
  type FirstGuardian,
  type Guardian,
  joined,
  type PersonErrorSlots,
  type PersonName,
  type PostalAddress,
  readGuardian1,
  readGuardian2,
  readName,
  readPostal,
  readText,
} from './person.ts'

/** Codes and slots: the text catalogue is written from this table (with those of people and dates). */
export type FormErrorSlots = PersonErrorSlots &
  DateErrorSlots & {
    'birth.future': { today: string }
    'child.too-early': { from: string }
    'child.too-late': { until: string }
    'child.twice': { first: number }
    'children.missing': Record<string, never>
    'children.many': { max: number }
    'consent.missing': { purpose: ConsentPurpose }
    'consent.version': { purpose: ConsentPurpose }
  }
export type FormErrorCode = keyof FormErrorSlots
type R<T> = Read<T, FormErrorCode>

export const sexes = ['female', 'male', 'unknown'] as const
export type Sex = (typeof sexes)[number]
export type Child = PersonName & {
  birthDate: LocalDate
  sex: Sex
  /** null: as 保護者1. */
  address: PostalAddress | null
  enrolment: Enrolment
  /** CERT-5: only what the guardian declares. */
  disability: boolean
  medicalCare: boolean
  careNote: string
}
/** What a guardian may claim; 要支援 is the town's own knowledge, `unknown` leaves the class to the office. */
export const claimableReductions = ['welfare', 'taxExempt', 'lowIncome', 'unknown'] as const
export type ClaimedReduction = (typeof claimableReductions)[number]
/** Where the resident tax was assessed on 1 January: in the town applied to, elsewhere (then a certificate is needed), or nobody to tax. */
export const taxPlaces = ['here', 'elsewhere', 'none'] as const
export type TaxPlace = (typeof taxPlaces)[number]
export type ReductionWish = { class: ClaimedReduction; taxPlace1: TaxPlace; taxPlace2: TaxPlace }
export const consentPurposes = ['residence', 'tax', 'use'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export type ApplicationForm = {
  guardian1: Guardian
  guardian2: Guardian | null
  children: Child[]
  reduction: ReductionWish | null
  other: string
  /** Purpose → version of the text that was agreed to. */
  consents: Partial<Record<ConsentPurpose, number>>
}

export const mostChildren = 10

/** Birth date from three fields under `birth`, or one text `birthDate`. Never after `today`. */
export function readBirth(raw: unknown, base: string, today: LocalDate): R<LocalDate> {
  const fields = part(raw, 'birth')
  const read =
    fields === undefined
      ? readDateText(textOf(raw, 'birthDate'))
      : readDate({ year: textOf(fields, 'year'), month: textOf(fields, 'month'), day: textOf(fields, 'day') })
  const at = (field: string) => (fields === undefined ? `${base}/birthDate` : `${base}/birth/${field}`)
  if (!read.ok)
    return { ok: false, errors: read.errors.map(({ part: field, code, slots }) => ({ pointer: at(field), code, slots })) }
  return read.value > today ? bad(at('year'), 'birth.future', { today }) : good(read.value)
}

export type FormContext = {
  settings: MunicipalitySettings
  today: LocalDate
  consentVersions: Readonly<Record<ConsentPurpose, number>>
}

/** ELIG-3 and the last day of any hours: applications outside are refused with the date. Enrolment is a fact for the officer. */
export function childDateErrors(
  birthDate: LocalDate,
  base: string,
  { settings, today }: Pick<FormContext, 'settings' | 'today'>,
): FieldError<FormErrorCode>[] {
  const from = acceptedFrom(birthDate, settings)
  const until = goesOnAfterThree(settings) ? lastMunicipalDay(birthDate) : lastNationalDay(birthDate)
  if (today < from) return [{ pointer: `${base}/birthDate`, code: 'child.too-early', slots: { from } }]
  return today > until ? [{ pointer: `${base}/birthDate`, code: 'child.too-late', slots: { until } }] : []
}

export function readChild(raw: unknown, base: string, context: Pick<FormContext, 'settings' | 'today'>): R<Child> {
  const birthDate = readBirth(raw, base, context.today)
  const own = checked(raw, 'ownAddress')
  const read = joined(
    readName(raw, base),
    readAll<Omit<Child, keyof PersonName>, FormErrorCode>({
      birthDate,
      sex: choiceOf(raw, 'sex', sexes, base),
      address: own ? readPostal(part(raw, 'address'), `${base}/address`) : good(null),
      enrolment: choiceOf(raw, 'enrolment', enrolments, base),
      disability: good(checked(raw, 'disability')),
      medicalCare: good(checked(raw, 'medicalCare')),
      careNote: readText(textOf(raw, 'careNote'), `${base}/careNote`),
    }),
  )
  const dates = birthDate.ok ? childDateErrors(birthDate.value, base, context) : []
  return dates.length === 0 ? read : { ok: false, errors: [...(read.ok ? [] : read.errors), ...dates] }
}

export function readChildren(raw: unknown, context: Pick<FormContext, 'settings' | 'today'>): R<Child[]> {
  const rows = rowsOf(raw, 'children')
  if (rows.length === 0) return bad('/children', 'children.missing')
  if (rows.length > mostChildren) return bad('/children', 'children.many', { max: mostChildren })
  const reads = rows.map((row, i) => readChild(row, `/children/${i}`, context))
  const children = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const key = (child: Child) => [child.birthDate, child.familyKana, child.givenKana].join('/')
  const twice = reads.flatMap((read, i) => {
    const first = read.ok ? reads.findIndex((other) => other.ok && key(other.value) === key(read.value)) : i
    return first < i ? [{ pointer: `/children/${i}/familyName`, code: 'child.twice' as const, slots: { first: first + 1 } }] : []
  })
  const errors = [...reads.flatMap((read) => (read.ok ? [] : read.errors)), ...twice]
  return errors.length > 0 ? { ok: false, errors } : good(children)
}

/** 負担軽減の申請: `wish` yes or no must be answered. Tax places are asked for the income classes; 保護者2's is `none` without one. */
export function readReduction(raw: unknown, base = '/reduction'): R<ReductionWish | null> {
  const wish = choiceOf(raw, 'wish', ['yes', 'no'] as const, base)
  if (!wish.ok) return wish
  if (wish.value === 'no') return good(null)
  const kind = choiceOf(raw, 'class', claimableReductions, base)
  const byIncome = kind.ok && (kind.value === 'taxExempt' || kind.value === 'lowIncome')
  const place = (key: string): R<TaxPlace> => (byIncome ? choiceOf(raw, key, taxPlaces, base) : good('none'))
  return readAll<ReductionWish, FormErrorCode>({ class: kind, taxPlace1: place('taxPlace1'), taxPlace2: place('taxPlace2') })
}

/** Consents with the version that was read; the one about taxes only where a reduction is wished. */
export function readConsents(
  raw: unknown,
  reductionWished: boolean,
  versions: FormContext['consentVersions'],
  base = '/consents',
): R<ApplicationForm['consents']> {
  const needed = consentPurposes.filter((purpose) => purpose !== 'tax' || reductionWished)
  const errors: FieldError<FormErrorCode>[] = []
  const value: ApplicationForm['consents'] = {}
  for (const purpose of needed) {
    const pointer = `${base}/${purpose}`
    if (!checked(raw, purpose)) errors.push({ pointer, code: 'consent.missing', slots: { purpose } })
    else if (Number(textOf(raw, `${purpose}Version`)) !== versions[purpose])
      errors.push({ pointer, code: 'consent.version', slots: { purpose } })
    else value[purpose] = versions[purpose]
  }
  return errors.length > 0 ? { ok: false, errors } : good(value)
}

/** The whole form, with every error of every section. */
export function readApplication(raw: unknown, context: FormContext, options: { withoutMail?: boolean } = {}): R<ApplicationForm> {
  const guardian1 = readGuardian1(part(raw, 'guardian1'), '/guardian1', options)
  const reduction = readReduction(part(raw, 'reduction'))
  return readAll<ApplicationForm, FormErrorCode>({
    guardian1,
    guardian2: readGuardian2(part(raw, 'guardian2'), guardian1.ok ? guardian1.value : firstAsTyped(part(raw, 'guardian1'))),
    children: readChildren(raw, context),
    reduction,
    other: readText(textOf(raw, 'other'), '/other'),
    consents: readConsents(part(raw, 'consents'), reduction.ok && reduction.value !== null, context.consentVersions),
  })
}

/** ACC-2 is checked also while 保護者1 still has other errors. */
function firstAsTyped(raw: unknown): FirstGuardian {
  const address = readPostal(part(raw, 'address'), '/guardian1/address')
  return { mail: textOf(raw, 'mail'), phone: textOf(raw, 'phone'), address: address.ok ? address.value : null }
}
