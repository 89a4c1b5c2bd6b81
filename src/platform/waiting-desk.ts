/**
 * Who is let into login and booking while more come than can be served. Every node measures its own answers; one row holds how far the
 * line has moved. More are let in while the slowest hundredth is quick, half as many once it is slow (AIMD): never a fixed number.
 * Without the database the last known state is shown and nobody is let in further.
 */
import type pg from 'pg'
import type { Clock } from './clock.ts'
import { type Given, moveLine, peopleBetween, spanMs, spanOf, ticketMs } from './waiting-line.ts'

/** After the last slow second the door stays closed this long, in milliseconds. */
const closedMs = 30_000
const windowMs = 5000
const leastSamples = 20

export type Standing = { ahead: number; seconds: number | null }
export type WaitingDesk = {
  /** An answer of login or booking took so long (milliseconds). */
  answered(ms: number): void
  /** Somebody was sent away because a queue was full. */
  overran(): void
  /** A place in the line was given out. */
  gave(rank: number): void
  /** Whether visitors need a place in the line now. */
  closed(): boolean
  admits(rank: number): boolean
  standing(rank: number): Standing
  /** Once a second. Throws when the database does not answer; the state stays. */
  tick(): Promise<void>
}

/** No node closes the door for longer than this: one whose clock is a day ahead must not shut it for a day. */
const closedAt = (until: Date, now: number): boolean => until.getTime() > now && until.getTime() <= now + 2 * closedMs

type Row = { closed_until: Date; admitted: number; per_minute: number }

/** `slowMs`: above this p99 in milliseconds (default 1000) the door closes, and fewer are let in; below half of it more are. */
export function createWaitingDesk(pool: pg.Pool, clock: Clock, { slowMs = 1000 }: { slowMs?: number } = {}): WaitingDesk {
  const answers: { at: number; ms: number }[] = []
  const mine = new Map<number, number>()
  let overruns = 0
  let slowTicks = 0
  /** How many this node lets in at its next tick. */
  let step = 20
  let room: Row | null = null
  let given: Given = new Map()
  const now = (): number => clock.now().getTime()
  const isClosed = (): boolean => room !== null && closedAt(room.closed_until, now())

  const p99 = (): number | null => {
    const since = now() - windowMs
    while (answers[0] && answers[0].at < since) answers.shift()
    if (answers.length < leastSamples) return null
    const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length * 0.99)] ?? null
  }

  return {
    answered: (ms) => void answers.push({ at: now(), ms }),
    overran: () => {
      overruns += 1
    },
    gave: (rank) => void mine.set(spanOf(rank), (mine.get(spanOf(rank)) ?? 0) + 1),
    closed: isClosed,
    admits: (rank) => room !== null && rank <= room.admitted,
    standing(rank) {
      const ahead = Math.max(0, Math.round(peopleBetween(given, room?.admitted ?? 0, rank)))
      return { ahead, seconds: room && room.per_minute > 0 ? Math.ceil((ahead * 60) / room.per_minute) : null }
    },
    async tick() {
      const seen = p99()
      const slow = overruns > 0 || (seen !== null && seen > slowMs)
      overruns = 0
      slowTicks = slow ? slowTicks + 1 : 0
      if (slow) step = Math.max(1, step / 2)
      else if (seen === null) step += 1
      else if (seen < slowMs / 2) step = Math.min(2000, step + 5)
      if (!isClosed() && slowTicks < 2 && mine.size === 0) {
        room = await read(pool)
        return
      }
      const at = now()
      const counts = [...mine]
      const state = await move(pool, {
        at,
        counts,
        step: Math.floor(step),
        closedUntil: slowTicks >= 2 ? at + closedMs : null,
      })
      for (const [start, n] of counts) {
        const rest = (mine.get(start) ?? 0) - n
        if (rest > 0) mine.set(start, rest)
        else mine.delete(start)
      }
      room = state.room
      given = state.given
    },
  }
}

async function read(pool: pg.Pool): Promise<Row | null> {
  const { rows } = await pool.query<Row>('select closed_until, admitted, per_minute from waiting_room where id = 1')
  return rows[0] ?? null
}

type Move = { at: number; counts: readonly (readonly [number, number])[]; step: number; closedUntil: number | null }

/** One node's share of the movement, under the row's lock: whatever the number of nodes, nobody is counted twice. */
async function move(pool: pg.Pool, { at, counts, step, closedUntil }: Move): Promise<{ room: Row; given: Given }> {
  const client = await pool.connect()
  try {
    await client.query("begin; set local statement_timeout = 2000; set local lock_timeout = '1s'")
    await client.query(
      `insert into waiting_room (id, closed_until, admitted, per_minute, updated_at) values (1, $1, $2, 0, $1) on conflict (id) do nothing`,
      [new Date(at), spanOf(at) - 1],
    )
    const { rows } = await client.query<Row & { updated_at: Date }>('select * from waiting_room where id = 1 for update')
    const before = rows[0] as Row & { updated_at: Date }
    if (counts.length)
      await client.query(
        `insert into waiting_span (start, given) select * from unnest($1::bigint[], $2::int[])
         on conflict (start) do update set given = waiting_span.given + excluded.given`,
        [counts.map(([start]) => start), counts.map(([, n]) => n)],
      )
    await client.query('delete from waiting_span where start < $1', [at - ticketMs - spanMs])
    const spans = await client.query<{ start: number; given: number }>('select start, given from waiting_span')
    const given = new Map(spans.rows.map((row) => [row.start, row.given]))
    const wasClosed = closedAt(before.closed_until, at)
    // Who came while the door stood open stands in no line: it begins with the span in which the door closes. A span that is not over yet
    // lets nobody in, as its order is drawn among all who come in it.
    const start = wasClosed && before.admitted < spanOf(at) ? before.admitted : spanOf(at) - 1
    const until = Math.max(start, spanOf(at) - 1)
    const admitted = Math.floor(moveLine(given, start, step, until))
    const people = peopleBetween(given, start, admitted)
    const seconds = Math.max(0.2, (at - before.updated_at.getTime()) / 1000)
    const perMinute = Math.round(wasClosed ? before.per_minute * 0.9 + ((people * 60) / seconds) * 0.1 : step * 60)
    // The door opens only once so few wait that one second can serve them all, those of the span that is not over included.
    const stays = peopleBetween(given, admitted, at + spanMs) > step ? at + closedMs : 0
    const closed_until = new Date(Math.max(closedUntil ?? 0, wasClosed ? Math.max(before.closed_until.getTime(), stays) : 0))
    await client.query(
      'update waiting_room set closed_until = $1, admitted = $2, per_minute = $3, updated_at = $4 where id = 1',
      [closed_until, admitted, perMinute, new Date(at)],
    )
    await client.query('commit')
    return { room: { closed_until, admitted, per_minute: perMinute }, given }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
