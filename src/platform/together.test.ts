/** Statements that are sent together: their order, what is thrown of several failures, and the look that goes out with BEGIN. */
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { createPool, inRole, inRoleFrom, type ReadTx, sqlState, together } from './db.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ url: database.settleUrl, size: 1, name: 'test' })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const one = async (tx: ReadTx, n: number): Promise<number> =>
  (await sql<{ n: number }>`select ${n}::int as n, pg_sleep(0.001)`.execute(tx)).rows[0]?.n ?? 0

test('they run in the order in which they were asked, raw and built alike', async () => {
  const turns = await inRole(pool, async (tx) => {
    const at = async (asked: number) => {
      const { rows } = await sql<{
        at: number
      }>`select ${asked}::int as asked, extract(epoch from clock_timestamp())::float8 as at`.execute(tx)
      return rows[0]?.at ?? 0
    }
    const built = async () => {
      const row = await tx
        .selectNoFrom(sql<number>`extract(epoch from clock_timestamp())::float8`.as('at'))
        .executeTakeFirstOrThrow()
      return row.at
    }
    return together([at(1), built(), at(2), at(3), built(), at(4)])
  })
  expect(turns).toEqual([...turns].sort((a, b) => a - b))
  expect(new Set(turns).size).toBe(turns.length)
})

test('of several failures the cause is thrown, not what only finds the transaction aborted, however deep it was asked', async () => {
  const failing = inRole(pool, async (tx) => {
    const deep = together([together([one(tx, 1), together([sql`select 1 / ${0}::int`.execute(tx), one(tx, 2)])]), one(tx, 3)])
    await together([deep, one(tx, 4), Promise.all([one(tx, 5), one(tx, 6)])])
  })
  expect(await failing.catch(sqlState)).toBe('22012')
  expect(await inRole(pool, (tx) => one(tx, 7))).toBe(7)
})

test('what an answer shows to be wrong is thrown before what the database refuses because of it', async () => {
  const moved = new Error('moved')
  const failing = inRole(pool, async (tx) => {
    const counted = one(tx, 1).then(() => {
      throw moved
    })
    await together([counted, sql`select 1 / ${0}::int`.execute(tx)])
  })
  await expect(failing).rejects.toBe(moved)
})

test('the look is inside the transaction that it goes out with', async () => {
  const began = (tx: ReadTx) => sql<{ at: string }>`select now()::text as at`.execute(tx).then(({ rows }) => rows[0]?.at)
  const [look, work] = await inRoleFrom(pool, began, async (tx, found) => [found, await began(tx)])
  expect(look).toBe(work)
  expect(look).not.toBe(await inRole(pool, began))
})
