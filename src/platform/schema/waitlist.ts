import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { SlotKind } from './place.ts'

export type WaitlistEntryTable = {
  id: string
  child_id: string
  facility_id: string
  kind: SlotKind
  date: LocalDate
  start_min: number
  end_min: number
  state: Generated<'waiting' | 'offered' | 'taken' | 'left' | 'declined' | 'lapsed' | 'ended'>
  joined_by: string | null
  joined_at: Date
  closes_at: Date
  looked_at: Date | null
  class_age: number | null
  offered_at: Date | null
  offer_until: Date | null
  ended_at: Date | null
  booking_id: string | null
  created_at: Generated<Date>
}

export type PlaceWatchTable = {
  id: string
  login_id: string
  child_id: string
  facility_id: string
  weekdays: Generated<number[]>
  from_min: number | null
  to_min: number | null
  asked_at: Date
  looked_at: Date | null
  told_at: Date | null
  created_at: Generated<Date>
}
