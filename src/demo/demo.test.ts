/** The demo town on a working morning and on a day of rest: its board is full, nobody is expected on holidays, guardian@ has used hours. */
import pg from 'pg'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { localDate } from '../platform/calendar.ts'
import { stillClock } from '../platform/clock.ts'
import { newKeys } from '../platform/keys.ts'
import { seededRandom } from '../platform/random.ts'
import { loadDemo } from './load-demo.ts'
import { openOn } from './open-days.ts'

// Each test makes the whole town: seconds of work, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const databases: TestDatabase[] = []
afterAll(async () => {
  for (const database of databases) await database.drop()
})

type Row = Record<string, string | number>

async function demoAt(moment: string, day: string) {
  const database = await freshDatabase()
  databases.push(database)
  const { ownerUrl, settleUrl, superuserUrl } = database
  await loadDemo({ ownerUrl, settleUrl, keys: newKeys(), clock: stillClock(new Date(moment)), random: seededRandom(moment) })
  const client = new pg.Client(superuserUrl)
  await client.connect()
  const rows = async (sql: string, values: unknown[] = []): Promise<Row[]> => (await client.query<Row>(sql, values)).rows
  const board = await rows(
    `select b.state, count(*)::int as n from booking b join facility f on f.id = b.facility_id
      where f.name = 'すみだひまわり保育園' and b.date = $1 group by 1`,
    [day],
  )
  const own = await rows(
    `select b.state, b.date::text, b.start_min from booking b join child c on c.id = b.child_id
       join login_role r on r.household_id = c.household_id join login l on l.id = r.login_id
      where l.mail = 'guardian@demo.example' order by b.date`,
  )
  const days = await rows('select distinct date::text as date from slot_cell order by 1')
  const stamped =
    await rows(`select distinct b.state, (select count(*)::int from attendance a where a.booking_id = b.id) as stamps
    from booking b where b.state in ('used', 'inUse', 'confirmed') order by 1, 2`)
  await client.end()
  const count = (state: string): number => Number(board.find((row) => row['state'] === state)?.['n'] ?? 0)
  return { count, own, days: days.map((row) => localDate(String(row['date']))), stamped }
}

describe('the demo town', () => {
  it('on a Tuesday at 9:30: some are there, some are still to come, guardian@ can be stamped in at once', async () => {
    const { count, own, days, stamped } = await demoAt('2026-11-24T00:30:00Z', '2026-11-24')
    expect(count('inUse')).toBeGreaterThanOrEqual(1)
    expect(count('confirmed')).toBeGreaterThanOrEqual(6)
    expect(own.find((use) => use['date'] === '2026-11-24')).toMatchObject({ state: 'confirmed', start_min: 600 })
    expect(own.some((use) => use['state'] === 'used')).toBe(true)
    expect(days.filter((day) => !openOn(day))).toEqual([])
    expect(days).not.toContain('2026-11-23')
    expect(stamped).toEqual([
      { state: 'confirmed', stamps: 0 },
      { state: 'inUse', stamps: 1 },
      { state: 'used', stamps: 2 },
    ])
  })

  it('on a Saturday in the rest of the New Year: the next open day is full', async () => {
    const { count, own, days } = await demoAt('2027-01-02T03:00:00Z', '2027-01-04')
    expect(count('confirmed')).toBeGreaterThanOrEqual(8)
    expect(own.some((use) => use['date'] === '2027-01-04' && use['state'] === 'confirmed')).toBe(true)
    for (const rest of ['2026-12-29', '2027-01-01', '2027-01-03', '2027-01-11']) expect(days).not.toContain(rest)
  })
})
