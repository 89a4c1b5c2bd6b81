/** BOOK-6 from the full time to the booking that was offered: over HTTP, with the tick, with many at once and with two nodes. */
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate, localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import type { Tick } from '../../platform/jobs.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { reconcile } from '../booking/reconcile.ts'
import { createSettlement } from '../booking/settle.ts'
import type { getEntry, getFacilityWaitlist, getLine, listWaitlist, listWatches } from './contract.ts'
import { passOn } from './pass-on.ts'
import { tellWatches } from './tell-watches.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const start = new Date('2026-11-24T01:00:00Z') // 10:00 in Japan
const day = localDate('2026-12-03')
const range = { date: day, start: 540, end: 660 }

let t: TestApp
let jobsPool: pg.Pool
let settlePool: pg.Pool
let facility: BuiltFacility
const errors: unknown[] = []
const random = seededRandom('waitlist test')

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  jobsPool = createPool({ url: t.database.jobsUrl, size: 4, name: 'test jobs waitlist' })
  settlePool = createPool({ url: t.database.settleUrl, size: 4, name: 'test settle waitlist' })
})
afterAll(async () => {
  await jobsPool?.end()
  await settlePool?.end()
  await t.close()
  expect([...t.defects, ...errors]).toEqual([])
})
beforeEach(async () => {
  t.clock.set(start)
  facility = await buildFacility(t)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
})

const node = () => createSettlement(settlePool, { id: createIds(t.clock, random), random, onDefect: (e) => t.defects.push(e) })
const run = async (tick: Tick): Promise<void> => {
  const now = t.clock.now()
  const log = {
    ...createLog({ level: 'silent' }),
    error: (_: string, fields: { error?: unknown } = {}) => errors.push(fields.error),
  }
  await tick.run({
    pool: jobsPool,
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

type Entry = ReplyOf<typeof getEntry>
const childOf = (family: BuiltHousehold): string => family.children[0]?.id ?? ''
async function family(births?: string[]): Promise<BuiltHousehold> {
  const built = await buildHousehold(t, births ? { births } : {})
  for (const child of built.children) await buildAcceptance(t, child, facility)
  return built
}
const book = (who: BuiltHousehold, more: Partial<typeof range> = {}) =>
  who.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: childOf(who),
    facility: facility.id,
    kind: 'flexible',
    ...range,
    ...more,
  })
const join = (who: BuiltHousehold, more: Partial<typeof range> = {}) =>
  who.guardian.client.call<Entry>('POST', `/api/v1/my/children/${childOf(who)}/waitlist`, {
    facility: facility.id,
    kind: 'flexible',
    ...range,
    ...more,
  })
const entryOf = async (who: BuiltHousehold, id: string): Promise<Entry> =>
  (await who.guardian.client.call<Entry>('GET', `/api/v1/my/children/${childOf(who)}/waitlist/${id}`)).body
async function cancel(who: BuiltHousehold, booking: string): Promise<void> {
  const reply = await who.guardian.client.call('POST', `/api/v1/bookings/${booking}/cancel`, { lostMinutes: 0, illness: false })
  expect(reply.status, reply.text).toBe(200)
}
const answer = (who: BuiltHousehold, id: string, how: 'take' | 'decline') =>
  who.guardian.client.call<{ booking: string }>('POST', `/api/v1/my/children/${childOf(who)}/waitlist/${id}/${how}`, {})
const taken = async (): Promise<number[]> =>
  (
    await t.admin.query<{ taken: number }>('select taken from slot_cell where facility_id = $1 order by start_min', [facility.id])
  ).rows.map((row) => row.taken)
const used = async (who: BuiltHousehold): Promise<number> =>
  (
    await t.admin.query<{ used: number }>('select coalesce(sum(used), 0)::int as used from hours_balance where child_id = $1', [
      childOf(who),
    ])
  ).rows[0]?.used ?? 0
const expectBalanced = async (): Promise<void> => expect(await inRole(settlePool, (tx) => reconcile(tx))).toEqual([])

/** One family in the only place, others in line. */
async function fullWith(
  n: number,
): Promise<{ owner: BuiltHousehold; booking: string; line: { who: BuiltHousehold; id: string }[] }> {
  const owner = await family()
  const booked = await book(owner)
  expect(booked.status, booked.text).toBe(200)
  const line: { who: BuiltHousehold; id: string }[] = []
  for (let i = 0; i < n; i++) {
    const who = await family()
    const joined = await join(who)
    expect(joined.status, joined.text).toBe(200)
    expect(joined.body).toMatchObject({ state: 'waiting', place: i + 1 })
    line.push({ who, id: joined.body.id })
  }
  return { owner, booking: booked.body.id, line }
}

describe('the line', () => {
  test('only what is full can be waited for, once, and the place in line says no more than a number', async () => {
    const first = await family()
    expect(codesOf(await join(first))).toEqual(['waitlist.free-now'])
    const { line } = await fullWith(2)
    const [one, two] = line
    if (!one || !two) throw new Error('a line of two')
    expect(codesOf(await join(one.who, { start: 570, end: 690 }))).toContain('waitlist.already')
    expect(codesOf(await join(first, { start: 540, end: 570 }))).toContain('hours.length')
    const told = await two.who.guardian.client.call('GET', '/api/v1/my/waitlist')
    expect(told.text).not.toContain(childOf(one.who))
    expect(told.text).not.toContain(one.id)
    const foreign = await two.who.guardian.client.call('GET', `/api/v1/my/children/${childOf(two.who)}/waitlist/${one.id}`)
    expect(foreign.status).toBe(404)
    const count = await first.guardian.client.call<ReplyOf<typeof getLine>>(
      'GET',
      `/api/v1/my/children/${childOf(first)}/facilities/${facility.id}/line?date=${day}&start=600&end=720`,
    )
    expect(count.body).toEqual({ waiting: 2 })
    const left = await one.who.guardian.client.call('DELETE', `/api/v1/my/children/${childOf(one.who)}/waitlist/${one.id}`)
    expect(left.status, left.text).toBe(200)
    expect((await entryOf(two.who, two.id)).place).toBe(1)
    expect(
      codesOf(await one.who.guardian.client.call('DELETE', `/api/v1/my/children/${childOf(one.who)}/waitlist/${one.id}`)),
    ).toEqual(['waitlist.not-waiting'])
  })

  test('the facility sees who waits, in order; a stranger facility does not', async () => {
    const { line } = await fullWith(2)
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const seen = await staff.client.call<ReplyOf<typeof getFacilityWaitlist>>('GET', `/api/v1/facilities/${facility.id}/waitlist`)
    expect(seen.body.entries.map((e) => [e.child?.id, e.place])).toEqual(line.map(({ who }, i) => [childOf(who), i + 1]))
    const other = await buildLogin(t, 'facilityStaff', { facilityId: (await buildFacility(t)).id })
    expect((await other.client.call('GET', `/api/v1/facilities/${facility.id}/waitlist`)).status).toBe(404)
  })
})

describe('the offer', () => {
  test('a cancelled booking is offered to the first in the same transaction, told with its limit, and taken in one act', async () => {
    const { owner, booking, line } = await fullWith(2)
    const [one, two] = line
    if (!one || !two) throw new Error('a line of two')
    await cancel(owner, booking)
    const offer = await entryOf(one.who, one.id)
    expect(offer).toMatchObject({ state: 'offered', offerUntil: '2026-11-24T03:00:00.000Z' })
    expect(offer.quote?.layers.reduce((sum, layer) => sum + layer.minutes, 0)).toBe(120)
    expect([await taken(), await used(one.who), (await entryOf(two.who, two.id)).state]).toEqual([
      [1, 1, 1, 1, 0, 0],
      0,
      'waiting',
    ])
    await expectBalanced()
    const stranger = await family()
    expect(codesOf(await book(stranger))).toContain('slot.full')
    const [mail] = (await t.mailsTo(one.who.guardian.mail)).filter((m) => m.subject.includes('空きが出ました'))
    expect(mail?.text).toContain('11月24日（火）11時59分までに「受ける」を押すと')
    expect(mail?.text).toContain(`/my/waitlist/${one.id}?child=${childOf(one.who)}`)

    const done = await answer(one.who, one.id, 'take')
    expect(done.status, done.text).toBe(200)
    const mine = await entryOf(one.who, one.id)
    expect(mine).toMatchObject({ state: 'taken', booking: done.body.booking, quote: null })
    expect([await taken(), await used(one.who)]).toEqual([[1, 1, 1, 1, 0, 0], 120])
    expect(codesOf(await answer(one.who, one.id, 'take'))).toContain('booking.offer-ended')
    await expectBalanced()
  })

  test('declined, it goes to the next at once; run out, by the minute; in the quiet hours its clock stands still', async () => {
    const { owner, booking, line } = await fullWith(3)
    const [one, two, three] = line
    if (!one || !two || !three) throw new Error('a line of three')
    t.clock.set(new Date('2026-11-24T11:00:00Z')) // 20:00 in Japan
    await cancel(owner, booking)
    expect((await entryOf(one.who, one.id)).offerUntil).toBe('2026-11-24T23:00:00.000Z')
    expect((await answer(one.who, one.id, 'decline')).status).toBe(200)
    expect([(await entryOf(one.who, one.id)).state, (await entryOf(two.who, two.id)).state]).toEqual(['declined', 'offered'])
    expect(codesOf(await answer(one.who, one.id, 'decline'))).toEqual(['booking.offer-ended'])
    await run(passOn(node()))
    expect((await entryOf(two.who, two.id)).state).toBe('offered')
    t.clock.set(new Date('2026-11-24T23:00:00Z'))
    const late = await answer(two.who, two.id, 'take')
    expect(codesOf(late)).toContain('booking.offer-ended')
    await Promise.all([run(passOn(node())), run(passOn(node()))])
    expect([(await entryOf(two.who, two.id)).state, (await entryOf(three.who, three.id)).state]).toEqual(['lapsed', 'offered'])
    expect((await t.mailsTo(two.who.guardian.mail)).filter((m) => m.subject.includes('期限が過ぎました'))).toHaveLength(1)
    expect(await taken()).toEqual([1, 1, 1, 1, 0, 0])
    await expectBalanced()
  })

  test('who cannot take the place is passed over: no hours left, or a use at the same time elsewhere', async () => {
    const { owner, booking, line } = await fullWith(3)
    const [poor, busy, third] = line
    if (!poor || !busy || !third) throw new Error('a line of three')
    await t.admin.query('update hours_balance set used = granted where child_id = $1', [childOf(poor.who)])
    await t.admin.query(
      "insert into hours_balance (child_id, month, layer, municipality, granted, used) select $1, '2026-12', l, '131083', 0, 0 from unnest(array['national', 'koto']) l on conflict do nothing",
      [childOf(poor.who)],
    )
    const elsewhere = await buildFacility(t)
    await buildCells(t, elsewhere, { date: day, from: 600, to: 720, cap: 1 })
    for (const child of busy.who.children) await buildAcceptance(t, child, elsewhere)
    const here = facility
    facility = elsewhere
    expect((await book(busy.who, { start: 600, end: 720 })).status).toBe(200)
    facility = here
    await cancel(owner, booking)
    const states = await Promise.all(line.map(async ({ who, id }) => (await entryOf(who, id)).state))
    expect(states).toEqual(['waiting', 'waiting', 'offered'])
  })

  test('places that come by more places or a lifted closure are offered by the minute, the rest stays free', async () => {
    const { line } = await fullWith(2)
    await t.admin.query('update slot_cell set cap = 4 where facility_id = $1', [facility.id])
    await Promise.all([run(passOn(node())), run(passOn(node()))])
    const states = await Promise.all(line.map(async ({ who, id }) => (await entryOf(who, id)).state))
    expect([states, await taken()]).toEqual([
      ['offered', 'offered'],
      [3, 3, 3, 3, 0, 0],
    ])
    for (const { who } of line)
      expect((await t.mailsTo(who.guardian.mail)).filter((m) => m.subject.includes('空きが出ました'))).toHaveLength(1)
    await expectBalanced()
  })

  test('the close of the window ends the line, once', async () => {
    const { line } = await fullWith(1)
    const [one] = line
    if (!one) throw new Error('a line')
    t.clock.set(new Date(Date.parse('2026-12-02T08:00:00Z')))
    await Promise.all([run(passOn(node())), run(passOn(node()))])
    const { rows } = await t.admin.query('select state from waitlist_entry where id = $1', [one.id])
    expect(rows).toEqual([{ state: 'ended' }])
    expect((await t.mailsTo(one.who.guardian.mail)).filter((m) => m.subject.includes('空きがないまま'))).toHaveLength(1)
  })

  test('accepted elsewhere in the meantime: the place goes on', async () => {
    const { owner, booking, line } = await fullWith(2)
    const [one, two] = line
    if (!one || !two) throw new Error('a line of two')
    await cancel(owner, booking)
    const elsewhere = await buildFacility(t)
    await buildCells(t, elsewhere, { date: day, from: 540, to: 660, cap: 1 })
    for (const child of one.who.children) await buildAcceptance(t, child, elsewhere)
    const here = facility
    facility = elsewhere
    expect((await book(one.who)).status).toBe(200)
    facility = here
    await run(passOn(node()))
    expect([(await entryOf(one.who, one.id)).state, (await entryOf(two.who, two.id)).state]).toEqual(['ended', 'offered'])
    await expectBalanced()
  })
})

describe('at once', () => {
  test('the offer is taken by two logins, declined and run out in the same moment: one outcome, nothing over capacity', async () => {
    for (let round = 0; round < 6; round++) {
      t.clock.set(start)
      facility = await buildFacility(t)
      await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
      const { owner, booking, line } = await fullWith(2)
      const [one, two] = line
      if (!one || !two) throw new Error('a line of two')
      const stranger = await family()
      await cancel(owner, booking)
      await Promise.all([
        answer(one.who, one.id, 'take'),
        answer(one.who, one.id, 'decline'),
        answer(one.who, one.id, 'take'),
        book(stranger),
        run(passOn(node())),
        two.who.guardian.client.call('DELETE', `/api/v1/my/children/${childOf(two.who)}/waitlist/${two.id}`),
      ])
      const { rows } = await t.admin.query<{ n: number }>(
        `select (select count(*) from booking where facility_id = $1 and state = 'confirmed')
           + (select count(*) from waitlist_entry where facility_id = $1 and state = 'offered') as n`,
        [facility.id],
      )
      expect(Number(rows[0]?.n)).toBeLessThanOrEqual(1)
      for (const n of await taken()) expect(n).toBeLessThanOrEqual(1)
      await expectBalanced()
    }
  })

  test('twelve families over three places: cancelling, joining and taking together, the first of the line is never passed by the grid', async () => {
    await t.admin.query('update slot_cell set cap = 3 where facility_id = $1', [facility.id])
    const families = await Promise.all(Array.from({ length: 12 }, () => family()))
    const booked = (await Promise.all(families.slice(0, 3).map((who) => book(who)))).map((reply) => reply.body.id)
    const line = await Promise.all(families.slice(3, 8).map(async (who) => ({ who, id: (await join(who)).body.id })))
    const grabs = families.slice(8)
    const replies = await Promise.all([
      ...booked.map((id, i) => cancel(families[i] as BuiltHousehold, id)),
      ...grabs.map((who) => book(who)),
      run(passOn(node())),
    ])
    expect(replies.filter((reply) => typeof reply === 'object' && reply.status === 200)).toHaveLength(0)
    const { rows } = await t.admin.query<{ id: string }>(
      "select id from waitlist_entry where facility_id = $1 and state = 'offered' order by joined_at, id",
      [facility.id],
    )
    const { rows: first } = await t.admin.query<{ id: string }>(
      'select id from waitlist_entry where facility_id = $1 order by joined_at, id limit 3',
      [facility.id],
    )
    expect(rows).toEqual(first)
    await Promise.all(line.map(({ who, id }) => answer(who, id, 'take')))
    expect(await taken()).toEqual([3, 3, 3, 3, 0, 0])
    await expectBalanced()
  })
})

describe('a node that dies', () => {
  const cut = (name: string) =>
    t.admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name like $2 and datname = $1', [
      t.database.name,
      `%${name}`,
    ])

  test('a settlement cut off in the middle is begun again, a minute that runs twice adds nothing; each family is told once', async () => {
    const { line } = await fullWith(3)
    await t.admin.query('update slot_cell set cap = 3 where facility_id = $1', [facility.id])
    const settle = node()
    await run(
      passOn(async (items) => {
        const settling = settle(items)
        await cut('test settle waitlist')
        return settling
      }),
    )
    await run(passOn(node()))
    const states = await Promise.all(line.map(async ({ who, id }) => (await entryOf(who, id)).state))
    expect([states, await taken()]).toEqual([
      ['offered', 'offered', 'waiting'],
      [3, 3, 3, 3, 0, 0],
    ])
    for (const { who } of line.slice(0, 2))
      expect((await t.mailsTo(who.guardian.mail)).filter((m) => m.subject.includes('空きが出ました'))).toHaveLength(1)
    await expectBalanced()
  })

  test('an offer that cannot be written takes the cancellation back with it: both or none', async () => {
    const { owner, booking, line } = await fullWith(1)
    await t.admin.query(`create function broken() returns trigger language plpgsql as 'begin raise exception ''broken''; end'`)
    await t.admin.query(
      "create trigger broken before update on waitlist_entry for each row when (new.state = 'offered') execute function broken()",
    )
    const reply = await owner.guardian.client.call('POST', `/api/v1/bookings/${booking}/cancel`, {
      lostMinutes: 0,
      illness: false,
    })
    expect([reply.status, await taken()]).toEqual([500, [1, 1, 1, 1, 0, 0]])
    await t.admin.query('drop trigger broken on waitlist_entry; drop function broken()')
    expect(t.defects.splice(0).length).toBeGreaterThan(0)
    await cancel(owner, booking)
    expect((await entryOf(line[0]?.who as BuiltHousehold, line[0]?.id ?? '')).state).toBe('offered')
    await expectBalanced()
  })
})

describe('空いたら知らせる', () => {
  const ask = (who: BuiltHousehold, body: unknown = { weekdays: [], from: null, to: null }) =>
    who.guardian.client.call('PUT', `/api/v1/my/children/${childOf(who)}/watches/${facility.id}`, body)
  const mails = async (who: BuiltHousehold): Promise<string[]> =>
    (await t.mailsTo(who.guardian.mail)).filter((m) => m.subject.includes('空きが出ました')).map((m) => m.text)

  test('one mail when places come, then quiet until asked again; weekday and time are kept', async () => {
    const { owner, booking } = await fullWith(0)
    await t.admin.query('update slot_cell set taken = cap, taken1 = cap where facility_id = $1 and start_min >= 660', [
      facility.id,
    ])
    const who = await family()
    const monday = await family()
    expect((await ask(who, { weekdays: [4], from: 540, to: 720 })).status).toBe(200)
    expect((await ask(monday, { weekdays: [1], from: null, to: null })).status).toBe(200)
    expect(codesOf(await ask(who, { weekdays: [], from: 540, to: 570 }))).toEqual(['watch.time'])
    await run(tellWatches(settlePool))
    expect(await mails(who)).toEqual([])
    await cancel(owner, booking)
    await Promise.all([run(tellWatches(settlePool)), run(tellWatches(settlePool))])
    const [mail, ...more] = await mails(who)
    expect([more, mail?.includes('12月3日（木）'), await mails(monday)]).toEqual([[], true, []])
    await run(tellWatches(settlePool))
    expect(await mails(who)).toHaveLength(1)
    expect(codesOf(await ask(who))).toEqual(['watch.free-now'])
    const list = await who.guardian.client.call<ReplyOf<typeof listWatches>>('GET', '/api/v1/my/watches')
    expect(list.body.watches).toMatchObject([{ weekdays: [4], from: 540, to: 720, toldAt: start.toISOString() }])
    expect((await who.guardian.client.call('DELETE', `/api/v1/my/children/${childOf(who)}/watches/${facility.id}`)).status).toBe(
      200,
    )
    expect((await who.guardian.client.call<ReplyOf<typeof listWatches>>('GET', '/api/v1/my/watches')).body.watches).toEqual([])
    const stranger = await who.guardian.client.call('DELETE', `/api/v1/my/children/${childOf(monday)}/watches/${facility.id}`)
    expect(stranger.status).toBe(404)
    await t.admin.query('update slot_cell set taken = 0, taken1 = 0 where facility_id = $1 and start_min >= 660', [facility.id])
  })
})

test('what a household waits for stands in one list, offers first', async () => {
  const { owner, booking, line } = await fullWith(1)
  const [one] = line
  if (!one) throw new Error('a line')
  await buildCells(t, facility, { date: localDate('2026-12-01'), from: 540, to: 660, cap: 1 })
  expect((await book(owner, { date: localDate('2026-12-01') })).status).toBe(200)
  expect((await join(one.who, { date: localDate('2026-12-01') })).status).toBe(200)
  await cancel(owner, booking)
  const { body } = await one.who.guardian.client.call<ReplyOf<typeof listWaitlist>>('GET', '/api/v1/my/waitlist')
  expect(body.entries.map((e) => [e.date, e.state])).toEqual([
    [day, 'offered'],
    ['2026-12-01', 'waiting'],
  ])
})
