/** 監査 through HTTP and the real wall: the own town's and the own facility's rows, filtered, paged, and itself on record. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

let t: TestApp
let admin: BuiltLogin
let officer: BuiltLogin
let director: BuiltLogin
let home: BuiltFacility
let family: BuiltHousehold
let stranger: BuiltHousehold
const koto = '131083'

const put = (row: Record<string, unknown>) =>
  insert(t, 'audit_event', {
    id: randomUUID(),
    at: new Date('2026-11-20T03:00:00Z'),
    event: 'booking.enter',
    code: 'booking.entered',
    actor_kind: 'wardOfficer',
    request_id: randomUUID(),
    ...row,
  })

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  home = await buildFacility(t)
  admin = await buildLogin(t, 'wardAdmin', { municipality: koto }, { name: '監査 太郎' })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto }, { name: '担当 次郎' })
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id }, { name: '園長 三郎' })
  family = await buildHousehold(t)
  stranger = await buildHousehold(t, { municipality: '131075' })
  const child = family.children[0]?.id
  await put({ municipality: koto, login_id: officer.id, event: 'application.read', code: 'read', child_ids: [child] })
  await put({
    municipality: koto,
    login_id: officer.id,
    event: 'claim.approved',
    facility_id: home.id,
    at: new Date('2026-11-19T03:00:00Z'),
  })
  await put({ municipality: koto, actor_kind: 'job', event: 'hours.granted', child_ids: [child, stranger.children[0]?.id] })
  await put({ municipality: '131075', event: 'application.certified', child_ids: [stranger.children[0]?.id] })
  await put({
    facility_id: home.id,
    login_id: director.id,
    actor_kind: 'facilityAdmin',
    event: 'childSheet.read',
    code: 'read',
    child_ids: [child],
  })
  await put({ municipality: koto, login_id: officer.id, event: 'settings.change', at: new Date('2026-01-10T03:00:00Z') })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Audit = {
  from: string
  to: string
  childUnknown: boolean
  rows: {
    id: string
    at: string
    event: string
    who: string | null
    login: string | null
    facility: string | null
    children: { name: string; number: string | null }[]
    others: number
  }[]
  next: string | null
  people: { name: string }[]
}
const look = async (query = '', client = admin.client): Promise<Audit> => {
  const reply = await client.get<Audit>(`/api/v1/office/audit?${query}`)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}
/** Without the looks of this test itself. */
const events = (audit: Audit): string[] => audit.rows.map((row) => row.event).filter((event) => !event.startsWith('audit.'))

describe('the town', () => {
  test('its own rows of the last thirty days, the newest first, with the names that its administrator may know', async () => {
    const audit = await look()
    expect([audit.from, audit.to]).toEqual(['2026-10-26', '2026-11-24'])
    expect(events(audit).sort()).toEqual(['application.read', 'claim.approved', 'hours.granted'])
    expect(audit.rows.map((row) => row.at)).toEqual(
      audit.rows
        .map((row) => row.at)
        .sort()
        .reverse(),
    )
    expect(audit.rows.find((row) => row.event === 'application.read')).toMatchObject({
      who: '担当 次郎',
      login: officer.id,
      children: [{ name: expect.stringMatching(/^見本 さくら/) }],
      others: 0,
    })
    expect(audit.rows.find((row) => row.event === 'claim.approved')?.facility).toBe(home.name)
    // The child of another town is counted, not named.
    expect(audit.rows.find((row) => row.event === 'hours.granted')).toMatchObject({ who: null, others: 1, children: [{}] })
    expect(audit.people.map((one) => one.name)).toEqual(expect.arrayContaining(['監査 太郎', '担当 次郎']))
  })

  test.each([
    ['group=seen', ['application.read']],
    ['group=money', ['claim.approved']],
    ['group=protection', []],
    ['from=2026-11-20&to=2026-11-20', ['application.read', 'hours.granted']],
    ['from=2026-01-01&group=settings', ['settings.change']],
  ])('%s', async (query, expected) => {
    expect(events(await look(query)).sort()).toEqual(expected)
  })

  test('by person and by the number of a child', async () => {
    expect(events(await look(`login=${officer.id}`)).sort()).toEqual(['application.read', 'claim.approved'])
    const number = family.children[0]?.certificateNumber ?? ''
    expect(
      events(await look(`child=${number.slice(0, 5)}-${number.slice(5, 7)}-${number.slice(7, 13)}-${number.slice(13)}`)).sort(),
    ).toEqual(['application.read', 'hours.granted'])
    for (const unknown of ['12345', stranger.children[0]?.certificateNumber ?? '']) {
      const none = await look(`child=${unknown}`)
      expect([none.childUnknown, none.rows]).toEqual([true, []])
    }
  })

  test('each look is on record with who looked', async () => {
    const before = (await look('group=export')).rows.length
    const { rows } = await look('group=export')
    expect(rows.length).toBe(before + 1)
    expect(rows[0]).toMatchObject({ event: 'audit.read', who: '監査 太郎' })
  })

  test('pages of fifty by key: all rows once, also those of one instant', async () => {
    const at = new Date('2026-10-30T00:00:00Z')
    for (let n = 0; n < 120; n += 1)
      await put({ municipality: koto, event: 'slot.paint', at: n < 70 ? at : new Date(at.getTime() + n * 1000) })
    const seen: string[] = []
    const sizes: number[] = []
    let before: string | null = null
    do {
      const page = await look(`group=place&from=2026-10-30&to=2026-10-30${before ? `&before=${before}` : ''}`)
      seen.push(...page.rows.map((row) => row.id))
      sizes.push(page.rows.length)
      before = page.next
    } while (before)
    expect(sizes).toEqual([50, 50, 20])
    expect(new Set(seen).size).toBe(120)
  })

  test('CSV: numbers instead of names, and the saving is on record', async () => {
    const { text } = await admin.client.get('/api/v1/office/audit/file?from=2026-11-20&to=2026-11-20')
    expect(text).toContain('2026-11-20 12:00:00,担当 次郎,市区町村 担当,申請の内容を見た,application.read,read')
    expect(text).toContain('13108-08-')
    expect(text).not.toContain('さくら')
    expect((await look('group=export')).rows[0]).toMatchObject({ event: 'audit.file' })
  })

  test('nobody but administrators', async () => {
    expect((await officer.client.get('/api/v1/office/audit')).status).toBe(403)
  })
})

test('the facility: its own rows, nothing of another one', async () => {
  const own = await director.client.get<Audit>(`/api/v1/facilities/${home.id}/audit`)
  expect(events(own.body).sort()).toEqual(['childSheet.read', 'claim.approved'])
  expect(own.body.rows.find((row) => row.event === 'childSheet.read')?.who).toBe('園長 三郎')
  const again = await director.client.get<Audit>(`/api/v1/facilities/${home.id}/audit?group=export`)
  expect(again.body.rows.map((row) => row.event)).toEqual(['audit.read'])
  const away = await buildFacility(t)
  expect((await director.client.get(`/api/v1/facilities/${away.id}/audit`)).status).toBe(404)
  const file = await director.client.get(`/api/v1/facilities/${home.id}/audit/file`)
  expect(file.text).toContain('園長 三郎,事業所 管理者,児童情報を見た')
})
