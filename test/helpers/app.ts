/** A real application on a fresh database with a clock that the test moves. No mocks: HTTP in, rows out. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type App, createApp } from '../../src/app.ts'
import { mails } from '../../src/app-mails.ts'
import { findReader } from '../../src/features/notice/find-reader.ts'
import { heldBackMail } from '../../src/features/protection/held-back-mail.ts'
import { stillClock } from '../../src/platform/clock.ts'
import type { Problem, Side } from '../../src/platform/contract.ts'
import { createPool } from '../../src/platform/db.ts'
import { type CallKind, callsPerMinute } from '../../src/platform/http/call-rate.ts'
import { cookieName } from '../../src/platform/http/server.ts'
import { createIds } from '../../src/platform/ids.ts'
import { type Keys, newKeys } from '../../src/platform/keys.ts'
import { createLog, type Log } from '../../src/platform/log.ts'
import { createOutbox } from '../../src/platform/outbox.ts'
import { seededRandom } from '../../src/platform/random.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

/** Tuesday, 24 November 2026, 9:00 in Japan: the day of the rules' examples. */
export const defaultNow = new Date('2026-11-24T00:00:00Z')

export type Reply<T = unknown> = { status: number; body: T; headers: Headers; text: string }

export type Client = {
  /** Cookies by side, as the browser would keep them. */
  cookies: Map<string, string>
  call<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    options?: { key?: string; headers?: Record<string, string> },
  ): Promise<Reply<T>>
  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Reply<T>>
  /** Sends files and fields as multipart. */
  upload<T = unknown>(
    path: string,
    fields: Record<string, string>,
    files: { field: string; name: string; type: string; bytes: Uint8Array }[],
  ): Promise<Reply<T>>
  side: Side | undefined
}

export type TestApp = {
  app: App
  url: string
  clock: ReturnType<typeof stillClock>
  keys: Keys
  database: TestDatabase
  /** Past row-level security, for building and looking. */
  admin: pg.Pool
  /** What the application reported as defects; a test of refusals expects none. */
  defects: unknown[]
  /** Sends what the outbox owes and returns the kept mails of an address, newest first. */
  mailsTo(address: string): Promise<{ subject: string; text: string }[]>
  /** A caller with these cookies; none = anonymous. */
  client(side?: Side, token?: string): Client
  close(): Promise<void>
}

/** The built pages; TEST_WEB_DIR names another build, so that one can look at pages while others build. */
const webDir = process.env['TEST_WEB_DIR'] ?? fileURLToPath(new URL('../../dist/web', import.meta.url))

const endless = Object.fromEntries(Object.keys(callsPerMinute).map((kind) => [kind, Number.POSITIVE_INFINITY])) as Record<
  CallKind,
  number
>

export type TestAppOptions = {
  now?: Date
  checks?: 'on' | 'off'
  pages?: boolean
  demo?: boolean
  log?: Log
  /** The clock stands still, and so does the minute in which calls are counted: only a test of the limits sets some. */
  callsPerMinute?: Partial<Record<CallKind, number>>
  /** Readies the database before the application opens its first connection. */
  before?: (database: TestDatabase, keys: Keys, now: Date) => Promise<void>
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshDatabase()
  const clock = stillClock(options.now ?? defaultNow)
  const keys = newKeys()
  const defects: unknown[] = []
  await options.before?.(database, keys, clock.now())
  const app = await createApp({
    urls: { app: database.appUrl, settle: database.settleUrl },
    keys,
    clock,
    random: seededRandom(database.name),
    baseUrl: 'http://localhost',
    demo: options.demo ?? false,
    webDir: options.pages && existsSync(webDir) ? webDir : null,
    checks: options.checks ?? 'on',
    callsPerMinute: { ...endless, ...options.callsPerMinute },
    // The clock stands still: a door closed by a busy machine's slow answers would never open again.
    slowMs: Number.POSITIVE_INFINITY,
    log: {
      request: (entry) => options.log?.info('request', entry),
      defect: (error, requestId) => {
        defects.push(error)
        options.log?.error('defect', { requestId, error })
      },
    },
  })
  const url = await app.http.listen({ port: 0, host: '127.0.0.1' })
  const jobsPool = createPool({ url: database.jobsUrl, size: 2, name: 'test jobs' })
  const outbox = createOutbox({
    pool: jobsPool,
    clock,
    id: createIds(clock, seededRandom(`${database.name} jobs`)),
    keys,
    baseUrl: url,
    log: options.log ?? createLog({ level: 'silent' }),
    renderers: mails,
    heldBack: heldBackMail,
    findReader: findReader({ id: createIds(clock, seededRandom(`${database.name} notices`)), baseUrl: url }),
    sender: null,
  })
  const admin = new pg.Pool({ connectionString: database.superuserUrl, max: 4 })
  admin.on('error', () => {})
  return {
    app,
    url,
    clock,
    keys,
    database,
    admin,
    defects,
    mailsTo: async (address) => {
      await outbox.drain()
      const { rows } = await admin.query<{ subject: string; text: string }>(
        'select subject, body as text from kept_mail where recipient = $1 order by sent_at desc, id desc',
        [address],
      )
      return rows
    },
    client: (side, token) => createClient(url, side, token),
    close: async () => {
      await outbox.stop()
      await jobsPool.end()
      await app.close()
      await admin.end()
      await database.drop()
    },
  }
}

export function createClient(url: string, side?: Side, token?: string): Client {
  const cookies = new Map<string, string>()
  if (side && token) cookies.set(cookieName(side, false), token)
  const send = async <T>(path: string, init: RequestInit): Promise<Reply<T>> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (client.side) headers.set('x-tsuen-side', client.side)
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...flags] = line.split(';')
      const at = pair.indexOf('=')
      if (flags.some((f) => f.trim() === 'Max-Age=0')) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers, text }
  }
  const client: Client = {
    cookies,
    side,
    get: (path, headers) => send(path, { headers: headers ?? {} }),
    call: (method, path, body, more = {}) =>
      send(path, {
        method,
        headers: {
          'idempotency-key': more.key ?? randomUUID(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...more.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    upload: (path, fields, files) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      for (const file of files) form.append(file.field, new Blob([file.bytes as BlobPart], { type: file.type }), file.name)
      return send(path, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: form })
    },
  }
  return client
}

/** The rule ids of a refusal, in order. */
export const rulesOf = (reply: Reply): string[] => ((reply.body as Problem).reasons ?? []).map((r) => r.rule)
/** The refusal codes of a reply, in order. */
export const codesOf = (reply: Reply): string[] => ((reply.body as Problem).reasons ?? []).map((r) => r.code)
