/** A pool's connections: what is lost while it serves is reported, what goes while it ends is not. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { createPool } from './db.ts'

let database: TestDatabase
let admin: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  admin = new pg.Client(database.superuserUrl)
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database.drop()
})

/** A pool with one idle connection, its backend, and what the pool reported. */
async function idlePool() {
  const errors: Error[] = []
  const pool = createPool({ url: database.appUrl, size: 1, name: 'test' }, (error) => errors.push(error))
  const backend: number = (await pool.query('select pg_backend_pid() as pid')).rows[0].pid
  return { pool, backend, errors }
}

test('an idle connection that is lost is reported once, and the next question gets a new one', async () => {
  const { pool, backend, errors } = await idlePool()
  await admin.query('select pg_terminate_backend($1, 5000)', [backend])
  await expect.poll(() => errors.map(String)).toHaveLength(1)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
  expect(errors).toHaveLength(1)
})

test('a server that ends a connection in the moment in which the pool ends it is nothing to report', async () => {
  const { pool, backend, errors } = await idlePool()
  // A busy machine: the farewell lies unread when the server is told to end the connection.
  process.kill(backend, 'SIGSTOP')
  const ended = pool.end()
  await admin.query('select pg_terminate_backend($1)', [backend])
  process.kill(backend, 'SIGCONT')
  await ended
  await expect.poll(async () => (await admin.query('select 1 from pg_stat_activity where pid = $1', [backend])).rowCount).toBe(0)
  expect(errors).toEqual([])
})
