/** Requests against the running program: a session opened and one read, a booking in the quiet, free places. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { type Case, type Measured, quantile, round } from './frame.ts'

type Reply = { status: number; text: string; ms: number; cookies: string[] }
type Ask = { method?: string; path: string; cookie?: string; body?: unknown }

/** A caller with kept-alive connections, as a browser or a proxy keeps them. */
export function createCaller(url: string, connections: number) {
  const { port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = ({ method = 'GET', path, cookie, body }: Ask): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          method,
          path,
          headers: {
            ...(cookie ? { cookie } : {}),
            ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
        },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(pieces).toString('utf8'),
              ms: performance.now() - began,
              cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  return { ask, close: () => agent.destroy() }
}
type Caller = ReturnType<typeof createCaller>

async function must<T>(caller: Caller, ask: Ask): Promise<T> {
  const { status, text } = await caller.ask(ask)
  if (status >= 300) throw new Error(`${ask.method ?? 'GET'} ${ask.path}: ${status} ${text.slice(0, 500)}`)
  return JSON.parse(text) as T
}

/** The cookies of a demo account. */
export async function demoCookie(caller: Caller, mail: string, side: string): Promise<string> {
  const { status, cookies, text } = await caller.ask({ method: 'POST', path: '/api/v1/demo/login', body: { mail, side } })
  if (status >= 300) throw new Error(`demo login: ${status} ${text}`)
  return cookies.join('; ')
}

/** Answers per second of one call from `callers` at once; each sample is one second. */
async function perSecond(caller: Caller, ask: Ask, callers: number, seconds: number): Promise<Measured> {
  const samples: number[] = []
  let done = 0
  let running = true
  const loop = async () => {
    while (running) {
      const { status, text } = await caller.ask(ask)
      if (status !== 200) throw new Error(`${ask.path}: ${status} ${text.slice(0, 300)}`)
      done += 1
    }
  }
  const all = Promise.all(Array.from({ length: callers }, loop))
  // The first second warms plans and connections.
  for (let i = -1; i < seconds; i += 1) {
    const [began, before] = [performance.now(), done]
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 1000)), all])
    if (i >= 0) samples.push(((done - before) * 1000) / (performance.now() - began))
  }
  running = false
  await all
  return { value: round(quantile(samples, 0.5)), samples: samples.map(round) }
}

type Place = { child: string; facility: string; date: string; start: number; end: number }

/** A use that the demo family can book now. */
async function bookablePlace(caller: Caller, cookie: string): Promise<Place> {
  const me = await must<{ children: { id: string }[] }>(caller, { path: '/api/v1/me', cookie })
  for (const child of me.children) {
    const base = `/api/v1/my/children/${child.id}`
    const { facilities } = await must<{ facilities: { id: string; kinds: { kind: string; way: string }[] }[] }>(caller, {
      path: `${base}/places`,
      cookie,
    })
    for (const facility of facilities.filter((one) => one.kinds.some((k) => k.kind === 'flexible' && k.way === 'automatic')))
      for (const month of nextMonths()) {
        const at = `${base}/facilities/${facility.id}`
        const { days } = await must<{ days: { date: string; mark: string; why: unknown }[] }>(caller, {
          path: `${at}/days?month=${month}&kind=flexible`,
          cookie,
        })
        for (const day of days.filter((one) => (one.mark === 'open' || one.mark === 'few') && one.why === null).reverse()) {
          const { cells } = await must<{ cells: { start: number; takable: boolean }[] }>(caller, {
            path: `${at}/times?date=${day.date}&kind=flexible`,
            cookie,
          })
          const first = cells.find((cell, i) => cell.takable && cells[i + 1]?.takable && cells[i + 1]?.start === cell.start + 30)
          if (first) return { child: child.id, facility: facility.id, date: day.date, start: first.start, end: first.start + 60 }
        }
      }
  }
  throw new Error('the demo family can book nothing')
}

function nextMonths(): string[] {
  const now = performance.timeOrigin + performance.now()
  return [10, 32].map((days) => new Date(now + days * 86_400_000).toISOString().slice(0, 7))
}

export function requestCases(url: () => string, quick: boolean): Case[] {
  const seconds = quick ? 2 : 10
  let booked: Promise<number[]> | null = null
  /** Books and takes back, one after the other; milliseconds of each booking. */
  const bookings = (): Promise<number[]> => {
    booked ??= (async () => {
      const caller = createCaller(url(), 1)
      const cookie = await demoCookie(caller, 'guardian@demo.example', 'guardian')
      const place = await bookablePlace(caller, cookie)
      const samples: number[] = []
      for (let i = -10; i < (quick ? 50 : 300); i += 1) {
        const reply = await caller.ask({ method: 'POST', path: '/api/v1/bookings', cookie, body: { ...place, kind: 'flexible' } })
        if (reply.status >= 300) throw new Error(`booking: ${reply.status} ${reply.text}`)
        if (i >= 0) samples.push(reply.ms)
        const { id } = JSON.parse(reply.text) as { id: string }
        await must(caller, { method: 'POST', path: `/api/v1/bookings/${id}/cancel`, cookie, body: { lostMinutes: 0 } })
      }
      caller.close()
      return samples
    })()
    return booked
  }
  const quantileOf = (p: number) => async (): Promise<Measured> => {
    const samples = await bookings()
    return { value: round(quantile(samples, p)), samples: samples.map(round) }
  }
  return [
    {
      id: 'session-read',
      title: 'GET /api/v1/me with a session, 16 callers: session opened, context set, one read, per second',
      unit: '/s',
      reach: 500,
      better: 'higher',
      quick: true,
      measure: async () => {
        const caller = createCaller(url(), 16)
        const cookie = await demoCookie(caller, 'guardian@demo.example', 'guardian')
        const measured = await perSecond(caller, { path: '/api/v1/me', cookie }, 16, seconds)
        caller.close()
        return measured
      },
    },
    {
      id: 'availability',
      title: 'GET free places of a facility’s month, 16 callers, per second',
      unit: '/s',
      reach: 1000,
      better: 'higher',
      quick: true,
      measure: async () => {
        const caller = createCaller(url(), 16)
        const cookie = await demoCookie(caller, 'guardian@demo.example', 'guardian')
        const { facility, date } = await bookablePlace(caller, cookie)
        const path = `/api/v1/public/facilities/${facility}/availability?month=${date.slice(0, 7)}`
        const measured = await perSecond(caller, { path }, 16, seconds)
        caller.close()
        return measured
      },
    },
    {
      id: 'booking-p50',
      title: 'POST /api/v1/bookings in the quiet, one family, durable commit; median',
      unit: 'ms',
      reach: 50,
      better: 'lower',
      quick: true,
      measure: quantileOf(0.5),
    },
    {
      id: 'booking-p99',
      title: 'The same, 99th percentile',
      unit: 'ms',
      reach: 200,
      better: 'lower',
      quick: true,
      measure: quantileOf(0.99),
    },
  ]
}
