/** examples/client.ts as its readers run it: a program of its own, over HTTP, against a running server. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { makeKey } from '../src/features/connection/contract.ts'
import type { ReplyOf } from '../src/platform/contract.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from './helpers/build.ts'

const day = '2026-12-01'
let t: TestApp
let key: ReplyOf<typeof makeKey>
let booking: { id: string; number: string }

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
  const home = await buildFacility(t, { municipality: '142182' })
  const family = await buildHousehold(t, { births: ['2024-06-15'] })
  const [child] = family.children as [BuiltChild]
  await buildCells(t, home, { date: day, from: 540, to: 720, cap: 2 })
  await buildAcceptance(t, child, home)
  const wish = { child: child.id, facility: home.id, kind: 'flexible', date: day, start: 570, end: 690 }
  booking = (await family.guardian.client.call<typeof booking>('POST', '/api/v1/bookings', wish)).body
  t.clock.set(new Date(`${day}T09:28:00+09:00`))
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const scopes = ['slots:read', 'bookings:read', 'stamps:write', 'results:read']
  const made = await admin.client.call<typeof key>('POST', `/api/v1/facilities/${home.id}/keys`, {
    name: '見本',
    scopes,
    days: 30,
  })
  key = made.body
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const run = async (token: string, ...args: string[]): Promise<string> => {
  const env = { ...process.env, TSUEN_URL: t.url, TSUEN_KEY: token, TSUEN_DAY: day }
  const loader = ['--import', join(projectRoot, 'test/helpers/typescript.mjs')]
  const done = await promisify(execFile)(process.execPath, [...loader, join(projectRoot, 'examples/client.ts'), ...args], { env })
  return done.stdout
}

test('reads places, bookings and results, stamps in and out', async () => {
  const coming = await run(key.token, '--stamp')
  expect(coming).toContain('half hours with free places')
  expect(coming).toContain(`booking ${booking.number} 9:30-11:30 confirmed`)
  expect(coming).toContain(`stamped ${booking.number} in: inUse at 2026-12-01T00:28:00.000Z`)
  t.clock.set(new Date(`${day}T11:29:00+09:00`))
  const going = await run(key.token, '--stamp')
  expect(going).toContain(`stamped ${booking.number} out: used at 2026-12-01T02:29:00.000Z`)
  expect(going).toContain('results 2026-12: 1 uses, 120 minutes')
})

test('says what was refused, with the number to ask about', async () => {
  await expect(run('tsuen_made-up')).rejects.toThrow(/401 key-invalid: .+ \([\w-]{36}\)/)
})
