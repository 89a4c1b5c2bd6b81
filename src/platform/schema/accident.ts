import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

export type AccidentEventName = 'reported' | 'received' | 'noted' | 'asked' | 'read'

export type AccidentTable = {
  id: string
  number: string
  facility_id: string
  municipality: string
  child_id: string | null
  paying_municipality: string | null
  happened_on: LocalDate
  created_at: Generated<Date>
}

export type AccidentEventTable = {
  id: string
  accident_id: string
  at: Date
  event: AccidentEventName
  report: number
  municipality: string | null
  by_login: string | null
  sealed: Buffer | null
  created_at: Generated<Date>
}
