import type { Generated } from 'kysely'
import type { LocalMonth } from '../calendar.ts'

export type IntakeState = 'offered' | 'reserve' | 'rejected' | 'decided' | 'declined'

export type IntakeResultTable = {
  id: string
  facility_id: string
  child_id: string
  month: LocalMonth
  state: IntakeState
  entered_by: string
  entered_by_kind: string
  entered_at: Date
  offered_at: Date | null
  closed_at: Date | null
  created_at: Generated<Date>
}
