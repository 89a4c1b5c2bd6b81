/** What the demo's loaders share. */
import { fiscalYearOf, type LocalDate } from '../platform/calendar.ts'
import type { Clock } from '../platform/clock.ts'
import type { WriteTx } from '../platform/db.ts'
import type { Keys } from '../platform/keys.ts'
import { type Random, randomBelow } from '../platform/random.ts'

export type DemoOptions = {
  ownerUrl: string
  settleUrl: string
  keys: Keys
  clock: Clock
  random: Random
  say?: (line: string) => void
}

export const demoPassword = 'Tsuen-demo-2026!'
/** Weeks of places ahead of today; a daily job keeps them. */
export const weeksAhead = 6
export const weeksBack = 5

export type Demo = {
  tx: WriteTx
  keys: Keys
  now: Date
  today: LocalDate
  id: () => string
  /** Chance with a fixed seed: every demo is the same town. */
  random: Random
  passwordHash: string
  facilityIds: readonly string[]
}

/** A whole number 0 ≤ n < below. */
export const pickIndex = (random: Random, below: number): number => randomBelow(random, below)
export function pick<T>(random: Random, list: readonly T[]): T {
  const value = list[randomBelow(random, list.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** 令和 year of a fiscal year's day. */
export const reiwaYear = (date: LocalDate): number => fiscalYearOf(date) - 2018
