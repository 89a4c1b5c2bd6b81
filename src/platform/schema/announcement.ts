import type { Generated } from 'kysely'

export type AnnouncementAudience = 'guardians' | 'facilities' | 'both'

export type AnnouncementTable = {
  id: string
  municipality: string
  audience: AnnouncementAudience
  facility_id: string | null
  areas: string[] | null
  needs_second: Generated<boolean>
  title: string
  body: string
  by_mail: boolean
  publish_at: Date
  made_by: string
  made_at: Date
  approved_by: string | null
  approved_at: Date | null
  published_at: Date | null
  withdrawn_at: Date | null
  created_at: Generated<Date>
}

export type AnnouncementReadTable = {
  announcement_id: string
  login_id: string
  read_at: Date
  created_at: Generated<Date>
}
