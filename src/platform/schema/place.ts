import type { Generated, GeneratedAlways } from 'kysely'
import type { LocalDate, LocalMonth } from '../calendar.ts'
import type { DefaultedJson, Json } from './column.ts'

export type FacilityKind =
  | 'nursery'
  | 'certifiedCentre'
  | 'kindergarten'
  | 'smallScale'
  | 'companyLed'
  | 'supportCentre'
  | 'developmentCentre'
  | 'unlicensed'
  | 'dedicated'
export type DeliveryType = 'sharedRoom' | 'dedicatedRoom' | 'spareCapacity'
export type SlotKind = 'regular' | 'flexible'

export type MigrationTable = {
  name: string
  checksum: string
  created_at: Generated<Date>
}

export type WaitingRoomTable = {
  id: number
  closed_until: Date
  admitted: number
  per_minute: number
  updated_at: Date
  created_at: Generated<Date>
}

export type WaitingSpanTable = {
  start: number
  given: number
  created_at: Generated<Date>
}

export type InstallationTable = {
  id: number
  key_fingerprint: string
  created_at: Generated<Date>
}

export type MunicipalityTable = {
  code: string
  prefecture: string
  name: string
  kana: string
  designated_city: Generated<boolean>
  joined: Generated<boolean>
  created_at: Generated<Date>
}

export type NationalSettingTable = {
  id: string
  name: string
  valid_from: LocalDate
  value: Json
  decided_by: string | null
  decided_at: Date
  reason: Generated<string>
  created_at: Generated<Date>
}

export type MunicipalitySettingTable = {
  id: string
  municipality: string
  valid_from: LocalDate
  value: Json
  decided_by: string | null
  decided_at: Date
  reason: Generated<string>
  created_at: Generated<Date>
}

export type CorporationTable = {
  id: string
  name: string
  kana: Generated<string>
  number: string | null
  created_at: Generated<Date>
}

export type FacilityTable = {
  id: string
  municipality: string
  corporation_id: string
  number: string
  name: string
  kana: Generated<string>
  host_name: string | null
  facility_type: FacilityKind
  delivery_type: DeliveryType
  kinds: SlotKind[]
  postal_code: string | null
  address: string
  lat: number | null
  lng: number | null
  phone: string | null
  access: string | null
  website: string | null
  classes: Generated<number[]>
  from_months: number | null
  ages_text: string | null
  capacity: number
  capacity0: number | null
  capacity1: number | null
  capacity2: number | null
  hours_text: Generated<string>
  closed_text: Generated<string>
  fee_text: string | null
  meals: DefaultedJson
  extras: DefaultedJson
  things_to_bring: string | null
  /** 利用前の健康診断: what the facility asks for, in its own words. */
  checkup_text: string | null
  payment_text: string | null
  cancel_text: string | null
  cancel_fee_text: string | null
  interview_text: string | null
  booking_text: string | null
  parent_child: Generated<boolean>
  medical_care: Generated<boolean>
  disability: Generated<boolean>
  outsiders: Generated<boolean>
  reduction_honoured: Generated<boolean>
  temporary_care: Generated<boolean>
  parking: Generated<boolean>
  features_text: string | null
  staff_text: string | null
  partner_text: string | null
  rules: DefaultedJson
  opened_on: LocalDate | null
  ended_on: LocalDate | null
  published: Generated<boolean>
  version: Generated<number>
  /** Made of the row itself: 1 meals, 2 parking, 4 親子通園, 8 医療的ケア. */
  offers: GeneratedAlways<number>
  /** Made of the row itself: the beginning of `access`. */
  place_words: GeneratedAlways<string>
  created_at: Generated<Date>
}

export type FacilitySettingTable = {
  id: string
  facility_id: string
  valid_from: LocalDate
  value: Json
  decided_by: string | null
  decided_at: Date
  reason: Generated<string>
  created_at: Generated<Date>
}

/** 事業所情報: a change that a facility makes about itself, from draft to in force. */
export type FacilityChangeTable = {
  id: string
  facility_id: string
  valid_from: LocalDate
  base_version: number
  profile: DefaultedJson
  settings: DefaultedJson
  before: DefaultedJson
  reason: Generated<string>
  made_by: string
  made_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  applied_at: Date | null
  created_at: Generated<Date>
}

export type FacilityPhotoTable = {
  id: string
  facility_id: string
  ordinal: number
  type: 'image/jpeg' | 'image/webp' | 'image/avif'
  bytes: Buffer
  alt: string
  address: string
  width: number
  height: number
  small: Buffer
  small_width: number
  small_height: number
  added_by: string
  created_at: Generated<Date>
}

/** Sums of a town's month (STAT-5); lengths in minutes. */
export type TownMonthTable = {
  municipality: string
  month: LocalMonth
  counted_at: Date
  certified: number
  children: number
  uses: number
  minutes: number
  missed: number
  offered: number
  booked: number
  decided: number
  rejected: number
  median_days: number | null
  waiting: number
  cost_yen: number
  created_at: Generated<Date>
}
