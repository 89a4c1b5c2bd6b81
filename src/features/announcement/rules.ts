/** お知らせ of a town: when a second person is needed, and how one stands. Pure. */
import type { AnnouncementAudience } from '../../platform/schema/announcement.ts'

export type { AnnouncementAudience }
export const audiences = ['guardians', 'facilities', 'both'] as const

/** Everybody of a town is told only what two people have seen. */
export const needsSecond = (audience: AnnouncementAudience): boolean => audience === 'both'

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
