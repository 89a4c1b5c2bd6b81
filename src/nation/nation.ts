/** What the makers of the nation share. */
import { addDays, type LocalDate } from '../platform/calendar.ts'
import type { CopyValue } from '../platform/copy-in.ts'
import type { EncryptionKeys } from '../platform/crypto.ts'
import type { Chance } from './chance.ts'
import type { NationTable } from './tables.ts'

/** Days of places and bookings: with today a month and a bit, most of it ahead. */
export const daysBack = 10
export const daysAhead = 21

export type Nation = {
  add: (table: NationTable, values: readonly CopyValue[]) => void
  id: () => string
  chance: Chance
  keys: EncryptionKeys
  now: Date
  today: LocalDate
  /** First and last day with places. */
  from: LocalDate
  to: LocalDate
  /** Of the named accounts; nobody else has a password. */
  passwordHash: string
  /** Counts of what was made: they make addresses and telephones differ. */
  serial: { family: number; staff: number; town: number }
}

export const daysOf = (today: LocalDate): { from: LocalDate; to: LocalDate } => ({
  from: addDays(today, -daysBack),
  to: addDays(today, daysAhead),
})

const day = 86_400_000
/** This many days before now, as an instant; parts of days too. */
export const daysAgo = (nation: Pick<Nation, 'now'>, days: number): Date => new Date(nation.now.getTime() - days * day)
/** Instants as COPY takes them. */
export const stamp = (at: Date): string => at.toISOString()
/** An array as COPY takes it. */
export const listed = (values: readonly (string | number)[]): string => `{${values.join(',')}}`

/** A function of a date or another short text that is asked again and again. */
export function remembered<K extends string, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = of(key)
    known.set(key, made)
    return made
  }
}
