/** Bookings of the last weeks and the next ones, made by the settlement itself, so that ledger and places are as in real use. */
import type pg from 'pg'
import { createSettlement, type PreparedAct } from '../features/booking/settle.ts'
import type { ActHead } from '../platform/act.ts'
import { requestHash } from '../platform/act.ts'
import { addDays, japanDate, japanInstant, japanTime, type LocalDate } from '../platform/calendar.ts'
import { anonymous, createPool, inRole } from '../platform/db.ts'
import type { Random } from '../platform/random.ts'
import { type DemoOptions, pick, pickIndex } from './demo.ts'
import type { DemoFamily } from './load-families.ts'
import { facilities } from './names.ts'
import { openDayAfter, openDayFrom, openOn } from './open-days.ts'

type Options = DemoOptions & { pool: pg.Pool; families: readonly DemoFamily[]; now: Date; id: () => string; random: Random }
type Wish = { child: string; facility: string; date: LocalDate; start: number; end: number; household: string; loginId: string }

export async function loadHistory(options: Options): Promise<void> {
  const settlePool = createPool({ url: options.settleUrl, size: 1, name: 'demo settle' })
  const settle = createSettlement(settlePool, {
    id: options.id,
    random: options.random,
    onDefect: (error) => {
      throw error
    },
  })
  try {
    const { rows } = await options.pool.query<{ id: string; name: string }>('select id, name from facility')
    const idOf = new Map(rows.map((r) => [r.name, r.id]))
    const wishes = options.families.flatMap((family) => wishesOf(options, family, idOf))
    for (let at = 0; at < wishes.length; at += 100)
      await settle(wishes.slice(at, at + 100).map((wish) => ({ head: headOf(options, wish), act: bookActOf(options, wish) })))
    await inRole(options.pool, (tx) => stampPast(tx, options))
  } finally {
    await settlePool.end()
  }
}

function wishesOf({ now, random }: Options, family: DemoFamily, idOf: ReadonlyMap<string, string>): Wish[] {
  if (family.facility === null) return []
  const place = facilities[family.facility]
  const facility = place && idOf.get(place.name)
  if (!place || !facility) return []
  const today = japanDate(now)
  const board = openDayFrom(today)
  const wishes: Wish[] = []
  for (const child of family.children.filter((c) => c.certified))
    for (let week = -3; week <= 2; week += 1) {
      // guardian@ has used a little and has hours left to book with.
      if (family.showcase && (week === -3 || week === -1)) continue
      const drawn = addDays(today, week * 7 + pickIndex(random, 7))
      const some = family.showcase ? openDayFrom(drawn) : drawn
      // Everybody comes on the day of the board, so that it is full whenever the demo starts.
      const date = week === 0 ? board : some
      if (!openOn(date) || (week !== 0 && date === board)) continue
      const near = family.showcase && date === today ? soon(now, place) : null
      const start = near ?? place.from + 30 * pickIndex(random, week === 0 ? 9 : 6)
      const end = Math.min(place.to, start + (family.showcase ? 90 : pick(random, [60, 90, 120, 120, 150])))
      wishes.push({ child: child.id, facility, date, start, end, household: family.id, loginId: family.loginId })
    }
  // The days after the board's are not empty either.
  for (const [i, child] of family.showcase ? [] : family.children.filter((c) => c.certified).entries()) {
    const start = place.from + 30 * pickIndex(random, 9)
    const date = openDayAfter(board, 1 + ((pickIndex(random, 4) + i) % 4))
    wishes.push({ child: child.id, facility, date, start, end: start + 90, household: family.id, loginId: family.loginId })
  }
  return wishes
}

/** A start that can be stamped at once: the next half hour, while the place is open. */
function soon(now: Date, place: { from: number; to: number }): number | null {
  const next = Math.ceil((japanTime(now) + 1) / 30) * 30
  return next >= place.from && next + 60 <= place.to ? next : null
}

const headOf = (options: Options, wish: Wish): ActHead => {
  const key = `demo-${wish.child}-${wish.date}`
  return {
    actor: { ...anonymous, kind: 'job' },
    scope: wish.loginId,
    key,
    requestHash: requestHash(key),
    event: 'booking.book',
    at: options.now,
    requestId: 'demo',
    id: options.id,
  }
}

const bookActOf = (options: Options, wish: Wish): PreparedAct => ({
  channel: 'proxy',
  facility: wish.facility,
  act: {
    act: 'book',
    booking: options.id(),
    child: wish.child,
    facility: wish.facility,
    kind: 'flexible',
    date: wish.date,
    start: wish.start,
    end: wish.end,
    reason: 'demo',
    override: false,
    offer: null,
  },
})

/**
 * Uses whose time has passed have been: both stamps, 利用済. Of today's, those that have begun are 利用中, but for one in six who has
 * not come yet; one in six who should have been fetched is still there.
 */
async function stampPast(tx: Parameters<Parameters<typeof inRole>[1]>[0], { now, id, random }: Options): Promise<void> {
  const past = await tx
    .selectFrom('booking')
    .select(['id', 'child_id', 'facility_id', 'date', 'start_min', 'end_min'])
    .where('state', '=', 'confirmed')
    .where('date', '<=', japanDate(now))
    .orderBy('date')
    .orderBy('start_min')
    .orderBy('id')
    .execute()
  for (const [i, b] of past.entries()) {
    const isToday = b.date === japanDate(now)
    const stamps = (
      [
        ['in', b.start_min, pickIndex(random, 6) - 3],
        ['out', b.end_min, -pickIndex(random, 8)],
      ] as const
    )
      .map(([direction, minute, late]) => ({ direction, at: japanInstant(b.date as LocalDate, minute + late) }))
      .filter(({ direction, at }) => !isToday || (at <= now && i % 6 !== (direction === 'in' ? 5 : 3)))
    if (stamps[0]?.direction !== 'in') continue
    const state = stamps.length === 2 ? 'used' : 'inUse'
    await tx.updateTable('booking').set({ state }).where('id', '=', b.id).execute()
    for (const { direction, at } of stamps) {
      await tx
        .insertInto('attendance')
        .values({
          id: id(),
          booking_id: b.id,
          child_id: b.child_id,
          facility_id: b.facility_id,
          date: b.date,
          direction,
          at,
          received_at: at,
          source: 'guardianScan',
        })
        .execute()
    }
  }
}
