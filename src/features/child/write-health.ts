/** Seals and stores sections and contacts. Used by the guardian's screens, by paper (ACC-7) and by the demo alike. */
import { seal } from '../../platform/crypto.ts'
import type { WriteTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import { ensureChildKey } from './child-key.ts'
import { contactTables, insertSection, replaceContacts } from './queries.ts'
import type { SectionValue } from './read-section.ts'
import type { ContactSectionName, SectionName } from './rules.ts'

type Maker = { tx: WriteTx; keys: Keys; id: () => string; now: Date; by: string | null }

/** Stores a section as the given version. */
export async function writeSection(
  m: Maker,
  childId: string,
  section: SectionName,
  version: number,
  value: SectionValue,
): Promise<void> {
  const key = await ensureChildKey(m.tx, m.keys, childId)
  const id = m.id()
  const sealed = seal(key, { table: 'child_sheet_section', column: 'sealed', row: id }, JSON.stringify(value))
  await insertSection(m.tx, { id, childId, section, version, sealed, by: m.by, now: m.now })
}

/** Replaces the contacts of a child by the rows of the section, in their order. */
export async function writeContacts(m: Maker, childId: string, which: ContactSectionName, value: SectionValue): Promise<void> {
  const key = await ensureChildKey(m.tx, m.keys, childId)
  const table = contactTables[which]
  const list = which === 'emergency' ? value.contacts : value.people
  const rows = (Array.isArray(list) ? list : []).map((row, i) => {
    const id = m.id()
    return { id, ordinal: i + 1, sealed: seal(key, { table, column: 'sealed', row: id }, JSON.stringify(row)) }
  })
  await replaceContacts(m.tx, table, childId, rows, m.by, m.now)
}
