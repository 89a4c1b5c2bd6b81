/** SQL of 認定変更 and 消滅: applications of the kinds 'change' and 'end' (CERT-4). Row security shows a family and a town their own. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { ApplicationChannel } from '../../platform/schema/application.ts'
import type { ApplicationAct, ApplicationState } from '../application/rules.ts'
import type { ReductionClass } from '../municipality/rules.ts'

const kinds = ['change', 'end'] as const
const columns = [
  'id',
  'number',
  'kind',
  'channel',
  'municipality',
  'state',
  'household_id',
  'family_name',
  'given_name',
  'kek',
  'wrapped_key',
  'sealed',
  'received_on',
  'due_on',
  'decided_at',
  'reason_code',
  'version',
  'created_at',
] as const

/** Also of another kind: an address of somebody's own that names no change is told apart from one that leads nowhere. */
export const changeById = (tx: ReadTx, id: string) =>
  tx.selectFrom('application').select(columns).where('id', '=', id).executeTakeFirst()
export const lockChange = (tx: WriteTx, id: string) =>
  tx.selectFrom('application').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
export type ChangeRow = NonNullable<Awaited<ReturnType<typeof changeById>>>

export const changesOfHousehold = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('application')
    .select(columns)
    .where('household_id', '=', household)
    .where('kind', 'in', [...kinds])
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()

/** As the indexes of the list have it, word for word. */
const changeOrEnd = sql<boolean>`(kind in ('change', 'end') and state <> 'draft')`
const unfinished = sql<boolean>`state in ('submitted', 'reviewing')`

const ofTown = (tx: ReadTx, municipality: string, state: 'open' | 'all') =>
  tx
    .selectFrom('application')
    .where('municipality', '=', municipality)
    .where(changeOrEnd)
    .$if(state === 'open', (b) => b.where(unfinished))

export const listRows = 50
export const changesOfTown = (tx: ReadTx, municipality: string, state: 'open' | 'all', page: number) =>
  ofTown(tx, municipality, state)
    .select(columns)
    .select(
      // A 起案 is void once anybody has acted after it.
      sql<boolean>`exists (select from prepared_decision p where p.application_id = application.id and p.version = application.version)`.as(
        'prepared',
      ),
    )
    .orderBy(state === 'open' ? 'due_on' : 'created_at', state === 'open' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(listRows)
    .offset((page - 1) * listRows)
    .execute()

/** At most `mostCounted`. */
export const changesFound = (tx: ReadTx, municipality: string, state: 'open' | 'all'): Promise<number> =>
  countMost(tx, ofTown(tx, municipality, state))

export async function insertChange(
  tx: WriteTx,
  row: {
    id: string
    number: string
    kind: 'change' | 'end'
    channel: Exclude<ApplicationChannel, 'import'>
    municipality: string
    state: 'submitted' | 'reviewing'
    mail: string | null
    family_name: string
    given_name: string
    family_kana: string
    given_kana: string
    household_id: string
    kek: string
    wrapped_key: Buffer
    sealed: Buffer
    officer_id: string | null
    received_on: LocalDate
    due_on: LocalDate
    now: Date
  },
): Promise<void> {
  const { now, ...rest } = row
  await tx
    .insertInto('application')
    .values({ ...rest, submitted_at: now, updated_at: now, created_at: now })
    .execute()
}

export async function moveChange(
  tx: WriteTx,
  row: Pick<ChangeRow, 'id' | 'version'>,
  change: { state: ApplicationState; decided_at?: Date; decided_by?: string | null; reason_code?: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ ...change, version: row.version + 1, updated_at: now })
    .where('id', '=', row.id)
    .execute()
}

export async function noteChange(
  tx: WriteTx,
  event: {
    id: string
    application: string
    act: ApplicationAct
    byKind: string
    byLogin: string | null
    now: Date
    /** false: the town's own way to its decision. */
    public?: boolean
  },
): Promise<void> {
  await tx
    .insertInto('application_event')
    .values({
      id: event.id,
      application_id: event.application,
      application_child_id: null,
      at: event.now,
      event: event.act,
      by_kind: event.byKind,
      by_login: event.byLogin,
      public: event.public ?? true,
      details: '{}',
      created_at: event.now,
    })
    .execute()
}

export const changeEvents = (tx: ReadTx, id: string, own: 'all' | 'public') =>
  tx
    .selectFrom('application_event')
    .select(['at', 'event'])
    .where('application_id', '=', id)
    .$if(own === 'public', (b) => b.where('public', '=', true))
    .orderBy('at')
    .orderBy('id')
    .execute()

export const changeFiles = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('stored_file')
    .select(['id', 'field', 'sealed_name', 'size', 'created_at'])
    .where('application_id', '=', id)
    .where('state', '=', 'ready')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** The people of a household as they stand. */
export const peopleOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('guardian as g')
    .leftJoin('login as l', 'l.id', 'g.login_id')
    .select([
      'g.ordinal',
      'g.family_name',
      'g.given_name',
      'g.family_kana',
      'g.given_kana',
      'g.relationship',
      'g.postal_code',
      'g.address',
      'g.phone',
      'g.login_id',
      'l.mail',
    ])
    .where('g.household_id', '=', household)
    .orderBy('g.ordinal')
    .execute()

export const childrenOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'municipality', 'family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date'])
    .where('household_id', '=', household)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()

type Name = { family_name: string; given_name: string; family_kana: string; given_kana: string }

export async function changeGuardian(
  tx: WriteTx,
  household: string,
  ordinal: 1 | 2,
  fields: Partial<Name & { phone: string; postal_code: string; address: string }>,
): Promise<void> {
  await tx
    .updateTable('guardian')
    .set((e) => ({ ...fields, version: e('version', '+', 1) }))
    .where('household_id', '=', household)
    .where('ordinal', '=', ordinal)
    .execute()
}

export async function renameChild(tx: WriteTx, id: string, name: Name): Promise<void> {
  await tx
    .updateTable('child')
    .set((e) => ({ ...name, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function writeDeclared(tx: WriteTx, certificate: string, declared: Buffer | null): Promise<void> {
  await tx
    .updateTable('certificate')
    .set((e) => ({ declared, version: e('version', '+', 1) }))
    .where('id', '=', certificate)
    .execute()
}

/** FEE-4: what a new class replaces ends the day before it; what would begin later is void. */
export async function replaceReductions(
  tx: WriteTx,
  child: string,
  municipality: string,
  from: LocalDate,
  dayBefore: LocalDate,
  at: Date,
): Promise<void> {
  const own = tx
    .updateTable('reduction')
    .where('child_id', '=', child)
    .where('municipality', '=', municipality)
    .where('ended_at', 'is', null)
    // 要支援 is the town's own and stays.
    .where('class', '!=', 'support' satisfies ReductionClass)
  await own.set({ ended_at: at }).where('valid_from', '>=', from).execute()
  await own
    .set({ valid_to: dayBefore })
    .where('valid_from', '<', from)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', from)]))
    .execute()
}
