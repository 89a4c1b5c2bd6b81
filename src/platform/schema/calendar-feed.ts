import type { Generated } from 'kysely'

export type CalendarFeedTable = {
  id: string
  login_id: string
  token_hash: Buffer
  issued_at: Date
  ended_at: Date | null
  created_at: Generated<Date>
}
