/**
 * Process: what other engines do, as small honest programs over tables of their own in the same durable database. Each writes as many rows
 * per booking as ours (booking, cells, hours, key, event, entry, audit, two mails), with prepared statements and ten connections.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Plan, wishOf } from './rush-plan.ts'
import { serveOrders } from './rush-process.ts'
import type { Rival } from './rush-rivals-named.ts'
import { type Answer, closedLoop } from './rush-run.ts'
import { closes, days, opens, type World } from './rush-world.ts'

type Ask = { id: string; child: string; date: string; start: number; end: number }
const granted = 600
const mostTries = 20

let world: World
let pool: pg.Pool
let admin: pg.Pool
let cap = 0

const ddl = `
  drop schema if exists rival cascade;
  create schema rival;
  create table rival.cell (date date, start_min int, taken int not null default 0, primary key (date, start_min));
  create table rival.hours (child uuid, month text, used int not null default 0, primary key (child, month));
  create table rival.booking (id uuid primary key, child uuid not null, date date not null, start_min int not null, end_min int not null,
    exclude using gist (child with =, date with =, int4range(start_min, end_min) with &&));
  create index on rival.booking (date, start_min);
  create table rival.seat (id uuid primary key, seat int not null, date date not null, cells int4range not null,
    exclude using gist (date with =, seat with =, cells with &&));
  create table rival.key (scope uuid, key uuid, code text, primary key (scope, key));
  create table rival.event (id uuid primary key, booking uuid, code text, at timestamptz);
  create table rival.entry (id uuid primary key, child uuid, month text, booking uuid, minutes int);
  create table rival.audit (id uuid primary key, tx xid8 default pg_current_xact_id(), code text, child uuid, at timestamptz);
  create table rival.outbox (id uuid primary key, kind text, booking uuid, recipient text);`

const insert = `with b as (insert into rival.booking values ($1, $2, $3, $4, $5)),
  k as (insert into rival.key values ($2, gen_random_uuid(), 'booked')),
  e as (insert into rival.event values (gen_random_uuid(), $1, 'confirmed', now())),
  l as (insert into rival.entry values (gen_random_uuid(), $2, to_char($3::date, 'YYYY-MM'), $1, $5 - $4)),
  a as (insert into rival.audit (id, code, child, at) values (gen_random_uuid(), 'booked', $2, now()))
  insert into rival.outbox values (gen_random_uuid(), 'family', $1, 'a@example.org'), (gen_random_uuid(), 'facility', $1, 'b@example.org')`
const takeHours = `update rival.hours set used = used + $3 where child = $1 and month = $2 and used + $3 <= ${granted}`
const addHours = 'update rival.hours set used = used + $3 where child = $1 and month = $2'
const readHours = 'select used from rival.hours where child = $1 and month = $2'
const takeCells = `update rival.cell set taken = taken + 1 where date = $1 and start_min = any($2::int[]) and taken < $3`
const addCells = 'update rival.cell set taken = taken + 1 where date = $1 and start_min = any($2::int[])'
const lockCells =
  'select start_min, taken from rival.cell where date = $1 and start_min = any($2::int[]) order by start_min for update'
const countCells = `select coalesce(max(n), 0)::int as most from (select count(b.id) as n from unnest($2::int[]) c
  left join rival.booking b on b.date = $1 and b.start_min <= c and b.end_min > c group by c) x`
const takeSeat = 'insert into rival.seat values ($1, $2, $3, int4range($4, $5)) on conflict do nothing'

const cellsOf = ({ start, end }: Ask): number[] => Array.from({ length: (end - start) / 30 }, (_, i) => start + i * 30)
const ask = (client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> =>
  client.query({ name: text.slice(0, 60), text, values })
const write = (client: pg.PoolClient, { id, child, date, start, end }: Ask) => ask(client, insert, [id, child, date, start, end])

/** Inside one transaction; false: refused, the caller rolls back. */
const acts: Record<Rival, (client: pg.PoolClient, wish: Ask) => Promise<boolean>> = {
  plain: async (client, wish) => {
    const [cells, minutes] = [cellsOf(wish), wish.end - wish.start]
    const hours = await ask(client, takeHours, [wish.child, wish.date.slice(0, 7), minutes])
    if (hours.rowCount !== 1) return false
    const taken = await ask(client, takeCells, [wish.date, cells, cap])
    if (taken.rowCount !== cells.length) return false
    await write(client, wish)
    return true
  },
  count: (client, wish) => countThenInsert(client, wish),
  serializable: (client, wish) => countThenInsert(client, wish),
  'for-update': async (client, wish) => {
    const [cells, minutes] = [cellsOf(wish), wish.end - wish.start]
    const locked = await ask(client, lockCells, [wish.date, cells])
    if (locked.rows.some((row) => row.taken >= cap)) return false
    const hours = await ask(client, `${readHours} for update`, [wish.child, wish.date.slice(0, 7)])
    if (hours.rows[0].used + minutes > granted) return false
    await ask(client, addHours, [wish.child, wish.date.slice(0, 7), minutes])
    await ask(client, addCells, [wish.date, cells])
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
  const cells = await ask(client, countCells, [wish.date, cellsOf(wish)])
  const hours = await ask(client, readHours, [wish.child, wish.date.slice(0, 7)])
  if (cells.rows[0].most >= cap || hours.rows[0].used + minutes > granted) return false
  await ask(client, addHours, [wish.child, wish.date.slice(0, 7), minutes])
  await write(client, wish)
  return true
}

async function once(rival: Rival, plan: Plan, n: number): Promise<Answer> {
  const wish = wishOf(plan, world, n)
  const child = world.families[wish.family]?.child ?? ''
  const client = await pool.connect()
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      try {
        await client.query(rival === 'serializable' ? 'begin isolation level serializable' : 'begin')
        const won = await acts[rival](client, { ...wish, id: randomUUID(), child })
        await client.query(won ? 'commit' : 'rollback')
        return won ? 'won' : 'refused'
      } catch (error) {
        await client.query('rollback')
        const state = (error as { code?: string }).code
        // The child is elsewhere at that time: a refusal like ours.
        if (state === '23P01') return 'refused'
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
    `select ((select count(*) from (select c.date, c.start_min from rival.cell c join rival.booking b on b.date = c.date and b.start_min <= c.start_min
        and b.end_min > c.start_min group by 1, 2 having count(*) > $1) x)
      + (select count(*) from (select child, to_char(date, 'YYYY-MM') from rival.booking group by 1, 2 having sum(end_min - start_min) > ${granted}) y))::int as n`,
    [cap],
  )
  return rows[0]?.n ?? 0
}

serveOrders({
  open: async (order: { world: World; adminUrl: string }) => {
    world = order.world
    admin = new pg.Pool({ connectionString: order.adminUrl, max: 2 })
    pool = new pg.Pool({ connectionString: order.adminUrl, max: 10 })
  },
  run: async (order: { rival: Rival; plan: Plan; callers: number; count: number; seconds: number; cap: number }) => {
    cap = order.cap
    await admin.query(ddl)
    await admin.query(
      'insert into rival.cell (date, start_min) select d, s from unnest($1::date[]) d, generate_series($2::int, $3::int, 30) s',
      [days, opens, closes - 30],
    )
    await admin.query(
      "insert into rival.hours (child, month) select c, m from unnest($1::uuid[]) c, unnest(array['2026-11', '2026-12']) m",
      [world.families.map((family) => family.child)],
    )
    await admin.query('analyze')
    const tally = await closedLoop((n) => once(order.rival, order.plan, n), order)
    return { ...tally, violations: await violations() }
  },
})
