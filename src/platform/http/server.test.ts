import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTouches } from './live.ts'
import { createEdge, readMultipart } from './server.ts'

const notAsked = async (): Promise<never> => {
  throw new Error('no route is asked')
}
const defects: unknown[] = []
const errors: (number | undefined)[] = []
let arrived = () => {}
const edge = async (trustedProxies: readonly string[]) => {
  const app = await createEdge({
    touches: createTouches(),
    routes: [],
    serve: Object.assign(notAsked, { bar: notAsked }),
    baseUrl: 'https://tsuen.example',
    secure: true,
    trustedProxies,
    log: { request: () => {}, defect: (error) => defects.push(error) },
    texts: { title: (code) => code },
  })
  app.get('/address', async (request) => request.ip)
  app.post('/files', async (request) => {
    arrived()
    return (await readMultipart(request, { max: 1, maxBytes: 1_000 })).files.length
  })
  app.addHook('onError', async (_request, _reply, error) => void errors.push(error.statusCode))
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

const part = '--b\r\ncontent-disposition: form-data; name="photo"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n'
const send = (payload: string) =>
  open.inject({ method: 'POST', url: '/files', headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload })

test('a form with files that is cut off, by a line that was lost or by its writer, is bad input and no defect', async () => {
  expect((await send(`${part}abc\r\n--b--\r\n`)).body).toBe('1')
  expect((await send(`${part}abc`)).statusCode).toBe(400)
  const socket = connect(Number(new URL(await open.listen({ port: 0, host: '127.0.0.1' })).port), '127.0.0.1')
  arrived = () => socket.destroy()
  const head = 'POST /files HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 900\r\n\r\n'
  socket.write(`${head}${part}abc`)
  await expect.poll(() => errors).toEqual([400, 400])
  expect(defects).toEqual([])
})
