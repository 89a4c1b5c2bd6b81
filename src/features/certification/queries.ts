/** SQL of certification, from the office's side. Row security keeps an officer in the own town; look-ups that cross it are definer functions. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { RoleKind } from '../../platform/schema/account.ts'
import type { Locale } from '../../web/text/locale.ts'
import type { ReductionClass } from '../municipality/rules.ts'

/**
 * CERT-3: the next serial of a town and 令和 year; the row stays locked until the end of the act, so no number is given twice.
 * A first call starts behind numbers that were brought along from elsewhere.
 */
export const nextSerial = (tx: WriteTx, municipality: string, reiwaYear: number): Promise<number> =>
  nextSerials(tx, municipality, reiwaYear, 1)

/** The first of `count` serials in a row. */
export async function nextSerials(tx: WriteTx, municipality: string, reiwaYear: number, count: number): Promise<number> {
  const { rows } = await sql<{ last_serial: number }>`
    insert into certificate_serial as s (municipality, reiwa_year, last_serial)
    values (${municipality}, ${reiwaYear}, ${count}::int + coalesce((
      select max(substr(number, 8, 6)::int) from certificate
        where municipality = ${municipality} and substr(number, 6, 2) = ${String(reiwaYear).padStart(2, '0')}), 0))
    on conflict (municipality, reiwa_year) do update set last_serial = s.last_serial + ${count}::int
    returning last_serial`.execute(tx)
  const serial = rows[0]?.last_serial
  if (serial === undefined) throw new Error('no serial')
  return serial - count + 1
}

export async function insertHousehold(tx: WriteTx, id: string, municipality: string, now: Date): Promise<void> {
  await tx.insertInto('household').values({ id, municipality, created_at: now }).execute()
}

/** The language an application was written in; null for Japanese, which says nothing of what the person reads. */
export async function languageOfCase(tx: ReadTx, application: string): Promise<Locale | null> {
  const row = await tx.selectFrom('application').select('locale').where('id', '=', application).executeTakeFirst()
  return row?.locale === 'ja' ? null : (row?.locale ?? null)
}

/** A login with its one role; the password comes by the link (ACC-3). */
export async function insertGuardianLogin(
  tx: WriteTx,
  row: {
    id: string
    roleId: string
    mail: string
    name: string
    kind: Extract<RoleKind, 'guardian1' | 'guardian2'>
    household: string
    /** The language of the application, for the first mail; null is learnt at the first login. */
    locale: Locale | null
    now: Date
  },
): Promise<void> {
  const { id, mail, name, locale, now } = row
  await tx.insertInto('login').values({ id, mail, display_name: name, locale, created_at: now }).execute()
  await tx
    .insertInto('login_role')
    .values({
      id: row.roleId,
      login_id: row.id,
      kind: row.kind,
      household_id: row.household,
      valid_from: row.now,
      created_at: row.now,
    })
    .execute()
}

export type GuardianFields = {
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  relationship: string
  postal_code: string | null
  address: string
  phone: string | null
}

export async function insertGuardian(
  tx: WriteTx,
  row: GuardianFields & { id: string; household_id: string; ordinal: 1 | 2; login_id: string | null; created_at: Date },
): Promise<void> {
  await tx.insertInto('guardian').values(row).execute()
}

export async function updateGuardian(tx: WriteTx, household: string, ordinal: 1 | 2, fields: GuardianFields): Promise<void> {
  await tx
    .updateTable('guardian')
    .set((e) => ({ ...fields, version: e('version', '+', 1) }))
    .where('household_id', '=', household)
    .where('ordinal', '=', ordinal)
    .execute()
}

/** The guardians of a household with their addresses, 保護者1 first. */
export const guardiansOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('guardian')
    .leftJoin('login', 'login.id', 'guardian.login_id')
    .leftJoin('login_role', (join) =>
      join.onRef('login_role.login_id', '=', 'login.id').onRef('login_role.household_id', '=', 'guardian.household_id'),
    )
    .select([
      'guardian.id',
      'guardian.ordinal',
      'guardian.login_id',
      'guardian.family_name',
      'guardian.given_name',
      'guardian.relationship',
      'guardian.address',
      'guardian.phone',
      'login.mail',
      'login.password_set_at',
      'login_role.id as role_id',
      'login_role.blocked_at',
    ])
    .where('guardian.household_id', '=', household)
    .orderBy('guardian.ordinal')
    .execute()

/** Null where there is none to the actor: a login under 支援措置 has no household (SEE-3). */
export const householdOf = (tx: ReadTx, id: string | null) =>
  tx.selectFrom('household').select(['id', 'municipality']).where('id', '=', id).executeTakeFirst()

export const householdChildren = (tx: ReadTx, households: readonly string[]) =>
  households.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('child')
        .select(['id', 'household_id', 'family_name', 'given_name', 'birth_date', 'color'])
        .where('household_id', 'in', [...households])
        .orderBy('birth_date')
        .orderBy('id')
        .execute()

export async function insertChild(
  tx: WriteTx,
  row: {
    id: string
    household_id: string
    municipality: string
    family_name: string
    given_name: string
    family_kana: string
    given_kana: string
    birth_date: LocalDate
    sex: 'female' | 'male' | 'unknown'
    postal_code: string | null
    address: string | null
    color: number
    created_at: Date
  },
): Promise<void> {
  await tx.insertInto('child').values(row).execute()
}

export async function updateChild(
  tx: WriteTx,
  id: string,
  fields: {
    family_name: string
    given_name: string
    family_kana: string
    given_kana: string
    sex: 'female' | 'male' | 'unknown'
    postal_code: string | null
    address: string | null
  },
): Promise<void> {
  await tx
    .updateTable('child')
    .set((e) => ({ ...fields, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A certificate of the child that is not over on `day`, of a town whose rows the actor sees. */
export const runningCertificate = (tx: ReadTx, child: string, day: LocalDate) =>
  tx
    .selectFrom('certificate')
    .select(['id', 'number', 'valid_from'])
    .where('child_id', '=', child)
    .where('state', '!=', 'ended')
    .where((e) => e(e.fn.coalesce('municipal_end', 'national_end'), '>=', day))
    .executeTakeFirst()

export async function insertCertificate(
  tx: WriteTx,
  row: {
    id: string
    number: string
    own_number: string | null
    child_id: string
    municipality: string
    application_child_id: string
    valid_from: LocalDate
    national_end: LocalDate
    municipal_end: LocalDate | null
    declared: Buffer | null
    decided_by: string | null
    now: Date
  },
): Promise<void> {
  const { now, ...rest } = row
  await tx
    .insertInto('certificate')
    .values({ ...rest, state: 'valid', decided_at: now, notified_at: now, created_at: now })
    .execute()
}

export async function insertReduction(
  tx: WriteTx,
  row: {
    id: string
    child_id: string
    municipality: string
    class: ReductionClass
    valid_from: LocalDate
    valid_to: LocalDate | null
    decided_by: string | null
    now: Date
  },
): Promise<void> {
  const { now, ...rest } = row
  await tx
    .insertInto('reduction')
    .values({ ...rest, decided_at: now, created_at: now })
    .execute()
}

// Across the wall ------------------------------------------------------------------------------------------------------------------

export type AddressMatch = { household: string; mail: string; how: 'main' | 'second' | 'former'; municipality: string }

/** ACC-1: the households that an address leads to; for officers (a viewer sees none). */
export async function addressMatches(tx: ReadTx, mails: readonly string[]): Promise<AddressMatch[]> {
  if (mails.length === 0) return []
  const { rows } = await sql<{ household_id: string; mail: string; match: AddressMatch['how']; municipality: string }>`
    select household_id, mail, match, municipality from address_match(${[...mails]}::text[])`.execute(tx)
  return rows.map((row) => ({ household: row.household_id, mail: row.mail, how: row.match, municipality: row.municipality }))
}

/** Households of the own town with this telephone number. */
export const phoneHouseholds = async (tx: ReadTx, phone: string): Promise<string[]> =>
  (await tx.selectFrom('guardian').select('household_id').distinct().where('phone', '=', phone).execute()).map(
    (row) => row.household_id,
  )

export type Double = {
  source: 'certificate' | 'application'
  match: 'name' | 'givenAndSex'
  /** Null: under 支援措置, and the reader may not open the case (SEE-3). */
  municipality: string | null
  state: string
  valid_from: LocalDate | null
  valid_to: LocalDate | null
  child_id: string | null
  application_id: string | null
}

/** CERT-6: records of what may be the same child, of any town; `except`: the case that asks. */
export async function duplicateChildren(
  tx: ReadTx,
  child: { birthDate: LocalDate; familyKana: string; givenKana: string; sex: string },
  except: string | null,
): Promise<Double[]> {
  const { rows } = await sql<Double>`
    select source, match, municipality, state, valid_from::text, valid_to::text, child_id, application_id
    from duplicate_children(${child.birthDate}::date, ${child.familyKana}, ${child.givenKana}, ${child.sex}, ${except}::uuid)
    order by source, municipality, valid_from`.execute(tx)
  return rows
}

/** A household that moved here: the new town takes it over; false while the old town's certificates still run (ELIG-2). */
export async function adoptHousehold(tx: WriteTx, household: string, application: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select adopt_household(${household}, ${application}) as done`.execute(tx)
  return rows[0]?.done ?? false
}

/** The last day that another town certifies a child of the own town for; null where there is none (ELIG-2). */
export async function certifiedElsewhere(tx: ReadTx, child: string): Promise<LocalDate | null> {
  const { rows } = await sql<{ until: LocalDate | null }>`select certified_elsewhere(${child})::text as until`.execute(tx)
  return rows[0]?.until ?? null
}

/** Use under another town, if the family wished it to be handed over (HRS-7). Minutes of used bookings, by month. */
export async function handedOverUse(
  tx: ReadTx,
  child: string,
): Promise<{ month: string; municipality: string; visits: number; minutes: number }[]> {
  const { rows } = await sql<{ month: string; municipality: string; visits: number; minutes: number }>`
    select month, municipality, visits, minutes from handed_over_use(${child})`.execute(tx)
  return rows
}

/** ACC-1: is the address a login's already, whatever its side. */
export async function addressTaken(tx: ReadTx, mail: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select mail_taken(${mail}) as taken`.execute(tx)
  return rows[0]?.taken === true
}

/** Two certifications with one address come one after the other; the lock ends with the act. */
export async function lockAddress(tx: WriteTx, mail: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mail}, 0))`.execute(tx)
}

/** Whether there is a login behind the address at all, and which households it leads to. */
export async function addressInUse(tx: ReadTx, mail: string): Promise<{ matches: AddressMatch[]; staff: boolean }> {
  if (mail === '') return { matches: [], staff: false }
  const matches = await addressMatches(tx, [mail])
  return { matches, staff: matches.length === 0 && (await addressTaken(tx, mail)) }
}
