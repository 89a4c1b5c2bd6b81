/**
 * The one settlement (design: hours and places). Every act that moves hours or places goes through here, one or many at a time:
 * (a) create and lock balances, (b) lock cells, then the bookings named, (c) then read the facts, (d) the pure `decide`, (e) write in sets, (f) commit.
 * The lock order is fixed: balances by child, month, layer, then cells by facility, date, start, kind, then bookings by id;
 * whoever differs deadlocks.
 */
import type pg from 'pg'
import { type ActHead, type Done, done, type OwedMail, readKeys, recordActs } from '../../platform/act.ts'
import { inRole, sqlState } from '../../platform/db.ts'
import { referenceNumber } from '../../platform/ids.ts'
import type { Random } from '../../platform/random.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import { decide } from './decide.ts'
import type { Act, Channel, EndOfferAct, Facts, OfferAct, Outcome } from './facts.ts'
import { mailsOf, type Notice } from './notices.ts'
import { lockBalances, lockBookings, lockCells, reachOf, readFacts } from './settle-read.ts'
import { FactsMoved, writeOutcomes } from './settle-write.ts'

type Bare<A> = A extends Act ? Omit<A, 'at' | 'channel' | 'key'> : never
/** An act as a use case prepares it. Instant, channel and key come from the head. */
export type PreparedAct = {
  act: Bare<Exclude<Act, OfferAct | EndOfferAct>>
  channel: Channel
  /** Mails owed for the outcome; addresses are known to the one who prepared, not to the settlement's role. */
  mails?: (code: string, ids: Readonly<Record<string, string>>) => readonly OwedMail[]
  /** Whom the outcome is told; the settlement finds the addresses of families and staff. */
  tell?: (code: string, ids: Readonly<Record<string, string>>) => readonly Notice[]
  facility?: string
  municipality?: string
}
export type Settled = Done | Refused | { replay: { code: string; ids: Record<string, string> } }

export type Item = { head: ActHead; prepared: PreparedAct }

export type SettlementOptions = { id: () => string; random: Random; onDefect: (error: unknown, requestId: string) => void }

/** A batch that meets another after its decision is a defect: alarm, and settle its halves (deadlines are per act, so order stays). */
const conflicts = new Set(['23505', '23514', '23P01', '23503'])
const retried = new Set(['40P01', '40001'])
const maxTries = 3

/** `settle(items)`: one outcome per item, in order. Throws only on defects and lost connections. */
export function createSettlement(
  pool: pg.Pool,
  options: SettlementOptions,
): (items: readonly { head: ActHead; act: unknown }[]) => Promise<Settled[]> {
  const settle = async (items: readonly Item[], tries = 1): Promise<Settled[]> => {
    try {
      return await settleOnce(pool, items, options)
    } catch (error) {
      const state = sqlState(error)
      const again = (state !== null && retried.has(state)) || error instanceof FactsMoved
      if (again && tries < maxTries) return settle(items, tries + 1)
      if (state === null || !conflicts.has(state) || items.length === 1) throw error
      options.onDefect(error, items[0]?.head.requestId ?? '')
      const half = Math.ceil(items.length / 2)
      return [...(await settle(items.slice(0, half))), ...(await settle(items.slice(half)))]
    }
  }
  return (items) => settle(items.map(({ head, act }) => ({ head, prepared: act as PreparedAct })))
}

async function settleOnce(pool: pg.Pool, items: readonly Item[], options: SettlementOptions): Promise<Settled[]> {
  const facilities = new Set<string>()
  const settled = await inRole(pool, async (tx) => {
    const acts = items.map(actOf)
    const reach = await reachOf(tx, acts)
    await lockBalances(tx, reach)
    await lockCells(tx, reach)
    await lockBookings(tx, reach)
    const after = await reachOf(tx, acts)
    // A booking of a child whose balances are not locked came in between discovery and lock.
    if ([...after.childMonths.keys()].some((key) => !reach.childMonths.has(key))) throw new FactsMoved()
    const keys = await readKeys(
      tx,
      items.map((item) => item.head),
    )
    const facts: Facts = { ...(await readFacts(tx, after)), keys: keyFacts(items, keys) }
    const outcomes = decide(facts, acts)
    const won = items.flatMap((item, i) => {
      const outcome = outcomes[i]
      return outcome?.kind === 'done' ? [{ ...item, outcome }] : []
    })
    await writeOutcomes(
      tx,
      won.map(({ head, prepared, outcome }) => ({ head, prepared, outcome, number: referenceNumber(options.random) })),
      options.id,
    )
    const told = await mailsOf(
      tx,
      won.map((w) => w.prepared.tell?.(w.outcome.code, w.outcome.ids) ?? []),
    )
    await recordActs(
      tx,
      won.map((w, i) => ({ head: w.head, done: doneOf(w, w.outcome, told[i]) })),
    )
    for (const change of won.flatMap((w) => w.outcome.writes.places)) facilities.add(change.facility)
    return items.map((item, i) => settledOf(item, outcomes[i]))
  })
  // Own writes show at once in the copies that this node shows to readers.
  for (const facility of facilities) forgetAvailability(facility)
  return settled
}

const keyId = (head: ActHead): string => `${head.scope} ${head.key}`

function actOf({ head, prepared }: Item): Act {
  const key = prepared.channel === 'job' ? null : { id: keyId(head), requestHash: head.requestHash.toString('hex') }
  // The union is rebuilt member by member: `Bare` only took the three common members away.
  return { ...prepared.act, at: head.at, channel: prepared.channel, key } as Act
}

function keyFacts(items: readonly Item[], states: Awaited<ReturnType<typeof readKeys>>): Facts['keys'] {
  const keys = new Map<string, { requestHash: string; code: string; ids: Readonly<Record<string, string>> }>()
  for (const [i, { head }] of items.entries()) {
    const state = states[i]
    if (state?.state === 'replay')
      keys.set(keyId(head), { requestHash: head.requestHash.toString('hex'), code: state.code, ids: state.ids })
    if (state?.state === 'clash') keys.set(keyId(head), { requestHash: '', code: '', ids: {} })
  }
  return keys
}

type DoneOutcome = Extract<Outcome, { kind: 'done' }>

const doneOf = ({ prepared }: Pick<Item, 'prepared'>, outcome: DoneOutcome, told: readonly OwedMail[] = []): Done =>
  done(
    outcome.code,
    { ...outcome.ids },
    {
      children: outcome.children,
      facility: prepared.facility ?? null,
      ...(prepared.municipality === undefined ? {} : { municipality: prepared.municipality }),
      mails: [...(prepared.mails?.(outcome.code, outcome.ids) ?? []), ...told],
    },
  )

function settledOf(item: Item, outcome: Outcome | undefined): Settled {
  if (!outcome) throw new Error('an act without an outcome')
  switch (outcome.kind) {
    case 'done':
      return doneOf(item, outcome)
    case 'replay':
      return { replay: { code: outcome.code, ids: { ...outcome.ids } } }
    case 'clash':
      return refuse({ rule: 'BOOK-5', code: 'key-reused' })
    case 'refused':
      return { refused: outcome.refused }
  }
}
