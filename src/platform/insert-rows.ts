/** Many rows in one statement and one parameter: for acts on thousands at once, under the actor's own row security. */
import { type Insertable, sql } from 'kysely'
import type { WriteTx } from './db.ts'
import type { Schema } from './schema.ts'

const chunk = 2_000
const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)

/** Rows of one table, each with the same columns. Returns how many were written: a row that meets a unique key is left out. */
export async function insertRows<T extends keyof Schema & string>(
  tx: WriteTx,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((name) => sql.id(name)))
  let written = 0
  for (let at = 0; at < rows.length; at += chunk) {
    const some = rows.slice(at, at + chunk)
    // `toJSON` of a Buffer runs before a replacer sees it.
    const json = JSON.stringify(
      some.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
    )
    const done = await sql`insert into ${sql.id(table)} (${names})
      select ${names} from json_populate_recordset(null::${sql.id(table)}, ${json}::json) on conflict do nothing`.execute(tx)
    written += Number(done.numAffectedRows ?? 0n)
  }
  return written
}
