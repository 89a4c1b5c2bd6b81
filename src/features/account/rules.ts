/** Accounts (ACC-1..6): addresses, what must differ, codes, links, sessions, strength. Pure; passwords: `password.ts`. */
import { addDays, dateOf, daysInMonth, type LocalDate, sameDayInMonths } from '../../platform/calendar.ts'
import type { Side, Strength } from '../../platform/contract.ts'
import { bad, type FieldError, good, type Read } from '../../platform/fields.ts'
import { bareDigits, samePhone } from '../../platform/japanese.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Codes and slots: the text catalogue is written from this table. */
export type AccountErrorSlots = {
  'mail.missing': Record<string, never>
  'mail.form': { typed: string }
  'mail.ascii': { typed: string }
  'mail.long': { max: number }
  'mail.same-as-guardian1': Record<string, never>
  'phone.same-as-guardian1': Record<string, never>
  'code-form': { digits: number }
}
export type AccountErrorCode = keyof AccountErrorSlots

/** ACC-1: the form in which addresses are stored, compared and unique: trimmed, NFKC, lower case. */
export const normalAddress = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/**
 * A mail address in its normal form. Refuses only what no mail can reach: dots that older mobile addresses carry
 * (`a..b.@docomo.ne.jp`) are taken, other letters than ASCII are not.
 */
export function readAddress(typed: string, pointer = '/mail'): Read<string, AccountErrorCode> {
  const address = normalAddress(typed)
  if (address === '') return bad(pointer, 'mail.missing')
  if (/[^\x20-\x7e]/.test(address)) return bad(pointer, 'mail.ascii', { typed: address })
  if (address.length > 254) return bad(pointer, 'mail.long', { max: 254 })
  const [local, domain, ...rest] = address.split('@')
  const localGood = local !== undefined && local.length <= 64 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(local)
  const domainGood =
    domain !== undefined && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(domain)
  return localGood && domainGood && rest.length === 0 ? good(address) : bad(pointer, 'mail.form', { typed: address })
}

/** ACC-1, ACC-2: same address in two spellings. */
export const sameAddress = (a: string, b: string): boolean => normalAddress(a) !== '' && normalAddress(a) === normalAddress(b)

/** ACC-2: 保護者2 needs an address and a telephone number of its own; both faults are named together. */
export function secondGuardianErrors(
  first: { mail: string; phone: string },
  second: { mail: string; phone: string },
  base = '/guardian2',
): FieldError<AccountErrorCode>[] {
  const errors: FieldError<AccountErrorCode>[] = []
  if (sameAddress(first.mail, second.mail)) errors.push({ pointer: `${base}/mail`, code: 'mail.same-as-guardian1', slots: {} })
  if (samePhone(first.phone, second.phone)) errors.push({ pointer: `${base}/phone`, code: 'phone.same-as-guardian1', slots: {} })
  return errors
}

/** ACC-4: one-time codes. `resend` and `perHour` keep a victim's mailbox from being flooded. */
export const codeLimits = { digits: 6, lifetime: 10 * minute, tries: 5, resendAfter: minute, perHour: 5 } as const

/** What a person types for a code: any width, spaces and dashes. */
export function readCode(typed: string, pointer = '/code'): Read<string, AccountErrorCode> {
  const code = bareDigits(typed)
  return /^\d{6}$/.test(code) ? good(code) : bad(pointer, 'code-form', { digits: codeLimits.digits })
}

export type CodeState = 'good' | 'used' | 'voided' | 'expired' | 'spent'

/** Whether a code can still be tried. Good while now < issue + 10 minutes and fewer than 5 wrong tries were made. */
export function codeState(
  code: { issuedAt: Date; tries: number; usedAt: Date | null; voidedAt: Date | null },
  now: Date,
): CodeState {
  if (code.usedAt) return 'used'
  if (code.voidedAt) return 'voided'
  if (now.getTime() >= code.issuedAt.getTime() + codeLimits.lifetime) return 'expired'
  return code.tries >= codeLimits.tries ? 'spent' : 'good'
}

/** When the next code may be sent; null = now. `sent`: instants of the codes sent so far, in any order. */
export function nextCodeAt(sent: readonly Date[], now: Date): Date | null {
  const recent = sent.map((at) => at.getTime()).filter((at) => at > now.getTime() - hour)
  const sorted = recent.sort((a, b) => a - b)
  const last = sorted.at(-1)
  const full = sorted.at(-codeLimits.perHour)
  const next = Math.max(last === undefined ? 0 : last + codeLimits.resendAfter, full === undefined ? 0 : full + hour)
  return next > now.getTime() ? new Date(next) : null
}

/** ACC-3, ACC-5: how long one-time links live, by purpose. `mailUndo` is told at the old address. */
export const linkLifetimes = {
  activate: 7 * day,
  reset: 30 * minute,
  mailChange: 30 * minute,
  mailUndo: 72 * hour,
  applicant: 30 * minute,
  pairing: 10 * minute,
} as const
export type LinkPurpose = keyof typeof linkLifetimes

export const linkExpiry = (purpose: LinkPurpose, issuedAt: Date): Date => new Date(issuedAt.getTime() + linkLifetimes[purpose])

/** A link works once, while now < its end; a newer one voids it (ACC-3). */
export function linkState(
  link: { expiresAt: Date; usedAt: Date | null; voidedAt: Date | null },
  now: Date,
): 'good' | 'used' | 'voided' | 'expired' {
  if (link.usedAt) return 'used'
  if (link.voidedAt) return 'voided'
  return now.getTime() < link.expiresAt.getTime() ? 'good' : 'expired'
}

/**
 * Sessions by side (design: sessions): the whole life and the idle time in milliseconds. An applicant's is [D]: long enough for
 * a form with files, short for a shared computer.
 */
export const sessionLimits: Readonly<Record<Side, { life: number; idle: number | null }>> = {
  guardian: { life: 30 * day, idle: null },
  facility: { life: 12 * hour, idle: 30 * minute },
  office: { life: 12 * hour, idle: 30 * minute },
  device: { life: 90 * day, idle: null },
  applicant: { life: 4 * hour, idle: hour },
}

/** The instant at which a session ends (exclusive) if nothing happens any more. */
export function sessionEnd(side: Side, session: { createdAt: Date; lastSeenAt: Date }): Date {
  const { life, idle } = sessionLimits[side]
  const end = session.createdAt.getTime() + life
  return new Date(idle === null ? end : Math.min(end, session.lastSeenAt.getTime() + idle))
}

/** Alive while now < its end and not revoked. */
export const sessionAlive = (
  side: Side,
  session: { createdAt: Date; lastSeenAt: Date; revokedAt: Date | null },
  now: Date,
): boolean => session.revokedAt === null && now.getTime() < sessionEnd(side, session).getTime()

/** ACC-4: what each act of a guardian asks for. Nothing of daily use asks for a mailed code. */
export const strengthOfAct = {
  look: 'base',
  requestInterview: 'base',
  book: 'base',
  changeBooking: 'base',
  cancelBooking: 'base',
  joinWaitlist: 'base',
  stamp: 'base',
  ownSessions: 'base',
  requestChange: 'base',
  readChildSheet: 'fresh',
  saveChildSheet: 'fresh',
  readContacts: 'fresh',
  saveContacts: 'fresh',
  readCertificate: 'fresh',
  blockGuardian2: 'fresh',
  addPasskey: 'fresh',
  switchSecondStep: 'code',
  changeAddress: 'code',
  changePassword: 'code',
  exportData: 'code',
  endAccount: 'code',
} as const satisfies Record<string, Strength>
export type GuardianAct = keyof typeof strengthOfAct

/** Code points from which a password may stand alone (NIST SP 800-63B-4 3.1.1.2). */
export const aloneFrom = 15

/**
 * ACC-4: may this login switch the mailed code off. Staff never. Guardians with a passkey, or with a password long enough to stand
 * alone: `passwordLength` is that of the password typed for this act, in code points.
 */
export const maySwitchCodeOff = (side: Side, has: { passkey: boolean; passwordLength: number }): boolean =>
  side === 'guardian' && (has.passkey || has.passwordLength >= aloneFrom)

/** Passkeys of one login: more than devices a person has. [D] */
export const mostPasskeys = 10

/** Delay before the next try at a password, by failures in a row: from the 5th on it grows, at the 10th 15 minutes (AUT-04). In ms. */
export function loginDelay(failures: number): number {
  if (failures < 5) return 0
  return failures >= 10 ? 15 * minute : 2 ** (failures - 5) * 5_000
}

/** ACC-6: the last day on which a confirmation of `months` months still holds: the matching day, or the month's last day. */
export function confirmedUntil(confirmedOn: LocalDate, months: number): LocalDate {
  const { y, m, d } = sameDayInMonths(confirmedOn, months)
  return dateOf(y, m, d ?? daysInMonth(y, m))
}

/** ACC-6: 利用者情報 or 児童情報 must be confirmed (again): never yet, or longer ago than `months` months. */
export const needsConfirmation = (confirmedOn: LocalDate | null, months: number, today: LocalDate): boolean =>
  confirmedOn === null || today > confirmedUntil(confirmedOn, months)

/** From this day on the to-do list reminds of the coming end: 14 days before. [D] */
export const remindFrom = (confirmedOn: LocalDate, months: number): LocalDate => addDays(confirmedUntil(confirmedOn, months), -14)
