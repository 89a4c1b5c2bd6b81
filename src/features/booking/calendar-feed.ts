/** The calendar under a secret address. The address is derived from its row's id, so that it can be shown again; only its hash is stored. */
import { sql } from 'kysely'
import { type Done, done } from '../../platform/act.ts'
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { icsCalendar } from '../../platform/ics.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getFeed } from './feed-contract.ts'

/** Days back that a calendar still shows. */
const back = 31

export async function readOwnFeed(c: ReadContext): Promise<ReplyOf<typeof getFeed>> {
  const row = await c.tx
    .selectFrom('calendar_feed')
    .select(['id', 'issued_at'])
    .where('login_id', '=', c.actor.loginId ?? '')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return { feed: null }
  return {
    feed: {
      address: `${c.baseUrl}/api/v1/calendar/${c.session.token(row.id)}`,
      issuedAt: row.issued_at.toISOString(),
    },
  }
}

const endOpen = (c: WriteContext) =>
  c.tx
    .updateTable('calendar_feed')
    .set({ ended_at: c.now })
    .where('login_id', '=', c.actor.loginId ?? '')
    .where('ended_at', 'is', null)
    .execute()

export async function issueOwnFeed(c: WriteContext): Promise<Done> {
  // Two at once wait for one another at the login, not at the unique index.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${c.actor.loginId}`}, 0))`.execute(c.tx)
  await endOpen(c)
  const id = c.id()
  await c.tx
    .insertInto('calendar_feed')
    .values({ id, login_id: c.actor.loginId ?? '', token_hash: c.session.hash(c.session.token(id)), issued_at: c.now })
    .execute()
  return done('calendar.issued', { feed: id })
}

export async function endOwnFeed(c: WriteContext): Promise<Done> {
  await endOpen(c)
  return done('calendar.ended')
}

type Row = {
  id: string
  number: string
  version: number
  date: LocalDate
  start_min: number
  end_min: number
  state: string
  facility: string
  address: string
  initial: string | null
}

/** An address that was ended, a blocked login and a made-up address are the same: not there. */
export async function readCalendar(
  c: ReadContext,
  token: string,
): Promise<{ name: string; type: string; bytes: Uint8Array } | Refused> {
  const hash = c.session.hash(token)
  const { rows } =
    await sql<Row>`select * from calendar_feed_bookings(${hash}, ${addDays(c.today, -back)}::date, ${c.now})`.execute(c.tx)
  if (rows.length === 0) return refuse({ rule: 'SEE-3', code: 'not-found' })
  return {
    name: 'tsuen.ics',
    type: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(
      icsCalendar(
        rows.map((row) => ({
          uid: `${row.id}@tsuen`,
          sequence: row.version,
          stamp: c.now,
          start: japanInstant(row.date, row.start_min),
          end: japanInstant(row.date, row.end_min),
          title: `こども誰でも通園${row.initial ? `（${row.initial}）` : ''}　${row.facility}${row.state === 'requested' ? '（申請中）' : ''}`,
          location: `${row.facility} ${row.address}`,
          description: `予約番号 ${row.number}`,
          url: `${c.baseUrl}/my/bookings/${row.id}`,
        })),
      ),
    ),
  }
}
