/** 施設台帳 over HTTP (PLC-1): numbers with their days, 休止 and 廃止 with what they end, 再開, two officers at once, other towns. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { addDays, localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { getRegistered, listChanges, listRegister, previewStop } from './contract.ts'
import { closurePieces, type Entry, numberOn, standingStops, stateOn, stoppedDays, stopRefusals } from './rules.ts'

const today = localDate('2026-11-24')
const day = (n: number) => addDays(today, n)
let t: TestApp
let officer: BuiltLogin
let second: BuiltLogin
let viewer: BuiltLogin
let stranger: BuiltLogin

/** A morning on which everybody of the offices logs in anew. */
async function comes(date: string): Promise<void> {
  t.clock.set(new Date(`${date}T01:00:00Z`))
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 一郎' })
  second = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
}

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  await comes('2026-11-24')
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const url = '/api/v1/office/register'
const words = { document: '8江子第1号', documentOn: '2026-11-20', reason: '施設の改修' }
const seen = async (place: BuiltFacility, who = officer) =>
  (await who.client.get<ReplyOf<typeof getRegistered>>(`${url}/${place.id}`)).body
const stop = (who: BuiltLogin, place: BuiltFacility, more: object, key?: string) =>
  who.client.call(
    'POST',
    `${url}/${place.id}/stops`,
    { version: 0, event: 'suspended', until: null, ...words, ...more },
    ...(key ? [{ key }] : []),
  )
const back = (who: BuiltLogin, place: BuiltFacility, version: number, entry: string) =>
  who.client.call('POST', `${url}/${place.id}/returns`, { version, entry, ...words, reason: '工事が終わった' })
const booked = async (family: BuiltHousehold, place: BuiltFacility, date: string) => {
  const [child] = family.children
  if (!child) throw new Error('a family without a child')
  const made = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: place.id,
    kind: 'flexible',
    date,
    start: 540,
    end: 660,
  })
  expect([made.status, made.text.slice(0, 200)]).toEqual([200, expect.any(String)])
  return made.body.id
}
const stateOf = async (booking: string) =>
  (await t.admin.query<{ state: string }>('select state from booking where id = $1', [booking])).rows[0]?.state
/** A place with cells on some days and one family that may book there. */
async function ready(...dates: string[]): Promise<{ place: BuiltFacility; family: BuiltHousehold }> {
  const place = await buildFacility(t)
  for (const date of dates) await buildCells(t, place, { date, from: 540, to: 720, cap: 2 })
  const family = await buildHousehold(t)
  for (const child of family.children) await buildAcceptance(t, child, place)
  return { place, family }
}

describe('rules', () => {
  const entry = (event: Entry['event'], from: number, more: Partial<Entry> = {}): Entry => ({
    id: randomUUID(),
    event,
    validFrom: day(from),
    until: event === 'suspended' ? day(from + 9) : null,
    number: null,
    takesBack: null,
    ...more,
  })
  test('the state of a day follows the entries that stand', () => {
    const rest = entry('suspended', 5)
    const end = entry('ended', 40)
    const of = (n: number, entries: Entry[]) => stateOn(entries, day(-10), day(n))
    expect([4, 5, 14, 15, 40, 41].map((n) => of(n, [rest, end]))).toEqual([
      'open',
      'suspended',
      'suspended',
      'open',
      'open',
      'ended',
    ])
    expect(of(6, [rest, entry('resumed', 6, { takesBack: rest.id })])).toBe('open')
    expect(of(41, [end, entry('resumed', 20, { takesBack: end.id })])).toBe('open')
    expect(stateOn([], day(1), today)).toBe('before')
    expect(standingStops([end, rest]).map((one) => one.event)).toEqual(['suspended', 'ended'])
  })
  test('of two numbers of one day the later entered counts, one of a day to come does not yet', () => {
    const all = [
      entry('licensed', -5, { number: '1' }),
      entry('licensed', -5, { number: '2' }),
      entry('licensed', 3, { number: '3' }),
      entry('confirmed', -1, { number: '4' }),
    ]
    expect(numberOn(all, 'licensed', today)?.number).toBe('2')
    expect(numberOn(all, 'licensed', day(3))?.number).toBe('3')
    expect(numberOn(all, 'confirmed', day(-2))).toBeNull()
  })
  test.each([1, 31, 32, 93, 366])('%i stopped days are covered once each, in pieces of 31 at most', (n) => {
    const pieces = closurePieces(stoppedDays({ event: 'suspended', from: today, until: day(n - 1) }))
    expect(pieces[0]?.from).toBe(today)
    expect(pieces.at(-1)?.to).toBe(day(n - 1))
    expect(pieces.slice(1).every((piece, i) => piece.from === addDays(pieces[i]?.to ?? today, 1))).toBe(true)
    expect(Math.ceil(n / 31)).toBe(pieces.length)
  })
  test('the last day of a 廃止 is still a day of service', () => {
    expect(stoppedDays({ event: 'ended', from: today, until: null }).from).toBe(day(1))
  })
  test.each([
    [{ event: 'suspended', from: day(-1), until: day(3), reason: 'x' }, ['register.past']],
    [{ event: 'suspended', from: day(1), until: null, reason: '' }, ['register.reason', 'register.turned']],
    [{ event: 'suspended', from: day(1), until: day(367), reason: 'x' }, ['register.long', 'register.overlap']],
    [{ event: 'suspended', from: day(9), until: day(10), reason: 'x' }, ['register.overlap']],
    [{ event: 'suspended', from: day(15), until: day(16), reason: 'x' }, []],
    [{ event: 'ended', from: day(8), until: null, reason: 'x' }, []],
  ] as const)('%j', (ask, codes) => {
    expect(stopRefusals(ask, [entry('suspended', 5)], today).map((one) => one.code)).toEqual(codes)
  })
})

describe('認可 and 確認', () => {
  test('are entered with day, number and document, stay as history, and stand in the list; who is slower is told', async () => {
    const place = await buildFacility(t)
    const enter = (who: BuiltLogin, version: number, more: object = {}) =>
      who.client.call('POST', `${url}/${place.id}/licences`, {
        version,
        event: 'licensed',
        number: '江第1号',
        from: '2026-04-01',
        openedOn: '2026-04-06',
        ...words,
        ...more,
      })
    expect((await enter(officer, 0)).status).toBe(200)
    const [one, two] = await Promise.all([
      enter(officer, 1, { number: '江第2号', from: '2026-10-01' }),
      enter(second, 1, { event: 'confirmed', number: '確第3号' }),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    expect([...codesOf(one), ...codesOf(two)]).toEqual(['register.raced'])
    expect((await enter(officer, 2, { number: '江第9号', from: '2027-04-01' })).status).toBe(200)
    expect(codesOf(await enter(officer, 3, { reason: '123456789018' }))).toEqual(['register.my-number'])
    const body = await seen(place)
    expect(body.facility.openedOn).toBe('2026-04-06')
    expect(body.entries.map((entry) => entry.version)).toEqual([3, 2, 1])
    expect(body.entries.at(-1)).toMatchObject({ event: 'licensed', number: '江第1号', document: '8江子第1号', by: '江東 一郎' })
    const { body: list } = await viewer.client.get<ReplyOf<typeof listRegister>>(
      `${url}?q=${encodeURIComponent(body.facility.name)}`,
    )
    expect(list.facilities.find((row) => row.id === place.id)?.licence?.number).toBe(one.status === 200 ? '江第2号' : '江第1号')
    await expect(t.admin.query('update facility_register set number = $1', ['x'])).rejects.toThrow()
  })

  test('only the town itself reads and writes', async () => {
    const place = await buildFacility(t)
    expect((await stranger.client.get(`${url}/${place.id}`)).status).toBe(404)
    expect((await stop(stranger, place, { from: day(3), until: day(4) })).status).toBe(404)
    expect((await stop(viewer, place, { from: day(3), until: day(4) })).status).toBe(403)
    const admin = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
    expect((await admin.client.get(`${url}/${place.id}`)).status).toBe(401)
    const { body } = await stranger.client.get<ReplyOf<typeof listRegister>>(url)
    expect(body.facilities.map((row) => row.id)).not.toContain(place.id)
  })
})

describe('休止', () => {
  test('is counted before, ends the bookings inside with their hours, tells families and administrators, and 再開 opens again', async () => {
    const { place, family } = await ready(day(3), day(20), day(30))
    const admin = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
    const [first, far, after] = [
      await booked(family, place, day(3)),
      await booked(family, place, day(20)),
      await booked(family, place, day(30)),
    ]
    const ask = { event: 'suspended', from: day(2), until: day(25) }
    const preview = await officer.client.get<ReplyOf<typeof previewStop>>(
      `${url}/${place.id}/stops/preview?event=suspended&from=${ask.from}&until=${ask.until}`,
    )
    expect(preview.body.touched).toEqual({ bookings: 2, families: 1, inUse: 0, waiting: 0 })
    expect(await stateOf(first)).toBe('confirmed')
    const key = randomUUID()
    const done = await stop(officer, place, ask, key)
    expect([done.status, done.text]).toEqual([200, expect.any(String)])
    expect((await stop(officer, place, ask, key)).status).toBe(200)
    expect([await stateOf(first), await stateOf(far), await stateOf(after)]).toEqual([
      'cancelledByFacility',
      'cancelledByFacility',
      'confirmed',
    ])
    const { rows } = await t.admin.query<{ used: number }>(
      'select sum(used)::int as used from hours_balance where child_id = $1',
      [family.children[0]?.id],
    )
    expect(rows[0]?.used).toBe(120)
    expect((await t.mailsTo(family.guardian.mail)).filter((mail) => mail.subject.includes('臨時のお休み'))).toHaveLength(2)
    expect((await t.mailsTo(admin.mail)).filter((mail) => mail.subject.includes('休止が登録されました'))).toHaveLength(1)
    const { version, entries } = await seen(place)
    expect(entries).toMatchObject([{ event: 'suspended', validFrom: day(2), until: day(25), mayTakeBack: true }])
    expect(codesOf(await stop(officer, place, { ...ask, version }))).toEqual(['register.overlap'])

    await comes('2026-11-28')
    expect((await seen(place)).facility.state).toBe('suspended')
    const filtered = await viewer.client.get<ReplyOf<typeof listRegister>>(`${url}?state=suspended`)
    expect(filtered.body.facilities.map((row) => row.id)).toEqual([place.id])
    const closures = await officer.client.get<{ closures: unknown[] }>('/api/v1/office/closures')
    expect(closures.body.closures).toEqual([])
    const [one, two] = await Promise.all([
      back(officer, place, version, entries[0]?.id ?? ''),
      back(second, place, version, entries[0]?.id ?? ''),
    ])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    expect((await seen(place)).facility.state).toBe('open')
    expect((await t.admin.query('select 1 from slot_cell where facility_id = $1 and closed', [place.id])).rowCount).toBe(0)
    expect(await stateOf(far)).toBe('cancelledByFacility')
    await comes('2026-11-24')
  })

  test('two officers at once: one entry, and one set of closures', async () => {
    const { place } = await ready(day(5))
    const both = await Promise.all([officer, second].map((who) => stop(who, place, { from: day(5), until: day(6) })))
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    const { rows } = await t.admin.query('select 1 from closure where facility_id = $1', [place.id])
    expect(rows).toHaveLength(1)
  })
})

test('a 再開 that a dead node left half done is finished by the same request, whole', async () => {
  const { place } = await ready(day(5), day(40))
  expect((await stop(officer, place, { from: day(5), until: day(45) })).status).toBe(200)
  const { entries } = await seen(place)
  const key = randomUUID()
  const body = { version: 1, entry: entries[0]?.id ?? '', ...words }
  const again = () => officer.client.call('POST', `${url}/${place.id}/returns`, body, { key })
  expect((await again()).status).toBe(200)
  // As if it had died after the first of two: what came after is not there.
  const { rows } = await t.admin.query<{ id: string }>('select id from closure where facility_id = $1 order by from_date', [
    place.id,
  ])
  expect(rows).toHaveLength(2)
  await t.admin.query('update closure set lifted_at = null, lifted_by = null where id = $1', [rows[1]?.id])
  await t.admin.query(`delete from idempotency_key where key in ($1, $2)`, [key, `${key}.1`])
  expect((await again()).status).toBe(200)
  expect((await t.admin.query('select 1 from closure where facility_id = $1 and lifted_at is null', [place.id])).rowCount).toBe(0)
})

describe('廃止', () => {
  test('leaves its last day, ends what is after, takes the facility from the search, and can be taken back', async () => {
    const { place, family } = await ready(day(3), day(4))
    const [last, beyond] = [await booked(family, place, day(3)), await booked(family, place, day(4))]
    expect((await stop(officer, place, { event: 'ended', from: day(3) })).status).toBe(200)
    expect([await stateOf(last), await stateOf(beyond)]).toEqual(['confirmed', 'cancelledByFacility'])
    const found = async () => (await t.client().get(`/api/v1/public/facilities/${place.id}`)).status
    expect(await found()).toBe(200)
    await comes('2026-11-28')
    expect(await found()).toBe(404)
    const { version, entries, facility } = await seen(place)
    expect([facility.state, facility.endedOn]).toEqual(['ended', day(3)])
    const admin = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
    expect((await admin.client.get(`/api/v1/facilities/${place.id}/claims`)).status).toBe(200)
    expect((await admin.client.get(`/api/v1/facilities/${place.id}/months/2026-11`)).status).toBe(200)
    const paint = await t.admin.query('select closed from slot_cell where facility_id = $1 and date = $2 limit 1', [
      place.id,
      day(4),
    ])
    expect(paint.rows).toEqual([{ closed: true }])
    expect((await back(officer, place, version, entries[0]?.id ?? '')).status).toBe(200)
    expect((await seen(place)).facility).toMatchObject({ state: 'open', endedOn: null })
    expect(await found()).toBe(200)
    await comes('2026-11-24')
  })
})

test('a change that a facility confirmed waits for the town’s look, once', async () => {
  const place = await buildFacility(t)
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  const path = `/api/v1/facilities/${place.id}/profile`
  const { body: profile } = await admin.client.get<{ version: number }>(path)
  const drafted = await admin.client.call<{ id: string }>('POST', `${path}/changes`, {
    version: profile.version,
    validFrom: today,
    reason: '持ち物の見なおし',
    profile: { thingsToBring: 'おむつ3枚' },
    settings: {},
  })
  const list = async (who = officer) =>
    (await who.client.get<ReplyOf<typeof listChanges>>(`${url}/changes?facility=${place.id}`)).body
  expect((await list()).changes).toEqual([])
  expect((await admin.client.call('POST', `${path}/changes/${drafted.body.id}/confirm`, {})).status).toBe(200)
  expect((await list()).changes).toMatchObject([
    { facility: { id: place.id }, reason: '持ち物の見なおし', values: [{ key: 'thingsToBring', after: 'おむつ3枚' }] },
  ])
  expect((await list(stranger)).changes).toEqual([])
  const review = (who: BuiltLogin) => who.client.call('POST', `${url}/changes/${drafted.body.id}/review`, {})
  expect((await review(viewer)).status).toBe(403)
  expect((await review(stranger)).status).toBe(404)
  expect((await review(officer)).status).toBe(200)
  expect((await list()).changes).toEqual([])
  expect((await review(second)).status).toBe(404)
  expect((await seen(place)).entries).toMatchObject([{ event: 'reviewed' }])
})

test('the file holds the same facilities, in both codes', async () => {
  const { status, text } = await viewer.client.get(`${url}/file?state=all`)
  expect(status).toBe(200)
  expect(text).toMatch(/^\ufeff?事業所番号,施設,法人/)
  expect((await viewer.client.get(`${url}/file?code=cp932`)).status).toBe(200)
})
