/** A facility's own dated settings over its municipality's (SET-1): price, ways, windows. Pure. */

import type { BookingWay, CancelRule, OpenWay, Terms } from '../booking/rules.ts'
import type { InterviewWay } from '../interview/rules.ts'
import type { BookingWindow, Counting, DeliveryType, MunicipalitySettings, Unit, WindowPair } from '../municipality/rules.ts'
import type { ClassAge, SlotKind } from '../slot/rules.ts'
import { laterOf, staggerOffset } from './stagger.ts'

/** What a facility sets itself; null = as its municipality says. A row's jsonb value is a `Partial` of it. */
export type FacilitySettings = {
  /** Yen per hour (FEE-3). */
  perHour: number
  /** BOOK-7, per kind. */
  bookingWays: Readonly<Record<SlotKind, BookingWay>>
  /** INT-2, per kind. */
  interviewWays: Readonly<Record<SlotKind, InterviewWay>>
  /** SLOT-2, within the town's bounds. */
  windows: Readonly<Record<SlotKind, WindowPair>> | null
  cancel: CancelRule | null
  illnessWaived: boolean | null
  unit: Unit | null
  counting: Counting | null
  confirmationMonths: number | null
  /** BOOK-4: the most places beyond the cap in one cell. */
  maxExtra: number
  acceptsOthers: boolean | null
}

export const defaultFacilitySettings: FacilitySettings = {
  perHour: 300,
  bookingWays: { regular: 'facility', flexible: 'automatic' },
  interviewWays: { regular: 'proposals', flexible: 'proposals' },
  windows: null,
  cancel: null,
  illnessWaived: null,
  unit: null,
  counting: null,
  confirmationMonths: null,
  maxExtra: 1,
  acceptsOthers: null,
}

export type FacilitySettingsRow = { validFrom: string; value: Partial<FacilitySettings> }

/** The version on a date; each row is a whole version. */
export function facilitySettingsOn(rows: readonly FacilitySettingsRow[], date: string): FacilitySettings {
  const own = rows.reduce<FacilitySettingsRow | undefined>(
    (best, row) => (row.validFrom <= date && (!best || row.validFrom > best.validFrom) ? row : best),
    undefined,
  )
  return { ...defaultFacilitySettings, ...own?.value }
}

/** BOOK-7: how families book when their facility's town has spoken too. What a facility enters itself it still enters. */
export function waysOf(town: MunicipalitySettings, own: FacilitySettings): Readonly<Record<SlotKind, OpenWay>> {
  const { way } = town.reservationByPortal
  const met = (chosen: BookingWay): OpenWay =>
    way === 'builtIn' || chosen === 'facility' ? chosen : way === 'external' ? 'town' : 'outside'
  return { regular: met(own.bookingWays.regular), flexible: met(own.bookingWays.flexible) }
}

/** SET-2: what a booking made today agrees to. */
export function termsOf(town: MunicipalitySettings, own: FacilitySettings, honoursReduction: boolean): Terms {
  return {
    cancel: own.cancel ?? town.cancel,
    illnessWaived: own.illnessWaived ?? town.illnessWaived,
    unit: own.unit ?? town.unit,
    counting: own.counting ?? town.counting,
    graceMinutes: town.graceMinutes,
    perHour: own.perHour,
    honoursReduction,
  }
}

/** SLOT-2: the windows per kind, opening so much later as the town's staggering says for this facility. The one place that says it. */
export function windowsOf(
  town: MunicipalitySettings,
  own: FacilitySettings,
  type: DeliveryType,
  facility: string,
): Readonly<Record<SlotKind, WindowPair>> {
  const windows = own.windows ?? { regular: town.windows[type], flexible: town.windows[type] }
  const later = staggerOffset(facility, town.stagger)
  if (later === 0) return windows
  const pair = ({ resident, other }: WindowPair): WindowPair => ({
    resident: openedLater(resident, later),
    other: openedLater(other, later),
  })
  return { regular: pair(windows.regular), flexible: pair(windows.flexible) }
}

function openedLater(window: BookingWindow, minutes: number): BookingWindow {
  const { opens } = window
  return opens.by === 'terms'
    ? { ...window, opens: { ...opens, terms: opens.terms.map((term) => ({ ...term, time: laterOf(term.time, minutes) })) } }
    : { ...window, opens: { ...opens, time: laterOf(opens.time, minutes) } }
}

/** The class ages a facility takes. */
export const classesOf = (classes: readonly number[]): ClassAge[] =>
  classes.filter((c): c is ClassAge => c === 0 || c === 1 || c === 2)
