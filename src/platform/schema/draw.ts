import type { Generated } from 'kysely'
import type { LocalMonth } from '../calendar.ts'
import type { DefaultedJson, Json, JsonOrNull } from './column.ts'
import type { SlotKind } from './place.ts'

export type DrawTable = {
  id: string
  facility_id: string
  kind: SlotKind
  month: LocalMonth
  entries_from: Date
  entries_until: Date
  draw_at: Date
  residents_first: boolean
  siblings_together: boolean
  seed_hash: string
  frozen_at: Date | null
  list_hash: string | null
  places: JsonOrNull
  drawn_at: Date | null
  seed: string | null
  record: JsonOrNull
  decided_by: string | null
  decided_at: Date
  created_at: Generated<Date>
}

export type DrawSeedTable = {
  draw_id: string
  seed: string
  created_at: Generated<Date>
}

export type DrawEntryTable = {
  id: string
  draw_id: string
  child_id: string
  number: string
  most: number
  wishes: Json
  resident: boolean | null
  class_age: number | null
  struck: DefaultedJson
  won: JsonOrNull
  entered_by: string | null
  entered_at: Date
  created_at: Generated<Date>
}
