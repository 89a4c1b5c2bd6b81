/** The help desk's masked view through HTTP and the real wall: one opening, a quarter of an hour, nothing that names anybody. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { readHelpCode, showHelpCode } from './help-code.ts'

let t: TestApp
let desk: BuiltLogin
let other: BuiltLogin
let home: BuiltFacility
let family: BuiltHousehold
let stranger: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  home = await buildFacility(t)
  desk = await buildLogin(t, 'helpdesk', {})
  other = await buildLogin(t, 'helpdesk', {})
  family = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  stranger = await buildHousehold(t)
  const [child] = family.children
  await insert(t, 'booking', {
    id: randomUUID(),
    number: 'B0000001',
    child_id: child?.id,
    facility_id: home.id,
    municipality: family.municipality,
    certificate_id: child?.certificateId,
    kind: 'flexible',
    date: '2026-11-25',
    start_min: 540,
    end_min: 600,
    class_age: 1,
    state: 'confirmed',
    minutes: 60,
    held: JSON.stringify([{ layer: 'national', minutes: 60 }]),
    split: JSON.stringify([{ layer: 'national', minutes: 60 }]),
    agreed: '{}',
    entered_by_kind: 'guardian1',
    requested_at: t.clock.now(),
  })
  await insert(t, 'notice', {
    id: randomUUID(),
    login_id: family.guardian.id,
    kind: 'booking.confirmed',
    subject: '予約が確定しました',
    mailed: true,
    pushed: false,
    at: t.clock.now(),
  })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Consent = { id: string; state: string; code: string | null; looks: number; openedAt: string | null; endedAt: string | null }
type View = {
  children: { ordinal: number; contactsConfirmed: string | null; certificates: { state: string }[] }[]
  bookings: { child: number; date: string; start: number; end: number; state: string }[]
  told: { subject: string }[]
  logins: { kind: string; passwordSet: boolean }[]
}
const make = async (guardian = family.guardian) =>
  (await guardian.client.call<{ id: string; code: string }>('POST', '/api/v1/my/help-consents')).body
const open = (code: string, by = desk) =>
  by.client.call<{ id: string; reasons?: { code: string }[] }>('POST', '/api/v1/office/help-views', { code })
const look = (id: string, by = desk) => by.client.get<View>(`/api/v1/office/help-views/${id}`)
const consents = async (guardian = family.guardian): Promise<Consent[]> =>
  (await guardian.client.get<{ consents: Consent[] }>('/api/v1/my/help-consents')).body.consents

// The office's session ends after half an hour without a look; each test begins with a living one.
beforeEach(async () => {
  await t.admin.query('update session set last_seen_at = $1', [t.clock.now()])
})

describe('a code', () => {
  test('opens the state of the account: no name, no facility, nothing of health', async () => {
    const { code } = await make()
    expect(code).toMatch(/^\d{3}-\d{3}-\d{4}$/)
    const opened = await open(code.replaceAll('-', ' '))
    expect(opened.status, opened.text).toBe(200)
    const view = await look(opened.body.id)
    expect(view.status, view.text).toBe(200)
    // The elder is the first.
    expect(
      view.body.children.map((child) => [child.ordinal, child.contactsConfirmed !== null, child.certificates.length]),
    ).toEqual([
      [1, true, 1],
      [2, true, 1],
    ])
    expect(view.body.bookings).toEqual([{ child: 2, date: '2026-11-25', start: 540, end: 600, state: 'confirmed' }])
    expect(view.body.told.map((one) => one.subject)).toEqual(['予約が確定しました'])
    expect(view.body.logins).toMatchObject([{ kind: 'guardian1', passwordSet: true }])
    for (const hidden of [
      'さくら',
      '花子',
      '見本',
      home.name,
      home.id,
      family.id,
      family.guardian.mail,
      ...family.children.map((one) => one.id),
    ])
      expect(view.text).not.toContain(hidden)
  })

  test('each look is on record: counted for the family, listed with who looked, and in the audit', async () => {
    const { id, code } = await make()
    await open(code)
    await look(id)
    await look(id)
    const [latest] = await consents()
    expect(latest).toMatchObject({ id, state: 'open', looks: 2, code: null })
    const reads = await family.guardian.client.get<{ reads: { kind: string; event: string }[] }>(
      `/api/v1/my/children/${family.children[0]?.id}`,
    )
    expect(reads.body.reads.slice(0, 2)).toMatchObject([{ kind: 'helpdesk', event: 'help.looked' }, {}])
    const { rows } = await t.admin.query('select event from audit_event where login_id = $1 order by at, id', [desk.id])
    expect(rows.slice(-3).map((row) => row.event)).toEqual(['help.opened', 'help.looked', 'help.looked'])
  })

  test('opens once, for the one who typed it', async () => {
    const { id, code } = await make()
    const [first, second] = await Promise.all([open(code), open(code, other)])
    expect([first?.status, second?.status].sort()).toEqual([200, 422])
    const [winner, loser] = first?.status === 200 ? [desk, other] : [other, desk]
    expect([(await look(id, winner)).status, (await look(id, loser)).status]).toEqual([200, 404])
  })

  test('the family ends it at once; a newer code ends the one before', async () => {
    const { id, code } = await make()
    await open(code)
    expect((await look(id)).status).toBe(200)
    // Not by another family.
    expect((await stranger.guardian.client.call('POST', `/api/v1/my/help-consents/${id}/end`)).status).toBe(404)
    expect((await family.guardian.client.call('POST', `/api/v1/my/help-consents/${id}/end`)).status).toBe(200)
    expect((await look(id)).status).toBe(404)
    const before = await make()
    await make()
    expect((await open(before.code)).status).toBe(422)
    expect((await consents()).filter((one) => one.state !== 'over')).toHaveLength(1)
  })

  test('ends by itself after a quarter of an hour, unused and opened', async () => {
    const unused = await make()
    t.clock.advance(15 * 60_000)
    expect((await open(unused.code)).status).toBe(422)
    const used = await make()
    await open(used.code)
    t.clock.advance(15 * 60_000 - 1000)
    expect((await look(used.id)).status).toBe(200)
    t.clock.advance(1000)
    expect((await look(used.id)).status).toBe(404)
    expect((await consents())[0]).toMatchObject({ id: used.id, state: 'over' })
  })

  test('of a household under 支援措置 nothing is opened, as if the code were wrong', async () => {
    const { code } = await make(stranger.guardian)
    await insert(t, 'protection_measure', {
      id: randomUUID(),
      household_id: stranger.id,
      municipality: stranger.municipality,
      set_by: desk.id,
      set_at: t.clock.now(),
    })
    const refused = await open(code)
    expect([refused.status, refused.body.reasons?.[0]?.code]).toEqual([422, 'help.code-wrong'])
  })

  test('a wrong one says what may be the matter; another family sees nothing of it', async () => {
    for (const wrong of ['000-000-0000', '12']) {
      const refused = await open(wrong)
      expect([refused.status, refused.body.reasons?.[0]?.code]).toEqual([422, 'help.code-wrong'])
    }
    const { id } = await make()
    const another = await buildHousehold(t)
    expect((await consents(another.guardian)).map((one) => one.id)).not.toContain(id)
  })
})

test('a code is read as people type it', () => {
  expect(showHelpCode('0123456789')).toBe('012-345-6789')
  for (const typed of ['012-345-6789', '０１２－３４５－６７８９', ' 012 345 6789 ', '012ー345ー6789'])
    expect(readHelpCode(typed)).toBe('0123456789')
  for (const typed of ['', '012345678', '01234567890', '012-345-678x']) expect(readHelpCode(typed)).toBeNull()
})
