/** The class year turns on 1 April (AGE-4) without a dark period: booked before by the class of the day of use, the certificate goes on (CERT-7, SET-2). */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { nightlyEnds } from './nightly-ends.ts'

const before = new Date('2027-03-20T01:00:00Z')
/** The first second of 1 April in Japan, and the noon after the night's runs. */
const turns = new Date('2027-03-31T15:00:00Z')
const noon = new Date('2027-04-01T03:00:00Z')

let t: TestApp
let pool: pg.Pool
let facility: BuiltFacility
let family: BuiltHousehold
beforeAll(async () => {
  t = await startTestApp({ now: before })
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  facility = await buildFacility(t)
  // Born between 2 April 2025 and 1 April 2026: 0歳児 until 31 March 2027, 1歳児 from the next day on.
  family = await buildHousehold(t, { births: ['2025-09-15'] })
  await buildAcceptance(t, family.children[0] as BuiltChild, facility)
  // In March there are places for 0歳児 only, from April for 1歳児 only.
  await buildCells(
    t,
    facility,
    { date: '2027-03-30', from: 540, to: 720, cap: 2, caps: [1, 0, 0] },
    { date: '2027-04-02', from: 540, to: 720, cap: 2, caps: [0, 2, 0] },
  )
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})

const book = (date: string, start: number) =>
  family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: family.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date,
    start,
    end: start + 60,
  })
const certificates = async () =>
  (
    await t.admin.query('select number, state, valid_from::text, national_end::text from certificate where child_id = $1', [
      family.children[0]?.id,
    ])
  ).rows
const bookings = async () =>
  (
    await t.admin.query('select date::text, class_age, state from booking where child_id = $1 order by date, start_min', [
      family.children[0]?.id,
    ])
  ).rows

test('booked in March for both sides of the turn, each with the class of its day; after the turn nothing is lost and booking goes on', async () => {
  const held = await certificates()
  expect((await book('2027-03-30', 540)).status).toBe(200)
  expect((await book('2027-04-02', 540)).status).toBe(200)
  const march = { date: '2027-03-30', class_age: 0, state: 'confirmed' }
  const april = { date: '2027-04-02', class_age: 1, state: 'confirmed' }
  expect(await bookings()).toEqual([march, april])
  for (const now of [turns, noon]) {
    t.clock.set(now)
    const random = seededRandom('class year')
    const id = createIds(t.clock, random)
    const log = createLog({ level: 'silent' })
    await nightlyEnds.run({ pool, clock: t.clock, id, keys: t.keys, log, baseUrl: '', random, now, today: japanDate(now) })
    // No certificate is written anew and none ends.
    expect(await certificates()).toEqual(held)
    expect((await book('2027-04-02', now === turns ? 600 : 660)).status).toBe(200)
  }
  expect(await bookings()).toEqual([march, april, april, april])
  // What is past is past: March's class has no place left to ask for.
  expect(codesOf(await book('2027-03-30', 660))).not.toEqual([])
})
