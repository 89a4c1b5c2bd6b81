import type { Generated } from 'kysely'
import type { DefaultedJson, Json, JsonOrNull } from './column.ts'

export type IdempotencyKeyTable = {
  scope: string
  key: string
  request_hash: Buffer
  outcome_code: string | null
  outcome_ids: JsonOrNull<Record<string, string>>
  created_at: Generated<Date>
}

export type AuditEventTable = {
  id: string
  at: Date
  tx_id: Generated<string>
  event: string
  code: string
  actor_kind: string
  login_id: string | null
  household_id: string | null
  facility_id: string | null
  municipality: string | null
  child_ids: Generated<string[]>
  ids: DefaultedJson<Record<string, string>>
  request_id: string
  created_at: Generated<Date>
}

export type AuditBlockTable = {
  municipality: string
  ordinal: number
  from_tx: string
  to_tx: string
  events: number
  previous_hash: Buffer
  hash: Buffer
  sealed_at: Date
  created_at: Generated<Date>
}

export type HealthReadTable = {
  id: string
  child_id: string
  at: Date
  actor_kind: string
  login_id: string | null
  facility_id: string | null
  municipality: string | null
  event: string
  created_at: Generated<Date>
}

export type OutboxTable = {
  id: string
  kind: string
  refs: Json<Record<string, string>>
  recipient: string | null
  message_id: string
  urgent: Generated<boolean>
  not_before: Date
  claimed_at: Date | null
  tries: Generated<number>
  sent_at: Date | null
  failed_at: Date | null
  error_code: string | null
  created_at: Generated<Date>
}

export type KeptMailTable = {
  id: string
  outbox_id: string | null
  message_id: string
  recipient: string
  subject: string
  body: string
  attachments: DefaultedJson
  sent_at: Date
  created_at: Generated<Date>
}
