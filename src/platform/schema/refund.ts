/** Rows of 償還払い. */
import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'
import type { Json } from './column.ts'

export type RefundState = 'submitted' | 'reviewing' | 'returned' | 'decided' | 'rejected' | 'paid' | 'withdrawn'
export type StruckCode = 'receipt' | 'unpaid' | 'duplicate' | 'outside' | 'other'

export type RefundPaymentTable = {
  id: string
  municipality: string
  pay_on: LocalDate
  total_yen: number
  refunds: number
  made_by: string | null
  made_at: Date
  created_at: Generated<Date>
}

export type RefundTable = {
  id: string
  number: string
  household_id: string
  municipality: string
  state: RefundState
  asked_yen: number
  decided_yen: number | null
  sealed_account: Buffer
  return_codes: Generated<string[]>
  asked_by: string
  asked_at: Date
  checked_by: string | null
  checked_at: Date | null
  decided_by: string | null
  decided_at: Date | null
  payment_id: string | null
  row_version: Generated<number>
  created_at: Generated<Date>
}

export type RefundLineTable = {
  id: string
  refund_id: string
  ordinal: number
  booking_id: string
  child_id: string
  facility_id: string
  date: LocalDate
  minutes: number
  yen: number
  details: Json
  live: Generated<boolean>
  struck_code: StruckCode | null
  created_at: Generated<Date>
}

export type RefundReceiptTable = {
  refund_id: string
  receipt_id: string
  created_at: Generated<Date>
}

export type RefundEventTable = {
  id: string
  refund_id: string
  at: Date
  event: string
  to_state: string
  by_kind: string
  by_login: string | null
  created_at: Generated<Date>
}
