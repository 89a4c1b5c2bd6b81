/** 事故報告 over HTTP (ACD-1): whom a report reaches, who reads it, that nothing is overwritten, and what mails and rows do not say. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { addDays, localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { clearUses } from '../claim/clear-uses.ts'
import { ayase, koto, sumida } from '../municipality/towns.ts'
import type { getTownAccident, listAccidents } from './contract.ts'
import { changedIn, longest, type Report, reportRefusals } from './rules.ts'

type List = ReplyOf<typeof listAccidents>
type Detail = ReplyOf<typeof getTownAccident>

let t: TestApp
let home: BuiltFacility
let family: BuiltHousehold
let staff: BuiltLogin
let elsewhere: BuiltLogin
/** Of the facility's town, of the town that pays, and of neither. */
let here: BuiltLogin
let payer: BuiltLogin
let stranger: BuiltLogin
let viewer: BuiltLogin

const kid = () => family.children[0] as BuiltChild

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  home = await buildFacility(t, { municipality: ayase.code })
  family = await buildHousehold(t)
  await buildAcceptance(t, kid(), home)
  staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id }, { name: '綾瀬 花子' })
  await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  elsewhere = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t, { municipality: ayase.code })).id })
  here = await buildLogin(t, 'wardOfficer', { municipality: ayase.code }, { name: '綾瀬 一郎' })
  payer = await buildLogin(t, 'wardAdmin', { municipality: koto.code }, { name: '江東 一郎' })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: ayase.code })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const words = {
  date: '2026-11-23',
  time: 630,
  severity: 'serious',
  place: '園庭のすべり台',
  what: 'すべり台からおり、ひじをついた。',
  firstAid: '固定して冷やした。',
  doctor: '',
  guardians: '10:40 母に電話',
  measures: '',
}
const at = (facility = home.id) => `/api/v1/facilities/${facility}/accidents`
const report = (who: BuiltLogin, more: object = {}, path = at()) =>
  who.client.call<{ id: string; number: string }>('POST', path, { child: kid().id, ...words, ...more })
const made = async (more: object = {}): Promise<string> => {
  const reply = await report(staff, more)
  expect([reply.status, reply.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  return reply.body.id
}
const follow = (who: BuiltLogin, id: string, seen: number, more: object = {}) =>
  who.client.call('POST', `${at()}/${id}/reports`, { report: seen, ...words, ...more })
const ofTown = (who: BuiltLogin, id: string) => who.client.get<Detail>(`/api/v1/office/accidents/${id}`)
const inTown = async (who: BuiltLogin, id: string) =>
  (await who.client.get<List>('/api/v1/office/accidents')).body.accidents.find((one) => one.id === id)
const reply = (who: BuiltLogin, id: string, seen: number, act: string, text = '') =>
  who.client.call('POST', `/api/v1/office/accidents/${id}/replies`, { report: seen, act, text })
const ownView = async (id: string) => (await staff.client.get<Detail>(`${at()}/${id}`)).body
const reads = async (login: string) =>
  (
    await t.admin.query(`select 1 from health_read where child_id = $1 and login_id = $2 and event = 'accident.read'`, [
      kid().id,
      login,
    ])
  ).rowCount

describe('two towns', () => {
  test('第1報 reaches the facility’s town and the paying one, each opening is on record, nobody else sees it', async () => {
    const id = await made()
    for (const [who, child] of [
      [here, null],
      [payer, expect.any(String)],
    ] as const) {
      expect(await inTown(who, id)).toMatchObject({ unread: true, reports: 1, withChild: true, childName: child })
      const before = await reads(who.id)
      const seen = await ofTown(who, id)
      expect(seen.status).toBe(200)
      expect(seen.body.reportsMade).toMatchObject([{ report: 1, said: { ...words, child: { birthDate: kid().birthDate } } }])
      expect(await reads(who.id)).toBe((before ?? 0) + 1)
      expect((await inTown(who, id))?.unread).toBe(false)
    }
    expect((await ofTown(viewer, id)).status).toBe(200)
    expect(await inTown(stranger, id)).toBeUndefined()
    expect((await ofTown(stranger, id)).status).toBe(404)
    expect((await reply(stranger, id, 1, 'received')).status).toBe(404)
    expect((await elsewhere.client.get(`${at()}/${id}`)).status).toBe(404)
    expect((await family.guardian.client.get(`/api/v1/office/accidents/${id}`)).status).toBeGreaterThanOrEqual(401)
    const seen = await family.guardian.client.get(`/api/v1/my/children/${kid().id}`)
    expect(seen.text).toContain('accident.read')
  })

  test('受領 by each town once, a note and a wish for more are seen by the facility', async () => {
    const id = await made()
    expect((await reply(here, id, 1, 'received')).status).toBe(200)
    expect(codesOf(await reply(here, id, 1, 'received'))).toEqual(['accident.received'])
    expect((await reply(payer, id, 1, 'received', '受け取りました。')).status).toBe(200)
    expect((await reply(payer, id, 1, 'asked', '診断の結果を教えてください。')).status).toBe(200)
    expect(codesOf(await reply(here, id, 1, 'noted'))).toEqual(['accident.reply-empty'])
    expect((await reply(viewer, id, 1, 'noted', 'x')).status).toBe(403)
    const list = (await staff.client.get<List>(at())).body
    expect(list.accidents.find((one) => one.id === id)).toMatchObject({
      unread: true,
      towns: [
        { name: expect.stringContaining('綾瀬'), state: 'received' },
        { name: expect.stringContaining('江東'), state: 'asked' },
      ],
    })
    const seen = await ownView(id)
    expect(seen.replies.map(({ event, text, by }) => [event, text, by])).toEqual([
      ['received', null, null],
      ['received', '受け取りました。', null],
      ['asked', '診断の結果を教えてください。', null],
    ])
    const after = (await staff.client.get<List>(at())).body
    expect(after.accidents.find((one) => one.id === id)?.unread).toBe(false)
    expect(after.unread).toBe(list.unread - 1)
  })

  test('mails go to both offices and back, and say neither who nor what', async () => {
    const id = await made()
    expect((await follow(staff, id, 1, { doctor: '見本病院' })).status).toBe(200)
    expect((await reply(here, id, 2, 'asked', '結果を')).status).toBe(200)
    const { rows } = await t.admin.query<{ kind: string; refs: unknown }>(
      `select kind, refs from outbox where refs->>'accident' = $1`,
      [id],
    )
    const kinds = rows.map((row) => row.kind)
    expect(new Set(kinds)).toEqual(new Set(['accident.reported', 'accident.followed', 'accident.replied']))
    for (const who of [here, payer]) {
      const mails = (await t.mailsTo(who.mail)).filter((one) => one.text.includes(`/office/accidents/${id}`))
      expect(mails.map((one) => /続報|報告/.exec(one.subject)?.[0]).sort()).toEqual(['報告', '続報'])
      for (const word of ['すべり台', '見本病院', '事故', '骨折', '固定']) expect(JSON.stringify(mails)).not.toContain(word)
    }
    expect(await t.mailsTo(stranger.mail)).toEqual([])
  })

  test('without a child it is the own town’s alone', async () => {
    const id = await made({ child: null, severity: 'other' })
    expect((await ofTown(here, id)).body).toMatchObject({ withChild: false, towns: [{ state: 'waits' }] })
    expect((await ofTown(payer, id)).status).toBe(404)
  })
})

describe('nothing is overwritten', () => {
  test('第2報 stands beside the first; what differs is named; it is news again', async () => {
    const id = await made()
    await ofTown(here, id)
    await reply(here, id, 1, 'received')
    expect((await follow(staff, id, 1, { doctor: '見本病院、骨折', severity: 'serious', time: 640 })).status).toBe(200)
    expect(await inTown(here, id)).toMatchObject({ unread: true, reports: 2, towns: [{ state: 'waits' }, {}] })
    const seen = (await ofTown(here, id)).body
    expect(seen.reportsMade.map(({ report: n, said, changed }) => [n, said.doctor, changed])).toEqual([
      [2, '見本病院、骨折', ['when', 'doctor']],
      [1, '', []],
    ])
    expect(seen.mayReceive).toBe(true)
  })

  test('a stale tab is refused on both sides', async () => {
    const id = await made()
    expect((await follow(staff, id, 1)).status).toBe(200)
    expect(codesOf(await follow(staff, id, 1))).toEqual(['changed-elsewhere'])
    expect(codesOf(await reply(here, id, 1, 'received'))).toEqual(['changed-elsewhere'])
  })

  test('two follow-ups at once: one stands', async () => {
    const id = await made()
    const both = await Promise.all([follow(staff, id, 1, { doctor: 'あ' }), follow(staff, id, 1, { doctor: 'い' })])
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect((await ownView(id)).reportsMade).toHaveLength(2)
  })

  test('the database itself refuses to change or to delete', async () => {
    const id = await made()
    for (const act of [
      `update accident set happened_on = '2026-01-01' where id = $1`,
      'delete from accident where id = $1',
      `update accident_event set sealed = '' where accident_id = $1`,
      'delete from accident_event where accident_id = $1',
    ])
      await expect(t.admin.query(act, [id])).rejects.toThrow('append-only')
  })

  test('a follow-up is made by the facility alone, also when it no longer sees the child', async () => {
    const id = await made()
    expect((await follow(elsewhere, id, 1)).status).toBe(404)
    await t.admin.query('update facility_relation set live_until = $1, record_until = $1 where child_id = $2', [
      '2026-11-01',
      kid().id,
    ])
    expect((await follow(staff, id, 1, { doctor: '見本病院' })).status).toBe(200)
    expect((await ownView(id)).reportsMade[0]?.said.child?.name).toBeTruthy()
    // A new one of that child is not (SEE-1).
    expect((await report(staff)).status).toBe(404)
    await t.admin.query('update facility_relation set live_until = $1, record_until = $1 where child_id = $2', [
      '2027-11-01',
      kid().id,
    ])
  })
})

describe('what is refused', () => {
  test('another facility’s staff, and a child of whom this facility knows nothing', async () => {
    expect((await report(elsewhere)).status).toBe(404)
    const other = (await buildHousehold(t)).children[0] as BuiltChild
    expect((await report(staff, { child: other.id })).status).toBe(404)
    expect((await report(here)).status).toBe(401)
  })

  const minute = 9 * 60
  const today = localDate('2026-11-24')
  const good = { ...words, date: localDate('2026-11-23') } as Parameters<typeof reportRefusals>[0]
  test.each([
    [{ date: addDays(today, 1) }, 'accident.future /date'],
    [{ date: today, time: minute + 1 }, 'accident.future /time'],
    [{ date: today, time: minute }, ''],
    [{ date: addDays(today, -367) }, 'accident.long-ago /date'],
    [{ date: addDays(today, -366) }, ''],
    [{ what: '' }, 'accident.empty /what'],
    [{ place: '' }, 'accident.empty /place'],
    [{ doctor: 'あ'.repeat(longest.doctor + 1) }, 'accident.long /doctor'],
    [{ doctor: '𠮷'.repeat(longest.doctor) }, ''],
    [{ what: '番号は123456789018です' }, 'accident.my-number /what'],
  ])('%j: %s', (change, refused) => {
    const found = reportRefusals({ ...good, ...change }, { today, minute }).map((one) => `${one.code} ${one.pointer}`)
    expect(found.join()).toBe(refused)
  })

  test('what differs is named in the order of the form', () => {
    const before: Report = { ...good, severity: 'other', child: null }
    expect(changedIn(before, before)).toEqual([])
    expect(changedIn(before, { ...before, measures: 'x', place: 'y', severity: 'death', time: 0 })).toEqual([
      'when',
      'severity',
      'place',
      'measures',
    ])
  })
})

test('a former town sees nothing of a child under 支援措置, nor is it told (SEE-3)', async () => {
  const guarded = await buildHousehold(t)
  const child = guarded.children[0] as BuiltChild
  await buildAcceptance(t, child, home)
  const id = await made({ child: child.id })
  expect((await ofTown(payer, id)).status).toBe(200)
  // The family moves to 墨田区, which sets a measure and names one officer.
  await t.admin.query('update household set municipality = $1 where id = $2', [sumida.code, guarded.id])
  await t.admin.query('update child set municipality = $1 where household_id = $2', [sumida.code, guarded.id])
  await insert(t, 'protection_measure', {
    id: randomUUID(),
    household_id: guarded.id,
    municipality: sumida.code,
    set_by: stranger.id,
    set_at: t.clock.now(),
  })
  expect((await ofTown(payer, id)).status).toBe(404)
  expect(await inTown(payer, id)).toBeUndefined()
  const mails = (await t.mailsTo(payer.mail)).length
  expect((await follow(staff, id, 1)).status).toBe(200)
  expect(await t.mailsTo(payer.mail)).toHaveLength(mails)
  // The facility's own town never certified the child: it goes on.
  expect((await ofTown(here, id)).status).toBe(200)
})

test('of the town where a child under 支援措置 lives only the named officer sees it and is told (SEE-3)', async () => {
  const guarded = await buildHousehold(t)
  const child = guarded.children[0] as BuiltChild
  await buildAcceptance(t, child, home)
  const colleague = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  const columns = { household_id: guarded.id, municipality: koto.code }
  await insert(t, 'protection_measure', { id: randomUUID(), ...columns, set_by: payer.id, set_at: t.clock.now() })
  await insert(t, 'protection_officer', { id: randomUUID(), ...columns, login_id: payer.id, named_by: payer.id })
  const id = await made({ child: child.id })
  const told = async (who: BuiltLogin) => (await t.mailsTo(who.mail)).filter((one) => one.text.includes(id)).length
  expect([(await ofTown(payer, id)).status, await told(payer)]).toEqual([200, 1])
  expect((await ofTown(payer, id)).body.guarded).toBe(true)
  expect([(await ofTown(colleague, id)).status, await told(colleague)]).toEqual([404, 0])
  expect(await inTown(colleague, id)).toBeUndefined()
  expect((await reply(colleague, id, 1, 'received')).status).toBe(404)
})

test('five years after the day it goes with its words, not a day earlier', async () => {
  const id = await made()
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  const left = async () => (await t.admin.query('select 1 from accident where id = $1', [id])).rowCount
  try {
    await inRole(pool, async () => undefined)
    await clearUses.run({ pool, now: new Date('2031-11-30T18:00:00+09:00') } as never)
    expect(await left()).toBe(1)
    await clearUses.run({ pool, now: new Date('2031-12-01T18:00:00+09:00') } as never)
    expect(await left()).toBe(0)
  } finally {
    await pool.end()
  }
})
