/** お知らせ over HTTP: who is told, who signs, when it is published, what the mail says. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { ayase, koto } from '../municipality/towns.ts'
import { publishAnnouncements } from './publish-announcements.ts'
import { readAreas } from './rules.ts'

let t: TestApp
let accepted: BuiltHousehold
let resident: BuiltHousehold
let elsewhere: BuiltHousehold
let home: BuiltFacility
let staff: BuiltLogin
let officer: BuiltLogin
let chief: BuiltLogin
let viewer: BuiltLogin
let stranger: BuiltLogin
let pool: pg.Pool

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  home = await buildFacility(t)
  accepted = await buildHousehold(t)
  resident = await buildHousehold(t)
  elsewhere = await buildHousehold(t, { municipality: ayase.code })
  await buildAcceptance(t, accepted.children[0] as BuiltChild, home)
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  chief = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: ayase.code })
  pool = new pg.Pool({ connectionString: t.database.jobsUrl, max: 1 })
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})

const tick = () =>
  publishAnnouncements.run({ pool, now: t.clock.now(), id: createIds(t.clock, seededRandom('tick')) } as Parameters<
    typeof publishAnnouncements.run
  >[0])
const plain = {
  audience: 'guardians',
  facility: null,
  title: '窓口のお休み',
  body: '29日から休みます。',
  byMail: false,
  publishAt: null,
}
const make = (who: BuiltLogin, more: object = {}) =>
  who.client.call<{ id: string; state: string }>('POST', '/api/v1/office/announcements', { ...plain, ...more })
const approve = (who: BuiltLogin, id: string) => who.client.call('POST', `/api/v1/office/announcements/${id}/approve`)
/** As it goes to all of a kind: made by one, released by another. */
const released = async (more: object = {}) => {
  const made = await make(officer, more)
  expect((await approve(chief, made.body.id)).status).toBe(200)
  return made
}
const titles = async (who: BuiltLogin): Promise<string[]> =>
  (await who.client.get<{ announcements: { title: string }[] }>('/api/v1/announcements')).body.announcements.map(
    (one) => one.title,
  )

test('residents are told when it is published; the mark of reading is each one’s own', async () => {
  const made = await released({ title: '住民へ' })
  expect([made.status, made.body.state]).toEqual([200, 'waiting'])
  expect(await titles(resident.guardian)).toEqual([])
  await tick()
  expect(await titles(resident.guardian)).toEqual(['住民へ'])
  expect(await titles(elsewhere.guardian)).toEqual([])
  expect(await titles(staff)).toEqual([])
  const path = `/api/v1/announcements/${made.body.id}`
  expect((await resident.guardian.client.get<{ body: string }>(path)).body.body).toBe(plain.body)
  expect((await elsewhere.guardian.client.get(path)).status).toBe(404)
  expect((await elsewhere.guardian.client.call('POST', `${path}/read`)).status).toBe(404)
  expect((await resident.guardian.client.call('POST', `${path}/read`)).status).toBe(200)
  const unread = async (who: BuiltLogin) => (await who.client.get<{ unread: number }>('/api/v1/announcements')).body.unread
  expect([await unread(resident.guardian), await unread(accepted.guardian)]).toEqual([0, 1])
  expect((await officer.client.call('POST', `/api/v1/office/announcements/${made.body.id}/withdraw`)).status).toBe(200)
  expect(await titles(resident.guardian)).toEqual([])
  const again = await officer.client.call('POST', `/api/v1/office/announcements/${made.body.id}/withdraw`)
  expect(codesOf(again)).toEqual(['announcement.withdrawn'])
  expect((await stranger.client.call('POST', `/api/v1/office/announcements/${made.body.id}/withdraw`)).status).toBe(404)
})

test.each(['guardians', 'facilities'])(
  'what goes to all %s waits, is not released by its maker, and can be taken back',
  async (audience) => {
    const made = await make(officer, { audience, title: '待つもの' })
    expect(made.body.state).toBe('waiting')
    expect(codesOf(await approve(officer, made.body.id))).toEqual(['announcement.second'])
    await tick()
    expect(await titles(audience === 'guardians' ? resident.guardian : staff)).not.toContain('待つもの')
    expect((await officer.client.call('POST', `/api/v1/office/announcements/${made.body.id}/withdraw`)).status).toBe(200)
    expect(codesOf(await approve(chief, made.body.id))).toEqual(['announcement.decided'])
  },
)

test('what goes to everybody waits for a second person', async () => {
  const made = await make(officer, { audience: 'both', title: '全員へ', byMail: true })
  expect(made.body.state).toBe('waiting')
  await tick()
  expect(await titles(resident.guardian)).toEqual([])
  expect(codesOf(await approve(officer, made.body.id))).toEqual(['announcement.second'])
  expect((await approve(viewer, made.body.id)).status).toBe(403)
  expect((await approve(stranger, made.body.id)).status).toBe(404)
  expect((await approve(chief, made.body.id)).status).toBe(200)
  expect(codesOf(await approve(chief, made.body.id))).toEqual(['announcement.decided'])
  await tick()
  await tick()
  for (const who of [resident.guardian, accepted.guardian, staff]) {
    expect(await titles(who)).toEqual(['全員へ'])
    const mails = (await t.mailsTo(who.mail)).filter((mail) => mail.subject.includes('全員へ'))
    expect(mails.length).toBe(1)
    expect(mails[0]?.text).toContain(who === staff ? '/facility/announcements/' : '/my/announcements/')
    expect(mails[0]?.text).not.toContain(plain.body)
  }
  expect(await t.mailsTo(elsewhere.guardian.mail)).toEqual([])
  // The database keeps the second person too.
  await expect(t.admin.query('update announcement set approved_by = made_by where id = $1', [made.body.id])).rejects.toThrow(
    /announcement_second_check/,
  )
  await officer.client.call('POST', `/api/v1/office/announcements/${made.body.id}/withdraw`)
})

test('only the families whom a facility has accepted, counted before it is sent', async () => {
  const count = async (query: string) =>
    (await officer.client.get<object>(`/api/v1/office/announcements/recipients?${query}`)).body
  expect(await count('audience=guardians')).toMatchObject({ households: 2, guardians: 2, facilities: 0, needsSecond: true })
  expect(await count(`audience=guardians&facility=${home.id}`)).toMatchObject({ households: 1, guardians: 1, needsSecond: false })
  expect(await count('audience=both')).toMatchObject({ guardians: 2, facilities: 1, facilityNames: [home.name] })
  await make(officer, { facility: home.id, title: 'ひまわりの方へ' })
  await tick()
  expect(await titles(accepted.guardian)).toContain('ひまわりの方へ')
  expect(await titles(resident.guardian)).not.toContain('ひまわりの方へ')
})

test('at a time that lies ahead, not before it; wrong forms say what is missing', async () => {
  // Staff who look for an hour do not move the session past its idle end.
  const publishAt = new Date(t.clock.now().getTime() + 600_000).toISOString()
  await released({ audience: 'facilities', title: '施設へ', publishAt })
  await tick()
  expect(await titles(staff)).toEqual([])
  t.clock.set(new Date(publishAt))
  await tick()
  expect(await titles(staff)).toEqual(['施設へ'])
  expect(await titles(resident.guardian)).not.toContain('施設へ')
  const past = new Date(t.clock.now().getTime() - 1000).toISOString()
  const wrong = await make(officer, { title: ' ', body: '', publishAt: past })
  expect([wrong.status, codesOf(wrong)]).toEqual([422, ['announcement.title', 'announcement.body', 'announcement.past']])
  const foreign = await buildFacility(t, { municipality: ayase.code })
  expect(codesOf(await make(officer, { facility: foreign.id }))).toEqual(['announcement.facility'])
  expect((await make(viewer)).status).toBe(403)
})

test('by area: only who lives or stands there reads it and is written to; areas that leave nobody out are all', async () => {
  const live = (household: string, code: string) =>
    t.admin.query('update guardian set postal_code = $2 where household_id = $1', [household, code])
  await live(accepted.id, '1350016')
  await live(resident.id, '1360071')
  await t.admin.query("update facility set postal_code = '1350016' where id = $1", [home.id])
  const count = async (query: string) =>
    (await officer.client.get<object>(`/api/v1/office/announcements/recipients?${query}`)).body
  expect(await count('audience=both&areas=13600')).toMatchObject({
    households: 1,
    facilities: 0,
    places: [{ postcode: '1360071', households: 1 }],
    needsSecond: false,
  })
  expect(await count('audience=both&areas=135,136')).toMatchObject({ households: 2, facilities: 1, needsSecond: true })
  expect((await make(officer, { areas: ['135', '136'] })).body.state).toBe('waiting')
  const made = await make(officer, { audience: 'both', areas: ['13500'], title: '東陽へ', byMail: true })
  expect(made.body.state).toBe('scheduled')
  await tick()
  expect(await titles(accepted.guardian)).toContain('東陽へ')
  expect(await titles(staff)).toContain('東陽へ')
  expect(await titles(resident.guardian)).not.toContain('東陽へ')
  expect((await resident.guardian.client.get(`/api/v1/announcements/${made.body.id}`)).status).toBe(404)
  const told = async (who: BuiltLogin) => (await t.mailsTo(who.mail)).filter(({ subject }) => subject.includes('東陽へ')).length
  expect([await told(accepted.guardian), await told(staff), await told(resident.guardian)]).toEqual([1, 1, 0])
  // Who has no account is counted, so that the town can tell them otherwise.
  const paper = await buildHousehold(t)
  await live(paper.id, '1350016')
  await t.admin.query('update guardian set login_id = null where household_id = $1', [paper.id])
  expect(await count('audience=guardians&areas=1350016')).toMatchObject({ households: 1, unreached: 1 })
  expect((await make(officer, { areas: ['12'] })).status).toBe(422)
})

test.each([
  ['135-0016、13601', { areas: ['1350016', '13601'], wrong: [] }],
  ['〒１３５－００１６ 1350016', { areas: ['1350016'], wrong: [] }],
  ['東陽 12', { areas: [], wrong: ['東陽', '12'] }],
  ['', { areas: [], wrong: [] }],
])('areas as they are typed: %s', (typed, read) => expect(readAreas(typed)).toEqual(read))
