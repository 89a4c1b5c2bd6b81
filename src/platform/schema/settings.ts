import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { Json } from './column.ts'

export type SettingsChangeTable = {
  id: string
  municipality: string
  ordinal: number
  valid_from: LocalDate
  value: Json
  reason: string
  made_by: string
  made_at: Date
  alone: boolean
  approved_by: string | null
  approved_at: Date | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  created_at: Generated<Date>
}
