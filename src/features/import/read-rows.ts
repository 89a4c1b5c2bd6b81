/**
 * Rows of an import as the form's own readers read them: every fault by row and column, siblings of one household together. Pure.
 */
import { inBreaths } from '../../platform/breathe.ts'
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import type { FieldError } from '../../platform/fields.ts'
import { cleanName } from '../../platform/japanese.ts'
import { readDateText } from '../../platform/japanese-date.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import { enrolmentName } from '../../web/text/enrolments.ts'
import { couldBeSame } from '../application/facts.ts'
import { type ApplicationForm, type Child, readChild } from '../application/form.ts'
import { readGuardian1, readGuardian2 } from '../application/person.ts'
import type { MunicipalitySettings, ReductionClass } from '../municipality/rules.ts'
import { type Field, fields, type Mapping } from './columns.ts'
import { type CsvRow, type CsvTable, headingOf } from './read-csv.ts'

export type RowError = { line: number; field: Field | null; code: string; slots: FieldError['slots'] }
export type ImportedChild = {
  line: number
  key: string
  child: Child
  validFrom: LocalDate | null
  reduction: ReductionClass | null
}
export type ImportedCase = {
  form: Pick<ApplicationForm, 'guardian1' | 'guardian2'>
  receivedOn: LocalDate
  children: ImportedChild[]
}
export type Town = { name: string; prefecture: string }

const words = (table: Readonly<Record<string, readonly string[]>>, typed: string): string | null =>
  Object.entries(table).find(([, all]) => all.includes(typed))?.[0] ?? null
const sexWords = {
  male: ['男', '男性', '男児', '1', 'm', 'male'],
  female: ['女', '女性', '女児', '2', 'f', 'female'],
  unknown: ['', '不明', 'その他', '回答しない', '0', '3', '9'],
}
const relationshipWords = {
  mother: ['母', '母親', '実母', '養母', 'mother'],
  father: ['父', '父親', '実父', '養父', 'father'],
  grandparent: ['祖父', '祖母', '祖父母'],
  fosterParent: ['里親', '里父', '里母'],
  otherRelative: ['その他の親族', '親族', '伯父', '叔父', '伯母', '叔母', '兄', '姉'],
  other: ['その他', 'その他の人'],
}
const reductionWords = {
  welfare: ['生活保護', '生活保護世帯'],
  taxExempt: ['非課税', '住民税非課税', '市町村民税非課税', '市町村民税非課税世帯'],
  lowIncome: ['低所得', '所得割77101円未満', '市町村民税所得割77101円未満'],
  support: ['要支援', '要支援児童', '要支援家庭'],
}
const enrolmentWords = Object.fromEntries(Object.entries(enrolmentName).map(([code, name]) => [code, [name, code]]))
const yes = ['1', 'あり', '有', '有り', '○', '〇', '◯', 'はい', 'true']
const no = ['', '0', 'なし', '無', '無し', '×', 'いいえ', 'false', '-']

type Sheet = { settings: MunicipalitySettings; today: LocalDate; town: Town }
type One = {
  line: number
  household: string
  receivedOn: LocalDate
  guardians: string
  form: ImportedCase['form']
  child: ImportedChild
}

/** Cases in the order of the file, or every fault of every row. Rows whose key is in `known` were taken in before and are left out. */
export async function readRows(
  table: CsvTable,
  mapping: Mapping,
  sheet: Sheet,
  known: ReadonlySet<string>,
): Promise<{ cases: ImportedCase[]; skipped: number; errors: RowError[] }> {
  const errors: RowError[] = []
  const seen = new Map<string, number>()
  const ones: One[] = []
  let skipped = 0
  const places = new Map(table.head.map((heading, i) => [heading, i]))
  await inBreaths(table.rows, 100, (row) => {
    const at = (field: Field): string => {
      const heading = mapping[field]
      return heading === undefined ? '' : (row.cells[places.get(heading) ?? -1] ?? '').trim()
    }
    const key = cleanName(at('key').normalize('NFKC'))
    const before = seen.get(key)
    const first: RowError[] = []
    const say = (field: Field | null, code: string, slots: RowError['slots'] = {}): void => {
      first.push({ line: row.line, field, code, slots })
    }
    const [most, least] = [table.width, table.head.length]
    // One blank cell more than the others: a comma inside an address has pushed everything behind it one column on.
    if (row.cells.slice(least).some((cell) => cell.trim() !== '') || row.cells.length < least || row.cells.length > most)
      say(null, 'import.cells', { cells: row.cells.length, head: table.head.length })
    else if (table.head.every((heading, i) => headingOf(row.cells[i] ?? '') === heading)) say(null, 'import.heading-again')
    else {
      if (key === '') say('key', 'import.key-missing')
      else if ([...key].length > 40) say('key', 'import.key-long')
      else if (before !== undefined) say('key', 'import.key-twice', { line: before })
      for (const field of fields) signFaults(at(field), (code) => say(field, code))
    }
    seen.set(key, before ?? row.line)
    if (first.length === 0 && known.has(key)) skipped += 1
    else if (first.length > 0) errors.push(...first)
    else {
      const one = readOne(row, key, at, mapping, sheet)
      if ('errors' in one) errors.push(...one.errors)
      else ones.push(one)
    }
  })
  const cases = grouped(ones, errors)
  return { cases, skipped, errors: errors.sort((a, b) => a.line - b.line) }
}

/** Signs that a system of the town could not write, and numbers that must not be stored. */
function signFaults(typed: string, say: (code: string) => void): void {
  if (/[\ue000-\uf8ff〓]|[\u{f0000}-\u{10ffff}]/u.test(typed)) say('import.lost-sign')
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(typed)) say('import.exponent')
  // What a spreadsheet writes for a broken formula, or for a number in a narrow column, is not the town's data.
  if (/^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|#{2,})$/i.test(typed)) say('import.cell-error')
  if (/^[=＝]/.test(typed)) say('import.formula')
  if (holdsMyNumber(typed)) say('text.my-number')
}

function readOne(
  row: CsvRow,
  key: string,
  at: (field: Field) => string,
  mapping: Mapping,
  { settings, today, town }: Sheet,
): One | { errors: RowError[] } {
  const { line } = row
  const errors: RowError[] = []
  const say = (field: Field | null, code: string, slots: RowError['slots'] = {}): void => {
    errors.push({ line, field, code, slots })
  }
  const typed = (field: Field): string => at(field).normalize('NFKC').replace(/\s|,/gu, '').toLowerCase()
  const choice = (field: Field, table: Readonly<Record<string, readonly string[]>>, blank: string): string => {
    if (typed(field) === '') return blank
    const hit = words(table, typed(field)) ?? words(table, at(field))
    if (hit === null) say(field, 'import.word', { typed: at(field) })
    return hit ?? blank
  }
  const flag = (field: Field): string => {
    if (!no.includes(typed(field)) && !yes.includes(typed(field))) say(field, 'import.flag')
    return yes.includes(typed(field)) ? 'true' : ''
  }
  const date = (field: Field): LocalDate | null => {
    if (at(field) === '') return null
    const read = readDateText(at(field))
    if (read.ok) return read.value
    for (const { code, slots } of read.errors) say(field, code, slots)
    return null
  }
  const name = (base: 'child' | 'guardian1' | 'guardian2') => {
    // One column may hold the whole name, parted by a blank.
    const whole = (part: 'Name' | 'Kana'): [string, string] => {
      const [family, given] = [`${base}.family${part}`, `${base}.given${part}`] as [Field, Field]
      if (mapping[given] !== undefined) return [at(family), at(given)]
      const [one = '', ...rest] = cleanName(at(family)).split(' ')
      return [one, rest.join(' ')]
    }
    const [familyName, givenName] = whole('Name')
    const [familyKana, givenKana] = whole('Kana')
    return { familyName, givenName, familyKana, givenKana, oneName: familyName !== '' && givenName === '' ? 'yes' : '' }
  }
  const receivedOn = date('receivedOn')
  if (at('receivedOn') === '') say('receivedOn', 'date.missing')
  if (receivedOn && receivedOn > today) say('receivedOn', 'certificate.received-future')
  const validFrom = date('validFrom')
  const guardian = (base: 'guardian1' | 'guardian2') => ({
    ...name(base),
    relationship: choice(`${base}.relationship`, relationshipWords, 'other'),
    phone: at(`${base}.phone`),
    mail: at(`${base}.mail`),
  })
  const guardian1 = readGuardian1(
    {
      ...guardian('guardian1'),
      address: {
        postalCode: at('guardian1.address.postalCode'),
        prefecture: at('guardian1.address.prefecture') || town.prefecture,
        city: at('guardian1.address.city') || town.name,
        street: at('guardian1.address.street'),
        building: at('guardian1.address.building'),
      },
    },
    '/guardian1',
    { withoutMail: true },
  )
  const second = fields.some((field) => field.startsWith('guardian2.') && at(field) !== '')
  const guardian2 = readGuardian2(
    second ? { wanted: 'yes', sameAddress: 'yes', ...guardian('guardian2') } : {},
    guardian1.ok ? guardian1.value : { mail: at('guardian1.mail'), phone: at('guardian1.phone'), address: null },
  )
  const child = readChild(
    {
      ...name('child'),
      birthDate: at('child.birthDate'),
      sex: choice('child.sex', sexWords, 'unknown'),
      enrolment: choice('child.enrolment', enrolmentWords, 'none'),
      disability: flag('child.disability'),
      medicalCare: flag('child.medicalCare'),
    },
    '/child',
    { settings, today: receivedOn && receivedOn <= today ? receivedOn : today },
  )
  const reduction = choice('reduction', reductionWords, '') as ReductionClass | ''
  const faults: readonly FieldError[] = [guardian1, guardian2, child].flatMap((read) => (read.ok ? [] : read.errors))
  for (const { pointer, code, slots } of faults) say(fieldAt(pointer), code, slots)
  if (errors.length > 0 || !guardian1.ok || !guardian2.ok || !child.ok || !receivedOn) return { errors: once(errors) }
  const form = { guardian1: guardian1.value, guardian2: guardian2.value }
  return {
    line,
    household: cleanName(at('household')) || guardian1.value.mail || `${line}`,
    receivedOn,
    guardians: JSON.stringify([form, receivedOn]),
    form,
    child: { line, key, child: child.value, validFrom: validFrom && localDate(validFrom), reduction: reduction || null },
  }
}

/** The address of 保護者2 is 保護者1's: what is wrong with it is said once, there. */
const fieldAt = (pointer: string): Field | null => {
  const name = pointer.slice(1).replaceAll('/', '.')
  return fields.find((field) => field === name || field === name.replace('guardian2.address', 'guardian1.address')) ?? null
}
const once = (errors: readonly RowError[]): RowError[] =>
  errors.filter((one, i) => errors.findIndex((other) => other.field === one.field && other.code === one.code) === i)

/** Rows of one household; its guardians and its day must be the same in each. An address is one household's (ACC-1). */
function grouped(ones: readonly One[], errors: RowError[]): ImportedCase[] {
  const groups = new Map<string, One[]>()
  for (const one of ones) groups.set(one.household, [...(groups.get(one.household) ?? []), one])
  const owners = new Map<string, One>()
  const cases: ImportedCase[] = []
  for (const [household, all] of groups) {
    const [first] = all
    if (!first) continue
    for (const [i, one] of all.entries()) {
      if (one.guardians !== first.guardians)
        errors.push({ line: one.line, field: 'household', code: 'import.household-differs', slots: { line: first.line } })
      const twin = all.slice(0, i).find((other) => couldBeSame(other.child.child, one.child.child) === 'name')
      if (twin) errors.push({ line: one.line, field: 'child.familyName', code: 'import.child-twice', slots: { line: twin.line } })
    }
    for (const field of ['guardian1', 'guardian2'] as const) {
      const mail = first.form[field]?.mail ?? ''
      const owner = mail === '' ? undefined : owners.get(mail)
      if (owner && owner.household !== household)
        errors.push({ line: first.line, field: `${field}.mail`, code: 'import.mail-twice', slots: { line: owner.line } })
      if (mail !== '') owners.set(mail, owner ?? first)
    }
    cases.push({ form: first.form, receivedOn: first.receivedOn, children: all.map(({ child }) => child) })
  }
  return cases
}
