/** What the settlement reads of what it judges; without locks the same reading advises before a booking. */
import { sql } from 'kysely'
import {
  firstDayOf,
  fiscalYearOf,
  japanDate,
  type LocalDate,
  type LocalMonth,
  lastDayOf,
  monthOf,
} from '../../platform/calendar.ts'
import { type ReadTx, together, type WriteTx } from '../../platform/db.ts'
import { attainedOn, classAge } from '../certification/age.ts'
import { type DrawRow, withDraws } from '../draw/windows.ts'
import { classesOf, type FacilitySettings, facilitySettingsOn, termsOf, waysOf, windowsOf } from '../facility/rules.ts'
import type { CertificateFacts, TownHours } from '../hours/rules.ts'
import { versionsFor } from '../municipality/read-settings.ts'
import { type DeliveryType, type SettingsRow, settingsOn } from '../municipality/rules.ts'
import type { ClassAge, SlotKind } from '../slot/rules.ts'
import { type BookingFacts, type ChildFacts, type FacilityFacts, type Facts, townKey } from './facts.ts'
import type { BookingState, Terms } from './rules.ts'
import { readBalances, readCells } from './settle-counters.ts'
import { readOffers } from './settle-line.ts'
import type { Reach } from './settle-reach.ts'

/** The versions of the towns' settings from which the facts were made. */
export type Towns = ReadonlyMap<string, readonly SettingsRow[]>
export type Read = Omit<Facts, 'keys'>

/** What must be known before anything is locked: which balances there have to be, and by whose settings is judged. */
export type Ground = Pick<Read, 'balances' | 'offers' | 'children' | 'facilities' | 'towns'> & { versions: Towns }

/** @param closed months of the facilities, where they are wanted already */
export async function readGround(tx: ReadTx, reach: Reach, closed: ReturnType<typeof readClosed> | null = null): Promise<Ground> {
  const [children, places, balances, closedMonths, known] = await together([
    readChildren(tx, reach),
    readFacilities(tx, reach),
    readBalances(tx, reach),
    closed ?? Promise.resolve(new Map()),
    // Last: a certificate that the statements before saw has its town here.
    versionsFor(tx, childrenOf(reach), [...reach.facilities]),
  ])
  const towns = [
    ...[...children.values()].flatMap((c) => c.certificates.map((x) => x.municipality)),
    ...places.map((f) => f.municipality),
  ]
  const versions = new Map(towns.map((code) => [code, known.get(code) ?? []]))
  const facilities = new Map(places.map((row) => [row.id, facilityFacts(row, versions, reach.today, closedMonths)]))
  return { balances, offers: new Map(), children, facilities, towns: townHours(reach, children, versions), versions }
}

/** All facts of a reach. Several statements: each sees what was committed when it ran. */
export async function readFacts(tx: ReadTx, reach: Reach): Promise<Read & Ground> {
  const [ground, cells, bookings, offers] = await Promise.all([
    readGround(tx, reach, readClosed(tx, reach)),
    readCells(tx, reach),
    readBookings(tx, reach),
    readOffers(tx, reach),
  ])
  return { ...ground, cells, bookings, offers }
}

/** What a town grants in the months concerned (HRS-1, HRS-2). */
export function townHours(reach: Reach, children: Facts['children'], versions: Towns): Map<string, TownHours> {
  const towns = new Map<string, TownHours>()
  for (const { child, month } of reach.childMonths.values())
    for (const { municipality } of children.get(child)?.certificates ?? []) {
      const key = townKey(municipality, month)
      if (towns.has(key)) continue
      const { capMinutes, layers } = settingsOn(versions.get(municipality) ?? [], firstDayOf(month))
      towns.set(key, { capMinutes, layers })
    }
  return towns
}

const childrenOf = (reach: Reach): string[] => [...new Set([...reach.childMonths.values()].map((c) => c.child))]

type CertificateRow = {
  id: string
  child_id: string
  municipality: string
  valid_from: LocalDate
  national_end: LocalDate
  municipal_end: LocalDate | null
  state: string
  ended_at: Date | null
}

export async function readChildren(tx: ReadTx, reach: Reach): Promise<Map<string, ChildFacts>> {
  const ids = childrenOf(reach)
  if (ids.length === 0) return new Map()
  const [births, certificates, acceptances, confirmations] = await Promise.all([
    sql<{ id: string; birth_date: LocalDate }>`select id, birth_date from child where id = any(${ids}::uuid[])`.execute(tx),
    sql<CertificateRow>`
      select id, child_id, municipality, valid_from, national_end, municipal_end, state, ended_at from certificate
      where child_id = any(${ids}::uuid[]) order by valid_from`.execute(tx),
    sql<{ child_id: string; facility_id: string; kinds: SlotKind[]; accepted_at: Date }>`
      select child_id, facility_id, kinds, accepted_at from facility_acceptance
      where child_id = any(${ids}::uuid[]) and withdrawn_at is null`.execute(tx),
    sql<{ child_id: string; part: string; at: Date }>`
      select child_id, part, max(confirmed_at) as at from child_sheet_confirmation
      where child_id = any(${ids}::uuid[]) group by child_id, part`.execute(tx),
  ])
  const certified = byChild(certificates.rows)
  const accepted = byChild(acceptances.rows)
  const confirmed = byChild(confirmations.rows)
  const years = new Map<string, Set<number>>()
  for (const { child, month } of reach.childMonths.values())
    years.set(child, (years.get(child) ?? new Set()).add(fiscalYearOf(firstDayOf(month))))
  return new Map(
    births.rows.map(({ id, birth_date: birth }): [string, ChildFacts] => {
      const lastOf = (part: string): LocalDate | null => {
        const row = confirmed.get(id)?.find((c) => c.part === part)
        return row ? japanDate(row.at) : null
      }
      const attainsThree = attainedOn(birth, 36)
      return [
        id,
        {
          certificates: (certified.get(id) ?? []).map((c) => certificateFacts(c, attainsThree)),
          acceptances: (accepted.get(id) ?? []).map((a) => ({
            facility: a.facility_id,
            acceptedOn: japanDate(a.accepted_at),
            kinds: a.kinds,
          })),
          classAges: new Map(
            [...(years.get(id) ?? [])].map((year) => [
              year,
              Math.min(2, classAge(birth, `${year}-04-01` as LocalDate)) as ClassAge,
            ]),
          ),
          sheet: { household: lastOf('contacts'), child: lastOf('sheet') },
        },
      ]
    }),
  )
}

const certificateFacts = (c: CertificateRow, attainsThree: LocalDate): CertificateFacts => {
  // ELIG-2: an end is a last day in the dates. What is 終了 gives nothing after the day on which it was ended, whatever they say.
  const atMost = (day: LocalDate): LocalDate => {
    const over = c.state === 'ended' && c.ended_at ? japanDate(c.ended_at) : day
    return over < day ? over : day
  }
  return {
    id: c.id,
    municipality: c.municipality,
    from: c.valid_from,
    nationalEnd: atMost(c.national_end),
    municipalEnd: c.municipal_end && atMost(c.municipal_end),
    attainsThree,
    suspended: c.state === 'suspended',
  }
}

function byChild<R extends { child_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const list = groups.get(row.child_id)
    if (list) list.push(row)
    else groups.set(row.child_id, [row])
  }
  return groups
}

type FacilityRow = {
  id: string
  municipality: string
  delivery_type: string
  classes: number[]
  outsiders: boolean
  reduction_honoured: boolean
  valid_from: LocalDate | null
  value: Partial<FacilitySettings> | null
  draws: DrawRow[] | null
}

/** Facilities with the version of their settings that holds today. */
async function readFacilities(tx: ReadTx, { facilities, today }: Reach): Promise<FacilityRow[]> {
  if (facilities.size === 0) return []
  const { rows } = await sql<FacilityRow>`
    select f.id, f.municipality, f.delivery_type, f.classes, f.outsiders, f.reduction_honoured, s.valid_from, s.value,
      (select json_agg(json_build_object('kind', d.kind, 'month', d.month, 'draw_at', d.draw_at, 'drawn_at', d.drawn_at)) from draw d
        where d.facility_id = f.id and d.month >= ${monthOf(today)}) as draws
    from facility f
    left join lateral (select v.valid_from, v.value from facility_setting v where v.facility_id = f.id and v.valid_from <= ${today}::date
      order by v.valid_from desc, v.decided_at desc limit 1) s on true
    where f.id = any(${[...facilities]}::uuid[])`.execute(tx)
  return rows
}

/** BOOK-4: closed months among those of the reach, by facility. */
export async function readClosed(tx: ReadTx, reach: Reach): Promise<ReadonlyMap<string, ReadonlySet<LocalMonth>>> {
  const months = new Set([...reach.childMonths.values()].map((c) => c.month))
  for (const cell of reach.cells.values()) months.add(monthOf(cell.date))
  if (reach.facilities.size === 0 || months.size === 0) return new Map()
  const { rows } = await sql<{ facility_id: string; months: LocalMonth[] }>`
    select facility_id, array_agg(month) as months from month_result
    where facility_id = any(${[...reach.facilities]}::uuid[]) and month = any(${[...months]}::text[]) and state = 'closed'
    group by facility_id`.execute(tx)
  return new Map(rows.map((row) => [row.facility_id, new Set(row.months)]))
}

/**
 * BOOK-4: whoever writes into a month that is over waits for whoever closes it, and the closing for him. After the locks of bookings,
 * like the closing; months that still run cannot be closed and cost nothing.
 */
export async function holdPastMonths(tx: WriteTx, reach: Reach): Promise<void> {
  const running = monthOf(reach.today)
  const months = new Set([...reach.childMonths.values()].map((c) => c.month).filter((month) => month < running))
  if (months.size === 0) return
  await sql`
    select pg_advisory_xact_lock_shared(hashtextextended('month ' || f || ' ' || m, 0))
    from unnest(${[...reach.facilities].sort()}::text[]) f, unnest(${[...months].sort()}::text[]) m order by f, m`.execute(tx)
}

function facilityFacts(
  row: FacilityRow,
  versions: Towns,
  today: LocalDate,
  closed: ReadonlyMap<string, ReadonlySet<LocalMonth>>,
): FacilityFacts {
  const town = settingsOn(versions.get(row.municipality) ?? [], today)
  const own = facilitySettingsOn(row.valid_from && row.value ? [{ validFrom: row.valid_from, value: row.value }] : [], today)
  return {
    municipality: row.municipality,
    terms: termsOf(town, own, row.reduction_honoured),
    windows: withDraws(windowsOf(town, own, row.delivery_type as DeliveryType, row.id), row.draws ?? []),
    ways: waysOf(town, own),
    classAges: classesOf(row.classes),
    acceptsOthers: own.acceptsOthers ?? (row.outsiders && town.acceptsOthers),
    confirmationMonths: own.confirmationMonths ?? town.confirmationMonths,
    interviewMonths: town.interviewMonths,
    answer: { answerHours: town.booking.answerHours, answerAfterCloseHours: town.booking.answerAfterCloseHours },
    maxExtra: own.maxExtra,
    offers: { minutes: town.booking.offerMinutes, quietFrom: town.booking.quietFrom, quietTo: town.booking.quietTo },
    closedMonths: closed.get(row.id) ?? new Set(),
  }
}

type BookingRow = {
  id: string
  child_id: string
  facility_id: string
  municipality: string
  kind: SlotKind
  date: LocalDate
  start_min: number
  end_min: number
  class_age: ClassAge
  state: BookingState
  split: BookingFacts['split']
  held: BookingFacts['held']
  agreed: Terms
  replaces: string | null
  requested_at: Date
  answer_due_at: Date | null
  cut_short: boolean
}

export async function readBookings(tx: ReadTx, reach: Reach): Promise<Map<string, BookingFacts>> {
  const pairs = [...reach.childMonths.values()]
  if (pairs.length === 0 && reach.bookings.size === 0) return new Map()
  const { rows } = await sql<BookingRow>`
    select b.id, b.child_id, b.facility_id, b.municipality, b.kind, b.date, b.start_min, b.end_min, b.class_age, b.state, b.split, b.held, b.agreed,
      b.replaces, b.requested_at, b.answer_due_at, b.cut_short
    from booking b
    join unnest(${pairs.map((p) => p.child)}::uuid[], ${pairs.map((p) => firstDayOf(p.month))}::date[], ${pairs.map((p) => lastDayOf(p.month))}::date[])
      as w(child_id, first, last) on b.child_id = w.child_id and b.date between w.first and w.last
    where b.state in ('requested', 'confirmed', 'inUse', 'used') or b.held <> '[]'::jsonb or b.id = any(${[...reach.bookings]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, bookingFacts(row)]))
}

const bookingFacts = (r: BookingRow): BookingFacts => ({
  id: r.id,
  child: r.child_id,
  facility: r.facility_id,
  kind: r.kind,
  date: r.date,
  start: r.start_min,
  end: r.end_min,
  classAge: r.class_age,
  state: r.state,
  split: r.split,
  held: r.held,
  replaces: r.replaces,
  payer: r.municipality,
  terms: r.agreed,
  askedAt: r.requested_at,
  answerBy: r.answer_due_at,
  cutShort: r.cut_short,
})
