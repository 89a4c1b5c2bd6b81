/** Counting rows of lists that may be long. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { ReadTx } from './db.ts'
import { mostCounted } from './most-counted.ts'

/** How many rows a query has, at most `mostCounted`. */
// biome-ignore lint/suspicious/noExplicitAny: queries over any tables
export async function countMost(tx: ReadTx, query: SelectQueryBuilder<any, any, any>): Promise<number> {
  const some = query.select(sql`1`.as('one')).limit(mostCounted)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${some.as('counted')}`.execute(tx)
  return rows[0]?.n ?? 0
}
