/** CLS-1 by the town: all or chosen facilities in one request, told, read by the facilities, lifted by the town alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { demoTowns, koto } from '../municipality/towns.ts'
import type { listClosures } from './contract.ts'
import type { closeTown, listTownClosures, previewTownClosure } from './office-contract.ts'

const storm = '0197a1b2-0000-7000-8000-00000000570a'
const day = '2026-12-03'
const other = demoTowns.find((town) => town.code !== koto.code)?.code ?? ''
let t: TestApp
let places: BuiltFacility[]
let elsewhere: BuiltFacility
let officer: BuiltLogin
let stranger: BuiltLogin
let booking: string
let familyMail: string

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  places = [await buildFacility(t), await buildFacility(t)]
  elsewhere = await buildFacility(t, { municipality: other })
  for (const place of [...places, elsewhere]) await buildCells(t, place, { date: day, from: 540, to: 720, cap: 2 })
  const [first] = places
  const family = await buildHousehold(t)
  for (const child of family.children) if (first) await buildAcceptance(t, child, first)
  const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: family.children[0]?.id,
    facility: first?.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
  expect(booked.status).toBe(200)
  booking = booked.body.id
  familyMail = family.guardian.mail
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardOfficer', { municipality: other })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const url = '/api/v1/office/closures'
const range = { from: day, to: day, start: 0, end: 1440, cause: 'disaster', reason: 'weather', facilities: null }
const close = (more: Record<string, unknown> = {}, who = officer, key?: string) =>
  who.client.call<ReplyOf<typeof closeTown>>('POST', url, { ...range, ...more }, ...(key ? [{ key }] : []))
const stopped = async () =>
  (
    await t.admin.query<{ id: string }>('select distinct facility_id as id from slot_cell where closed and date = $1', [day])
  ).rows.map((row) => row.id)

test('what it ends is counted before, facility by facility; nothing is written', async () => {
  const seen = await officer.client.get<ReplyOf<typeof previewTownClosure>>(
    `${url}/preview?from=${day}&to=${day}&start=0&end=1440`,
  )
  expect(seen.body.facilities.map((f) => [f.id, f.ended, f.cutShort]).sort()).toEqual(
    [
      [places[0]?.id, 1, 0],
      [places[1]?.id, 0, 0],
    ].sort(),
  )
  expect(await stopped()).toEqual([])
})

test('a facility of another town, past days and turned ranges are refused whole', async () => {
  expect(codesOf(await close({ facilities: [places[0]?.id, elsewhere.id] }))).toEqual(['closure.no-facility'])
  expect(codesOf(await close({ from: '2026-11-20', to: '2026-11-20' }))).toEqual(['closure.past'])
  expect(codesOf(await close({ from: '2026-12-05', to: '2026-12-04' }))).toEqual(['closure.turned'])
  const viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  expect((await close({}, viewer)).status).toBe(403)
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: places[0]?.id ?? '' })
  expect((await close({}, admin)).status).toBe(401)
  expect(await stopped()).toEqual([])
})

test('all facilities of the town close in one request; a second try is the same; the other town stays open; families and administrators are told', async () => {
  const [first, away] = await Promise.all(
    [places[0], elsewhere].map((place) => buildLogin(t, 'facilityAdmin', { facilityId: place?.id ?? '' })),
  )
  const done = await close({}, officer, storm)
  expect(done.status).toBe(200)
  expect(done.body.closed.map((one) => one.facility.id).sort()).toEqual(places.map((place) => place.id).sort())
  expect(done.body.refused).toEqual([])
  expect((await close({}, officer, storm)).body.closed.map((one) => one.id).sort()).toEqual(
    done.body.closed.map((one) => one.id).sort(),
  )
  expect((await stopped()).sort()).toEqual(places.map((place) => place.id).sort())
  const { rows } = await t.admin.query('select state, cause from booking where id = $1', [booking])
  expect(rows).toEqual([{ state: 'cancelledByFacility', cause: 'disaster' }])
  expect((await t.mailsTo(familyMail)).filter((mail) => mail.subject.includes('臨時のお休み'))).toHaveLength(1)
  const told = await t.mailsTo(first?.mail ?? '')
  expect(told.map((mail) => mail.subject)).toEqual([expect.stringContaining('市区町村による臨時休止')])
  expect(told[0]?.text).toMatch(/期間　12月3日.*\n時間　1日中\n理由　災害/)
  expect(await t.mailsTo(away?.mail ?? '')).toEqual([])
  expect((await t.admin.query('select count(*)::int as n from closure')).rows[0]).toEqual({ n: 2 })
})

test('the facility reads it as the town’s and cannot lift it; the town can, another town cannot', async () => {
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: places[0]?.id ?? '' })
  const own = `/api/v1/facilities/${places[0]?.id}/closures`
  const list = await admin.client.get<ReplyOf<typeof listClosures>>(own)
  expect(list.body.closures.map((one) => [one.byTown, one.state])).toEqual([[true, 'coming']])
  const id = list.body.closures[0]?.id ?? ''
  expect(codesOf(await admin.client.call('POST', `${own}/${id}/lift`, {}))).toEqual(['closure.by-town'])
  expect((await stranger.client.call('POST', `${url}/${id}/lift`, {})).status).toBe(404)
  expect((await officer.client.call('POST', `${url}/${id}/lift`, {})).status).toBe(200)
  expect(await stopped()).toEqual([places[1]?.id])
  const [told] = await t.mailsTo(admin.mail)
  expect(told?.subject).toContain('臨時休止が解かれました')
  expect(told?.text).toMatch(/期間　12月3日.*\n時間　1日中/)
  const town = await officer.client.get<ReplyOf<typeof listTownClosures>>(url)
  expect(town.body.closures.map((one) => one.state).sort()).toEqual(['coming', 'lifted'])
  expect((await stranger.client.get<ReplyOf<typeof listTownClosures>>(url)).body.closures).toEqual([])
})
