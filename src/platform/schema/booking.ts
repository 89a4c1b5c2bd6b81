import type { Generated } from 'kysely'
import type { LocalDate, LocalMonth } from '../calendar.ts'
import type { DefaultedJson, DefaultedLength, DefaultedTime, Json, Length, LengthOrNull, Time, TimeOrNull } from './column.ts'

export type SlotKind = 'regular' | 'flexible'
export type InterviewWay = 'proposals' | 'publishedTimes' | 'phone' | 'visit' | 'known'
export type InterviewState = 'requested' | 'arranging' | 'fixed' | 'held' | 'accepted' | 'refused' | 'cancelled'
export type ClosureCause = 'facility' | 'disaster' | 'infection'
export type BookingState =
  | 'requested'
  | 'confirmed'
  | 'inUse'
  | 'used'
  | 'cancelled'
  | 'cancelledLate'
  | 'noShow'
  | 'cancelledByFacility'
  | 'declined'
  | 'expired'
  | 'certificateEnded'
export type HoursReason = 'book' | 'change' | 'confirm' | 'cancel' | 'close' | 'count' | 'grant'
export type StampSource = 'guardianScan' | 'deviceScan' | 'staff' | 'printedCode' | 'system'

export type InterviewTable = {
  id: string
  child_id: string
  facility_id: string
  kind: SlotKind | null
  way: InterviewWay
  state: InterviewState
  fixed_date: LocalDate | null
  fixed_start_min: TimeOrNull
  fixed_minutes: LengthOrNull
  reason_code: string | null
  message: Buffer | null
  entered_by: string | null
  entered_by_kind: string
  requested_at: Date
  decided_at: Date | null
  version: Generated<number>
  created_at: Generated<Date>
}

export type InterviewProposalTable = {
  interview_id: string
  ordinal: number
  date: LocalDate
  start_min: Time
  end_min: Time
  created_at: Generated<Date>
}

export type InterviewTimeTable = {
  id: string
  facility_id: string
  kind: SlotKind | null
  date: LocalDate
  start_min: Time
  minutes: Length
  interview_id: string | null
  created_at: Generated<Date>
}

export type InterviewRecordTable = {
  id: string
  interview_id: string | null
  child_id: string
  facility_id: string
  stage: 'before' | 'after'
  mode: 'individual' | 'group'
  date: LocalDate
  start_min: Time
  end_min: Time
  individual_minutes: LengthOrNull
  sealed: Buffer | null
  recorded_by: string | null
  recorded_at: Date
  created_at: Generated<Date>
}

export type FacilityAcceptanceTable = {
  id: string
  child_id: string
  facility_id: string
  interview_id: string | null
  kinds: SlotKind[]
  accepted_at: Date
  accepted_by: string | null
  as_known: Generated<boolean>
  valid_to: LocalDate | null
  withdrawn_at: Date | null
  withdraw_reason_code: string | null
  created_at: Generated<Date>
}

export type SlotPatternTable = {
  id: string
  facility_id: string
  kind: SlotKind
  weekday: number
  start_min: Time
  end_min: Time
  cap: number
  cap0: number | null
  cap1: number | null
  cap2: number | null
  valid_from: LocalDate
  valid_to: LocalDate | null
  on_holidays: Generated<boolean>
  /** Days that it leaves as they are. */
  except_dates: Generated<LocalDate[]>
  created_at: Generated<Date>
}

export type SlotCellTable = {
  facility_id: string
  date: LocalDate
  start_min: Time
  kind: SlotKind
  cap: number
  cap0: number | null
  cap1: number | null
  cap2: number | null
  extra: Generated<number>
  extra0: Generated<number>
  extra1: Generated<number>
  extra2: Generated<number>
  taken: Generated<number>
  taken0: Generated<number>
  taken1: Generated<number>
  taken2: Generated<number>
  published: Generated<boolean>
  closed: Generated<boolean>
  created_at: Generated<Date>
}

export type ClosureTable = {
  id: string
  facility_id: string
  from_date: LocalDate
  to_date: LocalDate
  start_min: DefaultedTime
  end_min: DefaultedTime
  cause: ClosureCause
  message: Generated<string>
  decided_by: string | null
  decided_at: Date
  lifted_at: Date | null
  created_at: Generated<Date>
  kinds: Generated<SlotKind[]>
  by_town: Generated<boolean>
  lifted_by: string | null
}

export type HoursBalanceTable = {
  child_id: string
  month: LocalMonth
  layer: string
  municipality: string
  granted: Length
  used: DefaultedLength
  created_at: Generated<Date>
}

export type BookingTable = {
  id: string
  number: string
  child_id: string
  facility_id: string
  municipality: string
  certificate_id: string
  kind: SlotKind
  date: LocalDate
  start_min: Time
  end_min: Time
  class_age: number
  state: BookingState
  minutes: Length
  split: Json<{ layer: string; minutes: number }[]>
  held: Json<{ layer: string; minutes: number }[]>
  agreed: Json
  replaces: string | null
  series_id: string | null
  entered_by: string | null
  entered_by_kind: string
  entered_reason_code: string | null
  override: Generated<boolean>
  requested_at: Date
  answer_due_at: Date | null
  decided_at: Date | null
  ended_at: Date | null
  cause: string | null
  reason_code: string | null
  cut_short: Generated<boolean>
  message: Buffer | null
  flagged: string | null
  version: Generated<number>
  created_at: Generated<Date>
}

export type BookingEventTable = {
  id: string
  booking_id: string
  at: Date
  event: string
  from_state: string | null
  to_state: string
  by_kind: string
  by_login: string | null
  reason_code: string | null
  details: DefaultedJson
  created_at: Generated<Date>
}

export type HoursEntryTable = {
  id: string
  child_id: string
  month: LocalMonth
  layer: string
  booking_id: string | null
  minutes: number
  reason: HoursReason
  at: Date
  created_at: Generated<Date>
}

export type AttendanceTable = {
  id: string
  booking_id: string
  child_id: string
  facility_id: string
  date: LocalDate
  direction: 'in' | 'out'
  at: Date
  device_at: Date | null
  received_at: Date
  source: StampSource
  confirmed: Generated<boolean>
  stamped_by: string | null
  device_id: string | null
  device_sequence: number | null
  created_at: Generated<Date>
}

export type DeviceStampTable = {
  device_id: string
  id: string
  sequence: number
  facility_id: string
  booking_id: string | null
  direction: 'in' | 'out'
  how: 'code' | 'digits' | 'staff'
  at: Date
  device_at: Date
  received_at: Date
  outcome: 'stamped' | 'already' | 'held'
  reason_code: string | null
  settled_at: Date | null
  settled_by: string | null
  created_at: Generated<Date>
}

export type AttendanceCorrectionTable = {
  id: string
  attendance_id: string
  earlier_at: Date
  later_at: Date
  reason_code: string
  corrected_by: string | null
  corrected_at: Date
  created_at: Generated<Date>
}

export type CareRecordTable = {
  id: string
  booking_id: string
  child_id: string
  facility_id: string
  version: number
  sealed: Buffer
  recorded_by: string | null
  recorded_at: Date
  created_at: Generated<Date>
}

export type MonthResultTable = {
  facility_id: string
  month: LocalMonth
  state: 'open' | 'closed'
  closed_at: Date | null
  closed_by: string | null
  totals: DefaultedJson
  created_at: Generated<Date>
}
