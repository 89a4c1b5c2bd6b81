/**
 * A small client of つうえん's API for childcare systems (docs/api.md): reads places and bookings, sends a stamp, reads the month's results.
 * Needs nothing but Node's own fetch. Run it against the demo town with the key that /demo shows:
 *
 *   TSUEN_URL=http://localhost:3000 TSUEN_KEY=tsuen_… node examples/client.ts [--stamp]
 *
 * Node from 22.18 on runs the file as it is; Node 20 with `node --import ./test/helpers/typescript.mjs examples/client.ts`.
 */
import { randomUUID } from 'node:crypto'

type Problem = { status: number; code: string; title: string; detail?: string; requestId: string; retryAfter?: number }
type Slots = { cells: { date: string; start: number; cap: number; taken: number; published: boolean }[] }
type Booking = { id: string; number: string; date: string; start: number; end: number; state: string; child: { name: string } }
type Use = { state: string; in: { at: string } | null; out: { at: string } | null }
type Month = { uses: Use[]; totals: { uses: number; minutes: number; fee: number } }
type OwnKey = { name: string; facility: { id: string; name: string }; scopes: string[]; expiresAt: string }

/** What the API refused: `code` is for programs, the message for people, `requestId` for whoever asks us about it. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title} (${problem.requestId})`)
    this.problem = problem
  }
}

/** Calls again after what `Retry-After` says, with the same Idempotency-Key: however often it was sent, it is done once. */
function connect(base: string, key: string, tries = 5) {
  return async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers = {
      authorization: `Bearer ${key}`,
      'accept-language': 'ja',
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    for (let turn = 1; ; turn += 1) {
      const response = await fetch(new URL(path, base), {
        method,
        headers,
        signal: AbortSignal.timeout(15_000),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (response.ok) return (await response.json()) as T
      const problem = (await response.json()) as Problem
      if ((problem.status !== 429 && problem.status !== 503) || turn === tries) throw new Refused(problem)
      await new Promise((done) => setTimeout(done, Number(response.headers.get('retry-after') ?? 5) * 1000))
    }
  }
}

const { TSUEN_URL: base = 'http://localhost:3000', TSUEN_KEY: key } = process.env
if (!key) throw new Error('TSUEN_KEY is missing: make a key at 外部システム連携, or take the one of /demo')
const call = connect(base, key)

const own = await call<OwnKey>('GET', '/api/v1/key')
const here = `/api/v1/facilities/${own.facility.id}`
// Days are days in Japan, whatever the clock of this machine says.
const today = process.env['TSUEN_DAY'] ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
const inWeek = new Date(Date.parse(`${today}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10)
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
console.log(`key ${own.name} of ${own.facility.name}: ${own.scopes.join(', ')}`)

const { cells } = await call<Slots>('GET', `${here}/slots?from=${today}&to=${inWeek}&kind=flexible`)
const open = cells.filter((cell) => cell.published && cell.cap > cell.taken)
console.log(`slots ${today} to ${inWeek}: ${open.length} half hours with free places`)

const { bookings } = await call<{ bookings: Booking[] }>('GET', `${here}/bookings?from=${today}&to=${today}`)
for (const one of bookings) console.log(`booking ${one.number} ${clock(one.start)}-${clock(one.end)} ${one.state}`)

const next = bookings.find((one) => one.state === 'confirmed' || one.state === 'inUse')
if (next && process.argv.includes('--stamp')) {
  const direction = next.state === 'confirmed' ? 'in' : 'out'
  try {
    const use = await call<Use>('POST', `${here}/bookings/${next.id}/stamp`, { direction, time: null })
    console.log(`stamped ${next.number} ${direction}: ${use.state} at ${use[direction]?.at}`)
  } catch (error) {
    // A child that is hours early, or whose family stamped a moment ago: nothing to mend, staff see it on their board.
    if (!(error instanceof Refused)) throw error
    console.log(`not stamped: ${error.message}`)
  }
}

const month = await call<Month>('GET', `${here}/months/${today.slice(0, 7)}`)
console.log(`results ${today.slice(0, 7)}: ${month.totals.uses} uses, ${month.totals.minutes} minutes, ${month.totals.fee} yen`)
