/** RUSH-03: while the door is closed families stand in line before login and booking, and nobody else waits. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultNow, startTestApp, type TestApp } from './helpers/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ pages: true })
})
afterAll(() => app.close())

const second = 1000
/** Sets the row as another node would, and waits until this node has looked (once a second). */
const setRoom = async (closedFor: number, admitted: number): Promise<void> => {
  await app.admin.query(
    `insert into waiting_room (id, closed_until, admitted, per_minute, updated_at) values (1, $1, $2, 600, $3)
     on conflict (id) do update set closed_until = excluded.closed_until, admitted = excluded.admitted`,
    [new Date(defaultNow.getTime() + closedFor), admitted, defaultNow],
  )
  for (let i = 0; i < 100; i += 1) {
    const shut = (await get('/login', { 'user-agent': 'probe' })).status === 503
    if (shut === closedFor > 0) return
    await sleep(50)
  }
  throw new Error('this node did not look')
}
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(app.url + path, { headers: { 'user-agent': 'phone', ...headers }, redirect: 'manual' })
const ticketOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .find((c) => c.startsWith('tsuen-wait='))
    ?.split(';')[0] ?? ''

beforeEach(() => setRoom(60 * second, 0))

test('a family gets a place, a page that needs nothing, and keeps the place over a reload', async () => {
  const first = await get('/login')
  const html = await first.text()
  expect(first.status).toBe(503)
  expect(first.headers.get('retry-after')).toBe('10')
  expect(html).toContain('順番にご案内しています')
  expect(html).toContain('<meta http-equiv="refresh"')
  expect(html).not.toMatch(/<script|<link|src=/)
  expect(Buffer.byteLength(html)).toBeLessThan(14_000)
  const cookie = ticketOf(first)
  expect(cookie).toMatch(/^tsuen-wait=/)
  expect(ticketOf(await get('/login', { cookie }))).toBe('')
  expect(ticketOf(await get('/my/bookings/new?facility=x', { cookie }))).toBe('')
})

test('whose turn has come goes in; a forged place and that of another browser are new places at the end of the line', async () => {
  const cookie = ticketOf(await get('/login'))
  app.clock.advance(31 * second)
  await setRoom(60 * second, defaultNow.getTime() + 30 * second - 1)
  await expect.poll(async () => (await get('/login', { cookie })).status, { timeout: 5000 }).toBe(200)
  for (const headers of [{ cookie, 'user-agent': 'other phone' }, { cookie: cookie.replace(/=./, '=0') }]) {
    const answer = await get('/login', headers)
    expect(answer.status).toBe(503)
    expect(ticketOf(answer)).not.toBe('')
  }
  app.clock.set(defaultNow)
})

test('a booking call is told to wait in words, and its form stays', async () => {
  const call = await fetch(`${app.url}/api/v1/bookings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'waiting-1',
      'user-agent': 'phone',
      origin: 'http://localhost',
    },
    body: '{}',
  })
  expect(call.status).toBe(503)
  expect(Number(call.headers.get('retry-after'))).toBeGreaterThanOrEqual(10)
  const problem = (await call.json()) as { code: string; title: string }
  expect(problem.code).toBe('waiting-room')
  expect(problem.title).toContain('入力した内容はこのまま残ります')
})

test.each(['/login?side=facility', '/login?side=office', '/', '/search', '/my', '/facility', '/api/v1/me', '/livez'])(
  '%s never waits',
  async (path) => {
    expect((await get(path)).status).not.toBe(503)
  },
)

test('with the door open again nobody needs a place', async () => {
  await setRoom(-1, 0)
  expect((await get('/login')).status).toBe(200)
})
