/**
 * Every reading of the three sides keeps its plan when the country is in: at a hundredth of it, with the rows of real towns and places,
 * no statement that a GET endpoint or a page asks may walk through a table that grows with the country. Row security is on, as always.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { endpoints } from '../src/app-routes.ts'
import { clearDrafts } from '../src/features/application/clear-drafts.ts'
import { expireRequests } from '../src/features/booking/expire-requests.ts'
import { createSettlement } from '../src/features/booking/settle.ts'
import { endWithdrawnBookings } from '../src/features/interview/end-withdrawn.ts'
import { loadNation } from '../src/nation/load-nation.ts'
import { nationTables } from '../src/nation/tables.ts'
import { japanDate } from '../src/platform/calendar.ts'
import { type ActorKind, type Endpoint, type Side, sideOf } from '../src/platform/contract.ts'
import { createPool } from '../src/platform/db.ts'
import { createIds } from '../src/platform/ids.ts'
import { createLog } from '../src/platform/log.ts'
import { seededRandom } from '../src/platform/random.ts'
import { type Client, startTestApp, type TestApp } from './helpers/app.ts'
import { explainAll, type Plan, readingsOf, recordPlans } from './helpers/plans.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/**
 * What grows with the country. Not in it: its 1,741 municipalities and their settings, read as a list on purpose; and what the running
 * system fills itself (sessions, keys, audit, mail), which is empty here, so that its plans would say nothing.
 */
const growing = new Set(nationTables.map((table) => table.name as string).filter((name) => !name.startsWith('municipality')))

let t: TestApp
const record = recordPlans()
type Ids = Record<'childId' | 'facilityId' | 'bookingId' | 'interviewId' | 'applicationId', string>
let ids: Ids
const clients = new Map<string, Client>()

beforeAll(async () => {
  t = await startTestApp({
    pages: true,
    demo: true,
    before: async ({ ownerUrl, superuserUrl, name }, keys, now) => {
      await loadNation({ ownerUrl, keys, now, scale: 0.01 })
      await explainAll(superuserUrl, name)
    },
  })
  const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => {
    const { rows } = await t.admin.query(sql, values)
    if (!rows[0]) throw new Error(`nothing found: ${sql}`)
    return rows[0] as T
  }
  ids = await one<Ids>(
    `select c.id as "childId", b.facility_id as "facilityId", b.id as "bookingId", i.id as "interviewId",
        (select id from application where municipality = '131075' and state = 'reviewing' limit 1) as "applicationId"
       from login l join login_role r on r.login_id = l.id join child c on c.household_id = r.household_id
       join booking b on b.child_id = c.id left join interview i on i.child_id = c.id
      where l.mail = 'guardian@demo.example' order by i.id nulls last limit 1`,
  )
  // A 募集 that is open to the family: without one マイページ would ask nothing further.
  await t.admin.query(
    `with call as (
       insert into intake_call (id, municipality, month, last_month, entries_from, entries_until, one_facility, residents_first, sibling_points,
         care_points, first_points, reserves, seed_hash, decided_by, decided_at)
       select gen_random_uuid(), c.municipality, '2027-02', '2027-07', $2::timestamptz - interval '1 day', $2::timestamptz + interval '7 days', true,
         true, 2, 0, 1, 3, repeat('0', 64), l.id, $2 from child c, login l where c.id = $1 and l.mail = 'ward@demo.example' returning id)
     insert into intake_place (id, call_id, facility_id, weekday, start_min, end_min, places, classes)
     select gen_random_uuid(), id, $3, 2, 540, 690, 3, '{0,1,2}' from call`,
    [ids.childId, t.clock.now(), ids.facilityId],
  )
  const session = async (side: Side, holder: Record<string, unknown>): Promise<Client> => {
    const token = randomBytes(32).toString('base64url')
    const row: Record<string, unknown> = {
      id: randomUUID(),
      token_hash: createHash('sha256').update(token).digest(),
      side,
      expires_at: new Date(t.clock.now().getTime() + 3_600_000),
      last_seen_at: t.clock.now(),
      proof_at: t.clock.now(),
      code_at: t.clock.now(),
      ...holder,
    }
    const names = Object.keys(row)
    await t.admin.query(
      `insert into session (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
    const client = t.client(side, token)
    client.side = side
    return client
  }
  const roles = {
    guardian1: "mail = 'guardian@demo.example'",
    guardian2: "mail = 'proxy@demo.example'",
    facilityAdmin: "mail = 'facility@demo.example'",
    facilityStaff: "mail = 'staff@demo.example'",
    corporationAdmin: "kind = 'corporationAdmin'",
    wardAdmin: "mail = 'ward@demo.example'",
    wardOfficer: "kind = 'wardOfficer' and municipality = '131075'",
    nation: "mail = 'nation@demo.example'",
    helpdesk: "mail = 'helpdesk@demo.example'",
  } as const
  for (const [kind, where] of Object.entries(roles)) {
    const role = await one<{ id: string; login_id: string }>(
      `select r.id, r.login_id from login_role r join login l on l.id = r.login_id where ${where} limit 1`,
    )
    const side = sideOf[kind as keyof typeof sideOf]
    clients.set(kind as ActorKind, await session(side, { login_id: role.login_id, login_role_id: role.id }))
  }
  const device = randomUUID()
  await t.admin.query("insert into device (id, facility_id, name, paired_at) values ($1, $2, '玄関', now())", [
    device,
    ids.facilityId,
  ])
  clients.set('device', await session('device', { device_id: device }))
  for (const kind of ['facilityAdmin', 'facilityStaff', 'corporationAdmin'] as const) {
    // The corporation's administrator is one of the tablet's own corporation.
    const own = `r.corporation_id = (select corporation_id from facility where id = '${ids.facilityId}')`
    const role = await one<{ id: string }>(
      `select r.id from login_role r join login l on l.id = r.login_id where ${kind === 'corporationAdmin' ? own : roles[kind]} limit 1`,
    )
    const serial = randomUUID()
    await t.admin.query("insert into pin (login_role_id, facility_id, pin_hash, serial) values ($1, $2, 'x', $3)", [
      role.id,
      ids.facilityId,
      serial,
    ])
    const until = new Date(t.clock.now().getTime() + 600_000)
    const acting = { device_id: device, acting_role_id: role.id, acting_until: until, acting_pin: serial }
    clients.set(`pin ${kind}`, await session('device', acting))
  }
  clients.set('applicant', await session('applicant', { application_id: ids.applicationId }))
  clients.set('anonymous', t.client())
})
afterAll(async () => {
  record.stop()
  await t?.close()
})

/** Read in the order of an index and not by a condition, on purpose. */
const intended: Readonly<Record<string, string>> = {
  // Ten thousand narrow entries at most: a search without a town is of the whole country, and words stand anywhere in a name.
  facility: 'all of facility_found_idx',
}
/** Rows that one statement may look at here: a ward of 2,900 children and the country's 1,741 municipalities lie below. */
const mostRows = 12_000

/** Statements that no index led through a growing table, or that looked at too much; each once. */
function walked(plans: readonly Plan[]): string[] {
  const found = new Map<string, string>()
  // What this test itself asks happens during nothing.
  for (const plan of plans.filter(({ during }) => during !== '')) {
    const readings = readingsOf(plan)
    const text = plan.text.replace(/\s+/g, ' ').trim().slice(0, 600)
    for (const { table, how, rows } of readings)
      if (growing.has(table) && how !== 'condition' && intended[table] !== how)
        found.set(`${table} ${text}`, `${plan.during}: ${how} of ${table} (${rows} rows): ${text}`)
    const looked = readings.reduce((sum, reading) => sum + reading.rows, 0)
    if (looked > mostRows) found.set(text, `${plan.during}: looked at ${Math.round(looked)} rows: ${text}`)
  }
  return [...found.values()]
}

const gets: readonly Endpoint[] = endpoints.filter((e) => e.method === 'GET')
/** Beside the examples: what the pages' filters and searches ask. */
const variants: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/public/facilities': [
    '',
    'municipality=131075&weekday=2&from=540&to=720&classAge=1',
    'municipality=131083&kind=regular&meals=1&parking=1&maxYen=300&open=1&guests=1&free=1',
    'words=ひまわり',
    'municipality=131083&words=さくら&page=2',
    'prefecture=東京都&points=1&together=1',
    'prefecture=北海道&free=1&support=1',
    'lat=35.68&lng=139.8&points=1&free=1',
    'postcode=1350016&maxYen=300',
    'free=1&open=1',
    'ids=00000000-0000-4000-8000-000000000001',
  ],
  '/api/v1/office/applications': [
    '',
    'state=certified&page=2',
    'state=all&sort=officer&dir=down',
    'officer=mine',
    'officer=nobody&sort=received',
    'q=佐藤',
    'q=ABCD',
  ],
  '/api/v1/office/certificates': ['', 'state=valid&page=3', 'state=before', 'state=ended', 'q=サトウ', 'q=13107-08-0000'],
  '/api/v1/my/bookings': ['', 'when=past'],
  '/api/v1/office/audit': [
    '',
    'group=seen',
    'group=money&from=2026-01-01&to=2026-11-30',
    'login=00000000-0000-4000-8000-000000000001',
  ],
  '/api/v1/office/statistics': ['', 'year=2026', 'year=2026&publish=1'],
  '/api/v1/facilities/:facilityId/interviews': ['', 'state=open', 'state=all'],
  '/api/v1/facilities/:facilityId/board': ['', 'date=2026-11-20'],
}

async function ask(endpoint: Endpoint, kind: ActorKind | 'applicant', query: string): Promise<number> {
  const params: Record<string, string> = {
    ...(endpoint.example?.params as Record<string, string> | undefined),
    ...ids,
    id: ids.applicationId,
  }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? randomUUID()))
  record.during = `${kind} GET ${endpoint.path}?${query}`
  const reply = await clients.get(endpoint.pin ? `pin ${kind}` : kind)?.get(`${path}${query ? `?${query}` : ''}`)
  return reply?.status ?? 0
}

describe('at a hundredth of the country', () => {
  it('no endpoint walks through a table that grows with it', async () => {
    const strange: string[] = []
    for (const endpoint of gets) {
      const kinds = Object.entries(endpoint.may).map(([kind, relation]) =>
        relation === 'applicant' ? 'applicant' : (kind as ActorKind),
      )
      const example = new URLSearchParams(endpoint.example?.query as Record<string, string> | undefined).toString()
      for (const kind of kinds.filter((k) => clients.has(k)))
        for (const query of variants[endpoint.path] ?? [example]) {
          const status = await ask(endpoint, kind, query)
          // Refusals (409, 422) and what is not there (404) read as much as is needed to say so.
          if (![200, 404, 409, 422].includes(status)) strange.push(`${kind} ${endpoint.path}?${query}: ${status}`)
        }
    }
    expect(strange).toEqual([])
    expect(t.defects).toEqual([])
    expect(record.plans.length).toBeGreaterThan(1000)
    expect(walked(record.plans)).toEqual([])
  })

  it('nor do a booking, its cancellation and the looks of every minute and night', async () => {
    const from = record.plans.length
    const family = clients.get('guardian1')
    const free = await t.admin.query<{ date: string; start: number }>(
      `select c.date::text, c.start_min as start from slot_cell c join slot_cell d using (facility_id, date, kind)
        where c.facility_id = $1 and c.kind = 'flexible' and d.start_min = c.start_min + 30 and c.date between $2 and $3
          and greatest(c.taken, d.taken) < c.cap and greatest(c.taken1, d.taken1) < c.cap1
          and not exists (select from booking b where b.child_id = $4 and b.date = c.date)
        order by c.date, c.start_min limit 1`,
      [ids.facilityId, '2026-11-26', '2026-11-30', ids.childId],
    )
    const { date, start = 0 } = free.rows[0] ?? {}
    record.during = 'guardian1 books and cancels'
    const wish = { child: ids.childId, facility: ids.facilityId, kind: 'flexible', date, start, end: start + 60 }
    const booked = await family?.call<{ id: string }>('POST', '/api/v1/bookings', wish)
    expect(booked?.status).toBe(200)
    const cancelled = await family?.call('POST', `/api/v1/bookings/${booked?.body.id}/cancel`, { lostMinutes: 0 })
    expect(cancelled?.status).toBe(200)
    const now = t.clock.now()
    const id = createIds(t.clock, seededRandom('plans'))
    const log = createLog({ level: 'silent' })
    const context = { clock: t.clock, keys: t.keys, log, baseUrl: t.url, random: seededRandom('plans') }
    const jobs = createPool({ url: t.database.jobsUrl, size: 1, name: 'plans' })
    const settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'plans settle' })
    const settle = createSettlement(settlePool, { id, random: seededRandom('plans'), onDefect: (error) => t.defects.push(error) })
    for (const tick of [expireRequests(settle), endWithdrawnBookings(settle), clearDrafts]) {
      record.during = tick.name
      await tick.run({ ...context, pool: jobs, now, today: japanDate(now), id })
    }
    await jobs.end()
    await settlePool.end()
    expect(t.defects).toEqual([])
    expect(walked(record.plans.slice(from))).toEqual([])
  })

  it.each([
    // The front door's search asks for a place first; its results are where the walk begins.
    ['anonymous', '/search?prefecture=東京都'],
    ['guardian1', '/my'],
    ['facilityAdmin', '/facility'],
    ['wardOfficer', '/office'],
  ] as const)('no page does, for %s', async (kind, home) => {
    const from = record.plans.length
    const pages = await crawl(kind, home)
    expect(pages).toBeGreaterThan(8)
    expect(t.defects).toEqual([])
    expect(walked(record.plans.slice(from))).toEqual([])
  })

  it('a walk would be seen', async () => {
    record.during = 'a walk'
    const client = new pg.Client(t.database.superuserUrl)
    await client.connect()
    const from = record.plans.length
    await client.query("select from booking where cause = 'illness'")
    await client.query('select id from booking order by number limit 1')
    await client.end()
    expect(walked(record.plans.slice(from)).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'a walk: all rows of booking',
      expect.stringContaining('looked at'),
      'a walk: all of booking_number_key of booking',
    ])
  })
})

/** Opens the pages that links lead to, one of each kind. */
async function crawl(kind: ActorKind, home: string): Promise<number> {
  const client = clients.get(kind)
  if (!client) throw new Error(`nobody is ${kind}`)
  const kindOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d(-\d\d)?|=[^&]*/g, '*')
  const queue = [home]
  const seen = new Set([kindOf(home)])
  let pages = 0
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    record.during = `${kind} ${path}`
    const reply = await client.get(path)
    if (!(reply.headers.get('content-type') ?? '').startsWith('text/html')) continue
    pages += 1
    for (const [, found = ''] of reply.text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const url = new URL(found.replaceAll('&amp;', '&'), `http://x${path}`)
      const next = url.pathname + url.search
      if (url.host !== 'x' || seen.has(kindOf(next)) || /^\/(demo|login|manual|help)/.test(next)) continue
      seen.add(kindOf(next))
      queue.push(next)
    }
  }
  return pages
}
