/**
 * The two counters, balances and cells: read without locks, or locked and read in one statement. Under READ COMMITTED a row that had
 * to be waited for comes back as its last writer left it. The order is fixed: balances by child, month, layer, then cells by facility,
 * date, start, kind, then bookings by id; whoever differs deadlocks.
 */
import { type RawBuilder, sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { grantsOfMonth } from '../hours/rules.ts'
import type { Cell, SlotKind } from '../slot/rules.ts'
import { balanceKey, cellKey, type Facts, townKey } from './facts.ts'
import type { Reach } from './settle-reach.ts'

const unlocked = sql``

export const readBalances = (tx: ReadTx, reach: Reach): Promise<Facts['balances']> => balances(tx, reach, unlocked)
export const lockBalances = (tx: WriteTx, reach: Reach): Promise<Facts['balances']> =>
  balances(tx, reach, sql`order by b.child_id, b.month, b.layer for update of b`)
export const readCells = (tx: ReadTx, reach: Reach): Promise<Facts['cells']> => cells(tx, reach, unlocked)
export const lockCells = (tx: WriteTx, reach: Reach): Promise<Facts['cells']> =>
  cells(tx, reach, sql`order by c.facility_id, c.date, c.start_min, c.kind for update of c`)

type BalanceRow = { child_id: string; month: LocalMonth; layer: string; granted: number; used: number }

async function balances(tx: ReadTx, reach: Reach, end: RawBuilder<unknown>): Promise<Facts['balances']> {
  const pairs = [...reach.childMonths.values()]
  if (pairs.length === 0) return new Map()
  const { rows } = await sql<BalanceRow>`
    select b.child_id, b.month, b.layer, b.granted, b.used from hours_balance b
    join unnest(${pairs.map((p) => p.child)}::uuid[], ${pairs.map((p) => p.month)}::text[]) as w(child_id, month)
      on b.child_id = w.child_id and b.month = w.month
    ${end}`.execute(tx)
  return new Map(rows.map((r) => [balanceKey(r.child_id, r.month, r.layer), { granted: r.granted, used: r.used }]))
}

type Missing = { child: string; month: LocalMonth; layer: string; minutes: number; municipality: string }

/** (a) The balances that the reach lacks, with their grants; of one layer the certificate that began first grants. */
export function missingBalances(reach: Reach, facts: Pick<Facts, 'balances' | 'children' | 'towns'>): Missing[] {
  const rows = new Map<string, Missing>()
  for (const { child, month } of reach.childMonths.values())
    for (const certificate of facts.children.get(child)?.certificates ?? []) {
      const { municipality } = certificate
      const town = facts.towns.get(townKey(municipality, month))
      for (const { layer, minutes } of town ? grantsOfMonth(certificate, month, town) : []) {
        const key = balanceKey(child, month, layer)
        if (!facts.balances.has(key) && !rows.has(key)) rows.set(key, { child, month, layer, minutes, municipality })
      }
    }
  return [...rows.values()]
}

export async function makeBalances(tx: WriteTx, missing: readonly Missing[]): Promise<void> {
  if (missing.length === 0) return
  // Sorted like the locks: an insert waits for a concurrent one of the same key.
  const rows = [...missing].sort((a, b) =>
    balanceKey(a.child, a.month, a.layer) < balanceKey(b.child, b.month, b.layer) ? -1 : 1,
  )
  await sql`
    insert into hours_balance (child_id, month, layer, granted, municipality)
    select * from unnest(${rows.map((r) => r.child)}::uuid[], ${rows.map((r) => r.month)}::text[], ${rows.map((r) => r.layer)}::text[],
      ${rows.map((r) => r.minutes)}::int[], ${rows.map((r) => r.municipality)}::text[])
    on conflict do nothing`.execute(tx)
}

type CellRow = {
  facility_id: string
  date: LocalDate
  start_min: number
  kind: SlotKind
  cap: number
  cap0: number | null
  cap1: number | null
  cap2: number | null
  extra: number
  extra0: number
  extra1: number
  extra2: number
  taken: number
  taken0: number
  taken1: number
  taken2: number
  closed: boolean
  published: boolean
}

async function cells(tx: ReadTx, reach: Reach, end: RawBuilder<unknown>): Promise<Facts['cells']> {
  const wanted = [...reach.cells.values()]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<CellRow>`
    select c.facility_id, c.date, c.start_min, c.kind, c.cap, c.cap0, c.cap1, c.cap2, c.extra, c.extra0, c.extra1, c.extra2,
      c.taken, c.taken0, c.taken1, c.taken2, c.closed, c.published
    from slot_cell c
    join unnest(${wanted.map((c) => c.facility)}::uuid[], ${wanted.map((c) => c.date)}::date[], ${wanted.map((c) => c.start)}::smallint[],
      ${wanted.map((c) => c.kind)}::text[]) as w(facility_id, date, start_min, kind)
      on c.facility_id = w.facility_id and c.date = w.date and c.start_min = w.start_min and c.kind = w.kind
    ${end}`.execute(tx)
  return new Map(
    rows.flatMap((r): [string, Cell][] =>
      r.published ? [[cellKey(r.facility_id, r.date, r.start_min, r.kind), cellOf(r)]] : [],
    ),
  )
}

const cellOf = (r: CellRow): Cell => ({
  start: r.start_min,
  stopped: r.closed,
  total: { cap: r.cap, extra: r.extra, taken: r.taken },
  classes: [
    { cap: r.cap0, extra: r.extra0, taken: r.taken0 },
    { cap: r.cap1, extra: r.extra1, taken: r.taken1 },
    { cap: r.cap2, extra: r.extra2, taken: r.taken2 },
  ],
})

/**
 * (b') Bookings that the acts name. Stamps and corrections lock the booking alone and never a balance or a cell, so this comes last:
 * without it a stamp between facts and writes would make a cancellation fail as a defect, and with it the whole batch.
 */
export async function lockBookings(tx: WriteTx, reach: Reach): Promise<void> {
  if (reach.bookings.size === 0) return
  await sql`select 1 from booking b where b.id = any(${[...reach.bookings]}::uuid[]) order by b.id for update of b`.execute(tx)
}
