/** The leanest rival: plain SQL over tables of its own, with the keys that it needs itself and nothing that an office needs. */
import type pg from 'pg'
import { type Ask, ask, cellsOf } from './rush-rival-ask.ts'
import { closes, days, opens, type World } from './rush-world.ts'

const tables = `
  create table rival.cell (date date, start_min int, taken int not null default 0, primary key (date, start_min));
  create table rival.hours (child uuid, month text, used int not null default 0, primary key (child, month));
  create table rival.booking (id uuid primary key, child uuid not null, date date not null, start_min int not null, end_min int not null,
    exclude using gist (child with =, date with =, int4range(start_min, end_min) with &&));
  create index on rival.booking (date, start_min);
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

/** Into the schema `rival`, which stands empty. */
export async function layLean(admin: pg.Pool, world: World): Promise<void> {
  await admin.query(tables)
  await admin.query(
    'insert into rival.cell (date, start_min) select d, s from unnest($1::date[]) d, generate_series($2::int, $3::int, 30) s',
    [days, opens, closes - 30],
  )
  await admin.query(
    "insert into rival.hours (child, month) select c, m from unnest($1::uuid[]) c, unnest(array['2026-11', '2026-12']) m",
    [world.families.map((family) => family.child)],
  )
}

/** Inside one transaction; false: refused, the caller rolls back. */
export async function bookLean(client: pg.PoolClient, wish: Ask, granted: number, cap: number): Promise<boolean> {
  const [cells, minutes] = [cellsOf(wish), wish.end - wish.start]
  const takeHours = `update rival.hours set used = used + $3 where child = $1 and month = $2 and used + $3 <= ${granted}`
  const hours = await ask(client, takeHours, [wish.child, wish.date.slice(0, 7), minutes])
  if (hours.rowCount !== 1) return false
  const takeCells = 'update rival.cell set taken = taken + 1 where date = $1 and start_min = any($2::int[]) and taken < $3'
  const taken = await ask(client, takeCells, [wish.date, cells, cap])
  if (taken.rowCount !== cells.length) return false
  await ask(client, insert, [wish.id, wish.child, wish.date, wish.start, wish.end])
  return true
}

export async function leanViolations(admin: pg.Pool, cap: number, granted: number): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select ((select count(*) from (select c.date, c.start_min from rival.cell c join rival.booking b on b.date = c.date and b.start_min <= c.start_min
        and b.end_min > c.start_min group by 1, 2 having count(*) > $1) x)
      + (select count(*) from (select child, to_char(date, 'YYYY-MM') from rival.booking group by 1, 2 having sum(end_min - start_min) > $2) y))::int as n`,
    [cap, granted],
  )
  return rows[0]?.n ?? 0
}
