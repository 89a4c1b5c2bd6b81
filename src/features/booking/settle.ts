/**
 * The one settlement (design: hours and places). Every act that moves hours or places goes through here, gathered with those that
 * arrive at the same time: look without locks and refuse what is true at sight (BOOK-5; left out while hardly anybody is refused), then
 * (a) create and lock balances, (b) lock cells and the bookings named, (c) read the facts, (d) the pure `decide`, (e) write in sets,
 * (f) commit.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type ActHead, type Done, done, type OwedMail, readKeys, recordActs } from '../../platform/act.ts'
import { japanDate } from '../../platform/calendar.ts'
import { inRoleFrom, isConnectionLost, type ReadTx, sqlState, together, type WriteTx } from '../../platform/db.ts'
import { createGathering, type Result } from '../../platform/gather.ts'
import { referenceNumber } from '../../platform/ids.ts'
import type { Random } from '../../platform/random.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import { onePainter } from '../slot/one-painter.ts'
import { atSight, decide } from './decide.ts'
import type { Act, BookAct, BookingFacts, Channel, Facts, OfferAct, Outcome, PlaceChange, Writes } from './facts.ts'
import { mailsOf, type Notice } from './notices.ts'
import { lockBalances, lockBookings, lockCells, makeBalances, missingBalances } from './settle-counters.ts'
import { type Line, lockLine, offerItem, readOffers, withOffers } from './settle-line.ts'
import { isLost, nearestReason, nearestTo, noteTaken } from './settle-nearest.ts'
import { needsLookup, type Reach, reachOf } from './settle-reach.ts'
import {
  type Ground,
  holdPastMonths,
  type Read,
  readBookings,
  readChildren,
  readClosed,
  readFacts,
  readGround,
  townHours,
} from './settle-read.ts'
import { FactsMoved, writeOutcomes } from './settle-write.ts'

type Bare<A> = A extends Act ? Omit<A, 'at' | 'channel' | 'key'> : never
/** An act as a use case prepares it. Instant, channel and key come from the head. */
export type PreparedAct = {
  /** Without `until` an offer stands as long as the town's settings say (BOOK-6). */
  act: Bare<Exclude<Act, OfferAct>> | (Omit<Bare<OfferAct>, 'until'> & { until?: Date })
  channel: Channel
  /** Mails owed for the outcome; addresses are known to the one who prepared, not to the settlement's role. */
  mails?: (code: string, ids: Readonly<Record<string, string>>) => readonly OwedMail[]
  /** Whom the outcome is told; the settlement finds the addresses of families and staff. */
  tell?: (code: string, ids: Readonly<Record<string, string>>, effect: Effect) => readonly Notice[]
  facility?: string
  municipality?: string
}
/** What an act wrote, and whose: a closure learns only under the locks which bookings and offers it ends. */
export type Effect = { writes: Writes; childOf: (id: string) => string | undefined }
/** A booking as it was just made. */
export type Made = { facts: BookingFacts; number: string }
export type Settled = (Done & { made?: Made }) | Refused | { replay: { code: string; ids: Record<string, string> } }

export type Item = { head: ActHead; prepared: PreparedAct }

export type SettlementOptions = {
  id: () => string
  random: Random
  onDefect: (error: unknown, requestId: string) => void
  /** Most acts of one batch; 1 settles them one by one (to measure what gathering gives). */
  most?: number
  /** Share of refused acts from which the look without locks comes first: 0 always, above 1 never. */
  lookFrom?: number
  /** Stamps wait for their connection: they come before bookings (REL-14). */
  standBack?: () => boolean
}

export type Settlement = {
  (items: readonly { head: ActHead; act: unknown }[]): Promise<Settled[]>
  /** Acts that wait for a connection of the settlement. */
  waiting(): number
}

/** All who ask at once share locks and commits: they would wait for each other in any case. */
const mostOfBatch = 500
/** Where hardly anybody is refused, a look without locks only reads everything twice. */
const lookFrom = 0.05
/** So much does the newest batch count in what is known of late. */
const newest = 0.2
const retried = new Set(['40P01', '40001'])
const maxTries = 3
const pauseMs = 150

/**
 * `settle(items)`: one outcome per item, in order. Throws only on defects and lost connections. After a lost connection the batch is
 * settled again: acts that had been committed answer by their keys, so nobody is told a guess.
 */
export function createSettlement(pool: pg.Pool, options: SettlementOptions): Settlement {
  // Until something is known, refusals are expected: they must not take a lock (BOOK-5).
  let refusedOfLate = 1
  const settleBatch = async (items: readonly Item[], tries = 1): Promise<Result<Settled>[]> => {
    const turn = items.findIndex((item) => japanDate(item.head.at) !== japanDate((items[0] as Item).head.at))
    // Settings hold for a day: acts on both sides of midnight are not judged together.
    if (turn > 0) return [...(await settleBatch(items.slice(0, turn))), ...(await settleBatch(items.slice(turn)))]
    try {
      const settled = await settleOnce(pool, items, options, refusedOfLate >= (options.lookFrom ?? lookFrom))
      refusedOfLate += newest * (settled.filter(isRefused).length / settled.length - refusedOfLate)
      return settled.map((value) => ({ value }))
    } catch (error) {
      const state = sqlState(error)
      const lost = isConnectionLost(error)
      const again = lost || (state !== null && retried.has(state)) || error instanceof FactsMoved
      if (again && tries < maxTries) {
        if (lost) await sleep(pauseMs * tries)
        return settleBatch(items, tries + 1)
      }
      if (lost || items.length === 1) return items.map(() => ({ error }))
      // One act must not sink the others: halves find it, and those before it keep their turn. A lock that is held too long is no defect.
      if (state !== '55P03') options.onDefect(error, items[0]?.head.requestId ?? '')
      const half = Math.ceil(items.length / 2)
      return [...(await settleBatch(items.slice(0, half))), ...(await settleBatch(items.slice(half)))]
    }
  }
  const gathering = createGathering((items: readonly Item[]) => settleBatch(items), {
    lanes: pool.options.max,
    most: options.most ?? mostOfBatch,
    poolOf: ({ prepared }) => prepared.facility ?? poolOfAct(prepared.act),
    ...(options.standBack ? { standBack: options.standBack } : {}),
  })
  const settle = (items: readonly { head: ActHead; act: unknown }[]): Promise<Settled[]> =>
    gathering.run(items.map(({ head, act }) => ({ head, prepared: act as PreparedAct })))
  return Object.assign(settle, { waiting: gathering.waiting })
}

const poolOfAct = (act: PreparedAct['act']): string =>
  'facility' in act ? act.facility : 'child' in act ? act.child : 'booking' in act ? act.booking : act.offer

async function settleOnce(pool: pg.Pool, items: readonly Item[], options: SettlementOptions, look: boolean): Promise<Settled[]> {
  const taken: PlaceChange[] = []
  const lost: Lost[] = []
  const acts = items.map(actOf)
  const before = async (tx: ReadTx) => {
    const reach = await reachOf(tx, acts)
    return {
      reach,
      ...(look ? await lookAt(tx, items, acts, reach) : { ground: await readGround(tx, reach), sight: [], missed: [] }),
    }
  }
  const settled = await inRoleFrom(pool, before, async (tx, { reach, ground, sight, missed }) => {
    lost.push(...missed)
    const open = items.flatMap((item, i) => (sight[i] ? [] : [{ item, act: acts[i] as Act }]))
    if (open.length === 0) return items.map((item, i) => settledOf(item, sight[i] ?? undefined))

    const { facts: under, line } = await lockAndRead(
      tx,
      open,
      open.length === items.length
        ? reach
        : await reachOf(
            tx,
            open.map(({ act }) => act),
          ),
      ground,
    )
    const queue = withOffers(
      under,
      open.map(({ act }) => act),
      line,
    )
    const outcomes = decide(
      under,
      queue.map(({ act }) => act),
    )
    const judged = outcomes.filter((_, i) => queue[i]?.item !== null)
    lost.push(
      ...lostOf(
        under,
        open.map(({ act }) => act),
        judged,
      ),
    )
    const won = queue.flatMap(({ act, item: own }, i) => {
      const outcome = outcomes[i]
      if (outcome?.kind !== 'done') return []
      const item = own === null ? offerItem(act as OfferAct, options.id) : open[own]?.item
      return item ? [{ ...item, outcome, number: referenceNumber(options.random) }] : []
    })
    const fresh = won.flatMap((w) => [...w.outcome.writes.inserted, ...w.outcome.writes.offered])
    const childOf = (id: string) => (under.bookings.get(id) ?? under.offers.get(id) ?? fresh.find((one) => one.id === id))?.child
    // Addresses are asked for first: while they are put into mails, the database writes.
    const told = mailsOf(
      tx,
      won.map((w) => w.prepared.tell?.(w.outcome.code, w.outcome.ids, { writes: w.outcome.writes, childOf }) ?? []),
    )
    const written = writeOutcomes(tx, won, under, options.id)
    const recorded = told.then((mails) =>
      recordActs(
        tx,
        won.map((w, i) => ({ head: w.head, done: doneOf(w, w.outcome, mails[i]) })),
      ),
    )
    await together([written, recorded])
    taken.push(...won.flatMap((w) => w.outcome.writes.places))
    const made = new Map(won.map((w) => [w.outcome, { facts: w.outcome.writes.inserted[0], number: w.number }]))
    let next = 0
    return items.map((item, i) => {
      const outcome = sight[i] ?? judged[next++]
      const { facts, number = '' } = (outcome && made.get(outcome as DoneOutcome)) ?? {}
      return { ...settledOf(item, outcome), ...(facts ? { made: { facts, number } } : {}) }
    })
  })
  // Own writes show at once in the copies that this node shows to readers.
  for (const facility of new Set(taken.map((change) => change.facility))) forgetAvailability(facility)
  noteTaken(pool, taken)
  try {
    return await withNearest(pool, settled, items, lost)
  } catch (error) {
    // What is settled is settled: without the advice the answers are as true.
    if (!isConnectionLost(error)) options.onDefect(error, items[0]?.head.requestId ?? '')
    return settled
  }
}

/** BOOK-5: what needs no lock to be answered, and who lost a place by it. */
async function lookAt(
  tx: ReadTx,
  items: readonly Item[],
  acts: readonly Act[],
  reach: Reach,
): Promise<{ ground: Ground; sight: (Outcome | null)[]; missed: Lost[] }> {
  const facts = await readFacts(tx, reach)
  // Keys last: whoever sees an act's rows here sees its key as well, and answers it again instead of refusing its twin.
  const sight = atSight({ ...facts, keys: await readKeyFacts(tx, items) }, acts)
  return { ground: facts, sight, missed: lostOf(facts, acts, sight) }
}

/** SLOT-3: families that a place was missing for, with the facts that say so. */
type Lost = { act: BookAct; facts: Read }
const lostOf = (facts: Read, acts: readonly Act[], outcomes: readonly (Outcome | null | undefined)[]): Lost[] =>
  acts.flatMap((act, i) => {
    const outcome = outcomes[i]
    const missed = outcome?.kind === 'refused' && isLost(outcome.refused)
    return missed && act.act === 'book' && act.channel === 'guardian' ? [{ act, facts }] : []
  })

async function withNearest(
  pool: pg.Pool,
  settled: readonly Settled[],
  items: readonly Item[],
  lost: readonly Lost[],
): Promise<Settled[]> {
  const near = new Map<string, Refusal>()
  for (const facts of new Set(lost.map((one) => one.facts))) {
    const acts = lost.filter((one) => one.facts === facts).map((one) => one.act)
    const ranges = await nearestTo(pool, { ...facts, keys: new Map() }, acts)
    for (const [i, act] of acts.entries()) {
      const reason = nearestReason(ranges[i] ?? [])
      if (reason) near.set(act.booking, reason)
    }
  }
  return settled.map((outcome, i) => {
    const act = items[i]?.prepared.act
    const reason = act?.act === 'book' ? near.get(act.booking) : undefined
    return reason && isRefused(outcome) ? refuse(...outcome.refused, reason) : outcome
  })
}

/** (a) and (b): the locks in their order. None waits for the answer to the one before: PostgreSQL takes them as they were sent. */
async function lock(tx: WriteTx, acts: readonly Act[], reach: Reach, look: Ground): Promise<Pick<Facts, 'balances' | 'cells'>> {
  const painted = acts.flatMap((act) => (act.act === 'close' || act.act === 'lift' ? [act.facility] : []))
  const [, balances, , cells] = await together([
    makeBalances(tx, missingBalances(reach, look)),
    lockBalances(tx, reach),
    // Cells that are only being painted cannot be locked: the painter and the closure wait for each other (CLS-1).
    together([...new Set(painted)].sort().map((facility) => onePainter(tx, facility))),
    lockCells(tx, reach),
    lockBookings(tx, reach),
  ])
  return { balances, cells }
}

/** (a) to (c): the locks, then everything that a concurrent act could have moved. */
async function lockAndRead(
  tx: WriteTx,
  open: readonly { item: Item; act: Act }[],
  reach: Reach,
  look: Ground,
): Promise<{ facts: Facts; line: Line }> {
  const acts = open.map(({ act }) => act)
  const locks = lock(tx, acts, reach, look)
  const after = needsLookup(acts) ? await locks.then(() => reachOf(tx, acts)) : reach
  // A booking of a child whose balances are not locked came in between discovery and lock.
  if ([...after.childMonths.keys()].some((key) => !reach.childMonths.has(key))) throw new FactsMoved()
  const [{ balances, cells }, , waiting, children, bookings, closed, offers, keys] = await together([
    locks,
    holdPastMonths(tx, after),
    lockLine(tx, after, acts),
    readChildren(tx, after),
    readBookings(tx, after),
    readClosed(tx, after),
    readOffers(tx, after),
    readKeyFacts(
      tx,
      open.map(({ item }) => item),
    ),
  ])
  const certificates = [...children.values()].flatMap((child) => child.certificates)
  if (certificates.some(({ municipality }) => !look.versions.has(municipality))) throw new FactsMoved()
  const facilities = new Map(
    [...look.facilities].map(([id, facility]) => [id, { ...facility, closedMonths: closed.get(id) ?? new Set() }]),
  )
  const facts = {
    balances,
    cells,
    bookings,
    offers,
    children,
    facilities,
    towns: townHours(after, children, look.versions),
    ...(after.closures ? { closures: after.closures } : {}),
    keys,
  }
  // A certificate that came in between grants a layer that has no row yet.
  if (missingBalances(after, facts).length > 0) throw new FactsMoved()
  return { facts, line: { waiters: after.waiters ?? [], waiting } }
}

const keyId = (head: ActHead): string => `${head.scope} ${head.key}`

function actOf({ head, prepared }: Item): Act {
  const key = prepared.channel === 'job' ? null : { id: keyId(head), requestHash: head.requestHash.toString('hex') }
  // The union is rebuilt member by member: `Bare` only took the three common members away.
  return { ...prepared.act, at: head.at, channel: prepared.channel, key } as Act
}

async function readKeyFacts(tx: ReadTx, items: readonly Item[]): Promise<Facts['keys']> {
  const keys = new Map<string, { requestHash: string; code: string; ids: Readonly<Record<string, string>> }>()
  const states = await readKeys(
    tx,
    items.map((item) => item.head),
  )
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
      // Named for every act that moves places: other nodes learn from it whose copies are over.
      facility: prepared.facility ?? outcome.writes.places[0]?.facility ?? null,
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
