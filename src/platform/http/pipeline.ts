/**
 * The one way of a call, from HTTP and from server-rendered pages alike:
 * schema → session and context → may → target → strength → use case → commit → reply.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import 'zod/compile'
import { type ActHead, type Done, requestHash } from '../act.ts'
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
import type { Lanes, Work } from '../lanes.ts'
import type { Random } from '../random.ts'
import type { Refusal, Refused } from '../refusal.ts'
import type { WorkerPool } from '../worker.ts'
import { type FindOwners, type Owners, related, strongEnough } from './admission.ts'
import { parseCall, targetId } from './call-input.ts'
import { type CallKind, createCallRate } from './call-rate.ts'
import { createFamilies } from './families.ts'
import { replySchema } from './reply-schema.ts'
import type { Context, Route } from './route.ts'
import {
  type Serving,
  serveChange,
  serveHealth,
  serveRead,
  serveSettled,
  serveSeveral,
  serveSwift,
  TurnedAway,
} from './serve-route.ts'

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
      const serving: Serving = {
        input: (parsed.ok ? parsed.value : undefined) as never,
        target: parsed.ok ? targetId(endpoint, parsed.value) : undefined,
        anybody: parsed.ok && call.bearer === undefined && endpoint.may.anonymous === 'all',
        byKey: call.bearer !== undefined,
        settle: deps.settle,
        context,
        barOf: (actor) => barOf(endpoint, actor, call),
        admit,
        admitBy,
        open,
        admitted,
        headOf: (actor, hash) => headOf(endpoint, call, actor, now, deps.id, hash),
        family: async () => (visit.tokenHash ? await families(visit.tokenHash, now) : null),
        ok,
        refused: (value) => refused(value, call),
        fail: (status, code, more) => fail(status, code, call, more),
        forgetEffects: () => {
          effects.length = 0
        },
      }
      if (route.how === 'read') return await serveRead(route, serving)
      if (route.how === 'health') return await serveHealth(route, serving)
      const key = call.key ?? ''
      if (!/^[\w-]{8,100}$/.test(key)) return fail(400, 'key-missing', call)
      const keyed = { key, hash: requestHash({ key: endpoint.key, input: serving.input }) }
      if (route.how === 'swift') return await serveSwift(route, serving, keyed)
      if (route.how === 'settled') return await serveSettled(route, serving, keyed)
      if (route.how === 'several') return await serveSeveral(route, serving, keyed)
      return await serveChange(route, serving, keyed)
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
