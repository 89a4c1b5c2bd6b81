/** SQL of accounts: logins, roles, attempts, codes, links, sessions. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ActorKind, Side } from '../../platform/contract.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { LinkPurpose } from './rules.ts'

export type Login = {
  id: string
  passwordHash: string | null
  codeRequired: boolean
  blockedAt: Date | null
  displayName: string
}

/** The login of a normalised address, across the wall (definer function); null where there is none. */
export async function loginByMail(tx: ReadTx, mail: string): Promise<Login | null> {
  const { rows } = await sql<{
    login_id: string
    password_hash: string | null
    code_required: boolean
    blocked_at: Date | null
    display_name: string
  }>`select * from login_by_mail(${mail})`.execute(tx)
  const row = rows[0]
  return row
    ? {
        id: row.login_id,
        passwordHash: row.password_hash,
        codeRequired: row.code_required,
        blockedAt: row.blocked_at,
        displayName: row.display_name,
      }
    : null
}

/** From here on this transaction may touch the rows of that login. Only after its secret was right, or to mail to its own address. */
export async function speakFor(tx: ReadTx, loginId: string): Promise<void> {
  await sql`select set_config('tsuen.login', ${loginId}, true)`.execute(tx)
}

export const ownLogin = (tx: ReadTx, loginId: string) =>
  tx
    .selectFrom('login')
    .select(['id', 'mail', 'display_name', 'code_required', 'blocked_at', 'password_set_at'])
    .where('id', '=', loginId)
    .executeTakeFirst()

export type Role = {
  id: string
  kind: Exclude<ActorKind, 'anonymous' | 'device' | 'vendorKey' | 'job'>
  place: string | null
  municipality: string | null
  householdId: string | null
}

/** Roles of a login that stand at `now`, oldest first, with the place they act for. */
export async function rolesOf(tx: ReadTx, loginId: string, now: Date): Promise<Role[]> {
  const rows = await tx
    .selectFrom('login_role as r')
    .leftJoin('facility as f', 'f.id', 'r.facility_id')
    .leftJoin('corporation as c', 'c.id', 'r.corporation_id')
    .leftJoin('municipality as m', 'm.code', 'r.municipality')
    .select([
      'r.id',
      'r.kind',
      'r.municipality',
      'r.household_id',
      'r.prefecture',
      'f.name as facility',
      'c.name as corporation',
      'm.name as town',
    ])
    .where('r.login_id', '=', loginId)
    .where('r.valid_from', '<=', now)
    .where((e) => e.or([e('r.valid_to', 'is', null), e('r.valid_to', '>', now)]))
    .where('r.blocked_at', 'is', null)
    .orderBy('r.created_at')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Role['kind'],
    place: row.facility ?? row.corporation ?? row.town ?? row.prefecture,
    municipality: row.municipality,
    householdId: row.household_id,
  }))
}

export async function storeHash(tx: WriteTx, loginId: string, hash: string): Promise<void> {
  await tx.updateTable('login').set({ password_hash: hash }).where('id', '=', loginId).execute()
}

export async function storePassword(tx: WriteTx, loginId: string, hash: string, now: Date): Promise<void> {
  await tx.updateTable('login').set({ password_hash: hash, password_set_at: now }).where('id', '=', loginId).execute()
}

/** ATT-8: whoever proved to be themselves with the second step may use locked PINs again. */
export const unlockPins = (tx: WriteTx) => sql`select unlock_pins()`.execute(tx)

// Attempts and codes ---------------------------------------------------------------------------------------------------------------

export async function insertAttempt(
  tx: WriteTx,
  row: { id: string; tokenHash: Buffer; side: Attempt['side']; loginId: string; proofAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('login_attempt')
    .values({
      id: row.id,
      token_hash: row.tokenHash,
      side: row.side,
      login_id: row.loginId,
      proof_at: row.proofAt,
      expires_at: row.expiresAt,
    })
    .execute()
}

export type Attempt = { id: string; loginId: string; side: 'guardian' | 'facility' | 'office'; proofAt: Date | null }

/** The open attempt of a token; null when it is used, expired or unknown. */
export async function attemptByToken(tx: ReadTx, hash: Buffer, now: Date): Promise<Attempt | null> {
  const { rows } = await sql<{
    attempt_id: string
    login_id: string
    side: Attempt['side']
    proof_at: Date | null
  }>`select * from attempt_by_token(${hash}, ${now})`.execute(tx)
  const row = rows[0]
  return row ? { id: row.attempt_id, loginId: row.login_id, side: row.side, proofAt: row.proof_at } : null
}

export async function useAttempt(tx: WriteTx, id: string, now: Date): Promise<void> {
  await tx.updateTable('login_attempt').set({ used_at: now }).where('id', '=', id).execute()
}

/** What a code is bound to: the attempt of a login, or an open session (proofs). */
export type CodeBound = { attempt: string } | { session: string }

const boundColumn = (bound: CodeBound) => ('attempt' in bound ? 'login_attempt_id' : 'session_id')
const boundId = (bound: CodeBound): string => ('attempt' in bound ? bound.attempt : bound.session)

export async function insertCode(
  tx: WriteTx,
  row: { id: string; purpose: string; hash: Buffer; loginId: string; bound: CodeBound; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('one_time_code')
    .values({
      id: row.id,
      purpose: row.purpose,
      code_hash: row.hash,
      login_id: row.loginId,
      login_attempt_id: 'attempt' in row.bound ? row.bound.attempt : null,
      session_id: 'session' in row.bound ? row.bound.session : null,
      expires_at: row.expiresAt,
      created_at: row.now,
    })
    .execute()
}

/** A newer code voids the earlier ones of the same attempt or session. */
export async function voidCodes(tx: WriteTx, bound: CodeBound, now: Date): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set({ voided_at: now })
    .where(boundColumn(bound), '=', boundId(bound))
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
}

/** Codes sent for an attempt or session, newest first. */
export const codesOf = (tx: ReadTx, bound: CodeBound) =>
  tx
    .selectFrom('one_time_code')
    .select(['id', 'created_at', 'used_at'])
    .where(boundColumn(bound), '=', boundId(bound))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export type CodeTry = 'ok' | 'wrong' | 'spent' | 'expired' | 'used' | 'voided' | 'unknown'

/** One counted try; must run in a transaction that commits whatever the outcome. */
export async function tryCode(tx: WriteTx, codeId: string, hash: Buffer, now: Date): Promise<CodeTry> {
  const { rows } = await sql<{ result: CodeTry }>`select try_code(${codeId}, ${hash}, ${now}) as result`.execute(tx)
  return rows[0]?.result ?? 'unknown'
}

// Links ----------------------------------------------------------------------------------------------------------------------------

export type Link = {
  id: string
  purpose: LinkPurpose
  loginId: string | null
  address: string | null
  state: 'ok' | 'used' | 'voided' | 'expired'
}

/** Looks without using it up. */
export async function linkByToken(tx: ReadTx, hash: Buffer, now: Date): Promise<Link | null> {
  const { rows } = await sql<{
    link_id: string
    purpose: LinkPurpose
    login_id: string | null
    address: string | null
    state: Link['state']
  }>`select * from link_by_token(${hash}, ${now})`.execute(tx)
  const row = rows[0]
  return row ? { id: row.link_id, purpose: row.purpose, loginId: row.login_id, address: row.address, state: row.state } : null
}

/** Uses a link up; null when another was faster or it never was good. */
export async function consumeLink(
  tx: WriteTx,
  hash: Buffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ id: string; loginId: string | null; address: string | null } | null> {
  const { rows } = await sql<{ link_id: string; login_id: string | null; address: string | null }>`
    select * from consume_link(${hash}, ${purpose}, ${now})`.execute(tx)
  const row = rows[0]
  return row ? { id: row.link_id, loginId: row.login_id, address: row.address } : null
}

/** What a password must not be made of, for whoever holds the link: the family's names and the children's birth dates. */
export async function namesOfLink(
  tx: ReadTx,
  hash: Buffer,
  now: Date,
): Promise<{ names: string[]; birthDates: LocalDate[] } | undefined> {
  const { rows } = await sql<{ household_id: string }>`
    select f.household_id, set_config('tsuen.household', f.household_id::text, true), set_config('tsuen.children', f.children::text, true)
      from family_of_link(${hash}, ${now}) f`.execute(tx)
  const household = rows[0]?.household_id
  if (!household) return undefined
  const children = await ownChildren(tx, household)
  const guardians = await guardiansOf(tx, household)
  return {
    names: [
      ...guardians.flatMap((one) => [one.family_name, one.given_name]),
      ...children.flatMap((one) => [one.family_name, one.given_name, one.nickname ?? '']),
    ].filter(Boolean),
    birthDates: children.map((one) => one.birth_date),
  }
}

export type LinkRow = {
  id: string
  token_hash: Buffer
  purpose: LinkPurpose
  login_id: string
  address: string | null
  expires_at: Date
  created_at: Date
}
export async function insertLink(tx: WriteTx, row: LinkRow): Promise<void> {
  await tx.insertInto('account_link').values(row).execute()
}

/** Voids the open links of a login, of one purpose or all but 72-hour undo links. */
export async function voidLinks(tx: WriteTx, loginId: string, purposes: readonly LinkPurpose[], now: Date): Promise<void> {
  await tx
    .updateTable('account_link')
    .set({ voided_at: now })
    .where('login_id', '=', loginId)
    .where('purpose', 'in', [...purposes])
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
}

export const linksSince = async (tx: ReadTx, loginId: string, purpose: LinkPurpose, since: Date): Promise<number> =>
  (
    await tx
      .selectFrom('account_link')
      .select('id')
      .where('login_id', '=', loginId)
      .where('purpose', '=', purpose)
      .where('created_at', '>', since)
      .execute()
  ).length

// Sessions -------------------------------------------------------------------------------------------------------------------------

export async function insertSession(
  tx: WriteTx,
  row: {
    id: string
    tokenHash: Buffer
    side: Side
    loginId: string
    roleId: string
    expiresAt: Date
    now: Date
    /** When its login began, where it carries on an earlier session. */
    startedAt?: Date
    proofAt: Date | null
    codeAt: Date | null
    agent: string
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id: row.id,
      token_hash: row.tokenHash,
      side: row.side,
      login_id: row.loginId,
      login_role_id: row.roleId,
      expires_at: row.expiresAt,
      last_seen_at: row.now,
      proof_at: row.proofAt,
      code_at: row.codeAt,
      agent: row.agent,
      created_at: row.startedAt ?? row.now,
    })
    .execute()
}

/** Ends whatever session a token opens, of whomever: its holder may. */
export const endSessionOfToken = (tx: WriteTx, tokenHash: Buffer, now: Date) =>
  sql`select end_session_of_token(${tokenHash}, ${now})`.execute(tx)

export const openSessionOf = (tx: ReadTx, loginId: string, id: string, now: Date) =>
  tx
    .selectFrom('session')
    .select(['id', 'login_role_id', 'agent', 'created_at', 'expires_at'])
    .where('id', '=', id)
    .where('login_id', '=', loginId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const endSessionAt = (tx: WriteTx, id: string, at: Date) =>
  tx.updateTable('session').set({ expires_at: at }).where('id', '=', id).execute()

export const sessionsOf = (tx: ReadTx, loginId: string, now: Date) =>
  tx
    .selectFrom('session')
    .select(['id', 'side', 'agent', 'created_at', 'last_seen_at', 'expires_at'])
    .where('login_id', '=', loginId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()

/** Ends sessions of a login: one, or all but one, or all. Returns how many. */
export async function revokeSessions(
  tx: WriteTx,
  loginId: string,
  which: { only: string } | { except: string } | 'all',
  now: Date,
): Promise<number> {
  const result = await tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('login_id', '=', loginId)
    .where('revoked_at', 'is', null)
    .$if(which !== 'all' && 'only' in which, (q) => q.where('id', '=', which !== 'all' && 'only' in which ? which.only : ''))
    .$if(which !== 'all' && 'except' in which, (q) =>
      q.where('id', '<>', which !== 'all' && 'except' in which ? which.except : ''),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

// Who am I -------------------------------------------------------------------------------------------------------------------------

export const ownChildren = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'family_name', 'given_name', 'nickname', 'birth_date', 'color'])
    .where('household_id', '=', householdId)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()

export const facilitiesNamed = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('facility')
        .select(['id', 'name', 'municipality'])
        .where('id', 'in', [...ids])
        .orderBy('name')
        .execute()

export const householdTown = (tx: ReadTx, householdId: string) =>
  tx.selectFrom('household').select('municipality').where('id', '=', householdId).executeTakeFirst()

export const deviceNamed = (tx: ReadTx, id: string) =>
  tx.selectFrom('device').select(['name', 'facility_id']).where('id', '=', id).executeTakeFirst()

export const corporationNamed = (tx: ReadTx, id: string) =>
  tx.selectFrom('corporation').select('name').where('id', '=', id).executeTakeFirst()

export const townNamed = (tx: ReadTx, code: string) =>
  tx.selectFrom('municipality').select('name').where('code', '=', code).executeTakeFirst()

/** Demo only: mails that were kept instead of sent, newest first. */
export const keptMail = (tx: ReadTx, to: string | null) =>
  tx
    .selectFrom('kept_mail')
    .select(['recipient', 'subject', 'body', 'sent_at'])
    .$if(to !== null, (q) => q.where('recipient', '=', to ?? ''))
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

// The household's logins -----------------------------------------------------------------------------------------------------------

export const guardiansOf = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('guardian')
    .select([
      'ordinal',
      'login_id',
      'family_name',
      'given_name',
      'family_kana',
      'given_kana',
      'relationship',
      'postal_code',
      'address',
      'phone',
    ])
    .where('household_id', '=', householdId)
    .orderBy('ordinal')
    .execute()

export const rolesOfHousehold = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('login_role')
    .innerJoin('login', 'login.id', 'login_role.login_id')
    .select([
      'login_role.login_id',
      'login_role.kind',
      'login_role.valid_from',
      'login_role.blocked_at',
      'login_role.blocked_by',
      'login.mail',
      'login.password_set_at',
    ])
    .where('login_role.household_id', '=', householdId)
    .orderBy('login_role.kind')
    .execute()

/** 保護者1 stops or frees 保護者2 (ACC-2). Returns how many roles it touched. */
export async function blockSecond(tx: WriteTx, householdId: string, at: Date | null): Promise<number> {
  const result = await tx
    .updateTable('login_role')
    .set({ blocked_at: at, blocked_by: at ? 'guardian1' : null })
    .where('household_id', '=', householdId)
    .where('kind', '=', 'guardian2')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function storeSecondStep(tx: WriteTx, loginId: string, on: boolean): Promise<void> {
  await tx.updateTable('login').set({ code_required: on }).where('id', '=', loginId).execute()
}

export const passkeysOf = (tx: ReadTx, loginId: string) =>
  tx
    .selectFrom('passkey')
    .select(['id', 'credential_id', 'name', 'created_at', 'last_used_at'])
    .where('login_id', '=', loginId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Across the wall, by the id that its holder shows (definer function). */
export async function passkeyByCredential(tx: ReadTx, credential: Buffer) {
  const { rows } = await sql<{
    passkey_id: string
    login_id: string
    public_key: Buffer
    counter: number
    mail: string | null
    blocked_at: Date | null
  }>`select * from passkey_by_credential(${credential})`.execute(tx)
  const row = rows[0]
  return row
    ? {
        id: row.passkey_id,
        loginId: row.login_id,
        publicKey: row.public_key,
        counter: row.counter,
        mail: row.mail,
        blockedAt: row.blocked_at,
      }
    : null
}

export async function insertPasskey(
  tx: WriteTx,
  row: {
    id: string
    loginId: string
    credentialId: Buffer
    publicKey: Buffer
    counter: number
    transports: string[]
    name: string
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('passkey')
    .values({
      id: row.id,
      login_id: row.loginId,
      credential_id: row.credentialId,
      public_key: row.publicKey,
      counter: row.counter,
      transports: row.transports,
      name: row.name,
      created_at: row.now,
    })
    .execute()
}

export const touchPasskey = (tx: WriteTx, id: string, counter: number, now: Date) =>
  tx.updateTable('passkey').set({ counter, last_used_at: now }).where('id', '=', id).execute()

export const deletePasskey = async (tx: WriteTx, loginId: string, id: string): Promise<number> =>
  Number((await tx.deleteFrom('passkey').where('login_id', '=', loginId).where('id', '=', id).executeTakeFirst()).numDeletedRows)

// The end --------------------------------------------------------------------------------------------------------------------------

/** Certificates of the children that still give a right. */
export const liveCertificates = async (tx: ReadTx, children: readonly string[], today: LocalDate): Promise<number> =>
  children.length === 0
    ? 0
    : (
        await tx
          .selectFrom('certificate')
          .select('id')
          .where('child_id', 'in', [...children])
          .where('state', '<>', 'ended')
          .where(sql<boolean>`greatest(national_end, municipal_end) >= ${today}::date`)
          .execute()
      ).length

export const liveBookings = async (tx: ReadTx, children: readonly string[]): Promise<number> =>
  children.length === 0
    ? 0
    : (
        await tx
          .selectFrom('booking')
          .select('id')
          .where('child_id', 'in', [...children])
          .where('state', 'in', ['requested', 'confirmed', 'inUse'])
          .execute()
      ).length

export type AccountEnd = 'ok' | 'certificate' | 'booking' | 'application' | 'no-right'

/** Ends roles, sessions, passkeys, addresses and passwords of the own household (definer function), or says what lives. */
export async function endOwnAccount(tx: WriteTx, now: Date): Promise<AccountEnd> {
  const { rows } = await sql<{ outcome: AccountEnd }>`select end_account(${now}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'no-right'
}

// Activity -------------------------------------------------------------------------------------------------------------------------

export type ActRow = {
  at: Date
  event: string
  code: string
  actor_kind: string
  login_id: string | null
  child_ids: string[]
  facility: string | null
  town: string | null
}

/** Newest first. Two ways lead to the rows, each by its own index: the guardians' logins, and the children of what others did. */
export async function activityOf(
  tx: ReadTx,
  wanted: {
    household: string
    logins: readonly string[]
    children: readonly string[]
    events: readonly string[]
    before: Date
    limit: number
  },
): Promise<ActRow[]> {
  const { logins, children, events, before, limit, household } = wanted
  const { rows } = await sql<ActRow>`
    select a.at, a.event, a.code, a.actor_kind, a.login_id, a.child_ids, f.name as facility, m.name as town
    from (
      (select * from audit_event where login_id = any(${logins}::uuid[]) and household_id = ${household}
        and event = any(${events}::text[]) and at < ${before} order by at desc limit ${limit})
      union all
      (select * from audit_event where child_ids && ${children}::uuid[] and (login_id is null or login_id <> all(${logins}::uuid[]))
        and event = any(${events}::text[]) and at < ${before} order by at desc limit ${limit})
    ) a
      left join facility f on f.id = a.facility_id
      left join municipality m on m.code = a.municipality
    order by a.at desc, a.id desc limit ${limit}`.execute(tx)
  return rows
}

// Addresses ------------------------------------------------------------------------------------------------------------------------

export async function mailTaken(tx: ReadTx, mail: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select mail_taken(${mail}) as taken`.execute(tx)
  return rows[0]?.taken === true
}

/** Moves a login to another address; the former one still leads to the household (ACC-1). */
export async function moveMail(
  tx: WriteTx,
  row: { id: string; loginId: string; from: string; to: string; now: Date; undoUntil: Date | null },
): Promise<void> {
  await tx.updateTable('login').set({ mail: row.to }).where('id', '=', row.loginId).execute()
  await tx
    .insertInto('login_mail')
    .values({ id: row.id, login_id: row.loginId, mail: row.from, replaced_at: row.now, undo_until: row.undoUntil })
    .execute()
}

/** The later changes were not the owner's: they can no longer be undone themselves. */
export async function closeUndos(tx: WriteTx, loginId: string, now: Date): Promise<void> {
  await tx
    .updateTable('login_mail')
    .set({ undone_at: now })
    .where('login_id', '=', loginId)
    .where('undo_until', '>', now)
    .where('undone_at', 'is', null)
    .execute()
}

/** Until when the last change of address can be undone from the old one; null when none can. */
export async function openUndo(tx: ReadTx, loginId: string, now: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom('login_mail')
    .select('undo_until')
    .where('login_id', '=', loginId)
    .where('undo_until', '>', now)
    .where('undone_at', 'is', null)
    .orderBy('undo_until', 'desc')
    .executeTakeFirst()
  return row?.undo_until ?? null
}

export async function dropPassword(tx: WriteTx, loginId: string): Promise<void> {
  await tx.updateTable('login').set({ password_hash: null }).where('id', '=', loginId).execute()
}
