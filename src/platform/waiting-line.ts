/**
 * The order in a rush. A place in the line is a rank in milliseconds since 1970: the span of 30 seconds in which somebody came, and
 * inside it a place by lot, so that a fast line or a fast thumb wins nothing. How many came in each span tells how far the line moves
 * when a number of people is let in. Pure but for the signature's key.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Random, randomBelow } from './random.ts'

/** Milliseconds within which the order is drawn by lot. */
export const spanMs = 30_000
/** A place is kept as long as this, in milliseconds; whoever was let in may stay as long. */
export const ticketMs = 3_600_000

export const spanOf = (rank: number): number => Math.floor(rank / spanMs) * spanMs

/** A new place for somebody who comes at `now` (milliseconds since 1970). */
export const drawRank = (now: number, random: Random): number => spanOf(now) + randomBelow(random, spanMs)

/** How many places were given out per span, by the span's start. */
export type Given = ReadonlyMap<number, number>

/** People in the line behind `from` (exclusive) and up to `to`, both ranks; within a span they stand evenly. */
export function peopleBetween(given: Given, from: number, to: number): number {
  let people = 0
  for (const [start, n] of given) {
    const overlap = Math.min(to, start + spanMs) - Math.max(from, start)
    if (overlap > 0) people += (n * overlap) / spanMs
  }
  return people
}

/** The rank up to which the line is let in once `people` more may enter; never beyond `until`. */
export function moveLine(given: Given, admitted: number, people: number, until: number): number {
  let at = admitted
  let left = people
  for (const [start, n] of [...given].sort(([a], [b]) => a - b)) {
    if (start + spanMs <= at) continue
    if (left <= 0) return at
    const from = Math.max(at, start)
    const here = (n * (start + spanMs - from)) / spanMs
    if (here > left) return Math.min(until, from + (left / n) * spanMs)
    left -= here
    at = start + spanMs
  }
  return left > 0 ? until : Math.min(until, at)
}

const macOf = (key: Uint8Array, text: string): Buffer =>
  createHmac('sha256', key).update(`tsuen-wait ${text}`).digest().subarray(0, 16)

/** The ticket for the visitor's browser; `holder` is what it is bound to and must be the same when it comes back. */
export function signTicket(key: Uint8Array, rank: number, holder: string): string {
  const text = rank.toString(36)
  return `${text}.${macOf(key, `${text} ${holder}`).toString('base64url')}`
}

/** The rank of a ticket; null: none, forged, another holder's, or older than an hour. */
export function readTicket(key: Uint8Array, ticket: string | undefined, holder: string, now: number): number | null {
  const [, text, mac] = /^([0-9a-z]{8,9})\.([\w-]{22})$/.exec(ticket ?? '') ?? []
  if (!text || !mac) return null
  if (!timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(key, `${text} ${holder}`))) return null
  const rank = Number.parseInt(text, 36)
  return rank > now - ticketMs && rank < now + spanMs ? rank : null
}
