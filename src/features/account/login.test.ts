import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltHousehold, buildFacility, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import type { Problem } from '../../platform/contract.ts'
import { oneTimeCode } from '../../platform/one-time-code.ts'
import { isRefused } from '../../platform/refusal.ts'
import { passwordsOf } from './passwords.ts'
import { loginDelay } from './rules.ts'

const password = 'すいか割り と 花火 2026'
const minute = 60_000

let t: TestApp
let family: BuiltHousehold
const url = '/api/v1/login'

async function setPassword(loginId: string): Promise<void> {
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $2 where id = $1', [loginId, hash])
}

/** The digits of the newest code mailed to an address. */
async function mailedCode(mail: string): Promise<string> {
  const { rows } = await t.admin.query<{ refs: { code: string } }>(
    "select refs from outbox where recipient = $1 and kind in ('account.loginCode', 'account.proofCode') order by created_at desc, id desc limit 1",
    [mail],
  )
  return oneTimeCode(t.keys, rows[0]?.refs.code ?? '')
}

const first = (client: Client, mail: string, side = 'guardian', key = randomUUID()) =>
  client.call<{ step: string; attempt: string }>('POST', url, { side, mail, password }, { key })

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(() => t.close())
beforeEach(async () => {
  t.clock.set(defaultNow)
  await t.admin.query('delete from throttle')
  family = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  await setPassword(family.guardian.id)
})

describe('login in two steps', () => {
  it('takes address and password, then the mailed code, and then knows who it is', async () => {
    const client = t.client()
    const step1 = await first(client, ` ${family.guardian.mail.toUpperCase()} `)
    expect(step1.status).toBe(200)
    expect(step1.body.step).toBe('code')
    expect(client.cookies.size).toBe(0)
    expect((await client.get('/api/v1/me')).status).toBe(401)

    const step2 = await client.call('POST', `${url}/code`, {
      attempt: step1.body.attempt,
      code: [...(await mailedCode(family.guardian.mail))].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
    })
    expect(step2.body).toEqual({ step: 'done', roles: 1, kind: 'guardian1' })
    const me = await client.get<{ kind: string; name: string; children: unknown[]; municipality: string; contact: unknown }>(
      '/api/v1/me',
    )
    expect(me.body).toMatchObject({
      kind: 'guardian1',
      name: '見本 花子',
      place: null,
      municipality: family.municipality,
      facilities: [],
    })
    expect(me.body.children.length).toBe(2)
    expect(me.body.contact).toMatchObject({ href: expect.any(String) })
  })

  it('gives the same answer to a wrong password and an unknown address, and mails nothing', async () => {
    const client = t.client()
    const { rows: before } = await t.admin.query('select count(*)::int as n from outbox')
    const wrong = await client.call<Problem>('POST', url, { side: 'guardian', mail: family.guardian.mail, password: 'まちがい' })
    const unknown = await client.call<Problem>('POST', url, { side: 'guardian', mail: 'nobody@test.example', password })
    const strip = ({ requestId: _r, ...rest }: Problem) => rest
    expect(wrong.status).toBe(422)
    expect(strip(wrong.body)).toEqual(strip(unknown.body))
    expect(codesOf(wrong)).toEqual(['login-wrong'])
    expect((await t.admin.query('select count(*)::int as n from outbox')).rows).toEqual(before)
  })

  it('sends the same answer and cookie when the same form arrives twice', async () => {
    const client = t.client()
    const { body } = await first(client, family.guardian.mail)
    const code = await mailedCode(family.guardian.mail)
    const key = randomUUID()
    const once = await client.call('POST', `${url}/code`, { attempt: body.attempt, code }, { key })
    const again = await t.client().call('POST', `${url}/code`, { attempt: body.attempt, code }, { key })
    expect(again.status).toBe(200)
    expect(again.headers.getSetCookie()).toEqual(once.headers.getSetCookie())
    const { rows } = await t.admin.query('select count(*)::int as n from session where login_id = $1', [family.guardian.id])
    expect(rows[0]).toEqual({ n: 2 }) // the built one and this one
  })

  it('binds the code to its attempt, uses it once, ends it after ten minutes to the millisecond', async () => {
    const [a, b] = [t.client(), t.client()]
    const one = await first(a, family.guardian.mail)
    const code = await mailedCode(family.guardian.mail)
    const two = await first(b, family.guardian.mail)
    expect(codesOf(await b.call('POST', `${url}/code`, { attempt: two.body.attempt, code }))).toEqual(['code-wrong'])
    t.clock.advance(10 * minute)
    expect(codesOf(await a.call('POST', `${url}/code`, { attempt: one.body.attempt, code }))).toEqual(['code-expired'])
    t.clock.advance(-1)
    expect((await a.call('POST', `${url}/code`, { attempt: one.body.attempt, code })).status).toBe(200)
    expect(codesOf(await t.client().call('POST', `${url}/code`, { attempt: one.body.attempt, code }))).toEqual(['attempt-over'])
  })

  it('kills the code after five wrong tries, even for the right digits', async () => {
    const client = t.client()
    const { body } = await first(client, family.guardian.mail)
    const code = await mailedCode(family.guardian.mail)
    const wrong = code === '000000' ? '000001' : '000000'
    const outcomes = []
    for (let i = 0; i < 5; i++)
      outcomes.push(codesOf(await client.call('POST', `${url}/code`, { attempt: body.attempt, code: wrong }))[0])
    expect(outcomes).toEqual(['code-wrong', 'code-wrong', 'code-wrong', 'code-wrong', 'code-spent'])
    expect(codesOf(await client.call('POST', `${url}/code`, { attempt: body.attempt, code }))).toEqual(['code-spent'])
  })

  it('sends a new code after a minute at the earliest and voids the old one', async () => {
    const client = t.client()
    const { body } = await first(client, family.guardian.mail)
    const old = await mailedCode(family.guardian.mail)
    const resend = () => client.call('POST', `${url}/code/resend`, { attempt: body.attempt })
    t.clock.advance(minute - 1)
    expect(codesOf(await resend())).toEqual(['code-wait'])
    t.clock.advance(1)
    expect((await resend()).status).toBe(200)
    const fresh = await mailedCode(family.guardian.mail)
    expect(fresh).not.toBe(old)
    expect((await client.call('POST', `${url}/code`, { attempt: body.attempt, code: old })).status).toBe(422)
    expect((await client.call('POST', `${url}/code`, { attempt: body.attempt, code: fresh })).status).toBe(200)
  })

  it('lets a guardian with the code switched off in directly, staff never', async () => {
    await t.admin.query('update login set code_required = false where id = $1', [family.guardian.id])
    const client = t.client()
    expect((await first(client, family.guardian.mail)).body).toEqual({ step: 'done', roles: 1, kind: 'guardian1' })
    expect((await client.get('/api/v1/me')).status).toBe(200)

    const facility = await buildFacility(t)
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    await setPassword(staff.id)
    await t.admin.query('update login set code_required = false where id = $1', [staff.id])
    expect((await first(t.client(), staff.mail, 'facility')).body.step).toBe('code')
    expect(codesOf(await first(t.client(), staff.mail, 'guardian'))).toEqual(['login-other-side'])
  })

  it('stops a blocked role at once', async () => {
    await t.admin.query('update login_role set blocked_at = $2 where login_id = $1', [family.guardian.id, t.clock.now()])
    expect(codesOf(await first(t.client(), family.guardian.mail))).toEqual(['login-stopped'])
    expect((await family.guardian.client.get('/api/v1/me')).status).toBe(401)
  })
})

describe('brakes', () => {
  const guess = (mail: string) => t.client().call('POST', url, { side: 'guardian', mail, password: 'ちがうことば' })

  it('slow one account down from the fifth failure on and let go again', async () => {
    const codes = []
    for (let i = 0; i < 6; i++) codes.push(codesOf(await guess(family.guardian.mail))[0])
    expect(codes).toEqual(['login-wrong', 'login-wrong', 'login-wrong', 'login-wrong', 'login-wrong', 'too-many'])
    const slowed = await guess(family.guardian.mail)
    const wait = Number(slowed.headers.get('retry-after'))
    expect([slowed.status, (slowed.body as Problem).retryAfter]).toEqual([429, wait])
    // The time that loginDelay names, not the answer for a busy house.
    expect(wait).toBe(loginDelay(5) / 1000)
    expect((await first(t.client(), family.guardian.mail)).status).toBe(429)
    t.clock.advance(5_000)
    expect((await first(t.client(), family.guardian.mail)).status).toBe(200)
    expect((await first(t.client(), family.guardian.mail)).status).toBe(200)
  })

  it('let few of a thousand guesses at one account per hour reach the hash', async () => {
    let reached = 0
    for (let i = 0; i < 240; i++) {
      if (codesOf(await guess(family.guardian.mail))[0] === 'login-wrong') reached += 1
      t.clock.advance(15_000)
    }
    expect(reached).toBeGreaterThanOrEqual(5)
    expect(reached).toBeLessThanOrEqual(20)
  })

  it('stop one guess at each of many accounts from one address', async () => {
    const outcomes = []
    for (let i = 0; i < 102; i++) outcomes.push((await guess(`family${i}@test.example`)).status)
    expect(outcomes.indexOf(429)).toBe(100)
  })

  it('hold nobody for logging in often', async () => {
    for (let i = 0; i < 30; i++) expect((await first(t.client(), family.guardian.mail)).status).toBe(200)
  })
})

describe('logout', () => {
  it('ends the session on the server and clears the cookie', async () => {
    const { client, token } = family.guardian
    const left = await client.call('POST', '/api/v1/logout')
    expect(left.status).toBe(200)
    expect(left.headers.get('clear-site-data')).toBe('"cache"')
    expect(client.cookies.size).toBe(0)
    expect((await t.client('guardian', token).get('/api/v1/me')).status).toBe(401)
  })
})

describe('the demo', () => {
  it('does not exist outside the demo', async () => {
    expect((await t.client().get('/api/v1/demo/accounts')).status).toBe(404)
    expect((await t.client().get('/demo/mail.json')).status).toBe(404)
    expect(
      (await t.client().call('POST', '/api/v1/demo/login', { mail: 'guardian@demo.example', side: 'guardian' })).status,
    ).toBe(404)
  })
})
