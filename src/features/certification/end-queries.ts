/** SQL of ends (ELIG-2): the certificate as it is ended, what follows from its last day, as the town sees it. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { EndReason } from './rules.ts'

const columns = [
  'c.id',
  'c.number',
  'c.child_id',
  'c.municipality',
  'c.valid_from',
  'c.national_end',
  'c.municipal_end',
  'c.state',
  'c.end_reason',
  'k.birth_date',
  'k.household_id',
] as const

const newest = (tx: ReadTx, child: string, municipality: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .select(columns)
    .where('c.child_id', '=', child)
    .where('c.municipality', '=', municipality)
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.id', 'desc')

/** The newest certificate of a child by this town. */
export const newestCertificate = (tx: ReadTx, child: string, municipality: string) =>
  newest(tx, child, municipality).executeTakeFirst()
/** Whose certificate bears these 14 digits, if it is this town's. */
export const childOfCertificate = (tx: ReadTx, number: string, municipality: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .select(['c.child_id', 'k.household_id'])
    .where('c.number', '=', number)
    .where('c.municipality', '=', municipality)
    .executeTakeFirst()
export const lockNewestCertificate = (tx: WriteTx, child: string, municipality: string) =>
  newest(tx, child, municipality).limit(1).forUpdate('c').executeTakeFirst()
export type EndedRow = NonNullable<Awaited<ReturnType<typeof newestCertificate>>>

export async function writeEnd(
  tx: WriteTx,
  id: string,
  end: {
    national_end: LocalDate
    municipal_end: LocalDate | null
    state?: 'ended'
    end_reason: EndReason
    ended_at: Date
    hand_over: boolean
  },
): Promise<void> {
  await tx
    .updateTable('certificate')
    .set((e) => ({ ...end, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** FEE-4: the town's reductions end with the certificate; what had not begun is void. */
export async function endReductions(
  tx: WriteTx,
  child: string,
  municipality: string,
  lastDay: LocalDate,
  at: Date,
): Promise<void> {
  const own = tx
    .updateTable('reduction')
    .where('child_id', '=', child)
    .where('municipality', '=', municipality)
    .where('ended_at', 'is', null)
  await own.set({ ended_at: at }).where('valid_from', '>', lastDay).execute()
  await own
    .set({ valid_to: lastDay })
    .where('valid_from', '<=', lastDay)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', lastDay)]))
    .execute()
}

/** Bookings by this certificate for days after `lastDay`: those that will end, and uses made already. */
export const bookingsAfter = (tx: ReadTx, certificate: string, lastDay: LocalDate) =>
  tx
    .selectFrom('booking as b')
    .innerJoin('facility as f', 'f.id', 'b.facility_id')
    .select(['b.id', 'b.date', 'b.start_min', 'b.end_min', 'b.state', 'b.held', 'f.name as facility'])
    .where('b.certificate_id', '=', certificate)
    .where('b.date', '>', lastDay)
    .where('b.state', 'in', ['requested', 'confirmed', 'inUse', 'used'])
    .orderBy('b.date')
    .orderBy('b.start_min')
    .execute()

export const reductionsAfter = (tx: ReadTx, child: string, municipality: string, lastDay: LocalDate) =>
  tx
    .selectFrom('reduction')
    .select(['class', 'valid_from', 'valid_to'])
    .where('child_id', '=', child)
    .where('municipality', '=', municipality)
    .where('ended_at', 'is', null)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', lastDay)]))
    .execute()
