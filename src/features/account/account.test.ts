import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import type { Problem } from '../../platform/contract.ts'
import { showPhone } from '../../platform/japanese.ts'
import { hashToken, linkToken, oneTimeCode } from '../../platform/one-time-code.ts'
import { isRefused } from '../../platform/refusal.ts'
import { passwordsOf } from './passwords.ts'

const password = 'すいか割り と 花火 2026'
const minute = 60_000
const day = 24 * 60 * minute

let t: TestApp
let family: BuiltHousehold
let second: BuiltLogin

type Owed = { kind: string; refs: Record<string, string>; recipient: string }
async function mails(recipient?: string): Promise<Owed[]> {
  const { rows } = await t.admin.query<Owed>('select kind, refs, recipient from outbox order by created_at desc, id desc')
  return recipient ? rows.filter((row) => row.recipient === recipient) : rows
}
const tokenOf = async (mail: string, kind: string): Promise<string> =>
  linkToken(t.keys, (await mails(mail)).find((m) => m.kind === kind)?.refs.link ?? '')

async function setPassword(loginId: string, typed = password): Promise<void> {
  const hash = await passwordsOf(t.keys).hash(typed)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $2 where id = $1', [loginId, hash])
}
const login = (mail: string, typed = password, side = 'guardian') =>
  t.client().call('POST', '/api/v1/login', { side, mail, password: typed })

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
  await t.admin.query('delete from outbox')
  family = await buildHousehold(t)
  second = await buildLogin(t, 'guardian2', { householdId: family.id })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: family.id,
    ordinal: 2,
    login_id: second.id,
    family_name: '見本',
    given_name: '太郎',
    family_kana: 'ミホン',
    given_kana: 'タロウ',
    relationship: 'father',
    address: '見本町1-2-3',
    phone: '0900000002',
  })
  await setPassword(family.guardian.id)
  await setPassword(second.id)
})

describe('proofs (ACC-4)', () => {
  it('lift a session by the own password for an hour, by a code for the acts that ask for one', async () => {
    const { client, mail, id } = family.guardian
    await t.admin.query('update session set proof_at = null, code_at = null where login_id = $1', [id])
    const step = (on: boolean) => client.call<Problem>('POST', '/api/v1/my/account/second-step', { on })
    expect((await step(true)).body.code).toBe('code-needed')
    expect(codesOf(await client.call('POST', '/api/v1/proof/password', { password: 'ちがいます' }))).toEqual(['password-wrong'])
    expect((await client.call('POST', '/api/v1/proof/password', { password })).status).toBe(200)
    expect((await step(true)).body.code).toBe('code-needed')
    expect((await client.call<Problem>('POST', '/api/v1/my/account/other/block', { blocked: false })).status).toBe(200)
    t.clock.advance(60 * minute + 1)
    expect((await client.call<Problem>('POST', '/api/v1/my/account/other/block', { blocked: false })).body.code).toBe(
      'proof-needed',
    )

    expect((await client.call('POST', '/api/v1/proof/code/send')).status).toBe(200)
    const code = oneTimeCode(t.keys, (await mails(mail))[0]?.refs.code ?? '')
    expect(codesOf(await client.call('POST', '/api/v1/proof/code', { code: code === '111111' ? '222222' : '111111' }))).toEqual([
      'code-wrong',
    ])
    expect(codesOf(await second.client.call('POST', '/api/v1/proof/code', { code }))).toEqual(['code-expired'])
    expect((await client.call('POST', '/api/v1/proof/code', { code })).status).toBe(200)
    expect((await step(true)).status).toBe(200)
    t.clock.advance(10 * minute + 1)
    expect((await step(true)).body.code).toBe('code-needed')
  })
})

describe('ログイン時の2段階認証', () => {
  const off = (typed?: string) =>
    family.guardian.client.call('POST', '/api/v1/my/account/second-step', { on: false, ...(typed ? { password: typed } : {}) })

  it('switches off for this login only, tells both guardians, and staff have no such switch', async () => {
    await setPassword(family.guardian.id, 'すいか割りと花火')
    expect(codesOf(await off())).toEqual(['password.missing'])
    expect(codesOf(await off('ちがいます'))).toEqual(['password-wrong'])
    // eight code points do not stand alone
    const short = await off('すいか割りと花火')
    expect(codesOf(short)).toEqual(['second-step-short'])
    await setPassword(family.guardian.id, 'Tsuen-demo-2026!')
    expect((await off('Tsuen-demo-2026!')).body).toEqual({ codeRequired: false })
    const told = (await mails()).filter((m) => m.kind === 'account.secondStep')
    expect(told.map((m) => [m.recipient, m.refs]).sort()).toEqual(
      [
        [family.guardian.mail, { on: 'no', own: 'yes' }],
        [second.mail, { on: 'no', own: 'no' }],
      ].sort(),
    )
    expect((await login(family.guardian.mail, 'Tsuen-demo-2026!')).body).toMatchObject({ step: 'done' })
    expect((await login(second.mail)).body).toMatchObject({ step: 'code' })
    const staff = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
    expect((await staff.client.call('POST', '/api/v1/my/account/second-step', { on: false, password })).status).toBe(401)
  })
})

describe('links that set a password (ACC-3)', () => {
  const setBy = (token: string, typed: string) =>
    t.client().call('POST', `/api/v1/account-links/${token}/password`, { password: typed })

  it('activate an account: looking burns nothing, the policy speaks, one use, a resend voids the earlier', async () => {
    await t.admin.query('update login set password_hash = null, password_set_at = null where id = $1', [family.guardian.id])
    const { mail } = family.guardian
    const resend = () => t.client().call('POST', '/api/v1/account-links/resend', { mail })
    expect((await resend()).body).toEqual({})
    const old = await tokenOf(mail, 'account.activate')
    t.clock.advance(minute)
    await resend()
    const token = await tokenOf(mail, 'account.activate')
    expect((await t.client().get(`/api/v1/account-links/${old}`)).body).toEqual({
      state: 'gone',
      purpose: null,
      side: null,
      mail: null,
    })
    for (let i = 0; i < 3; i++)
      expect((await t.client().get(`/api/v1/account-links/${token}`)).body).toMatchObject({
        state: 'open',
        purpose: 'activate',
        mail,
      })
    expect(codesOf(await setBy(token, 'password1'))).toEqual(['password.common'])
    expect(codesOf(await setBy(token, '短い'))).toEqual(['password.short'])
    expect((await setBy(token, password)).body).toEqual({ side: 'guardian' })
    expect(codesOf(await setBy(token, password))).toEqual(['link-gone'])
    expect((await login(mail)).body).toMatchObject({ step: 'code' })
    // all earlier sessions are over
    expect((await family.guardian.client.get('/api/v1/me')).status).toBe(401)
  })

  it('expire after seven days and after thirty minutes, to the millisecond', async () => {
    const { mail, id } = family.guardian
    await t.client().call('POST', '/api/v1/password-reset', { mail })
    const reset = await tokenOf(mail, 'account.reset')
    await t.admin.query('update login set password_hash = null where id = $1', [id])
    await t.client().call('POST', '/api/v1/account-links/resend', { mail })
    const activate = await tokenOf(mail, 'account.activate')
    const state = async (token: string) => (await t.client().get<{ state: string }>(`/api/v1/account-links/${token}`)).body.state
    t.clock.advance(30 * minute - 1)
    expect(await state(reset)).toBe('open')
    t.clock.advance(1)
    expect(await state(reset)).toBe('gone')
    expect(codesOf(await setBy(reset, password))).toEqual(['link-gone'])
    t.clock.set(new Date(defaultNow.getTime() + 7 * day - 1))
    expect(await state(activate)).toBe('open')
    t.clock.advance(1)
    expect(await state(activate)).toBe('gone')
  })

  it('answer the same whatever exists, and stop a flood', async () => {
    const known = await t.client().call('POST', '/api/v1/password-reset', { mail: family.guardian.mail })
    const unknown = await t.client().call('POST', '/api/v1/password-reset', { mail: 'nobody@test.example' })
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    for (let i = 0; i < 10; i++) await t.client().call('POST', '/api/v1/password-reset', { mail: family.guardian.mail })
    expect((await mails(family.guardian.mail)).filter((m) => m.kind === 'account.reset').length).toBe(5)
  })

  it('let exactly one of two at once through', async () => {
    await t.client().call('POST', '/api/v1/password-reset', { mail: family.guardian.mail })
    const token = await tokenOf(family.guardian.mail, 'account.reset')
    const both = await Promise.all([setBy(token, password), setBy(token, `${password}、ふたつめ`)])
    expect(both.map((r) => r.status).sort()).toEqual([200, 409])
  })
})

describe('own address (ACC-5)', () => {
  it('moves when the new address confirms, is told at the old one, and comes back within 72 hours', async () => {
    const { client, mail, id } = family.guardian
    const next = `moved${randomUUID().slice(0, 8)}@test.example`
    expect(codesOf(await client.call('POST', '/api/v1/my/account/mail', { mail: 'a@b' }))).toEqual(['mail-form'])
    expect((await client.call('POST', '/api/v1/my/account/mail', { mail: ` ${next.toUpperCase()} ` })).status).toBe(200)
    expect((await login(mail)).status).toBe(200)
    const confirm = await tokenOf(next, 'account.mailChange')
    expect((await t.client().call('POST', `/api/v1/account-links/${confirm}/mail`)).body).toEqual({
      purpose: 'mailChange',
      mail: next,
    })
    expect((await login(mail)).status).toBe(422)
    expect((await login(next)).status).toBe(200)
    expect((await client.get<{ mail: string; mailUndoUntil: string }>('/api/v1/my/account')).body).toMatchObject({ mail: next })

    t.clock.advance(72 * 60 * minute - 1)
    const undo = await tokenOf(mail, 'account.mailChanged')
    expect((await t.client().call('POST', `/api/v1/account-links/${undo}/mail`)).body).toEqual({ purpose: 'mailUndo', mail })
    expect((await client.get('/api/v1/me')).status).toBe(401)
    expect((await login(next)).status).toBe(422)
    expect((await login(mail)).status).toBe(422)
    const reset = await tokenOf(mail, 'account.reset')
    expect(
      (await t.client().call('POST', `/api/v1/account-links/${reset}/password`, { password: 'あたらしい花火と西瓜' })).status,
    ).toBe(200)
    expect((await login(mail, 'あたらしい花火と西瓜')).status).toBe(200)
    const { rows } = await t.admin.query('select mail from login_mail where login_id = $1 order by replaced_at', [id])
    expect(rows.map((r) => r.mail)).toEqual([mail, next])
  })

  it('tells nobody but the address itself that it is taken', async () => {
    const free = await family.guardian.client.call('POST', '/api/v1/my/account/mail', { mail: 'free@test.example' })
    const taken = await family.guardian.client.call('POST', '/api/v1/my/account/mail', { mail: second.mail })
    expect([taken.status, taken.text]).toEqual([free.status, free.text])
    expect((await mails(second.mail)).map((m) => m.kind)).toEqual(['account.mailTaken'])
  })
})

describe('two guardians (ACC-2)', () => {
  it('see each other and manage only themselves; 保護者1 may stop 保護者2 at once, not the other way round', async () => {
    const own = await family.guardian.client.get<{ other: unknown; self: { phone: string } }>('/api/v1/my/account')
    expect(own.body.self.phone).toBe(showPhone('0900000001'))
    expect(own.body.other).toMatchObject({
      name: '見本 太郎',
      login: 'active',
      since: defaultNow.toISOString(),
      blockedBy: null,
      mayBlock: true,
    })
    const theirs = await second.client.get<{ other: unknown }>('/api/v1/my/account')
    expect(theirs.body.other).toMatchObject({ mayBlock: false })
    expect((await second.client.call('POST', '/api/v1/my/account/other/block', { blocked: true })).status).toBe(403)
    expect((await family.guardian.client.call('POST', '/api/v1/my/account/other/block', { blocked: true })).status).toBe(200)
    expect((await second.client.get('/api/v1/me')).status).toBe(401)
    expect(codesOf(await login(second.mail))).toEqual(['login-stopped'])
    const stopped = await family.guardian.client.get<{ other: unknown }>('/api/v1/my/account')
    expect(stopped.body.other).toMatchObject({ login: 'blocked', since: t.clock.now().toISOString(), blockedBy: 'guardian1' })
    expect((await family.guardian.client.call('POST', '/api/v1/my/account/other/block', { blocked: false })).status).toBe(200)
    expect((await login(second.mail)).status).toBe(200)
  })
})

describe('だれが何をしたか (ACC-2)', () => {
  type Act = { what: string; kind: string; own: boolean; name: string; children: string[] }
  const actsOf = async (client: Client): Promise<Act[]> => (await client.get<{ acts: Act[] }>('/api/v1/my/activity')).body.acts

  it('tells both guardians of each other, of facility and office by name, and nothing of other families', async () => {
    const child = family.children[0]?.id ?? ''
    await second.client.call('PUT', `/api/v1/my/children/${child}/nickname`, { nickname: 'さくら' })
    await family.guardian.client.call('POST', '/api/v1/my/account/other/block', { blocked: false })
    const officer = await buildLogin(t, 'wardOfficer', { municipality: family.municipality })
    await officer.client.call('POST', `/api/v1/office/households/${family.id}/block`, { ordinal: 2, blocked: true })
    await officer.client.call('POST', `/api/v1/office/households/${family.id}/block`, { ordinal: 2, blocked: false })
    const stranger = await buildHousehold(t)
    expect(await actsOf(stranger.guardian.client)).toEqual([])

    const acts = await actsOf(family.guardian.client)
    expect(acts.find((act) => act.what === 'child.renamed')).toMatchObject({
      own: false,
      name: '見本 太郎',
      children: ['さくら'],
    })
    expect(acts.find((act) => act.what === 'guardian2.blocked:unblocked')).toMatchObject({ own: true })
    const theirs = await actsOf(second.client)
    expect(theirs.find((act) => act.what === 'child.renamed')).toMatchObject({ own: true })
    expect(theirs.find((act) => act.what === 'guardian2.blocked:unblocked')).toMatchObject({ own: false, name: '見本 花子' })
    const office = theirs.filter((act) => act.what.startsWith('account.blockedByOffice'))
    expect(office.map((act) => [act.what, act.kind, act.name])).toEqual([
      ['account.blockedByOffice:unblocked', 'wardOfficer', '江東区'],
      ['account.blockedByOffice:blocked', 'wardOfficer', '江東区'],
    ])
  })

  it('goes back page by page without losing an act', async () => {
    const child = family.children[0]?.id ?? ''
    for (let i = 0; i < 53; i++) {
      t.clock.advance(1000)
      await second.client.call('PUT', `/api/v1/my/children/${child}/nickname`, { nickname: `よび名${i}` })
    }
    type Page = { acts: { at: string }[]; before: string | null }
    const one = (await second.client.get<Page>('/api/v1/my/activity')).body
    const two = (await second.client.get<Page>(`/api/v1/my/activity?before=${encodeURIComponent(one.before ?? '')}`)).body
    expect([one.acts.length, two.acts.length, two.before]).toEqual([50, 3, null])
    expect(new Set([...one.acts, ...two.acts].map((act) => act.at)).size).toBe(53)
  })
})

describe('a block by the ward (ACC-2)', () => {
  it('ends live sessions at once, and the ward alone lifts it', async () => {
    const officer = await buildLogin(t, 'wardOfficer', { municipality: family.municipality })
    const block = (blocked: boolean) =>
      officer.client.call('POST', `/api/v1/office/households/${family.id}/block`, { ordinal: 2, blocked })
    expect((await block(true)).status).toBe(200)
    expect((await second.client.get('/api/v1/me')).status).toBe(401)
    const other = (await family.guardian.client.get<{ other: unknown }>('/api/v1/my/account')).body.other
    expect(other).toMatchObject({ login: 'blocked', blockedBy: 'ward', mayBlock: false })
    const lift = await family.guardian.client.call('POST', '/api/v1/my/account/other/block', { blocked: false })
    expect(codesOf(lift)).toEqual(['blocked-by-ward'])
    expect((await second.client.get('/api/v1/me')).status).toBe(401)
    expect((await block(false)).status).toBe(200)
    expect((await second.client.get('/api/v1/me')).status).toBe(200)
  })
})

describe('roles and sessions', () => {
  it('acts as one role at a time and switches with the proofs and the end of the old session', async () => {
    const [a, b] = [await buildFacility(t), await buildFacility(t)]
    const staff = await buildLogin(t, 'facilityAdmin', { facilityId: a.id })
    const other = randomUUID()
    await insert(t, 'login_role', {
      id: other,
      login_id: staff.id,
      kind: 'facilityStaff',
      facility_id: b.id,
      valid_from: defaultNow,
    })
    const roles = await staff.client.get<{ roles: { id: string; place: string; current: boolean }[] }>('/api/v1/me/roles')
    expect(roles.body.roles.map((r) => [r.place, r.current])).toEqual([
      [a.name, true],
      [b.name, false],
    ])
    const old = staff.client.cookies.get('tsuen-facility')
    expect((await staff.client.call('POST', '/api/v1/me/role', { role: other })).status).toBe(200)
    expect((await staff.client.get('/api/v1/me')).body).toMatchObject({ kind: 'facilityStaff', place: b.name, roles: 2 })
    expect((await t.client('facility', old).get('/api/v1/me')).status).toBe(401)
    const { rows } = await t.admin.query('select distinct expires_at from session where login_id = $1', [staff.id])
    expect(rows.length).toBe(1)
    expect((await staff.client.call('POST', '/api/v1/me/role', { role: family.guardian.roleId })).status).toBe(404)
  })

  it('lists own sessions and ends one or all others; nobody ends a stranger’s', async () => {
    const another = await t.client('guardian', family.guardian.token)
    const { client } = family.guardian
    const first = await client.get<{ sessions: { id: string; current: boolean }[] }>('/api/v1/me/sessions')
    expect(first.body.sessions.map((s) => s.current)).toEqual([true])
    const theirs = await second.client.get<{ sessions: { id: string }[] }>('/api/v1/me/sessions')
    expect((await client.call('POST', `/api/v1/me/sessions/${theirs.body.sessions[0]?.id}/end`)).status).toBe(404)
    expect((await client.call('POST', '/api/v1/me/sessions/end-others')).status).toBe(200)
    expect((await client.call('POST', `/api/v1/me/sessions/${first.body.sessions[0]?.id}/end`)).status).toBe(200)
    expect((await another.get('/api/v1/me')).status).toBe(401)
  })
})

describe('secrets', () => {
  it('are stored as hashes only', async () => {
    await t.client().call('POST', '/api/v1/password-reset', { mail: family.guardian.mail })
    await login(family.guardian.mail)
    const token = await tokenOf(family.guardian.mail, 'account.reset')
    const code = oneTimeCode(
      t.keys,
      (await mails(family.guardian.mail)).find((m) => m.kind === 'account.loginCode')?.refs.code ?? '',
    )
    const { rows } = await t.admin.query<{ text: string }>(
      `select coalesce(string_agg(x, ' '), '') as text from (select o::text as x from outbox o union all select k::text from account_link k
       union all select c::text from one_time_code c union all select a::text from audit_event a union all select i::text from idempotency_key i) s`,
    )
    expect(rows[0]?.text).not.toContain(token)
    expect(rows[0]?.text).not.toMatch(new RegExp(`\\b${code}\\b`))
    expect(rows[0]?.text).toContain(hashToken(token).toString('hex'))
  })
})
