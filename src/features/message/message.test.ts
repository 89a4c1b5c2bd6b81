/** 家庭への連絡 over HTTP (MSG-1): whom it reaches, the minute in which it can be taken back, who reads it, and what the mail does not say. */
import { randomUUID } from 'node:crypto'
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
  insert,
} from '../../../test/helpers/build.ts'
import { addDays, japanDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { koto } from '../municipality/towns.ts'
import type { getMessage, getOwnMessage, listMessages, previewMessage } from './contract.ts'
import { keptDays, messageState, mostPerDay, textRefusal, waitSeconds } from './rules.ts'
import { clearMessages, sendDueMessages } from './send-due.ts'

type Preview = ReplyOf<typeof previewMessage>

let t: TestApp
let home: BuiltFacility
let staff: BuiltLogin
let other: BuiltLogin
let officer: BuiltLogin
/** Two siblings with a booking each; one child; nobody can log in; cancelled; only asked for. */
let siblings: BuiltHousehold
let family: BuiltHousehold
let offline: BuiltHousehold
let cancelled: BuiltHousehold
let asking: BuiltHousehold
let pool: ReturnType<typeof createPool>
const bookings = new Map<string, string>()

async function buildBooking(child: BuiltChild, state: string, date: string): Promise<void> {
  const id = randomUUID()
  await insert(t, 'booking', {
    id,
    number: `B-${id.slice(0, 8)}`,
    child_id: child.id,
    facility_id: home.id,
    municipality: child.municipality,
    certificate_id: child.certificateId,
    kind: 'flexible',
    date,
    start_min: 540,
    end_min: 600,
    state,
    class_age: 1,
    minutes: 60,
    split: JSON.stringify([{ layer: 'national', minutes: 60 }]),
    held: JSON.stringify(state === 'cancelled' ? [] : [{ layer: 'national', minutes: 60 }]),
    agreed: {},
    entered_by_kind: 'guardian1',
    requested_at: t.clock.now(),
    ...(state === 'requested' ? { answer_due_at: new Date(t.clock.now().getTime() + 86_400_000) } : {}),
  })
  bookings.set(child.id, id)
}
const kid = (of: BuiltHousehold, n = 0) => of.children[n] as BuiltChild
const day = () => addDays(japanDate(t.clock.now()), 1)

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  home = await buildFacility(t)
  siblings = await buildHousehold(t, { births: ['2025-01-15', '2025-01-15'] })
  family = await buildHousehold(t)
  offline = await buildHousehold(t)
  cancelled = await buildHousehold(t)
  asking = await buildHousehold(t)
  const gone = await buildHousehold(t)
  for (const one of [siblings, family, offline, cancelled, asking, gone])
    for (const child of one.children) await buildAcceptance(t, child, home)
  for (const child of siblings.children) await buildBooking(child, 'confirmed', day())
  await buildBooking(kid(family), 'confirmed', day())
  await buildBooking(kid(offline), 'confirmed', day())
  await buildBooking(kid(cancelled), 'cancelled', day())
  await buildBooking(kid(asking), 'requested', day())
  await buildBooking(kid(gone), 'confirmed', day())
  await t.admin.query('update facility_relation set live_until = $1 where child_id = $2', [addDays(day(), -30), kid(gone).id])
  await t.admin.query('update login set blocked_at = $1 where id = $2', [t.clock.now(), offline.guardian.id])
  staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id }, { name: '綾瀬 花子' })
  other = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  officer = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})

const tick = (job = sendDueMessages) =>
  job.run({ pool, now: t.clock.now(), id: createIds(t.clock, seededRandom(randomUUID())) } as Parameters<typeof job.run>[0])
const at = (facility = home.id) => `/api/v1/facilities/${facility}/messages`
const look = (query: string, who = staff) => who.client.get<Preview>(`${at()}/recipients?${query}`)
async function write(more: object = {}, who = staff) {
  const to = { date: day(), ...more }
  const query = 'booking' in to ? `booking=${to.booking}` : `date=${to.date}`
  const { booking: _, ...rest } = to as { booking?: string; date?: string }
  const body = 'booking' in to ? { booking: to.booking } : rest
  const sign = (await look(query)).body.sign
  return await who.client.call<{ id: string; dueAt: string }>('POST', at(), {
    sign,
    kind: 'belongings',
    text: '水筒をお持ちください。',
    ...body,
    ...('text' in more ? { text: more.text } : {}),
    ...('sign' in more ? { sign: more.sign } : {}),
  })
}
const one = (booking: BuiltChild, more: object = {}) => write({ date: undefined, booking: bookings.get(booking.id), ...more })
const own = (who: BuiltHousehold, id: string) =>
  who.guardian.client.get<ReplyOf<typeof getOwnMessage>>(`/api/v1/my/messages/${id}`)
const back = (id: string, who = staff) => who.client.call('POST', `${at()}/${id}/take-back`)
const later = (ms: number) => t.clock.set(new Date(t.clock.now().getTime() + ms))
const mailsOf = async (who: BuiltHousehold) =>
  (await t.mailsTo(who.guardian.mail)).filter((mail) => mail.text.includes('/my/notices/messages/'))

test('a day’s families are exactly those whose booking stands, and who cannot log in is listed for the phone', async () => {
  const seen = await look(`date=${day()}`)
  expect(seen.status, seen.text).toBe(200)
  expect(seen.body.families).toBe(3)
  const ids = (list: Preview['told']) => list.map((child) => child.id).sort()
  expect(ids(seen.body.told)).toEqual([kid(siblings).id, kid(siblings, 1).id, kid(family).id].sort())
  expect(ids(seen.body.byPhone)).toEqual([kid(offline).id])
  const single = await look(`booking=${bookings.get(kid(cancelled).id)}`)
  expect([single.body.families, single.body.day]).toEqual([1, null])
  expect(codesOf(await look(`date=${addDays(day(), 1)}`))).toEqual(['message.nobody'])
  expect(codesOf(await look(`date=${addDays(day(), 200)}`))).toEqual(['message.far-day'])
  expect(codesOf(await look(`date=${day()}&booking=${bookings.get(kid(family).id)}`))).toEqual(['message.to'])
  expect((await look(`booking=${randomUUID()}`)).status).toBe(404)
  for (const who of [other, officer, family.guardian])
    expect((await look(`date=${day()}`, who)).status).toBeGreaterThanOrEqual(401)
})

test('it waits a minute, is told by a mail that says nothing of it, and is read by its families alone', async () => {
  const sent = await write({ text: 'たんぽぽ組で水ぼうそうが出ました。' })
  expect(sent.status, sent.text).toBe(200)
  const { id } = sent.body
  const seen = async () => (await staff.client.get<ReplyOf<typeof getMessage>>(`${at()}/${id}`)).body
  expect(await seen()).toMatchObject({ state: 'waiting', families: 3, phones: 1, text: 'たんぽぽ組で水ぼうそうが出ました。' })
  later(waitSeconds * 1000 - 100)
  await tick()
  expect((await own(family, id)).status).toBe(404)
  later(100)
  expect((await seen()).state).toBe('going')
  await tick()
  await tick()
  expect((await seen()).state).toBe('sent')
  for (const who of [siblings, family]) {
    const read = await own(who, id)
    expect(read.body).toMatchObject({ kind: 'belongings', text: 'たんぽぽ組で水ぼうそうが出ました。', facility: { id: home.id } })
    expect(read.text).not.toContain('さくら')
    const mails = await mailsOf(who)
    expect(mails.length).toBe(1)
    expect(mails[0]?.text).toContain(`/my/notices/messages/${id}`)
    expect(`${mails[0]?.subject}${mails[0]?.text}`).not.toMatch(/水ぼうそう|さくら|持ち物|見本/)
  }
  const notices = await family.guardian.client.get<{ notices: { path: string | null }[] }>('/api/v1/my/notices')
  expect(notices.body.notices.map((notice) => notice.path)).toContain(`/my/notices/messages/${id}`)
  for (const who of [cancelled, asking]) {
    expect((await own(who, id)).status).toBe(404)
    expect(await mailsOf(who)).toEqual([])
  }
  expect(await mailsOf(offline)).toEqual([])
  expect((await other.client.get(`${at()}/${id}`)).status).toBe(404)
  expect((await officer.client.get(`${at()}/${id}`)).status).toBeGreaterThanOrEqual(401)
  const list = (await staff.client.get<ReplyOf<typeof listMessages>>(at())).body.messages.find((row) => row.id === id)
  expect(list).toMatchObject({ writtenBy: '綾瀬 花子', families: 3, phones: 1, state: 'sent', day: day() })
  const { rows } = await t.admin.query('select sealed from message where id = $1', [id])
  expect(rows[0].sealed.toString('utf8')).not.toContain('水ぼうそう')
})

test('one family is told alone; until 59.9 seconds it can be taken back, at 60 no more', async () => {
  const before = (await mailsOf(family)).length
  const first = await one(kid(family))
  expect(first.status, first.text).toBe(200)
  later(waitSeconds * 1000 - 100)
  expect((await back(first.body.id, other)).status).toBe(404)
  expect((await back(first.body.id)).status).toBe(200)
  expect(codesOf(await back(first.body.id))).toEqual(['message.taken-back'])
  later(60_000)
  await tick()
  expect((await own(family, first.body.id)).status).toBe(404)
  expect((await mailsOf(family)).length).toBe(before)
  const second = await one(kid(family))
  later(waitSeconds * 1000)
  expect(codesOf(await back(second.body.id))).toEqual(['message.gone'])
  await tick()
  expect((await own(family, second.body.id)).status).toBe(200)
  expect((await own(siblings, second.body.id)).status).toBe(404)
  expect((await mailsOf(family)).length).toBe(before + 1)
  expect(codesOf(await back(second.body.id))).toEqual(['message.gone'])
})

test('what was not looked at, says too much, or reaches nobody is not sent', async () => {
  expect(codesOf(await write({ sign: 'AAAAAAAAAAAAAAAA' }))).toEqual(['message.others'])
  expect(codesOf(await write({ text: '' }))).toEqual(['message.empty'])
  expect(codesOf(await write({ text: 'あ'.repeat(501) }))).toEqual(['message.long'])
  expect(codesOf(await write({ text: '番号は123456789018です。' }))).toEqual(['message.my-number'])
  expect(codesOf(await one(kid(offline)))).toEqual(['message.all-by-phone'])
  const { rows } = await t.admin.query('select count(*)::int as n from message')
  expect(rows[0].n).toBe(3)
})

test('one key sends once, and a day holds twenty, those taken back not counted', async () => {
  const sign = (await look(`date=${day()}`)).body.sign
  const body = { date: day(), sign, kind: 'other', text: 'お知らせです。' }
  const key = { key: randomUUID() }
  const twice = [
    await staff.client.call<{ id: string }>('POST', at(), body, key),
    await staff.client.call<{ id: string }>('POST', at(), body, key),
  ]
  expect(twice[0]?.body.id).toBe(twice[1]?.body.id)
  const { rows } = await t.admin.query('select count(*)::int as n from message where taken_back_at is null')
  for (let n = rows[0].n; n < mostPerDay - 1; n++) expect((await write()).status).toBe(200)
  // Two at once for the last place: the lock of the facility lets one pass.
  const last = await Promise.all([write(), write()])
  expect(last.map((reply) => reply.status).sort()).toEqual([200, 409])
  expect(codesOf(await write())).toEqual(['message.enough'])
  const won = last.find((reply) => reply.status === 200)
  expect((await back(won?.body.id ?? '')).status).toBe(200)
  expect((await write()).status).toBe(200)
})

test('a year later the words are gone', async () => {
  const now = t.clock.now()
  t.clock.set(new Date(now.getTime() + (keptDays + 1) * 86_400_000))
  await tick(clearMessages)
  const { rows } = await t.admin.query(
    'select (select count(*)::int from message) as m, (select count(*)::int from message_recipient) as r',
  )
  expect(rows[0]).toEqual({ m: 0, r: 0 })
})

test.each([
  [-60_000, 'waiting'],
  [-1, 'waiting'],
  [0, 'going'],
])('%i ms to the end of the minute: %s', (ms, state) => {
  const due_at = new Date('2026-11-24T00:01:00Z')
  const row = { due_at, sent_at: null, taken_back_at: null }
  expect(messageState(row, new Date(due_at.getTime() + ms))).toBe(state)
  expect(textRefusal('👨‍👩‍👧'.repeat(100))).toBeNull()
})
