import type { Generated } from 'kysely'
import type { Time } from './column.ts'

export type LateNoticeTable = {
  booking_id: string
  child_id: string
  facility_id: string
  expected_min: Time
  said_by: string
  said_at: Date
  created_at: Generated<Date>
}
