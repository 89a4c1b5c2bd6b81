/** REL-14: while searches hang at the database, a family's own data and a stamp still answer, and who cannot be served is told when to come. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgets } from '../src/platform/lanes.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import { type BuiltFacility, type BuiltHousehold, buildFacility, buildHousehold, buildTowns } from './helpers/build.ts'

let t: TestApp
let facility: BuiltFacility
let family: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  facility = await buildFacility(t)
  family = await buildHousehold(t)
})
afterAll(() => t.close())

test('searches that hang take their share of the connections and no more; the crowd behind them is sent away with a time', async () => {
  const blocker = await t.admin.connect()
  await blocker.query('begin; lock table slot_cell in access exclusive mode')
  const months = Array.from({ length: 4 }, (_, i) => `2026-${String(i + 9).padStart(2, '0')}`)
  const searches = Array.from({ length: budgets.search.queue + 40 }, (_, i) =>
    fetch(`${t.url}/api/v1/public/facilities/${facility.id}/availability?month=${months[i % 4]}`),
  )
  const turnedAway = await Promise.any(
    searches.map(async (search) => ((await search).status === 503 ? search : Promise.reject(search))),
  )
  const problem = (await turnedAway.json()) as { code: string; retryAfter: number }
  expect(problem.code).toBe('busy')
  expect(Number(turnedAway.headers.get('retry-after'))).toBe(problem.retryAfter)

  const asked = performance.now()
  const me = await family.guardian.client.get('/api/v1/me')
  expect(me.status).toBe(200)
  expect(performance.now() - asked).toBeLessThan(1000)

  await blocker.query('rollback')
  blocker.release()
  const statuses = (await Promise.all(searches)).map((answer) => answer.status)
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(t.defects).toEqual([])
})
