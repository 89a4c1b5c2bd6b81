/**
 * A draft: what was typed so far, page by page, and what is still wrong with it. Pages save one section each; a section takes only its
 * own fields from what is sent. Pure.
 */
import { type FieldError, part, rowsOf, textOf } from '../../platform/fields.ts'
import {
  type ApplicationForm,
  type FormContext,
  type FormErrorCode,
  readApplication,
  readChildren,
  readConsents,
  readReduction,
} from './form.ts'
import { readContact, readGuardian2, readName, readPostal, readText } from './person.ts'

/** Nested text as forms send it: `guardian1.address.city` of a page is `{ guardian1: { address: { city } } }`. */
export type RawForm = { [key: string]: string | RawForm | RawForm[] }

/** The questions in their order; `care` belongs to a child as `child` does. */
export const sections = ['name', 'address', 'contact', 'second', 'child', 'care', 'reduction', 'consents'] as const
export type Section = (typeof sections)[number]

const names = ['familyName', 'givenName', 'familyKana', 'givenKana', 'oneName'] as const
/** What each page takes, as typed. */
export const fieldsOf: Record<Section, readonly string[]> = {
  name: names,
  address: ['address'],
  contact: ['relationship', 'mail', 'phone'],
  second: ['wanted', 'sameAddress', ...names, 'relationship', 'mail', 'phone', 'address'],
  child: [...names, 'birth', 'birthDate', 'sex'],
  care: ['enrolment', 'disability', 'medicalCare', 'careNote', 'ownAddress', 'address'],
  reduction: ['wish', 'class', 'taxPlace1', 'taxPlace2'],
  consents: ['residence', 'residenceVersion', 'tax', 'taxVersion', 'use', 'useVersion'],
}
/** Keys under a nested field; nothing else of it is kept. */
export const inner: Record<string, readonly string[]> = {
  address: ['postalCode', 'prefecture', 'city', 'street', 'building'],
  birth: ['year', 'month', 'day'],
}
/** Longer than any field's own limit, so that the field says so and nothing is cut silently below it. */
const mostTyped = 4_000

const isChild = (section: Section): boolean => section === 'child' || section === 'care'
const baseOf: Record<Section, string> = {
  name: 'guardian1',
  address: 'guardian1',
  contact: 'guardian1',
  second: 'guardian2',
  child: 'children',
  care: 'children',
  reduction: 'reduction',
  consents: 'consents',
}

function picked(typed: unknown, field: string): string | RawForm | undefined {
  const keys = inner[field]
  if (!keys) return textOf(typed, field).slice(0, mostTyped) || undefined
  const value = part(typed, field)
  if (value === undefined) return undefined
  return Object.fromEntries(keys.map((key) => [key, textOf(value, key).slice(0, mostTyped)]))
}

/** Puts the fields as typed; a box that is not sent is a box that is not ticked. */
function putFields(target: RawForm, fields: readonly string[], typed: unknown): void {
  for (const field of fields) {
    const value = picked(typed, field)
    if (value === undefined) delete target[field]
    else target[field] = value
  }
}

function withFields(before: RawForm, fields: readonly string[], typed: unknown): RawForm {
  const after: RawForm = { ...before }
  putFields(after, fields, typed)
  return after
}

export const childrenOf = (draft: RawForm): RawForm[] => rowsOf(draft, 'children') as RawForm[]

/** The draft with one section as typed. `child`: place of the child, at most one beyond the last. */
export function withSection(draft: RawForm, section: Section, typed: RawForm, child = 0): RawForm {
  const base = baseOf[section]
  if (isChild(section)) {
    const children = childrenOf(draft)
    const at = Math.min(child, children.length)
    const row = withFields(children[at] ?? {}, fieldsOf[section], rowsOf(typed, 'children')[0] ?? {})
    return { ...draft, children: [...children.slice(0, at), row, ...children.slice(at + 1)] }
  }
  const after = { ...draft, [base]: withFields((draft[base] ?? {}) as RawForm, fieldsOf[section], part(typed, base)) }
  return section === 'consents' ? withFields(after, ['other'], typed) : after
}

export const withoutChild = (draft: RawForm, child: number): RawForm => ({
  ...draft,
  children: childrenOf(draft).filter((_, i) => i !== child),
})

type Errors = FieldError<FormErrorCode>[]
const errorsIn = (read: { ok: true } | { ok: false; errors: readonly FieldError<FormErrorCode>[] }): Errors =>
  read.ok ? [] : [...read.errors]

/** The birth date is asked in three fields under `birth`: an error of the whole date stands at that group. */
const atGroup = (error: FieldError<FormErrorCode>): FieldError<FormErrorCode> => ({
  ...error,
  pointer: error.pointer.replace(/\/birthDate$/, '/birth'),
})

/** What is wrong with one section; of a child's pages only with the fields of that page. */
export function sectionErrors(draft: RawForm, section: Section, context: FormContext, child = 0): Errors {
  const first = part(draft, 'guardian1')
  switch (section) {
    case 'name':
      return errorsIn(readName(first, '/guardian1'))
    case 'address':
      return errorsIn(readPostal(part(first, 'address'), '/guardian1/address'))
    case 'contact':
      return errorsIn(readContact(first, '/guardian1'))
    case 'second': {
      const second = part(draft, 'guardian2')
      // Yes or no must be answered: an untouched page is not a no.
      if (textOf(second, 'wanted') === '') return [{ pointer: '/guardian2/wanted', code: 'choice.missing', slots: {} }]
      const address = readPostal(part(first, 'address'), '/guardian1/address')
      return errorsIn(
        readGuardian2(second, {
          mail: textOf(first, 'mail'),
          phone: textOf(first, 'phone'),
          address: address.ok ? address.value : null,
        }),
      )
    }
    case 'child':
    case 'care': {
      const base = `/children/${child}/`
      const mine = fieldsOf[section].map((field) => base + field)
      return errorsIn(readChildren(draft, context))
        .filter(({ pointer }) => mine.some((own) => pointer === own || pointer.startsWith(`${own}/`)))
        .map(atGroup)
    }
    case 'reduction':
      return errorsIn(readReduction(part(draft, 'reduction')))
    case 'consents': {
      const wish = readReduction(part(draft, 'reduction'))
      return [
        ...errorsIn(readConsents(part(draft, 'consents'), wish.ok && wish.value !== null, context.consentVersions)),
        ...errorsIn(readText(textOf(draft, 'other'), '/other')),
      ]
    }
  }
}

export type Open = { section: Section; child: number }

/** The pages that still need something, in the order of the questions. */
export function openSections(draft: RawForm, context: FormContext): Open[] {
  const children = childrenOf(draft)
  return sections.flatMap((section): Open[] => {
    if (!isChild(section)) return sectionErrors(draft, section, context).length > 0 ? [{ section, child: 0 }] : []
    if (children.length === 0) return section === 'child' ? [{ section, child: 0 }] : []
    return children.flatMap((_, i) => (sectionErrors(draft, section, context, i).length > 0 ? [{ section, child: i }] : []))
  })
}

/** Reads the whole draft: 保護者2 must have been answered too. */
export function readDraft(draft: RawForm, context: FormContext): ReturnType<typeof readApplication> {
  const read = readApplication(draft, context)
  const second = sectionErrors(draft, 'second', context).filter(({ pointer }) => pointer === '/guardian2/wanted')
  if (second.length === 0) return read.ok ? read : { ok: false, errors: read.errors.map(atGroup) }
  return { ok: false, errors: [...second, ...(read.ok ? [] : read.errors.map(atGroup))] }
}

/** A sent form as it would have been typed, so that a correction goes through the same readers. */
export function rawOf(form: ApplicationForm): RawForm {
  const person = <T extends { givenName: string }>(value: T) => ({
    ...value,
    ...(value.givenName === '' ? { oneName: 'on' } : {}),
  })
  const { guardian2, reduction } = form
  const raw = {
    guardian1: person(form.guardian1),
    guardian2: guardian2 ? { ...person(guardian2), wanted: 'yes' } : { wanted: 'no' },
    children: form.children.map((child) => ({
      ...person(child),
      ...(child.address ? { ownAddress: 'on' } : { address: {} }),
      disability: String(child.disability),
      medicalCare: String(child.medicalCare),
    })),
    reduction: reduction ? { wish: 'yes', ...reduction } : { wish: 'no' },
    other: form.other,
    consents: Object.fromEntries(
      Object.entries(form.consents).flatMap(([purpose, version]) => [
        [purpose, 'on'],
        [`${purpose}Version`, String(version)],
      ]),
    ),
  }
  return raw as RawForm
}

/** The form with the marked fields as typed, and nothing else of what was sent (CERT-1). */
export function withCorrections(raw: RawForm, marks: readonly string[], typed: RawForm): RawForm {
  const after = structuredClone(raw)
  for (const mark of marks) {
    const [, group = '', ...rest] = mark.split('/')
    if (rest.length === 0) {
      if (group in after) after[group] = textOf(typed, group).slice(0, mostTyped)
      continue
    }
    const at = group === 'children' ? Number(rest.shift()) : null
    const field = rest[0] ?? ''
    const target = at === null ? (after[group] as RawForm | undefined) : childrenOf(after)[at]
    const source = at === null ? part(typed, group) : childByPlace(typed, at)
    if (!target || field === 'documents') continue
    const fields =
      field === 'birthDate' ? ['birth', 'birthDate'] : field === 'address' && at !== null ? ['address', 'ownAddress'] : [field]
    putFields(target, fields, source)
  }
  return after
}

/** Typed rows may come as a sparse record (`children.1.birth.year` alone), so the place counts, not the order. */
const childByPlace = (typed: RawForm, at: number): unknown => {
  const children = part(typed, 'children')
  return Array.isArray(children) ? children[at] : part(children, String(at))
}
