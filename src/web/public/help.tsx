/** ヘルプ: how this very page works, questions that people ask, and whom to ask in the own town (HLP-1). Without login. */
import { type Chapter, chapterFor, chapterOf, manualHref, questionGroups } from '../help/chapters.ts'
import { askHref, originOf } from '../help/where.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { helpTexts } from '../text/public/help.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { drawMessage, useTexts } from '../ui/say.tsx'
import { type Answered, ChapterAnswers } from './chapter-answers.tsx'
import { HelpSearch } from './help-search.tsx'
import { ChapterBody } from './manual-chapter.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'
import { loadTowns, type PickedTowns, TownPicker } from './town-picker.tsx'

export const title = (_data: object, page: PageInput) => wordsOf(helpTexts, page.locale, 'help')

/** The chapter of the page that the reader came from, or the one that an answer belongs to. */
const chapterOfPage = (page: PageInput): Chapter | null => {
  if (page.query.chapter) return chapterOf(page.query.chapter, page.locale)
  return page.query.from ? chapterFor(originOf(page), page.locale) : null
}

type Data = { town: TownInfo | null; picked: PickedTowns; answers: readonly Answered[] }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const chapter = chapterOfPage(page)
  const asked = chapter
    ? await api('GET /api/v1/public/help-articles', { query: { locale: page.locale, chapter: chapter.id } })
    : null
  if (asked && !asked.ok) return stop(asked.problem)
  const answers = asked?.value.articles ?? []
  const { municipality } = page.query
  if (municipality) {
    const town = await api('GET /api/v1/public/municipalities/:code', { params: { code: municipality } })
    return town.ok ? { town: town.value, picked: { prefecture: null, towns: [] }, answers } : stop(town.problem)
  }
  const picked = await loadTowns(api, page)
  return 'stop' in picked ? picked : { town: null, picked, answers }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(helpTexts)
  const { town, picked } = data
  const chapter = chapterOfPage(page)
  // A member of staff who comes from the desk asks there.
  const ask = page.query.from?.startsWith('/facility')
    ? `/facility/enquiries/new?${new URLSearchParams({ from: page.query.from })}`
    : askHref(page)
  return (
    <>
      <h1>{say('help')}</h1>
      <HelpSearch q="" from={page.query.from ?? ''} />
      {chapter ? (
        <section aria-labelledby="this-page">
          <h2 id="this-page">{say('manualOf', { title: drawMessage(chapter.title, {}, page.locale) })}</h2>
          <ChapterBody chapter={chapter} />
          <p>
            <a href={manualHref(chapter)}>{say('wholeManual')}</a>
          </p>
          <ChapterAnswers answers={data.answers} open={page.query.open ?? null} />
        </section>
      ) : (
        <p>
          <a href="/manual">{say('wholeManual')}</a>
        </p>
      )}
      <section aria-labelledby="ask">
        <h2 id="ask">{say('ask')}</h2>
        <p>{say('askLead')}</p>
        <ButtonRow>
          <LinkButton href={ask ?? '/contact'}>{say('askButton')}</LinkButton>
        </ButtonRow>
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">{say('town')}</h2>
        {town ? (
          <>
            <BackLink href="/help#contact">{say('chooseAgain')}</BackLink>
            <h3>{town.name}</h3>
            <TownContact town={town} />
            {town.contact.url ? (
              <p>
                <a href={town.contact.url} rel="noopener">
                  {say('townPage', { town: town.name })}
                </a>
              </p>
            ) : null}
            {[town.texts.application, town.texts.regular, town.texts.fee, town.texts.notice].filter(Boolean).map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p>
              <a href={`/apply?municipality=${town.code}`}>{say('townApply', { town: town.name })}</a>
            </p>
          </>
        ) : (
          <>
            {page.contact.phone ? (
              <p>
                <strong>{page.contact.name}</strong>{' '}
                <a class="phone" href={`tel:${page.contact.phone.replaceAll('-', '')}`}>
                  {page.contact.phone}
                </a>
                {page.contact.hours ? <span class="muted"> {page.contact.hours}</span> : null}
              </p>
            ) : null}
            <p>{say('townLead')}</p>
            <TownPicker picked={picked} path="/help" />
          </>
        )}
      </section>
      <section aria-labelledby="faq">
        <h2 id="faq">{say('faq')}</h2>
        {questionGroups(page.locale).map((group) => (
          <section key={group.id} aria-labelledby={`q-${group.id}`}>
            <h3 id={`q-${group.id}`}>{drawMessage(group.title, {}, page.locale)}</h3>
            {group.items.map((item) => (
              <div key={item.id} id={item.id}>
                <Details summary={drawMessage(item.q, {}, page.locale)} open={page.query.open === item.id}>
                  <p>{drawMessage(item.a, {}, page.locale)}</p>
                </Details>
              </div>
            ))}
          </section>
        ))}
      </section>
    </>
  )
}
