/** How a drawn page leaves: who comes from outside paints after one answer, who walks here uses the cached sheet, both compressed. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './helpers/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ pages: true })
})
afterAll(() => app.close())

type Answer = { headers: Record<string, string | string[] | undefined>; bytes: Buffer }
/** Without fetch's own decoding: the bytes as they leave. */
const get = (path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(new URL(path, app.url), { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })

test.each(['none', 'cross-site', 'same-site'])(
  'a visitor from outside (%s) gets the sheet inside, and the policy allows just it',
  async (site) => {
    const { headers, bytes } = await get('/', { 'sec-fetch-site': site })
    const html = bytes.toString()
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(style.length).toBeGreaterThan(10_000)
    expect(html).not.toContain('rel="stylesheet"')
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`)
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  },
)

test.each([['same-origin'], [undefined]])('who walks here (%s) gets a link', async (site) => {
  const { headers, bytes } = await get('/', site ? { 'sec-fetch-site': site } : {})
  expect(bytes.toString()).toMatch(/<link rel="stylesheet" href="\/assets\/public-[^"]+\.css">/)
  expect(bytes.toString()).not.toContain('<style>')
  expect(headers['content-security-policy']).not.toContain('sha256')
})

test('a page is compressed as the browser asks', async () => {
  const plain = await get('/', {})
  const br = await get('/', { 'accept-encoding': 'gzip, deflate, br' })
  const gz = await get('/', { 'accept-encoding': 'gzip' })
  expect([plain, br, gz].map((answer) => answer.headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
  expect(String(br.headers.vary)).toContain('accept-encoding')
  for (const text of [brotliDecompressSync(br.bytes), gunzipSync(gz.bytes)]) expect(text.toString()).toContain('</html>')
  expect(br.bytes.length).toBeLessThan(plain.bytes.length / 2)
})
