/** Ends of certificates (ELIG-2), moves (HRS-7), and the notices before: rows in, ticks run, rows out. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { addDays, japanDate, localDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import type { Tick } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { reconcile } from '../booking/reconcile.ts'
import { createSettlement } from '../booking/settle.ts'
import { koto } from '../municipality/towns.ts'
import { certificationMails } from './mails.ts'
import { nightlyEnds } from './nightly-ends.ts'
import { endedBy, noticeDue } from './rules.ts'
import { settleEnds } from './settle-ends.ts'

const d = localDate

describe('ELIG-2: which days an end leaves', () => {
  const born = { birthDate: d('2024-04-10'), validFrom: d('2026-05-01'), municipalEnd: d('2028-03-31') }
  it.each([
    ['moved: the day before the first day at the new address', born, 'moved', '2026-12-01', ['2026-11-30', '2026-11-30']],
    ['withdrawn: the day itself', born, 'withdrawn', '2026-12-01', ['2026-12-01', '2026-12-01']],
    ['after 3 only the municipal end moves', born, 'enrolled', '2027-06-01', ['2027-04-08', '2027-05-31']],
    ['without a municipal end', { ...born, municipalEnd: null }, 'enrolled', '2026-12-01', ['2026-11-30', null]],
    ['before the first day nothing is left', born, 'revoked', '2026-04-01', ['2026-04-30', '2026-04-30']],
  ] as const)('%s', (_what, certificate, reason, day, ends) => {
    const end = endedBy(certificate, { reason, day: d(day) })
    expect([end?.nationalEnd, end?.municipalEnd]).toEqual(ends)
  })
  it('what the age ends first is not ended by a later fact', () => {
    expect(endedBy({ ...born, municipalEnd: null }, { reason: 'moved', day: d('2027-04-10') })).toBeNull()
    expect(endedBy({ ...born, municipalEnd: null }, { reason: 'moved', day: d('2027-04-08') })?.lastDay).toBe('2027-04-07')
  })
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, null],
  ])('%s days before: notice %s', (left, due) => expect(noticeDue(left)).toBe(due))
})

let t: TestApp
let pool: pg.Pool
let settlePool: pg.Pool
let facility: BuiltFacility
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'test settle' })
  facility = await buildFacility(t)
  for (const date of ['2026-12-03', '2026-12-10']) await buildCells(t, facility, { date, from: 540, to: 1080, cap: 3 })
})
afterAll(async () => {
  await Promise.all([pool.end(), settlePool.end()])
  await t.close()
  expect(t.defects).toEqual([])
})

async function run(tickOf: (settle: ReturnType<typeof createSettlement>) => Tick): Promise<void> {
  const random = seededRandom(randomUUID())
  const id = createIds(t.clock, random)
  const settle = createSettlement(settlePool, { id, random, onDefect: (e) => t.defects.push(e) })
  const now = t.clock.now()
  const log = createLog({ level: 'silent' })
  await tickOf(settle).run({ pool, clock: t.clock, id, keys: t.keys, log, baseUrl: '', random, now, today: japanDate(now) })
}

const bookOn = (family: BuiltHousehold, date: string, start = 540, end = 660) =>
  family.guardian.client.call('POST', '/api/v1/bookings', {
    child: family.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date,
    start,
    end,
  })

async function familyHere(births?: readonly string[]): Promise<BuiltHousehold> {
  const family = await buildHousehold(t, births ? { births } : {})
  await buildAcceptance(t, { id: family.children[0]?.id ?? '' }, facility)
  return family
}

test('bookings after the last day become 認定終了取消, once; hours, places and relation come back; both sides are told', async () => {
  const family = await familyHere()
  const child = family.children[0]
  for (const date of ['2026-12-03', '2026-12-10']) expect((await bookOn(family, date)).status).toBe(200)
  await t.admin.query(
    "update certificate set national_end = '2026-12-05', municipal_end = '2026-12-05', end_reason = 'moved', ended_at = $2 where id = $1",
    [child?.certificateId, t.clock.now()],
  )
  await run(settleEnds)
  await run(settleEnds)
  const { rows } = await t.admin.query(`select date::text, state, cause from booking where child_id = $1 order by date`, [
    child?.id,
  ])
  expect(rows).toEqual([
    { date: '2026-12-03', state: 'confirmed', cause: null },
    { date: '2026-12-10', state: 'certificateEnded', cause: 'certificateEnded' },
  ])
  const used = await t.admin.query('select sum(used)::int as used from hours_balance where child_id = $1', [child?.id])
  expect(used.rows).toEqual([{ used: 120 }])
  const relation = await t.admin.query('select live_until::text from facility_relation where child_id = $1', [child?.id])
  expect(relation.rows).toEqual([{ live_until: '2027-01-04' }])
  const told = await t.admin.query("select kind from outbox where kind = 'booking.certificate-ended'")
  expect(told.rowCount).toBe(1)
  // The day before the end is still open, the day after it is not.
  expect((await bookOn(family, '2026-12-03', 720, 780)).status).toBe(200)
  const refused = await bookOn(family, '2026-12-10')
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('booking.certificate-ended')])
  expect(await inRole(settlePool, (tx) => reconcile(tx))).toEqual([])
})

test('ELIG-2: a use made after an end learnt late stays on record and is marked', async () => {
  const family = await familyHere()
  const child = family.children[0]
  expect((await bookOn(family, '2026-12-03')).status).toBe(200)
  await t.admin.query("update booking set state = 'used' where child_id = $1", [child?.id])
  await t.admin.query(
    "update certificate set national_end = '2026-12-01', municipal_end = '2026-12-01', end_reason = 'enrolled', ended_at = $2 where id = $1",
    [child?.certificateId, t.clock.now()],
  )
  await run(settleEnds)
  const { rows } = await t.admin.query('select state, flagged from booking where child_id = $1', [child?.id])
  expect(rows).toEqual([{ state: 'used', flagged: 'certificateEnded' }])
  const used = await t.admin.query('select sum(used)::int as used from hours_balance where child_id = $1', [child?.id])
  expect(used.rows).toEqual([{ used: 120 }])
})

test('ELIG-2: what is 終了 gives nothing after the day on which it was ended, whatever its dates say', async () => {
  const family = await familyHere()
  await t.admin.query("update certificate set state = 'ended', end_reason = 'revoked', ended_at = $2 where id = $1", [
    family.children[0]?.certificateId,
    t.clock.now(),
  ])
  const refused = await bookOn(family, '2026-12-03')
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('booking.certificate-ended')])
})

test('HRS-7: the new town grants the month from its day on: never less than used, 600 − 480 used in a town of 360 leaves 0', async () => {
  const family = await familyHere()
  const child = family.children[0]
  for (const date of ['2026-12-03']) expect((await bookOn(family, date, 540, 1020)).status).toBe(200)
  await t.admin.query(
    "update certificate set national_end = '2026-12-05', municipal_end = '2026-12-05', end_reason = 'moved', ended_at = $2 where id = $1",
    [child?.certificateId, t.clock.now()],
  )
  await t.admin.query("update child set municipality = '142182' where id = $1", [child?.id])
  await insert(t, 'certificate', {
    id: randomUUID(),
    number: '14218080000025',
    child_id: child?.id,
    municipality: '142182',
    valid_from: '2026-12-06',
    national_end: '2028-01-13',
    state: 'valid',
    decided_at: t.clock.now(),
  })
  await run(settleEnds)
  await run(settleEnds)
  const { rows } = await t.admin.query(
    "select granted, used, municipality from hours_balance where child_id = $1 and month = '2026-12' and layer = 'national'",
    [child?.id],
  )
  expect(rows).toEqual([{ granted: 480, used: 480, municipality: '142182' }])
  const grants = await t.admin.query("select 1 from audit_event where event = 'hours.granted'")
  expect(grants.rowCount).toBe(1)
})

test('the night marks what is over and tells 60, 30 and 7 days before, each once; a decided end keeps its reason', async () => {
  const today = japanDate(t.clock.now())
  const families = [await buildHousehold(t), await buildHousehold(t), await buildHousehold(t)]
  const id = (i: number) => families[i]?.children[0]?.certificateId
  const ends = async (i: number, national: string, municipal: string | null) =>
    t.admin.query('update certificate set national_end = $2, municipal_end = $3 where id = $1', [id(i), national, municipal])
  await ends(0, addDays(today, -1), null)
  await ends(1, addDays(today, 29), addDays(today, 45))
  await ends(2, addDays(today, -1), addDays(today, 300))
  await run(() => nightlyEnds)
  await run(() => nightlyEnds)
  const state = async (i: number) =>
    (await t.admin.query('select state, end_reason from certificate where id = $1', [id(i)])).rows[0]
  expect([await state(0), await state(1), await state(2)]).toEqual([
    { state: 'ended', end_reason: 'age' },
    { state: 'valid', end_reason: null },
    { state: 'valid', end_reason: null },
  ])
  const told = () =>
    t.admin
      .query<{ day: string }>(
        "select refs ->> 'day' as day from outbox where kind = 'certificate.ending' and recipient = $1 order by 1",
        [families[1]?.guardian.mail],
      )
      .then(({ rows }) => rows.map(({ day }) => day))
  expect(await told()).toEqual([addDays(today, 29), addDays(today, 45)])
  t.clock.set(new Date(t.clock.now().getTime() + 22 * 86_400_000))
  await run(() => nightlyEnds)
  expect(await told()).toEqual([addDays(today, 29), addDays(today, 29), addDays(today, 45), addDays(today, 45)])
  const write = (kind: string, refs: Record<string, string>) =>
    inRole(pool, async (tx) =>
      certificationMails[kind]?.(tx, refs, {
        now: t.clock.now(),
        today: japanDate(t.clock.now()),
        baseUrl: 'https://tsuen.example',
        keys: t.keys,
        locale: 'ja',
      }),
    )
  expect((await write('certificate.ending', { certificate: id(1) ?? '', day: addDays(today, 29) }))?.subject).toBe(
    '国の時間がまもなく終わります',
  )
  expect((await write('certificate.ended', { certificate: id(0) ?? '' }))?.text).toContain(koto.name)
})
