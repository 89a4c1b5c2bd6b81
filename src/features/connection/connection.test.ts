import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, type Reply, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
import { type KeyScope, keyScopes, type Problem, type ReplyOf } from '../../platform/contract.ts'
import { callsPerMinute, createCallRate } from '../../platform/http/call-rate.ts'
import { projectRoot } from '../../platform/project-root.ts'
import type { listKeys, makeKey } from './contract.ts'
import { keyState, mostLiveKeys } from './rules.ts'

type Made = ReplyOf<typeof makeKey>
type Keys = ReplyOf<typeof listKeys>['keys']

let t: TestApp
let home: BuiltFacility
let admin: BuiltLogin
let family: BuiltHousehold
const before = new Date('2026-11-20T01:00:00Z')
const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
const perMinute = 40

beforeAll(async () => {
  t = await startTestApp({ now: before, callsPerMinute: { key: perMinute } })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  // Each test is in a minute of its own.
  t.clock.set(new Date(Math.max(before.getTime(), t.clock.now().getTime()) + 60_000))
  if (t.clock.now() > at('00:00:00')) t.clock.set(before)
  home = await buildFacility(t, { municipality: '142182' })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  family = await buildHousehold(t, { births: ['2024-06-15'] })
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 4 })
  await buildAcceptance(t, family.children[0] as BuiltChild, home)
})

const kid = () => family.children[0] as BuiltChild
const keysAt = () => `/api/v1/facilities/${home.id}/keys`
const listed = async (): Promise<Keys> => (await admin.client.get<{ keys: Keys }>(keysAt())).body.keys

async function keyWith(...scopes: KeyScope[]): Promise<Made> {
  const made = await admin.client.call<Made>('POST', keysAt(), { name: '登降園システム', scopes, days: 365 })
  expect([made.status, made.status === 200 ? '' : made.text]).toEqual([200, ''])
  return made.body
}

/** As another system calls: a token, no cookie. */
const calls = (token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  const client = t.client()
  return {
    get: <T = unknown>(path: string): Promise<Reply<T>> => client.get<T>(path, headers),
    send: <T = unknown>(
      method: string,
      path: string,
      body: unknown,
      more: { key?: string; headers?: Record<string, string> } = {},
    ) => client.call<T>(method, path, body, { ...more, headers: { ...headers, ...more.headers } }),
  }
}
const codeOf = (reply: Reply): string => (reply.body as Problem).code
const of = (path: string) => `/api/v1/facilities/${home.id}${path}`

async function book(): Promise<string> {
  const now = t.clock.now()
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  const body = { child: kid().id, facility: home.id, kind: 'flexible', date: day, start: 570, end: 690 }
  const reply = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', body)
  t.clock.set(now)
  if (reply.status !== 200) throw new Error(reply.text)
  return reply.body.id
}

test('API-1: a key works until its instant of expiry, and not after it was ended', () => {
  const expiresAt = new Date(1000)
  expect(keyState({ expiresAt, revokedAt: null }, new Date(999))).toBe('live')
  expect(keyState({ expiresAt, revokedAt: null }, new Date(1000))).toBe('expired')
  expect(keyState({ expiresAt, revokedAt: new Date(500) }, new Date(600))).toBe('revoked')
})

test('the other administrators are told of a new key and of its end, without its token', async () => {
  const other = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const made = await keyWith('bookings:read')
  expect((await admin.client.call('POST', `${keysAt()}/${made.id}/revoke`)).status).toBe(200)
  const mails = await t.mailsTo(other.mail)
  expect(mails.map((mail) => mail.text.split('\n')[0]).sort()).toEqual([
    '外部システムのAPIキーを、1つ止めました。',
    '外部システムのAPIキーを、新しくつくりました。',
  ])
  for (const mail of mails) expect(mail.text).not.toContain(made.token)
  expect(await t.mailsTo(admin.mail)).toEqual([])
})

test('the rate is counted per key and minute, and says how long to wait', () => {
  const limited = createCallRate({ ...callsPerMinute, key: 2 })
  const rate = (token: Buffer, now: Date) => limited('key', token, now)
  const [one, other] = [Buffer.from('one'), Buffer.from('other')]
  const second = (n: number) => new Date(n * 1000)
  expect([rate(one, second(0)), rate(one, second(10)), rate(one, second(20)), rate(other, second(20))]).toEqual([
    null,
    null,
    40,
    null,
  ])
  expect([rate(one, second(59)), rate(one, second(60))]).toEqual([1, null])
})

describe('making and ending', () => {
  test('the token is in the one answer, and in its replay; kept is a hash, listed are its last signs', async () => {
    const body = { name: '登降園システム', scopes: ['slots:read', 'slots:read', 'stamps:write'], days: 30 }
    const made = await admin.client.call<Made>('POST', keysAt(), body, { key: 'make-one-key' })
    const again = await admin.client.call<Made>('POST', keysAt(), body, { key: 'make-one-key' })
    expect(again.body).toEqual(made.body)
    expect(made.body.token).toMatch(/^tsuen_[\w-]{43}$/)
    const keys = await listed()
    expect(keys).toMatchObject([
      {
        name: '登降園システム',
        scopes: ['slots:read', 'stamps:write'],
        state: 'live',
        lastUsedAt: null,
        hint: made.body.token.slice(-4),
      },
    ])
    expect(new Date(keys[0]?.expiresAt ?? 0).getTime() - t.clock.now().getTime()).toBe(30 * 86_400_000)
    const { rows } = await t.admin.query('select to_jsonb(k)::text as row from api_key k')
    expect(JSON.stringify(rows)).not.toContain(made.body.token)
  })

  test('asks an administrator for a mailed code of the last ten minutes', async () => {
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
    const body = { name: 'x', scopes: ['slots:read'], days: 30 }
    expect((await staff.client.call('POST', keysAt(), body)).status).toBe(403)
    t.clock.set(new Date(t.clock.now().getTime() + 11 * 60_000))
    const late = await admin.client.call('POST', keysAt(), body)
    expect([late.status, codeOf(late)]).toEqual([403, 'code-needed'])
    expect(await listed()).toEqual([])
  })

  test('refuses names without a scope, unknown scopes and lives without end, and an eleventh key', async () => {
    for (const wrong of [
      { name: 'x', scopes: [], days: 30 },
      { name: 'x', scopes: ['everything'], days: 30 },
      { name: 'x', scopes: ['slots:read'], days: 3650 },
      { name: ' ', scopes: ['slots:read'], days: 30 },
    ])
      expect((await admin.client.call('POST', keysAt(), wrong)).status).toBe(422)
    const all = await Promise.all(
      Array.from({ length: mostLiveKeys + 3 }, (_, i) =>
        admin.client.call('POST', keysAt(), { name: `s${i}`, scopes: ['slots:read'], days: 30 }),
      ),
    )
    expect(all.filter((one) => one.status === 200)).toHaveLength(mostLiveKeys)
    expect(all.filter((one) => one.status !== 200).flatMap(codesOf)).toEqual(Array(3).fill('connection.most-keys'))
  })

  test('ended, expired and made-up tokens open nothing, and a key of elsewhere cannot be ended', async () => {
    const made = await keyWith('slots:read')
    const system = calls(made.token)
    expect((await system.get('/api/v1/key')).body).toMatchObject({
      id: made.id,
      facility: { id: home.id },
      scopes: ['slots:read'],
    })
    const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
    expect((await stranger.client.call('POST', `${keysAt()}/${made.id}/revoke`)).status).toBe(404)
    expect((await admin.client.call('POST', `${keysAt()}/${made.id}/revoke`)).status).toBe(200)
    const gone = await system.get('/api/v1/key')
    expect([gone.status, codeOf(gone), gone.headers.get('www-authenticate')]).toEqual([401, 'key-invalid', 'Bearer'])
    expect(codesOf(await admin.client.call('POST', `${keysAt()}/${made.id}/revoke`))).toEqual(['connection.key-ended'])
    const short = await keyWith('slots:read')
    await t.admin.query('update api_key set expires_at = $2 where id = $1', [short.id, new Date(t.clock.now().getTime() + 1)])
    expect((await calls(short.token).get('/api/v1/key')).status).toBe(200)
    t.clock.set(new Date(t.clock.now().getTime() + 1))
    expect((await calls(short.token).get('/api/v1/key')).status).toBe(401)
    expect((await calls('tsuen_made-up').get('/api/v1/key')).status).toBe(401)
    expect((await listed()).map((key) => key.state).sort()).toEqual(['expired', 'revoked'])
  })
})

describe('calling', () => {
  test('each scope opens its own calls and no other', async () => {
    const booking = await book()
    const doors: [KeyScope, string, string, unknown?][] = [
      ['slots:read', 'GET', of(`/slots?from=${day}&to=${day}&kind=flexible`)],
      [
        'slots:write',
        'PUT',
        of('/slots'),
        { kind: 'flexible', from: day, to: day, weekdays: [2], start: 540, end: 600, cap: 5, caps: [null, null, null] },
      ],
      ['bookings:read', 'GET', of(`/bookings?from=${day}&to=${day}`)],
      ['bookings:read', 'GET', of(`/bookings/${booking}`)],
      ['results:read', 'GET', of('/months/2026-12')],
      ['child-sheet:read', 'GET', of('/children')],
      ['child-sheet:read', 'GET', of(`/children/${kid().id}/sheet`)],
      ['stamps:write', 'POST', of(`/bookings/${booking}/stamp`), { direction: 'in', time: null }],
    ]
    t.clock.set(at('09:28:00'))
    admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    for (const scope of keyScopes) {
      const system = calls((await keyWith(scope)).token)
      for (const [needed, method, path, body] of doors) {
        const reply = await (method === 'GET' ? system.get(path) : system.send(method, path, body))
        const said = reply.status === 200 ? 200 : codeOf(reply)
        expect([scope, path, said]).toEqual([scope, path, needed === scope ? 200 : 'scope-missing'])
        // The same answer as to the administrator: there is no second version of anything.
        if (reply.status === 200 && method === 'GET') expect(reply.body).toEqual((await admin.client.get(path)).body)
      }
    }
  })

  test('what staff alone may do, what is open to all, and what is of another facility stays shut', async () => {
    const system = calls((await keyWith(...keyScopes)).token)
    expect(codeOf(await system.get(keysAt()))).toBe('no-right')
    expect(codeOf(await system.get(of('/board')))).toBe('no-right')
    expect(codeOf(await system.get('/api/v1/public/municipalities'))).toBe('no-right')
    const next = await buildFacility(t, { municipality: '142182' })
    expect((await system.get(`/api/v1/facilities/${next.id}/slots?from=${day}&to=${day}&kind=flexible`)).status).toBe(404)
    expect((await system.get(`/api/v1/facilities/${next.id}/bookings?from=${day}&to=${day}`)).status).toBe(404)
  })

  test('a stamp is made once per key, in the history with its key; every call is on record', async () => {
    const booking = await book()
    t.clock.set(at('09:28:00'))
    admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    const made = await keyWith('stamps:write', 'bookings:read')
    const system = calls(made.token)
    const path = of(`/bookings/${booking}/stamp`)
    const first = await system.send<{ in: unknown }>('POST', path, { direction: 'in', time: null }, { key: 'stamp-0001' })
    expect(first.body).toMatchObject({ state: 'inUse', in: { at: '2026-12-01T00:28:00.000Z', source: 'system' } })
    const again = await system.send('POST', path, { direction: 'in', time: null }, { key: 'stamp-0001' })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(codesOf(await system.send('POST', path, { direction: 'in', time: null }))).toEqual(['attendance.stamped'])
    // The same number of another key is another request.
    const second = calls((await keyWith('stamps:write')).token)
    expect(codesOf(await second.send('POST', path, { direction: 'in', time: null }, { key: 'stamp-0001' }))).toEqual([
      'attendance.stamped',
    ])
    await system.get(of(`/bookings?from=${day}&to=${day}`))
    const { rows } = await t.admin.query<{ event: string; code: string }>(
      `select event, code from audit_event where actor_kind = 'vendorKey' and ids->>'apiKey' = $1 and facility_id = $2 and login_id is null order by id`,
      [made.id, home.id],
    )
    expect(rows).toEqual([
      { event: 'attendance.staff-stamp', code: 'attendance.stamped' },
      { event: 'GET /api/v1/facilities/:facilityId/bookings', code: 'read' },
    ])
    const history = await t.admin.query(
      `select by_kind, details from booking_event where booking_id = $1 and event = 'stampIn'`,
      [booking],
    )
    expect(history.rows).toEqual([{ by_kind: 'vendorKey', details: { apiKey: made.id } }])
    expect((await listed()).find((key) => key.id === made.id)?.lastUsedAt).toBe(t.clock.now().toISOString())
  })

  test('cookies beside a key are not read, and a foreign page gains nothing by it', async () => {
    const made = await keyWith('slots:write')
    const body = { kind: 'flexible', from: day, to: day, weekdays: [2], start: 540, end: 600, cap: 5, caps: [null, null, null] }
    const headers = { authorization: `Bearer ${made.token}`, origin: 'https://elsewhere.example' }
    expect((await t.client().call('PUT', of('/slots'), body, { headers })).status).toBe(200)
    expect(codeOf(await admin.client.call('PUT', of('/slots'), body, { headers: { origin: 'https://elsewhere.example' } }))).toBe(
      'foreign-origin',
    )
    const mixed = await admin.client.get(keysAt(), { authorization: `Bearer ${made.token}` })
    expect(codeOf(mixed)).toBe('no-right')
    expect((await admin.client.get(keysAt(), { authorization: 'Bearer tsuen_made-up' })).status).toBe(401)
  })

  test('SEE-1: the sheet leaves a record for the family, and ends with the relation', async () => {
    const system = calls((await keyWith('child-sheet:read')).token)
    const sheet = await system.get<{ child: { id: string } }>(of(`/children/${kid().id}/sheet`))
    expect(sheet.body.child.id).toBe(kid().id)
    const seen = await family.guardian.client.get<{ reads: unknown[] }>(`/api/v1/my/children/${kid().id}`)
    expect(seen.body.reads).toMatchObject([{ kind: 'vendorKey', event: 'childSheet.read', place: home.name }])
    await t.admin.query('update facility_relation set live_until = $2 where facility_id = $1', [home.id, '2026-11-19'])
    expect((await system.get(of(`/children/${kid().id}/sheet`))).status).toBe(404)
    expect((await system.get<{ children: unknown[] }>(of('/children'))).body.children).toEqual([])
  })

  test('too many calls in a minute are told when to come again; other keys go on', async () => {
    const [busy, calm] = [calls((await keyWith('slots:read')).token), calls((await keyWith('slots:read')).token)]
    for (let i = 0; i < perMinute; i += 1) expect((await busy.get('/api/v1/key')).status).toBe(200)
    const over = await busy.get<Problem>('/api/v1/key')
    expect([over.status, over.body.code]).toEqual([429, 'too-fast'])
    const wait = Number(over.headers.get('retry-after'))
    expect(wait).toBe(over.body.retryAfter)
    expect((await calm.get('/api/v1/key')).status).toBe(200)
    t.clock.set(new Date(t.clock.now().getTime() + wait * 1000))
    expect((await busy.get('/api/v1/key')).status).toBe(200)
  })
})

test('the OpenAPI document names the scope of every call that a key may make, and of no other', async () => {
  type Operation = { security?: Record<string, string[]>[] }
  const { body } = await t
    .client()
    .get<{ paths: Record<string, Record<string, Operation>>; components: Record<string, unknown> }>('/api/v1/openapi.json')
  expect(body.components).toMatchObject({ securitySchemes: { key: { type: 'http', scheme: 'bearer' } } })
  const named = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { security = [] }]) =>
      security.flatMap((way) => (way['key'] ? [`${method.toUpperCase()} ${path} ${way['key'].join()}`.trim()] : [])),
    ),
  )
  const facility = '/api/v1/facilities/{facilityId}'
  expect(named.sort()).toEqual(
    [
      'GET /api/v1/key',
      `GET ${facility}/slots slots:read`,
      `PUT ${facility}/slots slots:write`,
      `GET ${facility}/bookings bookings:read`,
      `GET ${facility}/bookings/{bookingId} bookings:read`,
      `POST ${facility}/bookings/{bookingId}/stamp stamps:write`,
      `GET ${facility}/months/{month} results:read`,
      `GET ${facility}/children child-sheet:read`,
      `GET ${facility}/children/{childId}/sheet child-sheet:read`,
    ].sort(),
  )
  // docs/api.md speaks of them all.
  const page = readFileSync(join(projectRoot, 'docs/api.md'), 'utf8').replaceAll('{YYYY-MM}', '{month}')
  expect(named.map((one) => one.split(' ')[1] ?? '').filter((path) => !page.includes(path))).toEqual([])
})
