/** Bookings of the last weeks and the next ones, made by the settlement itself, so that ledger and places are as in real use. */
import type pg from 'pg'
import { createSettlement, type PreparedAct } from '../features/booking/settle.ts'
import type { ActHead } from '../platform/act.ts'
import { requestHash } from '../platform/act.ts'
import { addDays, japanDate, japanInstant, type LocalDate, weekdayOf } from '../platform/calendar.ts'
import { anonymous, createPool, inRole } from '../platform/db.ts'
import type { Random } from '../platform/random.ts'
import { type DemoOptions, pick, pickIndex } from './demo.ts'
import type { DemoFamily } from './load-families.ts'
import { facilities } from './names.ts'

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
  const wishes: Wish[] = []
  for (const child of family.children.filter((c) => c.certified))
    for (let week = -3; week <= 2; week += 1) {
      const date = addDays(today, week * 7 + pickIndex(random, 7))
      const weekday = weekdayOf(date)
      if (weekday === 0 || weekday === 6) continue
      const start = place.from + 30 * pickIndex(random, 6)
      const end = Math.min(place.to, start + pick(random, [60, 90, 120, 120, 150]))
      wishes.push({ child: child.id, facility, date, start, end, household: family.id, loginId: family.loginId })
    }
  return wishes
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

/** Uses before today have been: both stamps, state 利用済. */
async function stampPast(tx: Parameters<Parameters<typeof inRole>[1]>[0], { now, id, random }: Options): Promise<void> {
  const past = await tx
    .selectFrom('booking')
    .select(['id', 'child_id', 'facility_id', 'date', 'start_min', 'end_min'])
    .where('state', '=', 'confirmed')
    .where('date', '<', japanDate(now))
    .execute()
  for (const b of past) {
    await tx.updateTable('booking').set({ state: 'used' }).where('id', '=', b.id).execute()
    for (const [direction, minute, late] of [
      ['in', b.start_min, pickIndex(random, 6) - 3],
      ['out', b.end_min, -pickIndex(random, 8)],
    ] as const) {
      const at = japanInstant(b.date as LocalDate, minute + late)
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
