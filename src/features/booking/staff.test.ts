/** The facility's side of bookings through HTTP: answers, deadline, 代理入力, calls, override; what it may see. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, defaultNow, type Reply, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { expireRequests } from './expire-requests.ts'
import { createSettlement } from './settle.ts'
import type { enterBooking, listBookableChildren, listFacilityBookings } from './staff-contract.ts'

let t: TestApp
let pool: pg.Pool
let facility: BuiltFacility
let staff: BuiltLogin
let family: BuiltHousehold
let child: BuiltChild
const day = '2026-12-03'

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
})
afterAll(async () => {
  await pool.end()
  const { rows } = await t.admin.query(`
    select b.child_id from hours_balance b left join hours_entry e using (child_id, month, layer)
    group by b.child_id, b.month, b.layer, b.used having b.used <> coalesce(sum(e.minutes), 0)`)
  expect(rows).toEqual([])
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  facility = await buildFacility(t, { settings: { bookingWays: { regular: 'facility', flexible: 'confirmed' } } })
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  family = await buildHousehold(t)
  child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
})

/** Staff sessions end after half an hour without use: whoever works later has logged in again. */
async function moveTo(instant: string): Promise<void> {
  t.clock.set(new Date(instant))
  const token = await buildSession(t, { side: 'facility', loginId: staff.id, roleId: staff.roleId })
  staff = { ...staff, client: t.client('facility', token) }
}

type Entered = ReplyOf<typeof enterBooking>
const url = (path = '') => `/api/v1/facilities/${facility.id}/bookings${path}`
const ask = async (who = family): Promise<string> => {
  const reply = await who.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: who.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
  expect(reply.status).toBe(200)
  return reply.body.id
}
const enter = (more: Record<string, unknown> = {}): Promise<Reply<Entered>> =>
  staff.client.call('POST', url(), { child: child.id, kind: 'flexible', date: day, start: 540, end: 660, ...more })
const act = (id: string, what: string, body?: unknown) => staff.client.call<Entered>('POST', url(`/${id}/${what}`), body)
const usedOf = async (id = child.id): Promise<number> =>
  (await t.admin.query('select coalesce(sum(used), 0)::int as used from hours_balance where child_id = $1', [id])).rows[0].used
const mailsTo = async (address: string): Promise<string[]> =>
  (await t.admin.query('select kind from outbox where recipient = $1 order by created_at, id', [address])).rows.map((r) => r.kind)

test('BOOK-7: a request waits at the top, the facility says yes, the family is told', async () => {
  const id = await ask()
  const list = await staff.client.get<ReplyOf<typeof listFacilityBookings>>(url(`?from=${day}&to=${day}`))
  expect(list.body.waiting.map((b) => [b.id, b.answerBy])).toEqual([[id, '2026-11-25T00:00:00.000Z']])
  const done = await act(id, 'confirm')
  expect(done.body).toMatchObject({ state: 'confirmed', can: { answer: false, cancel: true } })
  expect(await mailsTo(family.guardian.mail)).toEqual(['booking.requested', 'booking.confirmed'])
  expect(codesOf(await act(id, 'confirm'))).toEqual(['booking.state'])
})

test('見送り needs a reason of the list and gives hours and place back', async () => {
  const id = await ask()
  expect((await act(id, 'decline', { reason: '' })).status).toBe(422)
  expect((await act(id, 'decline', { reason: 'staffing' })).body.state).toBe('declined')
  expect(await usedOf()).toBe(0)
  expect(
    (await t.admin.query('select max(taken)::int as taken from slot_cell where facility_id = $1', [facility.id])).rows[0].taken,
  ).toBe(0)
  const own = await family.guardian.client.get<{ state: string; reason: string }>(`/api/v1/my/bookings/${id}`)
  expect(own.body).toMatchObject({ state: 'declined', reason: 'staffing' })
})

test('BOOK-8: unanswered to the millisecond, then it lapses by the minute, both told once', async () => {
  const id = await ask()
  const settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'test settle' })
  const random = seededRandom('expire')
  const ids = createIds(t.clock, random)
  const tick = expireRequests(createSettlement(settlePool, { id: ids, random, onDefect: (e) => t.defects.push(e) }))
  const run = async (): Promise<void> => {
    const now = t.clock.now()
    await tick.run({
      pool,
      clock: t.clock,
      id: ids,
      keys: t.keys,
      log: createLog({ level: 'silent' }),
      baseUrl: '',
      random,
      now,
      today: japanDate(now),
    })
  }
  await moveTo('2026-11-24T23:59:59.999Z')
  await run()
  const state = async () => (await t.admin.query('select state from booking where id = $1', [id])).rows[0].state
  expect(await state()).toBe('requested')
  await moveTo('2026-11-25T00:00:00.000Z')
  expect(codesOf(await act(id, 'confirm'))).toEqual(['booking.answer-late'])
  await run()
  await run()
  expect(await state()).toBe('expired')
  expect(await usedOf()).toBe(0)
  expect(await mailsTo(family.guardian.mail)).toEqual(['booking.requested', 'booking.expired'])
  expect(await mailsTo(staff.mail)).toEqual(['booking.asked', 'booking.lapsed'])
  await settlePool.end()
})

test('BOOK-4: 代理入力 ignores window and confirmation, keeps every other rule, and says who entered it', async () => {
  await moveTo('2026-12-02T23:00:00.000Z')
  const { body, status } = await enter()
  expect(status).toBe(200)
  expect(body).toMatchObject({ state: 'confirmed', byStaff: true })
  expect((await t.admin.query('select entered_by from booking where id = $1', [body.id])).rows[0].entered_by).toBe(staff.id)
  expect(await mailsTo(family.guardian.mail)).toEqual(['booking.confirmed'])
  expect(codesOf(await enter({ start: 660, end: 690 }))).toContain('hours.length')
})

test('BOOK-4, SEE-2: an overlap elsewhere is told to staff in one sentence without any detail', async () => {
  const there = await buildFacility(t)
  await buildAcceptance(t, child, there)
  await buildCells(t, there, { date: day, from: 540, to: 720, cap: 1 })
  await family.guardian.client.call('POST', '/api/v1/bookings', {
    child: child.id,
    facility: there.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
  const reply = await enter()
  expect(codesOf(reply)).toEqual(['booking.overlap-staff'])
  const [reason] = (reply.body as unknown as Problem).reasons ?? []
  expect(reason?.what).toBe('同じ時間に別の予約があります。')
  expect(JSON.stringify(reply.body)).not.toContain(there.name)
  const bookable = await staff.client.get<ReplyOf<typeof listBookableChildren>>(
    `/api/v1/facilities/${facility.id}/bookable?month=2026-12`,
  )
  expect(bookable.body.children.find((c) => c.id === child.id)?.months[0]).toEqual({ month: '2026-12', leftMinutes: 2280 })
})

test('BOOK-4: after the start only with a reason, and never in a closed month', async () => {
  await moveTo('2026-12-03T03:00:00.000Z')
  expect(codesOf(await enter())).toEqual(['booking.reason-missing'])
  expect((await enter({ reason: 'forgotten' })).status).toBe(200)
  await t.admin.query(`insert into month_result (facility_id, month, state, closed_at) values ($1, '2026-12', 'closed', $2)`, [
    facility.id,
    t.clock.now(),
  ])
  expect(codesOf(await enter({ start: 660, end: 720, reason: 'forgotten' }))).toContain('booking.month-closed')
})

test('BOOK-4: beyond the cap only as an override with a reason, up to its own maximum', async () => {
  await enter()
  const families = [await buildHousehold(t), await buildHousehold(t)]
  for (const each of families) await buildAcceptance(t, each.children[0] as BuiltChild, facility)
  const [second, third] = families.map((each) => each.children[0]?.id)
  expect(codesOf(await enter({ child: second }))).toEqual(['slot.full'])
  expect(codesOf(await enter({ child: second, override: true }))).toEqual(['booking.reason-missing'])
  expect((await enter({ child: second, override: true, reason: 'urgent' })).body.override).toBe(true)
  expect(codesOf(await enter({ child: third, override: true, reason: 'urgent' }))).toEqual(['booking.override-max'])
})

test('CAN-1: a call counts at the time of the call', async () => {
  const inTime = (await enter()).body.id
  await moveTo('2026-12-03T00:30:00.000Z')
  expect(codesOf(await act(inTime, 'cancel', { cause: 'phone', reason: 'plans' }))).toEqual(['booking.call-time'])
  expect(codesOf(await act(inTime, 'cancel', { cause: 'phone', reason: 'plans', calledAt: '2026-12-03T00:30:00.001Z' }))).toEqual(
    ['booking.call-time'],
  )
  const done = await act(inTime, 'cancel', { cause: 'phone', reason: 'plans', calledAt: '2026-12-02T14:59:59.999Z' })
  expect(done.body.state).toBe('cancelled')
  expect(await usedOf()).toBe(0)
})

test('CAN-1: a late call consumes, the facility’s own cause never does', async () => {
  const late = (await enter()).body.id
  await moveTo('2026-12-03T00:30:00.000Z')
  expect((await act(late, 'cancel', { cause: 'phone', reason: 'plans', calledAt: '2026-12-02T15:00:00.000Z' })).body.state).toBe(
    'cancelledLate',
  )
  expect(await usedOf()).toBe(120)
  expect((await act(late, 'cancel', { cause: 'facility', reason: 'staffing' })).body.state).toBe('cancelledByFacility')
  expect(await usedOf()).toBe(0)
})

test('SEE-1: when the relation has ended, 代理入力 does not bring it back to life', async () => {
  await t.admin.query(
    `update facility_relation set live_until = '2026-11-01', record_until = '2031-11-01' where child_id = $1 and facility_id = $2`,
    [child.id, facility.id],
  )
  expect(codesOf(await enter())).toEqual(['booking.child-unknown'])
  const bookable = await staff.client.get<ReplyOf<typeof listBookableChildren>>(
    `/api/v1/facilities/${facility.id}/bookable?month=2026-12`,
  )
  expect(bookable.body.children).toEqual([])
  expect((await staff.client.get(`/api/v1/facilities/${facility.id}/children/${child.id}/sheet`)).status).toBe(404)
})

test('another facility’s staff find neither list nor booking nor child', async () => {
  const id = await ask()
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await stranger.client.get(url(`?from=${day}&to=${day}`))).status).toBe(404)
  expect((await stranger.client.get(url(`/${id}`))).status).toBe(404)
  expect((await stranger.client.call('POST', url(`/${id}/confirm`))).status).toBe(404)
  const other = await buildHousehold(t)
  for (const unknown of [randomUUID(), other.children[0]?.id])
    expect(codesOf(await enter({ child: unknown }))).toEqual(['booking.child-unknown'])
})

test('the bookings of a month go out as CSV in both codes; what CP932 cannot carry is listed, and no other facility reads them', async () => {
  await t.admin.query(`update child set family_name = '髙﨑', given_name = '𠮷' where id = $1`, [child.id])
  const id = await ask()
  const cancelled = (await act(id, 'decline', { reason: 'staffing' })).body.number
  const { number } = (await enter()).body
  const path = (more = '') => url(`/file?from=2026-12-01&to=2026-12-31${more}`)
  const cookie = [...staff.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const bytes = async (more: string) => {
    const reply = await fetch(`${t.url}${path(more)}`, { headers: { cookie } })
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/csv'])
    return Buffer.from(await reply.arrayBuffer())
  }
  const head = '日付,開始,終了,予約番号,お子さま,年齢区分,利用区分,状態,利用時間（分）,定員超過,登録\r\n'
  const row = (name: string) => `2026-12-03,9:00,11:00,${number},${name},`
  const utf8 = (await bytes('')).toString('utf8')
  expect(utf8.startsWith(`\ufeff${head}${row('髙﨑 𠮷')}`)).toBe(true)
  expect(utf8).toContain(',柔軟利用,確定,120,,代理入力\r\n')
  expect(utf8).not.toContain(cancelled)
  expect((await bytes('&active=no')).toString('utf8')).toContain(`,${cancelled},`)
  const cp932 = new TextDecoder('shift_jis', { fatal: true }).decode(await bytes('&code=cp932'))
  expect(cp932.startsWith(`${head}${row('髙﨑 〓')}`)).toBe(true)
  expect(cp932.endsWith('\r\n\r\n〓で表した文字,U+20BB7\r\n')).toBe(true)

  const elsewhere = await buildLogin(t, 'facilityStaff', { facilityId: (await buildFacility(t)).id })
  expect((await elsewhere.client.get(path())).status).toBe(404)
  expect((await family.guardian.client.get(path())).status).toBe(401)
  expect((await staff.client.get(url('/file?from=2026-12-01&to=2027-02-28'))).status).toBe(422)
  const { rows } = await t.admin.query(`select code from audit_event where event = 'booking.file' and facility_id = $1`, [
    facility.id,
  ])
  expect(rows.length).toBeGreaterThan(0)
  expect((await staff.client.get(path('&code=utf16'))).status).toBe(422)
})
