/** よくある質問 (HLP-2): whom an answer is for, how long it may be, and in which language a reader finds it. Pure. */
import type { HelpArticleAudience, HelpArticleState } from '../../platform/schema/help-article.ts'

export type { HelpArticleAudience, HelpArticleState }

export const articleAudiences = ['guardian', 'facility', 'municipality'] as const
export const articleStates = ['draft', 'published', 'withdrawn'] as const

/** Longest question and answer, in code points. */
export const longestQuestion = 120
export const longestAnswer = 2000

type Words = { question: string; answer: string }
export type ArticleWords = { ja: Words; easy: Words | null; en: Words | null }

/**
 * The words that a reader of a language gets. Japanese is never mixed into a page of another language: where the reader's own text is
 * missing, the article is `inJapanese` and stands apart, under a line that says so.
 */
export function wordsFor(words: ArticleWords, locale: string): Words & { inJapanese: boolean } {
  if (locale === 'ja') return { ...words.ja, inJapanese: false }
  const own = locale === 'easy' ? words.easy : locale === 'en' ? words.en : null
  return own ? { ...own, inJapanese: false } : { ...words.ja, inJapanese: true }
}
