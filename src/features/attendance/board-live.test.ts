/** The board follows every stamp within two seconds, whichever node it came through, and keeps no session alive by itself. */
import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClient, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { createApp } from '../../app.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createTouches } from '../../platform/http/live.ts'
import { cookieName } from '../../platform/http/server.ts'
import { seededRandom } from '../../platform/random.ts'
import type { getBoard } from './contract.ts'

let t: TestApp
let other: Awaited<ReturnType<typeof createApp>>
let otherUrl: string
let home: BuiltFacility
let staff: BuiltLogin
let booking: string
const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
const minute = 60_000

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-20T01:00:00Z') })
  await buildTowns(t)
  other = await createApp({
    urls: { app: t.database.appUrl, settle: t.database.settleUrl },
    keys: t.keys,
    clock: t.clock,
    random: seededRandom('another node'),
    baseUrl: 'http://localhost',
    demo: false,
    webDir: null,
    slowMs: Number.POSITIVE_INFINITY,
    log: { request: () => {}, defect: (error) => t.defects.push(error) },
  })
  otherUrl = await other.http.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await other.close()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(new Date('2026-11-20T01:00:00Z'))
  home = await buildFacility(t)
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 4 })
  const family = await buildHousehold(t, { births: ['2024-06-15'] })
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, home)
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  const made = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: home.id,
    kind: 'flexible',
    date: day,
    start: 570,
    end: 690,
  })
  booking = made.body.id
  t.clock.set(at('09:20'))
  staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
})

const cookies = (who: BuiltLogin) => [...who.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
const linePath = (facility: string) => `/api/v1/facilities/${facility}/board/changes`

type Line = { status: number; type: string; next(event: string): Promise<void>; end(): void }

/** Reads an open line; `next(event)` waits for the next one of that name. `fetch` would leave a fresh connection behind when given up. */
const openLine = (url: string, who: BuiltLogin, facility = home.id): Promise<Line> =>
  new Promise((resolve, reject) => {
    const asked = get(url + linePath(facility), { headers: { accept: 'text/event-stream', cookie: cookies(who) }, agent: false })
    asked.on('error', reject)
    asked.on('response', (response) => {
      let heard = ''
      response.setEncoding('utf8').on('data', (more: string) => {
        heard += more
      })
      const next = async (event: string): Promise<void> => {
        for (;;) {
          const from = heard.indexOf(`event: ${event}\n`)
          if (from >= 0) {
            heard = heard.slice(from + event.length + 7)
            return
          }
          await once(response, 'data')
        }
      }
      resolve({
        status: response.statusCode ?? 0,
        type: String(response.headers['content-type']),
        next,
        end: () => asked.destroy(),
      })
    })
  })
const stamp = (url: string, direction: 'in' | 'out') => {
  const client = createClient(url)
  for (const [name, value] of staff.client.cookies) client.cookies.set(name, value)
  return client.call('POST', `/api/v1/facilities/${home.id}/bookings/${booking}/stamp`, { direction, time: null })
}
const board = (headers: Record<string, string> = {}) =>
  staff.client.get<ReplyOf<typeof getBoard>>(`/api/v1/facilities/${home.id}/board`, headers)

describe('the open line', () => {
  it.each(['this node', 'the other node'])('a stamp through %s is seen within two seconds', async (where) => {
    const line = await openLine(t.url, staff)
    expect(line.type).toContain('text/event-stream')
    await line.next('tick')
    expect((await stamp(where === 'this node' ? t.url : otherUrl, 'in')).status).toBe(200)
    const since = performance.now()
    await line.next('change')
    expect((await board()).body.uses[0]?.board).toBe('inUse')
    expect(performance.now() - since).toBeLessThan(2_000)
    line.end()
  })

  it('is for the staff of the facility alone, and says nothing but that something changed', async () => {
    const elsewhere = await buildFacility(t)
    const stranger = await buildLogin(t, 'facilityStaff', { facilityId: elsewhere.id })
    expect((await openLine(t.url, stranger)).status).toBe(404)
    const nobody = await fetch(t.url + linePath(home.id), { headers: { accept: 'text/event-stream' } })
    expect(nobody.status).toBe(401)
    expect((await staff.client.get<{ at: string }>(linePath(home.id))).body).toEqual({ at: at('09:20').toISOString() })
  })

  it('ends with its node, so that the browser asks another', async () => {
    const line = await openLine(otherUrl, staff)
    await line.next('tick')
    const touches = createTouches(1)
    let ended = 0
    const leave = touches.join('a', { tell: () => {}, end: () => ended++ })
    expect([leave === null, touches.join('a', { tell: () => {}, end: () => {} })]).toEqual([false, null])
    touches.close()
    leave?.()
    leave?.()
    expect([ended, touches.lines()]).toEqual([1, 0])
    line.end()
  })
})

describe('ACC-4: a screen that looks by itself keeps no session alive', () => {
  it.each([
    ['the board', () => board({ 'x-tsuen-quiet': '1' })],
    ['its allergies', () => staff.client.get(`/api/v1/facilities/${home.id}/board/allergies`, { 'x-tsuen-quiet': '1' })],
    ['the open line', () => openLine(t.url, staff)],
  ])('%s', async (_what, look) => {
    const start = t.clock.now().getTime()
    for (const minutes of [10, 20, 29]) {
      t.clock.set(new Date(start + minutes * minute))
      expect((await look()).status).toBe(200)
    }
    t.clock.set(new Date(start + 30 * minute))
    expect((await look()).status).toBe(401)
  })

  it('a tap does', async () => {
    const start = t.clock.now().getTime()
    t.clock.set(new Date(start + 20 * minute))
    expect((await board()).status).toBe(200)
    t.clock.set(new Date(start + 45 * minute))
    expect((await board({ 'x-tsuen-quiet': '1' })).status).toBe(200)
    expect(staff.client.cookies.has(cookieName('facility', false))).toBe(true)
  })
})
