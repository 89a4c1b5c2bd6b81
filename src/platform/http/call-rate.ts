/**
 * How often one key or one session may call, by class of work: counted by the minute, before any other work is done, on each node for
 * itself (REL-15). No person reaches these numbers; a script that asks on behalf of a family, or a page gone wild, does.
 */
import type { Work } from '../lanes.ts'

/** `key`: all calls of another system's key; the others: calls of one session in that class of work. */
export type CallKind = 'key' | Work

/**
 * Calls per minute and node. A board that looks every five seconds takes 12; a page asks up to a dozen times, so 600 are a page a second;
 * two bookings a second are more than a thumb can press; a tablet that comes back from a day without network sends its stamps in bundles.
 */
export const callsPerMinute: Readonly<Record<CallKind, number>> = {
  key: 300,
  stamp: 1200,
  proxy: 1200,
  own: 600,
  booking: 120,
  search: 600,
  report: 120,
}
/** Callers remembered within a minute: nobody fills the memory with made-up ones. */
const mostCallers = 100_000

/** @returns seconds until the next call is let in, 1 to 60; null when this one is. */
export type CallRate = (kind: CallKind, token: Buffer, now: Date) => number | null

export function createCallRate(limits: Readonly<Record<CallKind, number>> = callsPerMinute): CallRate {
  let minute = -1
  const calls = new Map<string, number>()
  return (kind, token, now) => {
    const seconds = Math.floor(now.getTime() / 1000)
    const current = Math.floor(seconds / 60)
    if (current !== minute || calls.size >= mostCallers) {
      minute = current
      calls.clear()
    }
    const caller = `${kind} ${token.toString('base64')}`
    const made = (calls.get(caller) ?? 0) + 1
    calls.set(caller, made)
    return made > limits[kind] ? 60 - (seconds % 60) : null
  }
}
