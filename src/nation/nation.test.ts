/** The nation: its towns, that a seed gives the same one again, that its sealed values open, and that loading leaves the walls as they stood. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { municipalityCodeValid } from '../features/certification/number.ts'
import { openDataKey, openText } from '../platform/crypto.ts'
import { newKeys } from '../platform/keys.ts'
import { chanceOf } from './chance.ts'
import { loadNation } from './load-nation.ts'
import { planOf } from './plan.ts'
import { scaleOf } from './seed-nation.ts'
import { nationTowns } from './towns.ts'

const now = new Date('2026-11-24T00:30:00Z')
const scale = 0.0005

describe('towns and shares', () => {
  const towns = nationTowns()

  it('are 1,741 with right check digits, each once', () => {
    expect(towns).toHaveLength(1741)
    expect(new Set(towns.map((town) => town.code)).size).toBe(1741)
    expect(towns.filter((town) => !municipalityCodeValid(town.code))).toEqual([])
    expect(towns.find((town) => town.code === '131075')?.name).toBe('墨田区')
    expect(towns.find((town) => town.code === '281000')).toMatchObject({ name: '神戸市', designated: true })
  })

  it('the made-up ones say so and bear numbers that no municipality has', () => {
    const madeUp = towns.filter((town) => town.name.includes('見本'))
    expect(madeUp).toHaveLength(1741 - 76)
    expect(madeUp.filter((town) => Number(town.code.slice(2, 5)) < 701)).toEqual([])
    expect(new Set(madeUp.map((town) => town.name)).size).toBe(madeUp.length)
  })

  it.each([
    [1, 1741, 10_000, 1_300_000],
    [0.01, 5, 100, 13_000],
  ])('at %d: of %d towns at least, %d facilities, %d children', (part, atLeast, facilities, children) => {
    const plan = planOf(part, chanceOf(1))
    const joined = plan.filter((town) => town.joined)
    expect(joined.length).toBeGreaterThanOrEqual(atLeast)
    expect(plan.reduce((sum, town) => sum + town.facilities, 0)).toBe(facilities)
    expect(plan.reduce((sum, town) => sum + town.children, 0)).toBe(children)
    expect(joined.filter((town) => town.facilities === 0)).toEqual([])
  })

  it('the scale is read, and refused when it is none', () => {
    expect(scaleOf([])).toBe(1)
    expect(scaleOf(['--scale', '0.01'])).toBe(0.01)
    expect(scaleOf(['--scale=.5'])).toBe(0.5)
    for (const wrong of [['--scale'], ['--scale', '2'], ['--scale', '0'], ['--scale=x'], ['--much'], ['--scale', '1', 'more']])
      expect(() => scaleOf(wrong)).toThrow(/--scale/)
  })
})

describe('loaded', () => {
  const keys = newKeys()
  const databases: TestDatabase[] = []
  const clients: pg.Client[] = []
  const shape = `select string_agg(line, E'\\n' order by line) as shape from (
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line from pg_constraint
    union all select pg_get_indexdef(indexrelid) || ' ' || indisvalid from pg_index where indrelid::regclass::text !~ '^pg_'
    union all select relname || ' ' || relrowsecurity || relforcerowsecurity from pg_class where relkind = 'r'
    union all select tgname || ' ' || tgrelid::regclass || ' ' || tgenabled::text from pg_trigger where not tgisinternal) as all_of_it`
  const loadedOnce = async (): Promise<{ client: pg.Client; before: string }> => {
    const database = await freshDatabase()
    databases.push(database)
    const client = new pg.Client(database.superuserUrl)
    await client.connect()
    clients.push(client)
    const { rows } = await client.query<{ shape: string }>(shape)
    await loadNation({ ownerUrl: database.ownerUrl, keys, now, scale })
    return { client, before: rows[0]?.shape ?? '' }
  }
  let one: Awaited<ReturnType<typeof loadedOnce>>
  beforeAll(async () => {
    one = await loadedOnce()
  })
  afterAll(async () => {
    for (const client of clients) await client.end()
    for (const database of databases) await database.drop()
  })

  it('every index, reference, check, trigger and wall stands as before', async () => {
    const { rows } = await one.client.query<{ shape: string }>(shape)
    expect(rows[0]?.shape.split('\n')).toEqual(one.before.split('\n'))
    expect(one.before).toContain('booking_overlap_excl')
  })

  it('a seed gives the same people and bookings again', async () => {
    const two = await loadedOnce()
    const digest = async (client: pg.Client, table: string, columns: string): Promise<unknown> =>
      (await client.query(`select count(*), md5(string_agg(concat_ws('|', ${columns}), E'\\n' order by id)) from ${table}`)).rows
    for (const [table, columns] of [
      ['child', 'id, given_name, birth_date, municipality'],
      ['login', 'id, mail, display_name'],
      ['booking', 'id, number, child_id, facility_id, date, start_min, end_min, state, held'],
      ['application', 'id, number, state, due_on'],
    ] as const)
      expect(await digest(two.client, table, columns)).toEqual(await digest(one.client, table, columns))
  })

  it('what is sealed opens with the keys it was made with', async () => {
    const { rows } = await one.client.query<{ id: string; child_id: string; sealed: Buffer; kek: string; wrapped: Buffer }>(
      "select s.id, s.child_id, s.sealed, k.kek, k.wrapped from child_sheet_section s join child_key k using (child_id) where section = 'allergies' limit 20",
    )
    expect(rows.length).toBe(20)
    for (const row of rows) {
      const key = openDataKey(keys, row.child_id, { kekId: row.kek, wrapped: row.wrapped })
      const value = JSON.parse(openText(key, { table: 'child_sheet_section', column: 'sealed', row: row.id }, row.sealed))
      expect(value).toHaveProperty('has')
    }
  })

  it('has every state of a booking, places full and free, and stamps in the order of the day', async () => {
    const states = await one.client.query<{ state: string }>('select distinct state from booking')
    expect(states.rows.map((row) => row.state)).toEqual(
      expect.arrayContaining(['confirmed', 'used', 'cancelled', 'noShow', 'cancelledLate']),
    )
    const { rows } = await one.client.query<Record<string, number>>(
      `select count(*) filter (where taken = cap)::int as full, count(*) filter (where taken = 0)::int as free,
          (select count(*)::int from attendance i join attendance o using (booking_id) where i.direction = 'in' and o.direction = 'out' and o.at <= i.at) as wrong,
          (select count(*)::int from attendance where at > '${now.toISOString()}') as ahead,
          (select count(*)::int from booking where requested_at >= '${now.toISOString()}') as later
        from slot_cell`,
    )
    expect(rows[0]?.['full']).toBeGreaterThan(10)
    expect(rows[0]?.['free']).toBeGreaterThan(10)
    expect(rows[0]).toMatchObject({ wrong: 0, ahead: 0, later: 0 })
  })

  it('a database with data in it is refused and left alone', async () => {
    const before = await one.client.query('select count(*)::int as n from child')
    await expect(loadNation({ ownerUrl: databases[0]?.ownerUrl ?? '', keys, now, scale })).rejects.toThrow(
      /すでにデータがあります/,
    )
    expect((await one.client.query('select count(*)::int as n from child')).rows).toEqual(before.rows)
  })
})
