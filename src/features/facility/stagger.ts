/** Staggered openings (SLOT-2, RUSH-05): a town's facilities open one after the other, so that not all families come in one minute. Pure. */
import { type TimeOfDay, timeOfDay } from '../../platform/calendar.ts'

/** Minutes between two openings; `stagger` is a multiple of it, 0..60. */
const step = 5
export const maxStagger = 60
const lastTime = 1435

export const staggerAllowed = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= maxStagger && minutes % step === 0

/**
 * Minutes after the town's time at which this facility opens: one of 0, 5 … `stagger`, by a hash of its id, so that it is the same in
 * every month, on every node and for everybody who reckons it.
 */
export function staggerOffset(facility: string, stagger: number): number {
  if (!staggerAllowed(stagger)) throw new RangeError(`not a staggering: ${stagger}`)
  return (hashOf(facility) % (stagger / step + 1)) * step
}

/** A time of day so many minutes later; an opening never moves into the next day. */
export const laterOf = (time: TimeOfDay, minutes: number): TimeOfDay =>
  time >= lastTime ? time : timeOfDay(Math.min(time + minutes, lastTime))

/** FNV-1a with MurmurHash3's last mixing: ids that differ in one sign fall far apart. */
function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Most of the eligible, as a share, who should find their facility opening within the same five minutes. */
const suggestedShare = 0.1

/** The largest share of the eligible children whose facility opens in one and the same five minutes; 0 without children. */
export function openingShare(eligibleChildren: ReadonlyMap<string, number>, stagger: number): number {
  const atOnce = new Map<number, number>()
  let all = 0
  for (const [facility, children] of eligibleChildren) {
    const offset = staggerOffset(facility, stagger)
    atOnce.set(offset, (atOnce.get(offset) ?? 0) + children)
    all += children
  }
  return all === 0 ? 0 : Math.max(...atOnce.values()) / all
}

/**
 * The shortest staggering, in minutes, with which at most 10 % of the eligible open together; where the hour does not suffice, the
 * shortest of those that come nearest to it.
 * @param eligibleChildren by facility id: how many children may book there
 */
export function suggestedStagger(eligibleChildren: ReadonlyMap<string, number>): number {
  let best = { stagger: 0, share: openingShare(eligibleChildren, 0) }
  for (let stagger = step; stagger <= maxStagger && best.share > suggestedShare; stagger += step) {
    const share = openingShare(eligibleChildren, stagger)
    if (share < best.share) best = { stagger, share }
  }
  return best.stagger
}
