/** 見える化 against a naive recount of random months, and over HTTP (STAT-1, STAT-2). */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
import { buildUse } from '../../../test/helpers/build-month.ts'
import { japanInstant, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { listFees } from '../claim/fee-contract.ts'
import type { getFigures } from './contract.ts'

type Figures = ReplyOf<typeof getFigures>
const nagakute = '232386'
let t: TestApp
let place: BuiltFacility
let other: BuiltFacility
let director: BuiltLogin
let families: BuiltHousehold[]

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-12-05T01:00:00Z') })
  await buildTowns(t)
  await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [nagakute])
  other = await buildFacility(t, { municipality: nagakute })
})
/** A place and families of its own for each run. */
async function openPlace(): Promise<void> {
  families = []
  for (let i = 0; i < 6; i += 1) families.push(await buildHousehold(t, { municipality: nagakute }))
  place = await buildFacility(t, { municipality: nagakute })
  director = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  for (const child of families.flatMap((family) => family.children)) await buildAcceptance(t, child, place)
}
afterAll(async () => {
  await t?.close()
  expect(t.defects).toEqual([])
})

type Plan = {
  child: number
  facility: 0 | 1
  month: '2026-09' | '2026-10' | '2026-11'
  day: number
  half: number
  length: number
  state: 'used' | 'noShow' | 'cancelledLate' | 'cancelled' | 'confirmed'
  late: number
  early: number
  stamps: 'both' | 'in' | 'none'
}
type Cell = {
  day: number
  month: Plan['month']
  start: number
  kind: 'regular' | 'flexible'
  cap: number
  taken: number
  open: boolean
  closed: boolean
}

const plans: fc.Arbitrary<Plan> = fc.record({
  child: fc.nat(5),
  facility: fc.constantFrom(0, 0, 1),
  month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
  day: fc.integer({ min: 1, max: 30 }),
  half: fc.integer({ min: 0, max: 8 }),
  length: fc.integer({ min: 2, max: 8 }),
  state: fc.constantFrom('used', 'used', 'used', 'noShow', 'cancelledLate', 'cancelled', 'confirmed'),
  late: fc.integer({ min: -20, max: 70 }),
  early: fc.integer({ min: -20, max: 70 }),
  stamps: fc.constantFrom('both', 'both', 'both', 'in', 'none'),
})
const cells: fc.Arbitrary<Cell> = fc.record({
  month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
  day: fc.integer({ min: 1, max: 30 }),
  start: fc.integer({ min: 16, max: 36 }).map((n) => n * 30),
  kind: fc.constantFrom('regular', 'flexible'),
  cap: fc.integer({ min: 0, max: 5 }),
  taken: fc.nat(5),
  open: fc.constantFrom(true, true, false),
  closed: fc.constantFrom(false, false, false, true),
})
const dateOf = (one: { month: string; day: number }): LocalDate => `${one.month}-${String(one.day).padStart(2, '0')}` as LocalDate

async function write(plan: Plan): Promise<void> {
  const child = families[plan.child]?.children[0] as BuiltChild
  const minutes = plan.length * 30
  const start = 480 + plan.half * 30
  const facility = plan.facility === 0 ? place : other
  const id = await buildUse(t, child, facility, { date: dateOf(plan), start, minutes, coming: true })
  await t.admin.query('update booking set state = $2, ended_at = $3, held = $4 where id = $1', [
    id,
    plan.state,
    plan.state === 'confirmed' ? null : t.clock.now(),
    plan.state === 'cancelled'
      ? '[]'
      : JSON.stringify([
          { layer: 'national', minutes: minutes - 10 },
          { layer: 'own', minutes: 10 },
        ]),
  ])
  if (plan.state !== 'used') return
  for (const [direction, time] of [
    ['in', start + plan.late],
    ['out', start + minutes - plan.early],
  ] as const) {
    if (plan.stamps === 'none' || (plan.stamps === 'in' && direction === 'out')) continue
    // Seconds are dropped (HRS-6).
    const at = new Date(japanInstant(dateOf(plan), time).getTime() + 59_000 * (direction === 'in' ? 1 : 0))
    const row = { id: randomUUID(), booking_id: id, child_id: child.id, facility_id: facility.id, date: dateOf(plan) }
    await insert(t, 'attendance', { ...row, direction, at, received_at: at, source: 'staff' })
  }
}

/** Each figure once more, one row at a time. */
function recount(month: string, own: readonly Plan[], grid: readonly Cell[]) {
  const shown = grid.filter((cell) => cell.month === month && cell.open && !cell.closed)
  const here = own.filter((plan) => plan.facility === 0)
  const used = here.filter((plan) => plan.month === month && plan.state === 'used')
  const counted = (plan: Plan): number => plan.length * 30
  const present = (plan: Plan): number => (plan.stamps === 'both' ? plan.length * 30 - plan.early - plan.late : plan.length * 30)
  const children = [...new Set(used.map((plan) => plan.child))]
  const missed = (state: Plan['state']) => {
    const those = here.filter((plan) => plan.month === month && plan.state === state)
    return { count: those.length, minutes: those.reduce((sum, plan) => sum + counted(plan), 0) }
  }
  return {
    month,
    offered: shown.reduce((sum, cell) => sum + cell.cap * 30, 0),
    booked: shown.reduce((sum, cell) => sum + cell.taken * 30, 0),
    present: used.reduce((sum, plan) => sum + Math.max(0, present(plan)), 0),
    counted: used.reduce((sum, plan) => sum + counted(plan), 0),
    emptyPaid: used.reduce((sum, plan) => sum + Math.max(0, counted(plan) - present(plan)), 0),
    uses: used.length,
    children: children.length,
    first: children.filter((child) => !here.some((p) => p.child === child && p.state === 'used' && p.month < month)).length,
    noShows: missed('noShow'),
    late: missed('cancelledLate'),
  }
}

it('every figure is what a count by hand comes to', async () => {
  for (const seed of [1, 2, 3]) {
    await openPlace()
    // One a day: a child is in one place at a time.
    const own = [
      ...new Map(fc.sample(plans, { seed, numRuns: 90 }).map((plan) => [`${plan.child} ${dateOf(plan)}`, plan])).values(),
    ]
    for (const plan of own) await write(plan)
    const grid = new Map<string, Cell>()
    for (const cell of fc.sample(cells, { seed, numRuns: 400 }))
      grid.set(`${dateOf(cell)} ${cell.start} ${cell.kind}`, { ...cell, taken: Math.min(cell.taken, cell.cap) })
    const all = [...grid.values()]
    for (const cell of all)
      await insert(t, 'slot_cell', {
        facility_id: place.id,
        date: dateOf(cell),
        start_min: cell.start,
        kind: cell.kind,
        cap: cell.cap,
        taken: cell.taken,
        taken0: cell.taken,
        published: cell.open,
        closed: cell.closed,
      })
    const reply = await director.client.get<Figures>(`/api/v1/facilities/${place.id}/figures/2026-11`)
    expect(reply.status).toBe(200)
    const { now, before, hours } = reply.body
    expect({ ...now, income: null }).toEqual({ ...recount('2026-11', own, all), income: null })
    expect({ ...before, income: null }).toEqual({ ...recount('2026-10', own, all), income: null })
    expect(now.uses).toBeGreaterThan(5)
    const shown = all.filter((cell) => cell.month === '2026-11' && cell.open && !cell.closed)
    for (const hour of hours) {
      const those = shown.filter(
        (cell) => (weekdayOf(dateOf(cell)) || 7) === hour.weekday && Math.floor(cell.start / 60) === hour.hour,
      )
      expect(those.reduce((sum, cell) => sum + cell.cap * 30, 0)).toBe(hour.offered)
      expect(those.reduce((sum, cell) => sum + cell.taken * 30, 0)).toBe(hour.booked)
    }
    expect(hours.reduce((sum, hour) => sum + hour.offered, 0)).toBe(now.offered)

    // Income is what the screens of 利用料 and 請求 say, never a second sum.
    const fees = await director.client.get<ReplyOf<typeof listFees>>(`/api/v1/facilities/${place.id}/months/2026-11/fees`)
    expect(now.income.fees).toBe(fees.body.totals.due)
  }
})

it('the benefit is the claim engine’s: class 0, 8.5 hours come to 14,450 beside 2,550 of fees (FEE-6)', async () => {
  await openPlace()
  const child = families[0]?.children[0] as BuiltChild
  await buildUse(t, child, place, { date: '2026-11-04', minutes: 300 })
  await buildUse(t, child, place, { date: '2026-11-11', minutes: 210 })
  const { body } = await director.client.get<Figures>(`/api/v1/facilities/${place.id}/figures/2026-11`)
  expect(body.now.income.fees).toBe(2_550)
  expect(body.now.income.claims).toMatchObject({ use: 14_450, total: 14_450 })
  // No unit price is known for that year, and nothing was used in it.
  const later = await director.client.get<Figures>(`/api/v1/facilities/${place.id}/figures/2030-05`)
  expect(later.body.now).toMatchObject({ uses: 0, offered: 0, income: { fees: 0, claims: { total: 0 } } })
})

it('as a file in two codes; for the administrators of the facility alone', async () => {
  const path = `/api/v1/facilities/${place.id}/figures/2026-11`
  const utf8 = await director.client.get<string>(`${path}/file`)
  expect(utf8.text).toContain('月,区分,項目,値,前の月の値,単位')
  expect(utf8.text).toContain('2026-11,収入の見込み,利用料（保護者から）,2550,0,円')
  expect((await director.client.get(`${path}/file?code=cp932`)).status).toBe(200)
  expect((await director.client.get(`${path}/file?code=utf7`)).status).toBe(422)
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: place.id })
  expect((await staff.client.get(path)).status).toBe(403)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: other.id })
  expect((await stranger.client.get(path)).status).toBe(404)
  const corporation = await buildLogin(t, 'corporationAdmin', { corporationId: place.corporationId })
  expect((await corporation.client.get(path)).status).toBe(200)
  expect((await families[0]?.guardian.client.get(path))?.status).toBe(401)
})
