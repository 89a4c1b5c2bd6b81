import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { Json } from './column.ts'

export type RegisterEvent = 'licensed' | 'confirmed' | 'suspended' | 'resumed' | 'ended' | 'reviewed'

export type FacilityRegisterTable = {
  id: string
  facility_id: string
  municipality: string
  version: number
  event: RegisterEvent
  valid_from: LocalDate
  until: LocalDate | null
  number: string | null
  document: Generated<string>
  document_on: LocalDate | null
  reason: Generated<string>
  takes_back: string | null
  change_id: string | null
  closures: Generated<string[]>
  by_login: string
  at: Date
  created_at: Generated<Date>
}

export type SupplyPlanTable = {
  id: string
  municipality: string
  year: number
  version: number
  plan: Json
  reason: Generated<string>
  decided_by: string
  decided_at: Date
  created_at: Generated<Date>
}

export type InspectionKind = 'onSite' | 'paper'
export type InspectionTable = {
  id: string
  facility_id: string
  municipality: string
  kind: InspectionKind
  held_on: LocalDate
  made_by: string
  made_at: Date
  sent_by: string | null
  sent_at: Date | null
  created_at: Generated<Date>
}

export type FindingLevel = 'written' | 'oral' | 'none'
export type InspectionFindingTable = {
  id: string
  inspection_id: string
  level: FindingLevel
  due_on: LocalDate | null
  sealed: Buffer
  made_by: string
  made_at: Date
  created_at: Generated<Date>
}

export type InspectionEventName = 'answered' | 'asked' | 'settled'
export type InspectionEventTable = {
  id: string
  finding_id: string
  turn: number
  event: InspectionEventName
  municipality: string | null
  due_on: LocalDate | null
  sealed: Buffer | null
  by_login: string
  at: Date
  created_at: Generated<Date>
}
