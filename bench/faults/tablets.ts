/**
 * 受付端末 through a bad day (ATT-4): tablets with the queue that the browser runs, on stores that outlive their tabs, against a real
 * server. Lines are away for up to eight hours, tabs die between any two steps, requests and answers are lost, clocks are a day off or are
 * set in the middle of the day. Afterwards the rows are judged: nothing lost, nothing twice, no time guessed.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type ClockAnchor, timeKnown } from '../../src/features/attendance/device-rules.ts'
import type { Direction } from '../../src/features/attendance/rules.ts'
import { japanInstant, type LocalDate } from '../../src/platform/calendar.ts'
import type { Random } from '../../src/platform/random.ts'
import { randomBelow } from '../../src/platform/random.ts'
import { createStampQueue, type QueuedStamp, type StampQueue, type StampStore } from '../../src/web/kiosk/stamp-queue.ts'
import { createClient, type TestApp } from '../../test/helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildSession,
  insert,
} from '../../test/helpers/build.ts'
import { buildUse } from '../../test/helpers/build-month.ts'

export type Yard = Pick<TestApp, 'admin' | 'clock' | 'keys' | 'client'> & { urls: readonly string[] }
export type TabletDose = { tablets: number; stamps: number }
export type TabletFigures = {
  tablets: number
  stamps: number
  /** What the tablets said to people that it was recorded. */
  acknowledged: number
  lostRequests: number
  lostAnswers: number
  deaths: number
  longestOfflineMinutes: number
  /** Waiting for a person at the end, because the tablet's clock was set meanwhile. */
  held: number
  /** Each must be zero. */
  lost: number
  double: number
  wrongTime: number
  disorder: number
}

const day = '2026-12-01' as LocalDate
const minute = 60_000
const dayMs = 24 * 60 * minute
const opens = 9 * 60
const hoursPerChild = 9

class Killed extends Error {}

type Wanted = { booking: string; direction: Direction; due: number }
type Said = QueuedStamp & { truly: number }
type Skew = { ms: number; setRightAt: number | null }
type Tablet = {
  url: string
  token: string
  device: string
  plan: Wanted[]
  /** What lies on its disk. */
  disk: { stamps: QueuedStamp[]; next: number; anchor: ClockAnchor | null }
  skew: Skew
  offline: { from: number; to: number }
  page: { alive: boolean; began: number; anchor: ClockAnchor | null; queue: StampQueue } | null
  said: Said[]
}

export async function runTablets(yard: Yard, dose: TabletDose, random: Random): Promise<TabletFigures> {
  const chance = (percent: number): boolean => randomBelow(random, 100) < percent
  const start = japanInstant(day, opens - 60).getTime()
  yard.clock.set(new Date(start))
  const tablets: Tablet[] = []
  for (let i = 0; i < dose.tablets; i += 1) tablets.push(await buildTablet(yard, dose.stamps, i, random))
  const figures = { lostRequests: 0, lostAnswers: 0, deaths: 0 }
  const nowMs = (): number => yard.clock.now().getTime()
  const ownClock = ({ skew }: Tablet): number => nowMs() + (skew.setRightAt !== null && nowMs() >= skew.setRightAt ? 0 : skew.ms)
  const isOffline = ({ offline }: Tablet): boolean => nowMs() >= offline.from && nowMs() < offline.to

  /** A tab that begins: it knows what lies on the disk, and no steady clock of before. */
  const begin = (tablet: Tablet): NonNullable<Tablet['page']> => {
    const page = {
      alive: true,
      began: nowMs(),
      anchor: tablet.disk.anchor && { ...tablet.disk.anchor, steady: null },
      queue: null as never,
    }
    const step = <T>(work: () => T): T => {
      const dies = page.alive && chance(2)
      // Dead before or after what it was about to do.
      if (dies && chance(50)) kill()
      if (!page.alive) throw new Killed()
      const done = work()
      if (dies) kill()
      if (!page.alive) throw new Killed()
      return done
    }
    const kill = (): void => {
      page.alive = false
      figures.deaths += 1
    }
    const store: StampStore = {
      add: async (stamp) =>
        step(() => {
          const kept = { ...stamp, sequence: tablet.disk.next }
          tablet.disk.next += 1
          tablet.disk.stamps.push(kept)
          return kept
        }),
      first: async (most) => step(() => tablet.disk.stamps.slice(0, most)),
      forget: async (ids) =>
        step(() => {
          tablet.disk.stamps = tablet.disk.stamps.filter((stamp) => !ids.includes(stamp.id))
        }),
    }
    const send = async (stamps: readonly QueuedStamp[]): Promise<readonly string[] | null> => {
      if (isOffline(tablet)) return null
      if (chance(12)) {
        figures.lostRequests += 1
        return null
      }
      const client = createClient(tablet.url, 'device', tablet.token)
      const body = { sentAt: new Date(ownClock(tablet)).toISOString(), stamps }
      const reply = await client.call<{ at: string; kept: { id: string }[] }>('POST', '/api/v1/kiosk/stamps', body)
      if (chance(12)) {
        figures.lostAnswers += 1
        return null
      }
      step(() => undefined)
      if (reply.status !== 200) return null
      hear(tablet, page, Date.parse(reply.body.at))
      return reply.body.kept.map((one) => one.id)
    }
    return Object.assign(page, { queue: createStampQueue(store, send) })
  }
  const hear = (tablet: Tablet, page: NonNullable<Tablet['page']>, server: number): void => {
    const own = ownClock(tablet)
    page.anchor = { server, own, steady: nowMs() - page.began }
    tablet.disk.anchor = { server, own, steady: null }
  }
  /** Runs on the living page, or on the next one. */
  const onPage = async <T>(tablet: Tablet, work: (page: NonNullable<Tablet['page']>) => Promise<T>): Promise<T | null> => {
    if (!tablet.page?.alive) tablet.page = begin(tablet)
    try {
      return await work(tablet.page)
    } catch (error) {
      if (error instanceof Killed) return null
      throw error
    }
  }

  const stampOne = async (tablet: Tablet, wanted: Wanted): Promise<void> => {
    // Who is not told that it was recorded does it again.
    for (;;) {
      const kept = await onPage(tablet, async (page) => {
        const { at, sure } = timeKnown(page.anchor, ownClock(tablet), nowMs() - page.began)
        return page.queue.keep({
          id: randomUUID(),
          booking: wanted.booking,
          direction: wanted.direction,
          at: new Date(at).toISOString(),
          deviceAt: new Date(ownClock(tablet)).toISOString(),
          sure,
          how: 'staff',
        })
      })
      if (!kept) continue
      tablet.said.push({ ...kept, truly: nowMs() })
      return
    }
  }

  for (let at = start; at <= start + 12 * 60 * minute; at += 5 * minute) {
    yard.clock.set(new Date(at))
    await Promise.all(
      tablets.map(async (tablet) => {
        while (tablet.plan[0] && tablet.plan[0].due <= at) await stampOne(tablet, tablet.plan.shift() as Wanted)
        // A page that has just begun asks for the list, and hears the time with it.
        if (!isOffline(tablet) && chance(50)) await onPage(tablet, async (page) => hear(tablet, page, nowMs()))
        if (tablet.disk.stamps.length > 0) await onPage(tablet, (page) => page.queue.flush())
      }),
    )
  }
  // The evening: the line is there again for everybody.
  for (let round = 0; round < 500 && tablets.some((tablet) => tablet.disk.stamps.length > 0); round += 1) {
    await Promise.all(
      tablets.map((tablet) => (tablet.disk.stamps.length > 0 ? onPage(tablet, (page) => page.queue.flush()) : null)),
    )
  }
  return { ...dose, stamps: dose.tablets * dose.stamps, ...figures, ...(await judge(yard.admin, tablets)) }
}

async function buildTablet(yard: Yard, stamps: number, i: number, random: Random): Promise<Tablet> {
  const t = yard as unknown as TestApp
  const facility = await buildFacility(t)
  const device = randomUUID()
  await insert(t, 'device', { id: device, facility_id: facility.id, name: `端末${i}`, paired_at: yard.clock.now() })
  const token = await buildSession(t, { side: 'device', deviceId: device, proofAt: null, codeAt: null })
  const bookings = Math.ceil(stamps / 2)
  const births = Array.from({ length: Math.ceil(bookings / hoursPerChild) }, () => '2024-12-15')
  const { children } = await buildHousehold(t, { births })
  for (const child of children) await buildAcceptance(t, child, facility)
  const plan: Wanted[] = []
  for (let n = 0; n < bookings; n += 1) {
    const child = children[Math.floor(n / hoursPerChild)] as BuiltChild
    const from = opens + (n % hoursPerChild) * 60
    const booking = await buildUse(t, child, facility, { date: day, start: from, minutes: 60, coming: true })
    const begins = japanInstant(day, from).getTime()
    plan.push({ booking, direction: 'in', due: begins - randomBelow(random, 10) * minute })
    plan.push({ booking, direction: 'out', due: begins + (50 + randomBelow(random, 25)) * minute })
  }
  const from = japanInstant(day, opens - 60 + randomBelow(random, 120)).getTime()
  // Every fourth tablet is a day off, every fourth a little; of these half are set right at noon.
  const ms = [0, dayMs, -dayMs, 3 * minute][i % 4] ?? 0
  const noon = japanInstant(day, 12 * 60).getTime()
  return {
    url: yard.urls[i % yard.urls.length] ?? '',
    token,
    device,
    plan: plan.sort((a, b) => a.due - b.due).slice(0, stamps),
    // The answer to its pairing told it the time; only what it has heard since may be lost.
    disk: {
      stamps: [],
      next: 1,
      anchor: { server: yard.clock.now().getTime(), own: yard.clock.now().getTime() + ms, steady: null },
    },
    skew: { ms, setRightAt: ms !== 0 && i % 8 >= 4 ? noon : null },
    offline: { from, to: from + (i % 5 === 0 ? 480 : randomBelow(random, 240)) * minute },
    page: null,
    said: [],
  }
}

type Row = {
  id: string
  sequence: number
  booking: string
  direction: Direction
  outcome: string
  received: Date
  at: Date | null
}

/** Knows nothing of how stamps are sent or counted: what people were told, against the rows. */
async function judge(
  admin: pg.Pool,
  tablets: readonly Tablet[],
): Promise<
  Pick<TabletFigures, 'acknowledged' | 'held' | 'lost' | 'double' | 'wrongTime' | 'disorder' | 'longestOfflineMinutes'>
> {
  const all = { acknowledged: 0, held: 0, lost: 0, double: 0, wrongTime: 0, disorder: 0, longestOfflineMinutes: 0 }
  for (const tablet of tablets) {
    const { rows } = await admin.query<Row>(
      `select d.id, d.sequence, d.booking_id as booking, d.direction, d.outcome, d.received_at as received, a.at
       from device_stamp d left join attendance a on a.booking_id = d.booking_id and a.direction = d.direction
       where d.device_id = $1 order by d.sequence`,
      [tablet.device],
    )
    const events = await admin.query<{ n: number }>(
      `select count(*)::int as n from booking_event e join device_stamp d on d.booking_id = e.booking_id
       where d.device_id = $1 and e.event in ('stampIn', 'stampOut') group by e.booking_id, e.event, d.id having count(*) > 1`,
      [tablet.device],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    all.acknowledged += tablet.said.length
    all.longestOfflineMinutes = Math.max(all.longestOfflineMinutes, (tablet.offline.to - tablet.offline.from) / minute)
    all.held += rows.filter((row) => row.outcome === 'held').length
    all.double += events.rows.length
    const counted = new Set<string>()
    for (const row of rows.filter(({ outcome }) => outcome === 'stamped')) {
      const use = `${row.booking} ${row.direction}`
      if (counted.has(use)) all.double += 1
      counted.add(use)
    }
    for (const said of tablet.said) {
      const row = byId.get(said.id)
      // Kept, and either in the records of the day or before a person.
      if (!row || (row.outcome !== 'held' && row.at === null)) all.lost += 1
      else if (row.outcome === 'stamped' && Math.abs((row.at?.getTime() ?? 0) - said.truly) > 2 * minute) all.wrongTime += 1
    }
    for (const [i, row] of rows.entries()) {
      const before = rows[i - 1]
      if (before && row.received.getTime() < before.received.getTime()) all.disorder += 1
    }
  }
  return all
}
