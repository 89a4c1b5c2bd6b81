/** Telephone numbers as people read them, wherever a section holds some; stored are digits. Pure. */
import { showPhone } from '../../platform/japanese.ts'
import type { SectionValue, Value } from './read-section.ts'
import { type ContactSectionName, type Field, type SectionName, sectionOf } from './rules.ts'

/** The value with every number grouped: 09000000011 → 090-0000-0011. Readers take both. */
export const withShownPhones = (name: SectionName | ContactSectionName, value: SectionValue): SectionValue =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(sectionOf(name)[key], one)]))

/** The same for rows of 緊急連絡先 or 送迎者. */
export function rowsWithShownPhones(name: ContactSectionName, rows: readonly SectionValue[]): SectionValue[] {
  const list = Object.values(sectionOf(name))[0]
  return list?.kind === 'rows' ? rows.map((row) => shownRow(list.of, row)) : [...rows]
}

function shown(field: Field | undefined, value: Value | null): Value | null {
  if (field?.kind === 'phone' && typeof value === 'string') return showPhone(value)
  if (field?.kind === 'rows' && Array.isArray(value)) {
    const rows = value as readonly SectionValue[]
    return rows.map((row) => shownRow(field.of, row))
  }
  return value
}

const shownRow = (of: Readonly<Record<string, Field>>, row: SectionValue): SectionValue =>
  Object.fromEntries(
    Object.entries(row).map(([key, one]) => [key, of[key]?.kind === 'phone' && typeof one === 'string' ? showPhone(one) : one]),
  )
