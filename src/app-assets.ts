/** The built files of the web, and how a drawn page leaves: compressed, and with its sheet inside for who comes from outside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentSecurityPolicy } from './platform/http/server.ts'
import { type Assets, type Manifest, readAssets, withSheetTexts } from './web/assets.ts'
import { sites } from './web/sites.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below this a packet carries the text as it is. */
const worthBytes = 1400

async function squeezed(text: string, accepts: string): Promise<{ encoding: string; bytes: Buffer } | null> {
  if (text.length < worthBytes) return null
  if (accepts.includes('br'))
    return { encoding: 'br', bytes: await toBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) }
  return accepts.includes('gzip') ? { encoding: 'gzip', bytes: await toGzip(text) } : null
}

export type PageReplies = {
  /** For one request: who comes from outside (a bookmark, a mail, a search) gets the sheet inside the page, who walks here has it in the cache. */
  assetsFor(request: FastifyRequest): Assets
  /** Compression is no oracle here: a page holds no secret beside what its reader may read, and cookies are SameSite. */
  sendHtml(request: FastifyRequest, reply: FastifyReply, status: number, html: string): Promise<FastifyReply>
}

/** @throws when the web in `webDir` was not built */
export function pageReplies(webDir: string): PageReplies {
  const linked = readAssets(JSON.parse(readFileSync(join(webDir, '.vite/manifest.json'), 'utf8')) as Manifest)
  const inside = withSheetTexts(linked, (sheet) => readFileSync(join(webDir, sheet), 'utf8'))
  const texts = Object.values(sites).map((site) => inside.forPage(site.name, null).sheetText ?? '')
  const policy = contentSecurityPolicy(texts)
  const comesFromOutside = (request: FastifyRequest): boolean =>
    ['none', 'same-site', 'cross-site'].includes(String(request.headers['sec-fetch-site']))
  return {
    assetsFor: (request) => (comesFromOutside(request) ? inside : linked),
    async sendHtml(request, reply, status, html) {
      if (comesFromOutside(request)) reply.header('content-security-policy', policy)
      reply
        .code(status)
        .type('text/html; charset=utf-8')
        .header('vary', 'accept-encoding, accept-language, cookie, sec-fetch-site')
      const small = await squeezed(html, String(request.headers['accept-encoding'] ?? ''))
      return small ? reply.header('content-encoding', small.encoding).send(small.bytes) : reply.send(html)
    },
  }
}

const typeOf: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
}

/** Hashed files are immutable; they are read once, with the precompressed twins beside them. */
export function addAssets(app: FastifyInstance, dir: string): void {
  const walk = (at: string): string[] =>
    readdirSync(join(dir, at), { withFileTypes: true }).flatMap((e) =>
      e.isDirectory() ? walk(`${at}${e.name}/`) : [`${at}${e.name}`],
    )
  for (const name of walk('')) {
    if (name.startsWith('.') || /\.(br|gz)$/.test(name)) continue
    const variants = {
      plain: readFileSync(join(dir, name)),
      br: twin(join(dir, `${name}.br`)),
      gz: twin(join(dir, `${name}.gz`)),
    }
    app.get(`/${name}`, async (request, reply) => {
      const accepts = String(request.headers['accept-encoding'] ?? '')
      reply.header('cache-control', /-[\w-]{8}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
      reply.header('vary', 'accept-encoding').type(typeOf[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
      if (variants.br && accepts.includes('br')) return reply.header('content-encoding', 'br').send(variants.br)
      if (variants.gz && accepts.includes('gzip')) return reply.header('content-encoding', 'gzip').send(variants.gz)
      return reply.send(variants.plain)
    })
  }
}

const twin = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null)
