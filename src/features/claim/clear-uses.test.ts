/** SEE-4 with a moved clock: nothing goes a day too early, everything of five years ago goes, later years and their sums stay. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  buildFacility,
  buildHousehold,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createLog } from '../../platform/log.ts'
import { clearUses } from './clear-uses.ts'

let t: TestApp
let pool: pg.Pool
let facility: BuiltFacility
let old: BuiltChild
let young: BuiltChild
let claims: string[]

const count = async (table: string, where = 'true', values: unknown[] = []): Promise<number> =>
  (await t.admin.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`, values)).rows[0]?.n ?? -1
const night = (day: string): Promise<unknown> =>
  Promise.resolve(
    clearUses.run({ pool, now: new Date(`${day}T18:00:00Z`), id: randomUUID, log: createLog({ level: 'silent' }) } as never),
  )

async function claimOf(child: BuiltChild, booking: string, month: string): Promise<string> {
  const id = randomUUID()
  const line = randomUUID()
  const base = { use_yen: 1700, initial_yen: 0, reduction_yen: 0, waiver_yen: 0, municipal_yen: 0, total_yen: 1700 }
  await insert(t, 'claim', {
    id,
    facility_id: facility.id,
    month,
    municipality: child.municipality,
    version: 1,
    state: 'approved',
    made_at: t.clock.now(),
    ...base,
  })
  await insert(t, 'claim_line', {
    id: line,
    claim_id: id,
    ordinal: 1,
    kind: 'use',
    child_id: child.id,
    booking_id: booking,
    date: `${month}-26`,
    minutes: 60,
    yen: 1700,
    details: '{}',
  })
  await insert(t, 'claim_finding', { id: randomUUID(), claim_id: id, line_id: line, code: 'other', found_at: t.clock.now() })
  await insert(t, 'claim_event', {
    id: randomUUID(),
    claim_id: id,
    at: t.clock.now(),
    event: 'submit',
    to_state: 'submitted',
    by_kind: 'facilityAdmin',
  })
  return id
}

beforeAll(async () => {
  t = await startTestApp()
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  await buildTowns(t)
  facility = await buildFacility(t)
  const [one] = (await buildHousehold(t)).children
  const [two] = (await buildHousehold(t)).children
  if (!one || !two) throw new Error('no child')
  old = one
  young = two
  const first = await buildUse(t, old, facility, { date: '2026-11-26', minutes: 60 })
  const later = await buildUse(t, young, facility, { date: '2026-12-10', minutes: 60 })
  claims = [await claimOf(old, first, '2026-11'), await claimOf(young, later, '2026-12')]
  await insert(t, 'care_record', {
    id: randomUUID(),
    booking_id: first,
    child_id: old.id,
    facility_id: facility.id,
    version: 1,
    sealed: Buffer.from([1]),
    recorded_at: t.clock.now(),
  })
  await insert(t, 'booking_event', {
    id: randomUUID(),
    booking_id: first,
    at: t.clock.now(),
    event: 'book',
    to_state: 'confirmed',
    by_kind: 'guardian1',
  })
  await t.admin.query(
    "update certificate set national_end = '2026-11-30', municipal_end = null, ended_at = null where child_id = $1",
    [old.id],
  )
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})

const left = async () => ({
  bookings: await count('booking'),
  claims: await count('claim'),
  lines: await count('claim_line'),
  findings: await count('claim_finding'),
  events: await count('booking_event'),
  stamps: await count('attendance'),
  records: await count('care_record'),
  key: await count('child_key', 'child_id = $1', [old.id]),
  otherKey: await count('child_key', 'child_id = $1', [young.id]),
})

test('on the last day of the fifth year everything is still there', async () => {
  const before = await left()
  await night('2031-11-29')
  expect(await left()).toEqual(before)
})

test('the day after, the month goes with its claim, stamps, records and the key of a child of whom nothing is left', async () => {
  await night('2031-12-01')
  expect(await left()).toEqual({
    bookings: 1,
    claims: 1,
    lines: 1,
    findings: 1,
    events: 0,
    stamps: 2,
    records: 0,
    key: 0,
    otherKey: 1,
  })
  expect(await count('claim', 'id = $1', [claims[1]])).toBe(1)
  // Every hour that is left in the ledger adds up to its balance.
  expect(
    await count(
      'hours_balance b',
      'b.used <> (select coalesce(sum(minutes), 0) from hours_entry e where e.child_id = b.child_id and e.month = b.month and e.layer = b.layer and e.reason <> $1)',
      ['grant'],
    ),
  ).toBe(0)
})

test('nobody else deletes what is append-only, the jobs themselves neither', async () => {
  await expect(t.admin.query('delete from claim_event')).rejects.toThrow(/append-only/)
  await expect(inRole(pool, (tx) => tx.deleteFrom('booking_event').execute())).rejects.toThrow(/permission denied/)
})
