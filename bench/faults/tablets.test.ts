/** The proof of `npm run faults` in small: a bad day of four tablets, with every kind of loss in it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/platform/random.ts'
import { startTestApp, type TestApp } from '../../test/helpers/app.ts'
import { buildTowns } from '../../test/helpers/build.ts'
import { runTablets } from './tablets.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-12-01T00:00:00Z') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

test('0 lost, 0 double, no time guessed', { timeout: 60_000 }, async () => {
  const figures = await runTablets({ ...t, urls: [t.url] }, { tablets: 8, stamps: 60 }, seededRandom('tablets'))
  expect(figures).toMatchObject({ acknowledged: 480, lost: 0, double: 0, wrongTime: 0, disorder: 0 })
  // A day on which nothing went wrong proves nothing.
  for (const harm of ['lostRequests', 'lostAnswers', 'deaths'] as const) expect(figures[harm], harm).toBeGreaterThan(5)
  expect(figures.longestOfflineMinutes).toBe(480)
})
