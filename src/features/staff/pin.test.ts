/** 暗証番号 at a tablet (ATT-8): what is too easy; five wrong tries; what ends it; what it opens, and what stays shut. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import type { getTabletDay } from '../attendance/tablet-contract.ts'
import type { listPinPeople } from './pin-contract.ts'
import { isWeakPin, pinLimits, readPin } from './pin-rules.ts'
import { tellLockedPins } from './tell-locked.ts'

describe('numbers', () => {
  test('what is too easy to guess', () => {
    const weak =
      '000000 111111 121212 123123 112211 123456 654321 890123 098765 112233 102030 147258 159357 951753 010190 900101 199004 311299 123321'
    for (const pin of weak.split(' ')) expect([pin, isWeakPin(pin)]).toEqual([pin, true])
    for (const pin of '482915 739164 604827 947283 858076'.split(' ')) expect([pin, isWeakPin(pin)]).toEqual([pin, false])
  })
  test('most numbers may be chosen', () => {
    let weak = 0
    for (let n = 0; n < 1_000_000; n += 7) if (isWeakPin(String(n).padStart(6, '0'))) weak += 1
    expect(weak / (1_000_000 / 7)).toBeLessThan(0.15)
  })
  test.each([
    ['４８２９１５', '482915'],
    ['482 915', '482915'],
    ['48291', null],
    ['4829155', null],
    ['48291a', null],
  ])('%s is read as %s', (typed, pin) => expect(readPin(typed)).toBe(pin))
})

const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
const good = '482915'
let t: TestApp
let home: BuiltFacility
let family: BuiltHousehold
let other: BuiltHousehold
let admin: BuiltLogin
let teacher: BuiltLogin
let tablet: Client
let booking: string
let notToday: string

beforeAll(async () => {
  t = await startTestApp({ now: at('08:00') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(at('09:28'))
  home = await buildFacility(t)
  family = await buildHousehold(t)
  other = await buildHousehold(t)
  const [child, later] = [family.children[0], other.children[0]]
  if (!child || !later) throw new Error('no children')
  for (const one of [child, later]) await buildAcceptance(t, one, home)
  booking = await buildUse(t, child, home, { date: day, start: 570, minutes: 120, coming: true })
  notToday = await buildUse(t, later, home, { date: '2026-12-03', start: 570, minutes: 120, coming: true })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id }, { name: '見本 保育士' })
  tablet = await paired()
  expect((await set(teacher)).status).toBe(200)
})

async function paired(place = home, by = admin): Promise<Client> {
  const made = await by.client.call<{ code: string }>('POST', `/api/v1/facilities/${place.id}/devices`, { name: '玄関' })
  const client = t.client()
  expect((await client.call('POST', '/api/v1/kiosk/pair', { code: made.body.code, publicKey: null })).status).toBe(200)
  return client
}
const set = (who: BuiltLogin, pin = good, place = home) =>
  who.client.call<Problem>('PUT', `/api/v1/facilities/${place.id}/pin`, { pin })
const enter = (pin = good, who = teacher, by = tablet) => by.call<Problem>('POST', '/api/v1/kiosk/pin', { role: who.roleId, pin })
const person = (by = tablet) => by.get<{ name: string; until: string }>('/api/v1/kiosk/person')
const sheet = (child = family.children[0]?.id, of = booking) => tablet.get(`/api/v1/kiosk/bookings/${of}/children/${child}/sheet`)
const audits = async (event: string) =>
  (
    await t.admin.query<{ login_id: string | null; ids: Record<string, string>; actor_kind: string }>(
      'select login_id, ids, actor_kind from audit_event where event = $1 and facility_id = $2 order by at, id',
      [event, home.id],
    )
  ).rows
const deviceId = async (): Promise<string> =>
  (await t.admin.query<{ id: string }>('select id from device where facility_id = $1', [home.id])).rows[0]?.id ?? ''

describe('setting it', () => {
  test('asks for a code of these ten minutes, refuses what is easy, and keeps no number', async () => {
    const stale = await buildLogin(t, 'facilityStaff', { facilityId: home.id }, { codeAt: null })
    expect(await set(stale)).toMatchObject({ status: 403, body: { code: 'code-needed' } })
    expect(await set(teacher, '010190')).toMatchObject({ status: 422, body: { code: 'pin.weak' } })
    expect(await set(teacher, '12345')).toMatchObject({ status: 422, body: { code: 'pin.form' } })
    const { rows } = await t.admin.query<{ pin_hash: string }>('select pin_hash from pin where facility_id = $1', [home.id])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.pin_hash).not.toContain(good)
  })

  test('is nobody else’s business: another facility, a tablet, a family', async () => {
    const far = await buildFacility(t)
    expect((await set(teacher, good, far)).status).toBe(404)
    expect((await tablet.call('PUT', `/api/v1/facilities/${home.id}/pin`, { pin: good })).status).toBe(401)
    expect((await family.guardian.client.get('/api/v1/kiosk/people')).status).toBe(401)
  })
})

describe('typing it', () => {
  test('ten minutes, not one longer; only who has a number is named, and only at this facility', async () => {
    const far = await buildFacility(t)
    const stranger = await buildLogin(t, 'facilityStaff', { facilityId: far.id })
    expect((await set(stranger, good, far)).status).toBe(200)
    const { people } = (await tablet.get<ReplyOf<typeof listPinPeople>>('/api/v1/kiosk/people')).body
    expect(people).toEqual([{ role: teacher.roleId, name: '見本 保育士', locked: false }])
    expect(await enter(good, stranger)).toMatchObject({ status: 422, body: { code: 'pin.person' } })
    expect((await person()).status).toBe(401)
    expect((await enter()).status).toBe(200)
    t.clock.advance(pinLimits.life / 2)
    expect((await person()).body).toMatchObject({ name: '見本 保育士', until: at('09:38').toISOString() })
    t.clock.advance(pinLimits.life / 2 - 1)
    expect((await sheet()).status).toBe(200)
    t.clock.advance(1)
    expect((await sheet()).status).toBe(401)
    expect((await person()).status).toBe(401)
  })

  test('five wrong in a row lock the person and not the tablet; a login with the second step unlocks', async () => {
    const colleague = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
    expect((await set(colleague, '739164')).status).toBe(200)
    for (const left of [4, 3, 2, 1]) {
      const wrong = await enter('604827')
      expect(wrong).toMatchObject({ status: 422, body: { code: 'pin.wrong' } })
      expect(wrong.body.detail).toContain(`あと${left}回`)
    }
    // A right one begins the row anew.
    expect((await enter()).status).toBe(200)
    for (let n = 0; n < 4; n += 1) expect((await enter('604827')).body.code).toBe('pin.wrong')
    expect((await enter('604827')).body.code).toBe('pin.locked')
    expect((await enter()).body.code).toBe('pin.locked')
    expect(await audits('pin.locked')).toEqual([
      { login_id: null, actor_kind: 'device', ids: { role: teacher.roleId, device: await deviceId() } },
    ])
    expect((await enter('739164', colleague)).status).toBe(200)
    expect((await person()).status).toBe(200)
    // What `enterCode` and the passkey's login do, as the app's own role.
    await t.admin.query("select set_config('tsuen.login', $1, false)", [teacher.id])
    await t.admin.query('select unlock_pins()')
    await t.admin.query("select set_config('tsuen.login', '', false)")
    expect((await enter()).status).toBe(200)
  })

  test('twenty wrong ones at once count five, and no rollback takes them back', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => enter('604827')))
    const codes = tries.map((one) => one.body.code)
    expect(codes.filter((code) => code === 'pin.wrong')).toHaveLength(4)
    expect(codes.filter((code) => code === 'pin.locked')).toHaveLength(16)
    const { rows } = await t.admin.query('select tries from pin_try where login_role_id = $1', [teacher.roleId])
    expect(rows).toEqual([{ tries: 5 }])
    expect(await audits('pin.locked')).toHaveLength(1)
  })

  test('another tablet counts for itself', async () => {
    const second = await paired()
    for (let n = 0; n < 4; n += 1) await enter('604827')
    expect((await enter('604827', teacher, second)).body.detail).toContain('あと4回')
    expect((await enter(good, teacher, second)).status).toBe(200)
    expect((await person()).status).toBe(401)
  })
})

describe('while it holds', () => {
  beforeEach(async () => {
    expect((await enter()).status).toBe(200)
  })

  test('today’s sheet, a stamp, a correction: each on record with person and tablet', async () => {
    const { uses } = (await tablet.get<ReplyOf<typeof getTabletDay>>('/api/v1/kiosk/today')).body
    expect(uses.map((use) => use.booking)).toEqual([booking])
    expect((await sheet()).status).toBe(200)
    expect((await tablet.call('POST', `/api/v1/kiosk/bookings/${booking}/stamp`, { direction: 'in' })).status).toBe(200)
    const correct = (reason: string | null) =>
      tablet.call<Problem>('POST', `/api/v1/kiosk/bookings/${booking}/correct`, { direction: 'in', time: 567, reason })
    expect((await correct(null)).status).toBe(422)
    expect((await correct('wrongTime')).status).toBe(200)
    const device = await deviceId()
    for (const event of ['childSheet.tablet-read', 'attendance.tablet-stamp', 'attendance.tablet-correct'])
      expect([event, await audits(event)]).toMatchObject([
        event,
        [{ login_id: teacher.id, actor_kind: 'facilityStaff', ids: { device } }],
      ])
    const { rows } = await t.admin.query('select login_id, event from health_read where child_id = $1', [family.children[0]?.id])
    expect(rows).toEqual([{ login_id: teacher.id, event: 'childSheet.tablet-read' }])
  })

  test('a child of another day, a stranger’s, and everything of the desk stay shut', async () => {
    const stranger = await buildHousehold(t)
    expect((await sheet(other.children[0]?.id)).status).toBe(404)
    expect((await sheet(other.children[0]?.id, notToday)).status).toBe(404)
    expect((await sheet(stranger.children[0]?.id)).status).toBe(404)
    const far = await buildFacility(t)
    await buildAcceptance(t, stranger.children[0] as BuiltHousehold['children'][number], far)
    const theirs = await buildUse(t, stranger.children[0] as BuiltHousehold['children'][number], far, {
      date: day,
      start: 570,
      minutes: 60,
      coming: true,
    })
    expect((await tablet.call('POST', `/api/v1/kiosk/bookings/${theirs}/stamp`, { direction: 'in' })).status).toBe(404)
    for (const path of ['board', 'staff', `children/${family.children[0]?.id}/sheet`])
      expect([path, (await tablet.get(`/api/v1/facilities/${home.id}/${path}`)).status]).toEqual([path, 401])
    // Nobody without a tablet in hand, whatever the login.
    expect((await teacher.client.get('/api/v1/kiosk/person')).status).toBe(401)
  })

  test('the tablet’s own work goes on meanwhile', async () => {
    expect((await tablet.get('/api/v1/kiosk/day')).status).toBe(200)
    expect((await tablet.get('/api/v1/kiosk/code')).status).toBe(200)
  })

  const endings: [string, () => Promise<unknown>][] = [
    ['「終わる」', () => tablet.call('POST', '/api/v1/kiosk/person/end', {})],
    [
      'the end of the role',
      () =>
        admin.client.call('POST', `/api/v1/facilities/${home.id}/staff/${teacher.roleId}/end`, { when: 'now', lastDay: null }),
    ],
    [
      'another role',
      () => admin.client.call('POST', `/api/v1/facilities/${home.id}/staff/${teacher.roleId}/role`, { kind: 'facilityAdmin' }),
    ],
    ['another number', () => set(teacher, '739164')],
    ['no number', () => teacher.client.call('DELETE', `/api/v1/facilities/${home.id}/pin`)],
    [
      'the tablet taken out of use',
      async () => admin.client.call('POST', `/api/v1/facilities/${home.id}/devices/${await deviceId()}/revoke`, {}),
    ],
    ['a blocked login', () => t.admin.query('update login set blocked_at = $2 where id = $1', [teacher.id, t.clock.now()])],
  ]
  test.each(endings)('%s ends it at once', async (_name, end) => {
    expect((await sheet()).status).toBe(200)
    const reply = (await end()) as { status?: number }
    expect(reply.status ?? 200).toBe(200)
    expect((await sheet()).status).toBe(401)
    expect((await person()).status).toBe(401)
  })
})

test('the page of the tablet is never kept, and the list of tablets says when each was last there', async () => {
  await enter()
  expect((await sheet()).headers.get('cache-control')).toBe('no-store')
  const { devices } = (await admin.client.get<{ devices: { seenAt: string | null }[] }>(`/api/v1/facilities/${home.id}/devices`))
    .body
  expect(devices.map((one) => one.seenAt)).toEqual([at('09:28').toISOString()])
})

test('who was locked out is told once per lock, at the own address, with the way back', async () => {
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  let run = 0
  const tick = async (): Promise<void> => {
    run += 1
    const now = t.clock.now()
    await tellLockedPins.run({ pool, now, id: createIds(t.clock, seededRandom(`told ${run}`)) } as Parameters<
      typeof tellLockedPins.run
    >[0])
  }
  const letters = async () => (await t.mailsTo(teacher.mail)).filter(({ subject }) => subject.includes('暗証番号が止まりました'))
  await tick()
  expect(await letters()).toEqual([])
  for (let i = 0; i < 5; i += 1) await enter('604827')
  await tick()
  await tick()
  expect(await letters()).toHaveLength(1)
  expect((await letters())[0]?.text).toContain(`/facility/pin?facility=${home.id}`)
  t.clock.advance(60_000)
  await t.admin.query('update pin set locked_at = $2 where login_role_id = $1', [teacher.roleId, t.clock.now()])
  await tick()
  expect(await letters()).toHaveLength(2)
  await pool.end()
})

test('the second step of a login opens a locked number again', async () => {
  await t.admin.query('update pin set locked_at = $2 where login_role_id = $1', [teacher.roleId, t.clock.now()])
  expect((await enter()).body.code).toBe('pin.locked')
  const session = await buildSession(t, { side: 'facility', loginId: teacher.id, roleId: teacher.roleId })
  expect((await t.client('facility', session).get(`/api/v1/facilities/${home.id}/pin`)).body).toMatchObject({ locked: true })
  // A new number does it too: it asks for the same proof.
  expect((await set(teacher, '739164')).status).toBe(200)
  expect((await enter('739164')).status).toBe(200)
})
