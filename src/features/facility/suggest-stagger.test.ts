import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildAcceptance, buildFacility, buildHousehold, buildTowns } from '../../../test/helpers/build.ts'
import { localDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { koto } from '../municipality/towns.ts'
import { staggerOffset } from './stagger.ts'
import { suggestStagger } from './suggest-stagger.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(() => t.close())

test('RUSH-05: children who may book are counted per facility; the settlement’s role may ask', async () => {
  const [a, b] = [await buildFacility(t), await buildFacility(t)]
  const family = await buildHousehold(t, { births: ['2024-06-01', '2025-01-15'] })
  const uncertified = await buildHousehold(t, { certified: false })
  for (const child of family.children) await buildAcceptance(t, child, a)
  await buildAcceptance(t, family.children[0] as { id: string }, b)
  await buildAcceptance(t, uncertified.children[0] as { id: string }, b)
  const pool = createPool({ url: t.database.settleUrl, size: 1, name: 'test suggest' })
  try {
    const found = await inRole(pool, (tx) => suggestStagger(tx, koto.code, localDate('2026-11-24')))
    expect(found).toMatchObject({ facilities: 2, eligibleChildren: 3, stagger: 0, shareAtOnce: 1 })
    const minutes = found?.suggestedStagger ?? 0
    expect(staggerOffset(a.id, minutes)).not.toBe(staggerOffset(b.id, minutes))
    expect(found?.shareAtOnceSuggested).toBeCloseTo(2 / 3)
    expect(await inRole(pool, (tx) => suggestStagger(tx, '000000', localDate('2026-11-24')))).toBeNull()
  } finally {
    await pool.end()
  }
})
