/** The HTTP edge: Fastify, cookies, origin check, headers, size limits. Decides nothing of the scheme. */
import { createHash, randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Endpoint, Problem, Side, UploadedFile } from '../contract.ts'
import { networkOf } from './caller-network.ts'
import { asksForEvents, openLine, type Touches } from './live.ts'
import type { Effect, Pipeline, RawCall } from './pipeline.ts'
import { replySchema } from './reply-schema.ts'
import type { Route } from './route.ts'

export type Serve = Pipeline

export type EdgeOptions = {
  routes: readonly Route[]
  serve: Serve
  baseUrl: string
  /** `__Host-` and Secure, but for plain http on loopback. */
  secure: boolean
  /** Whose `X-Forwarded-For` is believed; of everybody else the address of the connection counts. */
  trustedProxies?: readonly string[]
  log: { request(entry: RequestLog): void; defect(error: unknown, requestId: string): void }
  texts: { title(code: string, language: string): string }
  /** What was changed, for screens that stay open. */
  touches: Touches
}

export type RequestLog = { requestId: string; method: string; route: string; status: number; ms: number }

const sides: readonly Side[] = ['guardian', 'facility', 'office', 'device', 'applicant']
export const cookieName = (side: Side, secure: boolean): string => `${secure ? '__Host-' : ''}tsuen-${side}`

/** Tokens of our cookies; unknown cookies are not even read. */
export function readTokens(header: string | undefined, secure: boolean): Partial<Record<Side, string>> {
  const tokens: Partial<Record<Side, string>> = {}
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const side = sides.find((s) => cookieName(s, secure) === name)
    const value = pair.slice(at + 1).trim()
    if (side && /^[\w-]{20,200}$/.test(value)) tokens[side] = value
  }
  return tokens
}

export function setCookies(reply: FastifyReply, effects: readonly Effect[], secure: boolean): void {
  for (const { side, token, maxAge } of effects) {
    const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
    reply.header('set-cookie', `${cookieName(side, secure)}=${token ?? ''}; Max-Age=${token ? maxAge : 0}; ${flags}`)
    // The back button must not show what a logged-out person saw. Storage and the other sides' cookies stay:
    // the same tablet may hold stamps that were not sent yet (ATT-4).
    if (token === null) reply.header('clear-site-data', '"cache"')
  }
}

/** A state-changing request from another origin is refused: SameSite cookies are the first lock, this is the second. */
export function sameOrigin(request: FastifyRequest, baseUrl: string): boolean {
  const origin = request.headers.origin
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' || site === 'none'
  }
  if (origin === new URL(baseUrl).origin) return true
  try {
    const { host, hostname } = new URL(origin)
    return host === request.headers.host && (hostname === 'localhost' || hostname === '127.0.0.1')
  } catch {
    return false
  }
}

/** Reads a multipart body into text fields and files; over the limits → 413 by the caller; throws with status 400 when it is cut off or no form. */
export async function readMultipart(
  request: FastifyRequest,
  limits: { max: number; maxBytes: number },
): Promise<{ fields: [string, string][]; files: UploadedFile[]; tooLarge: boolean }> {
  const fields: [string, string][] = []
  const files: UploadedFile[] = []
  let tooLarge = false
  // One byte more than allowed is read, so that who checks the size sees that it is too large and can name the field.
  const parts = request.parts({
    throwFileSizeLimit: false,
    limits: { files: limits.max, fileSize: limits.maxBytes + 1, fields: 300, fieldSize: 100_000 },
  } as Parameters<typeof request.parts>[0])
  try {
    for await (const part of parts) {
      if (part.type === 'field') fields.push([part.fieldname, String(part.value)])
      else {
        const bytes = await part.toBuffer()
        if (bytes.length > limits.maxBytes) tooLarge = true
        if (part.filename) files.push({ field: part.fieldname, name: part.filename, type: part.mimetype, bytes })
      }
    }
  } catch (error) {
    // The line was lost or the form is broken: the sender's, and no defect of ours.
    throw Object.assign(new Error('a form that ends in the middle', { cause: error }), { statusCode: 400, ...(error as object) })
  }
  return { fields, files, tooLarge }
}

/** Builds the server with its API routes; pages, assets and probes are added by the caller. */
export async function createEdge(options: EdgeOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1_000_000,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    logger: false,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  })
  await app.register(multipart)
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    // With no-referrer a browser's own form sends `Origin: null`, and no form without script would arrive.
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (!reply.hasHeader('cross-origin-resource-policy')) reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=()')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', ownPolicy)
    if (options.secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    options.log.request({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
    if (status === 500) options.log.defect(error, request.id)
    const code = status === 413 ? 'too-large' : status === 415 ? 'wrong-type' : status === 500 ? 'defect' : 'malformed'
    sendProblem(reply, {
      type: `about:blank#${code}`,
      title: options.texts.title(code, languageOf(request)),
      status,
      code,
      requestId: request.id,
    })
  })
  // Open lines would keep a node that ends waiting for ever.
  app.addHook('preClose', async () => options.touches.close())
  for (const route of options.routes) addRoute(app, route, options)
  return app
}

/** @param styles texts of the style elements that a page itself may carry; nothing else inline is ever allowed */
export function contentSecurityPolicy(styles: readonly string[] = []): string {
  const hashes = styles.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('')
  return `default-src 'none'; script-src 'self'; style-src 'self'${hashes}; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; frame-src blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

const ownPolicy = contentSecurityPolicy()

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 429 || problem.status === 503) reply.header('retry-after', String(problem.retryAfter ?? 5))
  reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

const languageOf = (request: FastifyRequest): string => String(request.headers['accept-language'] ?? '').slice(0, 300)

/** What the pipeline needs of a request, whoever reads the body. */
export function rawCallOf(request: FastifyRequest, secure: boolean, more: Partial<RawCall>): RawCall {
  const side = request.headers['x-tsuen-side']
  const key = request.headers['idempotency-key']
  return {
    tokens: readTokens(request.headers.cookie, secure),
    ...(sides.includes(side as Side) ? { side: side as Side } : {}),
    params: request.params,
    query: request.query,
    body: undefined,
    files: [],
    ...(typeof key === 'string' ? { key } : {}),
    requestId: request.id,
    address: networkOf(request.ip),
    agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    language: languageOf(request),
    ...(request.headers['x-tsuen-quiet'] === '1' || asksForEvents(request) ? { quiet: true } : {}),
    ...more,
  }
}

/** The token of a key. Whoever brings one speaks for it alone: cookies beside it are not read, so another origin gains nothing by it. */
function bearerOf(request: FastifyRequest): string | undefined {
  const [, token] = /^Bearer +(\S{1,200}) *$/i.exec(request.headers.authorization ?? '') ?? []
  return token
}

function addRoute(app: FastifyInstance, route: Route, options: EdgeOptions): void {
  const endpoint = route.endpoint as Endpoint
  // Compiled now, not at the first call.
  replySchema(endpoint)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.files ? { bodyLimit: endpoint.files.max * endpoint.files.maxBytes + 1_000_000 } : {}),
    handler: async (request, reply) => {
      const bearer = bearerOf(request)
      const key = bearer === undefined ? {} : { bearer, tokens: {} }
      if (endpoint.method !== 'GET' && bearer === undefined && !sameOrigin(request, options.baseUrl)) {
        return sendProblem(reply, {
          type: 'about:blank#foreign-origin',
          title: options.texts.title('foreign-origin', languageOf(request)),
          status: 403,
          code: 'foreign-origin',
          requestId: request.id,
        })
      }
      let body: unknown = request.body
      let files: readonly UploadedFile[] = []
      if (request.isMultipart()) {
        const barred = await options.serve.bar(route, rawCallOf(request, options.secure, key))
        if (barred && !barred.ok) return sendProblem(reply.header('connection', 'close'), barred.problem)
        const read = await readMultipart(request, endpoint.files ?? { max: 0, maxBytes: 0 })
        if (read.tooLarge) {
          const title = options.texts.title('too-large', languageOf(request))
          return sendProblem(reply, {
            type: 'about:blank#too-large',
            title,
            status: 413,
            code: 'too-large',
            requestId: request.id,
          })
        }
        body = Object.fromEntries(read.fields)
        files = read.files
      }
      const served = await options.serve(route, rawCallOf(request, options.secure, { ...key, body, files }))
      setCookies(reply, served.effects, options.secure)
      if (bearer !== undefined && !served.ok && served.problem.status === 401) reply.header('www-authenticate', 'Bearer')
      if (!served.ok) return sendProblem(reply, served.problem)
      const subject =
        endpoint.live && endpoint.target ? (request.params as Record<string, string>)[endpoint.target.name] : undefined
      if (subject !== undefined && asksForEvents(request)) return openLine(reply, options.touches, subject)
      if (endpoint.shared) openToOthers(reply)
      if (endpoint.lasting) return sendLasting(request, reply, served.value as { type: string; bytes: Uint8Array })
      if (endpoint.reply.kind === 'file')
        return sendFile(reply, served.value as { name: string; type: string; bytes: Uint8Array })
      return reply.type('application/json; charset=utf-8').send(served.text)
    },
  })
}

/** No cookie is read with it: `*` never goes with credentials. */
function openToOthers(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*')
  reply.header('cross-origin-resource-policy', 'cross-origin')
  reply.header('cache-control', 'public, max-age=60')
}

/** A download: always an attachment, never rendered in our origin. */
function sendFile(reply: FastifyReply, file: { name: string; type: string; bytes: Uint8Array }): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(file.type)
    .send(Buffer.from(file.bytes))
}

/**
 * A picture of a public page. A month, not for ever: what was taken away is gone from everybody's keeping then. Drawn by us, so it may stand
 * in a page; opened by itself it may still do nothing.
 */
function sendLasting(request: FastifyRequest, reply: FastifyReply, file: { type: string; bytes: Uint8Array }): FastifyReply {
  const tag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=2592000, immutable')
  const known = String(request.headers['if-none-match'] ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === tag)
  if (known) return reply.code(304).send()
  return reply
    .header('content-disposition', 'inline')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(file.type)
    .send(Buffer.from(file.bytes))
}
