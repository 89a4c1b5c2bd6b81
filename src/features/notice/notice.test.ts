/** Reminders, choices and notices against real rows: each once, none late, a job that dies owes all or nothing. */

import { createECDH, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { mails as renderers } from '../../app-mails.ts'
import { japanDate, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import type { JobContext } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { createOutbox } from '../../platform/outbox.ts'
import { seededRandom } from '../../platform/random.ts'
import { findReader } from './find-reader.ts'
import { createPush } from './push.ts'
import { takeReminders } from './queries.ts'
import { remindDaily } from './remind-daily.ts'
import { remindEve } from './remind-eve.ts'

let t: TestApp
let pool: pg.Pool
let facility: BuiltFacility
let family: BuiltHousehold
const day = '2026-12-03' as LocalDate
const eve = '2026-12-02' as LocalDate
const random = seededRandom('notices')

beforeAll(async () => {
  t = await startTestApp()
  pool = createPool({ url: t.database.jobsUrl, size: 3, name: 'test jobs' })
  await buildTowns(t)
  facility = await buildFacility(t)
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(japanInstant('2026-11-24' as LocalDate, 540))
  await t.admin.query('delete from reminder; delete from notice; delete from outbox; delete from kept_mail')
  family = await buildHousehold(t)
  await buildAcceptance(t, family.children[0] as never, facility)
})

const context = (): JobContext => {
  const now = t.clock.now()
  const id = createIds(t.clock, random)
  const log = createLog({ level: 'silent' })
  return { pool, clock: t.clock, id, keys: t.keys, log, baseUrl: t.url, random, now, today: japanDate(now) }
}
const at = (date: LocalDate, time: number): void => void t.clock.set(japanInstant(date, time))
const owed = async (kind: string): Promise<number> =>
  Number(
    (await t.admin.query('select count(*) from outbox where kind = $1 and recipient = $2', [kind, family.guardian.mail])).rows[0]
      .count,
  )

let start = 540
async function book(): Promise<string> {
  await buildCells(t, facility, { date: day, from: start, to: start + 60, cap: 2 })
  const child = family.children[0]?.id
  const made = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child,
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start,
    end: start + 60,
  })
  expect(made.status).toBe(200)
  start += 60
  return made.body.id
}

test('the day before a use: between 17:00 and 21:00, once, and not for who booked after 17:00', async () => {
  const id = await book()
  at(eve, 16 * 60 + 59)
  await remindEve.run(context())
  expect(await owed('reminder.use')).toBe(0)
  at(eve, 17 * 60)
  await Promise.all([remindEve.run(context()), remindEve.run(context())])
  await remindEve.run(context())
  expect(await owed('reminder.use')).toBe(1)
  const [mail] = await t.mailsTo(family.guardian.mail)
  expect(mail?.subject).toContain('明日の利用のお知らせ')
  expect(mail?.text).toContain(`/my/bookings/${id}`)
  expect(mail?.text).toContain('12月3日（木） 9時から10時')
  const told = await family.guardian.client.get<{ notices: { kind: string; subject: string; path: string; mailed: boolean }[] }>(
    '/api/v1/my/notices',
  )
  expect(told.body.notices.map(({ kind, subject, path, mailed }) => ({ kind, subject, path, mailed }))).toEqual([
    { kind: 'use-eve', subject: '明日の利用のお知らせ', path: `/my/bookings/${id}`, mailed: true },
    { kind: 'booking', subject: '予約が決まりました', path: `/my/bookings/${id}`, mailed: true },
  ])
})

test('nobody is woken by a job that comes late, and what is no longer true is not sent', async () => {
  const id = await book()
  at(eve, 21 * 60)
  await remindEve.run(context())
  expect(await owed('reminder.use')).toBe(0)
  at(eve, 18 * 60)
  await remindEve.run(context())
  expect(await owed('reminder.use')).toBe(1)
  // Owed in time, but the post was away until the next day.
  at(day, 60)
  const mails = await t.mailsTo(family.guardian.mail)
  expect(mails.map((mail) => mail.subject).join()).not.toContain('明日')
  const { rows } = await t.admin.query("select error_code from outbox where kind = 'reminder.use' and refs->>'booking' = $1", [
    id,
  ])
  expect(rows).toEqual([{ error_code: 'pointless' }])
})

test('a job that dies in the middle has owed nothing and is made up for; one that died after it does not double', async () => {
  await book()
  at(eve, 17 * 60)
  const dying = {
    ...context(),
    id: () => {
      throw new Error('killed')
    },
  }
  await expect(remindEve.run(dying)).rejects.toThrow('killed')
  expect(await owed('reminder.use')).toBe(0)
  expect((await t.admin.query("select 1 from reminder where kind in ('use', 'eve')")).rowCount).toBe(0)
  await remindEve.run(context())
  // As if it had died before it marked the evening as done.
  await t.admin.query("delete from reminder where kind = 'eve'")
  await remindEve.run(context())
  expect(await owed('reminder.use')).toBe(1)
})

test('the day before an interview', async () => {
  const id = randomUUID()
  await insert(t, 'interview', {
    id,
    child_id: family.children[0]?.id,
    facility_id: facility.id,
    way: 'proposals',
    state: 'fixed',
    fixed_date: day,
    fixed_start_min: 600,
    fixed_minutes: 30,
    entered_by: family.guardian.id,
    entered_by_kind: 'guardian1',
    requested_at: t.clock.now(),
    decided_at: t.clock.now(),
  })
  at(eve, 17 * 60 + 5)
  await remindEve.run(context())
  const [mail] = await t.mailsTo(family.guardian.mail)
  expect(mail?.text).toContain('12月3日（木） 10時')
  expect(mail?.text).toContain(`/my/interviews/${id}`)
})

test('hours left: in the last week, once a month, in the morning; nothing when they are used up', async () => {
  at('2026-11-23' as LocalDate, 180)
  await remindDaily.run(context())
  expect(await owed('reminder.hours')).toBe(0)
  at('2026-11-24' as LocalDate, 180)
  await remindDaily.run(context())
  await remindDaily.run(context())
  expect(await t.mailsTo(family.guardian.mail)).toEqual([])
  at('2026-11-24' as LocalDate, 540)
  const [mail] = await t.mailsTo(family.guardian.mail)
  expect(mail?.text).toContain('あと10時間')
  expect(mail?.text).toContain('11月30日（月）までに使わなかった時間')
  at('2026-11-28' as LocalDate, 180)
  await remindDaily.run(context())
  expect((await t.mailsTo(family.guardian.mail)).length).toBe(1)

  const used = await buildHousehold(t)
  await buildAcceptance(t, used.children[0] as never, facility)
  await insert(t, 'hours_balance', {
    child_id: used.children[0]?.id,
    month: '2026-11',
    layer: 'national',
    municipality: used.municipality,
    granted: 600,
    used: 600,
  })
  await remindDaily.run(context())
  at('2026-11-28' as LocalDate, 540)
  expect(await t.mailsTo(used.guardian.mail)).toEqual([])
})

test('a confirmation that runs out is told two weeks before, and not when it was confirmed meanwhile', async () => {
  // Confirmed on 24 November, for six months.
  at('2027-05-09' as LocalDate, 180)
  await remindDaily.run(context())
  expect(await owed('reminder.confirmation')).toBe(0)
  at('2027-05-10' as LocalDate, 180)
  await remindDaily.run(context())
  await remindDaily.run(context())
  const { rows } = await t.admin.query("select recipient from outbox where kind = 'reminder.confirmation' and recipient = $1", [
    family.guardian.mail,
  ])
  expect(rows).toHaveLength(1)
  at('2027-05-10' as LocalDate, 600)
  const [mail] = await t.mailsTo(family.guardian.mail)
  expect(mail?.text).toContain('5月24日（月）までに確認')

  const other = await buildHousehold(t)
  t.clock.set(japanInstant('2027-11-01' as LocalDate, 180))
  await t.admin.query("update child_sheet_confirmation set confirmed_at = '2027-05-10Z' where child_id = $1", [
    other.children[0]?.id,
  ])
  await remindDaily.run(context())
  await t.admin.query("update child_sheet_confirmation set confirmed_at = '2027-11-02Z' where child_id = $1", [
    other.children[0]?.id,
  ])
  at('2027-11-02' as LocalDate, 600)
  expect((await t.mailsTo(other.guardian.mail)).filter((one) => one.subject.includes('確認'))).toEqual([])
})

test('an income class that ends on 31 August is told of in July and in August, once each for the household', async () => {
  for (const child of family.children)
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child.id,
      municipality: family.municipality,
      class: 'taxExempt',
      valid_from: '2026-09-01',
      valid_to: '2027-08-31',
      decided_at: t.clock.now(),
    })
  for (const date of ['2027-06-30', '2027-07-01', '2027-07-02', '2027-08-01', '2027-08-31', '2027-09-01']) {
    at(date as LocalDate, 540)
    await remindDaily.run(context())
  }
  const { rows } = await t.admin.query("select not_before from outbox where kind = 'reminder.reduction' order by not_before")
  expect(rows.map((row) => japanDate(row.not_before))).toEqual(['2027-07-01', '2027-08-01'])
  at('2027-08-02' as LocalDate, 540)
  const [mail] = await t.mailsTo(family.guardian.mail)
  expect(mail?.text).toContain('8月31日（火）で終わります')
  expect(mail?.text).toContain('/my/reduction')
})

test('what is chosen: no mail, but listed; what must be told comes in any case', async () => {
  const { client, mail } = family.guardian
  const off = await client.call('PUT', '/api/v1/my/notice-choices', { choices: [{ kind: 'booking', mail: false, push: true }] })
  expect(off.status).toBe(200)
  const id = await book()
  expect(await t.mailsTo(mail)).toEqual([])
  const told = await client.get<{ notices: { path: string; mailed: boolean }[] }>('/api/v1/my/notices')
  expect(told.body.notices).toMatchObject([{ path: `/my/bookings/${id}`, mailed: false }])
  await inRole(pool, (tx) =>
    tx
      .insertInto('outbox')
      .values({
        id: randomUUID(),
        kind: 'booking.cancelled-by-facility',
        refs: JSON.stringify({ booking: id }),
        recipient: mail,
        message_id: '<answer@tsuen>',
        not_before: t.clock.now(),
      })
      .execute(),
  )
  expect((await t.mailsTo(mail)).map((one) => one.subject)).toEqual([
    '【こども誰でも通園制度総合支援システム】施設の都合で予約が取り消されました',
  ])
  const choices = await client.get<{ choices: { kind: string; mail: boolean }[] }>('/api/v1/my/notice-choices')
  expect(choices.body.choices.find((one) => one.kind === 'booking')?.mail).toBe(false)
  expect(
    (await client.call('PUT', '/api/v1/my/notice-choices', { choices: [{ kind: 'account', mail: false, push: false }] })).status,
  ).toBe(422)
})

test('siblings are told apart by the initial or the colour that the family chose, in the language of the login', async () => {
  family = await buildHousehold(t, { births: ['2025-01-15', '2025-08-15'] })
  await buildAcceptance(t, family.children[0] as never, facility)
  await book()
  expect((await t.mailsTo(family.guardian.mail))[0]).toMatchObject({
    subject: '【こども誰でも通園制度総合支援システム】予約が決まりました（サ1）',
    text: expect.stringMatching(/^お子さま　サ1\n\n/),
  })
  const child = family.children[0]?.id
  const chosen = await family.guardian.client.call('PUT', `/api/v1/my/children/${child}/mark`, { mark: 'blue' })
  expect(chosen.status).toBe(200)
  await t.admin.query("update login set locale = 'en' where id = $1", [family.guardian.id])
  await book()
  at(eve, 17 * 60)
  await remindEve.run(context())
  const mails = await t.mailsTo(family.guardian.mail)
  expect(mails.find((one) => one.subject.includes('tomorrow'))).toMatchObject({
    subject: '【こども誰でも通園制度総合支援システム】Your visit tomorrow (blue)',
    text: expect.stringMatching(/^Child: blue\n\n/),
  })
  const stranger = await buildHousehold(t)
  expect((await stranger.guardian.client.call('PUT', `/api/v1/my/children/${child}/mark`, { mark: 'red' })).status).toBe(404)
})

/** A push service on this machine: it answers what the test says and keeps what came. */
async function pushService(): Promise<{
  url: string
  got: { headers: Record<string, unknown>; bytes: number }[]
  answer: number
  server: Server
}> {
  const state = { url: '', got: [] as { headers: Record<string, unknown>; bytes: number }[], answer: 201, server: createServer() }
  state.server.on('request', async (request, response) => {
    let bytes = 0
    for await (const piece of request) bytes += (piece as Buffer).length
    state.got.push({ headers: request.headers, bytes })
    response.writeHead(state.answer).end()
  })
  await new Promise<void>((ready) => state.server.listen(0, '127.0.0.1', ready))
  state.url = `http://127.0.0.1:${(state.server.address() as AddressInfo).port}/push`
  return state
}

test('a browser that takes notices gets a sealed sentence; a refusing service is asked again, a browser that is gone is forgotten', async () => {
  const service = await pushService()
  try {
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    const keys = { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }
    const { client } = family.guardian
    for (const endpoint of ['https://127.0.0.1/x', 'http://fcm.googleapis.com/x', 'https://example.com/x'])
      expect((await client.call('POST', '/api/v1/my/notice-browsers', { endpoint, keys })).status).toBe(422)
    const added = await client.call<{ id: string }>('POST', '/api/v1/my/notice-browsers', {
      endpoint: 'https://fcm.googleapis.com/fcm/send/test',
      keys,
    })
    expect(added.status).toBe(200)
    const outbox = createOutbox({
      pool,
      clock: t.clock,
      id: createIds(t.clock, seededRandom('push')),
      keys: t.keys,
      baseUrl: t.url,
      log: createLog({ level: 'silent' }),
      renderers,
      sender: null,
      findReader: findReader({ id: createIds(t.clock, seededRandom('push notices')), baseUrl: t.url }),
      push: createPush({ pool, keys: t.keys, contact: 'https://tsuen.example', address: () => service.url }),
    })
    service.answer = 503
    await book()
    await outbox.drain()
    const pushes = () =>
      t.admin.query("select sent_at, error_code, recipient from outbox where kind = 'notice.push'").then(({ rows }) => rows)
    expect(await pushes()).toMatchObject([{ sent_at: null, error_code: 'push_503' }])
    service.answer = 201
    t.clock.set(new Date(t.clock.now().getTime() + 60_000))
    await outbox.drain()
    expect((await pushes())[0].sent_at).not.toBeNull()
    expect(service.got).toHaveLength(2)
    expect(service.got[1]?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      authorization: expect.stringMatching(/^vapid t=/),
    })
    service.answer = 410
    await book()
    await outbox.drain()
    expect((await t.admin.query('select 1 from push_subscription where id = $1', [added.body.id])).rowCount).toBe(0)
    await outbox.stop()
  } finally {
    service.server.close()
  }
})

test('a browser is removed by its own login only', async () => {
  const keys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') }
  const body = { endpoint: 'https://web.push.apple.com/own', keys }
  const added = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/notice-browsers', body)
  const stranger = await buildHousehold(t)
  const path = `/api/v1/my/notice-browsers/${added.body.id}/remove`
  expect((await stranger.guardian.client.call('POST', path)).status).toBe(404)
  expect((await family.guardian.client.call('POST', path)).status).toBe(200)
})

test('reminders are taken by one of two at once', async () => {
  const two = await Promise.all([1, 2].map(() => inRole(pool, (tx) => takeReminders(tx, 'race', ['a', 'b'], t.clock.now()))))
  expect(two.map((taken) => taken.size).sort()).toEqual([0, 2])
})
