/** BOOK-3 through HTTP: several bookings in one act, an outcome per date, one mail; 定期利用 by the facility, its change and its end. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
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
import { addDays, japanDate, type LocalDate, localDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import type { getOwnSeries, getPlan, getSeries, getUsual, listSeries, lookAtSeries, lookAtWishes } from './series-contract.ts'
import { patternText, type SeriesPattern, wishesText } from './series-rules.ts'
import { tidySeries } from './tidy-series.ts'

type Series = ReplyOf<typeof getOwnSeries>

let t: TestApp
let facility: BuiltFacility
let family: BuiltHousehold
let child: BuiltChild
let staff: BuiltLogin
/** Tuesdays of December; the window of the family's own booking reaches to 24 December. */
const tuesdays = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'].map(localDate)

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  const hours = await t.admin.query(`
    select b.child_id from hours_balance b left join hours_entry e using (child_id, month, layer)
    group by b.child_id, b.month, b.layer, b.used having b.used <> coalesce(sum(e.minutes), 0)`)
  expect(hours.rows).toEqual([])
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  // 墨田区: the national hours alone.
  facility = await buildFacility(t, { municipality: '131075' })
  family = await buildHousehold(t, { municipality: '131075' })
  child = family.children[0] as BuiltChild
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  await buildAcceptance(t, child, facility)
  for (const kind of ['regular', 'flexible'] as const)
    await buildCells(t, facility, ...tuesdays.map((date) => ({ date, from: 540, to: 780, cap: 1, kind })))
})

const wish = (date: string, start = 540, end = 660) => ({
  child: child.id,
  facility: facility.id,
  kind: 'flexible' as const,
  date: date as LocalDate,
  start,
  end,
})
const book = (wishes: readonly ReturnType<typeof wish>[], key: string = randomUUID()) =>
  family.guardian.client.call<Series>('POST', '/api/v1/my/series', { wishes }, { key })
const pattern = (more: Partial<SeriesPattern> = {}): SeriesPattern => ({
  weekday: 2,
  weeks: null,
  from: localDate('2026-12-01'),
  to: localDate('2026-12-31'),
  start: 540,
  end: 690,
  maxPerMonth: null,
  without: [],
  instead: [],
  ...more,
})
const enter = (more: Partial<SeriesPattern> = {}) =>
  staff.client.call<Series>('POST', `/api/v1/facilities/${facility.id}/series`, {
    child: child.id,
    kind: 'regular',
    pattern: pattern(more),
  })
const outcomes = (series: Series): string[] => series.items.map((item) => `${item.date.slice(8)} ${item.outcome}`)
const mails = async (): Promise<string[]> =>
  (
    await t.admin.query("select kind from outbox where kind like 'series.%' and refs->>'series' is not null order by id")
  ).rows.map((row) => row.kind)

test('a family books several days at once: each has its own result, what is taken says why with the nearest times', async () => {
  const other = await buildHousehold(t, { municipality: '131075' })
  await buildAcceptance(t, other.children[0] as BuiltChild, facility)
  await other.guardian.client.call('POST', '/api/v1/bookings', { ...wish('2026-12-08'), child: other.children[0]?.id })
  const wishes = [wish('2026-12-15'), wish('2026-12-01'), wish('2026-12-08')]
  const look = await family.guardian.client.get<ReplyOf<typeof lookAtWishes>>(
    `/api/v1/my/series/look?wishes=${wishesText(wishes)}`,
  )
  expect(look.body.items.map((item) => [item.date, item.ok])).toEqual([
    ['2026-12-01', true],
    ['2026-12-08', false],
    ['2026-12-15', true],
  ])
  expect(look.body.items[1]?.reasons.map((one) => one.code)).toEqual(['slot.full'])
  expect(look.body.items[1]?.nearest[0]).toEqual({ date: '2026-12-08', start: 660, end: 780 })
  expect(look.body.months).toEqual([{ child: child.id, month: '2026-12', before: 600, after: 360 }])

  const before = (await mails()).length
  const key = randomUUID()
  const made = await book(wishes, key)
  expect(made.status).toBe(200)
  expect(outcomes(made.body)).toEqual(['01 confirmed', '08 refused', '15 confirmed'])
  expect((await mails()).slice(before)).toEqual(['series.family', 'series.staff'])
  // BOOK-5: the same request again is the same answer, and nothing more.
  const again = await book(wishes, key)
  expect(again.body).toEqual(made.body)
  expect((await mails()).length).toBe(before + 2)
  expect((await book([wish('2026-12-22')], key)).status).toBe(422)
  const { rows } = await t.admin.query(
    "select event from audit_event where $1 = any(child_ids) and event <> 'booking.inSeries'",
    [child.id],
  )
  expect(rows.map((row) => row.event)).toEqual(['series.book'])
})

test('where no day can be booked all reasons come back and nothing is left behind', async () => {
  const refused = await book([wish('2026-12-29'), wish('2026-12-02')])
  expect(refused.status).toBe(409)
  const codes = codesOf(refused)
  expect(codes[0]).toBe('series.none')
  expect(codes).toContain('slot.not-open')
  expect(codes).toContain('slot.none')
  expect((await t.admin.query('select 1 from series where household_id = $1', [family.id])).rowCount).toBe(0)
})

test('hours are counted date by date: what the month does not hold any more is refused, the others stand', async () => {
  const made = await book(tuesdays.slice(0, 4).map((date) => wish(date, 540, 720)))
  expect(outcomes(made.body)).toEqual(['01 confirmed', '08 confirmed', '15 confirmed', '22 refused'])
  expect(made.body.items[3]?.reasons.map((one) => one.code)).toEqual(['hours.short'])
})

test('another family’s child, or a child of nobody, is not there', async () => {
  const other = await buildHousehold(t)
  const refused = await book([{ ...wish('2026-12-01'), child: other.children[0]?.id ?? '' }])
  expect(refused.status).toBe(404)
  const made = await book([wish('2026-12-01')])
  expect((await other.guardian.client.get(`/api/v1/my/series/${made.body.id}`)).status).toBe(404)
  expect((await family.guardian.client.get<Series>(`/api/v1/my/series/${made.body.id}`)).body).toEqual(made.body)
})

test('BOOK-3, Sumida: 2.5 h × 4 fit, the fifth Tuesday is refused', async () => {
  const look = await staff.client.get<ReplyOf<typeof lookAtSeries>>(
    `/api/v1/facilities/${facility.id}/series/look?child=${child.id}&kind=regular&pattern=${patternText(pattern())}`,
  )
  expect(look.body.items.map((item) => item.ok)).toEqual([true, true, true, true, false])
  const made = await enter()
  expect(outcomes(made.body)).toEqual(['01 confirmed', '08 confirmed', '15 confirmed', '22 confirmed', '29 refused'])
  expect(made.body.items[4]?.reasons.map((one) => one.code)).toEqual(['hours.short'])
  const list = await staff.client.get<ReplyOf<typeof listSeries>>(`/api/v1/facilities/${facility.id}/series`)
  expect(list.body.series.map((one) => [one.booked, one.refused, one.lastDate])).toEqual([[4, 1, '2026-12-22']])
  // The family is told once and sees the same outcomes; its facility's own entry is no news to the facility.
  const { rows } = await t.admin.query("select kind from outbox where refs->>'series' = $1", [made.body.id])
  expect(rows).toEqual([{ kind: 'series.family' }])
  expect(outcomes((await family.guardian.client.get<Series>(`/api/v1/my/series/${made.body.id}`)).body)).toEqual(
    outcomes(made.body),
  )
})

test('at most so many a month, a day left out and another instead', async () => {
  await buildCells(t, facility, { date: '2026-12-10', from: 540, to: 780, cap: 1, kind: 'regular' })
  const made = await enter({ maxPerMonth: 3, without: [localDate('2026-12-08')], instead: [localDate('2026-12-10')] })
  expect(outcomes(made.body)).toEqual(['01 confirmed', '10 confirmed', '15 confirmed'])
})

test('a pattern changes from a day on, date by date, and ends from a day on', async () => {
  const made = await enter({ maxPerMonth: 4 })
  const other = await buildHousehold(t, { municipality: '131075' })
  await buildAcceptance(t, other.children[0] as BuiltChild, facility)
  const taken = await staff.client.call('POST', `/api/v1/facilities/${facility.id}/bookings`, {
    child: other.children[0]?.id,
    kind: 'regular',
    date: '2026-12-15',
    start: 690,
    end: 780,
  })
  expect(taken.status).toBe(200)
  const at = `/api/v1/facilities/${facility.id}/series/${made.body.id}`
  const changed = await staff.client.call<Series>('POST', `${at}/change`, { from: '2026-12-08', start: 600, end: 720 })
  expect(outcomes(changed.body)).toEqual(['08 changed', '15 refused', '22 changed'])
  const ended = await staff.client.call<Series>('POST', `${at}/end`, { from: '2026-12-15', cause: 'phone' })
  expect(ended.body.items.map((item) => `${item.date.slice(8)} ${item.start} ${item.outcome}`)).toEqual([
    '15 540 cancelled',
    '22 600 cancelled',
  ])
  const seen = await staff.client.get<ReplyOf<typeof getSeries>>(at)
  expect(seen.body.coming.map((one) => `${one.date.slice(8)} ${one.start}`)).toEqual(['01 540', '08 600'])
  expect(seen.body.later.map((one) => one.what)).toEqual(['change', 'end'])
  const over = await staff.client.call<Problem>('POST', `${at}/end`, { from: '2026-12-15', cause: 'phone' })
  expect(codesOf(over)).toEqual(['series.over'])
})

test('a child out of sight, a foreign series and a wrong period are refused', async () => {
  const stranger = await buildHousehold(t)
  const unknown = await staff.client.call<Problem>('POST', `/api/v1/facilities/${facility.id}/series`, {
    child: stranger.children[0]?.id,
    kind: 'regular',
    pattern: pattern(),
  })
  expect(codesOf(unknown)).toEqual(['booking.child-unknown'])
  for (const [more, code] of [
    [{ to: localDate('2026-11-01') }, 'series.period'],
    [{ to: addDays(localDate('2026-12-01'), 500) }, 'series.long'],
    [{ end: 540 }, 'series.time'],
    [{ to: localDate('2026-12-01'), weekday: 5 }, 'series.no-days'],
  ] as const)
    expect(codesOf(await enter(more))).toEqual([code])
  const made = await enter()
  const rival = await buildFacility(t, { municipality: '131075' })
  const theirs = await buildLogin(t, 'facilityAdmin', { facilityId: rival.id })
  expect((await theirs.client.get(`/api/v1/facilities/${rival.id}/series/${made.body.id}`)).status).toBe(404)
})

test('the usual time again: the weekly habit, with the next dates that can be booked now', async () => {
  expect((await family.guardian.client.get(`/api/v1/my/children/${child.id}/usual`)).body).toEqual({ usual: null })
  await book([wish('2026-12-01', 570, 690), wish('2026-12-08', 570, 690)])
  const { body } = await family.guardian.client.get<ReplyOf<typeof getUsual>>(`/api/v1/my/children/${child.id}/usual`)
  expect(body.usual).toEqual({
    child: child.id,
    facility: { id: facility.id, name: facility.name },
    kind: 'flexible',
    weekday: 2,
    start: 570,
    end: 690,
    dates: ['2026-12-15', '2026-12-22'],
  })
})

test('a plan for the month is booked as proposed; siblings together only where both can', async () => {
  const two = await buildHousehold(t, { municipality: '131075', births: ['2025-01-15', '2024-06-01'] })
  const [elder, younger] = two.children as [BuiltChild, BuiltChild]
  for (const one of [elder, younger]) await buildAcceptance(t, one, facility)
  await t.admin.query("update slot_cell set cap = 2 where facility_id = $1 and date in ('2026-12-08', '2026-12-15')", [
    facility.id,
  ])
  const at = `/api/v1/my/children/${elder.id}/plan?month=2026-12`
  const alone = await two.guardian.client.get<ReplyOf<typeof getPlan>>(at)
  expect(alone.body).toMatchObject({ month: '2026-12', bookable: 600, siblings: 1 })
  expect(alone.body.plans.map((plan) => plan.style)).toEqual(['steady', 'long', 'soon'])
  expect(alone.body.plans[0]?.wishes.map((one) => `${one.date.slice(8)} ${one.start}-${one.end}`)).toEqual([
    '01 540-690',
    '08 540-690',
    '15 540-690',
    '22 540-690',
  ])
  const together = await two.guardian.client.get<ReplyOf<typeof getPlan>>(`${at}&together=yes`)
  const wishes = (together.body.plans[0]?.wishes ?? []).map((one) => ({ ...one, child: one.child.id, facility: one.facility.id }))
  expect([...new Set(wishes.map((one) => one.date))]).toEqual(['2026-12-08', '2026-12-15'])
  expect(wishes).toHaveLength(4)
  const made = await two.guardian.client.call<Series>('POST', '/api/v1/my/series', { wishes })
  expect(made.body.items.map((item) => item.outcome)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
})

test('BOOK-5: two twins at the same time are one series', async () => {
  const key = randomUUID()
  const wishes = [wish('2026-12-01'), wish('2026-12-08')]
  const both = await Promise.all([book(wishes, key), book(wishes, key)])
  const fine = both.filter((one) => one.status === 200)
  expect(fine.length).toBeGreaterThan(0)
  const last = await book(wishes, key)
  expect(outcomes(last.body)).toEqual(['01 confirmed', '08 confirmed'])
  expect((await t.admin.query('select 1 from booking where child_id = $1', [child.id])).rowCount).toBe(2)
})

test('a series whose node died after the settlement is written and told by the minute; one of which nothing came goes', async () => {
  const made = await book([wish('2026-12-01'), wish('2026-12-08')])
  const { id } = made.body
  await t.admin.query("delete from outbox where refs->>'series' = $1", [id])
  await t.admin.query(
    `update series set settled_at = null, items = (select jsonb_agg(i || '{"outcome": null}') from jsonb_array_elements(items) i) where id = $1`,
    [id],
  )
  const empty = randomUUID()
  await t.admin.query(
    `insert into series (id, what, household_id, items, request_key, request_hash, begun_by, begun_by_kind, begun_at)
     select $1, what, household_id, (select jsonb_agg(i || jsonb_build_object('booking', gen_random_uuid())) from jsonb_array_elements(items) i),
       'another', request_hash, begun_by, begun_by_kind, begun_at from series where id = $2`,
    [empty, id],
  )
  t.clock.set(new Date(defaultNow.getTime() + 300_000))
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs series' })
  const random = seededRandom('series test')
  const now = t.clock.now()
  await tidySeries.run({
    pool,
    clock: t.clock,
    id: createIds(t.clock, random),
    keys: t.keys,
    log: createLog({ level: 'silent' }),
    baseUrl: t.url,
    random,
    now,
    today: japanDate(now),
  })
  await pool.end()
  expect(outcomes((await family.guardian.client.get<Series>(`/api/v1/my/series/${id}`)).body)).toEqual([
    '01 confirmed',
    '08 confirmed',
  ])
  const { rows } = await t.admin.query("select kind from outbox where refs->>'series' = $1 order by kind", [id])
  expect(rows.map((row) => row.kind)).toEqual(['series.family', 'series.staff'])
  expect((await t.admin.query('select 1 from series where id = $1', [empty])).rowCount).toBe(0)
})
