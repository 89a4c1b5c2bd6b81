/** SQL of applications, from the applicant's side. Row security lets a capability session see its own application only. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { Locale } from '../../web/text/locale.ts'
import type { ConsentPurpose, Sex } from './form.ts'
import type { ApplicationAct, ApplicationState } from './rules.ts'

/** From here on this transaction may touch that application. Only for the one just begun, or after its mailed code. */
export async function speakForApplication(tx: ReadTx, id: string): Promise<void> {
  await sql`select set_config('tsuen.application', ${id}, true)`.execute(tx)
}

const columns = [
  'id',
  'number',
  'state',
  'municipality',
  'mail',
  'kek',
  'wrapped_key',
  'sealed',
  'received_on',
  'due_on',
  'correction_due_on',
  'version',
] as const

export type ApplicationRow = {
  id: string
  number: string
  state: ApplicationState
  municipality: string
  mail: string | null
  kek: string
  wrapped_key: Buffer | null
  sealed: Buffer | null
  received_on: LocalDate | null
  due_on: LocalDate | null
  correction_due_on: LocalDate | null
  version: number
}

export const ownApplication = (tx: ReadTx, id: string): Promise<ApplicationRow | undefined> =>
  tx.selectFrom('application').select(columns).where('id', '=', id).executeTakeFirst()

/** The same row, locked: acts on one case come one after the other. */
export const lockApplication = (tx: WriteTx, id: string): Promise<ApplicationRow | undefined> =>
  tx.selectFrom('application').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Across the wall (definer function): what a reference number leads to. Told to nobody but the owner of the address. */
export async function applicationByNumber(
  tx: ReadTx,
  number: string,
): Promise<{ id: string; mail: string | null; state: ApplicationState } | null> {
  const { rows } = await sql<{ application_id: string; mail: string | null; state: ApplicationState }>`
    select application_id, mail, state from application_by_number(${number})`.execute(tx)
  const row = rows[0]
  return row ? { id: row.application_id, mail: row.mail, state: row.state } : null
}

export async function insertDraft(
  tx: WriteTx,
  row: {
    id: string
    number: string
    municipality: string
    locale: Locale
    kek: string
    wrapped_key: Buffer
    sealed: Buffer
    now: Date
  },
): Promise<void> {
  const { now, ...rest } = row
  await tx
    .insertInto('application')
    .values({ ...rest, kind: 'new', channel: 'builtIn', state: 'draft', updated_at: now, created_at: now })
    .execute()
}

export type ApplicationChange = {
  state?: ApplicationState
  mail?: string | null
  sealed?: Buffer
  familyName?: string
  givenName?: string
  familyKana?: string
  givenKana?: string
  receivedOn?: LocalDate
  submittedAt?: Date
  dueOn?: LocalDate
  correctionDueOn?: null
}

/** Writes a change of a locked row; the version tells officers that the case moved under their hands. */
export async function changeApplication(tx: WriteTx, row: ApplicationRow, change: ApplicationChange, now: Date): Promise<void> {
  const { familyName, givenName, familyKana, givenKana, receivedOn, submittedAt, dueOn, correctionDueOn, ...same } = change
  await tx
    .updateTable('application')
    .set({
      ...same,
      ...(familyName === undefined ? {} : { family_name: familyName }),
      ...(givenName === undefined ? {} : { given_name: givenName }),
      ...(familyKana === undefined ? {} : { family_kana: familyKana }),
      ...(givenKana === undefined ? {} : { given_kana: givenKana }),
      ...(receivedOn === undefined ? {} : { received_on: receivedOn }),
      ...(submittedAt === undefined ? {} : { submitted_at: submittedAt }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(correctionDueOn === undefined ? {} : { correction_due_on: correctionDueOn }),
      version: row.version + 1,
      updated_at: now,
    })
    .where('id', '=', row.id)
    .execute()
}

export type ChildRow = {
  id: string
  ordinal: number
  number: string
  state: ApplicationState
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  birth_date: LocalDate
  sex: Sex
  reason_code: string | null
}

export const applicationChildren = (tx: ReadTx, id: string): Promise<ChildRow[]> =>
  tx
    .selectFrom('application_child')
    .select([
      'id',
      'ordinal',
      'number',
      'state',
      'family_name',
      'given_name',
      'family_kana',
      'given_kana',
      'birth_date',
      'sex',
      'reason_code',
    ])
    .where('application_id', '=', id)
    .orderBy('ordinal')
    .execute()

export async function insertChildren(
  tx: WriteTx,
  application: Pick<ApplicationRow, 'id' | 'municipality'>,
  children: readonly Omit<ChildRow, 'state' | 'reason_code'>[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('application_child')
    .values(
      children.map((child) => ({
        ...child,
        application_id: application.id,
        municipality: application.municipality,
        state: 'submitted' as const,
        created_at: now,
      })),
    )
    .execute()
}

export async function moveChildren(tx: WriteTx, ids: readonly string[], state: ApplicationState): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('application_child')
    .set((e) => ({ state, version: e('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
}

export async function renameChild(
  tx: WriteTx,
  id: string,
  child: Pick<ChildRow, 'family_name' | 'given_name' | 'family_kana' | 'given_kana' | 'birth_date' | 'sex'>,
): Promise<void> {
  await tx
    .updateTable('application_child')
    .set((e) => ({ ...child, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertEvent(
  tx: WriteTx,
  event: { id: string; application: string; child: string | null; act: ApplicationAct; byKind: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('application_event')
    .values({
      id: event.id,
      application_id: event.application,
      application_child_id: event.child,
      at: event.now,
      event: event.act,
      by_kind: event.byKind,
      by_login: null,
      details: '{}',
      created_at: event.now,
    })
    .execute()
}

export const publicEvents = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('application_event')
    .select(['at', 'event', 'application_child_id'])
    .where('application_id', '=', id)
    .where('public', '=', true)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const openCorrections = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('application_correction')
    .select(['id', 'pointer', 'reason_code', 'message', 'requested_at'])
    .where('application_id', '=', id)
    .where('answered_at', 'is', null)
    .orderBy('requested_at')
    .orderBy('id')
    .execute()

export async function answerCorrections(tx: WriteTx, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable('application_correction')
    .set({ answered_at: now })
    .where('id', 'in', [...ids])
    .execute()
}

export const applicationFiles = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('stored_file')
    .select(['id', 'field', 'sealed_name', 'size', 'created_at'])
    .where('application_id', '=', id)
    .where('state', '=', 'ready')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** The wording of each consent in force on a date. */
export async function consentTexts(
  tx: ReadTx,
  on: LocalDate,
): Promise<{ id: string; purpose: ConsentPurpose; version: number; body: string }[]> {
  const rows = await tx
    .selectFrom('consent_text')
    .distinctOn('purpose')
    .select(['id', 'purpose', 'version', 'body'])
    .where('purpose', 'in', ['residence', 'tax', 'use'])
    .where('valid_from', '<=', on)
    .orderBy('purpose')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, purpose: row.purpose as ConsentPurpose }))
}

export async function insertConsents(
  tx: WriteTx,
  rows: readonly { id: string; text: string; application: string }[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('consent')
    .values(
      rows.map((row) => ({
        id: row.id,
        consent_text_id: row.text,
        application_id: row.application,
        given_at: now,
        created_at: now,
      })),
    )
    .execute()
}
