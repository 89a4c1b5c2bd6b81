/** SQL of staff: roles of a facility and its corporation, and the logins that hold them. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { StaffKind, StaffRole } from './rules.ts'

export type StaffRow = StaffRole & { loginId: string; name: string; mail: string | null; facilityId: string | null; since: Date }

const roles = (tx: ReadTx) =>
  tx
    .selectFrom('login_role as r')
    .innerJoin('login as l', 'l.id', 'r.login_id')
    .select([
      'r.id',
      'r.kind',
      'r.login_id',
      'r.facility_id',
      'r.valid_from',
      'r.valid_to',
      'l.display_name',
      'l.mail',
      'l.password_set_at',
      sql<boolean>`(r.blocked_at is not null or l.blocked_at is not null)`.as('blocked'),
    ])
    .where('r.kind', 'in', ['corporationAdmin', 'facilityAdmin', 'facilityStaff'])

const rowOf = (row: Awaited<ReturnType<ReturnType<typeof roles>['execute']>>[number]): StaffRow => ({
  id: row.id,
  kind: row.kind as StaffKind,
  loginId: row.login_id,
  name: row.display_name,
  mail: row.mail,
  facilityId: row.facility_id,
  since: row.valid_from,
  validTo: row.valid_to,
  passwordSet: row.password_set_at !== null,
  blocked: row.blocked,
})

export type Facility = { id: string; name: string; corporationId: string; corporation: string; municipality: string }

export async function selectPlace(tx: ReadTx, id: string): Promise<Facility | null> {
  const row = await tx
    .selectFrom('facility as f')
    .innerJoin('corporation as c', 'c.id', 'f.corporation_id')
    .select(['f.id', 'f.name', 'f.municipality', 'c.id as corporation_id', 'c.name as corporation'])
    .where('f.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        name: row.name,
        municipality: row.municipality,
        corporationId: row.corporation_id,
        corporation: row.corporation,
      }
    : null
}

/** Those of the facility, and of its corporation for who may see them (row-level security); those who work first, then by name. */
export const selectStaff = async (tx: ReadTx, place: Facility): Promise<StaffRow[]> =>
  (
    await roles(tx)
      .where((e) => e.or([e('r.facility_id', '=', place.id), e('r.corporation_id', '=', place.corporationId)]))
      .orderBy('r.kind')
      .orderBy('l.display_name')
      .orderBy('r.id')
      .execute()
  ).map(rowOf)

export async function selectRole(tx: ReadTx, place: Facility, id: string): Promise<StaffRow | null> {
  const row = await roles(tx)
    .where('r.id', '=', id)
    .where((e) => e.or([e('r.facility_id', '=', place.id), e('r.corporation_id', '=', place.corporationId)]))
    .executeTakeFirst()
  return row ? rowOf(row) : null
}

/** Whoever gives or takes roles of a place goes one after the other: of two last administrators who remove each other one stays. */
export async function holdPlace(tx: WriteTx, place: Facility): Promise<void> {
  await tx.selectFrom('facility').select('id').where('id', '=', place.id).forUpdate().execute()
  await tx.selectFrom('corporation').select('id').where('id', '=', place.corporationId).forUpdate().execute()
}

/** The login of a normalised address, whatever its side; null where there is none. */
export async function loginOfAddress(tx: ReadTx, mail: string): Promise<{ id: string; passwordSet: boolean } | null> {
  const { rows } = await sql<{
    login_id: string
    set: boolean
  }>`select login_id, password_hash is not null as set from login_by_mail(${mail})`.execute(tx)
  const row = rows[0]
  return row ? { id: row.login_id, passwordSet: row.set } : null
}

export const insertLogin = (tx: WriteTx, row: { id: string; mail: string; name: string }) =>
  tx.insertInto('login').values({ id: row.id, mail: row.mail, display_name: row.name }).execute()

export const insertRole = (
  tx: WriteTx,
  row: { id: string; loginId: string; kind: StaffKind; place: Facility; now: Date; validTo?: Date | null },
) =>
  tx
    .insertInto('login_role')
    .values({
      id: row.id,
      login_id: row.loginId,
      kind: row.kind,
      facility_id: row.kind === 'corporationAdmin' ? null : row.place.id,
      corporation_id: row.kind === 'corporationAdmin' ? row.place.corporationId : null,
      valid_from: row.now,
      valid_to: row.validTo ?? null,
    })
    .execute()

/** @returns false where the wall does not let the caller end it */
export async function setEnd(tx: WriteTx, id: string, validTo: Date | null): Promise<boolean> {
  const result = await tx.updateTable('login_role').set({ valid_to: validTo }).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export const mendName = (tx: WriteTx, loginId: string, name: string) =>
  tx.updateTable('login').set({ display_name: name }).where('id', '=', loginId).where('password_set_at', 'is', null).execute()

/** Facilities of a municipality with their administrators, for its own desk. */
export const selectFirstAccounts = (tx: ReadTx, municipality: string, now: Date) =>
  tx
    .selectFrom('facility as f')
    .innerJoin('corporation as c', 'c.id', 'f.corporation_id')
    .select([
      'f.id',
      'f.name',
      'c.name as corporation',
      sql<number>`(select count(*)::int from login_role r join login l on l.id = r.login_id where r.blocked_at is null and l.blocked_at is null
        and l.password_set_at is not null and (r.valid_to is null or r.valid_to > ${now})
        and ((r.kind = 'facilityAdmin' and r.facility_id = f.id) or (r.kind = 'corporationAdmin' and r.corporation_id = f.corporation_id)))`.as(
        'admins',
      ),
      sql<
        string[]
      >`array(select l.mail from login_role r join login l on l.id = r.login_id where r.kind = 'facilityAdmin' and r.facility_id = f.id
        and l.password_set_at is null and l.mail is not null and (r.valid_to is null or r.valid_to > ${now}) order by l.mail)`.as(
        'invited',
      ),
    ])
    .where('f.municipality', '=', municipality)
    .orderBy('f.kana')
    .orderBy('f.id')
    .execute()

/** Only to be written into the outbox. */
export const selectAdminAddresses = async (tx: ReadTx, facilities: readonly string[], now: Date) =>
  (
    await sql<{ facility_id: string; login_id: string; mail: string }>`
      select facility_id, login_id, mail from admin_addresses(${[...facilities]}::uuid[], ${now}) order by facility_id, mail`.execute(
      tx,
    )
  ).rows
