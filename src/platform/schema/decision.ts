import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

export type PreparedDecisionTable = {
  application_id: string
  kind: 'certify' | 'reject'
  version: number
  sealed: Buffer
  prepared_by: string
  prepared_at: Date
  created_at: Generated<Date>
}

export type PreparedRenewalTable = {
  child_id: string
  municipality: string
  class: 'welfare' | 'taxExempt' | 'lowIncome'
  valid_from: LocalDate
  prepared_by: string
  prepared_at: Date
  created_at: Generated<Date>
}

export type DecisionRunTable = {
  id: string
  municipality: string
  step: 'prepare' | 'certify'
  run_by: string
  run_at: Date
  created_at: Generated<Date>
}

export type DecisionRunCaseTable = {
  run_id: string
  application_id: string
  outcome: 'certified' | 'prepared' | 'left'
  reasons: Generated<string[]>
  created_at: Generated<Date>
}

export type CorrectionTemplateTable = {
  id: string
  municipality: string
  title: string
  message: string
  saved_by: string
  saved_at: Date
  created_at: Generated<Date>
}
