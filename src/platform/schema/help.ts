import type { Generated } from 'kysely'

export type HelpConsentTable = {
  id: string
  household_id: string
  login_id: string
  code_hash: Buffer
  made_at: Date
  expires_at: Date
  opened_at: Date | null
  opened_by: string | null
  looks: Generated<number>
  looked_at: Date | null
  ended_at: Date | null
  created_at: Generated<Date>
}
