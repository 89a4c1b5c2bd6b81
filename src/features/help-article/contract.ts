/** よくある質問 (HLP-2): answers beside the manual, written by the help desk and the state, proposed by towns. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { locales } from '../../web/text/locale.ts'
import { articleAudiences, articleStates, longestAnswer, longestQuestion } from './rules.ts'

const audience = z.enum(articleAudiences)
const state = z.enum(articleStates)
const chapter = z.string().regex(/^[a-z][a-z-]{1,39}$/)
const instant = z.iso.datetime()
const one = z.object({ articleId: z.uuid() })
// Room for what is too long, so that the refusal can say it in words.
const question = z
  .string()
  .trim()
  .max(longestQuestion * 4)
const answer = z
  .string()
  .trim()
  .max(longestAnswer * 2)
const words = z.object({ question, answer })

/** Towns write and propose; `publish` is the help desk's and the state's alone. */
const writers: May = { wardAdmin: 'all', wardOfficer: 'all', helpdesk: 'all', nation: 'all' }

export const getHelpArticles = endpoint({
  method: 'GET',
  path: '/api/v1/public/help-articles',
  summary: 'Published answers, all or of one chapter of the manual, in the reader’s language or marked as Japanese',
  query: z.object({ locale: z.enum(locales), chapter: chapter.optional() }),
  reply: json(
    z.object({
      articles: z.array(
        z.object({ id: z.uuid(), audience, chapter, question: z.string(), answer: z.string(), inJapanese: z.boolean() }),
      ),
    }),
  ),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  example: { query: { locale: 'ja' } },
  work: 'search',
})

const head = {
  id: z.uuid(),
  audience,
  chapter,
  question: z.string(),
  state,
  /** The town that proposed it. */
  town: z.string().nullable(),
  changedAt: instant,
  changedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
}

export const getOfficeArticles = endpoint({
  method: 'GET',
  path: '/api/v1/office/help-articles',
  summary: 'Answers in one state: all of them for the help desk and the state, what it proposed for a town',
  query: z.object({ state: state.default('draft') }),
  reply: json(
    z.object({
      articles: z.array(z.object(head)),
      counts: z.object({ draft: z.int(), published: z.int(), withdrawn: z.int() }),
    }),
  ),
  may: writers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getOfficeArticle = endpoint({
  method: 'GET',
  path: '/api/v1/office/help-articles/:articleId',
  summary: 'One answer with its texts, and what the reader may do with it',
  params: one,
  reply: json(
    z.object({
      ...head,
      answer: z.string(),
      easy: words.nullable(),
      en: words.nullable(),
      madeAt: instant,
      madeBy: z.string().nullable(),
      version: z.int(),
      mayEdit: z.boolean(),
      mayPublish: z.boolean(),
    }),
  ),
  may: writers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const saveHelpArticle = endpoint({
  method: 'PUT',
  path: '/api/v1/office/help-articles/:articleId',
  summary: 'Writes or changes an answer, as a draft (of a town: a proposal) or published at once',
  params: one,
  body: z.object({
    /** null: a new one. */
    version: z.int().nullable(),
    audience,
    chapter,
    question,
    answer,
    easy: words.nullable(),
    en: words.nullable(),
    publish: z.boolean(),
    /** Somebody read it and found nobody in it; needed to publish and to propose. */
    nobodyInIt: z.boolean(),
  }),
  reply: json(z.object({})),
  may: writers,
  audit: 'helpArticle.save',
  refusals: ['HLP-2'],
  example: {
    params: { articleId: '0198c0de-0000-7000-8000-00000000e002' },
    body: {
      version: null,
      audience: 'guardian',
      chapter: 'booking',
      question: '予約の画面に施設が出ません。',
      answer: '初回面談が終わった施設だけが表示されます。',
      easy: null,
      en: { question: 'My facility is not shown.', answer: 'Only facilities you have had the first interview with are shown.' },
      publish: false,
      nobodyInIt: true,
    },
  },
  work: 'proxy',
})

export const withdrawHelpArticle = endpoint({
  method: 'POST',
  path: '/api/v1/office/help-articles/:articleId/withdraw',
  summary: 'Takes an answer out of the help, or a proposal back; it is kept and can be published again',
  params: one,
  body: z.object({ version: z.int() }),
  reply: json(z.object({})),
  may: writers,
  audit: 'helpArticle.withdraw',
  refusals: ['HLP-2'],
  example: { body: { version: 1 } },
  work: 'proxy',
})
