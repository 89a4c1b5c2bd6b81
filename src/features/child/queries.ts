/** SQL of children, their sheets, contacts, confirmations, and who has looked. Sealed values are opened in `read-health.ts` only. */
import { sql } from 'kysely'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { type FacilitySettings, type FacilitySettingsRow, facilitySettingsOn } from '../facility/rules.ts'

export const childColumns = [
  'child.id',
  'child.household_id',
  'child.municipality',
  'child.family_name',
  'child.given_name',
  'child.family_kana',
  'child.given_kana',
  'child.nickname',
  'child.birth_date',
  'child.sex',
  'child.address',
] as const

export const childById = (tx: ReadTx, id: string) =>
  tx.selectFrom('child').select(childColumns).where('child.id', '=', id).executeTakeFirst()

export const childrenOfHousehold = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('child')
    .select(childColumns)
    .where('child.household_id', '=', householdId)
    .orderBy('child.birth_date')
    .orderBy('child.id')
    .execute()

/** False where there is no such child for this actor. */
export async function storeNickname(tx: WriteTx, childId: string, nickname: string | null): Promise<boolean> {
  const result = await tx.updateTable('child').set({ nickname }).where('id', '=', childId).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Children who hold, or will hold, a certificate on a day: only they have something to do. */
export const certifiedChildren = async (tx: ReadTx, childIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (childIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('certificate')
    .select('child_id')
    .where('child_id', 'in', [...childIds])
    .where('state', '<>', 'ended')
    .execute()
  return new Set(rows.map((row) => row.child_id))
}

// Confirmations --------------------------------------------------------------------------------------------------------------------

export type Part = 'contacts' | 'sheet'
export type Confirmation = { on: LocalDate; onPaper: boolean }

/** The newest confirmation by child and part: `${child} ${part}`. */
export async function confirmationsOf(tx: ReadTx, childIds: readonly string[]): Promise<Map<string, Confirmation>> {
  if (childIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('child_sheet_confirmation')
    .distinctOn(['child_id', 'part'])
    .select(['child_id', 'part', 'confirmed_at', 'on_paper'])
    .where('child_id', 'in', [...childIds])
    .orderBy('child_id')
    .orderBy('part')
    .orderBy('confirmed_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [`${row.child_id} ${row.part}`, { on: japanDate(row.confirmed_at), onPaper: row.on_paper }]))
}

export async function insertConfirmations(
  tx: WriteTx,
  rows: readonly { id: string; childId: string; part: Part; at: Date; by: string | null; onPaper: boolean }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('child_sheet_confirmation')
    .values(
      rows.map((row) => ({
        id: row.id,
        child_id: row.childId,
        part: row.part,
        confirmed_at: row.at,
        confirmed_by: row.by,
        on_paper: row.onPaper,
      })),
    )
    .execute()
}

/** What the child's facilities ask for in months, each by its own setting (null = as its town says). */
export async function facilitiesAsking(tx: ReadTx, childIds: readonly string[], today: LocalDate) {
  if (childIds.length === 0) return []
  const facilities = await tx
    .selectFrom('facility_relation as r')
    .innerJoin('facility as f', 'f.id', 'r.facility_id')
    .select(['r.child_id', 'f.id', 'f.municipality'])
    .where('r.child_id', 'in', [...childIds])
    .where('r.live_until', '>=', today)
    .execute()
  const own = await facilityMonths(
    tx,
    facilities.map((f) => f.id),
    today,
  )
  return facilities.map((f) => ({ childId: f.child_id, municipality: f.municipality, months: own.get(f.id) ?? null }))
}

/** `confirmationMonths` of facilities that set their own. */
export async function facilityMonths(tx: ReadTx, ids: readonly string[], today: LocalDate): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('facility_setting')
    .select(['facility_id', 'valid_from', 'value'])
    .where('facility_id', 'in', [...new Set(ids)])
    .orderBy('valid_from')
    .orderBy('decided_at', 'desc')
    .execute()
  const versions = new Map<string, FacilitySettingsRow[]>()
  for (const row of rows) {
    const list = versions.get(row.facility_id) ?? []
    if (list.at(-1)?.validFrom !== row.valid_from)
      list.push({ validFrom: row.valid_from, value: row.value as Partial<FacilitySettings> })
    versions.set(row.facility_id, list)
  }
  const months = new Map<string, number>()
  for (const [id, list] of versions) {
    const own = facilitySettingsOn(list, today).confirmationMonths
    if (own !== null) months.set(id, own)
  }
  return months
}

// Sheet and contacts ---------------------------------------------------------------------------------------------------------------

/** The newest version of each section, without its value. */
export const sectionHeads = (tx: ReadTx, childId: string) =>
  tx
    .selectFrom('child_sheet_section')
    .distinctOn('section')
    .select(['id', 'section', 'version', 'saved_at', 'saved_by'])
    .where('child_id', '=', childId)
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()

export async function insertSection(
  tx: WriteTx,
  row: { id: string; childId: string; section: string; version: number; sealed: Buffer; by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto('child_sheet_section')
    .values({
      id: row.id,
      child_id: row.childId,
      section: row.section,
      version: row.version,
      sealed: row.sealed,
      saved_by: row.by,
      saved_at: row.now,
    })
    .execute()
}

export const contactTables = { emergency: 'emergency_contact', pickup: 'pickup_person' } as const
export type ContactTable = (typeof contactTables)[keyof typeof contactTables]

export async function replaceContacts(
  tx: WriteTx,
  table: ContactTable,
  childId: string,
  rows: readonly { id: string; ordinal: number; sealed: Buffer }[],
  by: string | null,
  now: Date,
): Promise<void> {
  await tx.deleteFrom(table).where('child_id', '=', childId).execute()
  if (rows.length === 0) return
  await tx
    .insertInto(table)
    .values(rows.map((row) => ({ ...row, child_id: childId, saved_by: by, saved_at: now })))
    .execute()
}

/** When the contacts of a child were last saved; null = never. */
export async function contactsSavedAt(tx: ReadTx, childIds: readonly string[]): Promise<Date | null> {
  if (childIds.length === 0) return null
  const [a, b] = [await lastSaved(tx, 'emergency_contact', childIds), await lastSaved(tx, 'pickup_person', childIds)]
  return a && b ? (a > b ? a : b) : (a ?? b)
}
const lastSaved = async (tx: ReadTx, table: ContactTable, childIds: readonly string[]): Promise<Date | null> =>
  (
    await tx
      .selectFrom(table)
      .select((e) => e.fn.max('saved_at').as('at'))
      .where('child_id', 'in', [...childIds])
      .executeTakeFirst()
  )?.at ?? null

export const contactCounts = async (tx: ReadTx, childId: string): Promise<Record<'emergency' | 'pickup', number>> => ({
  emergency: (await tx.selectFrom('emergency_contact').select('id').where('child_id', '=', childId).execute()).length,
  pickup: (await tx.selectFrom('pickup_person').select('id').where('child_id', '=', childId).execute()).length,
})

/** Serialises saves of one child's sheet: two screens cannot both become the next version. */
export async function lockSheet(tx: WriteTx, childId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sheet ${childId}`}, 0))`.execute(tx)
}

// Who looks ------------------------------------------------------------------------------------------------------------------------

export const readsOf = (tx: ReadTx, childId: string, limit: number) =>
  tx
    .selectFrom('health_read as h')
    .leftJoin('facility as f', 'f.id', 'h.facility_id')
    .leftJoin('municipality as m', 'm.code', 'h.municipality')
    .select(['h.at', 'h.actor_kind', 'h.event', 'f.name as facility', 'm.name as town'])
    .where('h.child_id', '=', childId)
    .orderBy('h.at', 'desc')
    .limit(limit)
    .execute()

export const liveRelation = (tx: ReadTx, childId: string, facilityId: string, today: LocalDate) =>
  tx
    .selectFrom('facility_relation')
    .select('live_until')
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .where('live_until', '>=', today)
    .executeTakeFirst()

export const liveChildren = (tx: ReadTx, facilityId: string, today: LocalDate) =>
  tx
    .selectFrom('facility_relation as r')
    .innerJoin('child', 'child.id', 'r.child_id')
    .select([...childColumns, 'r.live_until'])
    .where('r.facility_id', '=', facilityId)
    .where('r.live_until', '>=', today)
    .orderBy('child.family_kana')
    .orderBy('child.given_kana')
    .execute()

export const guardiansOfHousehold = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('guardian')
    .select(['ordinal', 'login_id', 'family_name', 'given_name', 'relationship', 'postal_code', 'address', 'phone'])
    .where('household_id', '=', householdId)
    .orderBy('ordinal')
    .execute()

/** Guardians of each child, in their order. */
export const guardiansOfChildren = (tx: ReadTx, childIds: readonly string[]) =>
  tx
    .selectFrom('child')
    .innerJoin('guardian', 'guardian.household_id', 'child.household_id')
    .select(['child.id as child_id', 'guardian.family_name', 'guardian.given_name', 'guardian.relationship', 'guardian.phone'])
    .where('child.id', 'in', [...childIds])
    .orderBy('child.id')
    .orderBy('guardian.ordinal')
    .execute()

/** Names of guardians by login, for 「だれが保存したか」. */
export const namesByLogin = async (tx: ReadTx, householdId: string): Promise<Map<string, string>> =>
  new Map(
    (await guardiansOfHousehold(tx, householdId)).flatMap((g) =>
      g.login_id ? [[g.login_id, `${g.family_name} ${g.given_name}`.trim()] as const] : [],
    ),
  )

export const newestCertificate = (tx: ReadTx, childId: string) =>
  tx
    .selectFrom('certificate')
    .select(['id', 'number', 'own_number', 'municipality', 'valid_from', 'national_end', 'municipal_end', 'state', 'end_reason'])
    .where('child_id', '=', childId)
    .orderBy('valid_from', 'desc')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()

/** The last day before `today` on which the child was at the facility; null: never. */
export const lastUseAt = async (tx: ReadTx, childId: string, facilityId: string, today: LocalDate): Promise<LocalDate | null> =>
  (
    await tx
      .selectFrom('booking')
      .select('date')
      .where('child_id', '=', childId)
      .where('facility_id', '=', facilityId)
      .where('state', '=', 'used')
      .where('date', '<', today)
      .orderBy('date', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.date ?? null
