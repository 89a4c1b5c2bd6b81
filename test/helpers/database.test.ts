import pg from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from './database.ts'

test('an empty database belongs to the owner, who is no superuser', async () => {
  const database = await emptyDatabase()
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  const { rows } = await client.query(
    `select current_user::text as who, current_database() as name, rolsuper, datlocprovider::text as provider, current_setting('data_checksums') as sums
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  await client.end()
  await database.drop()
  expect(rows).toEqual([{ who: 'tsuen_owner', name: database.name, rolsuper: false, provider: 'b', sums: 'on' }])
})
