import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { TimeOrNull } from './column.ts'

export type HouseEventTable = {
  id: string
  facility_id: string
  from_date: LocalDate
  to_date: LocalDate
  start_min: TimeOrNull
  end_min: TimeOrNull
  title: string
  shown: boolean
  no_places: boolean
  version: number
  changed_by: string
  changed_at: Date
  created_at: Generated<Date>
}
