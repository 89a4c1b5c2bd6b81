import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

export type EnrolmentTable = {
  id: string
  facility_id: string
  from_date: LocalDate
  capacity0: number
  capacity1: number
  capacity2: number
  enrolled0: number
  enrolled1: number
  enrolled2: number
  entered_by: string
  entered_at: Date
  created_at: Generated<Date>
}
