/** The one settlement on real rows: never more places than there are, never more minutes than granted, nothing left by a refusal. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { type ActHead, requestHash } from '../../platform/act.ts'
import { localDate, localMonth } from '../../platform/calendar.ts'
import { anonymous, createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { isRefused } from '../../platform/refusal.ts'
import { reconcile } from './reconcile.ts'
import { createSettlement, type PreparedAct, type Settled } from './settle.ts'

let t: TestApp
let pool: pg.Pool
let settle: ReturnType<typeof createSettlement>
let facility: BuiltFacility
const defects: unknown[] = []
const day = localDate('2026-12-03')

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.settleUrl, size: 4, name: 'test' })
  const random = seededRandom('settle')
  settle = createSettlement(pool, { id: createIds(t.clock, random), random, onDefect: (e) => defects.push(e) })
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(defects).toEqual([])
})
beforeEach(async () => {
  facility = await buildFacility(t)
})

const headOf = (household: BuiltHousehold, key: string = randomUUID()): ActHead => ({
  actor: { ...anonymous, kind: 'guardian1', loginId: household.guardian.id, householdId: household.id },
  scope: household.guardian.id,
  key,
  requestHash: requestHash(key),
  event: 'booking.book',
  at: t.clock.now(),
  requestId: 'test',
  id: randomUUID,
})

const book = (child: BuiltChild, at: { id: string }, start: number, end: number, date = day): PreparedAct => ({
  channel: 'guardian',
  act: {
    act: 'book',
    booking: randomUUID(),
    child: child.id,
    facility: at.id,
    kind: 'flexible',
    date,
    start,
    end,
    reason: null,
    override: false,
    offer: null,
  },
})

const won = (outcomes: readonly Settled[]): number => outcomes.filter((o) => !isRefused(o)).length
const rulesOf = (outcome: Settled | undefined): string[] =>
  outcome && isRefused(outcome) ? outcome.refused.map((r) => r.rule) : []

const expectBalanced = async (): Promise<void> => expect(await inRole(pool, (tx) => reconcile(tx))).toEqual([])

test('HRS-5, SLOT-1: a booking holds its minutes and places; the ledger says so', async () => {
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 2 })
  const [outcome] = await settle([{ head: headOf(family), act: book(child, facility, 570, 690) }])
  expect(outcome).toMatchObject({ code: 'booking.confirmed' })
  const { rows } = await t.admin.query('select state, minutes, split, held, entered_by_kind from booking where child_id = $1', [
    child.id,
  ])
  expect(rows).toEqual([
    {
      state: 'confirmed',
      minutes: 120,
      split: [{ layer: 'national', minutes: 120 }],
      held: [{ layer: 'national', minutes: 120 }],
      entered_by_kind: 'guardian1',
    },
  ])
  const { rows: balances } = await t.admin.query(
    'select layer, granted, used from hours_balance where child_id = $1 order by layer',
    [child.id],
  )
  expect(balances).toEqual([
    { layer: 'koto', granted: 1800, used: 0 },
    { layer: 'national', granted: 600, used: 120 },
  ])
  await expectBalanced()
})

test('100 guardians, 3 places: exactly 3, whether they come one by one or together', async () => {
  const families = await Promise.all(Array.from({ length: 100 }, () => buildHousehold(t)))
  const children = families.map((f) => f.children[0] as BuiltChild)
  for (const child of children) await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 3 })
  const alone = families
    .slice(0, 50)
    .map((f, i) => settle([{ head: headOf(f), act: book(children[i] as BuiltChild, facility, 540, 660) }]))
  const together = settle(
    families.slice(50).map((f, i) => ({ head: headOf(f), act: book(children[50 + i] as BuiltChild, facility, 540, 660) })),
  )
  const outcomes = (await Promise.all([...alone, together])).flat()
  expect(won(outcomes)).toBe(3)
  const lost = outcomes.find((o) => isRefused(o))
  expect(rulesOf(lost)).toEqual(['SLOT-1'])
  const { rows } = await t.admin.query('select taken from slot_cell where facility_id = $1', [facility.id])
  expect(rows.map((r) => r.taken)).toEqual([3, 3, 3, 3])
  await expectBalanced()
})

test.each([
  { town: '131083', name: '江東区 600 + 1,800', granted: 2400 },
  { town: '131075', name: '墨田区 600', granted: 600 },
  { town: '142182', name: '綾瀬市 360', granted: 360 },
])('$name: one child at two facilities at once never holds more than was granted', async ({ town, granted }) => {
  const here = await buildFacility(t, { municipality: town })
  const there = await buildFacility(t, { municipality: town })
  const family = await buildHousehold(t, { municipality: town })
  const child = family.children[0] as BuiltChild
  const dates = [
    '2026-12-07',
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
    '2026-12-14',
    '2026-12-15',
    '2026-12-16',
  ].map(localDate)
  for (const place of [here, there]) {
    await buildAcceptance(t, child, place)
    await buildCells(t, place, ...dates.map((date) => ({ date, from: 540, to: 1020, cap: 5 })))
  }
  const wishes = dates.flatMap((date) => [
    settle([{ head: headOf(family), act: book(child, here, 540, 780, date) }]),
    settle([{ head: headOf(family), act: book(child, there, 780, 1020, date) }]),
  ])
  await Promise.all(wishes)
  const { rows } = await t.admin.query<{ used: number; most: number }>(
    'select sum(used)::int as used, sum(granted)::int as most from hours_balance where child_id = $1',
    [child.id],
  )
  expect(rows[0]?.most).toBe(granted)
  expect(rows[0]?.used).toBeLessThanOrEqual(granted)
  expect(rows[0]?.used).toBe(Math.floor(granted / 240) * 240)
  await expectBalanced()
})

test('BOOK-5: the same key has one effect; a twin in the same batch gets the same answer; another body is refused', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 2 })
  const head = headOf(family, 'the-same-key')
  const wish = book(child, facility, 540, 600)
  const [first, twin] = await settle([
    { head, act: wish },
    { head, act: wish },
  ])
  const [again] = await settle([{ head, act: wish }])
  const [other] = await settle([{ head: { ...head, requestHash: requestHash('another') }, act: book(child, facility, 660, 720) }])
  expect(first).toMatchObject({ code: 'booking.confirmed' })
  expect(twin).toMatchObject({ replay: { code: 'booking.confirmed' } })
  expect(again).toMatchObject({ replay: { code: 'booking.confirmed' } })
  expect(rulesOf(other)).toEqual(['BOOK-5'])
  const { rows } = await t.admin.query('select count(*)::int as n from booking where child_id = $1', [child.id])
  expect(rows[0]?.n).toBe(1)
})

test('CAN-1: in time each minute returns to its layer and the place is free; a refusal leaves no key, no audit, no row', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
  const wish = book(child, facility, 540, 660)
  await settle([{ head: headOf(family), act: wish }])
  const booking = wish.act.act === 'book' ? wish.act.booking : ''
  const cancel: PreparedAct = {
    channel: 'guardian',
    act: { act: 'cancel', booking, cause: 'guardian', reason: null, calledAt: null },
  }
  const [done] = await settle([{ head: headOf(family), act: cancel }])
  expect(done).toMatchObject({ code: 'booking.cancelled' })
  const { rows: balance } = await t.admin.query("select used from hours_balance where child_id = $1 and layer = 'national'", [
    child.id,
  ])
  expect(balance[0]?.used).toBe(0)
  const before = await t.admin.query(
    'select (select count(*) from audit_event)::int as audit, (select count(*) from idempotency_key)::int as keys',
  )
  const [twice] = await settle([{ head: headOf(family), act: cancel }])
  expect(isRefused(twice)).toBe(true)
  const after = await t.admin.query(
    'select (select count(*) from audit_event)::int as audit, (select count(*) from idempotency_key)::int as keys',
  )
  expect(after.rows).toEqual(before.rows)
  await expectBalanced()
})

test('HRS-7: after a move from a 10-hour to a 6-hour town with 8 hours held, 8 hours stay granted and none is left', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  const dates = ['2026-12-07', '2026-12-08'].map(localDate)
  await buildCells(t, facility, ...dates.map((date) => ({ date, from: 540, to: 780, cap: 1 })))
  for (const date of dates) await settle([{ head: headOf(family), act: book(child, facility, 540, 780, date) }])
  const movedOn = localDate('2026-12-20')
  await t.admin.query(
    "update certificate set national_end = $2::date - 1, municipal_end = null, state = 'ended', end_reason = 'moved' where child_id = $1",
    [child.id, movedOn],
  )
  await t.admin.query("update child set municipality = '142182' where id = $1", [child.id])
  await insert(t, 'certificate', {
    id: randomUUID(),
    number: '14218080000017',
    child_id: child.id,
    municipality: '142182',
    valid_from: movedOn,
    national_end: '2028-01-13',
    state: 'valid',
    decided_at: t.clock.now(),
  })
  const [granted] = await settle([
    { head: headOf(family), act: { channel: 'job', act: { act: 'grant', child: child.id, month: localMonth('2026-12') } } },
  ])
  expect(granted).toMatchObject({ code: 'booking.granted' })
  const { rows } = await t.admin.query(
    "select granted, used from hours_balance where child_id = $1 and month = '2026-12' and layer = 'national'",
    [child.id],
  )
  expect(rows).toEqual([{ granted: 480, used: 480 }])
  await expectBalanced()
})

/** Sessions of this test's database that wait for a lock. */
const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

test('ATT-1, CAN-1: a cancellation that meets a stamp waits for it and is refused by the state, not by a defect', async () => {
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
  const [made] = await settle([{ head: headOf(family), act: book(child, facility, 540, 660) }])
  const id = made && 'ids' in made ? (made.ids.booking ?? '') : ''
  const stamping = await t.admin.connect()
  try {
    await stamping.query('begin')
    await stamping.query("update booking set state = 'inUse' where id = $1", [id])
    const cancelling = settle([
      {
        head: headOf(family),
        act: { channel: 'guardian', act: { act: 'cancel', booking: id, cause: 'guardian', reason: null, calledAt: null } },
      },
    ])
    // The settlement has asked for the booking before the stamp commits.
    await expect.poll(async () => (await t.admin.query(waiting)).rows[0].n).toBeGreaterThan(0)
    await stamping.query('commit')
    const [outcome] = await cancelling
    expect(rulesOf(outcome)).toEqual(['BOOK-2'])
  } finally {
    stamping.release()
  }
  await expectBalanced()
})
