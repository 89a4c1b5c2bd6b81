import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

/** 支援措置 (SEE-3). */
export type ProtectionMeasureTable = {
  id: string
  household_id: string
  login_id: string | null
  municipality: string
  set_by: string
  set_at: Date
  review_on: LocalDate | null
  ended_at: Date | null
  ended_by: string | null
  created_at: Generated<Date>
}

export type ProtectionOfficerTable = {
  id: string
  household_id: string
  login_id: string
  municipality: string
  named_by: string
  created_at: Generated<Date>
}
