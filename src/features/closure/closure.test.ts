/** CLS-1 through HTTP: seen before, ended in one act, told, lifted to the line, beside painters and bookings of the same moment. */
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { reconcile } from '../booking/reconcile.ts'
import type { closeFacility, listClosures, previewClosure } from './contract.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-03'
const next = '2026-12-04'
let t: TestApp
let settlePool: pg.Pool
let facility: BuiltFacility
let admin: BuiltLogin

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'test settle closure' })
})
afterAll(async () => {
  await settlePool.end()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  facility = await buildFacility(t, { columns: { capacity: 6 } })
  for (const date of [day, next]) await buildCells(t, facility, { date, from: 540, to: 720, cap: 1 })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
})

const url = (path = '') => `/api/v1/facilities/${facility.id}/closures${path}`
const whole = { from: day, to: next, start: 0, end: 1440, kinds: ['flexible'], cause: 'disaster', reason: 'weather' }
const close = (more: Record<string, unknown> = {}, who = admin) =>
  who.client.call<ReplyOf<typeof closeFacility>>('POST', url(), { ...whole, ...more })
const lift = (id: string, who = admin) => who.client.call<ReplyOf<typeof closeFacility>>('POST', url(`/${id}/lift`), {})
const see = (more = '', who = admin) =>
  who.client.get<ReplyOf<typeof previewClosure>>(url(`/preview?from=${day}&to=${next}&start=0&end=1440&kinds=flexible${more}`))
const list = () => admin.client.get<ReplyOf<typeof listClosures>>(url())

async function family(): Promise<BuiltHousehold> {
  const household = await buildHousehold(t)
  for (const child of household.children) await buildAcceptance(t, child, facility)
  return household
}
const childOf = (who: BuiltHousehold): string => who.children[0]?.id ?? ''
const book = (who: BuiltHousehold, more: Record<string, unknown> = {}) =>
  who.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: childOf(who),
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
    ...more,
  })
const join = (who: BuiltHousehold) =>
  who.guardian.client.call<{ id: string }>('POST', `/api/v1/my/children/${childOf(who)}/waitlist`, {
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
const cells = async (): Promise<{ taken: number; closed: boolean }[]> =>
  (await t.admin.query('select taken, closed from slot_cell where facility_id = $1 order by date, start_min', [facility.id])).rows
const stateOf = async (id: string): Promise<string> =>
  (await t.admin.query('select state from booking where id = $1', [id])).rows[0]?.state
const used = async (who: BuiltHousehold): Promise<number> =>
  (await t.admin.query('select coalesce(sum(used), 0)::int as n from hours_balance where child_id = $1', [childOf(who)])).rows[0]
    ?.n
const expectBalanced = async (): Promise<void> => expect(await inRole(settlePool, (tx) => reconcile(tx))).toEqual([])

test('what it ends is seen before with names, ended in one act over its days, hours go back, families are told, all is listed', async () => {
  const [one, two, waits] = [await family(), await family(), await family()]
  const [a, b] = [await book(one), await book(two, { date: next, start: 600, end: 720 })]
  expect((await join(waits)).status).toBe(200)
  const seen = await see()
  expect(seen.body.bookings.map((hit) => [hit.id, hit.date, hit.becomes])).toEqual([
    [a.body.id, day, 'cancelled'],
    [b.body.id, next, 'cancelled'],
  ])
  expect(seen.body.bookings[0]?.child.name).not.toBe('')
  expect([seen.body.offers, seen.body.waiting, seen.body.cells]).toEqual([0, 1, 12])
  expect([await stateOf(a.body.id), (await list()).body.closures]).toEqual(['confirmed', []])

  const done = await close()
  expect([done.status, done.body.bookings, done.body.state]).toEqual([200, 2, 'coming'])
  expect([await stateOf(a.body.id), await stateOf(b.body.id)]).toEqual(['cancelledByFacility', 'cancelledByFacility'])
  expect([await used(one), await used(two)]).toEqual([0, 0])
  expect((await cells()).every((cell) => cell.closed && cell.taken === 0)).toBe(true)
  for (const who of [one, two]) {
    const mails = (await t.mailsTo(who.guardian.mail)).filter((mail) => mail.subject.includes('臨時のお休み'))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('災害や警報')
  }
  expect(codesOf(await book(await family()))).toContain('slot.stopped')
  expect((await list()).body.closures.map((one) => [one.id, one.bookings])).toEqual([[done.body.id, 2]])
  await expectBalanced()
})

test('BOOK-6: an offer inside ends and is told once; lifted, the place goes to the first of the line in the same act', async () => {
  const [owner, first, second] = [await family(), await family(), await family()]
  const { body } = await book(owner)
  for (const who of [first, second]) await join(who)
  await owner.guardian.client.call('POST', `/api/v1/bookings/${body.id}/cancel`, { lostMinutes: 0, illness: false })
  const offered = async () =>
    (
      await t.admin.query('select child_id, state from waitlist_entry where facility_id = $1 order by joined_at, id', [
        facility.id,
      ])
    ).rows
  expect((await offered()).map((row) => row.state)).toEqual(['offered', 'waiting'])
  const done = await close({ cause: 'facility', reason: 'staffing' })
  expect((await offered()).map((row) => row.state)).toEqual(['ended', 'waiting'])
  const told = (await t.mailsTo(first.guardian.mail)).filter((mail) => mail.subject.includes('空きのご案内が終わりました'))
  expect(told).toHaveLength(1)
  expect(await t.mailsTo(second.guardian.mail)).toEqual([])

  expect((await lift(done.body.id)).body.state).toBe('lifted')
  expect((await offered()).map((row) => row.state)).toEqual(['ended', 'offered'])
  expect((await cells()).some((cell) => cell.closed)).toBe(false)
  expect(codesOf(await lift(done.body.id))).toEqual(['closure.lifted-already'])
  await expectBalanced()
})

test('places painted during a closure stay closed, and open with it; under a second closure they stay closed', async () => {
  const first = (await close()).body
  const second = (await close({ from: next, cause: 'infection', reason: 'infection' })).body
  const paint = await admin.client.call('PUT', `/api/v1/facilities/${facility.id}/slots`, {
    kind: 'flexible',
    from: day,
    to: next,
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    start: 720,
    end: 780,
    cap: 2,
    caps: [null, null, null],
  })
  expect(paint.status).toBe(200)
  expect((await cells()).filter((cell) => !cell.closed)).toEqual([])
  await lift(first.id)
  expect((await cells()).map((cell) => cell.closed)).toEqual([...Array(8).fill(false), ...Array(8).fill(true)])
  await lift(second.id)
  expect((await cells()).some((cell) => cell.closed)).toBe(false)
})

test('a use under way is marked and counts its actual time; its family is told that it closes', async () => {
  const one = await family()
  const { body } = await book(one)
  await t.admin.query("update booking set state = 'inUse' where id = $1", [body.id])
  t.clock.set(new Date('2026-12-03T00:30:00Z'))
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  expect((await see()).body.bookings.map((hit) => hit.becomes)).toEqual(['cutShort'])
  expect((await close({ start: 600 })).status).toBe(200)
  const { rows } = await t.admin.query('select state, cut_short from booking where id = $1', [body.id])
  expect(rows).toEqual([{ state: 'inUse', cut_short: true }])
  expect((await t.mailsTo(one.guardian.mail)).filter((mail) => mail.subject.includes('臨時のお休みになりました'))).toHaveLength(1)
})

test('only who manages the facility closes it; staff read the list; strangers find nothing', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.get(url())).status).toBe(200)
  expect([(await close({}, staff)).status, (await see('', staff)).status]).toEqual([403, 403])
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect([(await close({}, stranger)).status, (await see('', stranger)).status]).toEqual([404, 404])
  const made = (await close()).body
  const own = await buildFacility(t)
  const other = await buildLogin(t, 'facilityAdmin', { facilityId: own.id })
  const foreign = await other.client.call('POST', `/api/v1/facilities/${own.id}/closures/${made.id}/lift`, {})
  expect(foreign.status).toBe(404)
  expect(codesOf(await close({ from: '2026-11-20' }))).toEqual(['closure.past'])
})

test('at once with painting and bookings: nothing stands inside, nothing stays open', async () => {
  for (let round = 0; round < 4; round++) {
    facility = await buildFacility(t)
    await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 3 })
    admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
    const families = [await family(), await family()]
    const paint = admin.client.call('PUT', `/api/v1/facilities/${facility.id}/slots`, {
      kind: 'flexible',
      from: day,
      to: next,
      weekdays: [0, 1, 2, 3, 4, 5, 6],
      start: 480,
      end: 780,
      cap: 4,
      caps: [null, null, null],
    })
    const replies = await Promise.all([paint, ...families.map((who) => book(who)), close({ kinds: ['flexible'] })])
    expect([replies[0]?.status, replies.at(-1)?.status]).toEqual([200, 200])
    const { rows } = await t.admin.query(
      "select state from booking where facility_id = $1 and state in ('requested', 'confirmed')",
      [facility.id],
    )
    expect(rows).toEqual([])
    expect((await cells()).every((cell) => cell.closed && cell.taken === 0)).toBe(true)
    await expectBalanced()
  }
})
