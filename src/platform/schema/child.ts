import type { Generated } from 'kysely'
import type { LocalDate } from '../calendar.ts'

export type Sex = 'female' | 'male' | 'unknown'

export type HouseholdTable = {
  id: string
  municipality: string
  ended_at: Date | null
  created_at: Generated<Date>
}

export type GuardianTable = {
  id: string
  household_id: string
  ordinal: number
  login_id: string | null
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  relationship: string
  postal_code: string | null
  address: string
  phone: string | null
  version: Generated<number>
  created_at: Generated<Date>
}

export type ChildTable = {
  id: string
  household_id: string
  municipality: string
  family_name: string
  given_name: string
  family_kana: string
  given_kana: string
  nickname: string | null
  birth_date: LocalDate
  sex: Sex
  postal_code: string | null
  address: string | null
  color: Generated<number>
  mail_mark: 'red' | 'blue' | 'yellow' | 'green' | 'purple' | 'orange' | 'pink' | 'white' | null
  mail_initial: Generated<string>
  version: Generated<number>
  created_at: Generated<Date>
}

export type ChildKeyTable = {
  child_id: string
  kek: string
  wrapped: Buffer | null
  destroyed_at: Date | null
  created_at: Generated<Date>
}

export type EmergencyContactTable = {
  id: string
  child_id: string
  ordinal: number
  sealed: Buffer
  saved_by: string | null
  saved_at: Date
  created_at: Generated<Date>
}

export type PickupPersonTable = {
  id: string
  child_id: string
  ordinal: number
  sealed: Buffer
  saved_by: string | null
  saved_at: Date
  created_at: Generated<Date>
}

export type ChildSheetSectionTable = {
  id: string
  child_id: string
  section: string
  version: number
  sealed: Buffer
  saved_by: string | null
  saved_at: Date
  created_at: Generated<Date>
}

export type ChildSheetConfirmationTable = {
  id: string
  child_id: string
  part: 'contacts' | 'sheet'
  confirmed_at: Date
  confirmed_by: string | null
  on_paper: Generated<boolean>
  created_at: Generated<Date>
}

export type SupportNeedTable = {
  id: string
  child_id: string
  sealed: Buffer
  valid_from: LocalDate
  valid_to: LocalDate | null
  created_at: Generated<Date>
}

export type FacilityRelationTable = {
  child_id: string
  facility_id: string
  live_until: LocalDate
  record_until: LocalDate | null
  created_at: Generated<Date>
}
