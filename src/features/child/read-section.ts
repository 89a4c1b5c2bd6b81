/** Readers of 児童情報 and 利用者情報: typed text to values, every wrong field named. Pure. */
import { bad, type FieldError, good, part, type Read, rowsOf, textOf, textsOf } from '../../platform/fields.ts'
import { cleanName, halfWidth } from '../../platform/japanese.ts'
import { type DateErrorSlots, readDate, readDateText } from '../../platform/japanese-date.ts'
import { type PersonErrorSlots, readTelephone, readText } from '../application/person.ts'
import { type ContactSectionName, type Field, type SectionName, type SheetField, sectionOf } from './rules.ts'

/** Codes and slots: the text catalogue is written from this table (with those of people and dates). */
export type SheetErrorSlots = PersonErrorSlots &
  DateErrorSlots & {
    'sheet.missing': Record<string, never>
    'sheet.number': { from: number; to: number; unit: string }
    'sheet.rows-missing': Record<string, never>
    'sheet.rows-many': { max: number }
    'sheet.phone-twice': { first: number }
    'sheet.nobody-fetches': Record<string, never>
    'date.future': { today: string }
  }
export type SheetErrorCode = keyof SheetErrorSlots
type R = Read<Value | null, SheetErrorCode>

export type Value = string | number | boolean | readonly string[] | readonly Readonly<Record<string, Value | null>>[]
/** A section as stored: every field of its definition, null where nothing was typed or the question was not asked. */
export type SectionValue = Readonly<Record<string, Value | null>>

/** Today is asked for because a measurement or a paper cannot be of tomorrow. */
export type SheetContext = { today: string }

function readField(field: Field, raw: unknown, key: string, base: string, context: SheetContext): R {
  const pointer = `${base}/${key}`
  if (field.kind === 'rows') return readRows(field, raw, key, base, context)
  if (field.kind === 'choices') return good(field.of.filter((code) => textsOf(raw, key).includes(code)))
  const typed = textOf(raw, key)
  const dateParts = field.kind === 'date' ? part(raw, key) : undefined
  if (cleanName(typed) === '' && (typeof dateParts !== 'object' || dateParts === null)) {
    return 'required' in field && field.required ? bad(pointer, 'sheet.missing') : good(null)
  }
  switch (field.kind) {
    case 'text': {
      // One line: whatever white space came, names stay exact.
      return readText(cleanName(typed), pointer, field.max)
    }
    case 'long':
      return readText(typed, pointer, field.max)
    case 'phone':
      return readTelephone(typed, pointer)
    case 'choice':
      return field.of.includes(typed) ? good(typed) : bad(pointer, 'choice.missing')
    case 'yesNo':
      return ['yes', 'true', 'on', 'no', 'false'].includes(typed)
        ? good(['yes', 'true', 'on'].includes(typed))
        : bad(pointer, 'choice.missing')
    case 'number':
      return readNumber(field, typed, pointer)
    case 'date':
      return readDay(typed, dateParts, pointer, context, field.required === true)
  }
}

function readNumber(field: Extract<Field, { kind: 'number' }>, typed: string, pointer: string): R {
  const plain = halfWidth(typed)
    .replace(/[,、\s]/g, '')
    .replace('．', '.')
    .replace(new RegExp(`(${field.unit}|cm|kg|ml|g|度)$`, 'iu'), '')
  const form = field.places === 0 ? /^\d{1,6}$/ : /^\d{1,6}(\.\d)?$/
  const value = form.test(plain) ? Number(plain) : Number.NaN
  const { from, to, unit } = field
  return value >= from && value <= to ? good(value) : bad(pointer, 'sheet.number', { from, to, unit })
}

function readDay(typed: string, parts: unknown, pointer: string, { today }: SheetContext, needed: boolean): R {
  const byParts = typeof parts === 'object' && parts !== null
  const fields = { year: textOf(parts, 'year'), month: textOf(parts, 'month'), day: textOf(parts, 'day') }
  if (byParts && !needed && Object.values(fields).every((one) => one.trim() === '')) return good(null)
  const read = byParts ? readDate(fields) : readDateText(typed)
  if (!read.ok) {
    return {
      ok: false,
      errors: read.errors.map(({ part: at, code, slots }) => ({ pointer: byParts ? `${pointer}/${at}` : pointer, code, slots })),
    }
  }
  return read.value > today ? bad(byParts ? `${pointer}/year` : pointer, 'date.future', { today }) : good(read.value)
}

const isEmptyRow = (row: unknown, of: Readonly<Record<string, Field>>): boolean =>
  Object.entries(of).every(([key, field]) => field.kind === 'yesNo' || cleanName(textOf(row, key)) === '')

function readRows(field: Extract<Field, { kind: 'rows' }>, raw: unknown, key: string, base: string, context: SheetContext): R {
  const pointer = `${base}/${key}`
  const all = rowsOf(raw, key)
  const errors: FieldError<SheetErrorCode>[] = []
  const value: Record<string, Value | null>[] = []
  // Pointers keep the place on the page, though empty rows are dropped.
  for (const [i, row] of all.entries()) {
    if (isEmptyRow(row, field.of)) continue
    const read: Record<string, Value | null> = {}
    for (const [name, inner] of Object.entries(field.of)) {
      const one = readField(inner, row, name, `${pointer}/${i}`, context)
      if (one.ok) read[name] = one.value
      else errors.push(...one.errors)
    }
    value.push(read)
  }
  if (value.length > field.max) return bad(pointer, 'sheet.rows-many', { max: field.max })
  return errors.length > 0 ? { ok: false, errors } : good(value)
}

/** Is the question asked, given what was typed elsewhere in the section. */
const isAsked = (field: SheetField, raw: unknown): boolean => {
  if (!field.when) return true
  const given = textOf(raw, field.when.field)
  return given === field.when.is || (field.when.is === 'yes' && ['true', 'on'].includes(given))
}

/**
 * Reads one section as saved by the page. Pointers lead into `raw` (`/list/0/substance`). A section that says 「ある」 must say what:
 * rows that are asked for by an answer need at least one row.
 */
export function readSection(
  name: SectionName | ContactSectionName,
  raw: unknown,
  context: SheetContext,
): Read<SectionValue, SheetErrorCode> {
  const section = sectionOf(name)
  const errors: FieldError<SheetErrorCode>[] = []
  const value: Record<string, Value | null> = {}
  for (const [key, field] of Object.entries(section)) {
    if (!isAsked(field, raw)) {
      value[key] = null
      continue
    }
    const read = readField(field, raw, key, '', context)
    if (!read.ok) {
      errors.push(...read.errors)
      continue
    }
    const empty = Array.isArray(read.value) && read.value.length === 0
    if (field.kind === 'rows' && empty && (field.when || name === 'emergency' || name === 'pickup')) {
      errors.push({ pointer: `/${key}`, code: 'sheet.rows-missing', slots: {} })
    }
    value[key] = read.value
  }
  if (name === 'emergency') errors.push(...sameNumbers(value.contacts))
  if (name === 'pickup') errors.push(...nobodyFetches(value.people))
  return errors.length > 0 ? { ok: false, errors } : good(value)
}

const rowList = (value: Value | null | undefined): readonly Readonly<Record<string, Value | null>>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object') : []

/** Three contacts with one number are one contact: nobody is reached when it is not answered. */
function sameNumbers(contacts: Value | null | undefined): FieldError<SheetErrorCode>[] {
  const rows = rowList(contacts)
  return rows.flatMap((row, i) => {
    const first = rows.findIndex((other) => other.phone === row.phone)
    return first < i ? [{ pointer: `/contacts/${i}/phone`, code: 'sheet.phone-twice' as const, slots: { first: first + 1 } }] : []
  })
}

function nobodyFetches(people: Value | null | undefined): FieldError<SheetErrorCode>[] {
  const rows = rowList(people)
  return rows.length > 0 && !rows.some((row) => row.fetches === true)
    ? [{ pointer: '/people/0/fetches', code: 'sheet.nobody-fetches', slots: {} }]
    : []
}
