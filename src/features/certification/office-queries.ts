/** SQL of certified children, their households' logins and their use, as the office of their town sees them. */
import { type RawBuilder, sql } from 'kysely'
import { begins } from '../../platform/begins.ts'
import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { mostCounted } from '../../platform/most-counted.ts'

export const listRows = 50
export type ListQuery = { state: 'before' | 'valid' | 'suspended' | 'ended' | 'all'; q: string; page: number }

const lastDay = sql<LocalDate>`coalesce(c.municipal_end, c.national_end)`

const matching = (tx: ReadTx, query: ListQuery, municipality: string, today: LocalDate) =>
  tx
    .selectFrom('certificate as c')
    .where('c.municipality', '=', municipality)
    // The newest certificate of each child is the child's.
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('certificate as n')
            .select('n.id')
            .whereRef('n.child_id', '=', 'c.child_id')
            .where('n.municipality', '=', municipality)
            .where(sql<boolean>`(n.valid_from, n.id) > (c.valid_from, c.id)`),
        ),
      ),
    )
    .$if(query.state === 'ended', (b) => b.where(sql<boolean>`(c.state = 'ended' or ${lastDay} < ${today})`))
    .$if(query.state === 'suspended', (b) => b.where(sql<boolean>`c.state = 'suspended' and ${lastDay} >= ${today}`))
    .$if(query.state === 'before', (b) => b.where(sql<boolean>`c.state = 'valid' and c.valid_from > ${today}`))
    .$if(query.state === 'valid', (b) =>
      b.where(sql<boolean>`c.state = 'valid' and c.valid_from <= ${today} and ${lastDay} >= ${today}`),
    )
    .$if(query.q !== '', (b) => b.where(sql<boolean>`c.id in (${named(query.q, municipality)})`))

/**
 * Each way on its own, so that each has its index; at most so many as are counted. A child that has moved away lives in another town: it
 * is found by its certificate, which has ended (CERT-5).
 */
const named = (text: string, town: string): RawBuilder<unknown> => {
  const most = mostCounted + 1
  const name = begins(sql`k.family_name`, text)
  const kana = begins(sql`k.family_kana`, text)
  const child = (found: RawBuilder<boolean>) => sql`
    (select c.id from child k join certificate c on c.child_id = k.id and c.municipality = ${town} where k.municipality = ${town} and ${found} limit ${most})`
  return sql`${child(name)} union ${child(kana)}
    union (select c.id from certificate c join child k on k.id = c.child_id
      where c.municipality = ${town} and c.state = 'ended' and k.municipality <> ${town} and (${name} or ${kana}) limit ${most})
    union (select c.id from certificate c where c.municipality = ${town} and ${begins(sql`c.number`, text.replaceAll('-', ''))} limit ${most})
    union (select c.id from certificate c where c.municipality = ${town} and ${begins(sql`c.own_number`, text)} limit ${most})`
}

/** The page is found among the certificates; what else stands on it is read of its rows alone. */
export const certificateList = (tx: ReadTx, query: ListQuery, municipality: string, today: LocalDate) =>
  tx
    .selectFrom(
      matching(tx, query, municipality, today)
        .selectAll('c')
        // Looking for a name costs more than all that it finds: it is done once. Without one, counting every row costs more.
        .select(query.q === '' ? sql<number | null>`null`.as('found') : sql<number | null>`count(*) over ()::int`.as('found'))
        .orderBy('c.number', 'desc')
        .limit(listRows)
        .offset((query.page - 1) * listRows)
        .as('c'),
    )
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .select((e) => [
      'c.id',
      'c.child_id',
      'c.number',
      'c.own_number',
      'c.valid_from',
      'c.national_end',
      'c.municipal_end',
      'c.state',
      'c.found',
      'k.family_name',
      'k.given_name',
      'k.family_kana',
      'k.given_kana',
      'k.birth_date',
      e
        .selectFrom('reduction as r')
        .select('r.class')
        .whereRef('r.child_id', '=', 'c.child_id')
        .where('r.ended_at', 'is', null)
        .where('r.valid_from', '<=', today)
        .where((w) => w.or([w('r.valid_to', 'is', null), w('r.valid_to', '>=', today)]))
        .orderBy('r.valid_from', 'desc')
        .limit(1)
        .as('reduction'),
    ])
    .orderBy('c.number', 'desc')
    .execute()

/** At most `mostCounted`. */
export const certificateCount = (tx: ReadTx, query: ListQuery, municipality: string, today: LocalDate): Promise<number> =>
  countMost(tx, matching(tx, query, municipality, today))

export const childOfTown = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'household_id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date', 'address'])
    .where('id', '=', id)
    .executeTakeFirst()

export const certificatesOf = (tx: ReadTx, child: string) =>
  tx
    .selectFrom('certificate')
    .select([
      'id',
      'number',
      'own_number',
      'municipality',
      'state',
      'end_reason',
      'valid_from',
      'national_end',
      'municipal_end',
      'decided_at',
    ])
    .where('child_id', '=', child)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const reductionsOf = (tx: ReadTx, child: string) =>
  tx
    .selectFrom('reduction')
    .select(['class', 'valid_from', 'valid_to'])
    .where('child_id', '=', child)
    .where('ended_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .execute()

export async function blockRole(tx: WriteTx, role: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('login_role')
    .set({ blocked_at: at, blocked_by: at ? 'ward' : null })
    .where('id', '=', role)
    .execute()
}

/** Bookings of residents in a month that hold or have used minutes; outsiders' are not this town's to read (SEE-1). */
export const bookingsOfMonth = (tx: ReadTx, municipality: string, month: LocalMonth) =>
  tx
    .selectFrom('booking as b')
    .innerJoin('facility as f', 'f.id', 'b.facility_id')
    .innerJoin('child as k', 'k.id', 'b.child_id')
    .select([
      'b.facility_id',
      'f.name as facility',
      'f.municipality as area',
      'b.child_id',
      'k.family_name',
      'k.given_name',
      'k.birth_date',
      'b.state',
      'b.held',
    ])
    .where('b.municipality', '=', municipality)
    .where('b.date', '>=', firstDayOf(month))
    .where('b.date', '<=', lastDayOf(month))
    .orderBy('f.name')
    .orderBy('f.id')
    .orderBy('k.family_kana')
    .orderBy('k.given_kana')
    .orderBy('k.id')
    .execute()

export const balancesOfMonth = (tx: ReadTx, municipality: string, month: LocalMonth) =>
  tx
    .selectFrom('hours_balance')
    .select((e) => ['child_id', e.fn.sum<number>(e('granted', '-', e.ref('used'))).as('left')])
    .where('municipality', '=', municipality)
    .where('month', '=', month)
    .groupBy('child_id')
    .execute()
