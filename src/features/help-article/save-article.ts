/** Writes an answer of よくある質問, or takes it back (HLP-2). Its words are published: nobody may stand in them. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { lengthOf } from '../../platform/fields.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { saveHelpArticle as saveEndpoint, withdrawHelpArticle as withdrawEndpoint } from './contract.ts'
import { insertArticle, selectArticle, updateArticle } from './queries.ts'
import { publishes, townOf } from './read-articles.ts'
import { longestAnswer, longestQuestion } from './rules.ts'

const absent: Refused = refuse({ rule: 'HLP-2', code: 'not-found' })
const raced: Refused = refuse({ rule: 'HLP-2', code: 'changed-elsewhere' })

/** A mail address. Sentences of help name screens and offices, not addresses of persons. */
const holdsMail = (text: string): boolean => /[^\s@<>「（]+@[^\s@<>」）]+\.[a-z]{2,}/i.test(text.normalize('NFKC'))

function wordsWrong(words: { question: string; answer: string } | null, under: string): Refusal[] {
  if (!words) return []
  return (['question', 'answer'] as const).flatMap((part) => {
    const text = words[part]
    const pointer = `${under}/${part}`
    const longest = part === 'question' ? longestQuestion : longestAnswer
    const of = (code: string, slots?: { longest: number }): Refusal => ({
      rule: 'HLP-2',
      code,
      pointer,
      ...(slots ? { slots } : {}),
    })
    if (text === '') return [of(part === 'question' ? 'article.no-question' : 'article.no-answer')]
    if (lengthOf(text) > longest) return [of('article.long', { longest })]
    // 番号法, and everybody reads it.
    return holdsMyNumber(text) || holdsMail(text) ? [of('article.somebody')] : []
  })
}

export async function saveHelpArticle(c: WriteContext, { params, body }: Call<typeof saveEndpoint>): Promise<Done | Refused> {
  const { tx, now, actor } = c
  if (body.publish && !publishes(actor)) return refuse({ rule: 'HLP-2', code: 'article.only-proposes' })
  const wrong = [...wordsWrong(body, ''), ...wordsWrong(body.easy, '/easy'), ...wordsWrong(body.en, '/en')]
  // A town's draft is read by the help desk at once: it is looked through like what is published.
  if (!body.nobodyInIt && (body.publish || !publishes(actor)))
    wrong.push({ rule: 'HLP-2', code: 'article.look-first', pointer: '/nobodyInIt' })
  if (wrong.length > 0) return refuse(...wrong)
  const set = {
    audience: body.audience,
    chapter: body.chapter,
    question: body.question,
    answer: body.answer,
    easy_question: body.easy?.question ?? null,
    easy_answer: body.easy?.answer ?? null,
    en_question: body.en?.question ?? null,
    en_answer: body.en?.answer ?? null,
    state: body.publish ? ('published' as const) : ('draft' as const),
    changed_by: actor.loginId ?? '',
    changed_at: now,
  }
  const town = townOf(actor)
  if (body.version === null) {
    const published_at = body.publish ? now : null
    const made = { made_by: actor.loginId ?? '', made_at: now, published_at, version: 1 }
    if (!(await insertArticle(tx, { id: params.articleId, municipality: town, ...set, ...made }))) return raced
  } else {
    const row = await selectArticle(tx, town, params.articleId)
    if (!row) return absent
    if (row.state !== 'draft' && !publishes(actor)) return refuse({ rule: 'HLP-2', code: 'article.only-proposes' })
    const more = body.publish ? { published_at: now } : {}
    if (!(await updateArticle(tx, row.id, body.version, { ...set, ...more }))) return raced
  }
  return done(body.publish ? 'helpArticle.published' : 'helpArticle.saved', { article: params.articleId }, { municipality: town })
}

export async function withdrawHelpArticle(
  { tx, now, actor }: WriteContext,
  { params, body }: Call<typeof withdrawEndpoint>,
): Promise<Done | Refused> {
  const row = await selectArticle(tx, townOf(actor), params.articleId)
  if (!row) return absent
  if (row.state === 'withdrawn') return refuse({ rule: 'HLP-2', code: 'article.withdrawn' })
  if (row.state !== 'draft' && !publishes(actor)) return refuse({ rule: 'HLP-2', code: 'article.only-proposes' })
  const set = { state: 'withdrawn' as const, changed_by: actor.loginId ?? '', changed_at: now }
  if (!(await updateArticle(tx, row.id, body.version, set))) return raced
  return done('helpArticle.withdrawn', { article: row.id }, { municipality: row.municipality })
}
