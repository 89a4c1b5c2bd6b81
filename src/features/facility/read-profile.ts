/** 事業所情報 as its own people see it: what stands, what comes, what a draft would make of it. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import { pageOf } from './describe-facility.ts'
import type { FacilityProfile } from './profile.ts'
import type { getChangeOfProfile, getProfile } from './profile-contract.ts'
import {
  type ChangeRow,
  countBookingsFrom,
  profileOfRow,
  rowWith,
  selectChange,
  selectChanges,
  selectComing,
  selectOwnRow,
  selectTimesOpen,
  selectVersions,
} from './profile-queries.ts'
import type { FacilityRow } from './queries.ts'
import { type FacilitySettings, type FacilitySettingsRow, facilitySettingsOn } from './rules.ts'

export type Standing = {
  row: FacilityRow
  town: MunicipalitySettings
  versions: readonly FacilitySettingsRow[]
  profile: FacilityProfile
  settings: FacilitySettings
}

/** The facility as it will stand on a day, with all that is confirmed by then; null where there is none. */
export async function standingOn(tx: ReadTx, id: string, date: LocalDate): Promise<Standing | null> {
  const row = await selectOwnRow(tx, id)
  const town = row && (await readSettings(tx, row.municipality, date))
  if (!row || !town) return null
  const versions = await selectVersions(tx, id)
  const coming = await selectComing(tx, id, date)
  const then = coming.reduce((so, change) => rowWith(so, change.profile), row)
  return { row: then, town: town.settings, versions, profile: profileOfRow(then), settings: facilitySettingsOn(versions, date) }
}

type Head = ReplyOf<typeof getProfile>['changes'][number]

export function headOf(change: ChangeRow, version: number, today: LocalDate): Head {
  const state = change.withdrawnAt
    ? 'withdrawn'
    : change.confirmedAt
      ? change.validFrom > today
        ? 'coming'
        : 'inForce'
      : change.baseVersion === version
        ? 'draft'
        : 'stale'
  return {
    id: change.id,
    state,
    validFrom: change.validFrom,
    reason: change.reason,
    keys: [...Object.keys(change.profile), ...Object.keys(change.settings)],
    madeBy: change.madeBy,
    madeAt: change.madeAt.toISOString(),
    confirmedBy: change.confirmedBy,
    confirmedAt: change.confirmedAt?.toISOString() ?? null,
  }
}

const mutable = (profile: FacilityProfile): ReplyOf<typeof getProfile>['profile'] => ({
  ...profile,
  kinds: [...profile.kinds],
  classes: [...profile.classes],
  meals: [...profile.meals],
  extras: [...profile.extras],
})

export async function readProfile(
  { tx, today }: ReadContext,
  { params }: Call<typeof getProfile>,
): Promise<ReplyOf<typeof getProfile> | Refused> {
  const standing = await standingOn(tx, params.facilityId, today)
  if (!standing) return refuse({ rule: 'SET-1', code: 'not-found' })
  const { row, town } = standing
  const changes = await selectChanges(tx, row.id)
  return {
    facility: { id: row.id, name: row.name },
    version: row.version,
    published: row.published,
    profile: mutable(standing.profile),
    settings: standing.settings as ReplyOf<typeof getProfile>['settings'],
    town: {
      windows: town.windows[row.delivery_type] as ReplyOf<typeof getProfile>['town']['windows'],
      reservationByPortal: town.reservationByPortal.way,
      interviewByGuardian: town.interviewByGuardian,
      acceptsOthers: town.acceptsOthers,
      cancel: town.cancel,
      illnessWaived: town.illnessWaived,
      unit: town.unit,
      counting: town.counting,
      confirmationMonths: town.confirmationMonths,
    },
    page: pageOf(row, town, standing.settings),
    changes: changes.map((change) => headOf(change, row.version, today)),
  }
}

/** A draft is shown against what stands; what was confirmed against what stood then. */
export async function readChange(
  { tx, today }: ReadContext,
  { params }: Call<typeof getChangeOfProfile>,
): Promise<ReplyOf<typeof getChangeOfProfile> | Refused> {
  const change = await selectChange(tx, params.facilityId, params.changeId)
  const standing = change && (await standingOn(tx, params.facilityId, change.validFrom))
  if (!change || !standing) return refuse({ rule: 'SET-2', code: 'not-found' })
  const { row, town } = standing
  const after: Record<string, unknown> = { ...change.profile, ...change.settings }
  const stood: Record<string, unknown> = change.confirmedAt
    ? { ...change.before.profile, ...change.before.settings }
    : { ...standing.profile, ...standing.settings }
  const own = change.confirmedAt ? standing.settings : { ...standing.settings, ...change.settings }
  const open = await selectTimesOpen(tx, row.id, today)
  const hasTimes = (kind: SlotKind): boolean => open.some((one) => one === null || one === kind)
  const kinds = change.profile.kinds ?? standing.profile.kinds
  return {
    facility: { id: row.id, name: row.name },
    change: headOf(change, row.version, today),
    rows: Object.keys(after).map((key) => ({ key, before: stood[key] ?? null, after: after[key] ?? null })),
    page: pageOf(change.confirmedAt ? row : rowWith(row, change.profile), town, own),
    bookings: await countBookingsFrom(tx, row.id, change.validFrom),
    kindsWithoutTimes: change.settings.interviewWays
      ? kinds.filter((kind) => change.settings.interviewWays?.[kind] === 'published' && !hasTimes(kind))
      : [],
  }
}
