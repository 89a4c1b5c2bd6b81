/** 職員 (ACC-4): who may give which role, and who may not be removed. Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'

export const staffKinds = ['corporationAdmin', 'facilityAdmin', 'facilityStaff'] as const
export type StaffKind = (typeof staffKinds)[number]

/** `invited`: has not set a password; `ending`: a day is set; `ended`: over. */
export type StaffState = 'invited' | 'active' | 'ending' | 'ended'

export type StaffRole = {
  id: string
  kind: StaffKind
  /** Exclusive; null = without an end. */
  validTo: Date | null
  passwordSet: boolean
  blocked: boolean
}

export function staffState(role: Pick<StaffRole, 'validTo' | 'passwordSet'>, now: Date): StaffState {
  if (role.validTo && role.validTo <= now) return 'ended'
  if (!role.passwordSet) return 'invited'
  return role.validTo ? 'ending' : 'active'
}

/** Codes and slots: the text catalogue is written from this table. */
export type StaffRefusalSlots = {
  'staff.last-admin': Record<string, never>
  'staff.ended': Record<string, never>
  'staff.has-password': Record<string, never>
  'staff.already': Record<string, never>
  'staff.no-right': Record<string, never>
  'staff.end-past': { date: string }
  'staff.end-far': { date: string }
  'staff.has-admin': Record<string, never>
}
type Code = keyof StaffRefusalSlots

export const staffRefusal = <C extends Code>(code: C, slots: StaffRefusalSlots[C], pointer?: string): Refusal => ({
  rule: 'ACC-4',
  code,
  slots,
  ...(pointer === undefined ? {} : { pointer }),
})

/** Whoever can log in today, administers, and has no day on which that ends. */
const lasting = (role: StaffRole): boolean => role.passwordSet && !role.blocked && role.validTo === null

/**
 * May a role go, or become a lesser one: only while another administrator of the same place lasts. A 法人管理者 stays an administrator
 * of the facility and so may remove its last one. `others`: the roles of the same place and kind without this one.
 */
export const mayLoseAdmin = (role: StaffRole, others: readonly StaffRole[], by: string): boolean =>
  role.kind === 'facilityStaff' ||
  (role.kind === 'facilityAdmin' && by === 'corporationAdmin') ||
  others.some((one) => one.kind === role.kind && lasting(one))

/** The farthest day on which a role can be told to end. [D] */
const furthestEnd = 730

/** `lastDay`: the last day of work; null = now. */
export function endRefusals(
  role: StaffRole,
  others: readonly StaffRole[],
  how: { by: string; lastDay: LocalDate | null },
  now: Date,
  today: LocalDate,
): Refusal[] {
  if (staffState(role, now) === 'ended') return [staffRefusal('staff.ended', {})]
  const found: Refusal[] = []
  if (!mayLoseAdmin(role, others, how.by)) found.push(staffRefusal('staff.last-admin', {}))
  if (how.lastDay !== null && how.lastDay < today) found.push(staffRefusal('staff.end-past', { date: how.lastDay }, '/lastDay'))
  if (how.lastDay !== null && how.lastDay > addDays(today, furthestEnd))
    found.push(staffRefusal('staff.end-far', { date: addDays(today, furthestEnd) }, '/lastDay'))
  return found
}

/** 法人管理者 makes all; 事業所管理者 makes those of the own facility. */
export const mayGive = (by: string, kind: StaffKind): boolean =>
  by === 'corporationAdmin' || (by === 'facilityAdmin' && kind !== 'corporationAdmin')
