/** 職員 (ACC-3, ACC-4): invited by mail, ended within the second, never without an administrator; the ward's first account. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, type BuiltLogin, buildFacility, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { listFirstAccounts, listStaff } from './contract.ts'
import { mayLoseAdmin, type StaffRole } from './rules.ts'

let t: TestApp
let facility: BuiltFacility
let admin: BuiltLogin
const at = (place = facility) => `/api/v1/facilities/${place.id}/staff`
type Made = { roleId: string }

beforeAll(async () => {
  t = await startTestApp({ demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const post = <T = Made>(who: BuiltLogin, path: string, body: unknown = {}) => who.client.call<T>('POST', path, body)
const list = async (who = admin, place = facility) => (await who.client.get<ReplyOf<typeof listStaff>>(at(place))).body.staff
const invite = (mail: string, kind = 'facilityStaff', who = admin, place = facility) =>
  post(who, at(place), { name: '見本 花子', mail, kind })
const linkIn = (text: string): string => /\/activate\/([\w-]+)/.exec(text)?.[1] ?? ''

test('the last administrator: whoever lasts counts, whoever was only invited does not', () => {
  const role = (more: Partial<StaffRole>): StaffRole => ({
    id: 'x',
    kind: 'facilityAdmin',
    validTo: null,
    passwordSet: true,
    blocked: false,
    ...more,
  })
  const table: [StaffRole, StaffRole[], string, boolean][] = [
    [role({}), [], 'facilityAdmin', false],
    [role({}), [role({})], 'facilityAdmin', true],
    [role({}), [role({ passwordSet: false })], 'facilityAdmin', false],
    [role({}), [role({ blocked: true })], 'facilityAdmin', false],
    [role({}), [role({ validTo: new Date() })], 'facilityAdmin', false],
    [role({}), [role({ kind: 'facilityStaff' })], 'facilityAdmin', false],
    [role({}), [], 'corporationAdmin', true],
    [role({ kind: 'corporationAdmin' }), [role({})], 'corporationAdmin', false],
    [role({ kind: 'facilityStaff' }), [], 'facilityAdmin', true],
  ]
  for (const [one, others, by, may] of table) expect(mayLoseAdmin(one, others, by)).toBe(may)
})

test('an invitation is a link to a password; a second voids the first; the second step stays on', async () => {
  const { body, status } = await invite(' Hanako@Staff.example ')
  expect(status).toBe(200)
  expect((await list()).find((one) => one.roleId === body.roleId)).toMatchObject({
    state: 'invited',
    mail: 'hanako@staff.example',
  })
  const [first] = await t.mailsTo('hanako@staff.example')
  expect(first?.text).toContain('事業所一般')
  t.clock.advance(1000)
  expect((await post(admin, `${at()}/${body.roleId}/resend`)).status).toBe(200)
  const [second] = await t.mailsTo('hanako@staff.example')
  const [old, link] = [linkIn(first?.text ?? ''), linkIn(second?.text ?? '')]
  expect(old).not.toBe(link)
  const set = (token: string) =>
    t.client().call('POST', `/api/v1/account-links/${token}/password`, { password: 'ながい合いことば-staff-2026' })
  expect((await set(old)).status).not.toBe(200)
  const done = await set(link)
  expect(done.status, done.text).toBe(200)
  expect((await list()).find((one) => one.roleId === body.roleId)?.state).toBe('active')
  expect(codesOf(await post(admin, `${at()}/${body.roleId}/resend`))).toEqual(['staff.has-password'])
  expect(codesOf(await invite('hanako@staff.example'))).toEqual(['staff.already'])
  const { rows } = await t.admin.query<{ code_required: boolean }>(
    `select code_required from login where mail = 'hanako@staff.example'`,
  )
  expect(rows[0]?.code_required).toBe(true)
})

test('an address that has a login gets the role and no link; the other administrators are told of it', async () => {
  const second = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { mail: 'second@staff.example' })
  const elsewhere = await buildLogin(
    t,
    'facilityStaff',
    { facilityId: (await buildFacility(t)).id },
    { mail: 'both@staff.example' },
  )
  await t.admin.query(`update login set password_hash = 'x' where id = $1`, [elsewhere.id])
  expect((await invite(elsewhere.mail)).status).toBe(200)
  expect((await t.mailsTo(elsewhere.mail))[0]?.text).not.toContain('/activate/')
  expect((await t.mailsTo(second.mail))[0]?.subject).toContain('職員の変更')
  await post(second, `${at()}/${second.roleId}/end`, { when: 'now', lastDay: null })
})

test('ended at once, the next request of an open session is refused; with a last day from the midnight after it; taken back it goes on', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  const me = () => staff.client.get('/api/v1/me')
  expect((await post(admin, `${at()}/${staff.roleId}/end`, { when: 'day', lastDay: '2026-11-25' })).status).toBe(200)
  expect((await list()).find((one) => one.roleId === staff.roleId)).toMatchObject({ state: 'ending', lastDay: '2026-11-25' })
  expect((await me()).status).toBe(200)
  expect((await post(admin, `${at()}/${staff.roleId}/end`, { when: 'keep', lastDay: null })).status).toBe(200)
  expect((await list()).find((one) => one.roleId === staff.roleId)?.state).toBe('active')
  expect((await post(admin, `${at()}/${staff.roleId}/end`, { when: 'now', lastDay: null })).status).toBe(200)
  expect((await me()).status).toBe(401)
  expect((await t.mailsTo(staff.mail))[0]?.subject).toContain('利用の終わり')
  expect(codesOf(await post(admin, `${at()}/${staff.roleId}/end`, { when: 'now', lastDay: null }))).toEqual(['staff.ended'])
})

test('another role ends the sessions of the old one', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await post(admin, `${at()}/${staff.roleId}/role`, { kind: 'facilityAdmin' })).status).toBe(200)
  expect((await staff.client.get('/api/v1/me')).status).toBe(401)
  const now = (await list()).filter((one) => one.mail === staff.mail && one.state !== 'ended')
  expect(now.map((one) => one.kind)).toEqual(['facilityAdmin'])
  await post(admin, `${at()}/${now[0]?.roleId}/end`, { when: 'now', lastDay: null })
})

test('two last administrators who remove each other at the same time: one stays', async () => {
  const place = await buildFacility(t)
  const [a, b] = await Promise.all([
    buildLogin(t, 'facilityAdmin', { facilityId: place.id }),
    buildLogin(t, 'facilityAdmin', { facilityId: place.id }),
  ])
  await Promise.all([
    post(a, `${at(place)}/${b.roleId}/end`, { when: 'now', lastDay: null }),
    post(b, `${at(place)}/${a.roleId}/end`, { when: 'now', lastDay: null }),
  ])
  const alive = [a, b].map((one) => one.client.get('/api/v1/me'))
  const left = (await Promise.all(alive)).filter((reply) => reply.status === 200)
  expect(left).toHaveLength(1)
  const last = left[0] === (await alive[0]) ? a : b
  expect(codesOf(await post(last, `${at(place)}/${last.roleId}/end`, { when: 'now', lastDay: null }))).toEqual([
    'staff.last-admin',
  ])
  expect(codesOf(await post(last, `${at(place)}/${last.roleId}/role`, { kind: 'facilityStaff' }))).toEqual(['staff.last-admin'])
})

test('法人管理者 works at every facility of the corporation and alone makes its like; a facility’s people stay in theirs', async () => {
  const sister = await buildFacility(t, { corporationId: facility.corporationId })
  const boss = await buildLogin(t, 'corporationAdmin', { corporationId: facility.corporationId })
  expect((await invite('sister@staff.example', 'facilityAdmin', boss, sister)).status).toBe(200)
  expect((await invite('boss2@staff.example', 'corporationAdmin', boss)).status).toBe(200)
  expect((await list(boss)).map((one) => one.kind)).toContain('corporationAdmin')
  expect(codesOf(await invite('boss3@staff.example', 'corporationAdmin'))).toEqual(['staff.no-right'])
  expect((await list()).map((one) => one.kind)).not.toContain('corporationAdmin')
  expect((await admin.client.get(at(sister))).status).toBe(404)
  expect(codesOf(await post(boss, `${at()}/${boss.roleId}/end`, { when: 'now', lastDay: null }))).toEqual(['staff.last-admin'])
})

test('the ward issues the first account of its own facilities, and none where an administrator can log in', async () => {
  const ward = await buildLogin(t, 'wardAdmin', { municipality: facility.municipality })
  const fresh = await buildFacility(t)
  const far = await buildFacility(t, { municipality: '131075' })
  const first = (place: BuiltFacility) =>
    post(ward, `/api/v1/office/facilities/${place.id}/administrator`, { name: '見本 園長', mail: 'first@staff.example' })
  const { body } = await ward.client.get<ReplyOf<typeof listFirstAccounts>>('/api/v1/office/facilities')
  expect(body.facilities.find((one) => one.id === fresh.id)).toMatchObject({ admins: 0, invited: [] })
  expect(body.facilities.find((one) => one.id === far.id)).toBeUndefined()
  expect((await first(fresh)).status).toBe(200)
  expect((await t.mailsTo('first@staff.example'))[0]?.text).toContain('/activate/')
  expect(codesOf(await first(facility))).toEqual(['staff.has-admin'])
  expect((await first(far)).status).toBe(404)
  const officer = await buildLogin(t, 'wardOfficer', { municipality: facility.municipality })
  expect((await officer.client.get('/api/v1/office/facilities')).status).toBe(403)
})
