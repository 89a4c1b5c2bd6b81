import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { Json } from './column.ts'

export type PaperKind = 'certified' | 'rejected' | 'changed' | 'changeRejected' | 'ended'

export type TownSealTable = {
  id: string
  municipality: string
  valid_from: LocalDate
  width_mm: number
  sealed: Buffer | null
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

export type PaperSerialTable = {
  municipality: string
  fiscal_year: number
  last_number: number
  created_at: Generated<Date>
}

export type PaperRunTable = {
  id: string
  municipality: string
  kind: PaperKind
  issued_on: LocalDate
  words: Json
  seal_id: string | null
  kek: string
  wrapped_key: Buffer
  made_by: string
  made_at: Date
  created_at: Generated<Date>
}

export type PaperTable = {
  id: string
  run_id: string
  municipality: string
  kind: PaperKind
  certificate_id: string | null
  application_child_id: string | null
  application_id: string | null
  /** Whom it was made for; null: somebody without an account. */
  household_id: string | null
  fiscal_year: number
  number: number
  mark: string
  sealed: Buffer | null
  created_at: Generated<Date>
}

export type PaperPrintTable = {
  id: string
  municipality: string
  kind: PaperKind
  what: 'letters' | 'envelopes'
  from_on: LocalDate
  to_on: LocalDate
  papers: number
  state: 'waiting' | 'ready' | 'failed' | 'gone'
  lease: string | null
  lease_until: Date | null
  tries: Generated<number>
  asked_by: string
  asked_at: Date
  ready_at: Date | null
  expires_at: Date | null
  created_at: Generated<Date>
}

export type PaperPrintPartTable = {
  print_id: string
  ordinal: number
  papers: string[]
  children: string[]
  sealed: Buffer | null
  drawn_at: Date | null
  created_at: Generated<Date>
}
