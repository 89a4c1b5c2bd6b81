/**
 * The one way of a call, from HTTP and from server-rendered pages alike:
 * schema → session and context → may → target → strength → use case → commit → reply.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import 'zod/compile'
import type { z } from 'zod'
import { type ActHead, claimKey, type Done, readKeys, recordActs, requestHash, writeAudit } from '../act.ts'
import { japanDate } from '../calendar.ts'
import type { Clock } from '../clock.ts'
import {
  type Endpoint,
  type Outcome,
  type Problem,
  type Reason,
  type Relation,
  type Side,
  sideOf,
  type UploadedFile,
} from '../contract.ts'
import {
  type Actor,
  anonymous,
  inSession,
  isConnectionLost,
  type Mode,
  type ReadTx,
  Rollback,
  sqlState,
  type Visit,
  type WriteTx,
} from '../db.ts'
import { joinSentences } from '../join-sentences.ts'
import type { Keys } from '../keys.ts'
import type { Busy, Lanes, Work } from '../lanes.ts'
import type { Random } from '../random.ts'
import { isRefused, type Refusal, type Refused } from '../refusal.ts'
import { strengthMet } from '../strength.ts'
import type { WorkerPool } from '../worker.ts'
import { type CallKind, createCallRate } from './call-rate.ts'
import { createFamilies } from './families.ts'
import { replySchema } from './reply-schema.ts'
import type { Aside, Context, Route } from './route.ts'

/** Owners of a target, as far as the actor may know them. */
export type Owners = {
  household?: string | null
  facilities?: readonly string[]
  residence?: string | null
  area?: string | null
  application?: string | null
  /** The actor's facility has a live relation to the child (SEE-1). */
  live?: boolean
}
export type FindOwners = (
  tx: ReadTx,
  kind: NonNullable<Endpoint['target']>['kind'],
  id: string,
  actor: Actor,
) => Promise<Owners | null>

/** @param language as the caller's `Accept-Language`; '' when it names none */
export type Texts = {
  reason(refusal: Refusal, language: string): Reason
  field(issue: { code: string; path: string; detail: Record<string, unknown> }, language: string): string
  title(code: string, language: string): string
}

/** Settles booking acts in order; one outcome each (design: one settlement). */
export type Settle = {
  (
    acts: readonly { head: ActHead; act: unknown }[],
  ): Promise<(Done | Refused | { replay: { code: string; ids: Record<string, string> } })[]>
  /** Acts that wait for a connection of the settlement. */
  waiting(): number
}

export type Deps = {
  pool: pg.Pool
  stampPool: pg.Pool
  clock: Clock
  random: Random
  /** Rising UUIDv7. */
  id: () => string
  keys: Keys
  texts: Texts
  owners: FindOwners
  settle: Settle
  baseUrl: string
  demo: boolean
  workers: WorkerPool
  /** Who comes first when the connections do not suffice. */
  lanes: Lanes
  /** Only a test of the database's own wall switches the application's checks off. */
  checks: 'on' | 'off'
  /** Calls of one key or session per minute; the house's own numbers where it is not said. */
  callsPerMinute?: Readonly<Record<CallKind, number>>
  onDefect: (error: unknown, requestId: string) => void
  onRefused?: (rule: string, code: string) => void
}

/** What a caller brings, already parsed from the wire but not yet validated. */
export type RawCall = {
  tokens: Partial<Record<Side, string>>
  /** The token of a key of another system; then no cookie is read. */
  bearer?: string
  side?: Side
  params: unknown
  query: unknown
  body: unknown
  files: readonly UploadedFile[]
  key?: string
  requestId: string
  address: string
  agent?: string
  /** `Accept-Language`: refusals come in it. */
  language?: string
  /** The screen looks by itself: the session does not live longer for it. */
  quiet?: boolean
}

/** Families with families, staff with staff, unless the contract says otherwise. */
const workOf = (endpoint: Endpoint): Work =>
  endpoint.work ?? (Object.keys(endpoint.may).some((kind) => /^(guardian|anonymous)/.test(kind)) ? 'own' : 'proxy')

/** Left before any work was done. */
class TurnedAway extends Error {
  readonly busy: Busy
  constructor(busy: Busy) {
    super('turned away')
    this.busy = busy
  }
}

export type Effect = { side: Side; token: string | null; maxAge: number }
/** `text`: the value as it goes over the wire. */
export type Served = Outcome<unknown> & { effects: readonly Effect[]; text?: string }

const sidesOf = (endpoint: Endpoint): Side[] => {
  if (endpoint.pin) return ['device']
  const sides = new Set<Side>()
  for (const [kind, relation] of Object.entries(endpoint.may)) {
    if (kind === 'anonymous' && relation === 'applicant') sides.add('applicant')
    if (kind in sideOf) sides.add(sideOf[kind as keyof typeof sideOf])
  }
  return [...sides]
}

/** The cookie that speaks: the side the caller names when the route serves it, else the first one present. */
function visitOf(endpoint: Endpoint, call: RawCall, now: Date): Visit {
  if (call.bearer !== undefined) return { tokenHash: tokenHash(call.bearer), side: 'key', now }
  const open = sidesOf(endpoint)
  const side = call.side && open.includes(call.side) ? call.side : (open.find((s) => call.tokens[s]) ?? open[0] ?? 'guardian')
  const token = open.includes(side) ? call.tokens[side] : undefined
  return {
    tokenHash: token ? tokenHash(token) : null,
    side: endpoint.pin ? 'pin' : side,
    now,
    ...(call.quiet ? { quiet: true } : {}),
  }
}

/** Sessions are stored by the hash of their token only. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const problem = (status: number, code: string, requestId: string, more: Partial<Problem> = {}, title = code): Problem => ({
  type: `about:blank#${code}`,
  title,
  status,
  code,
  requestId,
  ...more,
})

/** `serve(route, call)`; `bar(route, call)` says beforehand, from the cookies alone, why a call would not be served: null = it may be. */
export type Pipeline = {
  (route: Route, call: RawCall): Promise<Served>
  /** Asked before a large body is read: nobody fills the memory without a session. */
  bar(route: Route, call: RawCall): Promise<Served | null>
}

/** Makes the caller for one application. */
export function createPipeline(deps: Deps): Pipeline {
  const fail = (status: number, code: string, call: RawCall, more: Partial<Problem> = {}): Served => ({
    ok: false,
    problem: problem(status, code, call.requestId, more, deps.texts.title(code, call.language ?? '')),
    effects: [],
  })

  const refused = (value: Refused, call: RawCall): Served => {
    const reasons = value.refused.map((r) => ({
      ...deps.texts.reason(r, call.language ?? ''),
      ...(r.pointer ? { pointer: r.pointer } : {}),
    }))
    for (const r of value.refused) deps.onRefused?.(r.rule, r.code)
    const first = value.refused[0]
    const code = first?.code ?? 'refused'
    const status =
      code === 'not-found'
        ? 404
        : code === 'too-many'
          ? 429
          : code === 'changed-elsewhere'
            ? 409
            : value.refused.every((r) => r.pointer)
              ? 422
              : 409
    const waits = value.refused.flatMap((r) => (r.retryAfter === undefined ? [] : [r.retryAfter]))
    const fields = reasons
      .filter((r) => r.pointer)
      .map((r) => ({ pointer: r.pointer as string, code: r.code, message: joinSentences(r.what, r.next) }))
    return {
      ok: false,
      problem: problem(
        status,
        code,
        call.requestId,
        {
          ...(first ? { rule: first.rule } : {}),
          detail: reasons.map((r) => joinSentences(r.what, r.why, r.next)).join('\n'),
          reasons,
          ...(waits.length ? { retryAfter: Math.max(...waits) } : {}),
          ...(fields.length ? { fields } : {}),
        },
        reasons[0]?.what ?? code,
      ),
      effects: [],
    }
  }

  /** A connection, when it is this work's turn. */
  const inTurn = async <T>(lane: Work, work: () => Promise<T>): Promise<T> => {
    const turn = await deps.lanes.enter(lane)
    if (typeof turn !== 'function') throw new TurnedAway(turn)
    try {
      return await work()
    } finally {
      turn()
    }
  }
  const families = createFamilies(deps.pool, (look) => inTurn('booking', look))

  const callRate = createCallRate(deps.callsPerMinute)

  const barOf = (endpoint: Endpoint, actor: Actor, call: RawCall): Served | null => {
    if (call.bearer !== undefined) {
      if (!actor.key) return fail(401, 'key-invalid', call)
      if (endpoint.scope === undefined) return fail(403, 'no-right', call)
      return endpoint.scope === 'any' || actor.key.scopes.includes(endpoint.scope) ? null : fail(403, 'scope-missing', call)
    }
    const relation = endpoint.may[actor.kind]
    if (relation === undefined) return actor.kind === 'anonymous' ? fail(401, 'login-needed', call) : fail(403, 'no-right', call)
    return relation === 'applicant' && !actor.applicationId ? fail(401, 'login-needed', call) : null
  }
  async function bar({ endpoint }: Route, call: RawCall): Promise<Served | null> {
    if (endpoint.may.anonymous === 'all' && call.bearer === undefined) return null
    try {
      const visit = visitOf(endpoint, call, deps.clock.now())
      return await inTurn(workOf(endpoint), () =>
        inSession(deps.pool, visit, 'read', async (_tx, actor) => barOf(endpoint, actor, call)),
      )
    } catch (error) {
      return fail(503, 'busy', call, error instanceof TurnedAway ? { retryAfter: error.busy.retryAfter } : {})
    }
  }

  return Object.assign(serve, { bar })

  async function serve(route: Route, call: RawCall): Promise<Served> {
    const { endpoint } = route
    const now = deps.clock.now()
    const effects: Effect[] = []
    const visit = visitOf(endpoint, call, now)
    if (visit.tokenHash) {
      const wait = callRate(visit.side === 'key' ? 'key' : workOf(endpoint), visit.tokenHash, now)
      if (wait !== null) {
        deps.onRefused?.('REL-15', 'too-fast')
        return fail(429, 'too-fast', call, { retryAfter: wait })
      }
    }
    try {
      const parsed = parseCall(endpoint, call, deps.texts)
      const context = (actor: Actor): Context => ({
        actor,
        now,
        today: japanDate(now),
        id: deps.id,
        random: deps.random,
        keys: deps.keys,
        requestId: call.requestId,
        baseUrl: deps.baseUrl,
        address: call.address,
        agent: call.agent ?? '',
        language: call.language ?? '',
        demo: deps.demo,
        workers: deps.workers,
        session: {
          token: deps.keys.sessionToken,
          hash: tokenHash,
          held: (side) => {
            const token = call.tokens[side]
            return token ? tokenHash(token) : null
          },
          set: (side, token, maxAge) => effects.push({ side, token, maxAge }),
          clear: (side) => effects.push({ side, token: null, maxAge: 0 }),
        },
      })

      /** Kind first (401/403), then the fields (422), then the target (404), then strength: a stranger learns nothing from a body. */
      const admit = (tx: ReadTx, actor: Actor): Promise<Served | null> =>
        admitBy(actor, async (kind, id) => await deps.owners(tx, kind, id, actor))

      const admitBy = async (
        actor: Actor,
        ownersOf: (kind: NonNullable<Endpoint['target']>['kind'], id: string) => Promise<Owners | null>,
      ): Promise<Served | null> => {
        const barred = barOf(endpoint, actor, call)
        if (barred) return barred
        if (!parsed.ok) return fail(parsed.status, parsed.code, call, { fields: parsed.fields })
        const relation = endpoint.may[actor.kind] as Relation
        if (endpoint.target && deps.checks === 'on') {
          const id = targetId(endpoint, parsed.value)
          if (id !== undefined) {
            const owners = await ownersOf(endpoint.target.kind, id)
            if (!owners || !related(relation, owners, actor)) return fail(404, 'not-found', call)
          }
        }
        return strongEnough(endpoint, actor, now)
          ? null
          : fail(403, endpoint.strength === 'code' ? 'code-needed' : 'proof-needed', call)
      }

      const open = async <T>(
        mode: Mode,
        work: (tx: WriteTx, actor: Actor) => Promise<T>,
        lane: Work = workOf(endpoint),
      ): Promise<T> => {
        const inside = (pool: pg.Pool): Promise<T> =>
          inSession(pool, visit, mode, (tx, actor) => work(tx as unknown as WriteTx, actor))
        return endpoint.work === 'stamp' ? inside(deps.stampPool) : inTurn(lane, () => inside(deps.pool))
      }

      const admitted = (mode: Mode, work: (tx: WriteTx, actor: Actor) => Promise<Served>): Promise<Served> =>
        open(mode, async (tx, actor) => {
          const no = await admit(tx, actor)
          if (no) throw new Rollback(no)
          return work(tx, actor)
        })

      const ok = (value: unknown): Served => {
        const sent = replySchema(endpoint).send(value)
        return {
          ok: true,
          status: 200,
          effects,
          text: sent.text,
          get value() {
            return sent.value()
          },
        }
      }
      const input = (parsed.ok ? parsed.value : undefined) as never

      if (route.how === 'read') {
        // Only where nobody's session could make a difference.
        const known =
          parsed.ok && call.bearer === undefined && endpoint.may.anonymous === 'all'
            ? route.copy?.(context(anonymous), input)
            : null
        if (known) return ok(await known)
        let aside: Aside<unknown>['aside'] | undefined
        const served = await admitted(call.bearer === undefined ? 'read' : 'write', async (tx, actor) => {
          if (actor.key) await recordLook(tx, headOf(endpoint, call, actor, now, deps.id, requestHash(input)))
          const value = await route.run({ ...context(actor), tx }, input)
          if (isRefused(value)) throw new Rollback(refused(value, call))
          if (!isAside(value)) return ok(value)
          aside = value.aside
          return { ok: true, value: null, status: 200, effects }
        })
        if (!aside) return served
        const value = await aside()
        return isRefused(value) ? refused(value, call) : ok(value)
      }

      if (route.how === 'health') {
        let aside: Aside<unknown>['aside'] | undefined
        const served = await admitted('health', async (tx, actor) => {
          const c = context(actor)
          const value = await route.run({ ...c, tx: tx as never }, input)
          if (isRefused(value)) throw new Rollback(refused(value, call))
          const head = headOf(endpoint, call, actor, now, c.id, requestHash(input))
          await recordReads(tx, head, value.children, value.facility ?? null)
          if (!isAside(value.value)) return ok(value.value)
          aside = value.value.aside
          return { ok: true, value: null, status: 200, effects }
        })
        if (!aside) return served
        // The reading is on record before the paper is made.
        const value = await aside()
        return isRefused(value) ? refused(value, call) : ok(value)
      }

      const key = call.key ?? ''
      if (!/^[\w-]{8,100}$/.test(key)) return fail(400, 'key-missing', call)
      const hash = requestHash({ key: endpoint.key, input })

      if (route.how === 'swift') {
        const family = visit.tokenHash ? await families(visit.tokenHash, now) : null
        const actor = family?.actor ?? anonymous
        // The children come from the database with the session: its own wall, which no switch takes down.
        const owns = (id: string): boolean => family?.children.includes(id) ?? false
        const household = actor.householdId
        const no =
          (await admitBy(actor, async (_kind, id) => (owns(id) ? { household } : null))) ??
          (owns(targetId(endpoint, parsed.ok ? parsed.value : {}) ?? '') ? null : fail(404, 'not-found', call))
        if (no) return no
        if (deps.settle.waiting() >= mostWaiting) throw new TurnedAway({ retryAfter: secondsAway })
        const c = context(actor)
        const [outcome] = await deps.settle([{ head: headOf(endpoint, call, actor, now, c.id, hash), act: route.act(c, input) }])
        if (!outcome) throw new Error('the settlement gave no outcome')
        if (isRefused(outcome)) return refused(outcome, call)
        if (!('replay' in outcome)) return ok(route.receipt(outcome))
        const { ids, code } = outcome.replay
        return await open('read', async (tx, who) => ok(await route.render({ ...context(who), tx }, ids, code)), 'stamp')
      }

      if (route.how === 'settled') {
        let actor: Actor | undefined
        const prepared = await admitted('read', async (tx, who) => {
          actor = who
          const value = await route.prepare({ ...context(who), tx }, input)
          return isRefused(value) ? refused(value, call) : { ok: true, value, status: 200, effects }
        })
        if (!prepared.ok || !actor) return prepared
        const { act } = prepared.value as { act: unknown }
        const head = headOf(endpoint, call, actor, now, context(actor).id, hash)
        const [outcome] = await deps.settle([{ head, act }])
        if (!outcome) throw new Error('the settlement gave no outcome')
        if (isRefused(outcome)) {
          const { explain } = route
          if (!explain) return refused(outcome, call)
          return await open('read', async (tx, who) => refused(await explain({ ...context(who), tx }, input, outcome), call))
        }
        const result = 'replay' in outcome ? outcome.replay : outcome
        // What is settled is told before anything else is begun.
        const render = async (tx: WriteTx, who: Actor): Promise<Served> =>
          ok(await route.render({ ...context(who), tx }, result.ids, result.code))
        return await open('read', render, 'stamp')
      }

      if (route.how === 'several') {
        let begunNow: { head: ActHead; acts: readonly unknown[]; begun: unknown } | undefined
        const first = await admitted('write', async (tx, actor) => {
          const c = { ...context(actor), tx }
          const head = headOf(endpoint, call, actor, now, c.id, hash)
          const [state] = await readKeys(tx, [head])
          if (state?.state === 'clash') throw new Rollback(fail(422, 'key-reused', call))
          if (state?.state === 'replay') return ok(await route.render(c, state.ids, state.code))
          const value = await route.begin(c, input, { key, hash })
          if (isRefused(value)) throw new Rollback(refused(value, call))
          begunNow = { head, ...value }
          return { ok: true, value: null, status: 200, effects }
        })
        if (!begunNow) return first
        const { head, acts, begun } = begunNow
        // Keys of callers have no full stop: an act's key is nobody else's.
        const outcomes = await deps.settle(
          acts.map((act, i) => ({
            head: { ...head, key: `${key}.${i}`, event: route.event, requestId: `${head.requestId}.${i}` },
            act,
          })),
        )
        const told = outcomes.map((outcome) => (!isRefused(outcome) && 'replay' in outcome ? outcome.replay : outcome))
        return await admitted('write', async (tx, actor) => {
          const c = { ...context(actor), tx }
          const state = await claimKey(tx, head)
          if (state.state === 'clash') throw new Rollback(fail(422, 'key-reused', call))
          if (state.state === 'replay') return ok(await route.render(c, state.ids, state.code))
          const value = await route.finish(c, begun, told)
          if (isRefused(value)) throw new Rollback(refused(value, call))
          await recordActs(tx, [{ head, done: value }])
          return ok(await route.render(c, value.ids, value.code))
        })
      }

      let found: unknown
      if (route.before) {
        const before = route.before
        const first = await open('write', async (tx, actor): Promise<Served | Aside<unknown> | null> => {
          const no = await admit(tx, actor)
          if (no) throw new Rollback(no)
          const value = await before({ ...context(actor), tx }, input)
          return isRefused(value) ? refused(value, call) : (value ?? null)
        })
        if (first && 'ok' in first) return first
        if (first) found = await first.aside()
        if (isRefused(found)) return refused(found, call)
      }
      return await open('write', async (tx, actor) => {
        const c = { ...context(actor), tx }
        const head = headOf(endpoint, call, actor, now, c.id, hash)
        const barred = barOf(endpoint, actor, call)
        if (barred) throw new Rollback(barred)
        // Asked at once; where the target is not the actor's, the key goes with the rollback.
        const [no, state] = await Promise.all([admit(tx, actor), claimKey(tx, head)])
        if (no) throw new Rollback(no)
        if (state.state === 'clash') throw new Rollback(fail(422, 'key-reused', call))
        if (state.state === 'replay') return ok(await route.render(c, state.ids, state.code))
        const value = await route.act(c, input, found)
        if (isRefused(value)) {
          effects.length = 0
          throw new Rollback(refused(value, call))
        }
        await recordActs(tx, [{ head, done: value }])
        return ok(await route.render(c, value.ids, value.code))
      })
    } catch (error) {
      const state = sqlState(error)
      if (state === '55P03') return fail(409, 'in-flight', call)
      if (error instanceof TurnedAway) return fail(503, 'busy', call, { retryAfter: error.busy.retryAfter })
      if (state === '57014' || state === '53300' || state === '40P01' || state === '40001') return fail(503, 'busy', call)
      if (isConnectionLost(error)) {
        // No defect of ours, but counted: what was asked may have been done, and the same key tells (BOOK-5).
        deps.onRefused?.('REL-15', 'database-away')
        return fail(503, 'busy', call)
      }
      if (state === '42501') return fail(404, 'not-found', call)
      deps.onDefect(error, call.requestId)
      return fail(500, 'defect', call)
    }
  }
}

const isAside = (value: unknown): value is Aside<unknown> =>
  typeof value === 'object' && value !== null && 'aside' in value && typeof value.aside === 'function'

/** Acts that the settlement takes in a second or two; whoever comes beyond them is told when to come again. */
const mostWaiting = 3000
const secondsAway = 2

const nobody = '00000000-0000-0000-0000-000000000000'

const headOf = (endpoint: Endpoint, call: RawCall, actor: Actor, at: Date, id: () => string, hash: Buffer): ActHead => ({
  actor,
  scope: actor.key?.id ?? actor.loginId ?? actor.deviceId ?? actor.sessionId ?? nobody,
  key: call.key ?? call.requestId,
  requestHash: hash,
  event: endpoint.audit ?? endpoint.key,
  at,
  requestId: call.requestId,
  id,
})

/** Every call of a key is on record, a look too. After it the transaction writes nothing any more. */
async function recordLook(tx: WriteTx, head: ActHead): Promise<void> {
  const { actor, at, event, requestId } = head
  const facility = actor.facilityIds[0] ?? null
  const row = { id: head.id(), at, event, code: 'read', actor, ids: {}, children: [], facility, municipality: null, requestId }
  await writeAudit(tx, [row])
  await sql`set transaction read only`.execute(tx)
}

/** A read of health data leaves its audit row and, per child, a row that the guardian can see (SEE-1). */
async function recordReads(tx: WriteTx, head: ActHead, children: readonly string[], facility: string | null): Promise<void> {
  await writeAudit(tx, [
    {
      id: head.id(),
      at: head.at,
      event: head.event,
      code: 'read',
      actor: head.actor,
      ids: {},
      children,
      facility: facility ?? head.actor.facilityIds[0] ?? null,
      municipality: head.actor.municipality,
      requestId: head.requestId,
    },
  ])
  if (children.length === 0 || head.actor.kind === 'guardian1' || head.actor.kind === 'guardian2') return
  await tx
    .insertInto('health_read')
    .values(
      children.map((child) => ({
        id: head.id(),
        child_id: child,
        at: head.at,
        actor_kind: head.actor.kind,
        login_id: head.actor.loginId,
        facility_id: facility ?? head.actor.facilityIds[0] ?? null,
        municipality: head.actor.municipality,
        event: head.event,
      })),
    )
    .execute()
}

type Parsed =
  | { ok: true; value: never }
  | { ok: false; status: number; code: string; fields: { pointer: string; code: string; message: string }[] }

function parseCall(endpoint: Endpoint, call: RawCall, texts: Texts): Parsed {
  const value: Record<string, unknown> = { files: call.files }
  const fields: { pointer: string; code: string; message: string }[] = []
  for (const [part, schema, given] of [
    ['params', endpoint.params, call.params],
    ['query', endpoint.query, call.query],
    ['body', endpoint.body, call.body],
  ] as const) {
    if (!schema) continue
    const result = (schema as z.ZodType).safeParse(given ?? {})
    if (result.success) value[part] = result.data
    else
      for (const issue of result.error.issues) {
        const path = issue.path.map(String)
        const pointer = `/${part === 'body' ? '' : `${part}/`}${path.join('/')}`
        fields.push({
          pointer,
          code: issue.code,
          message: texts.field({ code: issue.code, path: path.join('/'), detail: { ...issue } }, call.language ?? ''),
        })
      }
  }
  if (fields.length > 0) {
    // an id in the address that is no id names nothing: the same answer as for a foreign object
    const addressed = fields.some((f) => f.pointer.startsWith('/params/'))
    return {
      ok: false,
      status: addressed ? 404 : 422,
      code: addressed ? 'not-found' : 'fields-wrong',
      fields: addressed ? [] : fields,
    }
  }
  return { ok: true, value: value as never }
}

function targetId(endpoint: Endpoint, value: Record<string, unknown>): string | undefined {
  if (!endpoint.target) return undefined
  const part = value[endpoint.target.in] as Record<string, unknown> | undefined
  const id = part?.[endpoint.target.name]
  return typeof id === 'string' ? id : undefined
}

function related(relation: Relation, owners: Owners, actor: Actor): boolean {
  switch (relation) {
    case 'all':
      return true
    case 'applicant':
      return owners.application != null && owners.application === actor.applicationId
    case 'household':
      return owners.household != null && owners.household === actor.householdId
    case 'facility':
      return (owners.facilities ?? []).some((id) => actor.facilityIds.includes(id))
    case 'residence':
      return owners.residence != null && owners.residence === actor.municipality
    case 'area':
      return owners.area != null && owners.area === actor.municipality
    case 'relation':
      return owners.live === true
  }
}

const strongEnough = ({ strength = 'base' }: Endpoint, actor: Actor, now: Date): boolean =>
  (strength === 'fresh' && sideIsStaff(actor)) || strengthMet(strength, actor, now)

/** Staff sessions are opened with a second step each time and end by themselves (design: sessions). */
const sideIsStaff = (actor: Actor): boolean =>
  actor.kind in sideOf && ['facility', 'office'].includes(sideOf[actor.kind as keyof typeof sideOf])
