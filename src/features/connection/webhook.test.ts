import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createLog } from '../../platform/log.ts'
import { callWebhook, sendWebhooks } from './send-webhooks.ts'
import type { listWebhooks, makeWebhook } from './webhook-contract.ts'
import { mostPings, mostWebhooks, mustStop, nextTry, oldSecretUntil, type WebhookEvent } from './webhook-rules.ts'

type Made = ReplyOf<typeof makeWebhook>
type Listed = ReplyOf<typeof listWebhooks>['webhooks'][number]
type Heard = { id: string; event: string; at: string; facility: string; booking?: string; child?: string }

let t: TestApp
let jobs: pg.Pool
let server: Server
let url: string
let home: BuiltFacility
let admin: BuiltLogin
let family: BuiltHousehold
/** What arrived, with its signature; `answer` is what the other system says next. */
let heard: { body: string; signature: string }[]
let answer: number
const day = '2026-12-01'
const hour = 3_600_000

beforeAll(async () => {
  t = await startTestApp()
  jobs = createPool({ url: t.database.jobsUrl, size: 4, name: 'test webhooks' })
  await buildTowns(t)
  server = createServer((request, reply) => {
    let body = ''
    request.on('data', (piece: Buffer) => {
      body += piece.toString('utf8')
    })
    request.on('end', () => {
      heard.push({ body, signature: String(request.headers['tsuen-signature']) })
      reply.writeHead(answer).end('thanks')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  server.close()
  await jobs.end()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  heard = []
  answer = 204
  await t.admin.query('update webhook set ended_at = now()')
  home = await buildFacility(t, { municipality: '142182' })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  family = await buildHousehold(t, { births: ['2024-06-15'] })
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 4 })
  await buildAcceptance(t, family.children[0] as BuiltChild, home)
})

const kid = () => family.children[0] as BuiltChild
const at = () => `/api/v1/facilities/${home.id}/webhooks`
/** A staff session is over after half an hour of the clock: who looks logs in anew. */
const listed = async () => {
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  return (await admin.client.get<{ webhooks: Listed[] }>(at())).body.webhooks
}
const only = async (): Promise<Listed> => (await listed())[0] as Listed
const later = (ms: number) => t.clock.set(new Date(t.clock.now().getTime() + ms))
const send = () => sendWebhooks({ pool: jobs, clock: t.clock, keys: t.keys, log: createLog({ level: 'silent' }) }, true)
const told = () => heard.map(({ body }) => JSON.parse(body) as Heard)

/** A webhook that leads to the server of this test: the rules let no such address in, so it is set past them. */
async function webhookFor(...events: WebhookEvent[]): Promise<Made> {
  const made = await admin.client.call<Made>('POST', at(), { url: 'https://ict.example.jp/hook', events })
  expect([made.status, made.status === 200 ? '' : made.text]).toEqual([200, ''])
  await t.admin.query('update webhook set url = $2 where id = $1', [made.body.id, url])
  return made.body
}
async function book(start = 570): Promise<string> {
  const body = { child: kid().id, facility: home.id, kind: 'flexible', date: day, start, end: start + 60 }
  const reply = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', body)
  expect([reply.status, reply.status === 200 ? '' : reply.text]).toEqual([200, ''])
  return reply.body.id
}
const signed = (secret: string, { body, signature }: { body: string; signature: string }): boolean => {
  const time = /t=(\d+)/.exec(signature)?.[1]
  return signature.includes(`v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`)
}

test('API-2: pauses grow and end after two days; a webhook stops after three; two secrets for a day', () => {
  const now = new Date(0)
  const waits = Array.from({ length: 9 }, (_, i) => nextTry(i + 1, now)?.getTime() ?? null)
  expect(waits.slice(0, 3)).toEqual([30_000, 120_000, 600_000])
  expect(waits[8]).toBeNull()
  expect([...waits.slice(0, 8)].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(waits.slice(0, 8))
  expect([mustStop(now, new Date(72 * hour - 1)), mustStop(now, new Date(72 * hour))]).toEqual([false, true])
  expect(oldSecretUntil(now, new Date(24 * hour - 1))).toEqual(new Date(24 * hour))
  expect([oldSecretUntil(now, new Date(24 * hour)), oldSecretUntil(null, now)]).toEqual([null, null])
})

test('what happens to bookings and stamps arrives signed, with ids and nothing else', async () => {
  const made = await webhookFor('booking', 'stamp')
  const booking = await book()
  t.clock.set(new Date(`${day}T09:28:00+09:00`))
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const stamp = `/api/v1/facilities/${home.id}/bookings/${booking}`
  expect((await staff.client.call('POST', `${stamp}/stamp`, { direction: 'in', time: null })).status).toBe(200)
  expect((await staff.client.call('POST', `${stamp}/undo`, { direction: 'in' })).status).toBe(200)
  expect((await staff.client.call('POST', `${stamp}/cancel`, { cause: 'facility', reason: 'staffing' })).status).toBe(200)
  expect(await send()).toBe(4)
  expect(
    told()
      .map((one) => one.event)
      .sort(),
  ).toEqual(['booking.cancelled', 'booking.made', 'stamp.changed', 'stamp.made'])
  for (const one of heard) expect(signed(made.secret, one)).toBe(true)
  for (const one of told()) {
    expect(Object.keys(one).sort()).toEqual(['at', 'booking', 'event', 'facility', 'id'])
    expect([one.booking, one.facility]).toEqual([booking, home.id])
  }
  expect(await only()).toMatchObject({ state: 'live', lastOkAt: t.clock.now().toISOString() })
  expect((await only()).deliveries.map((one) => [one.state, one.outcome])).toEqual(Array(4).fill(['done', '204']))
  expect(await send()).toBe(0)
})

test('SEE-1: a saved sheet is told to facilities with a live relation alone', async () => {
  await webhookFor('sheet')
  const other = await buildFacility(t, { municipality: '142182' })
  const [mine, admins] = [home, admin]
  home = other
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: other.id })
  await webhookFor('sheet', 'booking')
  ;[home, admin] = [mine, admins]
  const save = () =>
    family.guardian.client.call('PUT', `/api/v1/my/children/${kid().id}/sheet/allergies`, { version: 0, value: { has: 'no' } })
  expect((await save()).status).toBe(200)
  await send()
  expect(told().map(({ event, facility, child }) => ({ event, facility, child }))).toEqual([
    { event: 'sheet.changed', facility: home.id, child: kid().id },
  ])
  await t.admin.query('update facility_relation set live_until = $2 where facility_id = $1', [home.id, '2026-11-24'])
  const again = await family.guardian.client.call('PUT', `/api/v1/my/children/${kid().id}/sheet/allergies`, {
    version: 1,
    value: { has: 'no' },
  })
  expect(again.status).toBe(200)
  expect(await send()).toBe(0)
})

test('a refused act owes nothing', async () => {
  await webhookFor('booking')
  await book()
  const body = { child: kid().id, facility: home.id, kind: 'flexible', date: day, start: 570, end: 630 }
  expect((await family.guardian.client.call('POST', '/api/v1/bookings', body)).status).toBe(409)
  expect(await send()).toBe(1)
})

test('what does not arrive is tried again after its pause, and is shown', async () => {
  await webhookFor('booking')
  await book()
  answer = 500
  expect(await send()).toBe(1)
  expect(await send()).toBe(0)
  expect(await only()).toMatchObject({
    state: 'failing',
    deliveries: [
      { state: 'waiting', tries: 1, outcome: '500', nextAt: new Date(t.clock.now().getTime() + 30_000).toISOString() },
    ],
  })
  later(30_000)
  answer = 302
  expect(await send()).toBe(1)
  later(120_000)
  answer = 200
  expect(await send()).toBe(1)
  expect(await only()).toMatchObject({
    state: 'live',
    failingSince: null,
    deliveries: [{ state: 'done', tries: 3, outcome: '200' }],
  })
  expect(new Set(told().map((one) => one.id)).size).toBe(1)
})

test('after three days of failure it stops, and goes on when somebody says so', async () => {
  const made = await webhookFor('booking')
  await book()
  answer = 503
  await send()
  later(71 * hour)
  await book(660)
  await send()
  expect(await only()).toMatchObject({ state: 'failing' })
  later(hour)
  await send()
  expect(await only()).toMatchObject({ state: 'stopped' })
  expect((await only()).deliveries.map((one) => one.state)).toEqual(['givenUp', 'givenUp'])
  answer = 204
  heard = []
  await t.admin.query(
    `insert into booking_event (id, booking_id, at, event, from_state, to_state, by_kind)
     select gen_random_uuid(), id, $2, 'booking.changed', 'confirmed', 'confirmed', 'facilityStaff' from booking where facility_id = $1`,
    [home.id, t.clock.now()],
  )
  expect(await send()).toBe(0)
  expect((await admin.client.call('POST', `${at()}/${made.id}/resume`)).status).toBe(200)
  expect(codesOf(await admin.client.call('POST', `${at()}/${made.id}/resume`))).toEqual(['webhook.not-stopped'])
  await book(780)
  expect(await send()).toBe(1)
  expect((await admin.client.call('POST', `${at()}/${made.id}/end`)).status).toBe(200)
  expect(await listed()).toEqual([])
  await book(900)
  expect(await send()).toBe(0)
})

test('a new secret signs beside the old one for a day, then alone; none is kept or shown again', async () => {
  const made = await webhookFor('booking')
  const renewed = await admin.client.call<Made>('POST', `${at()}/${made.id}/secret`)
  expect(renewed.body.secret).not.toBe(made.secret)
  await book()
  await send()
  const [first] = heard as [(typeof heard)[number]]
  expect([signed(renewed.body.secret, first), signed(made.secret, first)]).toEqual([true, true])
  later(24 * hour)
  await book(660)
  await send()
  const second = heard[1] as (typeof heard)[number]
  expect([signed(renewed.body.secret, second), signed(made.secret, second)]).toEqual([true, false])
  const { rows } = await t.admin.query('select to_jsonb(w)::text as row from webhook w')
  expect(JSON.stringify(rows) + JSON.stringify(await listed())).not.toContain(renewed.body.secret)
})

test('two nodes tell each thing once', async () => {
  await webhookFor('booking')
  for (const start of [540, 600, 660, 720, 780, 840]) await book(start)
  const tried = await Promise.all([send(), send()])
  expect(tried[0] + tried[1]).toBe(6)
  expect(new Set(told().map((one) => one.id)).size).toBe(6)
  expect(heard).toHaveLength(6)
})

test('an address is https and public, named by an administrator after a mailed code; five at most', async () => {
  for (const wrong of ['http://ict.example.jp/', 'https://127.0.0.1/', 'https://localhost/', 'https://169.254.169.254/latest'])
    expect(codesOf(await admin.client.call('POST', at(), { url: wrong, events: ['booking'] }))).toEqual(['webhook.address'])
  expect((await admin.client.call('POST', at(), { url: 'https://ict.example.jp/', events: [] })).status).toBe(422)
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  expect((await staff.client.get(at())).status).toBe(403)
  const all = await Promise.all(
    Array.from({ length: mostWebhooks + 1 }, (_, i) =>
      admin.client.call('POST', at(), { url: `https://ict${i}.example.jp/`, events: ['booking'] }),
    ),
  )
  expect(all.flatMap(codesOf)).toEqual(['webhook.most'])
  later(11 * 60_000)
  const late = await admin.client.call<Problem>('POST', at(), { url: 'https://ict.example.jp/', events: ['booking'] })
  expect([late.status, late.body.code]).toEqual([403, 'code-needed'])
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await stranger.client.get(at())).status).toBe(404)
  expect((await stranger.client.call('POST', `${at()}/${(await only()).id}/end`)).status).toBe(404)
})

test('a trial is signed, answered at once, on record, owed never again, and at most ten an hour', async () => {
  const made = await webhookFor('booking')
  const { rows } = await t.admin.query('select * from webhook where id = $1', [made.id])
  const ping = { ...rows[0], webhook_id: made.id, event: 'ping', at: t.clock.now(), ids: { facility: home.id } }
  expect(await callWebhook(t.keys, ping, t.clock.now(), true)).toBe('204')
  expect(heard).toHaveLength(1)
  expect(signed(made.secret, heard[0] as (typeof heard)[number])).toBe(true)
  expect(told()[0]).toEqual({ id: made.id, event: 'ping', at: t.clock.now().toISOString(), facility: home.id })
  // The way by the screen: this machine's own address is never called.
  const tries = () => admin.client.call('POST', `${at()}/${made.id}/ping`)
  const reply = await tries()
  expect([reply.status, reply.body]).toEqual([
    200,
    { id: made.id, outcome: 'address', arrived: false, milliseconds: expect.any(Number) },
  ])
  expect(heard).toHaveLength(1)
  expect(await only()).toMatchObject({
    state: 'live',
    failingSince: null,
    deliveries: [{ event: 'ping', state: 'givenUp', tries: 1, outcome: 'address' }],
  })
  expect(await send()).toBe(0)
  for (let n = 1; n < mostPings; n += 1) expect((await tries()).status).toBe(200)
  expect(codesOf(await tries())).toEqual(['webhook.pings'])
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await stranger.client.call('POST', `${at()}/${made.id}/ping`)).status).toBe(404)
  expect(
    (await (await buildLogin(t, 'facilityStaff', { facilityId: home.id })).client.call('POST', `${at()}/${made.id}/ping`)).status,
  ).toBe(403)
})

test('the other administrators hear of every change, whoever made it not, nor who has left or never came', async () => {
  const other = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const gone = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  await t.admin.query('update login_role set valid_to = $2 where login_id = $1', [gone.id, t.clock.now()])
  const made = await webhookFor('booking')
  await admin.client.call('POST', `${at()}/${made.id}/secret`)
  await admin.client.call('POST', `${at()}/${made.id}/end`)
  const mails = (await t.mailsTo(other.mail)).map((mail) => mail.text.replace(new URL(url).host, '127.0.0.1:PORT'))
  expect(mails.map((text) => text.split('\n')[0]).sort()).toEqual([
    '通知の送り先「127.0.0.1:PORT」に送るのをやめました。',
    '通知の送り先「127.0.0.1:PORT」の署名の鍵を替えました。',
    '通知の送り先「127.0.0.1:PORT」を加えました。',
  ])
  for (const text of mails) expect(text).not.toContain(made.secret)
  expect([await t.mailsTo(admin.mail), await t.mailsTo(gone.mail)]).toEqual([[], []])
})
