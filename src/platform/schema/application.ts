import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { DefaultedJson } from './column.ts'

export type ApplicationKind = 'new' | 'change' | 'end'
export type ApplicationChannel = 'builtIn' | 'external' | 'paper' | 'counter' | 'import' | 'excel'
export type ApplicationState = 'draft' | 'submitted' | 'reviewing' | 'returned' | 'certified' | 'rejected' | 'withdrawn'
export type Sex = 'female' | 'male' | 'unknown'
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/heic'
export type CertificateState = 'valid' | 'suspended' | 'ended'
export type CertificateEndReason = 'age' | 'moved' | 'enrolled' | 'withdrawn' | 'revoked'
export type ReductionClassCode = 'welfare' | 'taxExempt' | 'lowIncome' | 'support'

export type ConsentTextTable = {
  id: string
  purpose: string
  version: number
  body: string
  valid_from: LocalDate
  created_at: Generated<Date>
}

export type ApplicationTable = {
  id: string
  number: string
  kind: ApplicationKind
  channel: ApplicationChannel
  municipality: string
  state: ApplicationState
  mail: string | null
  locale: 'ja' | 'easy' | 'en' | 'zh' | 'pt' | 'vi' | 'tl' | 'ne' | null
  family_name: string | null
  given_name: string | null
  family_kana: string | null
  given_kana: string | null
  household_id: string | null
  kek: string
  wrapped_key: Buffer | null
  sealed: Buffer | null
  officer_id: string | null
  received_on: LocalDate | null
  submitted_at: Date | null
  due_on: LocalDate | null
  correction_due_on: LocalDate | null
  decided_at: Date | null
  decided_by: string | null
  reason_code: string | null
  version: Generated<number>
  updated_at: Date
  created_at: Generated<Date>
}

export type ApplicationChildTable = {
  id: string
  application_id: string
  municipality: string
  ordinal: number
  number: string
  state: ApplicationState
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  birth_date: LocalDate
  sex: Sex
  child_id: string | null
  certificate_id: string | null
  reason_code: string | null
  version: Generated<number>
  created_at: Generated<Date>
}

export type ApplicationEventTable = {
  id: string
  application_id: string
  application_child_id: string | null
  at: Date
  event: string
  by_kind: string
  by_login: string | null
  public: Generated<boolean>
  details: DefaultedJson
  created_at: Generated<Date>
}

export type ApplicationCorrectionTable = {
  id: string
  application_id: string
  application_child_id: string | null
  pointer: string
  reason_code: string
  message: Buffer | null
  requested_by: string | null
  requested_at: Date
  answered_at: Date | null
  created_at: Generated<Date>
}

export type StoredFileTable = {
  id: string
  application_id: string | null
  child_id: string | null
  refund_id: string | null
  field: string
  sealed_name: Buffer
  type: FileType
  size: number
  sha256: Buffer
  state: Generated<'uploading' | 'ready' | 'removed'>
  created_at: Generated<Date>
}

export type FileChunkTable = {
  file_id: string
  ordinal: number
  sealed: Buffer
  created_at: Generated<Date>
}

export type CertificateSerialTable = {
  municipality: string
  reiwa_year: number
  last_serial: number
  created_at: Generated<Date>
}

export type CertificateTable = {
  id: string
  number: string
  own_number: string | null
  child_id: string
  municipality: string
  application_child_id: string | null
  valid_from: LocalDate
  national_end: LocalDate
  municipal_end: LocalDate | null
  state: CertificateState
  end_reason: CertificateEndReason | null
  ended_at: Date | null
  check_code_hash: Buffer | null
  declared: Buffer | null
  decided_by: string | null
  decided_at: Date
  notified_at: Date | null
  hand_over: Generated<boolean>
  noticed: DefaultedJson
  version: Generated<number>
  created_at: Generated<Date>
}

export type ReductionTable = {
  id: string
  child_id: string
  municipality: string
  class: ReductionClassCode
  valid_from: LocalDate
  valid_to: LocalDate | null
  decided_by: string | null
  decided_at: Date
  ended_at: Date | null
  created_at: Generated<Date>
}

export type ConsentTable = {
  id: string
  consent_text_id: string
  application_id: string | null
  child_id: string | null
  login_id: string | null
  given_at: Date
  withdrawn_at: Date | null
  created_at: Generated<Date>
}
