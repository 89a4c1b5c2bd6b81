/**
 * Readings at national size, against a server that runs on what `npm run seed:nation` loaded: `node scripts/run.mjs nation http://localhost:3000 [searches a second]`.
 * The search is asked in an open loop (a late answer does not hold up the next question); the pages of staff one after the other.
 */
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { machineOf, quantile, round } from './frame.ts'

const url = new URL(process.argv[2] ?? 'http://localhost:3000')
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const perSecond = Number(process.argv[3] ?? 300)
const seconds = 20

type Answer = { status: number; ms: number; body: string; cookies: string[] }

function ask(
  path: string,
  { method = 'GET', cookie = '', side = '', body }: { method?: string; cookie?: string; side?: string; body?: unknown } = {},
): Promise<Answer> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, url),
      {
        method,
        agent,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(side ? { 'x-tsuen-side': side } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        },
      },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            ms: performance.now() - began,
            body: Buffer.concat(pieces).toString('utf8'),
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

function tell(title: string, answers: readonly Answer[]): void {
  const times = answers.map((answer) => answer.ms)
  const at = (p: number): string => `${round(quantile(times, p))} ms`
  const wrong = answers.filter((answer) => answer.status !== 200).length
  const bytes = Math.round((answers[0]?.body.length ?? 0) / 1024)
  console.log(
    `${title}: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} (${answers.length} answers, ${wrong} not 200, ${bytes} Ki signs)`,
  )
}

async function openLoop(paths: readonly string[], wanted: number, forSeconds: number): Promise<Answer[]> {
  const began = performance.now()
  const answers: Promise<Answer>[] = []
  for (let n = 0; n < wanted * forSeconds; n += 1) {
    const due = began + (n * 1000) / wanted
    const asked = Math.max(0, due - performance.now())
    if (asked > 1) await sleep(asked)
    const late = Math.max(0, performance.now() - due)
    // What it waited before it was sent counts: the family waited too.
    answers.push(ask(paths[n % paths.length] ?? '/').then((answer) => ({ ...answer, ms: answer.ms + late })))
  }
  return Promise.all(answers)
}

async function inTurn(path: string, cookie: string, side: string, times = 30): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let n = 0; n < times + 3; n += 1) {
    const answer = await ask(path, { cookie, side })
    // The first ones fill caches and prepare statements.
    if (n >= 3) answers.push(answer)
  }
  return answers
}

async function loggedIn(mail: string, side: string): Promise<string> {
  const { status, cookies, body } = await ask('/api/v1/demo/login', { method: 'POST', body: { mail, side } })
  if (status >= 300) throw new Error(`${mail} cannot log in: ${status} ${body}`)
  return cookies.map((line) => line.split(';')[0]).join('; ')
}

const { cpu, cores, memGiB, node } = machineOf('')
console.log(`${cpu}, ${cores} cores, ${memGiB} GiB, Node ${node}`)
const towns = JSON.parse((await ask('/api/v1/public/municipalities')).body) as {
  municipalities?: { code: string; joined: boolean }[]
}
const joined = (towns.municipalities ?? []).filter((town) => town.joined).map((town) => town.code)
if (joined.length === 0) throw new Error('no municipality takes part: is this the nation?')
const searches = Array.from({ length: 600 }, (_, n) => {
  const part = n % 3 === 0 ? '&to=720' : ''
  return `/api/v1/public/facilities?municipality=${joined[(n * 7) % joined.length]}&weekday=${1 + (n % 5)}&classAge=${n % 3}${part}`
})
await openLoop(searches, 50, 3)
tell(
  `search by area, day and age at ${perSecond}/s over ${joined.length} municipalities`,
  await openLoop(searches, perSecond, seconds),
)
tell('search without an area, one after the other', await inTurn('/api/v1/public/facilities', '', ''))
tell(
  'search by a word without an area',
  await inTurn(`/api/v1/public/facilities?words=${encodeURIComponent('ひまわり')}`, '', ''),
)

const facility = await loggedIn('facility@demo.example', 'facility')
const me = JSON.parse((await ask('/api/v1/me', { cookie: facility, side: 'facility' })).body) as { facilities: { id: string }[] }
const place = `/api/v1/facilities/${me.facilities[0]?.id}`
const month = new Date(performance.timeOrigin).toISOString().slice(0, 7)
for (const [title, path] of [
  ['board', '/board'],
  ['allergies of the board', '/board/allergies'],
  ['children', '/children'],
  ['bookable children', '/bookable'],
  ['month', `/months/${month}`],
] as const)
  tell(`facility: ${title}`, await inTurn(place + path, facility, 'facility'))

const office = await loggedIn('ward@demo.example', 'office')
for (const [title, path] of [
  ['queue', '/applications'],
  ['queue, searched', `/applications?state=all&q=${encodeURIComponent('佐藤')}`],
  ['certificates', '/certificates'],
  ['certificates, searched', `/certificates?q=${encodeURIComponent('サトウ')}`],
  ['usage of the month', `/usage?month=${month}`],
] as const)
  tell(`office: ${title}`, await inTurn(`/api/v1/office${path}`, office, 'office'))
agent.destroy()
