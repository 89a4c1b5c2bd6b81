/** Many callers at once who book, cancel, change, answer and enter for others, send twice and try again; all of it is written down. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { cookieName } from '../../src/platform/http/server.ts'
import { type Random, randomBelow } from '../../src/platform/random.ts'
import type { Answer, Ask, Op } from './history.ts'
import type { AppNode } from './nodes.ts'
import type { Caller, Place, World } from './world.ts'

type Kept = Omit<Op, 'answers' | 'unheard'> & { answers: Answer[]; unheard: number; caller: Caller; path: string; body: unknown }
type Known = Ask & { id: string; child: string; waits: boolean }

export type Load = {
  ops: readonly Op[]
  /** Acts that were sent, and sendings, so far. */
  counts: { sent: number; unheard: number; inFlight: number }
  /** Why sendings were not heard, by status and code. */
  troubles: ReadonlyMap<string, number>
  start(): void
  /** No new acts; resolves when all that are in flight were answered or given up. */
  stop(): Promise<void>
  /** Sends each act without an answer again under its key until there is one. Returns how many there were. */
  askAgain(): Promise<number>
}

export type LoadOptions = {
  world: World
  nodes: readonly AppNode[]
  clients: number
  random: Random
}

export function createLoad({ world, nodes, clients, random }: LoadOptions): Load {
  const ops: Kept[] = []
  const open: Kept[] = []
  const bookings = new Map<string, Known[]>()
  const troubles = new Map<string, number>()
  const counts = { sent: 0, unheard: 0, inFlight: 0 }
  const families = world.families.flatMap((f) => f.children.map((child) => ({ caller: f.caller, child })))
  let running = false
  let workers: Promise<void>[] = []

  const below = (n: number): number => randomBelow(random, n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const chance = (percent: number): boolean => below(100) < percent
  const placeOf = (id: string): Place => world.places.find((p) => p.id === id) as Place

  const someAsk = (facility = pick(world.places).id): Ask => {
    const length = pick([60, 60, 90, 120, 180])
    const [from, to] = world.hours
    const start = from + 30 * below((to - length - from) / 30 + 1)
    // Everybody wants the first days of the month.
    const date = chance(50) ? pick(world.days.slice(0, 4)) : pick(world.days)
    return { facility, date, start, end: start + length, kind: 'flexible' }
  }

  /** What the settlement owes whom, by the code of the outcome. */
  const owesTo = (own: Record<string, string>, staff: number): Op['owes'] =>
    Object.fromEntries(Object.entries(own).map(([code, other]) => [code, { [code]: 1, ...(other ? { [other]: staff } : {}) }]))

  const compose = (): Kept | null => {
    const { caller, child } = pick(families)
    const base = { key: randomUUID(), asked: 0, answers: [], unheard: 0, child }
    const dice = below(100)
    if (dice < 45) {
      const ask = someAsk()
      const { facility, date, start, end, kind } = ask
      const owes = owesTo(
        { 'booking.confirmed': 'booking.new', 'booking.requested': 'booking.asked' },
        placeOf(facility).addresses,
      )
      const body = { child, facility, kind, date, start, end }
      return { ...base, what: 'book', ask, caller, scope: caller.login, path: '/api/v1/bookings', body, owes }
    }
    if (dice < 55) {
      const place = pick(world.places)
      const ask = someAsk(place.id)
      const body = { child, kind: ask.kind, date: ask.date, start: ask.start, end: ask.end, reason: null, override: false }
      const path = `/api/v1/facilities/${place.id}/bookings`
      const owes = owesTo({ 'booking.confirmed': '' }, 0)
      return { ...base, what: 'enter', ask, caller: place.staff, scope: place.staff.login, path, body, owes }
    }
    const own = bookings.get(child) ?? []
    if (own.length === 0) return null
    const booking = pick(own)
    const place = placeOf(booking.facility)
    const ofFamily = { ...base, booking: booking.id, caller, scope: caller.login }
    const ofStaff = { ...base, booking: booking.id, caller: place.staff, scope: place.staff.login }
    const path = `/api/v1/bookings/${booking.id}`
    const there = `/api/v1/facilities/${place.id}/bookings/${booking.id}`
    if (booking.waits && chance(60)) {
      if (chance(70)) {
        const owes = owesTo({ 'booking.confirmed': '', 'booking.changed': '' }, 0)
        return { ...ofStaff, what: 'confirm', path: `${there}/confirm`, body: {}, owes }
      }
      return {
        ...ofStaff,
        what: 'decline',
        path: `${there}/decline`,
        body: { reason: 'staffing' },
        owes: owesTo({ 'booking.declined': '' }, 0),
      }
    }
    if (dice < 78) {
      const owes = owesTo({ 'booking.cancelled': 'booking.family-cancelled' }, place.addresses)
      return { ...ofFamily, what: 'cancel', path: `${path}/cancel`, body: { lostMinutes: 0, illness: false }, owes }
    }
    if (dice < 83) {
      const body = { cause: 'facility', reason: 'staffing', calledAt: null }
      return { ...ofStaff, what: 'end', path: `${there}/cancel`, body, owes: owesTo({ 'booking.cancelled-by-facility': '' }, 0) }
    }
    const ask = someAsk(booking.facility)
    const time = { date: ask.date, start: ask.start, end: ask.end }
    if (dice < 94) {
      const owes = owesTo(
        { 'booking.changed': 'booking.family-changed', 'booking.change-requested': 'booking.change-asked' },
        place.addresses,
      )
      return { ...ofFamily, what: 'change', ask, path: `${path}/change`, body: time, owes }
    }
    return {
      ...ofStaff,
      what: 'move',
      ask,
      path: `${there}/change`,
      body: { ...time, reason: 'phone' },
      owes: owesTo({ 'booking.changed': '' }, 0),
    }
  }

  /** Sends once to some node; null when nothing was heard. */
  const send = async (op: Kept): Promise<Answer | null> => {
    const up = nodes.filter((n) => n.up())
    const node = up.length === 0 ? pick(nodes) : pick(up)
    const asked = performance.now()
    if (op.asked === 0) op.asked = asked
    counts.sent += 1
    counts.inFlight += 1
    const reply = await post(node, op)
    counts.inFlight -= 1
    const answer = reply && answerOf(reply, asked)
    if (!answer) {
      const why = reply ? `${reply.status} ${(JSON.parse(reply.text) as { code?: string }).code ?? ''}` : 'no answer'
      troubles.set(why, (troubles.get(why) ?? 0) + 1)
    }
    if (answer) op.answers.push(answer)
    else {
      op.unheard += 1
      counts.unheard += 1
    }
    return answer
  }

  const remember = (op: Kept, answer: Answer): void => {
    if (answer.kind !== 'done') return
    const own = bookings.get(op.child) ?? []
    bookings.set(op.child, own)
    if (op.ask) {
      const waits = placeOf(op.ask.facility) === world.places.at(-1) && (op.what === 'book' || op.what === 'change')
      own.push({ ...op.ask, id: answer.booking, child: op.child, waits })
      // Now and then something is asked of a booking that is over: it must be refused.
      if (own.length > 12) own.shift()
    } else {
      const at = own.findIndex((b) => b.id === op.booking)
      const known = own[at]
      if (known && op.what === 'confirm') known.waits = false
      else if (at >= 0 && chance(80)) own.splice(at, 1)
    }
  }

  const perform = async (op: Kept): Promise<void> => {
    ops.push(op)
    // A double press: the twin goes out beside the first.
    const twin = chance(8) ? send(op) : null
    let answer: Answer | null = null
    // Some give up and come back much later, when all is over.
    const tries = chance(15) ? 1 : 5
    for (let i = 0; i < tries && !answer; i += 1) {
      if (i > 0) await sleep(50 + below(500))
      answer = await send(op)
    }
    await twin
    // Somebody presses again although all was said: the story must stay the same.
    if (answer?.kind === 'done' && chance(4)) await send(op)
    const done = op.answers.find((a) => a.kind === 'done')
    if (done) remember(op, done)
    // One of two that were out at once may have won while the other was refused: only asking again tells.
    const unclear = twin ? op.unheard > 0 && !done : !answer
    if (unclear) open.push(op)
  }

  const work = async (): Promise<void> => {
    while (running) {
      const op = compose()
      if (!op) continue
      await perform(op)
      await sleep(below(30))
    }
  }

  return {
    ops,
    counts,
    troubles,
    start: () => {
      running = true
      workers = Array.from({ length: clients }, work)
    },
    stop: async () => {
      running = false
      await Promise.all(workers)
    },
    askAgain: async () => {
      const asked = open.splice(0)
      const left = [...asked]
      // A program that answers nobody any more is not asked for ever.
      const patience = performance.now() + 60_000
      const ask = async (): Promise<void> => {
        for (let op = left.pop(); op; op = left.pop()) {
          let answer: Answer | null = null
          for (let i = 0; i < (performance.now() < patience ? 40 : 1) && !answer; i += 1) {
            if (i > 0) await sleep(250)
            answer = await send(op)
          }
          if (answer) remember(op, answer)
        }
      }
      await Promise.all(Array.from({ length: 8 }, ask))
      return asked.length
    },
  }
}

type Reply = { status: number; text: string }

/** Null: the connection ended before the answer did. */
function post(node: AppNode, op: Kept): Promise<Reply | null> {
  const body = JSON.stringify(op.body)
  return new Promise((resolve) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: node.port,
        agent: node.agent,
        method: 'POST',
        path: op.path,
        timeout: 60_000,
        headers: {
          cookie: `${cookieName(op.caller.side, true)}=${op.caller.token}`,
          'x-tsuen-side': op.caller.side,
          'idempotency-key': op.key,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('error', () => resolve(null))
        reply.on('close', () =>
          resolve(reply.complete ? { status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') } : null),
        )
      },
    )
    call.on('timeout', () => call.destroy())
    call.on('error', () => resolve(null))
    call.end(body)
  })
}

/** An answer decides; "busy", "in flight" and "something went wrong" do not say what became of the act. */
function answerOf({ status, text }: Reply, asked: number): Answer | null {
  const told = performance.now()
  const body = JSON.parse(text) as { id?: string; code?: string; reasons?: { code: string }[]; fields?: unknown }
  if (status === 200 && body.id) return { asked, told, kind: 'done', booking: body.id }
  // A node whose clock is an hour on ends the sessions of staff that are idle: that too says nothing of the act.
  if (status >= 500 || status === 429 || status === 401 || body.code === 'in-flight') return null
  // Not among the stories that this run can tell: the run itself is wrong.
  if (status === 400 || status === 403 || body.code === 'fields-wrong') throw new Error(`${status} ${text}`)
  return { asked, told, kind: 'refused', codes: body.reasons?.map((r) => r.code) ?? [body.code ?? 'unknown'] }
}
