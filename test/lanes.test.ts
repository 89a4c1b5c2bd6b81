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
  let found = 0
  const search = async (i: number): Promise<Response> => {
    const answer = await fetch(`${t.url}/api/v1/public/facilities/${facility.id}/availability?month=2026-1${i % 3}`)
    if (answer.status === 200) found += 1
    return answer
  }
  const searches = Array.from({ length: budgets.search.queue + 40 }, (_, i) => search(i))
  try {
    const away = await Promise.any(searches.map(async (s) => ((await s).status === 503 ? s : Promise.reject(s))))
    const problem = (await away.json()) as { code: string; retryAfter: number }
    expect(problem.code).toBe('busy')
    expect(Number(away.headers.get('retry-after'))).toBe(problem.retryAfter)

    expect((await family.guardian.client.get('/api/v1/me')).status).toBe(200)
    expect(found).toBe(0)
  } finally {
    await blocker.query('rollback')
    blocker.release()
  }
  const statuses = (await Promise.all(searches)).map((answer) => answer.status)
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(t.defects).toEqual([])
})
