/** 認定変更, 消滅 and 転出入 through HTTP, by all channels (CERT-4, ELIG-2, HRS-7). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTownSetting,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildApplication, formChild, formOf } from '../../../test/helpers/build-application.ts'
import { localDate } from '../../platform/calendar.ts'
import { ayase, kobe, koto, nagakute, sumida } from '../municipality/towns.ts'

let t: TestApp
let officer: BuiltLogin
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Made = { id: string; number: string }
type Case = {
  version: number
  state: string
  asked: { rows: { field: string; before: string; after: string }[] }
  effects: { lastDay: string; bookings: { date: string }[]; minutes: number; usesAfter: number } | null
  blocked: string | null
}
const ask = (family: BuiltHousehold, kind: 'change' | 'end', form: object) =>
  family.guardian.client.call<Made>('POST', '/api/v1/my/changes', { kind, form })
const caseOf = async (who: BuiltLogin, id: string, query = '') =>
  (await who.client.get<Case>(`/api/v1/office/changes/${id}${query}`)).body
const decide = (who: BuiltLogin, id: string, body: object) => who.client.call(`POST`, `/api/v1/office/changes/${id}/decide`, body)

test('a family changes name, telephone and address in the system: the desk sees what differs, decides, and it stands', async () => {
  const family = await buildHousehold(t)
  const made = await ask(family, 'change', {
    day: '2026-11-20',
    parts: ['name', 'phone', 'address'],
    person: { familyName: '髙橋', givenName: '花子', familyKana: 'タカハシ', givenKana: 'ハナコ' },
    phone: '090-1111-2222',
    address: { postalCode: '135-0016', prefecture: '東京都', city: '江東区', street: '東陽4-11-28', building: 'コーポ101' },
    note: '',
  })
  expect(made.status, made.text).toBe(200)
  const queue = await officer.client.get<{ rows: { id: string; kind: string }[] }>('/api/v1/office/changes')
  expect(queue.body.rows.find(({ id }) => id === made.body.id)?.kind).toBe('change')
  const seen = await caseOf(officer, made.body.id)
  expect(seen.asked.rows.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['name', '見本 花子', '髙橋 花子'],
    ['kana', 'ミホン ハナコ', 'タカハシ ハナコ'],
    ['phone', '0900000001', '09011112222'],
    ['address', '見本町1-2-3', '東京都江東区東陽4-11-28 コーポ101'],
  ])
  expect(codesOf(await decide(officer, made.body.id, { version: 9 }))).toEqual(['changed-elsewhere'])
  expect((await decide(officer, made.body.id, { version: seen.version })).status).toBe(200)
  const account = await family.guardian.client.get<{ self: { name: string; phone: string; address: string } }>(
    '/api/v1/my/account',
  )
  expect(account.body.self).toMatchObject({
    name: '髙橋 花子',
    phone: '090-1111-2222',
    address: '東京都江東区東陽4-11-28 コーポ101',
  })
  expect(codesOf(await decide(officer, made.body.id, { version: seen.version + 1 }))).toEqual(['change.decided'])
  const mine = await family.guardian.client.get<{ state: string; events: { event: string }[] }>(
    `/api/v1/my/changes/${made.body.id}`,
  )
  expect([mine.body.state, mine.body.events.map(({ event }) => event)]).toEqual(['certified', ['submit', 'certify']])
  const mails = await t.admin.query('select kind from outbox where recipient = $1', [family.guardian.mail])
  expect(mails.rows.map(({ kind }) => kind).sort()).toEqual(['change.granted', 'change.received'])
})

test('what is wrong is named by its field; nothing that differs is nothing to ask; a family takes its own back', async () => {
  const family = await buildHousehold(t)
  await t.admin.query("update guardian set phone = '09000000012' where household_id = $1", [family.id])
  const wrong = await ask(family, 'change', { day: '2026-11-25', parts: ['phone'], phone: '12' })
  expect((wrong.body as unknown as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer).sort()).toEqual([
    '/day',
    '/phone',
  ])
  expect(codesOf(await ask(family, 'change', { day: '2026-11-20', parts: ['phone'], phone: '090-0000-0012' }))).toEqual([
    'change.nothing',
  ])
  expect(codesOf(await ask(family, 'end', { day: '2029-01-01', reason: 'withdrawn' }))).toEqual(['change.end-after'])
  expect(codesOf(await ask(family, 'end', { day: '2026-12-01', reason: 'revoked' }))).toEqual(['change.reason-missing'])
  const made = await ask(family, 'end', { day: '2026-12-01', reason: 'withdrawn' })
  const back = await family.guardian.client.call('POST', `/api/v1/my/changes/${made.body.id}/withdraw`, { version: 1 })
  expect(back.status).toBe(200)
  expect(codesOf(await decide(officer, made.body.id, { version: 2 }))).toEqual(['change.decided'])
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('where the town asks for two persons, one prepares and another approves; what happens in between makes the 起案 void (CERT-1)', async () => {
  await buildTownSetting(t, kobe.code, { doubleCheck: true }, localDate('2026-11-01'))
  const chief = await buildLogin(t, 'wardAdmin', { municipality: kobe.code })
  const clerk = await buildLogin(t, 'wardOfficer', { municipality: kobe.code })
  const viewer = await buildLogin(t, 'wardViewer', { municipality: kobe.code })
  const family = await buildHousehold(t, { municipality: kobe.code })
  const request = await t.admin.query<{ id: string }>('select id from child where household_id = $1', [family.id])
  const made = await clerk.client.call<Made>('POST', `/api/v1/office/households/${family.id}/changes`, {
    kind: 'end',
    channel: 'paper',
    receivedOn: '2026-11-20',
    form: { day: '2026-12-01', reason: 'withdrawn', child: request.rows[0]?.id },
  })
  expect(made.status, made.text).toBe(200)
  const { id } = made.body
  const post = (who: BuiltLogin, act: string, body: object) =>
    who.client.call('POST', `/api/v1/office/changes/${id}/${act}`, body)
  const version = async () => (await caseOf(clerk, id)).version
  const certify = (day: string | null) => ({ kind: 'certify', day, reduction: null })

  expect(codesOf(await decide(clerk, id, { version: await version() }))).toEqual(['review.second-needed'])
  expect(codesOf(await post(clerk, 'reject', { version: await version(), reason: 'other' }))).toEqual(['review.second-needed'])
  expect(codesOf(await post(chief, 'approve', { version: await version() }))).toEqual(['review.nothing-prepared'])
  // What cannot be done is not put before anybody.
  expect(codesOf(await post(clerk, 'prepare', { version: await version(), decision: certify('2029-12-01') }))).toEqual([
    'change.end-after',
  ])
  expect((await post(viewer, 'prepare', { version: await version(), decision: certify(null) })).status).toBe(403)
  expect((await post(clerk, 'prepare', { version: await version(), decision: certify('2026-12-05') })).status).toBe(200)
  const seen = await chief.client.get<Case & { twoPersons: boolean; prepared: { mine: boolean; day: string } | null }>(
    `/api/v1/office/changes/${id}`,
  )
  expect(seen.body).toMatchObject({ twoPersons: true, prepared: { mine: false, day: '2026-12-05' } })
  expect(codesOf(await post(clerk, 'approve', { version: await version() }))).toEqual(['review.same-person'])
  expect((await post(officer, 'approve', { version: await version() })).status).toBe(404)

  // Sent back, prepared again, and void by a document that the family adds afterwards.
  expect((await post(chief, 'send-back', { version: await version() })).status).toBe(200)
  expect(codesOf(await post(chief, 'approve', { version: await version() }))).toEqual(['review.nothing-prepared'])
  expect((await post(chief, 'prepare', { version: await version(), decision: certify(null) })).status).toBe(200)
  const before = await version()
  const added = await family.guardian.client.upload(`/api/v1/my/changes/${id}/files`, {}, [
    { field: 'other', name: '転出証明.png', type: 'image/png', bytes: png },
  ])
  expect(added.status, added.text).toBe(200)
  expect(codesOf(await post(clerk, 'approve', { version: before }))).toEqual(['changed-elsewhere'])
  expect(codesOf(await post(clerk, 'approve', { version: await version() }))).toEqual(['review.nothing-prepared'])

  const rows = async () =>
    (await clerk.client.get<{ rows: { id: string; prepared: boolean }[] }>('/api/v1/office/changes')).body.rows
  expect((await rows()).find((row) => row.id === id)?.prepared).toBe(false)
  expect((await post(clerk, 'prepare', { version: await version(), decision: certify('2026-12-05') })).status).toBe(200)
  expect((await rows()).find((row) => row.id === id)?.prepared).toBe(true)
  expect((await post(chief, 'approve', { version: await version() })).status).toBe(200)
  const ends = await t.admin.query(
    'select end_reason, municipal_end::text, national_end::text from certificate where child_id = $1',
    [request.rows[0]?.id],
  )
  expect(JSON.stringify(ends.rows)).toContain('2026-12-05')
  const mine = await family.guardian.client.get<{ state: string; events: { event: string }[] }>(`/api/v1/my/changes/${id}`)
  expect([mine.body.state, mine.body.events.map(({ event }) => event)]).toEqual(['certified', ['take', 'certify']])
})

test('towns with a form of their own take nothing here, and 墨田 gives the Excel with the note that it is not taken; 江東 gives the form filled in', async () => {
  const family = await buildHousehold(t, { municipality: sumida.code })
  expect(codesOf(await ask(family, 'end', { day: '2026-12-01', reason: 'withdrawn' }))).toEqual(['change.channel'])
  const mine = await family.guardian.client.get<{ ways: { end: object }; excelForms: boolean }>('/api/v1/my/changes')
  expect(mine.body).toMatchObject({
    excelForms: false,
    ways: { end: { way: 'external', url: expect.stringContaining('torisage') } },
  })
  const noted = await family.guardian.client.get('/my/changes')
  expect(noted.text).toContain('使っていません')
  expect((await family.guardian.client.get('/api/v1/my/changes/paper?kind=end')).status).toBe(200)
  const here = await buildHousehold(t)
  const paper = await here.guardian.client.get('/api/v1/my/changes/paper?kind=change')
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')])
})

test('an end from paper: effects before, last day, reductions and the mail after; another day than asked may be decided', async () => {
  const desk = await buildLogin(t, 'wardOfficer', { municipality: nagakute.code })
  const family = await buildHousehold(t, { municipality: nagakute.code })
  const child = family.children[0]?.id ?? ''
  const facility = await buildFacility(t, { municipality: nagakute.code })
  await buildAcceptance(t, { id: child }, facility)
  for (const date of ['2026-12-03', '2026-12-10']) {
    await buildCells(t, facility, { date, from: 540, to: 720, cap: 1 })
    const body = { child, facility: facility.id, kind: 'flexible', date, start: 540, end: 660 }
    expect((await family.guardian.client.call('POST', '/api/v1/bookings', body)).status).toBe(200)
  }
  await t.admin.query(
    "insert into reduction (id, child_id, municipality, class, valid_from, valid_to, decided_at) values (gen_random_uuid(), $1, $2, 'taxExempt', '2026-10-01', '2027-08-31', now())",
    [child, nagakute.code],
  )
  const entered = await desk.client.call<Made>('POST', `/api/v1/office/households/${family.id}/changes`, {
    kind: 'end',
    channel: 'paper',
    receivedOn: '2026-11-23',
    form: { child, reason: 'enrolled', day: '2026-12-10' },
  })
  expect(entered.status, entered.text).toBe(200)
  const seen = await caseOf(desk, entered.body.id)
  expect(seen.effects).toEqual({
    lastDay: '2026-12-09',
    bookings: [expect.objectContaining({ date: '2026-12-10' })],
    minutes: 120,
    usesAfter: 0,
    reductions: ['taxExempt'],
  })
  expect((await caseOf(desk, entered.body.id, '?day=2026-12-02')).effects?.bookings.map(({ date }) => date)).toEqual([
    '2026-12-03',
    '2026-12-10',
  ])
  expect((await decide(desk, entered.body.id, { version: seen.version, day: '2026-12-02' })).status).toBe(200)
  const { rows } = await t.admin.query(
    `select c.national_end::text, c.state, c.end_reason, r.valid_to::text from certificate c join reduction r on r.child_id = c.child_id where c.child_id = $1`,
    [child],
  )
  expect(rows).toEqual([{ national_end: '2026-12-01', state: 'valid', end_reason: 'enrolled', valid_to: '2026-12-01' }])
  const mails = await t.admin.query("select 1 from outbox where kind = 'certificate.ended' and recipient = $1", [
    family.guardian.mail,
  ])
  expect(mails.rowCount).toBe(1)
})

test('a wish for a reduction and a declaration: the class replaces the old one from the receipt, the certificate shows both', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0]?.id ?? ''
  const made = await ask(family, 'change', { day: '2026-11-24', parts: ['reduction', 'care'], wish: 'welfare', disability: 'on' })
  const seen = await caseOf(officer, made.body.id)
  expect(
    (await decide(officer, made.body.id, { version: seen.version, reduction: { class: 'welfare', until: '2027-03-31' } })).status,
  ).toBe(200)
  const certificate = await family.guardian.client.get<{ reduction: object; declared: object }>(
    `/api/v1/my/children/${child}/certificate`,
  )
  expect(certificate.body).toMatchObject({
    reduction: { perHour: 300, until: '2027-03-31' },
    declared: { disability: true, medicalCare: false },
  })
})

test('保護者2 is registered by a change: login and link; a second one is refused', async () => {
  const family = await buildHousehold(t)
  const second = {
    familyName: '見本',
    givenName: '太郎',
    familyKana: 'ミホン',
    givenKana: 'タロウ',
    relationship: 'father',
    mail: 'taro.second@test.example',
    phone: '090-3333-4444',
    address: { postalCode: '135-0016', prefecture: '東京都', city: '江東区', street: '東陽4-11-28', building: '' },
  }
  const made = await ask(family, 'change', { day: '2026-11-24', parts: ['second'], second })
  expect(made.status, made.text).toBe(200)
  expect((await decide(officer, made.body.id, { version: 1 })).status).toBe(200)
  const link = await t.admin.query("select kind from outbox where recipient = 'taro.second@test.example' order by kind")
  expect(link.rows.map(({ kind }) => kind)).toContain('account.activate')
  expect(
    codesOf(await ask(family, 'change', { day: '2026-11-24', parts: ['second'], second: { ...second, mail: 'x@test.example' } })),
  ).toEqual(['change.second-known'])
})

test('転出入: one town decides the end, the next certifies from the day after, before that day comes; use is handed over at the wish', async () => {
  const family = await buildHousehold(t, { births: ['2025-04-10'] })
  const child = family.children[0]?.id ?? ''
  await t.admin.query(
    "update child set family_name = '髙橋', given_name = 'さくら', family_kana = 'タカハシ', given_kana = 'サクラ' where id = $1",
    [child],
  )
  const facility = await buildFacility(t)
  await buildAcceptance(t, { id: child }, facility)
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 1 })
  const use = { child, facility: facility.id, kind: 'flexible', date: '2026-12-03', start: 540, end: 660 }
  expect((await family.guardian.client.call('POST', '/api/v1/bookings', use)).status).toBe(200)
  const next = await buildLogin(t, 'wardOfficer', { municipality: ayase.code })
  const application = await buildApplication(t, {
    municipality: ayase.code,
    state: 'reviewing',
    form: {
      guardian1: { ...formOf().guardian1, mail: family.guardian.mail },
      children: [formChild({ birthDate: localDate('2025-04-10') })],
    },
  })
  const certify = (validFrom: string | null) =>
    next.client.call('POST', `/api/v1/office/applications/${application.id}/certify`, {
      version: 1,
      household: family.id,
      children: [{ id: application.children[0], childId: child, validFrom }],
    })
  expect(codesOf(await certify(null))).toEqual(['certify.still-elsewhere'])
  const made = await ask(family, 'end', { day: '2026-12-06', reason: 'moved', town: '綾瀬市', handOver: 'on' })
  const ended = await decide(officer, made.body.id, { version: 1 })
  expect(ended.status, ended.text).toBe(200)
  expect(codesOf(await certify('2026-12-01'))).toEqual(['certify.elsewhere-until'])
  const done = await certify(null)
  expect(done.status, done.text).toBe(200)
  const { rows } = await t.admin.query(
    'select municipality, valid_from::text, national_end::text from certificate where child_id = $1 order by valid_from',
    [child],
  )
  expect(rows).toMatchObject([
    { municipality: koto.code, national_end: '2026-12-05' },
    { municipality: ayase.code, valid_from: '2026-12-06' },
  ])
  const past = async () => (await next.client.get<{ handedOver: object[] }>(`/api/v1/office/children/${child}`)).body.handedOver
  expect(await past()).toEqual([])
  await t.admin.query("update booking set state = 'used' where child_id = $1", [child])
  expect(await past()).toEqual([{ month: '2026-12', town: koto.name, visits: 1, minutes: 120 }])
  await t.admin.query('update certificate set hand_over = false where child_id = $1', [child])
  expect(await past()).toEqual([])
})
