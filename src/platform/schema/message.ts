import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

export type MessageKind = 'belongings' | 'time' | 'infection' | 'other'

export type MessageTable = {
  id: string
  facility_id: string
  kind: MessageKind
  day: LocalDate | null
  sealed: Buffer
  written_by: string
  written_at: Date
  due_at: Date
  sent_at: Date | null
  taken_back_at: Date | null
  taken_back_by: string | null
  created_at: Generated<Date>
}

export type MessageRecipientTable = {
  message_id: string
  child_id: string
  household_id: string
  facility_id: string
  by_phone: boolean
  created_at: Generated<Date>
}
