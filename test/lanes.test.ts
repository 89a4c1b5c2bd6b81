/** REL-14, REL-15: while searches hang at the database, a family's own data and a stamp still answer, and who cannot be served is told when to come. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgets } from '../src/platform/lanes.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import { type BuiltFacility, type BuiltHousehold, buildFacility, buildHousehold, buildTowns } from './helpers/build.ts'

let t: TestApp
let facility: BuiltFacility
let family: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ callsPerMinute: { booking: 2 } })
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

test('a session that asks too often is told when to come again; its own data, others, and the next minute are open', async () => {
  const wish = {
    child: family.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  }
  const { client } = family.guardian
  const book = () => client.call<{ code: string; title: string; retryAfter: number }>('POST', '/api/v1/bookings', wish)
  const began = t.clock.now()
  t.clock.set(new Date('2026-11-24T00:00:20Z'))
  // Refused by the rules, and counted all the same.
  expect([(await book()).status, (await book()).status]).toEqual([409, 409])
  const third = await book()
  expect([third.status, third.body.code, third.body.retryAfter, third.headers.get('retry-after')]).toEqual([
    429,
    'too-fast',
    40,
    '40',
  ])
  expect(third.body.title).toContain('少し待ってから')
  expect((await client.get('/api/v1/me')).status).toBe(200)
  const other = await buildHousehold(t)
  const theirs = { ...wish, child: other.children[0]?.id }
  expect((await other.guardian.client.call('POST', '/api/v1/bookings', theirs)).status).toBe(409)
  t.clock.set(new Date('2026-11-24T00:01:00Z'))
  expect((await book()).status).toBe(409)
  t.clock.set(began)
})
