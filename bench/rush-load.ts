/** Process: the load generator. Raw kept-alive sockets: it must cost little beside the server on the same cores. */
import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from './frame.ts'
import { type Plan, wishOf } from './rush-plan.ts'
import { serveOrders } from './rush-process.ts'
import { type Answer, closedLoop, openLoop } from './rush-run.ts'
import type { TodaysUse, World } from './rush-world.ts'

let world: World
let ports: readonly number[] = []

/** A status, and after how many seconds to come again where the server says so. */
type Heard = { status: number; retryAfter: number | null }
type Wire = { send(text: string): Promise<Heard>; close(): void }

/** One HTTP/1.1 connection, one request at a time. Every reply of the API carries its length. */
function openWire(port: number): Promise<Wire> {
  return new Promise((ready, fail) => {
    const socket: Socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let answer: ((heard: Heard) => void) | null = null
    let heard: Heard = { status: 0, retryAfter: null }
    let missing = -1
    let head = ''
    const end = (last: Heard): void => {
      const waiting = answer
      answer = null
      waiting?.(last)
    }
    socket.on('data', (piece: Buffer) => {
      if (missing < 0) {
        head += piece.toString('latin1')
        const at = head.indexOf('\r\n\r\n')
        if (at < 0) return
        const again = /retry-after: (\d+)/i.exec(head)
        heard = { status: Number(head.slice(9, 12)), retryAfter: again ? Number(again[1]) : null }
        const length = /content-length: (\d+)/i.exec(head)
        missing = Number(length?.[1] ?? 0) - (head.length - at - 4)
      } else missing -= piece.length
      if (missing > 0) return
      head = ''
      missing = -1
      end(heard)
    })
    socket.on('close', () => end({ status: 0, retryAfter: null }))
    socket.once('error', (error) => {
      fail(error)
      end({ status: 0, retryAfter: null })
    })
    socket.once('connect', () =>
      ready({
        send: (text) =>
          new Promise((resolve) => {
            if (socket.destroyed) return resolve({ status: 0, retryAfter: null })
            answer = resolve
            socket.write(text)
          }),
        close: () => socket.destroy(),
      }),
    )
  })
}

function bookingText(plan: Plan, n: number): string {
  const wish = wishOf(plan, world, n)
  const family = world.families[wish.family]
  const body = JSON.stringify({
    child: family?.child,
    facility: world.facilities[wish.facility],
    kind: 'flexible',
    date: wish.date,
    start: wish.start,
    end: wish.end,
  })
  return `POST /api/v1/bookings HTTP/1.1\r\nhost: localhost\r\ncookie: tsuen-guardian=${family?.token}\r\nidempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

function stampText(uses: readonly TodaysUse[], n: number): string {
  // All come, then all go.
  const use = uses[n % uses.length]
  const facility = use?.facility ?? 0
  const body = JSON.stringify({ direction: n < uses.length ? 'in' : 'out', time: null })
  return `POST /api/v1/facilities/${world.facilities[facility]}/bookings/${use?.booking}/stamp HTTP/1.1\r\nhost: localhost\r\ncookie: tsuen-facility=${world.staff[facility]}\r\nidempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

const answerOf = ({ status }: Heard): Answer => (status === 200 || status === 201 ? 'won' : status === 409 ? 'refused' : 'failed')

const openAll = (n: number): Promise<Wire[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => openWire(ports[i % ports.length] ?? 0)))

/** Lends connections to the calls of a loop: each call takes a free one, or waits for it. */
function lend(wires: readonly Wire[]) {
  const free = [...wires]
  const waiting: ((wire: Wire) => void)[] = []
  return async (text: string): Promise<Heard> => {
    const wire = free.pop() ?? (await new Promise<Wire>((resolve) => waiting.push(resolve)))
    const heard = await wire.send(text)
    const next = waiting.shift()
    if (next) next(wire)
    else free.push(wire)
    return heard
  }
}

serveOrders({
  open: async (order: { world: World; ports: readonly number[] }) => {
    ;({ world, ports } = order)
  },
  ports: async (order: { ports: readonly number[] }) => {
    ports = order.ports
  },
  book: async ({
    plan,
    callers,
    count,
    seconds,
    from,
  }: {
    plan: Plan
    callers: number
    count: number
    seconds: number
    from: number
  }) => {
    const wires = await openAll(callers)
    const send = lend(wires)
    const tally = await closedLoop(async (n) => answerOf(await send(bookingText(plan, n))), { callers, count, seconds, from })
    for (const wire of wires) wire.close()
    return tally
  },
  /** Callers who come again when they are told to, ± 50 %. Times are those of the answers that sent them away. */
  patient: async ({ plan, callers, seconds, from }: { plan: Plan; callers: number; seconds: number; from: number }) => {
    const wires = await openAll(callers)
    const send = lend(wires)
    const away: number[] = []
    const began = performance.now()
    const tally = await closedLoop(
      async (n) => {
        const text = bookingText(plan, n)
        for (;;) {
          const asked = performance.now()
          const heard = await send(text)
          if (heard.status !== 503 && heard.status !== 429) return answerOf(heard)
          away.push(performance.now() - asked)
          if (asked - began > seconds * 1000) return 'refused'
          // The middle of the span comes first for nobody: callers are spread over it by their number.
          await sleep((heard.retryAfter ?? 1) * 1000 * (0.5 + (n % 101) / 101))
        }
      },
      { callers, count: Number.MAX_SAFE_INTEGER, seconds, from },
    )
    for (const wire of wires) wire.close()
    return { ...tally, away: away.length, awayP99: away.length > 0 ? quantile(away, 0.99) : 0 }
  },
  stamps: async ({ uses, connections, perSecond }: { uses: TodaysUse[]; connections: number; perSecond: number }) => {
    const wires = await openAll(connections)
    const send = lend(wires)
    const count = uses.length * 2
    const tally = await openLoop(async (n) => answerOf(await send(stampText(uses, n))), count, count / perSecond)
    for (const wire of wires) wire.close()
    return tally
  },
  storm: async ({ plan, connections, count, seconds }: { plan: Plan; connections: number; count: number; seconds: number }) => {
    const wires = await openAll(connections)
    const send = lend(wires)
    const tally = await openLoop(async (n) => answerOf(await send(bookingText(plan, n))), count, seconds)
    for (const wire of wires) wire.close()
    return tally
  },
  read: async ({
    paths,
    cookie,
    callers,
    seconds,
  }: {
    paths: readonly string[]
    cookie: string | null
    callers: number
    seconds: number
  }) => {
    const wires = await openAll(callers)
    const send = lend(wires)
    const texts = paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`)
    const tally = await closedLoop(async (n) => answerOf(await send(texts[n % texts.length] ?? '')), {
      callers,
      count: Number.POSITIVE_INFINITY,
      seconds,
    })
    for (const wire of wires) wire.close()
    return tally
  },
})
