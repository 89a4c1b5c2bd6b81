/** BOOK-9 through HTTP: one act, the pair that waits, the facility's answer, what each side sees and is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import type { changeBooking, getChange } from './change-contract.ts'
import type { getDays, getTimes } from './contract.ts'
import { expireRequests } from './expire-requests.ts'
import { createSettlement } from './settle.ts'
import type { getFacilityBooking, listFacilityBookings } from './staff-contract.ts'

let t: TestApp
let facility: BuiltFacility
let staff: BuiltLogin
let family: BuiltHousehold
let child: BuiltChild
const day = '2026-12-03'
const other = '2026-12-04'

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  const hours = await t.admin.query(`
    select b.child_id from hours_balance b left join hours_entry e using (child_id, month, layer)
    group by b.child_id, b.month, b.layer, b.used having b.used <> coalesce(sum(e.minutes), 0)`)
  expect(hours.rows).toEqual([])
  expect(t.defects).toEqual([])
  await t.close()
})
const build = async (way: 'automatic' | 'confirmed'): Promise<void> => {
  t.clock.set(defaultNow)
  facility = await buildFacility(t, { settings: { bookingWays: { regular: 'facility', flexible: way } } })
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  family = await buildHousehold(t)
  child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 780, cap: 1 }, { date: other, from: 540, to: 720, cap: 1 })
}

type Own = ReplyOf<typeof changeBooking>
type Desk = ReplyOf<typeof getFacilityBooking>
const guardian = () => family.guardian.client
const book = async (who = family): Promise<string> => {
  const made = await who.guardian.client.call<Own>('POST', '/api/v1/bookings', {
    child: who.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
  expect(made.status).toBe(200)
  return made.body.id
}
const confirmed = async (): Promise<string> => {
  const id = await book()
  expect((await desk(id, 'confirm')).status).toBe(200)
  return id
}
const to = (date: string, start: number, end: number) => ({ date, start, end })
const change = (id: string, at: ReturnType<typeof to>, key?: string): Promise<Reply<Own>> =>
  guardian().call('POST', `/api/v1/bookings/${id}/change`, at, key ? { key } : {})
const ask = (id: string, at: ReturnType<typeof to>): Promise<Reply<ReplyOf<typeof getChange>>> =>
  guardian().get(`/api/v1/my/bookings/${id}/change?date=${at.date}&start=${at.start}&end=${at.end}`)
const own = async (id: string): Promise<Own> => (await guardian().get<Own>(`/api/v1/my/bookings/${id}`)).body
const url = (path = '') => `/api/v1/facilities/${facility.id}/bookings${path}`
const desk = (id: string, what: string, body?: unknown): Promise<Reply<Desk>> =>
  staff.client.call('POST', url(`/${id}/${what}`), body)
const used = async (): Promise<number> =>
  (await t.admin.query('select coalesce(sum(used), 0)::int as n from hours_balance where child_id = $1', [child.id])).rows[0].n
const taken = async (date = day): Promise<number[]> =>
  (
    await t.admin.query('select taken from slot_cell where facility_id = $1 and date = $2 order by start_min', [
      facility.id,
      date,
    ])
  ).rows.map((row) => row.taken)
/** Staff sessions end after half an hour without use. */
async function moveTo(instant: string): Promise<void> {
  t.clock.set(new Date(instant))
  const token = await buildSession(t, { side: 'facility', loginId: staff.id, roleId: staff.roleId })
  staff = { ...staff, client: t.client('facility', token) }
}
const subjects = async (address: string): Promise<string> =>
  ((await t.mailsTo(address))[0]?.subject ?? '').replace('【こども誰でも通園制度総合支援システム】', '')
const audits = async (event: string): Promise<number> =>
  (await t.admin.query('select 1 from audit_event where event = $1 and $2 = any (child_ids)', [event, child.id])).rows.length

describe('where the system confirms', () => {
  beforeEach(() => build('automatic'))

  test('one act: the old ends, the new stands; hours, places and both mails follow', async () => {
    const old = await book()
    const told = await ask(old, to(day, 600, 720))
    expect(told.body).toMatchObject({
      layers: [{ code: 'national', name: '国の時間', minutes: 120 }],
      months: [
        {
          month: '2026-12',
          layers: [
            { code: 'national', before: 480, after: 480 },
            { code: 'koto', before: 1800, after: 1800 },
          ],
        },
      ],
      answerBy: null,
      heldMeanwhile: 0,
    })
    // Overlaps the booking itself, which counts as free; the same request again does it once (BOOK-5).
    const done = await change(old, to(day, 600, 720), 'change-key-1')
    expect(done.body).toMatchObject({ state: 'confirmed', start: 600, end: 720, minutes: 120 })
    expect(done.body.change).toMatchObject({ previous: old, next: null, why: null, waiting: null })
    expect((await change(old, to(day, 600, 720), 'change-key-1')).body.id).toBe(done.body.id)
    const before = await own(old)
    expect(before).toMatchObject({ state: 'cancelled', cause: 'changed', cancel: { now: null } })
    expect(before.change).toMatchObject({ next: done.body.id, previous: null })
    expect(await used()).toBe(120)
    expect(await taken()).toEqual([0, 0, 1, 1, 1, 1, 0, 0])
    expect(await audits('booking.change')).toBe(1)
    const [mail] = await t.mailsTo(family.guardian.mail)
    expect(mail?.subject).toContain('予約を変更しました')
    expect(mail?.text).toContain('12月3日（木） 10時から12時')
    expect(mail?.text).toContain('前の予約（12月3日（木） 9時から11時')
    expect(await subjects(staff.mail)).toBe('予約が変更されました')
  })

  test('a longer time in the same month counts only what is more; another month is told apart', async () => {
    await buildCells(t, facility, { date: '2026-11-30', from: 540, to: 720, cap: 1 })
    const old = await book()
    expect((await ask(old, to(day, 540, 720))).body.months[0]?.layers[0]).toMatchObject({ before: 480, after: 420 })
    const reply = await ask(old, to('2026-11-30', 540, 600))
    expect(codesOf(reply)).toEqual([])
    const { body } = reply
    expect(body.months.map((m) => [m.month, m.layers[0]?.before, m.layers[0]?.after])).toEqual([
      ['2026-11', 600, 540],
      ['2026-12', 480, 600],
    ])
    expect((await change(old, to('2026-11-30', 540, 600))).status).toBe(200)
    expect(await used()).toBe(60)
  })

  test('the calendar and the grid count the own time as free, of nobody else', async () => {
    const old = await book()
    const base = `/api/v1/my/children/${child.id}/facilities/${facility.id}`
    const plain = await guardian().get<ReplyOf<typeof getTimes>>(`${base}/times?date=${day}`)
    expect(plain.body.cells.filter((cell) => cell.takable).map((cell) => cell.start)).toEqual([660, 690, 720, 750])
    const freed = await guardian().get<ReplyOf<typeof getTimes>>(`${base}/times?date=${day}&change=${old}`)
    expect(freed.body.cells.every((cell) => cell.takable && cell.free === 1)).toBe(true)
    expect(freed.body.bookable - plain.body.bookable).toBe(120)
    const days = await guardian().get<ReplyOf<typeof getDays>>(`${base}/days?month=2026-12&change=${old}`)
    expect(days.body.days.map((d) => [d.date, d.why])).toEqual([
      [day, null],
      [other, null],
    ])
    const stranger = await buildHousehold(t)
    const theirs = stranger.children[0] as BuiltChild
    await buildAcceptance(t, theirs, facility)
    const foreign = await stranger.guardian.client.get(
      `/api/v1/my/children/${theirs.id}/facilities/${facility.id}/times?date=${day}&change=${old}`,
    )
    expect(foreign.status).toBe(404)
  })

  test('if the new time fails the old one stands, with the nearest free times', async () => {
    const old = await book()
    const rival = await buildHousehold(t)
    await buildAcceptance(t, rival.children[0] as BuiltChild, facility)
    await rival.guardian.client.call('POST', '/api/v1/bookings', {
      child: rival.children[0]?.id,
      facility: facility.id,
      kind: 'flexible',
      date: other,
      start: 540,
      end: 660,
    })
    const lost = await change(old, to(other, 540, 660))
    expect(lost.status).toBeGreaterThanOrEqual(400)
    expect(codesOf(lost)).toEqual(['slot.full', 'booking.nearest'])
    expect((lost.body as unknown as Problem).reasons?.at(-1)?.what).toContain('12/3 10:00–12:00')
    expect(codesOf(await ask(old, to(other, 540, 660)))).toEqual(['slot.full'])
    expect((await own(old)).state).toBe('confirmed')
    expect(await used()).toBe(120)
  })

  test('the same time is no change, a late one is a cancellation and a new booking (CAN-2)', async () => {
    const old = await book()
    expect(codesOf(await change(old, to(day, 540, 660)))).toEqual(['booking.change-same'])
    t.clock.set(new Date('2026-12-02T14:59:59.999Z'))
    expect((await own(old)).change.why).toBeNull()
    t.clock.set(new Date('2026-12-02T15:00:00.000Z'))
    expect((await own(old)).change.why?.code).toBe('booking.change-too-late')
    expect(codesOf(await change(old, to('2026-12-10', 540, 660)))).toContain('booking.change-too-late')
    expect((await own(old)).state).toBe('confirmed')
  })

  test('two tabs: two changes of one booking at once, one takes its place', async () => {
    const old = await book()
    const both = await Promise.all([change(old, to(other, 540, 660)), change(old, to(day, 660, 780))])
    expect(both.map((reply) => reply.status < 300).sort()).toEqual([false, true])
    expect(await used()).toBe(120)
  })

  test('the desk changes for the family, at once and with a reason; the family is told', async () => {
    const old = await book()
    const done = await desk(old, 'change', { ...to(other, 600, 660), reason: 'phone' })
    expect(done.body).toMatchObject({ state: 'confirmed', byStaff: true, date: other })
    expect(done.body.change.previous).toBe(old)
    expect(await used()).toBe(60)
    expect(await subjects(family.guardian.mail)).toBe('予約を変更しました')
    expect((await desk(done.body.id, 'change', to(day, 540, 660))).status).toBe(422)
    await t.admin.query(`update facility_relation set live_until = '2026-11-01' where child_id = $1`, [child.id])
    expect(codesOf(await desk(done.body.id, 'change', { ...to(day, 540, 660), reason: 'phone' }))).toEqual([
      'booking.child-unknown',
    ])
  })
})

describe('where the facility confirms', () => {
  beforeEach(() => build('confirmed'))

  test('the old stands until the answer; the pair holds the larger minutes and both places', async () => {
    const old = await confirmed()
    const told = await ask(old, to(other, 540, 690))
    expect(told.body).toMatchObject({ heldMeanwhile: 30, answerBy: '2026-11-25T00:00:00.000Z' })
    expect(told.body.months[0]?.layers[0]).toMatchObject({ before: 480, after: 450 })
    const asked = await change(old, to(other, 540, 690))
    expect(asked.body).toMatchObject({ state: 'requested', replaces: old })
    expect(asked.body.change.replaces).toMatchObject({ id: old, date: day, start: 540, end: 660 })
    expect((await own(old)).change).toMatchObject({
      why: { code: 'booking.change-waits' },
      waiting: { id: asked.body.id, date: other },
    })
    expect(await used()).toBe(150)
    expect(await taken()).toEqual([1, 1, 1, 1, 0, 0, 0, 0])
    expect(await taken(other)).toEqual([1, 1, 1, 1, 1, 0])
    expect(codesOf(await change(old, to(day, 660, 780)))).toEqual(['booking.change-waits'])
    const list = await staff.client.get<ReplyOf<typeof listFacilityBookings>>(url(`?from=${day}&to=${other}`))
    expect(list.body.waiting.map((row) => [row.id, row.replaces])).toEqual([[asked.body.id, old]])
    expect((await t.mailsTo(staff.mail))[0]?.text).toContain('いまの予約　12月3日（木） 9時から11時')
    expect(await subjects(family.guardian.mail)).toBe('予約の変更の申し込みを受け付けました')

    const yes = await desk(asked.body.id, 'confirm')
    expect(yes.body).toMatchObject({ state: 'confirmed', change: { previous: old } })
    expect((await own(old)).change.next).toBe(asked.body.id)
    expect((await own(old)).state).toBe('cancelled')
    expect(await used()).toBe(150)
    expect(await taken()).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(await subjects(family.guardian.mail)).toBe('予約を変更しました')
  })

  test('a change that overlaps its own booking is confirmed as well', async () => {
    const old = await confirmed()
    const asked = await change(old, to(day, 570, 690))
    expect(asked.status).toBe(200)
    expect((await desk(asked.body.id, 'confirm')).body.state).toBe('confirmed')
    expect((await own(old)).state).toBe('cancelled')
    expect(await used()).toBe(120)
    expect(await taken()).toEqual([0, 1, 1, 1, 1, 0, 0, 0])
  })

  test('見送り leaves the old as it was, and says so', async () => {
    const old = await confirmed()
    const asked = await change(old, to(other, 540, 690))
    expect((await desk(asked.body.id, 'decline', { reason: 'staffing' })).body.state).toBe('declined')
    expect(await own(old)).toMatchObject({ state: 'confirmed', change: { why: null, waiting: null } })
    expect(await used()).toBe(120)
    expect(await taken(other)).toEqual([0, 0, 0, 0, 0, 0])
    const [mail] = await t.mailsTo(family.guardian.mail)
    expect(mail?.subject).toContain('予約の変更は見送りになりました')
    expect(mail?.text).toContain('いまの予約（12月3日（木） 9時から11時）は、そのままです。')
  })

  test('the family takes the wish back: only the change ends', async () => {
    const old = await confirmed()
    const asked = await change(old, to(other, 540, 600))
    const back = await guardian().call<Own>('POST', `/api/v1/bookings/${asked.body.id}/cancel`, { lostMinutes: 0 })
    expect(back.body.state).toBe('cancelled')
    expect((await own(old)).state).toBe('confirmed')
    expect(await used()).toBe(120)
    expect(await subjects(family.guardian.mail)).toBe('予約の変更の申し込みを取り消しました')
    expect(await subjects(staff.mail)).toBe('予約の変更の申し込みが取り消されました')
  })

  test('BOOK-8: without an answer the change lapses and the old stands', async () => {
    const old = await confirmed()
    const asked = await change(old, to(other, 540, 600))
    await moveTo('2026-11-25T00:00:00.000Z')
    const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
    const settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'test settle' })
    const id = createIds(t.clock, seededRandom('change test'))
    const settle = createSettlement(settlePool, { id, random: seededRandom('change test 2'), onDefect: (e) => t.defects.push(e) })
    await expireRequests(settle).run({
      pool,
      now: t.clock.now(),
      today: '2026-11-25' as never,
      id,
      log: createLog({ level: 'silent' }),
    } as never)
    await settlePool.end()
    await pool.end()
    expect((await own(asked.body.id)).state).toBe('expired')
    expect((await own(old)).state).toBe('confirmed')
    expect(await used()).toBe(120)
    expect(await subjects(family.guardian.mail)).toBe('予約の変更の申し込みが期限切れになりました')
    expect((await t.mailsTo(staff.mail))[0]?.text).toContain('は、そのままです。')
  })

  test('a request that still waits is replaced at once', async () => {
    const first = await book()
    const next = await change(first, to(other, 540, 600))
    expect(next.body).toMatchObject({ state: 'requested', replaces: null, change: { previous: first, replaces: null } })
    expect((await own(first)).state).toBe('cancelled')
    expect(await used()).toBe(60)
  })

  test('strangers find nothing to change', async () => {
    const old = await confirmed()
    const stranger = await buildHousehold(t)
    const theirs = stranger.guardian.client
    expect((await theirs.call('POST', `/api/v1/bookings/${old}/change`, to(other, 540, 600))).status).toBe(404)
    expect((await theirs.get(`/api/v1/my/bookings/${old}/change?date=${other}&start=540&end=600`)).status).toBe(404)
    const elsewhere = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
    expect((await elsewhere.client.call('POST', url(`/${old}/change`), { ...to(other, 540, 600), reason: 'phone' })).status).toBe(
      404,
    )
    expect((await guardian().call('POST', url(`/${old}/change`), { ...to(other, 540, 600), reason: 'phone' })).status).toBe(401)
  })
})
