/**
 * The only place where health values are opened. It takes a `HealthTx`: a transaction that commits who looked before the values leave
 * the process (SEE-1, design: personal data). What the actor may not see, row-level security leaves out.
 */
import { type DataKey, openText } from '../../platform/crypto.ts'
import type { HealthTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import { childKeys } from './child-key.ts'
import { contactTables } from './queries.ts'
import type { SectionValue } from './read-section.ts'
import type { SectionName } from './rules.ts'

export type SavedSection = { section: SectionName; version: number; savedAt: Date; value: SectionValue }
export type ContactRow = SectionValue
export type ChildHealth = { sections: readonly SavedSection[]; emergency: readonly ContactRow[]; pickup: readonly ContactRow[] }

/** Only these sections are opened; `contacts` also opens 緊急連絡先 and 送迎者. */
export type Wanted = { sections: readonly SectionName[]; contacts: boolean }

/** The newest values of each child, by id. A child without key or rows has empty lists. */
export async function readHealth(
  tx: HealthTx,
  keys: Keys,
  childIds: readonly string[],
  wanted: Wanted,
): Promise<Map<string, ChildHealth>> {
  const byId = await childKeys(tx, keys, childIds)
  const sections = await openSections(tx, byId, wanted.sections)
  const emergency = wanted.contacts ? await openContacts(tx, byId, 'emergency') : new Map<string, ContactRow[]>()
  const pickup = wanted.contacts ? await openContacts(tx, byId, 'pickup') : new Map<string, ContactRow[]>()
  return new Map(
    childIds.map((id) => [
      id,
      { sections: sections.get(id) ?? [], emergency: emergency.get(id) ?? [], pickup: pickup.get(id) ?? [] },
    ]),
  )
}

async function openSections(
  tx: HealthTx,
  keys: ReadonlyMap<string, DataKey>,
  sections: readonly SectionName[],
): Promise<Map<string, SavedSection[]>> {
  const found = new Map<string, SavedSection[]>()
  if (keys.size === 0 || sections.length === 0) return found
  const rows = await tx
    .selectFrom('child_sheet_section')
    .distinctOn(['child_id', 'section'])
    .select(['id', 'child_id', 'section', 'version', 'sealed', 'saved_at'])
    .where('child_id', 'in', [...keys.keys()])
    .where('section', 'in', [...sections])
    .orderBy('child_id')
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()
  for (const row of rows) {
    const key = keys.get(row.child_id)
    if (!key) continue
    const text = openText(key, { table: 'child_sheet_section', column: 'sealed', row: row.id }, row.sealed)
    const list = found.get(row.child_id) ?? []
    list.push({
      section: row.section as SectionName,
      version: row.version,
      savedAt: row.saved_at,
      value: JSON.parse(text) as SectionValue,
    })
    found.set(row.child_id, list)
  }
  for (const list of found.values()) list.sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))
  return found
}

async function openContacts(
  tx: HealthTx,
  keys: ReadonlyMap<string, DataKey>,
  which: keyof typeof contactTables,
): Promise<Map<string, ContactRow[]>> {
  const found = new Map<string, ContactRow[]>()
  if (keys.size === 0) return found
  const table = contactTables[which]
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'child_id', 'ordinal', 'sealed'])
    .where('child_id', 'in', [...keys.keys()])
    .orderBy('child_id')
    .orderBy('ordinal')
    .execute()
  for (const row of rows) {
    const key = keys.get(row.child_id)
    if (!key) continue
    const value = JSON.parse(openText(key, { table, column: 'sealed', row: row.id }, row.sealed)) as ContactRow
    found.set(row.child_id, [...(found.get(row.child_id) ?? []), value])
  }
  return found
}
