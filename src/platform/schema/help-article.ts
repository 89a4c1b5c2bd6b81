import type { Generated } from 'kysely'

export type HelpArticleAudience = 'guardian' | 'facility' | 'municipality'
export type HelpArticleState = 'draft' | 'published' | 'withdrawn'

export type HelpArticleTable = {
  id: string
  municipality: string | null
  audience: HelpArticleAudience
  chapter: string
  question: string
  answer: string
  easy_question: string | null
  easy_answer: string | null
  en_question: string | null
  en_answer: string | null
  state: HelpArticleState
  made_by: string
  made_at: Date
  changed_by: string
  changed_at: Date
  published_at: Date | null
  version: number
  created_at: Generated<Date>
}
