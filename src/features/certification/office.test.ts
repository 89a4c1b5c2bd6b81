/** The office around certified children, through HTTP: other channels, paper households, links, logins, use, certificate. */

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildFacility, buildHousehold, buildLogin, buildTowns, insert } from '../../../test/helpers/build.ts'
import { koto, sumida } from '../municipality/towns.ts'

let t: TestApp
let ward: BuiltLogin
let officer: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  ward = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const address = { postalCode: '130-0001', prefecture: '東京都', city: '墨田区', street: '吾妻橋1-23-20', building: '' }
const typed = (mail: string, given: string) => ({
  guardian1: {
    familyName: '墨田',
    givenName: '花',
    familyKana: 'すみだ',
    givenKana: 'はな',
    relationship: 'mother',
    mail,
    phone: '090-0000-1234',
    address,
  },
  guardian2: { wanted: 'no' },
  children: [
    {
      familyName: '墨田',
      givenName: given,
      familyKana: 'すみだ',
      givenKana: given,
      birth: { year: '2025', month: '5', day: '5' },
      sex: 'male',
      enrolment: 'none',
    },
  ],
})
const enter = (client: BuiltLogin['client'], body: object) =>
  client.call<{ id: string; number: string }>('POST', '/api/v1/office/applications', body)

test('墨田: a child of the town’s own form is entered, certified, and the account is mailed', async () => {
  const entered = await enter(ward.client, {
    channel: 'external',
    receivedOn: '2026-11-20',
    form: typed('sumida@test.example', 'タロウ'),
  })
  expect(entered.status, entered.text).toBe(200)
  const path = `/api/v1/office/applications/${entered.body.id}`
  const seen = await ward.client.get<{ state: string; mine: boolean; version: number; children: { id: string }[] }>(path)
  expect(seen.body).toMatchObject({ state: 'reviewing', mine: true })
  const done = await ward.client.call('POST', `${path}/certify`, {
    version: seen.body.version,
    household: null,
    children: [{ id: seen.body.children[0]?.id, ownNumber: '墨-12' }],
  })
  expect(done.status, done.text).toBe(200)
  const { rows } = await t.admin.query(
    `select c.valid_from::text, c.municipal_end, c.own_number, a.channel, k.family_kana from certificate c join child k on k.id = c.child_id
     join application_child p on p.certificate_id = c.id join application a on a.id = p.application_id where a.id = $1`,
    [entered.body.id],
  )
  // 墨田 has no layer after 3, so there is no municipal end.
  expect(rows).toEqual([
    { valid_from: '2026-11-20', municipal_end: null, own_number: '墨-12', channel: 'external', family_kana: 'スミダ' },
  ])
  const mails = await t.admin.query("select kind from outbox where recipient = 'sumida@test.example'")
  expect(mails.rows).toEqual([{ kind: 'account.activate' }])
})

test('a household without a mail address has no login and no mail (ACC-7); what is wrong is named by its field', async () => {
  const wrong = await enter(ward.client, {
    channel: 'paper',
    receivedOn: '2026-11-20',
    form: { ...typed('', 'ジロウ'), guardian1: { ...typed('', '').guardian1, phone: '12' } },
  })
  expect([wrong.status, (wrong.body as { fields?: { pointer: string }[] }).fields?.map((f) => f.pointer)]).toEqual([
    422,
    ['/guardian1/phone'],
  ])
  expect(codesOf(await enter(ward.client, { channel: 'paper', receivedOn: '2026-11-25', form: typed('', 'ジロウ') }))).toEqual([
    'certificate.received-future',
  ])
  expect(
    codesOf(await enter(officer.client, { channel: 'external', receivedOn: '2026-11-20', form: typed('', 'ジロウ') })),
  ).toEqual(['certificate.channel'])
  const entered = await enter(ward.client, { channel: 'paper', receivedOn: '2026-11-20', form: typed('', 'ジロウ') })
  const path = `/api/v1/office/applications/${entered.body.id}`
  const seen = await ward.client.get<{ version: number; children: { id: string }[] }>(path)
  expect(
    (
      await ward.client.call('POST', `${path}/certify`, {
        version: seen.body.version,
        household: null,
        children: [{ id: seen.body.children[0]?.id }],
      })
    ).status,
  ).toBe(200)
  const { rows } = await t.admin.query(
    'select g.login_id, k.id from application a join guardian g on g.household_id = a.household_id join child k on k.household_id = a.household_id where a.id = $1',
    [entered.body.id],
  )
  expect(rows).toMatchObject([{ login_id: null }])
  const detail = await ward.client.get<{ household: { guardians: { login: string }[] } }>(`/api/v1/office/children/${rows[0].id}`)
  expect(detail.body.household.guardians.map(({ login }) => login)).toEqual(['none'])
})

test('resending voids the earlier link; who has a password needs none', async () => {
  const entered = await enter(ward.client, {
    channel: 'counter',
    receivedOn: '2026-11-20',
    form: typed('again@test.example', 'サブロウ'),
  })
  const path = `/api/v1/office/applications/${entered.body.id}`
  const seen = await ward.client.get<{ version: number; children: { id: string }[] }>(path)
  await ward.client.call('POST', `${path}/certify`, {
    version: seen.body.version,
    household: null,
    children: [{ id: seen.body.children[0]?.id }],
  })
  const { rows } = await t.admin.query('select household_id from application where id = $1', [entered.body.id])
  const link = `/api/v1/office/households/${rows[0].household_id}/account-link`
  expect((await ward.client.call('POST', link, { ordinal: 1 })).status).toBe(200)
  const links = await t.admin.query(
    "select voided_at is not null as void from account_link a join login l on l.id = a.login_id where l.mail = 'again@test.example' order by a.id",
  )
  expect(links.rows).toEqual([{ void: true }, { void: false }])
  expect((await officer.client.call('POST', link, { ordinal: 1 })).status).toBe(404)
  const family = await buildHousehold(t)
  expect(
    codesOf(await officer.client.call('POST', `/api/v1/office/households/${family.id}/account-link`, { ordinal: 1 })),
  ).toEqual(['certificate.link-not-needed'])
})

test('a blocked login is out at once and comes back when let in', async () => {
  const family = await buildHousehold(t)
  const block = (blocked: boolean) =>
    officer.client.call('POST', `/api/v1/office/households/${family.id}/block`, { ordinal: 1, blocked })
  expect((await family.guardian.client.get('/api/v1/me')).status).toBe(200)
  expect((await block(true)).status).toBe(200)
  expect((await family.guardian.client.get(`/api/v1/children/${family.children[0]?.id}/hours`)).status).toBe(401)
  expect((await block(false)).status).toBe(200)
  expect((await family.guardian.client.get('/api/v1/me')).status).toBe(200)
})

test('the list holds each child of the own town once, by number, name and state', async () => {
  const family = await buildHousehold(t, { births: ['2025-02-02'] })
  const elsewhere = await buildHousehold(t, { municipality: sumida.code })
  const list = async (query: string) =>
    (
      await officer.client.get<{ rows: { childId: string; number: string; state: string }[]; found: number }>(
        `/api/v1/office/certificates${query}`,
      )
    ).body
  const child = family.children[0]
  const number = child?.certificateNumber ?? ''
  expect((await list(`?q=${number.slice(0, 5)}-${number.slice(5)}`)).rows).toMatchObject([{ childId: child?.id, state: 'valid' }])
  expect((await list('')).rows.map(({ childId }) => childId)).not.toContain(elsewhere.children[0]?.id)
  expect((await list('?state=ended')).rows).toEqual([])
  expect((await officer.client.get(`/api/v1/office/children/${elsewhere.children[0]?.id}`)).status).toBe(404)
})

test('use of a month: residents wherever they went, held and used apart, as CSV too', async () => {
  const family = await buildHousehold(t, { births: ['2025-01-20'] })
  const stranger = await buildHousehold(t, { municipality: sumida.code })
  const [here, there] = [await buildFacility(t), await buildFacility(t, { municipality: sumida.code })]
  const book = async (
    child: { id: string; certificateId: string; municipality: string } | undefined,
    facility: { id: string },
    state: string,
    minutes: number,
    date = '2026-11-10',
  ) =>
    insert(t, 'booking', {
      id: randomUUID(),
      number: `U-${randomUUID()}`,
      child_id: child?.id,
      facility_id: facility.id,
      municipality: child?.municipality,
      certificate_id: child?.certificateId,
      kind: 'flexible',
      date,
      start_min: 540,
      end_min: 540 + minutes,
      class_age: 0,
      state,
      minutes,
      split: JSON.stringify([{ layer: 'national', minutes }]),
      held: JSON.stringify(state === 'cancelled' ? [] : [{ layer: 'national', minutes }]),
      agreed: {},
      entered_by_kind: 'guardian1',
      requested_at: t.clock.now(),
    })
  const child = family.children[0]
  await book(child, here, 'used', 120)
  await book(child, there, 'confirmed', 60, '2026-11-26')
  await book(child, here, 'cancelled', 90, '2026-11-12')
  await book(child, here, 'used', 60, '2026-10-30')
  await book(stranger.children[0], here, 'used', 180, '2026-11-11')
  await insert(t, 'hours_balance', {
    child_id: child?.id,
    month: '2026-11',
    layer: 'national',
    municipality: koto.code,
    granted: 600,
    used: 180,
  })
  const usage = await officer.client.get<{ rows: object[]; left: object[]; total: object }>('/api/v1/office/usage?month=2026-11')
  expect(usage.body.rows).toMatchObject([
    { facilityId: here.id, own: true, visits: 1, booked: 0, used: 120 },
    { facilityId: there.id, own: false, visits: 1, booked: 60, used: 0 },
  ])
  expect(usage.body.left).toEqual([{ childId: child?.id, minutes: 420 }])
  expect(usage.body.total).toEqual({ children: 1, visits: 2, booked: 60, used: 120 })
  const csv = await officer.client.get<string>('/api/v1/office/usage/file?month=2026-11')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.split('\r\n')).toHaveLength(4)
  expect(csv.text).toContain(',1,0,120,420')
})

test('the certificate comes as a PDF and never tells of 要支援', async () => {
  const family = await buildHousehold(t)
  const response = await fetch(`${t.url}/api/v1/office/children/${family.children[0]?.id}/certificate`, {
    headers: {
      cookie: [...officer.client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-tsuen-side': 'office',
    },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
