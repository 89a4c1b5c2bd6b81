/** Rows of 請求 and 利用料. */
import type { Generated } from 'kysely'
import type { LocalDate, LocalMonth } from '../calendar.ts'
import type { Json } from './column.ts'

export type ClaimState = 'draft' | 'confirmed' | 'submitted' | 'reviewing' | 'returned' | 'approved' | 'paid'
export type FindingCode = 'certificate' | 'class' | 'cap' | 'overlap' | 'addition' | 'stamp' | 'amount' | 'other'

export type BankAccountTable = {
  id: string
  facility_id: string | null
  municipality: string | null
  consignor: string | null
  bank_code: string
  bank_kana: string
  branch_code: string
  branch_kana: string
  kind: 'ordinary' | 'current'
  number: string
  holder_kana: string
  saved_by: string | null
  saved_at: Date
  created_at: Generated<Date>
}

export type PaymentRunTable = {
  id: string
  municipality: string
  pay_on: LocalDate
  total_yen: number
  claims: number
  made_by: string | null
  made_at: Date
  created_at: Generated<Date>
}

export type ClaimTable = {
  id: string
  facility_id: string
  month: LocalMonth
  municipality: string
  kind: Generated<'standard' | 'special'>
  version: number
  state: ClaimState
  use_yen: number
  initial_yen: number
  reduction_yen: number
  waiver_yen: number
  municipal_yen: number
  total_yen: number
  approved_yen: number | null
  made_by: string | null
  made_at: Date
  submitted_by: string | null
  submitted_at: Date | null
  checked_by: string | null
  checked_at: Date | null
  approved_by: string | null
  approved_at: Date | null
  payment_id: string | null
  corrects: string | null
  row_version: Generated<number>
  created_at: Generated<Date>
}

export type ClaimLineTable = {
  id: string
  claim_id: string
  ordinal: number
  kind: 'use' | 'initial' | 'waiver' | 'municipal'
  child_id: string
  booking_id: string | null
  carried_from: string | null
  date: LocalDate
  minutes: number
  yen: number
  reduction_yen: Generated<number>
  details: Json
  held_at: Date | null
  held_by: string | null
  created_at: Generated<Date>
}

export type ClaimFindingTable = {
  id: string
  claim_id: string
  line_id: string | null
  code: FindingCode
  note: Generated<string>
  found_by: string | null
  found_at: Date
  created_at: Generated<Date>
}

export type ClaimCorrectionTable = {
  id: string
  claim_id: string
  side: 'facility' | 'ward'
  code: FindingCode
  note: Generated<string>
  asked_by: string | null
  asked_at: Date
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_note: Generated<string>
  created_at: Generated<Date>
}

export type PaymentPartTable = {
  id: string
  payment_id: string
  municipality: string
  facility_id: string
  claims_yen: number
  debt_before: number
  paid_yen: number
  debt_after: number
  created_at: Generated<Date>
}

export type RepaymentTable = {
  id: string
  municipality: string
  facility_id: string
  yen: number
  due_on: LocalDate
  reason: string
  mark: string
  issuer: string
  made_by: string
  made_at: Date
  received_on: LocalDate | null
  received_by: string | null
  received_at: Date | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  created_at: Generated<Date>
}

export type RepaymentClaimTable = {
  repayment_id: string
  claim_id: string
  created_at: Generated<Date>
}

export type ClaimEventTable = {
  id: string
  claim_id: string
  at: Date
  event: string
  from_state: string | null
  to_state: string
  by_kind: string
  by_login: string | null
  created_at: Generated<Date>
}

export type ChildAdditionTable = {
  id: string
  child_id: string
  facility_id: string
  code: 'disability' | 'medicalCare' | 'support'
  evidence: 'certificate' | 'handbook' | 'doctor' | 'townNotice'
  valid_from: LocalDate
  valid_to: LocalDate | null
  recorded_by: string | null
  recorded_at: Date
  created_at: Generated<Date>
}

export type FeeReceiptTable = {
  id: string
  number: string
  facility_id: string
  child_id: string
  month: LocalMonth
  yen: number
  paid_on: LocalDate
  way: 'cash' | 'transfer' | 'cashless'
  price_yen: number
  off_yen: number
  child_name: string
  received_by: string | null
  received_at: Date
  voided_at: Date | null
  created_at: Generated<Date>
}
