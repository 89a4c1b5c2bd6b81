/** What the settlement reads: first which rows an act can touch, then, under their locks, the facts. */
import { sql } from 'kysely'
import {
  firstDayOf,
  fiscalYearOf,
  japanDate,
  type LocalDate,
  type LocalMonth,
  lastDayOf,
  monthOf,
  type TimeOfDay,
} from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { attainedOn, classAge } from '../certification/age.ts'
import { classesOf, type FacilitySettings, facilitySettingsOn, termsOf, windowsOf } from '../facility/rules.ts'
import { type CertificateFacts, grantsOfMonth } from '../hours/rules.ts'
import { townVersions } from '../municipality/read-settings.ts'
import { type DeliveryType, type MunicipalitySettings, settingsOn } from '../municipality/rules.ts'
import { type Cell, type ClassAge, cellStarts, type SlotKind } from '../slot/rules.ts'
import {
  type Act,
  type BookingFacts,
  balanceKey,
  type ChildFacts,
  cellKey,
  type FacilityFacts,
  type Facts,
  townKey,
} from './facts.ts'
import type { BookingState, Terms } from './rules.ts'

type CellId = { facility: string; date: LocalDate; start: number; kind: SlotKind }

/** Every row that the acts of a batch can touch. */
export type Reach = {
  childMonths: Map<string, { child: string; month: LocalMonth }>
  cells: Map<string, CellId>
  bookings: Set<string>
  facilities: Set<string>
  today: LocalDate
}

type Place = {
  id: string
  child_id: string
  facility_id: string
  date: LocalDate
  start_min: number
  end_min: number
  kind: SlotKind
}

/** The unlocked look that finds the rows to lock; children, facilities, dates and times of a booking never change. */
export async function reachOf(tx: WriteTx, acts: readonly Act[]): Promise<Reach> {
  const first = acts[0]
  if (!first) throw new Error('nothing to settle')
  const reach: Reach = {
    childMonths: new Map(),
    cells: new Map(),
    bookings: new Set(),
    facilities: new Set(),
    today: japanDate(first.at),
  }
  const named = acts.flatMap((act) => ('booking' in act && act.act !== 'book' ? [act.booking] : []))
  const places = new Map((await readPlaces(tx, named)).map((place) => [place.id, place]))
  const add = (use: { child: string; facility: string; date: LocalDate; start: number; end: number; kind: SlotKind }): void => {
    const month = monthOf(use.date)
    reach.childMonths.set(`${use.child}|${month}`, { child: use.child, month })
    reach.facilities.add(use.facility)
    for (const start of cellStarts(use.start, use.end)) {
      const cell = { facility: use.facility, date: use.date, start, kind: use.kind }
      reach.cells.set(cellKey(cell.facility, cell.date, cell.start, cell.kind), cell)
    }
  }
  for (const place of places.values()) {
    reach.bookings.add(place.id)
    add({
      child: place.child_id,
      facility: place.facility_id,
      date: place.date,
      start: place.start_min,
      end: place.end_min,
      kind: place.kind,
    })
  }
  for (const act of acts) {
    if (act.act === 'book') add(act)
    else if (act.act === 'grant') reach.childMonths.set(`${act.child}|${act.month}`, { child: act.child, month: act.month })
    else if (act.act === 'change') {
      const old = places.get(act.booking)
      if (old)
        add({ child: old.child_id, facility: old.facility_id, date: act.date, start: act.start, end: act.end, kind: old.kind })
    } else if (act.act === 'close') {
      reach.facilities.add(act.facility)
      for (const kind of act.kinds)
        for (const start of cellStarts(act.start, act.end))
          reach.cells.set(cellKey(act.facility, act.date, start, kind), { facility: act.facility, date: act.date, start, kind })
      for (const place of await readTouched(tx, act)) {
        reach.bookings.add(place.id)
        add({
          child: place.child_id,
          facility: place.facility_id,
          date: place.date,
          start: place.start_min,
          end: place.end_min,
          kind: place.kind,
        })
      }
    }
  }
  return reach
}

const placeColumns = ['id', 'child_id', 'facility_id', 'date', 'start_min', 'end_min', 'kind'] as const

/** The bookings named, with the other half of a change that waits (BOOK-9). */
async function readPlaces(tx: WriteTx, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('booking')
    .select(placeColumns)
    .where((eb) =>
      eb.or([
        eb('id', 'in', ids),
        eb('replaces', 'in', ids),
        eb(
          'id',
          'in',
          eb.selectFrom('booking as pair').select('pair.replaces').where('pair.id', 'in', ids).$castTo<{ replaces: string }>(),
        ),
      ]),
    )
    .execute()
  return rows as Place[]
}

async function readTouched(
  tx: WriteTx,
  act: { facility: string; date: LocalDate; start: number; end: number; kinds: readonly SlotKind[] },
): Promise<Place[]> {
  const rows = await tx
    .selectFrom('booking')
    .select(placeColumns)
    .where('facility_id', '=', act.facility)
    .where('date', '=', act.date)
    .where('start_min', '<', act.end as TimeOfDay)
    .where('end_min', '>', act.start as TimeOfDay)
    .where('kind', 'in', [...act.kinds])
    .where('state', 'in', ['requested', 'confirmed', 'inUse'])
    .execute()
  return rows as Place[]
}

/** (a) Missing balances are made with their grants, then all of the child-months are locked in order. */
export async function lockBalances(tx: WriteTx, reach: Reach): Promise<void> {
  if (reach.childMonths.size === 0) return
  const children = await readChildren(tx, reach)
  const towns = await townVersions(
    tx,
    [...children.values()].flatMap((c) => c.certificates.map((x) => x.municipality)),
  )
  const rows: { child: string; month: LocalMonth; layer: string; minutes: number; municipality: string }[] = []
  for (const { child, month } of reach.childMonths.values()) {
    const seen = new Set<string>()
    for (const certificate of children.get(child)?.certificates ?? []) {
      const settings = settingsOn(towns.get(certificate.municipality) ?? [], firstDayOf(month))
      for (const grant of grantsOfMonth(certificate, month, settings)) {
        if (seen.has(grant.layer)) continue
        seen.add(grant.layer)
        rows.push({ child, month, layer: grant.layer, minutes: grant.minutes, municipality: certificate.municipality })
      }
    }
  }
  // Sorted like the locks: an insert waits for a concurrent one of the same key.
  rows.sort((a, b) => (balanceKey(a.child, a.month, a.layer) < balanceKey(b.child, b.month, b.layer) ? -1 : 1))
  if (rows.length > 0)
    await sql`
      insert into hours_balance (child_id, month, layer, granted, municipality)
      select * from unnest(${rows.map((r) => r.child)}::uuid[], ${rows.map((r) => r.month)}::text[], ${rows.map((r) => r.layer)}::text[],
        ${rows.map((r) => r.minutes)}::int[], ${rows.map((r) => r.municipality)}::text[])
      on conflict do nothing`.execute(tx)
  const pairs = [...reach.childMonths.values()]
  await sql`
    select 1 from hours_balance b
    join unnest(${pairs.map((p) => p.child)}::uuid[], ${pairs.map((p) => p.month)}::text[]) as w(child_id, month)
      on b.child_id = w.child_id and b.month = w.month
    order by b.child_id, b.month, b.layer for update of b`.execute(tx)
}

/** (b) */
export async function lockCells(tx: WriteTx, reach: Reach): Promise<void> {
  const cells = [...reach.cells.values()]
  if (cells.length === 0) return
  await sql`
    select 1 from slot_cell c
    join unnest(${cells.map((c) => c.facility)}::uuid[], ${cells.map((c) => c.date)}::date[], ${cells.map((c) => c.start)}::smallint[],
      ${cells.map((c) => c.kind)}::text[]) as w(facility_id, date, start_min, kind)
      on c.facility_id = w.facility_id and c.date = w.date and c.start_min = w.start_min and c.kind = w.kind
    order by c.facility_id, c.date, c.start_min, c.kind for update of c`.execute(tx)
}

/**
 * (b') Bookings that the acts name. Stamps and corrections lock the booking alone and never a balance or a cell, so this comes last:
 * without it a stamp between facts and writes would make a cancellation fail as a defect, and with it the whole batch.
 */
export async function lockBookings(tx: WriteTx, reach: Reach): Promise<void> {
  if (reach.bookings.size === 0) return
  await sql`select 1 from booking b where b.id = any(${[...reach.bookings]}::uuid[]) order by b.id for update of b`.execute(tx)
}

/** (c) The facts, as they stand under the locks; without locks the same reading advises before a booking. */
export async function readFacts(tx: ReadTx, reach: Reach): Promise<Omit<Facts, 'keys'>> {
  const children = await readChildren(tx, reach)
  const facilityRows = await readFacilities(tx, [...reach.facilities])
  const towns = await townVersions(tx, [
    ...[...children.values()].flatMap((c) => c.certificates.map((x) => x.municipality)),
    ...facilityRows.map((f) => f.municipality),
  ])
  const townHours = new Map<string, { capMinutes: number; layers: MunicipalitySettings['layers'] }>()
  for (const { child, month } of reach.childMonths.values())
    for (const { municipality } of children.get(child)?.certificates ?? []) {
      const { capMinutes, layers } = settingsOn(towns.get(municipality) ?? [], firstDayOf(month))
      townHours.set(townKey(municipality, month), { capMinutes, layers })
    }
  const facilities = new Map<string, FacilityFacts>()
  for (const row of facilityRows) {
    const town = settingsOn(towns.get(row.municipality) ?? [], reach.today)
    facilities.set(row.id, await facilityFacts(tx, row, town, reach.today))
  }
  return {
    balances: await readBalances(tx, reach),
    cells: await readCells(tx, reach),
    bookings: await readBookings(tx, reach),
    offers: new Map(),
    children,
    facilities,
    towns: townHours,
  }
}

async function readChildren(tx: ReadTx, reach: Reach): Promise<Map<string, ChildFacts>> {
  const ids = [...new Set([...reach.childMonths.values()].map((c) => c.child))]
  if (ids.length === 0) return new Map()
  const births = await tx.selectFrom('child').select(['id', 'birth_date']).where('id', 'in', ids).execute()
  const certificates = await tx
    .selectFrom('certificate')
    .select(['id', 'child_id', 'municipality', 'valid_from', 'national_end', 'municipal_end', 'state'])
    .where('child_id', 'in', ids)
    .orderBy('valid_from')
    .execute()
  const acceptances = await tx
    .selectFrom('facility_acceptance')
    .select(['child_id', 'facility_id', 'kinds', 'accepted_at'])
    .where('child_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()
  const confirmations = await tx
    .selectFrom('child_sheet_confirmation')
    .select(({ fn }) => ['child_id', 'part', fn.max('confirmed_at').as('at')])
    .where('child_id', 'in', ids)
    .groupBy(['child_id', 'part'])
    .execute()
  const months = [...reach.childMonths.values()]
  return new Map(
    births.map(({ id, birth_date }) => {
      const birth = birth_date as LocalDate
      const confirmed = (part: string): LocalDate | null => {
        const row = confirmations.find((c) => c.child_id === id && c.part === part)
        return row?.at ? japanDate(row.at) : null
      }
      const years = months.filter((m) => m.child === id).map((m) => fiscalYearOf(firstDayOf(m.month)))
      return [
        id,
        {
          certificates: certificates
            .filter((c) => c.child_id === id)
            .map(
              (c): CertificateFacts => ({
                id: c.id,
                municipality: c.municipality,
                from: c.valid_from as LocalDate,
                nationalEnd: c.national_end as LocalDate,
                municipalEnd: c.municipal_end as LocalDate | null,
                attainsThree: attainedOn(birth, 36),
                suspended: c.state === 'suspended',
              }),
            ),
          acceptances: acceptances
            .filter((a) => a.child_id === id)
            .map((a) => ({ facility: a.facility_id, acceptedOn: japanDate(a.accepted_at), kinds: a.kinds as SlotKind[] })),
          classAges: new Map(years.map((year) => [year, Math.min(2, classAge(birth, `${year}-04-01` as LocalDate)) as ClassAge])),
          sheet: { household: confirmed('contacts'), child: confirmed('sheet') },
        },
      ]
    }),
  )
}

type FacilityRow = Awaited<ReturnType<typeof readFacilities>>[number]
async function readFacilities(tx: ReadTx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('facility')
    .select(['id', 'municipality', 'delivery_type', 'classes', 'outsiders', 'reduction_honoured'])
    .where('id', 'in', [...ids])
    .execute()
}

async function facilityFacts(tx: ReadTx, row: FacilityRow, town: MunicipalitySettings, today: LocalDate): Promise<FacilityFacts> {
  const settings = await tx
    .selectFrom('facility_setting')
    .select(['valid_from', 'value'])
    .where('facility_id', '=', row.id)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .execute()
  const own = facilitySettingsOn(
    settings.map((s) => ({ validFrom: s.valid_from, value: s.value as Partial<FacilitySettings> })),
    today,
  )
  const closed = await tx
    .selectFrom('month_result')
    .select('month')
    .where('facility_id', '=', row.id)
    .where('state', '=', 'closed')
    .execute()
  return {
    municipality: row.municipality,
    terms: termsOf(town, own, row.reduction_honoured),
    windows: windowsOf(town, own, row.delivery_type as DeliveryType),
    ways: own.bookingWays,
    classAges: classesOf(row.classes),
    acceptsOthers: own.acceptsOthers ?? (row.outsiders && town.acceptsOthers),
    confirmationMonths: own.confirmationMonths ?? town.confirmationMonths,
    interviewMonths: town.interviewMonths,
    answer: { answerHours: town.booking.answerHours, answerAfterCloseHours: town.booking.answerAfterCloseHours },
    maxExtra: own.maxExtra,
    closedMonths: new Set(closed.map((c) => c.month as LocalMonth)),
  }
}

async function readBalances(tx: ReadTx, reach: Reach): Promise<Facts['balances']> {
  const pairs = [...reach.childMonths.values()]
  if (pairs.length === 0) return new Map()
  const { rows } = await sql<{ child_id: string; month: LocalMonth; layer: string; granted: number; used: number }>`
    select b.child_id, b.month, b.layer, b.granted, b.used from hours_balance b
    join unnest(${pairs.map((p) => p.child)}::uuid[], ${pairs.map((p) => p.month)}::text[]) as w(child_id, month)
      on b.child_id = w.child_id and b.month = w.month`.execute(tx)
  return new Map(rows.map((r) => [balanceKey(r.child_id, r.month, r.layer), { granted: r.granted, used: r.used }]))
}

async function readCells(tx: ReadTx, reach: Reach): Promise<Facts['cells']> {
  const cells = [...reach.cells.values()]
  if (cells.length === 0) return new Map()
  const { rows } = await sql<{
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
  }>`
    select c.* from slot_cell c
    join unnest(${cells.map((c) => c.facility)}::uuid[], ${cells.map((c) => c.date)}::date[], ${cells.map((c) => c.start)}::smallint[],
      ${cells.map((c) => c.kind)}::text[]) as w(facility_id, date, start_min, kind)
      on c.facility_id = w.facility_id and c.date = w.date and c.start_min = w.start_min and c.kind = w.kind
    where c.published`.execute(tx)
  return new Map(
    rows.map((r): [string, Cell] => [
      cellKey(r.facility_id, r.date, r.start_min, r.kind),
      {
        start: r.start_min,
        stopped: r.closed,
        total: { cap: r.cap, extra: r.extra, taken: r.taken },
        classes: [
          { cap: r.cap0, extra: r.extra0, taken: r.taken0 },
          { cap: r.cap1, extra: r.extra1, taken: r.taken1 },
          { cap: r.cap2, extra: r.extra2, taken: r.taken2 },
        ],
      },
    ]),
  )
}

async function readBookings(tx: ReadTx, reach: Reach): Promise<Facts['bookings']> {
  const pairs = [...reach.childMonths.values()]
  if (pairs.length === 0 && reach.bookings.size === 0) return new Map()
  const { rows } = await sql<{
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
  }>`
    select b.id, b.child_id, b.facility_id, b.municipality, b.kind, b.date, b.start_min, b.end_min, b.class_age, b.state, b.split, b.held, b.agreed,
      b.replaces, b.requested_at, b.answer_due_at, b.cut_short
    from booking b
    join unnest(${pairs.map((p) => p.child)}::uuid[], ${pairs.map((p) => firstDayOf(p.month))}::date[], ${pairs.map((p) => lastDayOf(p.month))}::date[])
      as w(child_id, first, last) on b.child_id = w.child_id and b.date between w.first and w.last
    where b.state in ('requested', 'confirmed', 'inUse', 'used') or b.held <> '[]'::jsonb or b.id = any(${[...reach.bookings]}::uuid[])`.execute(
    tx,
  )
  return new Map(
    rows.map((r): [string, BookingFacts] => [
      r.id,
      {
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
      },
    ]),
  )
}
