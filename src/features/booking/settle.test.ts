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

test.each([
  ['looking first', 0],
  ['under the locks alone', 2],
])(
  'BOOK-5, %s: the same key has one effect; a twin in the same batch gets the same answer; another body is refused',
  async (_, lookFrom) => {
    const random = seededRandom(`keys ${lookFrom}`)
    const settle = createSettlement(pool, { id: randomUUID, random, lookFrom, onDefect: (e) => defects.push(e) })
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
    const [other] = await settle([
      { head: { ...head, requestHash: requestHash('another') }, act: book(child, facility, 660, 720) },
    ])
    expect(first).toMatchObject({ code: 'booking.confirmed' })
    expect(twin).toMatchObject({ replay: { code: 'booking.confirmed' } })
    expect(again).toMatchObject({ replay: { code: 'booking.confirmed' } })
    expect(rulesOf(other)).toEqual(['BOOK-5'])
    const { rows } = await t.admin.query('select count(*)::int as n from booking where child_id = $1', [child.id])
    expect(rows[0]?.n).toBe(1)
  },
)

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

const bookOf = (prepared: PreparedAct): string => (prepared.act.act === 'book' ? prepared.act.booking : '')
const rowsOf = async (): Promise<unknown> =>
  (
    await t.admin.query(
      `select (select count(*) from audit_event)::int as audit, (select count(*) from idempotency_key)::int as keys,
        (select count(*) from hours_balance)::int as balances, (select count(*) from outbox)::int as mails`,
    )
  ).rows

test('BOOK-5: a full place is refused at sight: nobody is waited for, nothing is left, not even a balance', async () => {
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 0 })
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  const random = seededRandom('look')
  const looking = createSettlement(pool, { id: randomUUID, random, lookFrom: 0, onDefect: (e) => defects.push(e) })
  const before = await rowsOf()
  const holding = await t.admin.connect()
  try {
    await holding.query('begin')
    await holding.query('select from slot_cell where facility_id = $1 for update', [facility.id])
    const [outcome] = await looking([{ head: headOf(family), act: book(child, facility, 540, 660) }])
    expect(rulesOf(outcome)).toEqual(['SLOT-1'])
  } finally {
    await holding.query('rollback')
    holding.release()
  }
  expect(await rowsOf()).toEqual(before)
})

test('BOOK-5: the twin of a request that just won the last place gets its answer, not a refusal', async () => {
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 1 })
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  const twins = Array.from({ length: 8 }, () => ({
    head: headOf(family, 'twin-of-the-last-place'),
    act: book(child, facility, 540, 660),
  }))
  const outcomes = (await Promise.all(twins.map((twin) => settle([twin])))).flat()
  expect(outcomes.map((o) => (isRefused(o) ? 'refused' : 'code' in o ? o.code : o.replay.code))).toEqual(
    Array.from({ length: 8 }, () => 'booking.confirmed'),
  )
})

test('SLOT-1: in one batch a cancellation before a booking frees its place, after it does not', async () => {
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 1 })
  const families = await Promise.all([1, 2, 3].map(() => buildHousehold(t)))
  const [first, second, third] = families.map((f) => f.children[0] as BuiltChild) as [BuiltChild, BuiltChild, BuiltChild]
  for (const child of [first, second, third]) await buildAcceptance(t, child, facility)
  const [one, two, three] = families as [BuiltHousehold, BuiltHousehold, BuiltHousehold]
  const own = book(first, facility, 540, 660)
  await settle([{ head: headOf(one), act: own }])
  const cancel: PreparedAct = {
    channel: 'guardian',
    facility: facility.id,
    act: { act: 'cancel', booking: bookOf(own), cause: 'guardian', reason: null, calledAt: null },
  }
  const outcomes = await settle([
    { head: headOf(two), act: book(second, facility, 540, 660) },
    { head: headOf(one), act: cancel },
    { head: headOf(three), act: book(third, facility, 540, 660) },
  ])
  expect(outcomes.map((o) => (isRefused(o) ? rulesOf(o) : 'code' in o ? o.code : ''))).toEqual([
    ['SLOT-1'],
    'booking.cancelled',
    'booking.confirmed',
  ])
  await expectBalanced()
})

test('an act that fails is alone: the others of its batch are settled, each with its own key, audit and event', async () => {
  const seen: unknown[] = []
  const alone = createPool({ url: t.database.settleUrl, size: 1, name: 'test' })
  const random = seededRandom('one that fails')
  const gathered = createSettlement(alone, { id: createIds(t.clock, random), random, onDefect: (e) => seen.push(e) })
  const families = await Promise.all([1, 2, 3, 4, 5].map(() => buildHousehold(t)))
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 9 })
  for (const family of families) await buildAcceptance(t, family.children[0] as BuiltChild, facility)
  // The second names a booking id that is taken: the database refuses what the decision cannot know.
  const taken = book(families[0]?.children[0] as BuiltChild, facility, 540, 600)
  const outcomes = await Promise.allSettled(
    families.map((family, i) => {
      const act = book(family.children[0] as BuiltChild, facility, 540, 600)
      const used = i === 1 && act.act.act === 'book' ? { ...act, act: { ...act.act, booking: bookOf(taken) } } : act
      return gathered([{ head: headOf(family), act: i === 0 ? taken : used }])
    }),
  )
  expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(seen.length).toBeGreaterThan(0)
  const { rows } = await t.admin.query(
    `select (select taken from slot_cell where facility_id = $1 and start_min = 540) as taken,
      (select count(*)::int from booking where facility_id = $1) as bookings, (select count(*)::int from audit_event where facility_id = $1) as audits`,
    [facility.id],
  )
  expect(rows).toEqual([{ taken: 4, bookings: 4, audits: 4 }])
  await alone.end()
  await expectBalanced()
})

test('connections cut in the middle: whoever was told a booking has it, once; the others can ask again under the same key', async () => {
  const own = createPool({ url: t.database.settleUrl, size: 2, name: 'cut me' })
  const random = seededRandom('cut')
  const gathered = createSettlement(own, { id: createIds(t.clock, random), random, onDefect: (e) => defects.push(e) })
  const families = await Promise.all(Array.from({ length: 60 }, () => buildHousehold(t)))
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 99 })
  for (const family of families) await buildAcceptance(t, family.children[0] as BuiltChild, facility)
  const wishes = families.map((family) => ({
    head: headOf(family),
    act: book(family.children[0] as BuiltChild, facility, 540, 660),
  }))
  let cutting = true
  const cutter = (async () => {
    for (let i = 0; cutting && i < 6; i += 1) {
      await t.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tsuen cut me'")
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  })()
  const outcomes = await Promise.allSettled(wishes.map((wish) => gathered([wish])))
  cutting = false
  await cutter
  for (const [i, outcome] of outcomes.entries())
    if (outcome.status === 'rejected') expect(won(await gathered([wishes[i] as (typeof wishes)[number]]))).toBe(1)
  const { rows } = await t.admin.query(
    'select count(*)::int as n, count(distinct child_id)::int as children from booking where facility_id = $1',
    [facility.id],
  )
  expect(rows).toEqual([{ n: 60, children: 60 }])
  await own.end()
  await expectBalanced()
})

test('two nodes over one database, mixed facilities and cancellations: never too many, and the books are right', async () => {
  const nodes = [1, 2].map((n) => {
    const own = createPool({ url: t.database.settleUrl, size: 2, name: `node ${n}` })
    const random = seededRandom(`node ${n}`)
    return { own, settle: createSettlement(own, { id: createIds(t.clock, random), random, onDefect: (e) => defects.push(e) }) }
  })
  const places = await Promise.all([1, 2, 3].map(() => buildFacility(t)))
  for (const place of places) await buildCells(t, place, { date: day, from: 540, to: 900, cap: 4 })
  const families = await Promise.all(Array.from({ length: 40 }, () => buildHousehold(t)))
  for (const family of families) for (const place of places) await buildAcceptance(t, family.children[0] as BuiltChild, place)
  const told = new Map<string, string>()
  await Promise.all(
    families.map(async (family, i) => {
      for (let n = 0; n < 3; n += 1) {
        const node = nodes[(i + n) % 2]
        const place = places[(i + n) % 3]
        if (!node || !place) throw new Error('no node')
        const wish = book(family.children[0] as BuiltChild, place, 540 + 120 * n, 660 + 120 * n)
        const [outcome] = await node.settle([{ head: headOf(family), act: wish }])
        if (!outcome || isRefused(outcome)) continue
        told.set(bookOf(wish), 'confirmed')
        if ((i + n) % 4 > 0) continue
        const end = { act: 'cancel' as const, booking: bookOf(wish), cause: 'guardian' as const, reason: null, calledAt: null }
        // Over the other node: what decides lives in the database alone.
        await nodes[(i + n + 1) % 2]?.settle([
          { head: headOf(family), act: { channel: 'guardian', facility: place.id, act: end } satisfies PreparedAct },
        ])
        told.set(bookOf(wish), 'cancelled')
      }
    }),
  )
  const { rows } = await t.admin.query<{ id: string; state: string }>(
    'select id, state from booking where facility_id = any($1::uuid[])',
    [places.map((place) => place.id)],
  )
  expect(new Map(rows.map((row) => [row.id, row.state]))).toEqual(told)
  const { rows: full } = await t.admin.query(
    'select max(taken)::int as most from slot_cell where facility_id = any($1::uuid[])',
    [places.map((place) => place.id)],
  )
  expect(full).toEqual([{ most: 4 }])
  for (const { own } of nodes) await own.end()
  await expectBalanced()
})
