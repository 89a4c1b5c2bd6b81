/** API-1: keys of a facility for other systems. Pure. */
import type { Refusal } from '../../platform/refusal.ts'

/** For how many days a key may be made; there is none without an end. [D] */
export const keyDays = [30, 90, 365] as const
/** Keys of a facility that work at a time: more is a list that nobody looks after. [D] */
export const mostLiveKeys = 10

export type KeyTimes = { expiresAt: Date; revokedAt: Date | null }
export type KeyState = 'live' | 'expired' | 'revoked'

/** The instant of expiry itself is too late. */
export const keyState = ({ expiresAt, revokedAt }: KeyTimes, now: Date): KeyState =>
  revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'live'

/** Codes and slots: the text catalogue is written from this table. */
export type ConnectionRefusalSlots = {
  'connection.most-keys': { most: number }
  'connection.key-ended': Record<string, never>
}
type Code = keyof ConnectionRefusalSlots

export const connectionRefusal = <C extends Code>(code: C, slots: ConnectionRefusalSlots[C]): Refusal => ({
  rule: 'API-1',
  code,
  slots,
})
