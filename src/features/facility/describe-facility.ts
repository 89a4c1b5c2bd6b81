/** A facility as everybody sees it: its row, its dated settings and its town's. */
import type { z } from 'zod'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { BookingWindow, DeliveryType, MunicipalitySettings, Opening, WindowPair } from '../municipality/rules.ts'
import { type SlotKind, windowFor, windowState } from '../slot/rules.ts'
import type { facilityPage, getFacility, searchFacilities } from './contract.ts'
import { type FacilityRow, selectFacility, selectFacilitySettings } from './queries.ts'
import { publicPhotosOf } from './read-photos.ts'
import { type FacilitySettings, facilitySettingsOn, termsOf, waysOf, windowsOf } from './rules.ts'

type Card = Omit<ReplyOf<typeof searchFacilities>['facilities'][number], 'week' | 'rank' | 'km'>
type Meal = { name: string; yen: number; when?: string }
type Extra = { name: string; yen: number; per?: string }

const opensOf = (opening: Opening) =>
  opening.by === 'daysBefore'
    ? { by: opening.by, days: opening.days, time: opening.time as number }
    : opening.by === 'dayOfMonth'
      ? { by: opening.by, days: opening.day, time: opening.time as number }
      : { by: opening.by, days: null, time: null }

const windowSaid = ({ opens, closes }: BookingWindow) => ({
  opens: opensOf(opens),
  closes: { daysBefore: closes.daysBefore, time: closes.time as number },
})

export function cardOf(row: FacilityRow, town: MunicipalitySettings, own: FacilitySettings): Card {
  const windows = windowsOf(town, own, row.delivery_type as DeliveryType, row.id)
  const kinds = row.kinds as SlotKind[]
  return {
    id: row.id,
    municipality: row.municipality,
    municipalityName: row.municipality_name,
    name: row.name,
    kana: row.kana,
    facilityType: row.facility_type,
    deliveryType: row.delivery_type as DeliveryType,
    address: row.address,
    lat: row.lat,
    lng: row.lng,
    kinds: kinds.map((kind) => ({
      kind,
      booking: waysOf(town, own)[kind],
      // A town that keeps guardians out of the interviews of a kind leaves them to the facility (INT-2).
      interview: town.interviewByGuardian[kind]
        ? own.interviewWays[kind]
        : own.interviewWays[kind] === 'closed'
          ? 'closed'
          : 'facility',
      window: windowSaid(windows[kind].resident),
      otherWindow: windowSaid(windows[kind].other),
    })),
    classes: [...row.classes],
    perHour: own.perHour,
    meals: (row.meals as Meal[]).length > 0,
    parking: row.parking,
    parentChild: row.parent_child,
    medicalCare: row.medical_care,
    outsiders: own.acceptsOthers ?? (row.outsiders && town.acceptsOthers),
  }
}

async function found(tx: ReadTx, id: string, today: LocalDate) {
  const row = await selectFacility(tx, id, today)
  const town = row && (await readSettings(tx, row.municipality, today))
  if (!row || !town) return null
  const own = facilitySettingsOn((await selectFacilitySettings(tx, [id], today)).get(id) ?? [], today)
  return { row, town: town.settings, own }
}

/** Null where there is no such public facility. */
export async function describeFacility(tx: ReadTx, id: string, today: LocalDate): Promise<z.infer<typeof facilityPage> | null> {
  const facts = await found(tx, id, today)
  return facts && pageOf(facts.row, facts.town, facts.own)
}

/** The same with the photos and the days that cannot be booked yet. */
export async function readFacilityPage(
  tx: ReadTx,
  id: string,
  today: LocalDate,
  now: Date,
): Promise<ReplyOf<typeof getFacility> | null> {
  const facts = await found(tx, id, today)
  if (!facts) return null
  const { row, town, own } = facts
  const windows = windowsOf(town, own, row.delivery_type as DeliveryType, row.id)
  const later = (row.kinds as SlotKind[]).flatMap((kind) =>
    [true, false].flatMap((resident) =>
      laterDays(windows[kind], resident, today, now).map((days) => ({ kind, resident, ...days })),
    ),
  )
  return { ...pageOf(row, town, own), later, photos: await publicPhotosOf(tx, id) }
}

/** The calendar's months: this one and three more. */
const daysAhead = 125

/** Runs of days with the same opening that is still to come. A month of a draw opens by the draw, which its own notice says. */
export function laterDays(
  windows: WindowPair,
  resident: boolean,
  today: LocalDate,
  now: Date,
): { from: LocalDate; to: LocalDate; opens: string | null }[] {
  const runs: { from: LocalDate; to: LocalDate; opens: string | null }[] = []
  for (let n = 0; n <= daysAhead; n += 1) {
    const date = addDays(today, n)
    const window = windowFor(windows, resident, date)
    const state = windowState(window, now)
    if (state !== 'before' && state !== 'never') continue
    const opens = window.opens?.toISOString() ?? null
    const last = runs.at(-1)
    if (last && last.opens === opens && addDays(last.to, 1) === date) last.to = date
    else runs.push({ from: date, to: date, opens })
  }
  return runs
}

/** The public page of a row under settings of its town and its own. */
export function pageOf(row: FacilityRow, town: MunicipalitySettings, own: FacilitySettings): z.infer<typeof facilityPage> {
  const terms = termsOf(town, own, row.reduction_honoured)
  return {
    ...cardOf(row, town, own),
    corporation: row.corporation_name,
    hostName: row.host_name,
    postalCode: row.postal_code,
    phone: row.phone && showPhone(row.phone),
    access: row.access,
    website: row.website,
    fromMonths: row.from_months,
    agesText: row.ages_text,
    capacity: row.capacity,
    capacities: [row.capacity0, row.capacity1, row.capacity2],
    hoursText: row.hours_text,
    closedText: row.closed_text,
    feeText: row.fee_text,
    mealList: (row.meals as Meal[]).map((m) => ({ name: m.name, yen: m.yen, when: m.when ?? '' })),
    extraList: (row.extras as Extra[]).map((e) => ({ name: e.name, yen: e.yen, per: e.per ?? '' })),
    thingsToBring: row.things_to_bring,
    paymentText: row.payment_text,
    cancelText: row.cancel_text,
    cancelFeeText: row.cancel_fee_text,
    cancel: terms.cancel,
    illnessWaived: terms.illnessWaived,
    unit: terms.unit,
    interviewText: row.interview_text,
    bookingText: row.booking_text,
    disability: row.disability,
    reductionHonoured: row.reduction_honoured,
    temporaryCare: row.temporary_care,
    featuresText: row.features_text,
    staffText: row.staff_text,
    partnerText: row.partner_text,
    checkupText: row.checkup_text,
    openedOn: row.opened_on,
    townBooking: town.reservationByPortal.way === 'external' ? town.reservationByPortal.url : null,
    townTexts: { fee: town.texts.fee, regular: town.texts.regular },
  }
}
