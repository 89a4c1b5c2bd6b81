/**
 * The pages alone on a local port: the real renderer, the real build, no database. For tests of the page mechanism
 * and of the components; journeys start the whole application instead.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import type { LocalDate } from '../../src/platform/calendar.ts'
import { type Manifest, readAssets } from '../../src/web/assets.ts'
import { formOf, type Viewer } from '../../src/web/page.ts'
import { type Frame, handlePost, type PageReply, pageInputOf, renderPage } from '../../src/web/render.ts'
import type { WebApi } from '../../src/web/routes.ts'
import { findPage } from '../../src/web/sites.ts'

export type WebSite = { url: string; dir: string; manifest: Manifest; close: () => Promise<void> }

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** Builds the web into a folder of its own and serves it. `now` is what the pages believe the time to be. */
export async function startWebSite(options: { now: Date; viewer?: Viewer; today?: LocalDate }): Promise<WebSite> {
  const dir = mkdtempSync(join(tmpdir(), 'tsuen-web-'))
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: dir, emptyOutDir: true } })
  const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest
  const assets = readAssets(manifest)
  const noApi = (async () => {
    throw new Error('these pages call no endpoint')
  }) as unknown as WebApi

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const type = types[extname(url.pathname)]
    if (type) {
      response.setHeader('content-type', type)
      response.end(readFileSync(join(dir, url.pathname)))
      return
    }
    const match = findPage(url.pathname)
    const frame: Frame = {
      viewer: options.viewer ?? null,
      contact: { name: '墨田区 子育て支援課', phone: '03-0000-0000', hours: '平日 8時30分から17時', href: '/help' },
      language: 'ja',
      demo: true,
      key: '0123456789abcdef',
      now: options.now,
      expired: false,
    }
    const input = pageInputOf(match, url.pathname, Object.fromEntries(url.searchParams), frame)
    const reply: PageReply =
      request.method === 'POST'
        ? await handlePost(match, noApi, formOf([...(await formBody(request))], []), input, frame, assets)
        : await renderPage(match, noApi, input, frame, assets)
    response.setHeader('content-security-policy', csp)
    if ('location' in reply) response.writeHead(303, { location: reply.location }).end()
    else response.writeHead(reply.status, { 'content-type': 'text/html; charset=utf-8' }).end(reply.html)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dir,
    manifest,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Text fields of a posted form in either encoding; files are left out. */
async function formBody(request: IncomingMessage): Promise<[string, string][]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const form = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData()
  return [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
}
