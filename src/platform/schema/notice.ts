import type { Generated } from 'kysely'

export type NoticeChoiceTable = {
  login_id: string
  kind: string
  mail: boolean
  push: boolean
  created_at: Generated<Date>
}

export type PushSubscriptionTable = {
  id: string
  login_id: string
  endpoint: string
  p256dh: string
  auth: string
  agent: Generated<string>
  created_at: Generated<Date>
}

export type NoticeTable = {
  id: string
  login_id: string
  kind: string
  subject: string
  path: string | null
  mailed: boolean
  pushed: boolean
  at: Date
  created_at: Generated<Date>
}

export type ReminderTable = {
  kind: string
  about: string
  at: Date
  created_at: Generated<Date>
}
