/** SLOT-4 from the facility's choice to the bookings that stand: over HTTP, with the tick, a dead node and two nodes at once. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTownSetting,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { checkDraw } from '../../check-draw.ts'
import { japanDate, localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { createSettlement } from '../booking/settle.ts'
import { koto } from '../municipality/towns.ts'
import type { getDraw, getDrawRecord, getOwnDraw, setDraw } from './contract.ts'
import { runDraws } from './run-draws.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let t: TestApp
let jobsPool: pg.Pool
let settlePool: pg.Pool
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  jobsPool = createPool({ url: t.database.jobsUrl, size: 4, name: 'test jobs draw' })
  settlePool = createPool({ url: t.database.settleUrl, size: 2, name: 'test settle draw' })
})
afterAll(async () => {
  await jobsPool?.end()
  await settlePool?.end()
  expect(t.defects).toEqual([])
  await t.close()
})

const random = seededRandom('lottery test')
const node = () => {
  const id = createIds(t.clock, random)
  return createSettlement(settlePool, { id, random, onDefect: (e) => t.defects.push(e) })
}
type Settle = Parameters<typeof runDraws>[0]
const errors: unknown[] = []
const tickOf = async (settle: Settle = node()): Promise<void> => {
  const now = t.clock.now()
  const log = {
    ...createLog({ level: 'silent' }),
    error: (_: string, fields: { error?: unknown } = {}) => errors.push(fields.error),
  }
  await runDraws(settle).run({
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

const day = localDate('2027-01-12')
const start = new Date('2026-11-24T00:00:00Z')
const drawTime = new Date('2026-12-07T01:00:00Z')

async function adminAt(facility: BuiltFacility) {
  return buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
}
const body = { kind: 'flexible', month: '2027-01', from: '2026-11-24', to: '2026-12-05', drawOn: '2026-12-07', drawTime: 600 }
const plain = { residentsFirst: false, siblingsTogether: false }

/** A facility with two places from nine to eleven on one day, given by lot. */
async function lottery(more: { cap?: number; rules?: Partial<typeof plain> } = {}) {
  t.clock.set(start)
  const facility = await buildFacility(t)
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: more.cap ?? 2 })
  const admin = await adminAt(facility)
  const set = await admin.client.call<ReplyOf<typeof setDraw>>('POST', `/api/v1/facilities/${facility.id}/draws`, {
    ...body,
    ...plain,
    ...more.rules,
  })
  expect(set.status, set.text).toBe(200)
  return { facility, admin, draw: set.body }
}
const wish = { date: day, start: 540, end: 660 }
const enter = (family: BuiltHousehold, draw: { id: string }, wishes: unknown[] = [wish], most = 1, child = 0) =>
  family.guardian.client.call<ReplyOf<typeof getOwnDraw>>(
    'PUT',
    `/api/v1/my/children/${family.children[child]?.id}/draws/${draw.id}`,
    { most, wishes },
  )
async function accepted(facility: BuiltFacility, births?: string[]): Promise<BuiltHousehold> {
  const family = await buildHousehold(t, births ? { births } : {})
  for (const child of family.children) await buildAcceptance(t, child, facility)
  return family
}
const own = async (family: BuiltHousehold, draw: { id: string }, child = 0): Promise<ReplyOf<typeof getOwnDraw>> => {
  const token = await buildSession(t, { side: 'guardian', loginId: family.guardian.id, roleId: family.guardian.roleId })
  return (
    await t
      .client('guardian', token)
      .get<ReplyOf<typeof getOwnDraw>>(`/api/v1/my/children/${family.children[child]?.id}/draws/${draw.id}`)
  ).body
}
const record = async (draw: { id: string }) =>
  (await t.client().get<ReplyOf<typeof getDrawRecord>>(`/api/v1/public/draws/${draw.id}`)).body
const bookingsAt = async (facility: BuiltFacility) =>
  (await t.admin.query('select child_id, state from booking where facility_id = $1 order by id', [facility.id])).rows
const takenAt = async (facility: BuiltFacility): Promise<number> =>
  (await t.admin.query('select max(taken)::int as n from slot_cell where facility_id = $1', [facility.id])).rows[0].n

test('from the choice to the booking: two win, one waits, all are told, anybody checks it', async () => {
  const { facility, draw } = await lottery()
  expect(draw.state).toBe('open')
  const families = [await accepted(facility), await accepted(facility), await accepted(facility)]
  for (const family of families) {
    const reply = await enter(family, draw)
    expect(reply.status, reply.text).toBe(200)
    expect(reply.body.entry?.wishes).toMatchObject([{ ...wish, outcome: null }])
  }
  const again = await enter(families[0] as BuiltHousehold, draw)
  expect((await t.admin.query('select 1 from draw_entry where draw_id = $1', [draw.id])).rowCount).toBe(3)
  expect(again.status).toBe(200)
  expect((await t.admin.query('select sum(used)::int as n from hours_balance')).rows[0].n ?? 0).toBe(0)

  // Nobody sees the seed before the draw, and nobody books around it.
  expect((await record(draw)).record).toBeNull()
  t.clock.set(new Date(drawTime.getTime() - 1))
  await tickOf()
  expect((await record(draw)).record).toBeNull()

  t.clock.set(drawTime)
  await tickOf()
  await tickOf()
  const after = await record(draw)
  expect(after.record?.agrees).toBe(true)
  expect(after.record?.won).toHaveLength(2)
  expect(after.record?.waiting).toHaveLength(1)
  expect(
    createHash('sha256')
      .update(after.record?.seed ?? '')
      .digest('hex'),
  ).toBe(draw.seedHash)
  for (const { number, lot } of after.record?.lots ?? [])
    expect(createHash('sha256').update(`${after.record?.seed}:${number}`).digest('hex')).toBe(lot)
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  const check = (value: typeof after): string[] => {
    const said: string[] = []
    writeFileSync(join(folder, 'record.json'), JSON.stringify(value))
    checkDraw(join(folder, 'record.json'), (line) => said.push(line))
    return said
  }
  expect(check(after)).toHaveLength(1)
  const { record: honest } = after
  if (!honest) throw new Error('no record')
  const [loser = ''] = honest.waiting
  const swapped = honest.won.map((win, i) => (i === 0 ? { ...win, number: loser } : win))
  expect(() => check({ ...after, record: { ...honest, won: swapped } })).toThrow()
  expect(() => check({ ...after, record: { ...honest, seed: '0'.repeat(64) } })).toThrow()
  expect(() => check({ ...after, record: { ...honest, entries: honest.entries.slice(1) } })).toThrow()
  rmSync(folder, { recursive: true })
  expect((await bookingsAt(facility)).map((b) => b.state)).toEqual(['confirmed', 'confirmed'])
  expect(await takenAt(facility)).toBe(2)
  for (const family of families) {
    const mine = await own(family, draw)
    const won = mine.entry?.wishes[0]?.outcome === 'won'
    expect(mine.entry?.waits).toBe(won ? null : 1)
    const booking = mine.entry?.wishes[0]?.booking
    if (won) {
      const token = await buildSession(t, { side: 'guardian', loginId: family.guardian.id, roleId: family.guardian.roleId })
      const stands = await t
        .client('guardian', token)
        .get<{ state: string; enteredByStaff: boolean }>(`/api/v1/my/bookings/${booking}`)
      expect(stands.body).toMatchObject({ state: 'confirmed', enteredByStaff: false })
    } else expect(booking).toBeNull()
    const mails = await t.mailsTo(family.guardian.mail)
    expect(mails.map((m) => m.subject)).toEqual([expect.stringContaining(won ? '抽選に当たりました' : '抽選の結果のお知らせ')])
    expect(mails[0]?.text).toContain(mine.entry?.number)
    expect(mails[0]?.text).not.toContain('さくら')
  }
  expect(JSON.stringify(after)).not.toContain(families[0]?.children[0]?.id ?? '')
  expect(errors).toEqual([])
})

test('the facility sees who entered and what came of it; another facility nothing', async () => {
  const { facility, draw } = await lottery()
  const family = await accepted(facility)
  await enter(family, draw)
  t.clock.set(drawTime)
  await tickOf()
  const admin = await adminAt(facility)
  const list = await admin.client.get<ReplyOf<typeof getDraw>>(`/api/v1/facilities/${facility.id}/draws/${draw.id}`)
  expect(list.body.list).toMatchObject([{ child: { id: family.children[0]?.id }, wishes: [{ outcome: 'won' }] }])
  const other = await buildFacility(t)
  const stranger = await adminAt(other)
  expect((await stranger.client.get(`/api/v1/facilities/${other.id}/draws/${draw.id}`)).status).toBe(404)
  expect((await stranger.client.get(`/api/v1/facilities/${facility.id}/draws/${draw.id}`)).status).toBe(404)
})

test('until the draw nobody books by the clock, after it what is left opens by SLOT-2', async () => {
  const { facility, draw } = await lottery({ cap: 1 })
  const family = await accepted(facility)
  const book = async (use: object) => {
    const token = await buildSession(t, { side: 'guardian', loginId: family.guardian.id, roleId: family.guardian.roleId })
    return t.client('guardian', token).call('POST', '/api/v1/bookings', {
      child: family.children[0]?.id,
      facility: facility.id,
      kind: 'flexible',
      ...use,
    })
  }
  // By SLOT-2 alone 12 January opens on 13 December.
  t.clock.set(new Date('2026-12-06T12:00:00Z'))
  expect(codesOf(await book(wish))).toEqual(['slot.lottery'])
  t.clock.set(drawTime)
  await tickOf()
  expect((await record(draw)).record?.won).toEqual([])
  expect(codesOf(await book(wish))).toEqual(['slot.not-open'])
  t.clock.set(new Date('2026-12-13T00:00:00Z'))
  const done = await book(wish)
  expect(done.status, done.text).toBe(200)
})

test('the rules of booking decide when the turn comes: the one without hours or interview is passed over and told why', async () => {
  const { facility, draw } = await lottery({ cap: 1 })
  const stranger = await buildHousehold(t)
  const spent = await accepted(facility)
  const lucky = await accepted(facility)
  for (const family of [stranger, spent, lucky]) expect((await enter(family, draw)).status).toBe(200)
  const layers = new Set(koto.rows.flatMap((row) => row.value.layers ?? []).map((layer) => layer.code))
  await t.admin.query(
    `insert into hours_balance (child_id, month, layer, municipality, granted, used)
     select $1, '2027-01', l, $2, 600, 600 from unnest($3::text[]) l`,
    [spent.children[0]?.id, koto.code, ['national', ...layers]],
  )
  t.clock.set(drawTime)
  await tickOf()
  expect((await own(lucky, draw)).entry?.wishes[0]?.outcome).toBe('won')
  const { record: result } = await record(draw)
  expect(result?.agrees).toBe(true)
  expect(result?.won).toHaveLength(1)
  // Whoever had a better lot than the winner was struck for the own reason; nobody else lost the place to them.
  const rank = (result?.lots ?? []).map((l) => l.number)
  const lots = await Promise.all([stranger, spent, lucky].map(async (f) => (await own(f, draw)).entry?.number ?? ''))
  const before = (n: number) => rank.indexOf(lots[n] ?? '') < rank.indexOf(lots[2] ?? '')
  expect(result?.struck.map((s) => s.number).sort()).toEqual(
    [0, 1]
      .filter(before)
      .map((n) => lots[n])
      .sort(),
  )
  if (before(0)) expect((await own(stranger, draw)).entry?.wishes[0]?.reasons[0]?.code).toBe('booking.interview-none')
  if (before(1)) {
    expect((await own(spent, draw)).entry?.wishes[0]?.reasons.map((r) => r.code)).toEqual(['hours.short'])
    expect((await t.mailsTo(spent.guardian.mail))[0]?.text).toContain('理由：')
  }
  expect(await takenAt(facility)).toBe(1)
})

test('siblings together: both or neither, also when the rules refuse one of them after the other was booked', async () => {
  const { facility, draw } = await lottery({ cap: 2, rules: { siblingsTogether: true } })
  const two = ['2024-06-01', '2025-01-15']
  const family = await buildHousehold(t, { births: two })
  // Only one of them has been accepted.
  await buildAcceptance(t, family.children[0] as { id: string }, facility)
  for (const child of [0, 1]) expect((await enter(family, draw, [wish], 1, child)).status).toBe(200)
  const others = await accepted(facility, two)
  for (const child of [0, 1]) expect((await enter(others, draw, [wish], 1, child)).status).toBe(200)
  t.clock.set(drawTime)
  await tickOf()
  const { record: result } = await record(draw)
  expect(result?.agrees).toBe(true)
  expect(result?.won).toHaveLength(2)
  for (const child of [0, 1]) {
    expect((await own(others, draw, child)).entry?.wishes[0]?.outcome).toBe('won')
    expect((await own(family, draw, child)).entry?.wishes[0]?.outcome).not.toBe('won')
  }
  expect(await takenAt(facility)).toBe(2)
  const used = await t.admin.query('select coalesce(sum(used), 0)::int as n from hours_balance where child_id = $1', [
    family.children[0]?.id,
  ])
  expect(used.rows[0].n).toBe(0)
})

test('a node that dies after any booking: the next one goes on, nothing twice, nothing lost, the record still agrees', async () => {
  for (const [deadAfter, committed] of [0, 1, 2].flatMap((n) => [[n, true] as const, [n, false] as const])) {
    const { facility, draw } = await lottery({ cap: 3 })
    const stranger = await buildHousehold(t)
    await enter(stranger, draw)
    for (let i = 0; i < 4; i++) await enter(await accepted(facility), draw)
    t.clock.set(drawTime)
    let calls = 0
    const settle = node()
    // Committed, but the node never hears of it: the worst moment.
    const dying: Settle = async (items) => {
      if (calls++ === deadAfter) {
        if (committed) await settle(items)
        throw new Error('killed')
      }
      return settle(items)
    }
    await tickOf(dying)
    expect(errors.splice(0)).toHaveLength(1)
    expect((await record(draw)).record).toBeNull()
    expect(
      (await t.admin.query("select 1 from outbox where kind like 'draw.%' and refs->>'draw' = $1", [draw.id])).rowCount,
    ).toBe(0)
    await tickOf()
    const { record: result } = await record(draw)
    expect(result?.agrees).toBe(true)
    expect(result?.won).toHaveLength(3)
    expect((await bookingsAt(facility)).map((b) => b.state)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(await takenAt(facility)).toBe(3)
  }
})

test('an answer lost at COMMIT: the settlement asks again and is refused by the booking that it made, which is won all the same', async () => {
  const { facility, draw } = await lottery({ cap: 3 })
  for (let i = 0; i < 4; i++) await enter(await accepted(facility), draw)
  t.clock.set(drawTime)
  const settle = node()
  await tickOf(async (items) => {
    await settle(items)
    return settle(items)
  })
  const { record: result } = await record(draw)
  expect(result?.agrees).toBe(true)
  expect(result?.won).toHaveLength(3)
  expect(result?.struck).toEqual([])
  expect((await bookingsAt(facility)).length).toBe(3)
  expect(await takenAt(facility)).toBe(3)
})

test('a node whose connections are cut in the middle: the lock goes with them, the next minute ends the draw', async () => {
  const { facility, draw } = await lottery({ cap: 3 })
  for (let i = 0; i < 4; i++) await enter(await accepted(facility), draw)
  t.clock.set(drawTime)
  const settle = node()
  let calls = 0
  await tickOf(async (items) => {
    const settled = await settle(items)
    if (++calls === 2)
      await t.admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%test jobs draw' and datname = $1",
        [t.database.name],
      )
    return settled
  })
  expect(errors.splice(0)).toHaveLength(1)
  expect((await record(draw)).record).toBeNull()
  expect((await bookingsAt(facility)).length).toBeGreaterThanOrEqual(2)
  await tickOf()
  const { record: result } = await record(draw)
  expect(result?.agrees).toBe(true)
  expect(result?.won).toHaveLength(3)
  expect((await bookingsAt(facility)).length).toBe(3)
  expect(await takenAt(facility)).toBe(3)
})

test('two nodes in the same minute: one draws, the other passes by, everybody is told once', async () => {
  const { facility, draw } = await lottery({ cap: 2 })
  const families = [await accepted(facility), await accepted(facility), await accepted(facility)]
  for (const family of families) await enter(family, draw)
  t.clock.set(drawTime)
  let open = (): void => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let arrived = (): void => {}
  const inside = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const settle = node()
  const first = tickOf(async (items) => {
    arrived()
    await gate
    return settle(items)
  })
  await inside
  let second = 0
  await tickOf(async (items) => {
    second += 1
    return settle(items)
  })
  expect(second).toBe(0)
  expect((await record(draw)).record).toBeNull()
  open()
  await first
  expect((await record(draw)).record?.won).toHaveLength(2)
  expect((await bookingsAt(facility)).length).toBe(2)
  for (const family of families) expect(await t.mailsTo(family.guardian.mail)).toHaveLength(1)
  expect(errors).toEqual([])
})

test('a facility sets a draw within the town’s bounds only, and takes it back only while nobody has entered', async () => {
  t.clock.set(start)
  const facility = await buildFacility(t)
  await buildCells(t, facility, { date: day, from: 540, to: 660, cap: 2 })
  const admin = await adminAt(facility)
  const url = `/api/v1/facilities/${facility.id}/draws`
  const ask = async (more: object) => codesOf(await admin.client.call('POST', url, { ...body, ...plain, ...more }))
  expect(await ask({ month: '2026-12' })).toEqual(['draw.already-open'])
  expect(await ask({ from: '2026-11-23' })).toEqual(['draw.past'])
  expect(await ask({ to: '2026-11-25', drawOn: '2026-11-30' })).toEqual(['draw.entry-days'])
  expect(await ask({ drawOn: '2026-12-06', drawTime: 30 })).toEqual(['draw.before-close'])
  expect(await ask({ drawOn: '2026-12-30' })).toEqual(['draw.too-late'])
  const made = await admin.client.call<{ id: string }>('POST', url, { ...body, ...plain })
  expect(made.status).toBe(200)
  expect(await ask({})).toEqual(['draw.exists'])
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.call('POST', url, { ...body, ...plain, month: '2027-02' })).status).toBe(403)
  expect((await admin.client.call('DELETE', `${url}/${made.body.id}`)).status).toBe(200)
  const next = await admin.client.call<{ id: string }>('POST', url, { ...body, ...plain })
  const family = await accepted(facility)
  await enter(family, next.body)
  expect(codesOf(await admin.client.call('DELETE', `${url}/${next.body.id}`))).toEqual(['draw.has-entries'])
})

test('two who set the same draw at once: the second, who had looked before the first was there, is told that it is', async () => {
  const { facility, admin, draw } = await lottery()
  const first = await t.admin.connect()
  try {
    await first.query('begin')
    // As if written just now by another node: not there yet for whoever looks.
    await first.query("update draw set month = '2027-02' where id = $1", [draw.id])
    await first.query('commit')
    await first.query('begin')
    await first.query("update draw set month = '2027-01' where id = $1", [draw.id])
    const second = admin.client.call('POST', `/api/v1/facilities/${facility.id}/draws`, { ...body, ...plain })
    const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    await expect.poll(async () => (await t.admin.query(waiting)).rowCount).toBeGreaterThan(0)
    await first.query('commit')
    expect(codesOf(await second)).toEqual(['draw.exists'])
  } finally {
    first.release()
  }
})

test('an entry: its time, its days and its ranges; it can be taken back while entries are taken', async () => {
  const { facility, draw } = await lottery()
  const family = await accepted(facility)
  const codes = async (wishes: unknown[], most = 1) => codesOf(await enter(family, draw, wishes, most))
  expect(await codes([{ ...wish, end: 690 }])).toEqual(['draw.no-place'])
  expect(await codes([{ ...wish, date: '2027-02-12' }])).toEqual(['draw.no-place'])
  expect(await codes([{ ...wish, end: 570 }])).not.toEqual([])
  expect(await codes([wish, wish])).toEqual(['draw.twice'])
  expect(await codes([wish], 2)).toEqual(['draw.most'])
  expect((await enter(family, draw, [wish, { ...wish, end: 600 }], 2)).status).toBe(200)
  const path = `/api/v1/my/children/${family.children[0]?.id}/draws/${draw.id}`
  expect((await family.guardian.client.call('DELETE', path)).status).toBe(200)
  const other = await buildHousehold(t)
  expect((await other.guardian.client.get(path)).status).toBe(404)
  t.clock.set(new Date('2026-12-05T14:59:59.999Z'))
  const last = await buildSession(t, { side: 'guardian', loginId: family.guardian.id, roleId: family.guardian.roleId })
  const late = t.client('guardian', last)
  expect((await late.call('PUT', path, { most: 1, wishes: [wish] })).status).toBe(200)
  t.clock.set(new Date('2026-12-05T15:00:00.000Z'))
  expect(codesOf(await late.call('PUT', path, { most: 1, wishes: [wish] }))).toEqual(['draw.over'])
  expect(codesOf(await late.call('DELETE', path))).toEqual(['draw.over'])
})

test('a town without lotteries', async () => {
  t.clock.set(start)
  await t.admin.query(
    "insert into municipality (code, prefecture, name, kana, joined) values ('990001', '東京都', '見本市', 'ミホンシ', true)",
  )
  await buildTownSetting(t, '990001', { lottery: { allowed: false } })
  const facility = await buildFacility(t, { municipality: '990001' })
  const admin = await adminAt(facility)
  const reply = await admin.client.call('POST', `/api/v1/facilities/${facility.id}/draws`, { ...body, ...plain })
  expect(codesOf(reply)).toEqual(['draw.not-allowed'])
})
