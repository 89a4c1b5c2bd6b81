/** The review through HTTP on real rows: queue, facts, 補正依頼, 却下, 認定, doubles across towns, two officers at once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, codesOf, rulesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { type BuiltApplication, buildApplication, formChild, formOf } from '../../../test/helpers/build-application.ts'
import { localDate } from '../../platform/calendar.ts'
import { luhnDigit } from '../certification/number.ts'
import { koto, sumida } from '../municipality/towns.ts'

let t: TestApp
let officer: BuiltLogin
let other: BuiltLogin
let viewer: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '担当 一郎' })
  other = await buildLogin(t, 'wardAdmin', { municipality: koto.code }, { name: '管理 花子' })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Case = {
  state: string
  version: number
  officer: string | null
  mine: boolean
  mayAct: boolean
  facts: { fact: string; child: number | null; ok: string; restsOn: Record<string, unknown> }[]
  children: {
    id: string
    state: string
    proposal: { validFrom: string; nationalEnd: string; municipalEnd: string | null }
    matches: { town: string; id: string | null; by: string | null; state: string; from: string | null; known: string | null }[]
    certificate: { childId: string; number: string } | null
  }[]
  households: { id: string; how: string; own: boolean; guardians: string | null; children: { id: string }[] }[]
  form: { rows: { fields: { pointer: string }[] }[] }[] | null
  corrections: { pointer: string; message: string }[]
  events: { event: string; by: string }[]
}
const at = (id: string, act = '') => `/api/v1/office/applications/${id}${act && `/${act}`}`
const read = async (client: Client, id: string): Promise<Case> => (await client.get<Case>(at(id))).body
const act = (client: Client, id: string, name: string, body: object) => client.call<Case>('POST', at(id, name), body)

/** Taken by the officer, as most tests begin. */
async function taken(more: Parameters<typeof buildApplication>[1] = {}): Promise<BuiltApplication> {
  const built = await buildApplication(t, more)
  expect((await act(officer.client, built.id, 'take', { version: 1 })).body).toMatchObject({ state: 'reviewing', version: 2 })
  return built
}
const mailsOf = async (to: string): Promise<string[]> =>
  (
    await t.admin.query<{ kind: string }>('select kind from outbox where recipient = $1 order by created_at, kind', [to])
  ).rows.map((row) => row.kind)

test('the queue sorts, filters and counts the own town only', async () => {
  const late = await buildApplication(t, { receivedOn: '2026-11-01' })
  const fresh = await buildApplication(t, { receivedOn: '2026-11-20' })
  const foreign = await buildApplication(t, { municipality: sumida.code })
  type Queue = {
    rows: { id: string; ageDays: number; mine: boolean }[]
    counts: { state: string; count: number; late: number }[]
  }
  const queue = async (query = '') => (await officer.client.get<Queue>(`/api/v1/office/applications${query}`)).body
  const all = await queue()
  const ids = all.rows.map(({ id }) => id)
  expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(fresh.id))
  expect(ids).not.toContain(foreign.id)
  expect(all.rows.find(({ id }) => id === late.id)?.ageDays).toBe(23)
  expect(all.counts.find(({ state }) => state === 'submitted')?.late).toBe(1)
  const back = (await queue('?sort=received&dir=down')).rows.map(({ id }) => id)
  expect(back.indexOf(fresh.id)).toBeLessThan(back.indexOf(late.id))
  expect((await queue(`?q=${late.number.slice(0, 8).toLowerCase()}`)).rows.map(({ id }) => id)).toEqual([late.id])
  expect((await queue('?officer=mine')).rows).toEqual([])
  await act(officer.client, fresh.id, 'take', { version: 1 })
  expect((await queue('?officer=mine')).rows.map(({ id }) => id)).toEqual([fresh.id])
  expect((await queue('?state=certified')).rows).toEqual([])
})

test('認定: certificate by the law, household, guardians, child with key, logins and their links in one act', async () => {
  const { guardian1 } = formOf()
  const built = await taken({
    form: {
      guardian2: {
        ...guardian1,
        familyName: '髙橋',
        givenName: '太郎',
        relationship: 'father',
        mail: 'second@test.example',
        phone: '09099990001',
      },
      children: [formChild({ birthDate: localDate('2026-06-10'), disability: true, familyKana: 'トク', givenKana: 'ベツ' })],
      reduction: { class: 'lowIncome', taxPlace1: 'here', taxPlace2: 'none' },
      consents: { residence: 1, use: 1, tax: 1 },
    },
  })
  const seen = await read(officer.client, built.id)
  expect(seen.children[0]?.proposal).toEqual({
    validFrom: '2026-12-09',
    nationalEnd: '2029-06-08',
    municipalEnd: '2030-03-31',
    classAge: 0,
  })
  expect(seen.facts.find(({ fact }) => fact === 'age')?.restsOn).toMatchObject({
    firstDay: '2026-12-09',
    acceptFrom: '2026-11-09',
  })
  const body = {
    version: seen.version,
    household: null,
    children: [{ id: built.children[0], ownNumber: '江東-15', reduction: { class: 'lowIncome' } }],
  }
  await t.admin.query("update application set locale = 'vi' where id = $1", [built.id])
  const key = randomUUID()
  const done = await officer.client.call<{ state: string; certificates: { number: string }[] }>(
    'POST',
    at(built.id, 'certify'),
    body,
    { key },
  )
  expect(done.status, done.text).toBe(200)
  // The first mail speaks the language of the application.
  const { rows: spoken } = await t.admin.query(
    "select distinct l.locale from login l join guardian g on g.login_id = l.id where g.household_id in (select g.household_id from guardian g join login l on l.id = g.login_id where l.mail = 'second@test.example')",
  )
  expect(spoken).toEqual([{ locale: 'vi' }])
  expect(done.body.state).toBe('certified')
  expect(done.body.certificates[0]?.number).toMatch(/^13108-08-\d{6}-\d$/)
  // The same request again: the same answer, nothing twice.
  expect((await officer.client.call('POST', at(built.id, 'certify'), body, { key })).body).toEqual(done.body)

  const { rows } = await t.admin.query(
    `select c.number, c.own_number, c.valid_from::text, c.national_end::text, c.municipal_end::text, c.declared is not null as declared,
       k.family_name, k.municipality, exists (select from child_key where child_id = k.id) as keyed,
       (select array_agg(g.ordinal || ' ' || l.mail || ' ' || r.kind order by g.ordinal) from guardian g join login l on l.id = g.login_id
          join login_role r on r.login_id = l.id where g.household_id = k.household_id) as guardians,
       (select count(*)::int from account_link a join guardian g on g.login_id = a.login_id
          where g.household_id = k.household_id and a.purpose = 'activate' and a.expires_at = $2::timestamptz + interval '7 days') as links,
       (select row(class, valid_from, valid_to)::text from reduction where child_id = k.id) as reduction
     from certificate c join child k on k.id = c.child_id join application_child a on a.certificate_id = c.id where a.application_id = $1`,
    [built.id, t.clock.now()],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    own_number: '江東-15',
    valid_from: '2026-12-09',
    national_end: '2029-06-08',
    municipal_end: '2030-03-31',
    declared: true,
    family_name: '髙橋',
    municipality: koto.code,
    keyed: true,
    guardians: [`1 ${built.form.guardian1.mail} guardian1`, '2 second@test.example guardian2'],
    links: 2,
    reduction: '(lowIncome,2026-11-24,2027-08-31)',
  })
  expect(luhnDigit(rows[0].number.slice(0, 13))).toBe(rows[0].number[13])
  expect(await mailsOf(built.form.guardian1.mail)).toEqual(['account.activate'])
  expect(await mailsOf('second@test.example')).toEqual(['account.activate'])
  expect(codesOf(await act(officer.client, built.id, 'certify', { ...body, version: 3 }))).toEqual(['application.state'])
})

test('a sibling joins the known account; one address opens no second one', async () => {
  const family = await buildHousehold(t)
  const built = await taken({
    form: {
      guardian1: { ...formOf().guardian1, mail: family.guardian.mail },
      children: [formChild({ familyKana: 'キョウダイ', givenKana: 'イチ' })],
    },
  })
  const seen = await read(officer.client, built.id)
  expect(seen.facts.find(({ fact }) => fact === 'address')).toMatchObject({
    ok: 'look',
    restsOn: { how: 'main', household: family.id },
  })
  expect(seen.households).toMatchObject([{ id: family.id, how: 'main', own: true, guardians: '見本 花子' }])
  const decide = (household: string | null) =>
    act(officer.client, built.id, 'certify', { version: seen.version, household, children: [{ id: built.children[0] }] })
  const refused = await decide(null)
  expect([refused.status, codesOf(refused), rulesOf(refused)]).toEqual([422, ['certify.address-taken'], ['ACC-1']])
  // All or nothing: the refusal left no certificate and no number.
  expect((await read(officer.client, built.id)).version).toBe(seen.version)
  expect((await decide(family.id)).status).toBe(200)
  expect(await mailsOf(family.guardian.mail)).toEqual(['account.childAdded'])
  const { rows } = await t.admin.query('select count(*)::int as n from child where household_id = $1', [family.id])
  expect(rows).toEqual([{ n: 2 }])
})

test('the same child is not certified twice, and a stranger’s household cannot be chosen', async () => {
  const family = await buildHousehold(t, { births: ['2025-03-03'] })
  const stranger = await buildHousehold(t, { municipality: sumida.code })
  const built = await taken({
    form: {
      guardian1: { ...formOf().guardian1, mail: family.guardian.mail },
      children: [formChild({ familyKana: 'ミホン', givenKana: 'サクラ', birthDate: localDate('2025-03-03') })],
    },
  })
  const seen = await read(officer.client, built.id)
  expect(seen.children[0]?.matches).toMatchObject([{ town: '江東区', by: 'name', id: family.children[0]?.id }])
  const decide = (household: string, childId: string | null) =>
    act(officer.client, built.id, 'certify', { version: seen.version, household, children: [{ id: built.children[0], childId }] })
  expect(codesOf(await decide(family.id, family.children[0]?.id ?? ''))).toEqual(['certify.already'])
  expect(codesOf(await decide(family.id, stranger.children[0]?.id ?? ''))).toEqual(['certify.other-child'])
  expect(codesOf(await decide(stranger.id, null))).toEqual(['certify.no-household'])
})

/** Sessions of this test's database that wait for a lock. */
const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

test('CERT-6: two officers with a case each certify the same known child at once: one certificate', async () => {
  const family = await buildHousehold(t, { births: ['2025-03-04'] })
  const child = family.children[0]?.id
  await t.admin.query("update certificate set state = 'ended', end_reason = 'withdrawn', ended_at = $2 where child_id = $1", [
    child,
    t.clock.now(),
  ])
  const form = {
    guardian1: { ...formOf().guardian1, mail: family.guardian.mail },
    children: [formChild({ familyKana: 'ミホン', givenKana: 'サクラ', birthDate: localDate('2025-03-04') })],
  }
  const colleague = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const cases = [await taken({ form }), await taken({ form })]
  // Both are held where numbers are given: after the look for a running certificate, before the new one is written.
  const gate = await t.admin.connect()
  await gate.query('begin')
  await gate.query('lock table certificate_serial in exclusive mode')
  const deciding = cases.map((built, i) =>
    act((i === 0 ? officer : colleague).client, built.id, 'certify', {
      version: 2,
      household: family.id,
      children: [{ id: built.children[0], childId: child }],
    }),
  )
  await expect.poll(async () => (await t.admin.query(waiting)).rows[0].n).toBe(2)
  await gate.query('commit')
  gate.release()
  const replies = await Promise.all(deciding)
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 422])
  expect(replies.flatMap((reply) => (reply.status === 200 ? [] : codesOf(reply)))).toEqual(['certify.already'])
  const { rows } = await t.admin.query("select count(*)::int as n from certificate where child_id = $1 and state <> 'ended'", [
    child,
  ])
  expect(rows).toEqual([{ n: 1 }])
})

test('a double in another town shows town, period and state, and nothing else', async () => {
  const elsewhere = await buildHousehold(t, { municipality: sumida.code, births: ['2024-08-08'] })
  const built = await buildApplication(t, {
    form: { children: [formChild({ familyKana: 'ミホン', givenKana: 'サクラ', birthDate: localDate('2024-08-08') })] },
  })
  const reply = await officer.client.get<Case>(at(built.id))
  expect(reply.body.children[0]?.matches).toMatchObject([{ town: '墨田区', state: 'valid', id: null, by: null }])
  expect(reply.body.facts.find(({ fact }) => fact === 'duplicate')).toMatchObject({ ok: 'look', restsOn: { other: 1, own: 0 } })
  const child = elsewhere.children[0]
  for (const secret of [child?.id, child?.certificateNumber, elsewhere.id, elsewhere.guardian.mail, '見本町'])
    expect(reply.text).not.toContain(secret)
})

test('who moved here keeps the account once the old town has ended its certificate', async () => {
  const moved = await buildHousehold(t, { municipality: sumida.code, births: ['2024-09-09'] })
  const built = await taken({
    form: {
      guardian1: { ...formOf().guardian1, mail: moved.guardian.mail },
      children: [formChild({ familyKana: 'ミホン', givenKana: 'サクラ', birthDate: localDate('2024-09-09') })],
    },
  })
  const seen = await read(officer.client, built.id)
  expect(seen.households).toEqual([{ id: moved.id, how: 'main', own: false, town: '墨田区', guardians: null, children: [] }])
  const decide = () =>
    act(officer.client, built.id, 'certify', {
      version: seen.version,
      household: moved.id,
      children: [{ id: built.children[0], childId: moved.children[0]?.id }],
    })
  expect(codesOf(await decide())).toEqual(['certify.still-elsewhere'])
  await t.admin.query("update certificate set state = 'ended', end_reason = 'moved', ended_at = $2 where child_id = $1", [
    moved.children[0]?.id,
    t.clock.now(),
  ])
  expect((await read(officer.client, built.id)).children[0]?.matches[0]?.known).toBe('move')
  const done = await decide()
  expect(done.status, done.text).toBe(200)
  const { rows } = await t.admin.query(
    'select k.municipality, g.address from child k join guardian g on g.household_id = k.household_id where k.id = $1',
    [moved.children[0]?.id],
  )
  expect(rows).toEqual([{ municipality: koto.code, address: '東京都江東区東陽4-11-28' }])
})

test('補正依頼 opens exactly the marked fields, is mailed without words, can be taken back', async () => {
  const built = await taken()
  const send = (marks: object[], dueOn = '2026-12-08', version = 2) =>
    act(officer.client, built.id, 'return', { version, dueOn, marks })
  expect(codesOf(await send([]))).toEqual(['application.no-field-marked'])
  expect(codesOf(await send([{ pointer: '/consents/use', reason: 'other' }]))).toEqual(['correction.not-correctable'])
  const phone = { pointer: '/guardian1/phone', reason: 'differs', message: '番号が1けた足りません。' }
  expect(codesOf(await send([phone], '2026-11-23'))).toEqual(['review.due-past'])
  const sent = await send([phone, { pointer: '/children/0/birthDate', reason: 'missing' }])
  expect(sent.body).toMatchObject({ state: 'returned', version: 3 })
  expect((await read(officer.client, built.id)).corrections).toMatchObject([
    { pointer: '/guardian1/phone', message: '番号が1けた足りません。' },
    { pointer: '/children/0/birthDate', message: '' },
  ])
  expect(await mailsOf(built.form.guardian1.mail)).toEqual(['application.returned'])
  const { rows } = await t.admin.query(
    "select position(convert_to('けた', 'UTF8') in message) as plain from application_correction where application_id = $1 and message is not null",
    [built.id],
  )
  expect(rows).toEqual([{ plain: 0 }])
  expect((await act(officer.client, built.id, 'recall', { version: 3 })).body).toMatchObject({ state: 'reviewing', version: 4 })
  expect((await read(officer.client, built.id)).corrections).toEqual([])
})

test('one child certified, one rejected: each its own state, the case ends with the best', async () => {
  const built = await taken({
    form: {
      children: [
        formChild({ familyKana: 'フタリ', givenKana: 'イチ' }),
        formChild({ familyKana: 'フタリ', givenKana: 'ニ', birthDate: localDate('2025-06-01') }),
      ],
    },
  })
  const rejected = await act(officer.client, built.id, 'reject', {
    version: 2,
    children: [built.children[1]],
    reason: 'enrolled',
  })
  expect(rejected.body).toMatchObject({ state: 'reviewing', version: 3 })
  expect(
    codesOf(
      await act(officer.client, built.id, 'certify', { version: 3, household: null, children: [{ id: built.children[1] }] }),
    ),
  ).toEqual(['review.child-decided'])
  expect(
    (await act(officer.client, built.id, 'certify', { version: 3, household: null, children: [{ id: built.children[0] }] })).body,
  ).toMatchObject({ state: 'certified' })
  const seen = await read(officer.client, built.id)
  expect(seen.children.map(({ state }) => state)).toEqual(['certified', 'rejected'])
  expect(await mailsOf(built.form.guardian1.mail)).toEqual(['account.activate', 'application.rejected'])
})

test('a start before the first usable day or after the last is refused with the day', async () => {
  const built = await taken({ form: { children: [formChild({ familyKana: 'ハヤ', givenKana: 'イ' })] } })
  const start = (validFrom: string) =>
    act(officer.client, built.id, 'certify', { version: 2, household: null, children: [{ id: built.children[0], validFrom }] })
  const early = await start('2025-10-08')
  expect(codesOf(early)).toEqual(['certify.too-early'])
  expect(early.text).toContain('2025年（令和7年）10月9日')
  expect(codesOf(await start('2029-04-01'))).toEqual(['certify.too-late'])
})

test('two officers at once: one acts, the other is told, nothing is overwritten', async () => {
  for (let round = 0; round < 5; round += 1) {
    const built = await buildApplication(t, {
      state: 'reviewing',
      form: { children: [formChild({ familyKana: `レース${round}` })] },
    })
    const both = await Promise.all([
      act(officer.client, built.id, 'certify', { version: 1, household: null, children: [{ id: built.children[0] }] }),
      act(other.client, built.id, 'reject', { version: 1, children: [built.children[0]], reason: 'residence' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.flatMap((reply) => codesOf(reply))).toEqual(['changed-elsewhere'])
    const seen = await read(other.client, built.id)
    const won = both[0]?.status === 200
    expect([seen.state, seen.version, seen.children[0]?.certificate !== null]).toEqual([won ? 'certified' : 'rejected', 2, won])
    const { rows } = await t.admin.query('select count(*)::int as n from login where mail = $1', [built.form.guardian1.mail])
    expect(rows).toEqual([{ n: won ? 1 : 0 }])
  }
})

test('ten certifications at once get ten numbers', async () => {
  const many = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      buildApplication(t, { state: 'reviewing', form: { children: [formChild({ familyKana: `ジュウ${i}` })] } }),
    ),
  )
  const done = await Promise.all(
    many.map((built) =>
      officer.client.call<{ certificates: { number: string }[] }>('POST', at(built.id, 'certify'), {
        version: 1,
        household: null,
        children: [{ id: built.children[0] }],
      }),
    ),
  )
  expect(done.map(({ status }) => status)).toEqual(Array(10).fill(200))
  const serials = done.map(({ body }) => Number(body.certificates[0]?.number.slice(9, 15))).sort((a, b) => a - b)
  expect(new Set(serials).size).toBe(10)
  expect((serials.at(-1) ?? 0) - (serials[0] ?? 0)).toBe(9)
})

test('a viewer reads and never acts; reading a case and its file leaves a trace', async () => {
  const built = await buildApplication(t)
  expect((await read(viewer.client, built.id)).mayAct).toBe(false)
  expect((await act(viewer.client, built.id, 'take', { version: 1 })).status).toBe(403)
  const { rows } = await t.admin.query(
    "select count(*)::int as n from audit_event where event = 'application.read' and login_id = $1",
    [viewer.id],
  )
  expect(rows).toEqual([{ n: 1 }])
  expect((await officer.client.get(at(built.id, `files/${randomUUID()}`))).status).toBe(404)
})
