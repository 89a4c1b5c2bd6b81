import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTouches } from './live.ts'
import { createEdge } from './server.ts'

const notAsked = async (): Promise<never> => {
  throw new Error('no route is asked')
}
const edge = async (trustedProxies: readonly string[]) => {
  const app = await createEdge({
    touches: createTouches(),
    routes: [],
    serve: Object.assign(notAsked, { bar: notAsked }),
    baseUrl: 'https://tsuen.example',
    secure: true,
    trustedProxies,
    log: { request: () => {}, defect: () => {} },
    texts: { title: (code) => code },
  })
  app.get('/address', async (request) => request.ip)
  return app
}

let open: Awaited<ReturnType<typeof edge>>
let behind: Awaited<ReturnType<typeof edge>>
beforeAll(async () => {
  open = await edge([])
  behind = await edge(['10.1.0.0/16'])
})
afterAll(async () => {
  await Promise.all([open.close(), behind.close()])
})

/** The address under which the brakes on guessing count a caller. */
const addressSeen = async (app: typeof open, remoteAddress: string, forwarded: string): Promise<string> =>
  (await app.inject({ url: '/address', remoteAddress, headers: { 'x-forwarded-for': forwarded } })).body

test('a caller names no address of its own, but the nearest proxy that is trusted does', async () => {
  expect(await addressSeen(open, '203.0.113.9', '192.0.2.1')).toBe('203.0.113.9')
  expect(await addressSeen(behind, '203.0.113.9', '192.0.2.1')).toBe('203.0.113.9')
  expect(await addressSeen(behind, '10.1.2.3', '192.0.2.1')).toBe('192.0.2.1')
  // what the caller itself wrote before the proxy added its address
  expect(await addressSeen(behind, '10.1.2.3', '198.51.100.7, 192.0.2.1')).toBe('192.0.2.1')
})
