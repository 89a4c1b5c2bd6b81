/** Tokens of sessions: new at login and at each proof (SES-03); what a stranger's body, password or idle browser may not do. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { type Client, codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltHousehold, buildHousehold, buildTowns, insert } from '../../../test/helpers/build.ts'
import { hashToken, linkToken } from '../../platform/one-time-code.ts'
import { isRefused } from '../../platform/refusal.ts'
import { challengeHolds, newChallenge } from './passkey-challenge.ts'
import { passkeyOrigins } from './passkey-place.ts'
import { passwordsOf } from './passwords.ts'

const password = 'すいか割り と 花火 2026'
const minute = 60_000
let t: TestApp
let family: BuiltHousehold
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  await t.admin.query('delete from throttle')
  family = await buildHousehold(t)
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $2, code_required = false where id = $1', [family.guardian.id, hash])
})

const tokenOf = (client: Client): string => client.cookies.get('tsuen-guardian') ?? ''
const status = async (token: string): Promise<number> => (await t.client('guardian', token).get('/api/v1/me')).status
const logIn = (client: Client) => client.call('POST', '/api/v1/login', { side: 'guardian', mail: family.guardian.mail, password })

describe('a proof', () => {
  it('gives the session a new token; the old one carries no proof and ends in half a minute', async () => {
    const { client, id } = family.guardian
    await t.admin.query('update session set proof_at = null, code_at = null where login_id = $1', [id])
    const before = tokenOf(client)
    expect((await client.call('POST', '/api/v1/proof/password', { password })).status).toBe(200)
    const after = tokenOf(client)
    expect(after).not.toBe(before)
    const fresh = (token: string) => t.client('guardian', token).get('/api/v1/me/passkeys/new')
    expect((await fresh(after)).status).toBe(200)
    expect((await fresh(before)).status).toBe(403)
    const list = await client.get<{ sessions: unknown[] }>('/api/v1/me/sessions')
    expect(list.body.sessions.length).toBe(1)
    t.clock.advance(30_000 - 1)
    expect(await status(before)).toBe(200)
    t.clock.advance(1)
    expect([await status(before), await status(after)]).toEqual([401, 200])
  })

  it('answers the second press of the same button with the same session, and prolongs no life', async () => {
    const { client, id } = family.guardian
    const ends = async () =>
      (await t.admin.query('select max(expires_at) as at from session where login_id = $1', [id])).rows[0].at
    const end = await ends()
    const copy = t.client('guardian', tokenOf(client))
    const key = randomUUID()
    t.clock.advance(minute)
    await client.call('POST', '/api/v1/proof/password', { password }, { key })
    expect((await copy.call('POST', '/api/v1/proof/password', { password }, { key })).status).toBe(200)
    expect(tokenOf(copy)).toBe(tokenOf(client))
    expect(await ends()).toEqual(end)
  })
})

test('a login in a browser ends the session that browser had, of whomever', async () => {
  const other = await buildHousehold(t)
  const browser = t.client('guardian', other.guardian.token)
  expect((await logIn(browser)).status).toBe(200)
  const first = tokenOf(browser)
  expect([await status(other.guardian.token), await status(first)]).toEqual([401, 200])
  expect((await logIn(browser)).status).toBe(200)
  expect([await status(first), await status(tokenOf(browser)), await status(family.guardian.token)]).toEqual([401, 200, 200])
})

test('a first password is not made of the children’s names or birthdays', async () => {
  const link = randomUUID()
  const token = linkToken(t.keys, link)
  await t.admin.query("update child set given_name = 'ひまわりこ' where household_id = $1", [family.id])
  await insert(t, 'account_link', {
    id: link,
    token_hash: hashToken(token),
    purpose: 'activate',
    login_id: family.guardian.id,
    expires_at: new Date(defaultNow.getTime() + minute),
  })
  const set = (typed: string) => t.client().call('POST', `/api/v1/account-links/${token}/password`, { password: typed })
  expect(codesOf(await set('ひまわりこ2025'))).toContain('password.context')
  expect((await set('電車 と 雲 と 夕やけ 88')).status).toBe(200)
})

describe('what is sent without a session', () => {
  const send = async (cookie: string): Promise<{ status: number; sent: number }> => {
    let sent = 0
    const piece = new Uint8Array(64 * 1024)
    const body = new ReadableStream({
      pull(controller) {
        if (sent >= 4_000_000) return controller.close()
        sent += piece.length
        controller.enqueue(piece)
      },
    })
    const response = await fetch(`${t.url}/api/v1/applications/own/files`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'idempotency-key': randomUUID(), cookie },
    } as RequestInit)
    return { status: response.status, sent }
  }
  it('is refused before its files are read', async () => {
    const { status: code } = await send('')
    expect(code).toBe(401)
    expect((await send(`tsuen-applicant=${'x'.repeat(43)}`)).status).toBe(401)
  })
})

describe('challenges of passkeys', () => {
  const random = { bytes: (n: number) => new Uint8Array(n).fill(7) }
  const at = (ms: number) => ({ keys: t.keys, random, now: new Date(defaultNow.getTime() + ms) })
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  it.each([
    [0, true],
    [5 * minute - 1, true],
    [5 * minute, false],
    [-1, false],
  ])('hold for five minutes: after %i ms %s', (ms, holds) => {
    expect(challengeHolds(at(ms), 'login', text(newChallenge(at(0), 'login')))).toBe(holds)
  })
  it('hold for their purpose and login only, and cannot be made elsewhere', () => {
    const made = newChallenge(at(0), 'new a')
    expect(challengeHolds(at(0), 'new b', text(made))).toBe(false)
    expect(challengeHolds(at(0), 'login', text(made))).toBe(false)
    for (const i of [0, 10, made.length - 1]) {
      const forged = made.slice()
      forged[i] = (forged[i] ?? 0) ^ 1
      expect(challengeHolds(at(0), 'new a', text(forged))).toBe(false)
    }
    for (const junk of ['', 'AAAA', text(made.slice(0, -1))]) expect(challengeHolds(at(0), 'new a', junk)).toBe(false)
  })
  const said = (origin: string) => Buffer.from(JSON.stringify({ origin })).toString('base64url')
  it.each([
    ['https://tsuen.example', 'https://evil.example', ['https://tsuen.example']],
    ['https://tsuen.example', 'https://tsuen.example:8443', ['https://tsuen.example']],
    ['http://localhost', 'http://localhost:3123', ['http://localhost', 'http://localhost:3123']],
    ['http://localhost', 'https://evil.example', ['http://localhost']],
  ])('at %s a signature from %s counts as %j', (base, origin, good) => {
    expect(passkeyOrigins(base, said(origin))).toEqual(good)
  })
})

test('an answer that no key of ours signed proves nothing', async () => {
  const response = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
  }
  expect(codesOf(await t.client().call('POST', '/api/v1/login/passkey', { side: 'guardian', response }))).toEqual([
    'passkey-wrong',
  ])
  expect(codesOf(await family.guardian.client.call('POST', '/api/v1/proof/passkey', { response }))).toEqual(['passkey-wrong'])
  // Known by its id, but the signature is none.
  await insert(t, 'passkey', {
    id: randomUUID(),
    login_id: family.guardian.id,
    credential_id: Buffer.from('AAAA', 'base64url'),
    public_key: Buffer.from('a0', 'hex'),
  })
  expect(codesOf(await t.client().call('POST', '/api/v1/login/passkey', { side: 'guardian', response }))).toEqual([
    'passkey-wrong',
  ])
})

test('an applicant’s session is idle after an hour once the application is sent; a draft stays open', async () => {
  const client = t.client('applicant')
  await client.call('POST', '/api/v1/applications', { municipality: family.municipality })
  const own = () => client.get('/api/v1/applications/own')
  t.clock.advance(61 * minute)
  expect((await own()).status).toBe(200)
  await t.admin.query("update application set state = 'reviewing'")
  t.clock.advance(60 * minute - 1)
  expect((await own()).status).toBe(200)
  t.clock.advance(60 * minute)
  expect((await own()).status).toBe(401)
})
