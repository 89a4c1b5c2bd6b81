/** Binds an endpoint to its use case. There is no other way to add a route. */

import type { Done } from '../act.ts'
import type { LocalDate } from '../calendar.ts'
import type { Call, Endpoint, ReplyOf, Side } from '../contract.ts'
import type { Actor, HealthTx, ReadTx, WriteTx } from '../db.ts'
import type { Keys } from '../keys.ts'
import type { Random } from '../random.ts'
import type { Refused } from '../refusal.ts'
import type { WorkerPool } from '../worker.ts'

/** What every use case is given: who, when, chance and secrets are arguments. */
export type Context = {
  actor: Actor
  now: Date
  today: LocalDate
  /** A new UUIDv7. */
  id(): string
  random: Random
  keys: Keys
  requestId: string
  baseUrl: string
  /** Cookies to set with the reply; applied only when the act succeeded. */
  session: SessionEffects
  /** The caller's network (`networkOf`), for throttling only; never stored in clear. */
  address: string
  /** The browser as it names itself, for the list of own sessions. */
  agent: string
  /** `Accept-Language` of the call, '' when it named none; pages give the language they are drawn in. */
  language: string
  demo: boolean
  /** Threads for everything over 20 ms of CPU; only inside an `aside`, so that no connection waits for them. */
  workers: WorkerPool
}
export type ReadContext = Context & { tx: ReadTx }
export type WriteContext = Context & { tx: WriteTx }
export type HealthContext = Context & { tx: HealthTx }

export type SessionEffects = {
  /** The cookie token of a session id; derived, so that a replayed login renders the same cookie. */
  token(sessionId: string): string
  hash(token: string): Buffer
  /** Hash of the token that the browser brought for a side, whether or not its session lives. */
  held(side: Side): Buffer | null
  set(side: Side, token: string, maxAgeSeconds: number): void
  clear(side: Side): void
}

/** Work that must not hold a connection while it waits (Argon2, PDF): after `before` has committed, its result reaches `act`; after a read, it is the reply. */
export type Aside<F> = { aside: () => Promise<F | Refused> }

/** Runs before the act in a transaction of its own that stays committed: counters of failures, which a rollback must not undo. */
export type Before<E extends Endpoint, F = undefined> = (
  c: WriteContext,
  input: Call<E>,
) => Promise<Refused | Aside<F> | undefined>

export type ReadRoute<E extends Endpoint = Endpoint> = {
  how: 'read'
  endpoint: E
  run: (c: ReadContext, input: Call<E>) => Promise<ReplyOf<E> | Aside<ReplyOf<E>> | Refused>
  /** Of what everybody may see and sees alike: a copy that this process holds, answered without opening a transaction; else null. */
  copy?: (c: Context, input: Call<E>) => Promise<ReplyOf<E>> | null
}
export type HealthRoute<E extends Endpoint = Endpoint> = {
  how: 'health'
  endpoint: E
  /** `children` are written to the audit and to the list that the guardian sees. */
  run: (
    c: HealthContext,
    input: Call<E>,
  ) => Promise<{ value: ReplyOf<E> | Aside<ReplyOf<E>>; children: readonly string[]; facility?: string | null } | Refused>
}
export type ChangeRoute<E extends Endpoint = Endpoint, F = undefined> = {
  how: 'change'
  endpoint: E
  before?: Before<E, F>
  act: (c: WriteContext, input: Call<E>, found: F) => Promise<Done | Refused>
  render: (c: WriteContext, ids: Record<string, string>, code: string) => Promise<ReplyOf<E>>
}
/** An act of the one settlement: prepared in the actor's context, settled in the settlement's own role, rendered in the actor's. */
export type SettledRoute<E extends Endpoint = Endpoint, Act = unknown> = {
  how: 'settled'
  endpoint: E
  prepare: (c: ReadContext, input: Call<E>) => Promise<{ act: Act } | Refused>
  render: (c: ReadContext, ids: Record<string, string>, code: string) => Promise<ReplyOf<E>>
  /** What else a refusal says in the same answer: the nearest alternatives to a lost place. */
  explain?: (c: ReadContext, input: Call<E>, refused: Refused) => Promise<Refused>
}
/**
 * A family's act of the one settlement in a rush: no transaction of its own is opened. Session and children are looked up together with
 * those of everybody who asks at the same time, and the target must be one of these children.
 */
export type SwiftRoute<E extends Endpoint = Endpoint, Act = unknown, Outcome = unknown> = {
  how: 'swift'
  endpoint: E
  act: (c: Context, input: Call<E>) => Act
  /** The reply from the outcome alone. */
  receipt: (outcome: Outcome) => ReplyOf<E>
  /** The reply of a request that was settled before, from its rows. */
  render: SettledRoute<E, Act>['render']
}
/** How one of several acts ended: its code and ids (also when an earlier try settled it), or why not. */
export type ActOutcome = { code: string; ids: Record<string, string> } | Refused
/**
 * Several acts of the one settlement under one key, in order, with an outcome each: those that fail are told, the others stand. `begin`
 * is committed before anything is settled and fixes ids, so that a second try (or whoever tidies up) finds what a dead node left.
 * Each act has its own key below the caller's; the caller's is remembered with what `finish` writes.
 */
export type SeveralRoute<E extends Endpoint = Endpoint, Act = unknown, Begun = unknown> = {
  how: 'several'
  endpoint: E
  begin: (
    c: WriteContext,
    input: Call<E>,
    request: { key: string; hash: Buffer },
  ) => Promise<{ acts: readonly Act[]; begun: Begun } | Refused>
  finish: (c: WriteContext, begun: Begun, outcomes: readonly ActOutcome[]) => Promise<Done | Refused>
  render: ChangeRoute<E>['render']
  /** What the audit calls each of the acts. */
  event: string
}
// biome-ignore-start lint/suspicious/noExplicitAny: a table of routes of all shapes
export type Route =
  | ReadRoute<any>
  | HealthRoute<any>
  | ChangeRoute<any, any>
  | SettledRoute<any, any>
  | SwiftRoute<any, any, any>
  | SeveralRoute<any, any, any>
// biome-ignore-end lint/suspicious/noExplicitAny: as above

export const read = <E extends Endpoint>(
  endpoint: E,
  run: ReadRoute<E>['run'],
  copy?: NonNullable<ReadRoute<E>['copy']>,
): ReadRoute<E> => ({ how: 'read', endpoint, run, ...(copy ? { copy } : {}) })
export const health = <E extends Endpoint>(endpoint: E, run: HealthRoute<E>['run']): HealthRoute<E> => ({
  how: 'health',
  endpoint,
  run,
})
export const change = <E extends Endpoint, F = undefined>(
  endpoint: E,
  act: ChangeRoute<E, F>['act'],
  render: ChangeRoute<E, F>['render'],
  before?: Before<E, F>,
): ChangeRoute<E, F> => ({ how: 'change', endpoint, act, render, ...(before ? { before } : {}) })
export const settled = <E extends Endpoint, Act>(
  endpoint: E,
  prepare: SettledRoute<E, Act>['prepare'],
  render: SettledRoute<E, Act>['render'],
  explain?: SettledRoute<E, Act>['explain'],
): SettledRoute<E, Act> => ({ how: 'settled', endpoint, prepare, render, ...(explain ? { explain } : {}) })
export const swift = <E extends Endpoint, Act, Outcome>(
  endpoint: E,
  act: SwiftRoute<E, Act, Outcome>['act'],
  receipt: SwiftRoute<E, Act, Outcome>['receipt'],
  render: SwiftRoute<E, Act, Outcome>['render'],
): SwiftRoute<E, Act, Outcome> => ({ how: 'swift', endpoint, act, receipt, render })
export const several = <E extends Endpoint, Act, Begun>(
  endpoint: E,
  begin: SeveralRoute<E, Act, Begun>['begin'],
  finish: SeveralRoute<E, Act, Begun>['finish'],
  render: SeveralRoute<E, Act, Begun>['render'],
  event = 'booking.inSeries',
): SeveralRoute<E, Act, Begun> => ({ how: 'several', endpoint, begin, finish, render, event })
