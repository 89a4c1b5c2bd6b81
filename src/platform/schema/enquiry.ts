import type { Generated } from 'kysely'

export type EnquiryTopic = 'howTo' | 'login' | 'trouble' | 'hours' | 'certificate' | 'facility' | 'money' | 'opinion'
export type EnquiryDesk = 'town' | 'helpdesk'
export type EnquiryState = 'open' | 'answered' | 'closed'
export type EnquirySide = 'asker' | 'town' | 'helpdesk'
export type EnquiryLocale = 'ja' | 'easy' | 'en' | 'zh' | 'pt' | 'vi' | 'tl' | 'ne'
export type EnquiryEventName =
  | 'asked'
  | 'added'
  | 'answered'
  | 'noted'
  | 'took'
  | 'released'
  | 'handed'
  | 'closed'
  | 'reopened'
  | 'read'

export type EnquiryTable = {
  id: string
  number: string
  topic: EnquiryTopic
  desk: EnquiryDesk
  municipality: string | null
  login_id: string | null
  facility_id: string | null
  mail: string | null
  locale: EnquiryLocale
  state: EnquiryState
  assignee: string | null
  page: string | null
  error_reference: string | null
  confirmed_at: Date | null
  asked_at: Date
  changed_at: Date
  answered_at: Date | null
  seen_at: Date | null
  version: number
  created_at: Generated<Date>
}

export type EnquiryEventTable = {
  id: string
  enquiry_id: string
  at: Date
  event: EnquiryEventName
  side: EnquirySide
  by_login: string | null
  sealed: Buffer | null
  created_at: Generated<Date>
}

export type EnquiryTemplateTable = {
  id: string
  municipality: string | null
  title: string
  body: string
  saved_by: string | null
  saved_at: Date
  created_at: Generated<Date>
}
