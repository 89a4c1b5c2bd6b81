/** Looking for what begins with something typed, in a way that indexes know. */
import { type RawBuilder, sql } from 'kysely'

/** `column` begins with `text`. The database compares by code points (C.UTF-8), so it is a range of its index, also in prepared statements. */
export const begins = (column: RawBuilder<unknown>, text: string): RawBuilder<boolean> =>
  sql<boolean>`(${column} >= ${text} and ${column} < ${text} || chr(1114111))`
