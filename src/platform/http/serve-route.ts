/** How a call that is open is served, by the kind of its route. What all share is in `Serving`; the one way to here is the pipeline. */
import { type ActHead, claimKey, readKeys, recordActs, requestHash } from '../act.ts'
import type { Endpoint, Problem } from '../contract.ts'
import { type Actor, anonymous, type Mode, overtaken, type ReadTx, Rollback, type WriteTx } from '../db.ts'
import type { Busy, Work } from '../lanes.ts'
import { isRefused, type Refused } from '../refusal.ts'
import type { Owners } from './admission.ts'
import { recordLook, recordReads } from './call-records.ts'
import type { Family } from './families.ts'
import type { Served, Settle } from './pipeline.ts'
import type { Aside, ChangeRoute, Context, HealthRoute, ReadRoute, SettledRoute, SeveralRoute, SwiftRoute } from './route.ts'

/** One call in the course of being served. */
export type Serving = {
  /** Valid where it was read without a fault; `admit` refuses before anything else looks at it. */
  input: never
  /** The id of the target that the input names. */
  target: string | undefined
  /** Asked without a key, of what everybody may see. */
  anybody: boolean
  /** Another system asks. */
  byKey: boolean
  settle: Settle
  context(actor: Actor): Context
  /** Null: may. */
  barOf(actor: Actor): Served | null
  admit(tx: ReadTx, actor: Actor): Promise<Served | null>
  admitBy(
    actor: Actor,
    ownersOf: (kind: NonNullable<Endpoint['target']>['kind'], id: string) => Promise<Owners | null>,
  ): Promise<Served | null>
  /** A transaction in the caller's session, in its class's turn. */
  open<T>(mode: Mode, work: (tx: WriteTx, actor: Actor) => Promise<T>, lane?: Work): Promise<T>
  /** The same for who may; the others' answer takes the transaction back. */
  admitted(mode: Mode, work: (tx: WriteTx, actor: Actor) => Promise<Served>): Promise<Served>
  headOf(actor: Actor, hash: Buffer): ActHead
  /** Of the session, looked up together with those of all who ask now. */
  family(): Promise<Family | null>
  ok(value: unknown): Served
  refused(value: Refused): Served
  fail(status: number, code: string, more?: Partial<Problem>): Served
  /** No cookie of a refused act reaches the caller. */
  forgetEffects(): void
}

/** The key of a request and the hash of all that it asks (BOOK-5). */
export type Keyed = { key: string; hash: Buffer }

/** Left before any work was done. */
export class TurnedAway extends Error {
  readonly busy: Busy
  constructor(busy: Busy) {
    super('turned away')
    this.busy = busy
  }
}

// biome-ignore-start lint/suspicious/noExplicitAny: routes of all shapes
/** Stands for the reply while the transaction is open. */
const later: Served = { ok: true, value: null, status: 200, effects: [] }

export async function serveRead(route: ReadRoute<any>, s: Serving): Promise<Served> {
  const { admitted, context, headOf, input, ok, refused } = s
  // Only where nobody's session could make a difference.
  const known = s.anybody ? route.copy?.(context(anonymous), input) : null
  if (known) return ok(await known)
  let aside: Aside<unknown>['aside'] | undefined
  const served = await admitted(s.byKey ? 'write' : 'read', async (tx, actor) => {
    if (actor.key) await recordLook(tx, headOf(actor, requestHash(input)))
    const value = await route.run({ ...context(actor), tx }, input)
    if (isRefused(value)) throw new Rollback(refused(value))
    if (!isAside(value)) return ok(value)
    aside = value.aside
    return later
  })
  if (!aside) return served
  const value = await aside()
  return isRefused(value) ? refused(value) : ok(value)
}

export async function serveHealth(route: HealthRoute<any>, s: Serving): Promise<Served> {
  const { admitted, context, headOf, input, ok, refused } = s
  let aside: Aside<unknown>['aside'] | undefined
  const served = await admitted('health', async (tx, actor) => {
    const c = context(actor)
    const value = await route.run({ ...c, tx: tx as never }, input)
    if (isRefused(value)) throw new Rollback(refused(value))
    const head = headOf(actor, requestHash(input))
    await recordReads(tx, head, value.children, value.facility ?? null)
    if (!isAside(value.value)) return ok(value.value)
    aside = value.value.aside
    return later
  })
  if (!aside) return served
  // The reading is on record before the paper is made.
  const value = await aside()
  return isRefused(value) ? refused(value) : ok(value)
}

export async function serveSwift(route: SwiftRoute<any, any, any>, s: Serving, { hash }: Keyed): Promise<Served> {
  const { admitBy, context, fail, headOf, input, ok, open, refused, settle } = s
  const family = await s.family()
  const actor = family?.actor ?? anonymous
  // The children come from the database with the session: its own wall, which no switch takes down.
  const owns = (id: string): boolean => family?.children.includes(id) ?? false
  const household = actor.householdId
  const no =
    (await admitBy(actor, async (_kind, id) => (owns(id) ? { household } : null))) ??
    (owns(s.target ?? '') ? null : fail(404, 'not-found'))
  if (no) return no
  if (settle.waiting() >= mostWaiting) throw new TurnedAway({ retryAfter: secondsAway })
  const c = context(actor)
  const [outcome] = await settle([{ head: headOf(actor, hash), act: route.act(c, input) }])
  if (!outcome) throw new Error('the settlement gave no outcome')
  if (isRefused(outcome)) return refused(outcome)
  if (!('replay' in outcome)) return ok(route.receipt(outcome))
  const { ids, code } = outcome.replay
  return await open('read', async (tx, who) => ok(await route.render({ ...context(who), tx }, ids, code)), 'stamp')
}

export async function serveSettled(route: SettledRoute<any, any>, s: Serving, { hash }: Keyed): Promise<Served> {
  const { admitted, context, headOf, input, ok, open, refused, settle } = s
  let actor: Actor | undefined
  const prepared = await admitted('read', async (tx, who) => {
    actor = who
    const value = await route.prepare({ ...context(who), tx }, input)
    return isRefused(value) ? refused(value) : { ...later, value }
  })
  if (!prepared.ok || !actor) return prepared
  const { act } = prepared.value as { act: unknown }
  const head = headOf(actor, hash)
  const [outcome] = await settle([{ head, act }])
  if (!outcome) throw new Error('the settlement gave no outcome')
  if (isRefused(outcome)) {
    const { explain } = route
    if (!explain) return refused(outcome)
    return await open('read', async (tx, who) => refused(await explain({ ...context(who), tx }, input, outcome)))
  }
  const result = 'replay' in outcome ? outcome.replay : outcome
  // What is settled is told before anything else is begun.
  const render = async (tx: WriteTx, who: Actor): Promise<Served> =>
    ok(await route.render({ ...context(who), tx }, result.ids, result.code))
  return await open('read', render, 'stamp')
}

export async function serveSeveral(route: SeveralRoute<any, any, any>, s: Serving, { key, hash }: Keyed): Promise<Served> {
  const { admitted, context, fail, headOf, input, ok, refused, settle } = s
  let begunNow: { head: ActHead; acts: readonly unknown[]; begun: unknown } | undefined
  const first = await admitted('write', async (tx, actor) => {
    const c = { ...context(actor), tx }
    const head = headOf(actor, hash)
    const [state] = await readKeys(tx, [head])
    if (state?.state === 'clash') throw new Rollback(fail(422, 'key-reused'))
    if (state?.state === 'replay') return ok(await route.render(c, state.ids, state.code))
    const value = await route.begin(c, input, { key, hash })
    if (isRefused(value)) throw new Rollback(refused(value))
    begunNow = { head, ...value }
    return later
  })
  if (!begunNow) return first
  const { head, acts, begun } = begunNow
  // Keys of callers have no full stop: an act's key is nobody else's.
  const outcomes = await settle(
    acts.map((act, i) => ({
      head: { ...head, key: `${key}.${i}`, event: route.event, requestId: `${head.requestId}.${i}` },
      act,
    })),
  )
  const told = outcomes.map((outcome) => (!isRefused(outcome) && 'replay' in outcome ? outcome.replay : outcome))
  return await admitted('write', async (tx, actor) => {
    const c = { ...context(actor), tx }
    const state = await claimKey(tx, head)
    if (state.state === 'clash') throw new Rollback(fail(422, 'key-reused'))
    if (state.state === 'replay') return ok(await route.render(c, state.ids, state.code))
    const value = await route.finish(c, begun, told)
    if (isRefused(value)) throw new Rollback(refused(value))
    await recordActs(tx, [{ head, done: value }])
    return ok(await route.render(c, value.ids, value.code))
  })
}

export async function serveChange(route: ChangeRoute<any, any>, s: Serving, { hash }: Keyed): Promise<Served> {
  const { admit, barOf, context, fail, headOf, input, ok, open, refused } = s
  let found: unknown
  if (route.before) {
    const before = route.before
    const first = await open('write', async (tx, actor): Promise<Served | Aside<unknown> | null> => {
      const no = await admit(tx, actor)
      if (no) throw new Rollback(no)
      const value = await before({ ...context(actor), tx }, input)
      return isRefused(value) ? refused(value) : (value ?? null)
    })
    if (first && 'ok' in first) return first
    if (first) found = await first.aside()
    if (isRefused(found)) return refused(found)
  }
  const attempt = () =>
    open('write', async (tx, actor) => {
      const c = { ...context(actor), tx }
      const head = headOf(actor, hash)
      const barred = barOf(actor)
      if (barred) throw new Rollback(barred)
      // Asked at once; where the target is not the actor's, the key goes with the rollback.
      const [no, state] = await Promise.all([admit(tx, actor), claimKey(tx, head)])
      if (no) throw new Rollback(no)
      if (state.state === 'clash') throw new Rollback(fail(422, 'key-reused'))
      if (state.state === 'replay') return ok(await route.render(c, state.ids, state.code))
      const value = await route.act(c, input, found)
      if (isRefused(value)) {
        s.forgetEffects()
        throw new Rollback(refused(value))
      }
      await recordActs(tx, [{ head, done: value }])
      return ok(await route.render(c, value.ids, value.code))
    })
  try {
    return await attempt()
  } catch (error) {
    // Somebody else's act came between the look and the writing: seen now, it gets its own answer, mostly a refusal that says so.
    if (!overtaken(error)) throw error
    s.forgetEffects()
    return await attempt()
  }
}

// biome-ignore-end lint/suspicious/noExplicitAny: as above

const isAside = (value: unknown): value is Aside<unknown> =>
  typeof value === 'object' && value !== null && 'aside' in value && typeof value.aside === 'function'

/** Acts that the settlement takes in a second or two; whoever comes beyond them is told when to come again. */
const mostWaiting = 3000
const secondsAway = 2
