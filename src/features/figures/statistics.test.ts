/** 統計 of two towns against a naive recount of random rows; nothing small in 公表用; files; who may ask (STAT-3, STAT-4). */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import { addDays, japanInstant, type LocalDate, localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createLog } from '../../platform/log.ts'
import { classAge } from '../certification/age.ts'
import { countTowns } from './count-towns.ts'
import { fewest } from './publish.ts'
import type { getStatistics } from './statistics-contract.ts'
import type { listTowns } from './towns-contract.ts'

type Statistics = ReplyOf<typeof getStatistics>
type Towns = ReplyOf<typeof listTowns>
const [near, far] = ['232386', '281000']
const births = ['2024-04-01', '2024-04-02', '2025-04-01', '2025-04-02', '2025-12-24', '2026-03-15']
let t: TestApp
let places: [BuiltFacility, BuiltFacility, BuiltFacility]
let children: BuiltChild[]
let officer: BuiltLogin
let stranger: BuiltLogin

type Booking = { child: number; facility: 0 | 1 | 2; date: LocalDate; length: number; state: string; reason: string | null }
type Cell = { facility: 0 | 1 | 2; date: LocalDate; start: number; cap: number; taken: number; shown: boolean }
type Case = {
  town: 0 | 1
  received: LocalDate
  days: number
  hour: number
  kind: 'new' | 'change'
  state: string
  reason: string | null
}
type Refusal = { facility: 0 | 1 | 2; on: LocalDate; hour: number; reason: string | null; state: 'refused' | 'cancelled' }
type Wait = { child: number; facility: 0 | 1 | 2; date: LocalDate; state: 'waiting' | 'left' }
type Line = {
  child: number
  facility: 0 | 1
  month: string
  kind: 'use' | 'initial' | 'waiver' | 'municipal'
  yen: number
  held: boolean
}
let bookings: Booking[]
let cells: Cell[]
let cases: Case[]
let refusals: Refusal[]
let waits: Wait[]
let lines: Line[]

const seed = 7
const dates: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 250 }).map((n) => addDays(localDate('2026-03-20'), n))
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(fc.noBias(arbitrary), { seed, numRuns })
const once = <T>(rows: readonly T[], key: (row: T) => string): T[] => [...new Map(rows.map((row) => [key(row), row])).values()]
const place = fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2)
const townOf = (child: number): string => children[child]?.municipality ?? ''

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T00:00:00Z') })
  await buildTowns(t)
  places = [
    await buildFacility(t, { municipality: near }),
    await buildFacility(t, { municipality: near }),
    await buildFacility(t, { municipality: far }),
  ]
  officer = await buildLogin(t, 'wardViewer', { municipality: near })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: far })
  children = []
  for (let i = 0; i < 20; i += 1) {
    const municipality = i < 14 ? near : far
    const household = await buildHousehold(t, { municipality, births: [births[i % births.length] ?? ''] })
    children.push(...household.children)
  }
  // One ended in October, one begins in December.
  await t.admin.query("update certificate set state = 'ended', end_reason = 'revoked', ended_at = $2 where child_id = $1", [
    children[0]?.id,
    new Date('2026-10-10T00:00:00Z'),
  ])
  await t.admin.query("update certificate set valid_from = '2026-12-01' where child_id = $1", [children[1]?.id])

  const states = ['used', 'used', 'used', 'used', 'noShow', 'cancelledLate', 'cancelled', 'declined', 'confirmed']
  bookings = once(
    sample(
      fc.record({
        child: fc.nat(19),
        facility: place,
        date: dates,
        length: fc.integer({ min: 2, max: 8 }),
        state: fc.constantFrom(...states),
        reason: fc.constantFrom('staffing', 'places', null),
      }),
      420,
    ),
    (one) => `${one.child} ${one.date}`,
  )
  for (const one of bookings) {
    const child = children[one.child] as BuiltChild
    const minutes = one.length * 30
    const id = await buildUse(t, child, places[one.facility], {
      date: one.date,
      minutes,
      classAge: classAge(child.birthDate, one.date) as 0 | 1 | 2,
      coming: true,
    })
    const ended = one.state === 'confirmed' ? null : t.clock.now()
    const held = one.state === 'cancelled' || one.state === 'declined' ? '[]' : undefined
    await t.admin.query(
      'update booking set state = $2, ended_at = $3, held = coalesce($4, held), reason_code = $5 where id = $1',
      [id, one.state, ended, held ?? null, one.state === 'declined' ? one.reason : null],
    )
  }
  cells = once(
    sample(
      fc.record({
        facility: place,
        date: dates,
        start: fc.integer({ min: 16, max: 30 }).map((n) => n * 30),
        cap: fc.integer({ min: 0, max: 6 }),
        taken: fc.nat(6),
        shown: fc.constantFrom(true, true, false),
      }),
      300,
    ),
    (one) => `${one.facility} ${one.date} ${one.start}`,
  ).map((one) => ({ ...one, taken: Math.min(one.taken, one.cap) }))
  for (const [i, one] of cells.entries())
    await insert(t, 'slot_cell', {
      facility_id: places[one.facility].id,
      date: one.date,
      start_min: one.start,
      kind: 'flexible',
      cap: one.cap,
      taken: one.taken,
      taken1: one.taken,
      // Not shown: not published, or under a closure.
      published: one.shown || i % 2 === 0,
      closed: !one.shown && i % 2 === 0,
    })
  cases = sample(
    fc.record({
      town: fc.constantFrom<0 | 1>(0, 0, 1),
      received: dates,
      days: fc.nat(40),
      hour: fc.integer({ min: 0, max: 23 }),
      kind: fc.constantFrom('new' as const, 'new' as const, 'change' as const),
      state: fc.constantFrom('certified', 'certified', 'rejected', 'reviewing'),
      reason: fc.constantFrom('age', 'documents', null),
    }),
    120,
  )
  for (const [i, one] of cases.entries()) {
    const id = randomUUID()
    const decided = one.state === 'reviewing' ? null : japanInstant(addDays(one.received, one.days), one.hour * 60)
    const municipality = one.town === 0 ? near : far
    await insert(t, 'application', {
      id,
      number: `S-${i}`,
      kind: one.kind,
      channel: 'builtIn',
      municipality,
      state: one.state,
      kek: 'k1',
      updated_at: t.clock.now(),
      received_on: one.received,
      decided_at: decided,
    })
    await insert(t, 'application_child', {
      id: randomUUID(),
      application_id: id,
      municipality,
      ordinal: 1,
      number: `S-${i}-1`,
      state: one.state,
      family_name: '見本',
      given_name: '桜',
      family_kana: 'ミホン',
      given_kana: 'サクラ',
      birth_date: '2025-05-05',
      sex: 'female',
      reason_code: one.state === 'rejected' ? one.reason : null,
    })
  }
  refusals = sample(
    fc.record({
      facility: place,
      on: dates,
      hour: fc.integer({ min: 0, max: 23 }),
      reason: fc.constantFrom('noPlace', 'staffing', null),
      state: fc.constantFrom('refused' as const, 'refused' as const, 'cancelled' as const),
    }),
    60,
  )
  for (const one of refusals)
    await insert(t, 'interview', {
      id: randomUUID(),
      child_id: children[0]?.id,
      facility_id: places[one.facility].id,
      kind: 'flexible',
      way: 'phone',
      state: one.state,
      reason_code: one.reason,
      entered_by_kind: 'guardian1',
      requested_at: japanInstant(one.on, 0),
      decided_at: japanInstant(one.on, one.hour * 60),
    })
  waits = once(
    sample(
      fc.record({ child: fc.nat(19), facility: place, date: dates, state: fc.constantFrom('waiting' as const, 'left' as const) }),
      90,
    ),
    (one) => `${one.child} ${one.facility} ${one.date}`,
  )
  for (const one of waits)
    await insert(t, 'waitlist_entry', {
      id: randomUUID(),
      child_id: children[one.child]?.id,
      facility_id: places[one.facility].id,
      kind: 'flexible',
      date: one.date,
      start_min: 540,
      end_min: 660,
      state: one.state,
      joined_at: t.clock.now(),
      closes_at: t.clock.now(),
      ended_at: one.state === 'left' ? t.clock.now() : null,
    })
  lines = sample(
    fc.record({
      child: fc.nat(13),
      facility: fc.constantFrom<0 | 1>(0, 1),
      month: fc.constantFrom('2026-03', '2026-06', '2026-07', '2026-10'),
      kind: fc.constantFrom('use' as const, 'use' as const, 'initial' as const, 'waiver' as const, 'municipal' as const),
      yen: fc.integer({ min: 0, max: 9_000 }),
      held: fc.constantFrom(false, false, false, true),
    }),
    120,
  )
  for (const facility of [0, 1] as const)
    for (const month of ['2026-03', '2026-06', '2026-07', '2026-10']) {
      // A version that was sent back, the one that counts, and another town's.
      await writeClaim(facility, month, near, 1, 'returned', [
        { child: 0, facility, month, kind: 'use', yen: 77_777, held: false },
      ])
      const own = lines.filter((one) => one.facility === facility && one.month === month)
      await writeClaim(facility, month, near, 2, 'approved', own)
      await writeClaim(facility, month, far, 1, 'approved', [
        { child: 15, facility, month, kind: 'use', yen: 55_555, held: false },
      ])
    }
}, 120_000)
afterAll(async () => {
  await t?.close()
  expect(t.defects).toEqual([])
})

async function writeClaim(
  facility: 0 | 1,
  month: string,
  municipality: string,
  version: number,
  state: string,
  own: readonly Line[],
) {
  const id = randomUUID()
  const total = own.reduce((sum, one) => sum + one.yen, 0)
  await insert(t, 'claim', {
    id,
    facility_id: places[facility].id,
    month,
    municipality,
    version,
    state,
    use_yen: total,
    initial_yen: 0,
    reduction_yen: 0,
    waiver_yen: 0,
    municipal_yen: 0,
    total_yen: total,
    made_at: t.clock.now(),
  })
  for (const [ordinal, one] of own.entries())
    await insert(t, 'claim_line', {
      id: randomUUID(),
      claim_id: id,
      ordinal,
      kind: one.kind,
      child_id: children[one.child]?.id,
      date: `${month}-01`,
      minutes: 60,
      yen: one.yen,
      details: {},
      held_at: one.held ? t.clock.now() : null,
    })
}

const read = async (login: BuiltLogin, query: string): Promise<Statistics> => {
  const reply = await login.client.get<Statistics>(`/api/v1/office/statistics?${query}`)
  expect(reply.status).toBe(200)
  return reply.body
}
/** A number of a table by its row and column. */
function at(statistics: Statistics, table: string, row: string, column: string): number | null {
  const found = statistics.tables.find((one) => one.key === table)
  const cell = found?.rows.find((one) => one.key === row)?.cells[found.columns.findIndex((one) => one.key === column)]
  if (!cell) throw new Error(`no cell ${table} ${row} ${column}`)
  return cell.value
}
const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((n, row) => n + of(row), 0)
const different = (rows: readonly { child: number }[]): number => new Set(rows.map((row) => row.child)).size

describe.each([
  ['a month', 'month=2026-06', '2026-06-01', '2026-06-30', near],
  ['a fiscal year', 'year=2026', '2026-04-01', '2027-03-31', near],
  ['a month of the other town', 'month=2026-07', '2026-07-01', '2026-07-31', far],
] as const)('%s', (_what, query, from, to, town) => {
  const inside = (date: string): boolean => date >= from && date <= to
  const own = (facility: 0 | 1 | 2): boolean => places[facility].municipality === town
  let statistics: Statistics
  beforeAll(async () => {
    statistics = await read(town === near ? officer : stranger, query)
  })

  it('uses by facility, class age and month', () => {
    const used = bookings.filter((one) => inside(one.date) && one.state === 'used' && townOf(one.child) === town)
    expect(used.length).toBeGreaterThan(4)
    const minutes = (rows: readonly Booking[]): number => sum(rows, (one) => one.length * 30)
    for (const facility of [0, 1, 2] as const) {
      const here = used.filter((one) => one.facility === facility)
      if (here.length === 0) continue
      const row = places[facility].id
      for (const age of [0, 1, 2]) {
        const those = here.filter((one) => classAge(children[one.child]?.birthDate as LocalDate, one.date) === age)
        expect(at(statistics, 'uses', row, String(age))).toBe(minutes(those))
      }
      expect(at(statistics, 'uses', row, 'minutes')).toBe(minutes(here))
      expect(at(statistics, 'uses', row, 'uses')).toBe(here.length)
      expect(at(statistics, 'uses', row, 'children')).toBe(different(here))
      if (query.startsWith('year'))
        for (const month of ['2026-04', '2026-08', '2027-03'])
          expect(at(statistics, 'months', row, month)).toBe(minutes(here.filter((one) => one.date.startsWith(month))))
    }
    expect(at(statistics, 'uses', 'all', 'children')).toBe(different(used))
    expect(at(statistics, 'certified', 'all', 'using')).toBe(different(used))
  })

  it('certified children of the last day, or of today', () => {
    const on = to < '2026-11-24' ? to : '2026-11-24'
    expect(statistics.on).toBe(on)
    // The certificates begin 60 days before today.
    const held = children.filter((child, i) => {
      const ends = i === 0 ? on <= '2026-10-10' : true
      const begun = i === 1 ? on >= '2026-12-01' : on >= '2026-09-25'
      return child.municipality === town && ends && begun
    })
    for (const age of [0, 1, 2])
      expect(at(statistics, 'certified', String(age), 'held')).toBe(
        held.filter((child) => classAge(child.birthDate, on as LocalDate) === age).length,
      )
    expect(at(statistics, 'certified', 'all', 'held')).toBe(held.length)
  })

  it('places, and guests from elsewhere', () => {
    for (const facility of [0, 1, 2] as const) {
      if (!own(facility)) continue
      const those = cells.filter((one) => one.facility === facility && inside(one.date) && one.shown)
      const row = places[facility].id
      expect(at(statistics, 'places', row, 'offered')).toBe(sum(those, (one) => one.cap * 30))
      expect(at(statistics, 'places', row, 'booked')).toBe(sum(those, (one) => one.taken * 30))
      const guests = bookings.filter(
        (one) => one.facility === facility && inside(one.date) && one.state === 'used' && townOf(one.child) !== town,
      )
      expect(at(statistics, 'places', row, 'guests')).toBe(sum(guests, (one) => one.length * 30))
    }
  })

  it('decisions with their days, and reasons', () => {
    const decided = cases.filter(
      (one) =>
        (one.town === 0) === (town === near) &&
        one.kind === 'new' &&
        one.state !== 'reviewing' &&
        inside(addDays(one.received, one.days)),
    )
    const certified = decided.filter((one) => one.state === 'certified').map((one) => one.days)
    const sorted = certified.sort((a, b) => a - b)
    expect(at(statistics, 'decisions', 'certified', 'children')).toBe(sorted.length)
    expect(at(statistics, 'decisions', 'certified', 'median')).toBe(sorted[Math.ceil(sorted.length * 0.5) - 1] ?? null)
    expect(at(statistics, 'decisions', 'certified', 'most')).toBe(sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null)
    for (const reason of ['age', 'documents', 'other']) {
      const those = decided.filter((one) => one.state === 'rejected' && (one.reason ?? 'other') === reason)
      expect(at(statistics, 'decisions', reason, 'children')).toBe(those.length)
    }
    const refused = refusals.filter((one) => own(one.facility) && inside(one.on) && one.state === 'refused')
    expect(at(statistics, 'reasons', 'refused all', 'times')).toBe(refused.length)
    for (const reason of new Set(refused.map((one) => one.reason ?? 'other')))
      expect(at(statistics, 'reasons', `refused ${reason}`, 'times')).toBe(
        refused.filter((one) => (one.reason ?? 'other') === reason).length,
      )
  })

  it('what became of bookings, and who waits', () => {
    const those = bookings.filter((one) => inside(one.date) && townOf(one.child) === town)
    for (const state of ['used', 'noShow', 'cancelledLate', 'cancelled', 'declined', 'confirmed', 'expired'])
      expect(at(statistics, 'outcomes', state, 'bookings')).toBe(those.filter((one) => one.state === state).length)
    expect(at(statistics, 'outcomes', 'all', 'bookings')).toBe(those.length)
    expect(at(statistics, 'reasons', 'declined all', 'times')).toBe(those.filter((one) => one.state === 'declined').length)
    const waiting = waits.filter((one) => inside(one.date) && own(one.facility))
    expect(at(statistics, 'waiting', 'all', 'joined')).toBe(waiting.length)
    expect(at(statistics, 'waiting', 'all', 'waiting')).toBe(waiting.filter((one) => one.state === 'waiting').length)
  })

  it('cost from the claims that count', () => {
    if (town === far) {
      expect(at(statistics, 'costs', 'all', 'total')).toBe(2 * 55_555)
      return
    }
    const those = lines.filter((one) => inside(`${one.month}-01`) && !one.held)
    const yen = (rows: readonly Line[]): number => sum(rows, (one) => one.yen)
    expect(at(statistics, 'costs', 'all', 'total')).toBe(yen(those))
    expect(at(statistics, 'costs', 'all', 'benefit')).toBe(
      yen(those.filter((one) => one.kind === 'use' || one.kind === 'initial')),
    )
    expect(at(statistics, 'costs', places[0].id, 'waiver')).toBe(
      yen(those.filter((one) => one.facility === 0 && one.kind === 'waiver')),
    )
    if (query.startsWith('year'))
      expect(at(statistics, 'monthlyCosts', '2026-06', 'total')).toBe(yen(those.filter((one) => one.month === '2026-06')))
  })
})

it('公表用 says no small number, and hides where nothing is small only what would give one away', async () => {
  const open = await read(officer, 'year=2026')
  const published = await read(officer, 'year=2026&publish=1')
  expect(published.publish).toBe(true)
  let hidden = 0
  for (const [i, table] of published.tables.entries())
    for (const [r, row] of table.rows.entries())
      for (const [k, cell] of row.cells.entries()) {
        const real = open.tables[i]?.rows[r]?.cells[k]?.value
        if (cell.hidden) hidden += 1
        expect(cell.hidden ? cell.value : real).toBe(cell.hidden ? null : cell.value)
        const unit = table.columns[k]?.unit
        if (unit === 'children' || unit === 'times')
          expect(cell.value === null || cell.value === 0 || cell.value >= fewest, `${table.key} ${row.key}`).toBe(true)
      }
  expect(hidden).toBeGreaterThan(10)
  const month = await officer.client.get('/api/v1/office/statistics?month=2026-06&publish=1')
  expect(codesOf(month)).toEqual(['statistics.publish-year'])
})

it('as files: CSV in two codes, a workbook; hidden numbers stay hidden there', async () => {
  const csv = await officer.client.get('/api/v1/office/statistics/file?year=2026')
  expect(csv.text).toContain('期間,表,行,項目,値,単位')
  expect(csv.text).toContain('利用した時間（施設・月・年齢区分）')
  const cp932 = await officer.client.get('/api/v1/office/statistics/file?year=2026&code=cp932')
  expect(cp932.status).toBe(200)
  const open = await officer.client.get('/api/v1/office/statistics/file?year=2026&publish=1')
  expect(open.text).not.toContain('利用した時間（施設・月・年齢区分）')
  expect(open.text).toContain(',X,')
  const xlsx = await officer.client.get('/api/v1/office/statistics/file?year=2026&as=xlsx')
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
  expect(xlsx.headers.get('content-disposition')).toContain('.xlsx')
})

it('is for wards; a facility or the nation gets nothing, and no context no rows', async () => {
  for (const login of [
    await buildLogin(t, 'facilityAdmin', { facilityId: places[0].id }),
    await buildLogin(t, 'nation'),
    await buildLogin(t, 'helpdesk'),
  ])
    expect([401, 403]).toContain((await login.client.get('/api/v1/office/statistics?month=2026-06')).status)
  expect((await t.client().get('/api/v1/office/statistics?month=2026-06')).status).toBe(401)
  const span = "'2026-06-01', '2026-06-30'"
  for (const call of ['uses', 'outcomes', 'places', 'guests', 'decisions', 'refusals', 'waiting'].map(
    (name) => `town_${name}(${span})`,
  ))
    expect((await t.admin.query(`select * from ${call}`)).rows, call).toEqual([])
})

describe('towns at a glance', () => {
  beforeAll(async () => {
    const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'towns' })
    const context = { pool, now: t.clock.now(), id: randomUUID, log: createLog({ level: 'silent' }) }
    // Twice: a night that is made up for counts the same again.
    for (const _ of [1, 2]) await countTowns.run(context as never)
    await pool.end()
  }, 60_000)

  it('are the town’s own numbers, for the state all and for a prefecture its own', async () => {
    const nation = await buildLogin(t, 'nation')
    const aichi = await buildLogin(t, 'prefecture', { prefecture: '愛知県' })
    for (const month of ['2026-10', '2026-11']) {
      const all = (await nation.client.get<Towns>(`/api/v1/office/towns?month=${month}`)).body
      expect(all.prefectures.map((one) => one.name)).toContain('兵庫県')
      expect(all.towns).toEqual([])
      const own = (await aichi.client.get<Towns>(`/api/v1/office/towns?month=${month}`)).body
      expect(own.prefectures.map((one) => one.name)).toEqual(['愛知県'])
      expect(own.prefecture).toBe('愛知県')
      const town = own.towns.find((one) => one.code === near)
      const said = await read(officer, `month=${month}`)
      expect(town).toMatchObject({
        certified: at(said, 'certified', 'all', 'held'),
        children: at(said, 'certified', 'all', 'using'),
        uses: at(said, 'uses', 'all', 'uses'),
        minutes: at(said, 'uses', 'all', 'minutes'),
        missed: (at(said, 'outcomes', 'noShow', 'bookings') ?? 0) + (at(said, 'outcomes', 'cancelledLate', 'bookings') ?? 0),
        offered: at(said, 'places', 'all', 'offered'),
        booked: at(said, 'places', 'all', 'booked'),
        rejected: at(said, 'decisions', 'rejected', 'children'),
        medianDays: at(said, 'decisions', 'certified', 'median'),
        waiting: at(said, 'waiting', 'all', 'joined'),
        yen: at(said, 'costs', 'all', 'total'),
      })
      const chosen = (await nation.client.get<Towns>(`/api/v1/office/towns?month=${month}&prefecture=愛知県`)).body
      expect(chosen.towns).toEqual(own.towns)
      expect(own.prefectures[0]).toMatchObject({ uses: sum(own.towns, (one) => one.uses), yen: sum(own.towns, (one) => one.yen) })
    }
    // Asked for another prefecture, its wall shows nothing.
    const elsewhere = (await aichi.client.get<Towns>('/api/v1/office/towns?month=2026-11&prefecture=兵庫県')).body
    expect(elsewhere.towns).toEqual([])
    const file = await aichi.client.get('/api/v1/office/towns/file?month=2026-11')
    expect(file.text).toContain('長久手市')
    expect(file.text).not.toContain('神戸市')
    expect((await nation.client.get('/api/v1/office/towns/file?month=2026-11')).text).toContain('神戸市')
  })

  it('are neither for wards nor for facilities; what was never counted is said to be so', async () => {
    expect((await officer.client.get('/api/v1/office/towns')).status).toBe(403)
    const nation = await buildLogin(t, 'nation')
    const reply = await nation.client.get<Towns>('/api/v1/office/towns?month=2026-01')
    expect(reply.body).toEqual({ month: '2026-01', countedAt: null, prefectures: [], prefecture: null, towns: [] })
  })
})
