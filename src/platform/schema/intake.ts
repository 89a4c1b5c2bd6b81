import type { Generated } from 'kysely'
import type { LocalMonth } from '../calendar.ts'
import type { JsonOrNull, Time } from './column.ts'

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

export type IntakeCallTable = {
  id: string
  municipality: string
  facility_id: string | null
  month: LocalMonth
  last_month: string
  entries_from: Date
  entries_until: Date
  one_facility: boolean
  residents_first: boolean
  sibling_points: number
  care_points: number
  first_points: number
  reserves: number
  seed_hash: string
  ranked_at: Date | null
  seed: string | null
  list_hash: string | null
  record: JsonOrNull
  decided_by: string
  decided_at: Date
  created_at: Generated<Date>
}

export type IntakeSeedTable = {
  call_id: string
  seed: string
  created_at: Generated<Date>
}

export type IntakePlaceTable = {
  id: string
  call_id: string
  facility_id: string
  /** 0 = Sunday. */
  weekday: number
  start_min: Time
  end_min: Time
  places: number
  classes: number[]
  created_at: Generated<Date>
}

export type IntakeEntryTable = {
  id: string
  call_id: string
  month: LocalMonth
  one_facility: boolean
  place_id: string
  child_id: string
  number: string
  entered_by: string
  entered_at: Date
  resident: boolean | null
  sibling: boolean | null
  first_time: boolean | null
  points: number | null
  rank: number | null
  outcome: 'offered' | 'reserve' | 'rejected' | null
  why: 'room' | 'order' | 'residents' | 'points' | 'lot' | null
  created_at: Generated<Date>
}
