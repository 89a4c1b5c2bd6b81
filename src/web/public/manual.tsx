/** 使い方の説明: chapter by chapter with pictures of the running system, without login; searched by words, printed on paper. */
import { chaptersOf, type Part, parts } from '../help/chapters.ts'
import type { PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { helpTexts } from '../text/public/help.ts'
import { LinkList } from '../ui/card.tsx'
import { Tabs } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { drawMessage, useTexts } from '../ui/say.tsx'
import { HelpSearch } from './help-search.tsx'
import { ChapterBody } from './manual-chapter.tsx'

export const title = (_data: object, page: PageInput) => wordsOf(helpTexts, page.locale, 'manual')

export const load = async (_api: WebApi, page: PageInput): Promise<{ part: Part }> => ({
  part: parts.find((part) => part === page.params.part) ?? 'guardian',
})

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(helpTexts)
  const chapters = chaptersOf(data.part, page.locale)
  const q = (page.query.q ?? '').trim().slice(0, 100)
  return (
    <>
      <h1>{say('manual')}</h1>
      <p>{say('manualLead')}</p>
      <HelpSearch q={q} />
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
