/** 募集 over HTTP (REG-1): made, entered to the last millisecond, ranked once, recorded for everybody, moved up; towns and desks apart. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
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
  buildTownSetting,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { checkDraw } from '../../check-draw.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { setagaya } from '../municipality/presets.ts'
import type { RegularIntake } from '../municipality/rules.ts'
import type { getCallRecord, listFacilityCalls, readFacilityCall, readOwnCall } from './call-contract.ts'
import type { listOwnIntake } from './contract.ts'
import { runCalls } from './run-calls.ts'

let t: TestApp
let pool: pg.Pool
let facility: BuiltFacility
let other: BuiltFacility
let admin: BuiltLogin
let families: BuiltHousehold[]
let stranger: BuiltHousehold
const start = new Date('2026-11-24T00:00:00Z')
const close = new Date('2026-11-30T15:00:00Z')
const errors: unknown[] = []

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 2, name: 'test jobs calls' })
  facility = await buildFacility(t)
  other = await buildFacility(t)
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  families = []
  for (let i = 0; i < 3; i += 1) families.push(await buildHousehold(t))
  stranger = await buildHousehold(t, { municipality: '131075' })
}, 120_000)
afterAll(async () => {
  await pool?.end()
  expect(errors).toEqual([])
  expect(t.defects).toEqual([])
  await t.close()
})

const random = seededRandom('call test')
async function tick(): Promise<void> {
  const now = t.clock.now()
  const log = { ...createLog({ level: 'silent' }), error: (_: string, f: { error?: unknown } = {}) => errors.push(f.error) }
  await runCalls.run({
    pool,
    clock: t.clock,
    id: createIds(t.clock, random),
    keys: t.keys,
    log: log as ReturnType<typeof createLog>,
    baseUrl: 'http://localhost',
    random,
    now,
    today: japanDate(now),
  })
}

const placeAt = (id: string, places = 1, classes = [1]) => ({ facility: id, weekday: 2, start: 540, end: 690, places, classes })
const ask = (more: Record<string, unknown> = {}) => ({
  month: '2027-02',
  lastMonth: '2027-07',
  from: '2026-11-24',
  to: '2026-11-30',
  residentsFirst: true,
  sibling: 2,
  firstTime: 0,
  reserves: 1,
  places: [placeAt(facility.id)],
  ...more,
})
const at = (place: BuiltFacility) => `/api/v1/facilities/${place.id}/calls`
async function call(more: Record<string, unknown> = {}, by = admin, path = at(facility)): Promise<{ id: string; place: string }> {
  const made = await by.client.call<{ id: string }>('POST', path, ask(more))
  expect(made.status, made.text).toBe(200)
  const read = await t.client().get<ReplyOf<typeof getCallRecord>>(`/api/v1/public/calls/${made.body.id}`)
  return { id: made.body.id, place: read.body.call.places[0]?.id ?? '' }
}
const childOf = (family: BuiltHousehold, n = 0): string => family.children[n]?.id ?? ''
const own = (family: BuiltHousehold, id: string, n = 0) => `/api/v1/my/children/${childOf(family, n)}/calls/${id}`
const enter = (family: BuiltHousehold, to: { id: string; place: string }, n = 0) =>
  family.guardian.client.call<ReplyOf<typeof readOwnCall>>('PUT', own(family, to.id, n), { place: to.place })

test('REG-1: called, entered, changed and left till the last millisecond; ranked once; told; 辞退 lets the next 補欠 move up', async () => {
  t.clock.set(start)
  const one = await call()
  const [first, second, third] = families as [BuiltHousehold, BuiltHousehold, BuiltHousehold]
  expect((await enter(first, one)).status).toBe(200)
  expect((await enter(second, one)).status).toBe(200)
  const entered = await enter(stranger, one)
  expect(entered.status, entered.text).toBe(200)
  // Twice is once, under the same number.
  expect((await enter(stranger, one)).body.entry?.number).toBe(entered.body.entry?.number)
  t.clock.set(new Date(close.getTime() - 1))
  expect((await enter(third, one)).status).toBe(200)
  t.clock.set(close)
  expect(codesOf(await enter(third, one))).toEqual(['call.closed'])
  expect(codesOf(await third.guardian.client.call('DELETE', own(third, one.id)))).toEqual(['call.closed'])
  t.clock.set(new Date(close.getTime() + 600_000 - 1))
  await tick()
  expect((await t.client().get<ReplyOf<typeof getCallRecord>>(`/api/v1/public/calls/${one.id}`)).body.record).toBe(null)
  t.clock.set(new Date(close.getTime() + 600_000))
  await Promise.all([tick(), tick()])
  const { body: open } = await t.client().get<ReplyOf<typeof getCallRecord>>(`/api/v1/public/calls/${one.id}`)
  expect(open.record?.agrees).toBe(true)
  expect(open.record?.ranked.map((row) => row.outcome)).toEqual(['offered', 'reserve', 'rejected', 'rejected'])
  // Residents first: the family of the other town is last, whatever its lot.
  expect(open.record?.ranked.at(-1)?.number).toBe(entered.body.entry?.number)
  const folder = mkdtempSync(join(tmpdir(), 'tsuen-call-'))
  const said: string[] = []
  writeFileSync(join(folder, 'ok.json'), JSON.stringify(open))
  checkDraw(join(folder, 'ok.json'), (line) => said.push(line))
  expect(said[0]).toContain('応募4件、内定1件')
  const wrong = structuredClone(open)
  for (const row of wrong.record?.ranked ?? []) row.outcome = 'offered'
  writeFileSync(join(folder, 'no.json'), JSON.stringify(wrong))
  expect(() => checkDraw(join(folder, 'no.json'), () => undefined)).toThrow()
  rmSync(folder, { recursive: true })

  const results = async (family: BuiltHousehold) =>
    (await family.guardian.client.get<ReplyOf<typeof listOwnIntake>>('/api/v1/my/intake')).body.results.map((row) => row.state)
  const states = await Promise.all([...families, stranger].map(results))
  expect(states.flat().sort()).toEqual(['offered', 'rejected', 'rejected', 'reserve'])
  for (const family of [...families, stranger])
    expect((await t.mailsTo(family.guardian.mail)).filter((mail) => mail.subject.includes('結果')).length).toBe(1)
  const [received] = (await t.mailsTo(families[0]?.guardian.mail ?? '')).filter((mail) => mail.subject.includes('応募を受け付け'))
  expect(received?.text).toMatch(/受付番号は[A-Z0-9-]+です/)
  expect((await stranger.guardian.client.get<ReplyOf<typeof readOwnCall>>(own(stranger, one.id))).body.entry?.result).toEqual({
    state: 'rejected',
    reserve: null,
    why: 'residents',
  })

  // A week later a desk has to log in again.
  const desk = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  const ward = await buildLogin(t, 'wardOfficer', { municipality: facility.municipality })
  const list = async () => (await desk.client.get<ReplyOf<typeof readFacilityCall>>(`${at(facility)}/${one.id}`)).body
  // SEE-1: only the child of the 内定 is seen by its name.
  expect((await list()).list.map((row) => [row.state, row.child !== null])).toEqual([
    ['offered', true],
    ['reserve', false],
    ['rejected', false],
    ['rejected', false],
  ])
  const up = (by = desk) => by.client.call('POST', `${at(facility)}/${one.id}/move-up`, { place: one.place })
  expect((await list()).movable).toEqual([])
  expect(codesOf(await up())).toEqual(['call.no-move'])
  const intake = (await desk.client.get<{ results: { id: string; state: string }[] }>(`/api/v1/facilities/${facility.id}/intake`))
    .body
  const offered = intake.results.find((row) => row.state === 'offered')?.id
  const declined = await desk.client.call('POST', `/api/v1/facilities/${facility.id}/intake/${offered}/settle`, {
    to: 'declined',
  })
  expect(declined.status, declined.text).toBe(200)
  expect((await list()).movable).toEqual([one.place])
  const presses = await Promise.all([
    up(),
    ward.client.call('POST', `/api/v1/office/calls/${one.id}/move-up`, { place: one.place }),
  ])
  expect(presses.map((reply) => reply.status).sort()).toEqual([200, 409])
  expect((await list()).list.map((row) => row.state)).toEqual(['declined', 'offered', 'rejected', 'rejected'])
  const moved = families[states.findIndex(([state]) => state === 'reserve')] as BuiltHousehold
  expect(await results(moved)).toEqual(['offered'])
  expect((await t.mailsTo(moved.guardian.mail))[0]?.subject).toContain('内定')
})

test('REG-1: one facility only: of two entries at once at two facilities one stands, the other names it', async () => {
  t.clock.set(start)
  const there = await buildLogin(t, 'facilityAdmin', { facilityId: other.id })
  const more = { month: '2027-03', lastMonth: '2027-03' }
  const [here, second] = [await call(more), await call({ ...more, places: [placeAt(other.id)] }, there, at(other))]
  const family = families[0] as BuiltHousehold
  const replies = await Promise.all([enter(family, here), enter(family, second)])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  const refused = replies.find((reply) => reply.status === 409)
  expect(refused && codesOf(refused)).toEqual(['call.elsewhere'])
  const stands = replies[0]?.status === 200 ? here : second
  const free = stands === here ? second : here
  expect((await family.guardian.client.call('DELETE', own(family, stands.id))).status).toBe(200)
  expect((await enter(family, free)).status).toBe(200)
})

test('REG-1: no certificate, another class, a foreign child, a foreign desk', async () => {
  t.clock.set(start)
  const one = await call({ month: '2027-04', lastMonth: '2027-04', to: '2026-12-10', places: [placeAt(facility.id, 1, [0])] })
  const bare = await buildHousehold(t, { certified: false })
  expect(codesOf(await enter(bare, one))).toEqual(['call.no-certificate', 'call.class'])
  expect((await stranger.guardian.client.call('PUT', own(bare, one.id), { place: one.place })).status).toBe(404)
  const desk = await buildLogin(t, 'facilityAdmin', { facilityId: other.id })
  expect((await desk.client.get(`${at(facility)}/${one.id}`)).status).toBe(404)
  expect((await desk.client.get(`${at(other)}/${one.id}`)).status).toBe(404)
  expect((await desk.client.call('DELETE', `${at(other)}/${one.id}`)).status).toBe(404)
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await teacher.client.call('POST', at(facility), ask())).status).toBe(403)
  const away = await buildLogin(t, 'wardOfficer', { municipality: '131075' })
  expect((await away.client.get(`/api/v1/office/calls/${one.id}`)).status).toBe(404)
  expect(codesOf(await away.client.call('POST', '/api/v1/office/calls', ask()))).toEqual(['call.not-yours'])
  expect((await admin.client.call('DELETE', `${at(facility)}/${one.id}`)).status).toBe(200)
})

test('REG-1: the town calls for its facilities by its own points; a brother or sister there comes first; entries keep the call', async () => {
  t.clock.set(start)
  const town = setagaya.code
  await buildTowns(t, [setagaya])
  const points = { sibling: 3, care: 0, firstTime: 0 }
  const regularIntake: RegularIntake = {
    by: 'municipality',
    channel: { way: 'builtIn' },
    fromDay: 1,
    toDay: 31,
    oneFacility: true,
    residentsFirst: false,
    selection: 'lottery',
    points,
  }
  await buildTownSetting(t, town, { regularIntake }, japanDate(start))
  const place = await buildFacility(t, { municipality: town })
  const ward = await buildLogin(t, 'wardOfficer', { municipality: town })
  const head = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  expect(codesOf(await head.client.call('POST', at(place), ask({ places: [placeAt(place.id)] })))).toEqual(['call.not-yours'])
  expect(codesOf(await ward.client.call('POST', '/api/v1/office/calls', ask()))).toEqual(['call.places'])
  const one = await call({ places: [placeAt(place.id, 1, [0, 1, 2])] }, ward, '/api/v1/office/calls')
  const alone = [await buildHousehold(t, { municipality: town }), await buildHousehold(t, { municipality: town })]
  const both = await buildHousehold(t, { municipality: town, births: ['2024-05-10', '2025-06-10'] })
  const [older] = both.children
  if (older) await buildAcceptance(t, older, place)
  for (const family of alone) expect((await enter(family, one)).status).toBe(200)
  expect((await enter(both, one, 1)).status).toBe(200)
  expect(codesOf(await ward.client.call('DELETE', `/api/v1/office/calls/${one.id}`))).toEqual(['call.has-entries'])
  t.clock.set(new Date(close.getTime() + 600_000))
  await tick()
  const { body } = await both.guardian.client.get<ReplyOf<typeof readOwnCall>>(own(both, one.id, 1))
  expect(body.entry?.result).toEqual({ state: 'offered', reserve: null, why: 'order' })
  const later = await buildLogin(t, 'facilityStaff', { facilityId: place.id })
  const desk = (await later.client.get<ReplyOf<typeof listFacilityCalls>>(at(place))).body
  expect([desk.allowed, desk.points, desk.calls.map((row) => row.entries)]).toEqual([false, points, [3]])
  const lost = await Promise.all(alone.map((f) => f.guardian.client.get<ReplyOf<typeof readOwnCall>>(own(f, one.id))))
  expect(lost.map((reply) => reply.body.entry?.result?.why)).toEqual(['points', 'points'])
})
