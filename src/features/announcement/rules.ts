/** お知らせ of a town: when a second person is needed, and how one stands. Pure. */
import type { AnnouncementAudience } from '../../platform/schema/announcement.ts'

export type { AnnouncementAudience }
export const audiences = ['guardians', 'facilities', 'both'] as const

/**
 * All guardians, all facilities or both are told only what two people have seen; the families of one facility, or an area, by one.
 * Areas that leave nobody out are all. `reached`, `all`: households and facilities together.
 */
export const needsSecond = ({ narrowed, reached, all }: { narrowed: boolean; reached: number; all: number }): boolean =>
  !narrowed || reached >= all

/** Areas of one announcement. [D] */
export const mostAreas = 20

/** An area as it is typed: the beginning of a postcode, 3 to 7 digits, in any width, with or without a hyphen. Null: none. */
export function readArea(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s〒ー－‐-]/g, '')
  return /^\d{3,7}$/.test(digits) ? digits : null
}

/** Several areas in one field, between commas, spaces or lines; each once. What is none is told apart. */
export function readAreas(typed: string): { areas: string[]; wrong: string[] } {
  const parts = typed.split(/[,、，\s]+/).filter((one) => one !== '')
  const read = parts.map((one) => readArea(one))
  return {
    areas: [...new Set(read.filter((one) => one !== null))],
    wrong: parts.filter((_, at) => read[at] === null),
  }
}

export type AnnouncementState = 'waiting' | 'scheduled' | 'published' | 'withdrawn'

export function announcementState(row: {
  approved_at: Date | null
  published_at: Date | null
  withdrawn_at: Date | null
}): AnnouncementState {
  if (row.withdrawn_at) return 'withdrawn'
  if (row.published_at) return 'published'
  return row.approved_at ? 'scheduled' : 'waiting'
}

/** Days ahead for which an announcement may be scheduled. */
export const farthestDays = 366
