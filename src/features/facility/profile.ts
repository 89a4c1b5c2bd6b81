/** What a facility may change about itself, from when, and what stands against it (SET-2, SLOT-2, INT-2, BOOK-7, FEE-3). Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { BookingWindow, DeliveryType, MunicipalitySettings } from '../municipality/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import { type FacilitySettings, type FacilitySettingsRow, facilitySettingsOn } from './rules.ts'

export type Meal = { name: string; yen: number; when: string }
export type Extra = { name: string; yen: number; per: string }

/** The facts of the public page that are the facility's own to change; name, address, 利用定員 and licence change by a filing. */
export type FacilityProfile = {
  deliveryType: DeliveryType
  kinds: readonly SlotKind[]
  classes: readonly number[]
  /** Months of age, narrower than the scheme's six; null = the scheme's. */
  fromMonths: number | null
  agesText: string | null
  hoursText: string
  closedText: string
  feeText: string | null
  meals: readonly Meal[]
  extras: readonly Extra[]
  checkupText: string | null
  thingsToBring: string | null
  paymentText: string | null
  cancelText: string | null
  cancelFeeText: string | null
  interviewText: string | null
  bookingText: string | null
  parentChild: boolean
  medicalCare: boolean
  disability: boolean
  reductionHonoured: boolean
  temporaryCare: boolean
  parking: boolean
  featuresText: string | null
  staffText: string | null
  partnerText: string | null
  /** Bare digits. */
  phone: string | null
  access: string | null
  website: string | null
  hostName: string | null
}
export type ProfilePatch = Partial<FacilityProfile>
export type SettingsPatch = Partial<FacilitySettings>

/** The farthest day that a change can be entered for. [D] */
export const furthestChange = 366

/** Codes and slots: the text catalogue is written from this table. */
export type ProfileRefusalSlots = {
  'profile.stale': Record<string, never>
  'profile.in-force': { date: string }
  'profile.nothing': Record<string, never>
  'profile.past': { date: string }
  'profile.far': { date: string }
  'profile.price': { most: number }
  'profile.kinds': Record<string, never>
  'profile.classes': Record<string, never>
  'profile.website': Record<string, never>
  'profile.item': { name: string }
  'profile.interview-town': Record<string, never>
  'profile.booking-town': Record<string, never>
  'profile.others-town': Record<string, never>
  'profile.window-town': { days: number }
  'profile.window-fixed': Record<string, never>
  'profile.window-close': Record<string, never>
  'profile.window-order': Record<string, never>
  'profile.block': { block: number }
}
type Code = keyof ProfileRefusalSlots

const refusal = <C extends Code>(rule: string, code: C, pointer: string, slots: ProfileRefusalSlots[C]): Refusal => ({
  rule,
  code,
  pointer,
  slots,
})

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** Only what really changes, with what stood there; keys that say the same again are left out. */
export function changed<T extends object>(standing: T, patch: Partial<T>): { patch: Partial<T>; before: Partial<T> } {
  const keys = (Object.keys(patch) as (keyof T)[]).filter((key) => patch[key] !== undefined && !same(patch[key], standing[key]))
  const of = (from: Partial<T>): Partial<T> => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>
  return { patch: of(patch), before: of(standing) }
}

/**
 * The whole versions that a change makes: one on its day, and one for each later version that had the value from before — what was
 * decided for a later day stays as decided. `rows` in any order, each a whole version.
 */
export function settingsVersions(
  rows: readonly FacilitySettingsRow[],
  patch: SettingsPatch,
  validFrom: LocalDate,
): { validFrom: string; value: FacilitySettings }[] {
  const standing = facilitySettingsOn(rows, validFrom)
  const made = [{ validFrom: validFrom as string, value: { ...standing, ...patch } }]
  let open = new Set(Object.keys(patch) as (keyof FacilitySettings)[])
  for (const row of [...rows].filter((one) => one.validFrom > validFrom).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const later = facilitySettingsOn([row], row.validFrom)
    open = new Set([...open].filter((key) => same(later[key], standing[key])))
    if (open.size === 0) break
    const carried = Object.fromEntries([...open].map((key) => [key, patch[key]]))
    made.push({ validFrom: row.validFrom, value: { ...later, ...carried } })
  }
  return made
}

const guardianAsks = (way: string): boolean => way === 'published' || way === 'proposals'

/** SLOT-2: a facility opens at or after the town, and closes after it opens and by the time of use. */
function windowRefusals(own: BookingWindow, town: BookingWindow, at: string): Refusal[] {
  const { opens, closes } = own
  if (town.opens.by !== 'daysBefore') {
    return same(opens, town.opens) ? [] : [refusal('SLOT-2', 'profile.window-fixed', `${at}/opens`, {})]
  }
  if (opens.by !== 'daysBefore') return [refusal('SLOT-2', 'profile.window-fixed', `${at}/opens`, {})]
  const earlier = opens.days > town.opens.days || (opens.days === town.opens.days && opens.time < town.opens.time)
  if (earlier) return [refusal('SLOT-2', 'profile.window-town', `${at}/opens/days`, { days: town.opens.days })]
  const shut = closes.daysBefore > opens.days || (closes.daysBefore === opens.days && closes.time <= opens.time)
  return shut ? [refusal('SLOT-2', 'profile.window-close', `${at}/closes/daysBefore`, {})] : []
}

/** What stands against a change; [] = it may be confirmed. Pointers lead into the body. */
export function changeRefusals(
  change: { validFrom: LocalDate; profile: ProfilePatch; settings: SettingsPatch },
  standing: { profile: FacilityProfile; settings: FacilitySettings },
  town: MunicipalitySettings,
  today: LocalDate,
): Refusal[] {
  const { validFrom, profile, settings } = change
  const after = { ...standing.profile, ...profile }
  const found: Refusal[] = []
  if (Object.keys(profile).length + Object.keys(settings).length === 0)
    found.push(refusal('SET-2', 'profile.nothing', '/validFrom', {}))
  if (validFrom < today) found.push(refusal('SET-2', 'profile.past', '/validFrom', { date: validFrom }))
  if (validFrom > addDays(today, furthestChange))
    found.push(refusal('SET-2', 'profile.far', '/validFrom', { date: addDays(today, furthestChange) }))
  if (
    settings.perHour !== undefined &&
    !(Number.isInteger(settings.perHour) && settings.perHour >= 0 && settings.perHour <= 5000)
  )
    found.push(refusal('FEE-3', 'profile.price', '/settings/perHour', { most: 5000 }))
  if (after.kinds.length === 0) found.push(refusal('SET-1', 'profile.kinds', '/profile/kinds', {}))
  if (after.classes.length === 0) found.push(refusal('SET-1', 'profile.classes', '/profile/classes', {}))
  if (profile.website && !/^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/.test(profile.website))
    found.push(refusal('SET-1', 'profile.website', '/profile/website', {}))
  for (const list of ['meals', 'extras'] as const) {
    const twice = profile[list]?.find((one, i, all) => all.findIndex((other) => other.name === one.name) !== i)
    if (twice) found.push(refusal('FEE-3', 'profile.item', `/profile/${list}`, { name: twice.name }))
  }
  for (const kind of after.kinds) {
    const way = settings.interviewWays?.[kind]
    if (way && guardianAsks(way) && !town.interviewByGuardian[kind])
      found.push(refusal('INT-2', 'profile.interview-town', `/settings/interviewWays/${kind}`, {}))
  }
  if (town.reservationByPortal.way !== 'builtIn')
    for (const kind of after.kinds) {
      const way = settings.bookingWays?.[kind]
      // What stood before the town's decision may stay: it does nothing meanwhile and holds again when the town comes back.
      if ((way === 'automatic' || way === 'confirmed') && way !== standing.settings.bookingWays[kind])
        found.push(refusal('BOOK-7', 'profile.booking-town', `/settings/bookingWays/${kind}`, {}))
    }
  if (settings.acceptsOthers === true && !town.acceptsOthers)
    found.push(refusal('SET-1', 'profile.others-town', '/settings/acceptsOthers', {}))
  if (settings.windows) {
    const bounds = town.windows[after.deliveryType]
    for (const kind of after.kinds) {
      const own = settings.windows[kind]
      const at = `/settings/windows/${kind}`
      found.push(...windowRefusals(own.resident, bounds.resident, `${at}/resident`))
      found.push(...windowRefusals(own.other, bounds.other, `${at}/other`))
      if (opensBefore(own.other, own.resident))
        found.push(refusal('SLOT-2', 'profile.window-order', `${at}/other/opens/days`, {}))
    }
  }
  const { unit } = settings
  if (typeof unit === 'object' && unit !== null && !(unit.block >= 60 && unit.block <= 1440 && unit.block % 30 === 0))
    found.push(refusal('HRS-4', 'profile.block', '/settings/unit', { block: unit.block }))
  return found
}

/** Families of the town never open later than others: theirs is the first look. */
function opensBefore(one: BookingWindow, other: BookingWindow): boolean {
  if (one.opens.by !== 'daysBefore' || other.opens.by !== 'daysBefore') return false
  return one.opens.days > other.opens.days || (one.opens.days === other.opens.days && one.opens.time < other.opens.time)
}
