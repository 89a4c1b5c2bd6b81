/** SQL of 通知書: decisions of a town by the day on which they were made. */
import { sql } from 'kysely'
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { NoticeKind } from './notice-words.ts'

export type NoticeQuery = { kind: NoticeKind; from: LocalDate; to: LocalDate; whom: 'all' | 'paper'; child?: string | undefined }

const matching = (tx: ReadTx, query: NoticeQuery, municipality: string) => {
  const at = query.kind === 'certified' ? ('c.decided_at' as const) : ('c.ended_at' as const)
  const online = sql<boolean>`exists (select from guardian o where o.household_id = k.household_id and o.login_id is not null)`
  return {
    online,
    at,
    rows: tx
      .selectFrom('certificate as c')
      .innerJoin('child as k', 'k.id', 'c.child_id')
      .leftJoin('guardian as g', (join) => join.onRef('g.household_id', '=', 'k.household_id').on('g.ordinal', '=', 1))
      .where('c.municipality', '=', municipality)
      .where(at, '>=', japanInstant(query.from, 0))
      .where(at, '<', japanInstant(addDays(query.to, 1), 0))
      .$if(query.whom === 'paper', (b) => b.where(sql<boolean>`not ${online}`))
      .$if(query.child !== undefined, (b) => b.where('c.child_id', '=', query.child ?? '')),
  }
}

export async function selectNotices(
  tx: ReadTx,
  query: NoticeQuery,
  municipality: string,
  page: { limit: number; offset: number },
) {
  const { rows, online, at } = matching(tx, query, municipality)
  return rows
    .select([
      'c.id',
      'c.child_id',
      'c.number',
      'c.own_number',
      'c.valid_from',
      'c.national_end',
      'c.municipal_end',
      'c.end_reason',
      'k.family_name',
      'k.given_name',
      'k.birth_date',
      'g.family_name as guardian_family',
      'g.given_name as guardian_given',
      'g.postal_code',
      'g.address',
      sql<Date>`${sql.ref(at)}`.as('decided'),
      online.as('online'),
    ])
    .orderBy('c.number')
    .orderBy('c.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}
export type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number]

export const countNotices = async (tx: ReadTx, query: NoticeQuery, municipality: string): Promise<number> =>
  Number(
    (
      await matching(tx, query, municipality)
        .rows.select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirst()
    )?.n ?? 0,
  )
