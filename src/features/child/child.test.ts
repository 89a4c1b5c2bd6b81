import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { Problem } from '../../platform/contract.ts'

let t: TestApp
let family: BuiltHousehold
let stranger: BuiltHousehold
let facility: BuiltFacility
let staff: BuiltLogin
let childId: string

const canary = '特別なカナリア卵'
const egg = {
  kind: 'food',
  substance: canary,
  severity: 'severe',
  symptom: 'せき',
  action: '119番',
  medicine: 'エピペン',
  epipen: 'yes',
}
const contact = { name: '見本 花子', relation: 'mother', phone: '090-0000-0011' }
const fetcher = { ...contact, fetches: 'yes', brings: 'yes' }
const needed = {
  allergies: { has: 'yes', list: [egg] },
  health: { seizures: 'none' },
  meals: { stage: 'toddler' },
  doctor: { clinic: 'みほん小児科', clinicPhone: '03-0000-0012', emergencyTreatment: 'yes' },
}
const consentValues = { photoInside: 'yes', photoPrinted: 'no', photoWeb: 'no' }
const sheetUrl = (id = childId) => `/api/v1/my/children/${id}/sheet`
const save = (section: string, value: unknown, version = 0, id = childId, who = family.guardian.client) =>
  who.call<{ version: number }>('PUT', `${sheetUrl(id)}/${section}`, { version, value })

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  family = await buildHousehold(t, { births: ['2024-06-01', '2025-01-15'], confirmed: false })
  stranger = await buildHousehold(t)
  childId = family.children[0]?.id ?? ''
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
})

describe('児童情報', () => {
  it('is saved section by section in versions and read back by both guardians', async () => {
    expect((await save('allergies', needed.allergies)).body).toEqual({ version: 1 })
    expect((await save('allergies', { has: 'no' }, 1)).body).toEqual({ version: 2 })
    const read = await family.guardian.client.get(`${sheetUrl()}/allergies`)
    expect(read.body).toMatchObject({ version: 2, value: { has: false, list: null } })
    const { rows } = await t.admin.query(
      'select version, saved_by from child_sheet_section where child_id = $1 order by version',
      [childId],
    )
    expect(rows).toEqual([
      { version: 1, saved_by: family.guardian.id },
      { version: 2, saved_by: family.guardian.id },
    ])
  })

  it('names every wrong field with its place on the page, and stores nothing', async () => {
    const wrong = await save('allergies', { has: 'yes', list: [{}, { kind: 'food', severity: 'bad' }] })
    expect(wrong.status).toBe(422)
    expect((wrong.body as unknown as Problem).fields?.map((f) => f.pointer)).toEqual([
      '/value/list/1/substance',
      '/value/list/1/severity',
      '/value/list/1/symptom',
      '/value/list/1/action',
    ])
    expect((wrong.body as unknown as Problem).fields?.every((f) => f.message.length > 5)).toBe(true)
    expect((await family.guardian.client.get(`${sheetUrl()}/allergies`)).body).toMatchObject({ version: 0, value: null })
  })

  it('does not overwrite what another screen saved; two at once become one', async () => {
    await save('sleep', { position: 'back' })
    expect(codesOf(await save('sleep', { position: 'side' }, 0))).toEqual(['changed-elsewhere'])
    const both = await Promise.all([save('sleep', { position: 'side' }, 1), save('sleep', { position: 'stomach' }, 1)])
    expect(both.map((r) => r.status).sort()).toEqual([200, 409])
  })

  it('asks for a proof older than an hour again, and keeps strangers out with the answer of an absent child', async () => {
    await t.admin.query('update session set proof_at = $2, code_at = null where login_id = $1', [
      family.guardian.id,
      new Date(t.clock.now().getTime() - 3_600_001),
    ])
    expect((await family.guardian.client.get<Problem>(`${sheetUrl()}/allergies`)).body.code).toBe('proof-needed')
    expect((await save('sleep', {})).status).toBe(403)
    expect((await family.guardian.client.get(sheetUrl())).status).toBe(200)
    const foreign = await stranger.guardian.client.get<Problem>(`${sheetUrl()}/allergies`)
    const absent = await stranger.guardian.client.get<Problem>(`${sheetUrl(randomUUID())}/allergies`)
    expect([foreign.status, foreign.body.code]).toEqual([404, absent.body.code])
    expect((await save('sleep', {}, 0, childId, stranger.guardian.client)).status).toBe(404)
  })

  it('is unreadable in the database', async () => {
    await save('allergies', needed.allergies)
    const { rows } = await t.admin.query<{ text: string }>(
      'select string_agg(encode(sealed, $2) || sealed::text, $3) as text from child_sheet_section where child_id = $1',
      [childId, 'escape', ' '],
    )
    expect(rows[0]?.text).not.toContain(Buffer.from(canary).toString('hex'))
    const { rows: audit } = await t.admin.query<{ text: string }>(
      "select string_agg(a::text || coalesce(k::text, ''), ' ') as text from audit_event a left join idempotency_key k on true",
    )
    expect(audit[0]?.text).not.toContain(canary)
  })
})

describe('confirmation and to-do (ACC-6)', () => {
  const todo = async () =>
    (
      await family.guardian.client.get<{
        first: boolean
        items: { part: string; childId: string | null; blocks: boolean; standing: { state: string } }[]
      }>('/api/v1/my/todo')
    ).body

  it('begins with everything to do and ends when contacts and each sheet are confirmed', async () => {
    const [a, b] = family.children.map((child) => child.id)
    const first = await todo()
    expect(first.first).toBe(true)
    expect(first.items.map((i) => [i.part, i.childId, i.standing.state, i.blocks])).toEqual([
      ['contacts', null, 'never', true],
      ['sheet', a, 'never', true],
      ['sheet', b, 'never', true],
    ])
    expect(codesOf(await family.guardian.client.call('POST', `${sheetUrl()}/confirm`))).toEqual(['sheet-incomplete'])
    for (const [section, value] of Object.entries(needed)) expect((await save(section, value)).status).toBe(200)
    expect(codesOf(await family.guardian.client.call('POST', `${sheetUrl()}/confirm`))).toEqual(['sheet-incomplete'])
    const consents = await save('consents', consentValues)
    expect(consents.status).toBe(200)
    expect((await family.guardian.client.call('POST', `${sheetUrl()}/confirm`)).status).toBe(200)
    expect((await todo()).items.map((i) => [i.part, i.childId])).toEqual([
      ['contacts', null],
      ['sheet', b],
    ])
    expect((await todo()).first).toBe(false)

    expect(codesOf(await family.guardian.client.call('POST', '/api/v1/my/contacts/confirm'))).toEqual(['contacts-incomplete'])
    const put = async (section: string, value: unknown) => {
      const { stamp } = (await family.guardian.client.get<{ stamp: string }>('/api/v1/my/contacts')).body
      t.clock.advance(1000)
      return family.guardian.client.call('PUT', `/api/v1/my/contacts/${section}`, { stamp, value })
    }
    expect(
      (await put('emergency', { contacts: [contact, { ...contact, phone: '03-0000-0099', relation: 'father' }] })).status,
    ).toBe(200)
    expect((await put('pickup', { people: [fetcher] })).status).toBe(200)
    expect(
      codesOf(
        await family.guardian.client.call('PUT', '/api/v1/my/contacts/pickup', { stamp: '', value: { people: [fetcher] } }),
      ),
    ).toEqual(['changed-elsewhere'])
    const saved = await family.guardian.client.get<{ emergency: { phone: string }[]; pickup: unknown[] }>('/api/v1/my/contacts')
    expect(saved.body.emergency.map((e) => e.phone)).toEqual(['090-0000-0011', '03-0000-0099'])
    expect((await family.guardian.client.call('POST', '/api/v1/my/contacts/confirm')).status).toBe(200)
    expect((await todo()).items.map((i) => [i.part, i.childId])).toEqual([['sheet', b]])
  })

  it('reminds two weeks ahead and asks again after six months, to the day', async () => {
    family = await buildHousehold(t, { births: ['2024-06-01'] })
    const states = async () => (await todo()).items.map((i) => [i.standing.state, i.blocks])
    expect(await states()).toEqual([])
    // confirmed on 24 November 2026: holds to 24 May 2027 inclusive; the sessions live long enough for the test
    await t.admin.query("update session set expires_at = '2028-01-01' where login_id = $1", [family.guardian.id])
    for (const [iso, expected] of [
      ['2027-05-09T14:59:59.999Z', []],
      [
        '2027-05-09T15:00:00Z',
        [
          ['soon', false],
          ['soon', false],
        ],
      ],
      [
        '2027-05-24T14:59:59.999Z',
        [
          ['soon', false],
          ['soon', false],
        ],
      ],
      [
        '2027-05-24T15:00:00Z',
        [
          ['stale', true],
          ['stale', true],
        ],
      ],
    ] as const) {
      t.clock.set(new Date(iso))
      expect(await states()).toEqual(expected)
    }
  })

  it('goes by the facility that asks most often', async () => {
    const strict = await buildFacility(t, { settings: { confirmationMonths: 1 } })
    family = await buildHousehold(t, { births: ['2024-06-01'] })
    await buildAcceptance(t, { id: family.children[0]?.id ?? '' }, strict)
    await t.admin.query("update session set expires_at = '2028-01-01' where login_id = $1", [family.guardian.id])
    t.clock.set(new Date('2026-12-25T00:00:00Z'))
    expect((await todo()).items.map((i) => i.standing.state)).toEqual(['stale', 'stale'])
  })
})

describe('児童票 (SEE-1)', () => {
  const url = (id = childId, at = facility.id) => `/api/v1/facilities/${at}/children/${id}/sheet`

  it('opens only while the relation lives, at that facility, and each opening is seen by the guardian', async () => {
    await save('allergies', needed.allergies)
    expect((await staff.client.get(url())).status).toBe(404)
    await buildAcceptance(t, { id: childId }, facility)
    const sheet = await staff.client.get<{
      sections: { section: string; value: { list: { substance: string }[] } }[]
      liveUntil: string
      paper: boolean
    }>(url())
    expect(sheet.status).toBe(200)
    expect(sheet.body.sections[0]?.value.list[0]?.substance).toBe(canary)
    expect(sheet.body.paper).toBe(false)
    const other = await buildFacility(t)
    expect((await staff.client.get(url(childId, other.id))).status).toBe(404)
    const elsewhere = await buildLogin(t, 'facilityAdmin', { facilityId: other.id })
    expect((await elsewhere.client.get(url())).status).toBe(404)
    expect((await elsewhere.client.get(url(childId, other.id))).status).toBe(404)

    const child = await family.guardian.client.get<{
      reads: { place: string; role: string; kind: string; event: string; at: string }[]
    }>(`/api/v1/my/children/${childId}`)
    expect(child.body.reads).toEqual([
      { at: defaultNow.toISOString(), place: facility.name, role: 'facility', kind: 'facilityStaff', event: 'childSheet.read' },
    ])
    expect(child.text).not.toContain(staff.id)

    t.clock.set(new Date('2027-05-24T00:00:00Z'))
    const later = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    expect((await later.client.get(url())).status).toBe(404)
  })

  it('says what was changed after the last use here (row 7 of the Q&A)', async () => {
    const known = family.children[0]
    if (!known) throw new Error('no child')
    await save('allergies', needed.allergies)
    await buildAcceptance(t, known, facility)
    const page = async () => (await staff.client.get(`/facility/children/${childId}?facility=${facility.id}`)).text
    expect((await staff.client.get<{ lastUse: string | null }>(url())).body.lastUse).toBe(null)
    await buildUse(t, known, facility, { date: '2026-11-23', minutes: 60 })
    const sheet = await staff.client.get<{ lastUse: string | null; sections: { savedAt: string }[] }>(url())
    expect(sheet.body).toMatchObject({ lastUse: '2026-11-23', sections: [{ savedAt: defaultNow.toISOString() }] })
    // Saved on the 24th, after the use: told; a use on the day of the saving or later has seen it.
    expect(await page()).toContain('のあとに変わりました')
    t.clock.set(new Date('2026-11-26T00:00:00Z'))
    await buildUse(t, known, facility, { date: '2026-11-25', minutes: 60 })
    const later = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const after = await later.client.get(`/facility/children/${childId}?facility=${facility.id}`)
    expect(after.text).toContain('変わったところはありません')
  })

  it('is listed without a word of the sheet', async () => {
    await save('allergies', needed.allergies)
    await buildAcceptance(t, { id: childId }, facility)
    const list = await staff.client.get<{ children: { id: string; sheet: { state: string } }[] }>(
      `/api/v1/facilities/${facility.id}/children`,
    )
    expect(list.body.children.find((c) => c.id === childId)?.sheet.state).toBe('never')
    expect(list.text).not.toContain(canary)
    expect((await stranger.guardian.client.get(`/api/v1/facilities/${facility.id}/children`)).status).toBe(401)
  })

  it('is taken down from paper only where nobody can log in (ACC-7)', async () => {
    await buildAcceptance(t, { id: childId }, facility)
    const put = (section: string, value: unknown, version = 0) =>
      staff.client.call('PUT', `${url()}/${section}`, { version, value })
    expect(codesOf(await put('allergies', { has: 'no' }))).toEqual(['paper-has-login'])
    await t.admin.query('update guardian set login_id = null where household_id = $1', [family.id])
    for (const [section, value] of Object.entries({ ...needed, consents: consentValues }))
      expect((await put(section, value)).status).toBe(200)
    const base = `/api/v1/facilities/${facility.id}/children/${childId}`
    const contacts = (section: string, value: unknown) => staff.client.call('PUT', `${base}/contacts/${section}`, { value })
    for (let i = 0; i < 2; i++) {
      expect((await contacts('emergency', { contacts: [contact] })).status).toBe(200)
      expect((await contacts('pickup', { people: [fetcher] })).status).toBe(200)
    }
    const confirm = (part: string, confirmedOn: string) =>
      staff.client.call('POST', `${base}/paper-confirmation`, { part, confirmedOn })
    expect(codesOf(await confirm('sheet', '2026-11-25'))).toEqual(['paper-day'])
    expect((await confirm('sheet', '2026-11-20')).status).toBe(200)
    expect((await confirm('contacts', '2026-11-20')).status).toBe(200)
    const sheet = await staff.client.get<{ sheet: unknown; contacts: unknown; emergency: unknown[] }>(url())
    expect(sheet.body.sheet).toEqual({ confirmedOn: '2026-11-20', until: '2027-05-20', state: 'good', onPaper: true })
    expect(sheet.body.emergency.length).toBe(1)
  })
})

describe('よび名', () => {
  it('is the family’s choice; the name itself is not', async () => {
    const { client } = family.guardian
    expect(
      (await client.call('PUT', `/api/v1/my/children/${childId}/nickname`, { nickname: ' さくちゃん ', family_name: '偽名' }))
        .status,
    ).toBe(200)
    const me = await client.get<{ children: { name: string }[] }>('/api/v1/me')
    expect(me.body.children.map((c) => c.name)).toContain('さくちゃん')
    const { rows } = await t.admin.query('select family_name from child where id = $1', [childId])
    expect(rows[0].family_name).toBe('見本')
  })
})
