/**
 * A settlement small enough to be read at once, on rows in memory, with callers that interleave at every statement and die at any
 * moment, all drawn from a seed. Right as it stands; with a seeded bug it is wrong in exactly one way that real systems were. It exists
 * to prove the checker, which must find nothing in the one and something in each of the others. Pure.
 */
import type { Answer, BookingRow, Op, Rows } from './history.ts'

export const bugs = {
  noLock: 'rows are not locked: two decide from the same facts',
  wrongOrder: 'facts are read before the locks are taken',
  uncheckedRowCount: 'an update that met no row is taken for done',
  missingKey: 'the key of a request is not looked up: a second sending works twice',
  staleRead: 'free places are read from a copy that lags behind',
  mailOutside: 'the mail is owed outside the transaction: it stays when the act is rolled back',
  doubleRelease: 'a cancellation does not look whether the booking still stands, and gives back twice',
  refusalLeavesKey: 'a refusal is remembered under its key as if something had been done',
  lostUpdate: 'the balance is written as read plus minutes: one of two disappears',
  answeredBeforeCommit: 'the caller is told before the commit',
} as const
export type Bug = keyof typeof bugs

type Step = Generator<undefined, void, undefined>
type Write = () => void
class Killed extends Error {}
type Answered = { kind: 'done'; booking: string } | { kind: 'refused'; codes: string[] }

const day = '2026-12-01'
const granted = 120
const places = 2
const starts = [540, 570, 600, 630, 660, 690]
const kind = 'flexible'

/** @param seed whole number; the same seed gives the same history */
export function simulate(seed: number, bug: Bug | null, { callers = 8, acts = 14 } = {}): { ops: Op[]; rows: Rows } {
  const below = mulberry(seed)
  const cells = new Map(starts.map((start) => [start, 0]))
  const lagging = new Map(cells)
  const used = new Map<string, number>()
  const bookings = new Map<string, BookingRow>()
  const keys = new Map<string, { code: string; booking: string }>()
  const entries: Rows['entries'][number][] = []
  const events: Rows['events'][number][] = []
  const audits: Rows['audits'][number][] = []
  const outbox: { kind: string; booking: string }[] = []
  const locks = new Map<string, symbol>()
  const ops: (Op & { answers: Answer[]; unheard: number })[] = []
  let clock = 0
  let made = 0

  const tick = (): number => {
    clock += 1
    return clock
  }
  const newId = (): string => {
    made += 1
    return `b${made}`
  }

  function* lock(who: symbol, names: readonly string[]): Step {
    for (const name of names) {
      while (locks.has(name) && locks.get(name) !== who) yield
      locks.set(name, who)
      yield
    }
  }
  const covers = (b: { start: number; end: number }): number[] => starts.filter((s) => s >= b.start && s < b.end)
  const stands = (b: BookingRow): boolean => b.state === 'confirmed'

  /** One act in one transaction: locks, facts, decision, writes, commit. `tell` is called when the caller hears. */
  function* settle(op: Op, tell: (answer: Answered) => void): Step {
    const who = Symbol()
    const writes: Write[] = []
    try {
      const target = op.booking === undefined ? undefined : bookings.get(op.booking)
      const range = op.ask ?? target
      if (!range) throw new Error('an act about nothing')
      const free = (): boolean => covers(range).every((s) => ((bug === 'staleRead' ? lagging : cells).get(s) ?? 0) < places)
      const minutes = range.end - range.start
      const look = () => {
        const now = bookings.get(op.booking ?? '')
        return { free: free(), used: used.get(op.child) ?? 0, stands: now !== undefined && stands(now) }
      }
      const early = look()
      yield
      const names = [`child ${op.child}`, ...covers(range).map((s) => `cell ${s}`)]
      // One that locks only the cells, and one that locks nothing for a cancellation.
      if (bug === 'lostUpdate') yield* lock(who, names.slice(1))
      else if (bug !== 'noLock' && !(bug === 'doubleRelease' && op.what === 'cancel')) yield* lock(who, names)
      const known = bug === 'missingKey' ? undefined : keys.get(op.key)
      if (known) return tell({ kind: 'done', booking: known.booking })
      const facts = bug === 'wrongOrder' || (bug === 'doubleRelease' && op.what === 'cancel') ? early : look()
      yield
      const overlap = [...bookings.values()].some(
        (b) => b.child === op.child && stands(b) && b.start < range.end && b.end > range.start,
      )
      const refused =
        op.what === 'cancel'
          ? facts.stands
            ? null
            : 'booking.state'
          : !facts.free
            ? 'slot.full'
            : facts.used + minutes > granted
              ? 'hours.short'
              : overlap
                ? 'booking.overlap'
                : null
      if (refused) {
        if (bug === 'refusalLeavesKey') keys.set(op.key, { code: 'booking.refused', booking: '' })
        return tell({ kind: 'refused', codes: [refused] })
      }
      const sign = op.what === 'cancel' ? -1 : 1
      const id = target?.id ?? newId()
      const code = op.what === 'cancel' ? 'booking.cancelled' : 'booking.confirmed'
      for (const start of covers(range)) {
        if (bug === 'uncheckedRowCount' && start === starts.at(-1)) continue
        writes.push(() => cells.set(start, (cells.get(start) ?? 0) + sign))
      }
      const sum = (): number => (bug === 'lostUpdate' ? facts.used : (used.get(op.child) ?? 0)) + sign * minutes
      writes.push(() => used.set(op.child, sum()))
      writes.push(() =>
        entries.push({
          child: op.child,
          month: '2026-12',
          layer: 'national',
          booking: id,
          minutes: sign * minutes,
          reason: op.what,
        }),
      )
      writes.push(() =>
        events.push({
          booking: id,
          event: code,
          from: target ? 'confirmed' : null,
          to: target ? 'cancelled' : 'confirmed',
          by: 'guardian1',
        }),
      )
      writes.push(() => {
        const part = { layer: 'national', minutes }
        const row = { ...range, facility: 'f', date: day, kind, id, child: op.child, split: [part], replaces: null }
        bookings.set(id, target ? { ...row, state: 'cancelled', held: [] } : { ...row, state: 'confirmed', held: [part] })
      })
      writes.push(() => keys.set(op.key, { code, booking: id }))
      writes.push(() => audits.push({ login: op.scope, code, ids: { booking: id } }))
      if (bug === 'mailOutside') outbox.push({ kind: code, booking: id })
      else writes.push(() => outbox.push({ kind: code, booking: id }))
      yield
      if (bug === 'answeredBeforeCommit') {
        tell({ kind: 'done', booking: id })
        yield
      }
      for (const write of writes) write()
      for (const [name, owner] of locks) if (owner === who) locks.delete(name)
      // Committed; the answer is on its way.
      yield
      if (bug !== 'answeredBeforeCommit') tell({ kind: 'done', booking: id })
    } finally {
      for (const [name, owner] of locks) if (owner === who) locks.delete(name)
    }
  }

  /** Sends an act until it is answered, under one key. */
  function* perform(op: (typeof ops)[number]): Step {
    ops.push(op)
    for (;;) {
      const asked = tick()
      if (op.asked === 0) op.asked = asked
      let told: Answered | null = null
      try {
        yield* settle(op, (answer) => {
          told = answer
          op.answers.push({ asked, told: tick(), ...answer })
        })
      } catch (error) {
        if (!(error instanceof Killed)) throw error
      }
      if (told) return
      op.unheard += 1
    }
  }

  const owes = { 'booking.confirmed': { 'booking.confirmed': 1 }, 'booking.cancelled': { 'booking.cancelled': 1 } }
  function* caller(number: number): Step {
    for (let i = 0; i < acts; i += 1) {
      const child = `c${below(4)}`
      const key = `k${number}-${i}`
      const base = { scope: `login ${child}`, key, child, asked: 0, answers: [], unheard: 0, owes }
      const own = [...bookings.values()].filter((b) => b.child === child)
      const booking = own[below(own.length || 1)]
      if (booking && below(3) === 0) yield* perform({ ...base, what: 'cancel', booking: booking.id })
      else {
        const start = starts[below(starts.length - 1)] ?? 540
        const end = Math.min(720, start + 30 * (2 + below(2)))
        yield* perform({ ...base, what: 'book', ask: { facility: 'f', date: day, start, end, kind } })
      }
      // The key stays one caller's own, the act another's: a caller has one thing in hand at a time.
      yield
    }
  }

  const running = Array.from({ length: callers }, (_, i) => caller(i))
  while (running.length > 0) {
    clock += 1
    if (clock % 40 === 0) for (const [start, taken] of cells) lagging.set(start, taken)
    const i = below(running.length)
    const one = running[i] as Step
    let done: boolean | undefined
    try {
      done = (below(25) === 0 ? one.throw(new Killed()) : one.next()).done
    } catch (error) {
      // Between two acts there is nobody to die.
      if (!(error instanceof Killed)) throw error
      running[i] = caller(running.length + clock)
    }
    if (done) running.splice(i, 1)
  }

  const state = 'sent' as const
  return {
    ops,
    rows: {
      bookings: [...bookings.values()],
      cells: starts.map((start) => ({ facility: 'f', date: day, start, kind, places, taken: cells.get(start) ?? 0 })),
      balances: [...used].map(([child, minutes]) => ({ child, month: '2026-12', layer: 'national', granted, used: minutes })),
      entries,
      events,
      keys: [...keys].map(([key, { code, booking }]) => ({
        scope: ops.find((op) => op.key === key)?.scope ?? '',
        key,
        code,
        ids: { booking },
      })),
      audits,
      outbox: outbox.map((mail, i) => ({ ...mail, messageId: `m${i}`, state })),
      delivered: outbox.map((_, i) => `m${i}`),
    },
  }
}

/** A small generator of whole numbers below a bound, fixed by its seed. */
function mulberry(seed: number): (below: number) => number {
  let a = seed >>> 0
  return (below) => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
