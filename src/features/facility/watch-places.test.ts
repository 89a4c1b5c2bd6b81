/** A copy lives while the watch vouches for it, and not a moment past the act that changed it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, buildCells, buildFacility, buildTowns } from '../../../test/helpers/build.ts'
import { type LocalMonth, localMonth } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { forgetAvailability, knownAvailability, readAvailability } from './read-availability.ts'
import { watchPlaces } from './watch-places.ts'

let t: TestApp
let facility: BuiltFacility
let pool: ReturnType<typeof createPool>
const month: LocalMonth = localMonth('2026-12')
/** Long after the copy was made, for the caller. */
const late = 1_000_000

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.appUrl, size: 1, name: 'watch' })
})
// A facility of its own: while any database of the server has an older transaction open, an act is told again and again.
beforeEach(async () => {
  facility = await buildFacility(t)
  await buildCells(t, facility, { date: '2026-12-01', from: 540, to: 600, cap: 3 })
})
afterAll(async () => {
  await pool.end()
  await t.close()
})

const act = (facilityId: string): Promise<unknown> =>
  t.admin.query(
    `insert into audit_event (id, at, event, code, actor_kind, facility_id, request_id) values ($1, now(), 'booking.made', 'booked', 'guardian1', $2, 'test')`,
    [randomUUID(), facilityId],
  )
let steady = 0
const clock = (): number => steady
const copy = (scope: string) => inRole(pool, (tx) => readAvailability(tx, facility.id, month, 0, scope, steady))
const known = (scope: string): boolean => knownAvailability(facility.id, month, late, scope, steady) !== null

test('without a watch a copy is over after half a second', async () => {
  const scope = randomUUID()
  await copy(scope)
  expect(knownAvailability(facility.id, month, 499, scope)).not.toBeNull()
  expect(known(scope)).toBe(false)
})

test('with a watch it lives until its facility is touched; an act of another facility leaves it', async () => {
  const scope = randomUUID()
  const watch = watchPlaces(pool, scope, clock)
  // Looks only when asked.
  watch.stop()
  await watch.look()
  await watch.look()
  await copy(scope)
  expect(known(scope)).toBe(true)
  await act(randomUUID())
  await watch.look()
  await watch.look()
  expect(known(scope)).toBe(true)
  await act(facility.id)
  await watch.look()
  await watch.look()
  expect(known(scope)).toBe(false)
})

test('an act that was still open while the watch looked is told when it commits', async () => {
  const scope = randomUUID()
  const watch = watchPlaces(pool, scope, clock)
  // Looks only when asked.
  watch.stop()
  const other = await t.admin.connect()
  await other.query('begin')
  await other.query(
    `insert into audit_event (id, at, event, code, actor_kind, facility_id, request_id) values ($1, now(), 'booking.made', 'booked', 'guardian1', $2, 'test')`,
    [randomUUID(), facility.id],
  )
  await watch.look()
  await watch.look()
  await copy(scope)
  await act(randomUUID())
  await watch.look()
  expect(known(scope)).toBe(true)
  await other.query('commit')
  other.release()
  await watch.look()
  await watch.look()
  expect(known(scope)).toBe(false)
})

test('a watch that fell silent vouches for nothing, and a copy from before it speaks again stays over', async () => {
  const scope = randomUUID()
  const watch = watchPlaces(pool, scope, clock)
  // Looks only when asked.
  watch.stop()
  await watch.look()
  await watch.look()
  await copy(scope)
  expect(known(scope)).toBe(true)
  steady += 501
  expect(known(scope)).toBe(false)
  await watch.look()
  expect(known(scope)).toBe(false)
  forgetAvailability(facility.id)
})
