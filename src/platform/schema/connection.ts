import type { Generated } from 'kysely'

export type Scope = 'slots:read' | 'slots:write' | 'bookings:read' | 'stamps:write' | 'child-sheet:read' | 'results:read'

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
