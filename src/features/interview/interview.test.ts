/** From the request to the decision, through HTTP on a real database: both sides, the relation, the mails, and what strangers get. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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

let t: TestApp
let facility: BuiltFacility
let staff: BuiltLogin
let otherStaff: BuiltLogin

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  facility = await buildFacility(t)
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  const other = await buildFacility(t)
  otherStaff = await buildLogin(t, 'facilityStaff', { facilityId: other.id })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Id = { id: string }
const proposals = [
  { date: '2026-12-01', start: 600, end: 720 },
  { date: '2026-12-02', start: 840, end: 900 },
]
const ask = (family: BuiltHousehold, at = facility, more: Record<string, unknown> = {}) =>
  family.guardian.client.call<Id>('POST', '/api/v1/my/interviews', {
    childId: family.children[0]?.id,
    facilityId: at.id,
    proposals,
    message: '人見知りがあります。🌸',
    ...more,
  })
const desk = (path: string, body?: unknown, who = staff, at = facility) =>
  who.client.call<Id>('POST', `/api/v1/facilities/${at.id}/interviews/${path}`, body)
const record = {
  stage: 'before',
  mode: 'individual',
  date: '2026-11-24',
  start: 480,
  end: 520,
  individualMinutes: 0,
  present: '母、園長',
  contents: '午睡のときはお気に入りの毛布を使う。',
}
const relation = async (child: string | undefined, at = facility): Promise<string | null> =>
  (
    await t.admin.query<{ day: string }>(
      'select live_until::text as day from facility_relation where child_id = $1 and facility_id = $2',
      [child, at.id],
    )
  ).rows[0]?.day ?? null
const mailKinds = async (interview: string): Promise<string[]> =>
  (
    await t.admin.query<{ kind: string; recipient: string }>(
      "select kind, recipient from outbox where refs->>'interview' = $1 order by kind",
      [interview],
    )
  ).rows.map((row) => row.kind)

test('INT-1..4: asked, fixed, recorded, accepted; each step is seen by both and told by mail', async () => {
  const family = await buildHousehold(t, { confirmed: false })
  const child = family.children[0]
  const asked = await ask(family)
  expect(asked.status).toBe(200)
  const id = asked.body.id
  // SEE-1: an undecided request has no end
  expect(await relation(child?.id)).toBe('2199-12-31')

  const list = await staff.client.get<{ interviews: { id: string; child: { name: string }; proposals: number }[] }>(
    `/api/v1/facilities/${facility.id}/interviews`,
  )
  expect(list.body.interviews.find((i) => i.id === id)).toMatchObject({ proposals: 2, child: { id: child?.id } })
  const detail = await staff.client.get(`/api/v1/facilities/${facility.id}/interviews/${id}`)
  expect(detail.body).toMatchObject({ state: 'requested', messages: { family: '人見知りがあります。🌸', facility: '' } })

  expect((await desk(`${id}/fix`, { date: '2026-12-01', start: 630, minutes: 30, message: 'お待ちしています。' })).status).toBe(
    200,
  )
  const own = await family.guardian.client.get(`/api/v1/my/interviews/${id}`)
  expect(own.body).toMatchObject({
    state: 'fixed',
    fixed: { date: '2026-12-01', start: 630, minutes: 30 },
    messages: { family: '人見知りがあります。🌸', facility: 'お待ちしています。' },
  })

  expect((await desk(`${id}/accept`, { kinds: ['flexible'], known: false })).status).toBe(409)
  expect((await desk(`${id}/records`, record)).status).toBe(200)
  const held = await staff.client.get<{ records: unknown[] }>(`/api/v1/facilities/${facility.id}/interviews/${id}`)
  expect(held.body).toMatchObject({ state: 'held', records: [{ counts: true, present: '母、園長', contents: record.contents }] })

  expect((await desk(`${id}/accept`, { kinds: ['flexible', 'regular'], known: false })).status).toBe(200)
  // an acceptance that is never used lives for 180 days
  expect(await relation(child?.id)).toBe('2027-05-23')
  expect(await mailKinds(id)).toEqual(['interview.accepted', 'interview.asked', 'interview.fixed', 'interview.new'])
  const standing = await family.guardian.client.get(`/api/v1/my/children/${child?.id}/facilities/${facility.id}`)
  expect(standing.body).toMatchObject({ acceptance: { acceptedOn: '2026-11-24', kinds: ['flexible', 'regular'] } })
  expect(codesOf(await ask(family))).toEqual(['interview.already-accepted'])
})

test('what either side writes and what is recorded lies sealed in the rows', async () => {
  const { rows } = await t.admin.query<{ text: string }>(
    `select encode(message, 'escape') as text from interview where message is not null
     union all select encode(sealed, 'escape') from interview_record`,
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const { text } of rows) expect(text).not.toMatch(/人見知り|毛布|園長/)
})

test('INT-2: wrong proposals are named one by one; nothing is kept of a refused request', async () => {
  const family = await buildHousehold(t)
  expect(codesOf(await ask(family, facility, { proposals: [] }))).toEqual(['interview.proposals-count'])
  const past = { date: '2026-11-24', start: 540, end: 600 }
  const wrong = await ask(family, facility, { proposals: [past, proposals[0], proposals[0]] })
  expect(codesOf(wrong)).toEqual(['interview.proposal-past', 'interview.proposal-twice'])
  expect(await relation(family.children[0]?.id)).toBeNull()
})

test('INT-1: one open request per child and facility', async () => {
  const family = await buildHousehold(t)
  expect((await ask(family)).status).toBe(200)
  expect(codesOf(await ask(family))).toEqual(['interview.open'])
})

test('INT-2: where every kind is by phone, closed or the facility’s own, the reason says so', async () => {
  const family = await buildHousehold(t)
  const phone = await buildFacility(t, { settings: { interviewWays: { regular: 'closed', flexible: 'phone' } } })
  expect(codesOf(await ask(family, phone)).sort()).toEqual(['interview.way-closed', 'interview.way-phone'])
})

test('the facility proposes other times, the family takes one', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  const other = [{ date: '2026-12-07', start: 600, end: 640 }]
  expect((await desk(`${id}/arrange`, { proposals: other, message: '' })).status).toBe(200)
  const choose = (ordinal: number) => family.guardian.client.call('POST', `/api/v1/my/interviews/${id}/choose`, { ordinal })
  // one of the family's own is no offer of the facility
  expect(codesOf(await choose(1))).toEqual(['interview.proposal-gone'])
  expect((await choose(4)).status).toBe(200)
  const own = await family.guardian.client.get(`/api/v1/my/interviews/${id}`)
  expect(own.body).toMatchObject({ state: 'fixed', fixed: { date: '2026-12-07', start: 600, minutes: 40 } })
})

test('the family cancels: the relation ends 30 days later, and it may ask again', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  expect((await family.guardian.client.call('POST', `/api/v1/my/interviews/${id}/cancel`)).status).toBe(200)
  expect(await relation(family.children[0]?.id)).toBe('2026-12-24')
  expect(codesOf(await desk(`${id}/records`, record))).toEqual(['interview.state'])
  expect((await ask(family)).status).toBe(200)
})

test('INT-5: a refusal needs its reason code; the family sees it and may ask again', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  expect(codesOf(await desk(`${id}/refuse`, { reason: null }))).toEqual(['interview.reason-missing'])
  expect((await desk(`${id}/refuse`, { reason: 'noPlace' })).status).toBe(200)
  // the request had no end, which the facility cannot write: thirty days count from the decision
  expect(await relation(family.children[0]?.id)).toBe('2026-12-24')
  expect((await family.guardian.client.get(`/api/v1/my/interviews/${id}`)).body).toMatchObject({
    state: 'refused',
    reason: 'noPlace',
  })
  expect((await ask(family)).status).toBe(200)
})

test('INT-3: a known child is accepted without a meeting, and the record says so', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  expect((await desk(`${id}/accept`, { kinds: ['flexible'], known: true })).status).toBe(200)
  expect((await staff.client.get(`/api/v1/facilities/${facility.id}/interviews/${id}`)).body).toMatchObject({
    acceptance: { asKnown: true, kinds: ['flexible'] },
  })
})

test('INT-2: with number and birth date in hand the facility registers; a wrong pair gives nothing', async () => {
  const family = await buildHousehold(t, { municipality: '131075' })
  const child = family.children[0]
  const sumida = await buildFacility(t, { municipality: '131075' })
  const desk2 = await buildLogin(t, 'facilityAdmin', { facilityId: sumida.id })
  const register = (more: Record<string, unknown> = {}) =>
    desk2.client.call<Id>('POST', `/api/v1/facilities/${sumida.id}/interviews`, {
      certificateNumber: child?.certificateNumber,
      birthDate: child?.birthDate,
      kind: 'regular',
      way: 'visit',
      date: '2026-11-24',
      start: 540,
      minutes: 30,
      ...more,
    })
  expect(codesOf(await register({ birthDate: '2025-01-16' }))).toEqual(['interview.no-such-certificate'])
  expect(codesOf(await register({ certificateNumber: '123' }))).toEqual(['interview.number-form'])
  expect(await relation(child?.id, sumida)).toBeNull()
  const registered = await register()
  expect(registered.status).toBe(200)
  expect(await relation(child?.id, sumida)).toBe('2027-05-23')
  expect(codesOf(await register())).toEqual(['interview.open-here'])
  expect((await desk(`${registered.body.id}/records`, { ...record, end: 510 }, desk2, sumida)).status).toBe(200)
  expect((await desk(`${registered.body.id}/accept`, { kinds: ['regular'], known: false }, desk2, sumida)).status).toBe(200)
})

test('INT-2: a desk cannot find children by trying birth dates: twenty wrong pairs an hour, then the right one is not taken either', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0]
  const here = await buildFacility(t)
  const guesser = await buildLogin(t, 'facilityStaff', { facilityId: here.id })
  const register = (birthDate: string | undefined, who = guesser) =>
    who.client.call<Id>('POST', `/api/v1/facilities/${here.id}/interviews`, {
      certificateNumber: child?.certificateNumber,
      birthDate,
      kind: null,
      way: 'visit',
      date: '2026-11-24',
      start: 540,
      minutes: 30,
    })
  for (let day = 1; day <= 20; day++)
    expect(codesOf(await register(`2024-03-${String(day).padStart(2, '0')}`))).toEqual(['interview.no-such-certificate'])
  const stopped = await register(child?.birthDate)
  expect([stopped.status, codesOf(stopped)]).toEqual([429, ['too-many']])
  expect(await relation(child?.id, here)).toBeNull()
  // a colleague with the certificate in hand is not stopped
  const colleague = await buildLogin(t, 'facilityStaff', { facilityId: here.id })
  expect((await register(child?.birthDate, colleague)).status).toBe(200)
})

test('INT-4: a record is judged field by field', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  const wrong = await desk(`${id}/records`, {
    ...record,
    date: '2026-11-25',
    start: 600,
    end: 590,
    present: ' ',
  })
  expect(codesOf(wrong)).toEqual(['interview.length', 'interview.record-future', 'interview.present-missing'])
  expect(codesOf(await desk(`${id}/records`, { ...record, stage: 'after' }))).toEqual(['interview.after-needs-acceptance'])
})

test('an acceptance is withdrawn with a reason: none stands any more', async () => {
  const family = await buildHousehold(t)
  const { id } = (await ask(family)).body
  await desk(`${id}/accept`, { kinds: ['flexible'], known: true })
  expect(codesOf(await desk(`${id}/refuse`, { reason: null }))).toEqual(['interview.reason-missing'])
  expect((await desk(`${id}/refuse`, { reason: 'staffing' })).status).toBe(200)
  const { rows } = await t.admin.query('select withdraw_reason_code from facility_acceptance where interview_id = $1', [id])
  expect(rows).toEqual([{ withdraw_reason_code: 'staffing' }])
  expect(await mailKinds(id)).toContain('interview.withdrawn')
})

test('a facility with no relation and another family see nothing', async () => {
  const family = await buildHousehold(t)
  const stranger = await buildHousehold(t)
  const { id } = (await ask(family)).body
  expect((await stranger.guardian.client.get(`/api/v1/my/interviews/${id}`)).status).toBe(404)
  expect((await otherStaff.client.get(`/api/v1/facilities/${facility.id}/interviews/${id}`)).status).toBe(404)
  expect((await desk(`${id}/fix`, { date: '2026-12-01', start: 600, minutes: 30, message: '' }, otherStaff)).status).toBe(404)
  const own = (await buildLogin(t, 'facilityStaff', { facilityId: facility.id })).client
  expect((await own.get(`/api/v1/facilities/${facility.id}/interviews/${id}`)).status).toBe(200)
})

test('SET-1: a child of another town is refused where outsiders are not taken', async () => {
  const family = await buildHousehold(t, { municipality: '142182' })
  const closed = await buildFacility(t, { columns: { outsiders: false } })
  expect(codesOf(await ask(family, closed))).toEqual(['interview.others-not-accepted'])
  expect((await ask(family)).status).toBe(200)
  await buildAcceptance(t, family.children[0] ?? { id: '' }, closed)
})
