/** 使い方の説明: chapter by chapter with pictures of the running system, without login; searched by words, printed on paper. */
import { chaptersOf, type Part, parts } from '../help/chapters.ts'
import { articleHref, searchArticles } from '../help/search-help.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { helpTexts } from '../text/public/help.ts'
import { LinkList } from '../ui/card.tsx'
import { Tabs } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { drawMessage, useTexts } from '../ui/say.tsx'
import { type FoundArticle, HelpSearch } from './help-search.tsx'
import { ChapterBody } from './manual-chapter.tsx'

export const title = (_data: object, page: PageInput) => wordsOf(helpTexts, page.locale, 'manual')

const searched = (page: Pick<PageInput, 'query'>): string => (page.query.q ?? '').trim().slice(0, 100)

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ part: Part; articles: readonly FoundArticle[] }>> {
  const part = parts.find((one) => one === page.params.part) ?? 'guardian'
  // The manual itself carries no answers: only who searches gets those that can be found.
  const q = searched(page)
  if (q === '') return { part, articles: [] }
  const asked = await api('GET /api/v1/public/help-articles', { query: { locale: page.locale } })
  if (!asked.ok) return stop(asked.problem)
  const hits = new Set(searchArticles(q, asked.value.articles).map((hit) => hit.href))
  return { part, articles: asked.value.articles.filter((one) => hits.has(articleHref(one))) }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(helpTexts)
  const chapters = chaptersOf(data.part, page.locale)
  const q = searched(page)
  return (
    <>
      <h1>{say('manual')}</h1>
      <p>{say('manualLead')}</p>
      <HelpSearch q={q} articles={data.articles} />
      {q === '' ? (
        <>
          <Tabs
            label={words('parts')}
            items={parts.map((part) => ({
              text: say(part),
              href: part === 'guardian' ? '/manual' : `/manual/${part}`,
              current: part === data.part,
            }))}
          />
          <LinkList
            label={words('contents')}
            items={chapters.map((chapter, i) => ({
              href: `#${chapter.id}`,
              text: say('chapter', { n: i + 1, title: drawMessage(chapter.title, {}, page.locale) }),
            }))}
          />
          {chapters.map((chapter, i) => (
            <section key={chapter.id} aria-labelledby={chapter.id} class="chapter-section">
              <h2 id={chapter.id}>{say('chapter', { n: i + 1, title: drawMessage(chapter.title, {}, page.locale) })}</h2>
              <ChapterBody chapter={chapter} />
            </section>
          ))}
          <p>
            <a href="/help">{say('moreHelp')}</a>
          </p>
          <PrintButton />
        </>
      ) : null}
    </>
  )
}
