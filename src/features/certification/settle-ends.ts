/**
 * What follows the end of a certificate (ELIG-2) and a move (HRS-7), every minute: later bookings become 認定終了取消 through the one
 * settlement, uses made after it are marked, relations of facilities shorten (SEE-1), and the new town grants the month's hours.
 * Found by state and not by event, so that a node that dies in between leaves nothing behind.
 */
import { sql } from 'kysely'
import { type ActHead, requestHash } from '../../platform/act.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import type { createSettlement, PreparedAct } from '../booking/settle.ts'

/** Decisions are looked at again for so long, in days: longer than any standstill, and not all that ever were. */
const lookedBack = 40
/** SEE-1: a facility reads the child until 30 days after the last use. */
const relationDays = 30

type Left = { id: string; child: string; facility: string; municipality: string }

const lastDay = sql.raw('coalesce(c.municipal_end, c.national_end)')

async function bookingsLeft(c: JobContext, since: Date): Promise<Left[]> {
  return inRole(c.pool, async (tx) => {
    const { rows } = await sql<Left>`
      select b.id, b.child_id as child, b.facility_id as facility, b.municipality
      from certificate c
        join booking b on b.child_id = c.child_id and b.certificate_id = c.id
          and b.state in ('requested', 'confirmed') and b.date >= ${c.today} and b.date > ${lastDay}
      where c.ended_at >= ${since} and c.end_reason <> 'age'
      order by b.date, b.start_min, b.id limit 200`.execute(tx)
    return rows
  })
}

async function markAndShorten(c: JobContext, since: Date): Promise<void> {
  await inRole(c.pool, async (tx) => {
    await sql`
      update booking b set flagged = 'certificateEnded'
      from certificate c
      where c.ended_at >= ${since} and c.end_reason <> 'age' and b.child_id = c.child_id and b.certificate_id = c.id and b.date > ${lastDay} and b.flagged is null
        and (b.state in ('inUse', 'used') or b.state = 'confirmed' and b.date < ${c.today})`.execute(tx)
    await sql`
      update facility_relation r set live_until = d.until
      from (select o.child_id, o.facility_id, greatest(${lastDay},
          (select max(b.date) from booking b where b.child_id = o.child_id and b.facility_id = o.facility_id
            and b.state in ('requested', 'confirmed', 'inUse', 'used', 'noShow', 'cancelledLate'))) + ${relationDays}::int as until
        from certificate c join facility_relation o on o.child_id = c.child_id
        where c.ended_at >= ${since} and c.end_reason <> 'age' and not exists (select from certificate n
          where n.child_id = c.child_id and n.id <> c.id and coalesce(n.municipal_end, n.national_end) > ${lastDay})) d
      where r.child_id = d.child_id and r.facility_id = d.facility_id and r.live_until > d.until`.execute(tx)
  })
}

type Moved = { child: string; month: LocalMonth }

/** Months whose hours an earlier town still grants, of children certified by another one of late. */
async function monthsMoved(c: JobContext, since: Date): Promise<Moved[]> {
  const recent = new Date(c.now.getTime() - 3 * 86_400_000)
  return inRole(c.pool, async (tx) => {
    // From the old town's few ends, and from what was certified in the last days: in March that is many, each asked once for its child.
    const { rows } = await sql<Moved>`
      select distinct b.child_id as child, b.month
      from (select o.child_id from certificate o where o.ended_at >= ${since} and o.end_reason <> 'age'
          union select r.child_id from certificate r where r.decided_at >= ${recent}) late
        join certificate c on c.child_id = late.child_id and c.state <> 'ended' and not exists (select from certificate n
          where n.child_id = c.child_id and n.valid_from > c.valid_from)
        join hours_balance b on b.child_id = c.child_id and b.layer = 'national' and b.municipality <> c.municipality
          and b.month between to_char(c.valid_from, 'YYYY-MM') and to_char(c.national_end, 'YYYY-MM')
      order by b.child_id, b.month limit 200`.execute(tx)
    return rows
  })
}

export const settleEnds = (settle: ReturnType<typeof createSettlement>): Tick => ({
  name: 'settleEnds',
  run: async (c) => {
    const since = new Date(c.now.getTime() - lookedBack * 86_400_000)
    const left = await bookingsLeft(c, since)
    if (left.length > 0)
      await settle(
        left.map((one) => ({
          head: headOf(c, one.id, 'certificate-ended', 'booking.endedWithCertificate'),
          act: endOf(one),
        })),
      )
    await markAndShorten(c, since)
    // HRS-7: after the old bookings have ended.
    const months = await monthsMoved(c, since)
    if (months.length > 0)
      await settle(
        months.map(({ child, month }) => ({
          head: headOf(c, child, `moved-${month}`, 'hours.granted'),
          act: { channel: 'job', act: { act: 'grant', child, month } } satisfies PreparedAct,
        })),
      )
  },
})

const headOf = (c: JobContext, scope: string, key: string, event: string): ActHead => ({
  actor: { ...anonymous, kind: 'job' },
  scope,
  key,
  requestHash: requestHash(`${scope} ${key}`),
  event,
  at: c.now,
  requestId: c.id(),
  id: c.id,
})

const endOf = (booking: Left): PreparedAct => ({
  channel: 'job',
  facility: booking.facility,
  municipality: booking.municipality,
  act: { act: 'cancel', booking: booking.id, cause: 'certificateEnded', reason: null, calledAt: null },
  tell: (_code, { booking: id = '' }) => [
    { kind: 'booking.certificate-ended', refs: { booking: id }, to: { child: booking.child } },
    { kind: 'booking.certificate-ended-staff', refs: { booking: id }, to: { facility: booking.facility } },
  ],
})
