import type { Generated } from 'kysely'
import type { Json, JsonOrNull } from './column.ts'

export type SeriesTable = {
  id: string
  what: 'book' | 'change' | 'end'
  earlier_id: string | null
  household_id: string
  facility_id: string | null
  child_id: string | null
  pattern: JsonOrNull
  items: Json
  request_key: string
  request_hash: Buffer
  begun_by: string
  begun_by_kind: string
  begun_at: Date
  settled_at: Date | null
  created_at: Generated<Date>
}
