/** よくある質問 as everybody reads them, and as those who write them do (HLP-2). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Actor } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getHelpArticles, getOfficeArticle, getOfficeArticles } from './contract.ts'
import { type ArticleRow, countStates, selectArticle, selectListed, selectPublished } from './queries.ts'
import { wordsFor } from './rules.ts'

/** Only these publish. */
export const publishes = (actor: Actor): boolean => actor.kind === 'helpdesk' || actor.kind === 'nation'
/** The town whose proposals these are; null: a desk that sees all. */
export const townOf = (actor: Actor): string | null => (publishes(actor) ? null : (actor.municipality ?? ''))

type TextRow = Pick<ArticleRow, 'question' | 'answer' | 'easy_question' | 'easy_answer' | 'en_question' | 'en_answer'>
const pair = (question: string | null, answer: string | null) =>
  question !== null && answer !== null ? { question, answer } : null
const textsOf = (row: TextRow) => ({
  ja: { question: row.question, answer: row.answer },
  easy: pair(row.easy_question, row.easy_answer),
  en: pair(row.en_question, row.en_answer),
})

export async function readPublished(
  { tx }: ReadContext,
  { query }: Call<typeof getHelpArticles>,
): Promise<ReplyOf<typeof getHelpArticles>> {
  const rows = await selectPublished(tx, query.chapter ?? null)
  return {
    articles: rows.map((row) => ({
      id: row.id,
      audience: row.audience,
      chapter: row.chapter,
      ...wordsFor(textsOf(row), query.locale),
    })),
  }
}

const headOf = (row: ArticleRow) => ({
  id: row.id,
  audience: row.audience,
  chapter: row.chapter,
  question: row.question,
  state: row.state,
  town: row.town,
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changer_name,
  publishedAt: row.published_at?.toISOString() ?? null,
})

export async function readArticles(
  { tx, actor }: ReadContext,
  { query }: Call<typeof getOfficeArticles>,
): Promise<ReplyOf<typeof getOfficeArticles>> {
  const town = townOf(actor)
  const rows = await selectListed(tx, town, query.state)
  return { articles: rows.map(headOf), counts: await countStates(tx, town) }
}

export async function readArticle(
  { tx, actor }: ReadContext,
  { params }: Call<typeof getOfficeArticle>,
): Promise<ReplyOf<typeof getOfficeArticle> | Refused> {
  const row = await selectArticle(tx, townOf(actor), params.articleId)
  if (!row) return refuse({ rule: 'HLP-2', code: 'not-found' })
  const { easy, en } = textsOf(row)
  return {
    ...headOf(row),
    answer: row.answer,
    easy,
    en,
    madeAt: row.made_at.toISOString(),
    madeBy: row.maker_name,
    version: row.version,
    mayEdit: publishes(actor) || row.state === 'draft',
    mayPublish: publishes(actor),
  }
}
