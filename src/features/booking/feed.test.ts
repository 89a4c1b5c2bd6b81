/** The calendar under a secret address: no name, gone when ended or renewed, nothing for whom the town hides the household from. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getFeed } from './feed-contract.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const path = '/api/v1/my/calendar'
type Feed = ReplyOf<typeof getFeed>

test('issued, read without a session, renewed and ended', async () => {
  const family = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  const facility = await buildFacility(t)
  const [child] = family.children as [BuiltChild]
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 1 })
  const made = await family.guardian.client.call('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  expect(made.status).toBe(200)
  const { client } = family.guardian
  expect((await client.get<Feed>(path)).body).toEqual({ feed: null })
  const first = (await client.call<Feed>('POST', path)).body.feed
  expect((await client.get<Feed>(path)).body.feed).toEqual(first)
  const read = (address: string | undefined) => fetch(new URL(new URL(address ?? '').pathname, t.url))
  const ics = await read(first?.address)
  expect(ics.status).toBe(200)
  expect(ics.headers.get('content-type')).toContain('text/calendar')
  const text = await ics.text()
  expect(text).toContain('DTSTART:20261203T000000Z')
  const { rows } = await t.admin.query('select given_name, family_name, mail_initial from child where id = $1', [child.id])
  expect(text).toContain(`（${rows[0].mail_initial}）`)
  expect(text).not.toContain(rows[0].given_name)

  const second = (await client.call<Feed>('POST', path)).body.feed
  expect(second?.address).not.toBe(first?.address)
  expect((await read(first?.address)).status).toBe(404)
  expect((await read(second?.address)).status).toBe(200)
  expect((await read(`${t.url}/api/v1/calendar/${'a'.repeat(43)}`)).status).toBe(404)

  await t.admin.query('update login set blocked_at = now() where id = $1', [family.guardian.id])
  expect((await read(second?.address)).status).toBe(404)
  await t.admin.query('update login set blocked_at = null where id = $1', [family.guardian.id])
  expect((await client.call<Feed>('DELETE', path)).body).toEqual({ feed: null })
  expect((await read(second?.address)).status).toBe(404)
})
