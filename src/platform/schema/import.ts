import type { Generated } from 'kysely'
import type { Json } from './column.ts'

export type ImportFileTable = {
  id: string
  municipality: string
  kind: 'certified' | 'application'
  sha256: Buffer
  kek: string
  wrapped_key: Buffer | null
  sealed: Buffer | null
  staged_by: string
  staged_at: Date
  done_by: string | null
  done_at: Date | null
  certified: number | null
  queued: number | null
  skipped: number | null
  created_at: Generated<Date>
}

export type ImportKeyTable = {
  municipality: string
  key: string
  import_id: string
  application_child_id: string
  created_at: Generated<Date>
}

export type ImportHeadingTable = {
  id: string
  municipality: string
  columns: Json
  kept_by: string
  kept_at: Date
  created_at: Generated<Date>
}
