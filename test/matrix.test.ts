/**
 * The contract against the running server: every route × every actor × {own, another tenant of the same municipality, another
 * municipality}. What may be called answers, what may not is refused; each change leaves exactly its audit row and a replay leaves
 * none; with the application's own checks switched off the database still keeps the tenants apart; malformed bodies never break it.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../src/app-routes.ts'
import {
  type ActorKind,
  actorKinds,
  type Endpoint,
  type Problem,
  type Relation,
  type Side,
  sideOf,
  type TargetKind,
} from '../src/platform/contract.ts'
import { cookieName } from '../src/platform/http/server.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import { buildWorld, pinToken, putTown, type World, worldNow } from './helpers/two-worlds.ts'

type Position = 'own' | 'sameMunicipality' | 'otherMunicipality'
const positions: readonly Position[] = ['own', 'sameMunicipality', 'otherMunicipality']
/** `job` has nothing to call with. */
const callers = actorKinds.filter((kind) => kind !== 'job')

type Worlds = Record<Position, World>

let serial = 0
async function buildWorlds(t: TestApp, how: 'three' | 'own alone' = 'three'): Promise<Worlds> {
  const client = new pg.Client(t.database.superuserUrl)
  await client.connect()
  try {
    const next = (): [string, number] => {
      serial += 1
      return [`w${[...String(serial)].map((d) => 'abcdefghij'[Number(d)]).join('')}`, serial]
    }
    const make = async (town: string): Promise<World> => {
      const [tag, n] = next()
      return buildWorld(client, tag, town, n)
    }
    const own = await make(near)
    if (how === 'own alone') return { own, sameMunicipality: own, otherMunicipality: own }
    return { own, sameMunicipality: await make(near), otherMunicipality: await make(far) }
  } finally {
    await client.end()
  }
}
const near = '131083'
const far = '131075'

async function startWorldApp(checks: 'on' | 'off'): Promise<TestApp> {
  const t = await startTestApp({ now: worldNow, checks, demo: true })
  const client = new pg.Client(t.database.superuserUrl)
  await client.connect()
  await putTown(client, near, '江東区')
  await putTown(client, far, '墨田区')
  // Asked for after every call of this test, and never by the program.
  await client.query('create index on audit_event (request_id)')
  await client.end()
  return t
}

const targetIdIn = (world: World, kind: TargetKind): string => (kind === 'municipality' ? world.municipality : world.ids[kind])

/** A cookie of a side that the route does not serve is not even read: its holder is anybody. */
function relationOf(endpoint: Endpoint, kind: ActorKind): Relation | undefined {
  if (endpoint.pin) return endpoint.may[kind]
  const serves = (side: Side | undefined) =>
    callers.some((k) => k !== 'anonymous' && sideOf[k as keyof typeof sideOf] === side && endpoint.may[k])
  // A key speaks for itself alone: what is open to everybody is asked for without one.
  if (kind === 'vendorKey') return endpoint.may.vendorKey
  if (kind === 'anonymous' || serves(sideOf[kind as keyof typeof sideOf])) return endpoint.may[kind]
  // What the capability of an application opens is closed to whoever does not hold it.
  return endpoint.may.anonymous === 'applicant' ? undefined : endpoint.may.anonymous
}

/** What the contract promises for a cell. */
function allowed(endpoint: Endpoint, kind: ActorKind, position: Position): boolean {
  const relation = relationOf(endpoint, kind)
  if (relation === undefined) return false
  if (relation === 'all' || !endpoint.target) return true
  if (relation === 'residence' || relation === 'area') return position !== 'otherMunicipality'
  return position === 'own'
}

type Called = { status: number; body: unknown; text: string; requestId: string; key: string }

async function call(
  t: TestApp,
  endpoint: Endpoint,
  kind: ActorKind,
  worlds: Worlds,
  position: Position,
  more: { key?: string; body?: unknown } = {},
): Promise<Called> {
  const target = endpoint.target
  const id = target ? targetIdIn(worlds[position], target.kind) : undefined
  const part = (name: 'params' | 'query'): Record<string, string> => ({
    ...endpoint.example?.[name],
    ...(target?.in === name && id ? { [target.name]: id } : {}),
  })
  const params = part('params')
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? randomUUID()))
  const query = new URLSearchParams(part('query')).toString()
  const body = 'body' in more ? more.body : endpoint.example?.body
  const filled = target?.in === 'body' && id && typeof body === 'object' && body !== null ? { ...body, [target.name]: id } : body
  const side: Side | undefined =
    kind === 'anonymous'
      ? endpoint.may.anonymous === 'applicant'
        ? 'applicant'
        : undefined
      : endpoint.pin && endpoint.may[kind]
        ? 'device'
        : sideOf[kind as keyof typeof sideOf]
  const token =
    side && worlds.own.tokens[side === 'applicant' ? 'applicant' : endpoint.pin && endpoint.may[kind] ? pinToken(kind) : kind]
  const key = more.key ?? randomUUID()
  const headers: Record<string, string> = { ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': key }) }
  if (side && token) headers['cookie'] = `${cookieName(side, false)}=${token}`
  if (side) headers['x-tsuen-side'] = side
  if (kind === 'vendorKey') headers['authorization'] = `Bearer ${worlds.own.tokens[kind]}`
  let payload: BodyInit | undefined
  if (endpoint.files) {
    const form = new FormData()
    for (const [name, value] of Object.entries((filled ?? {}) as Record<string, unknown>)) form.append(name, String(value))
    payload = form
  } else if (endpoint.method !== 'GET' && filled !== undefined) {
    headers['content-type'] = 'application/json'
    payload = JSON.stringify(filled)
  }
  const response = await fetch(`${t.url}${path}${query ? `?${query}` : ''}`, {
    method: endpoint.method,
    headers,
    redirect: 'manual',
    ...(payload === undefined ? {} : { body: payload }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    text,
    body: isJson ? JSON.parse(text) : null,
    requestId: response.headers.get('x-request-id') ?? '',
    key,
  }
}

const codeOf = (called: Called): string => (called.body as Problem | null)?.code ?? ''
/** The id in the address names the target and nothing else: a 404 can only be the wall. */
const onlyTarget = (endpoint: Endpoint): boolean =>
  (endpoint.path.match(/:\w+/g) ?? []).length === (endpoint.target?.in === 'params' ? 1 : 0)

describe('checks on', () => {
  let t: TestApp
  /** What only GET routes have met is as new; every other route gets worlds of its own. */
  let untouched: Worlds
  beforeAll(async () => {
    t = await startWorldApp('on')
    untouched = await buildWorlds(t)
  })
  afterAll(async () => {
    await t.close()
    expect(t.defects).toEqual([])
  })

  test.each(endpoints.map((e) => [e.key, e] as const))('%s answers exactly whom its contract names', async (_key, endpoint) => {
    const worlds = endpoint.method === 'GET' ? untouched : await buildWorlds(t)
    const wrong: string[] = []
    /** What each call must have left on record, looked up at once. */
    const owed: { cell: string; request: string; events: string[] }[] = []
    for (const kind of callers)
      for (const position of endpoint.target ? positions : (['own'] as const)) {
        const may = allowed(endpoint, kind, position)
        const called = await call(t, endpoint, kind, worlds, position)
        const barred =
          called.status === 401 || codeOf(called) === 'no-right' || (called.status === 404 && codeOf(called) === 'not-found')
        const cell = `${kind} ${position} → ${called.status} ${codeOf(called)}`
        if (called.status >= 500) wrong.push(`${cell} (broken)`)
        else if (!may && !barred) wrong.push(`${cell} (should be refused)`)
        else if (may && (called.status === 401 || codeOf(called) === 'no-right')) wrong.push(`${cell} (should be let in)`)
        else if (may && called.status === 404 && endpoint.target && onlyTarget(endpoint) && endpoint.may[kind] !== 'all')
          wrong.push(`${cell} (hidden from its own)`)
        const done = called.status < 300
        // Whatever a key does is on record, a look too.
        const event = endpoint.audit ?? (kind === 'vendorKey' ? endpoint.key : null)
        owed.push({ cell, request: called.requestId, events: done && event ? [event] : [] })
        if (done && endpoint.method !== 'GET' && may && kind !== 'anonymous') {
          const again = await call(t, endpoint, kind, worlds, position, { key: called.key })
          // a session that the act itself ended cannot be answered a second time
          if (again.status === 401) continue
          if (again.status !== called.status) wrong.push(`${cell} (replay: ${again.status})`)
          owed.push({ cell: `${cell} (replay)`, request: again.requestId, events: [] })
        }
      }
    const { rows } = await t.admin.query<{ request_id: string; event: string }>(
      'select request_id, event from audit_event where request_id = any($1::text[])',
      [owed.map((one) => one.request)],
    )
    for (const { cell, request, events } of owed) {
      const written = rows.filter((row) => row.request_id === request).map((row) => row.event)
      if (written.join() !== events.join()) wrong.push(`${cell} (audited as [${written}] instead of [${events}])`)
    }
    expect(wrong).toEqual([])
  })

  test.each(endpoints.filter((e) => e.body && !e.files).map((e) => [e.key, e] as const))(
    '%s survives malformed bodies',
    async (_key, endpoint) => {
      const worlds = await buildWorlds(t, 'own alone')
      const kind = callers.find((k) => endpoint.may[k]) ?? 'anonymous'
      const example = endpoint.example?.body as Record<string, unknown>
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('＝1+1', '\u0000', '9'.repeat(400), '2026-02-30', -1, 1e308, [], {}, null),
      )
      const broken = fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.record(
          Object.fromEntries(Object.keys(example ?? {}).map((name) => [name, fc.oneof(value, fc.constant(example[name]))])),
          { requiredKeys: [] },
        ),
      )
      await fc.assert(
        fc.asyncProperty(broken, async (body) => {
          const called = await call(t, endpoint, kind, worlds, 'own', { body })
          expect(called.status, JSON.stringify(body)).toBeLessThan(500)
        }),
        { numRuns: 25, seed: 20_261_124 },
      )
    },
  )
})

describe('checks off: the wall of the database alone', () => {
  let t: TestApp
  /** One set for all routes: what any of them changed would fail its test. */
  let worlds: Worlds
  beforeAll(async () => {
    t = await startWorldApp('off')
    worlds = await buildWorlds(t)
  })
  afterAll(() => t.close())

  const walled = endpoints.filter((e) => e.target && Object.values(e.may).some((relation) => relation !== 'all'))
  test.each(walled.map((e) => [e.key, e] as const))('%s gives and changes nothing of a stranger', async (_key, endpoint) => {
    const leaks: string[] = []
    for (const kind of callers)
      for (const position of ['sameMunicipality', 'otherMunicipality'] as const) {
        const relation = relationOf(endpoint, kind)
        if (relation === undefined || relation === 'all' || allowed(endpoint, kind, position)) continue
        const stranger = worlds[position]
        const called = await call(t, endpoint, kind, worlds, position)
        const told = [stranger.mail, stranger.certificateNumber, stranger.ids.child, stranger.ids.household].filter((secret) =>
          called.text.includes(secret),
        )
        if (told.length > 0) leaks.push(`${kind} ${position} was told ${told.join(', ')}`)
        if (endpoint.method !== 'GET' && called.status < 300)
          leaks.push(`${kind} ${position} changed something (${called.status})`)
      }
    expect(leaks).toEqual([])
  })
})
