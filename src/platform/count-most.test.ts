/** Long lists are counted as far as anybody turns, and said to be longer. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/helpers/database.ts'
import { countMost } from './count-most.ts'
import { createPool, inRole } from './db.ts'
import { countText, mostCounted } from './most-counted.ts'

test('rows are counted up to the limit', async () => {
  const database = await freshDatabase()
  const pool = createPool({ url: database.jobsUrl, size: 1, name: 'test jobs' })
  const counted = await inRole(pool, async (tx) =>
    Promise.all(
      [0, 12, mostCounted, mostCounted + 1].map((n) =>
        countMost(tx, tx.selectFrom(sql<{ i: number }>`generate_series(1, ${n}::int)`.as('i'))),
      ),
    ),
  )
  expect(counted).toEqual([0, 12, mostCounted, mostCounted])
  expect(counted.map((n) => countText(n))).toEqual(['0件', '12件', '5,000件以上', '5,000件以上'])
  await pool.end()
  await database.drop()
})
