/**
 * Process: what other engines do, as small honest programs in the same durable database. Each writes the rows that ours writes of a booking,
 * into the same tables with their indexes, references and constraints (booking, event, ledger, balance, cells, relation, key, audit, two
 * owed mails), with prepared statements and ten connections, past row security, and asks for nothing else that ours asks for. `lean`
 * writes into tables of its own that have hardly any of those.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { facilitySettingsOn, termsOf } from '../src/features/facility/rules.ts'
import { settingsOn } from '../src/features/municipality/rules.ts'
import { koto } from '../src/features/municipality/towns.ts'
import { localDate } from '../src/platform/calendar.ts'
import { type Plan, wishOf } from './rush-plan.ts'
import { serveOrders } from './rush-process.ts'
import { type Ask, ask, cellsOf } from './rush-rival-ask.ts'
import { bookLean, layLean, leanViolations } from './rush-rival-lean.ts'
import type { Rival } from './rush-rivals-named.ts'
import { type Answer, closedLoop } from './rush-run.ts'
import { rushNow, type World } from './rush-world.ts'

const granted = 600
const mostTries = 20
const at = rushNow.toISOString()
const today = localDate('2026-11-24')
const terms = JSON.stringify(termsOf(settingsOn(koto.rows, today), facilitySettingsOn([], today), false))

let world: World
let pool: pg.Pool
let admin: pg.Pool
let cap = 0
let numbers = 0
/** By child: an engine would know it from judging whether the child may book at all. */
let certificates = new Map<string, string>()
const facility = (): string => world.facilities[0] ?? ''

const seats = `
  drop schema if exists rival cascade;
  create schema rival;
  create table rival.seat (id uuid primary key, seat int not null, date date not null, cells int4range not null,
    exclude using gist (date with =, seat with =, cells with &&))`

const insert = `with b as (
    insert into booking (id, number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min, class_age, state, minutes,
      split, held, agreed, entered_by, entered_by_kind, requested_at, decided_at)
    values ($1, $2, $3, $4, '${koto.code}', $5, 'flexible', $6, $7, $8, 1, 'confirmed', $9::int, jsonb_build_array(jsonb_build_object('layer', 'national', 'minutes', $9::int)),
      jsonb_build_array(jsonb_build_object('layer', 'national', 'minutes', $9::int)), '${terms.replaceAll("'", "''")}', $10, 'guardian1', '${at}', '${at}')),
  e as (insert into booking_event (id, booking_id, at, event, to_state, by_kind, by_login)
    values (gen_random_uuid(), $1, '${at}', 'booked', 'confirmed', 'guardian1', $10)),
  l as (insert into hours_entry (id, child_id, month, layer, booking_id, minutes, reason, at)
    values (gen_random_uuid(), $3, $11, 'national', $1, $9, 'book', '${at}')),
  r as (insert into facility_relation (child_id, facility_id, live_until) values ($3, $4, $6::date + 30)
    on conflict (child_id, facility_id) do update set live_until = excluded.live_until where facility_relation.live_until < excluded.live_until),
  k as (insert into idempotency_key (scope, key, request_hash, outcome_code, outcome_ids, created_at)
    values ($10, gen_random_uuid()::text, sha256(convert_to($2::text, 'UTF8')), 'booked', jsonb_build_object('booking', $1::uuid), '${at}')),
  a as (insert into audit_event (id, at, event, code, actor_kind, login_id, household_id, facility_id, municipality, child_ids, ids, request_id)
    values (gen_random_uuid(), '${at}', 'booking.book', 'booked', 'guardian1', $10, $12, $4, '${koto.code}', array[$3::uuid],
      jsonb_build_object('booking', $1::uuid), 'rival'))
  insert into outbox (id, kind, refs, recipient, message_id, urgent, not_before, created_at)
  select gen_random_uuid(), kind, jsonb_build_object('booking', $1::uuid), recipient, '<' || gen_random_uuid() || '@rival>', false, '${at}', '${at}'
  from (values ('booking.confirmed', 'family@rush.example'), ('booking.made', 'staff@rush.example')) m(kind, recipient)`
const hoursOf = `child_id = $1 and month = $2 and layer = 'national'`
const takeHours = `update hours_balance set used = used + $3 where ${hoursOf} and used + $3 <= granted`
const addHours = `update hours_balance set used = used + $3 where ${hoursOf}`
const readHours = `select used from hours_balance where ${hoursOf}`
const cellsAt = `facility_id = $1 and date = $2 and start_min = any($3::smallint[]) and kind = 'flexible'`
const takeCells = `update slot_cell set taken = taken + 1, taken1 = taken1 + 1 where ${cellsAt} and taken < $4`
const addCells = `update slot_cell set taken = taken + 1, taken1 = taken1 + 1 where ${cellsAt}`
const lockCells = `select start_min, taken from slot_cell where ${cellsAt} order by start_min for update`
const countCells = `select coalesce(max(n), 0)::int as most from (select count(b.id) as n from unnest($3::smallint[]) c
  left join booking b on b.facility_id = $1 and b.date = $2 and b.start_min <= c and b.end_min > c group by c) x`
const takeSeat = 'insert into rival.seat values ($1, $2, $3, int4range($4, $5)) on conflict do nothing'

const write = (client: pg.PoolClient, { id, number, child, certificate, date, start, end, login, household }: Ask) =>
  ask(client, insert, [
    id,
    number,
    child,
    facility(),
    certificate,
    date,
    start,
    end,
    end - start,
    login,
    date.slice(0, 7),
    household,
  ])

/** Inside one transaction; false: refused, the caller rolls back. */
const acts: Record<Rival, (client: pg.PoolClient, wish: Ask) => Promise<boolean>> = {
  lean: (client, wish) => bookLean(client, wish, granted, cap),
  plain: async (client, wish) => {
    const [cells, minutes] = [cellsOf(wish), wish.end - wish.start]
    const hours = await ask(client, takeHours, [wish.child, wish.date.slice(0, 7), minutes])
    if (hours.rowCount !== 1) return false
    const taken = await ask(client, takeCells, [facility(), wish.date, cells, cap])
    if (taken.rowCount !== cells.length) return false
    await write(client, wish)
    return true
  },
  count: (client, wish) => countThenInsert(client, wish),
  serializable: (client, wish) => countThenInsert(client, wish),
  'for-update': async (client, wish) => {
    const [cells, minutes] = [cellsOf(wish), wish.end - wish.start]
    const locked = await ask(client, lockCells, [facility(), wish.date, cells])
    if (locked.rows.some((row) => row.taken >= cap)) return false
    const hours = await ask(client, `${readHours} for update`, [wish.child, wish.date.slice(0, 7)])
    if (hours.rows[0].used + minutes > granted) return false
    await ask(client, addHours, [wish.child, wish.date.slice(0, 7), minutes])
    await ask(client, addCells, [facility(), wish.date, cells])
    await write(client, wish)
    return true
  },
  exclusion: async (client, wish) => {
    const hours = await ask(client, takeHours, [wish.child, wish.date.slice(0, 7), wish.end - wish.start])
    if (hours.rowCount !== 1) return false
    for (let seat = 0; seat < cap; seat += 1) {
      const sat = await ask(client, takeSeat, [wish.id, seat, wish.date, wish.start, wish.end])
      if (sat.rowCount !== 1) continue
      await write(client, wish)
      return true
    }
    return false
  },
}

async function countThenInsert(client: pg.PoolClient, wish: Ask): Promise<boolean> {
  const minutes = wish.end - wish.start
  const cells = await ask(client, countCells, [facility(), wish.date, cellsOf(wish)])
  const hours = await ask(client, readHours, [wish.child, wish.date.slice(0, 7)])
  if (cells.rows[0].most >= cap || hours.rows[0].used + minutes > granted) return false
  await ask(client, addHours, [wish.child, wish.date.slice(0, 7), minutes])
  await write(client, wish)
  return true
}

async function once(rival: Rival, plan: Plan, n: number): Promise<Answer> {
  const wish = wishOf(plan, world, n)
  const family = world.families[wish.family]
  if (!family) return 'failed'
  const { child, login, household } = family
  numbers += 1
  const whole = { ...wish, child, login, household, certificate: certificates.get(child) ?? '', number: `R${numbers}` }
  const client = await pool.connect()
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      try {
        await client.query(rival === 'serializable' ? 'begin isolation level serializable' : 'begin')
        const won = await acts[rival](client, { ...whole, id: randomUUID() })
        await client.query(won ? 'commit' : 'rollback')
        return won ? 'won' : 'refused'
      } catch (error) {
        await client.query('rollback')
        const state = (error as { code?: string }).code
        // The child is elsewhere at that time, or its hours are used up meanwhile: a refusal like ours.
        if (state === '23P01' || state === '23514') return 'refused'
        if (state !== '40001' && state !== '40P01') throw error
      }
    }
    return 'failed'
  } finally {
    client.release()
  }
}

/** Cells with more children than places, and children with more minutes than granted. */
async function violations(): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select ((select count(*) from (select c.date, c.start_min from slot_cell c join booking b on b.facility_id = c.facility_id and b.date = c.date
        and b.start_min <= c.start_min and b.end_min > c.start_min where c.facility_id = $2 group by 1, 2 having count(*) > $1) x)
      + (select count(*) from (select child_id, to_char(date, 'YYYY-MM') from booking group by 1, 2 having sum(end_min - start_min) > ${granted}) y))::int as n`,
    [cap, facility()],
  )
  return rows[0]?.n ?? 0
}

serveOrders({
  open: async (order: { world: World; adminUrl: string }) => {
    world = order.world
    admin = new pg.Pool({ connectionString: order.adminUrl, max: 2 })
    pool = new pg.Pool({ connectionString: order.adminUrl, max: 10 })
    const { rows } = await admin.query<{ id: string; child_id: string }>('select id, child_id from certificate')
    certificates = new Map(rows.map((row) => [row.child_id, row.id]))
  },
  run: async (order: { rival: Rival; plan: Plan; callers: number; count: number; seconds: number; cap: number }) => {
    cap = order.cap
    await admin.query(seats)
    if (order.rival === 'lean') await layLean(admin, world)
    await admin.query(
      `insert into hours_balance (child_id, month, layer, municipality, granted)
       select c, m, 'national', '${koto.code}', ${granted} from unnest($1::uuid[]) c, unnest(array['2026-11', '2026-12']) m`,
      [world.families.map((family) => family.child)],
    )
    await admin.query('analyze')
    const tally = await closedLoop((n) => once(order.rival, order.plan, n), order)
    return { ...tally, violations: await (order.rival === 'lean' ? leanViolations(admin, cap, granted) : violations()) }
  },
})
