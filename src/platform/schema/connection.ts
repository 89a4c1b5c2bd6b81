import type { Generated } from 'kysely'
import type { Json } from './column.ts'

export type Scope = 'slots:read' | 'slots:write' | 'bookings:read' | 'stamps:write' | 'child-sheet:read' | 'results:read'

export type WebhookTopic = 'booking' | 'stamp' | 'sheet'

export type ApiKeyTable = {
  id: string
  facility_id: string
  name: string
  scopes: Scope[]
  token_hash: Buffer
  hint: string
  expires_at: Date
  made_by: string | null
  made_at: Date
  last_used_at: Date | null
  revoked_by: string | null
  revoked_at: Date | null
  created_at: Generated<Date>
}

export type WebhookTable = {
  id: string
  facility_id: string
  url: string
  events: WebhookTopic[]
  secret_version: Generated<number>
  rotated_at: Date | null
  made_by: string | null
  made_at: Date
  last_ok_at: Date | null
  failing_since: Date | null
  stopped_at: Date | null
  ended_by: string | null
  ended_at: Date | null
  created_at: Generated<Date>
}

export type WebhookDeliveryTable = {
  id: string
  webhook_id: string
  event: string
  ids: Json<Record<string, string>>
  at: Date
  tries: Generated<number>
  next_at: Date
  done_at: Date | null
  given_up_at: Date | null
  outcome: string | null
  created_at: Generated<Date>
}
