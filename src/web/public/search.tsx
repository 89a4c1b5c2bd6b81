/** 施設をさがす: a sentence whose bold words are the filter, a list and a map of the same results. Every search has its address. */
import type { Outcome } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { searchTexts } from '../text/public/search.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { Details, Pagination, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { SearchCard } from './search-card.tsx'
import { askOf, type Choice, choiceOf, hrefOf, isFresh, mostCompared, placeChosen, postcodeIn } from './search-choice.ts'
import { actMark, type Family, loadFamily } from './search-family.ts'
import { SearchMap } from './search-map.tsx'
import { SearchSentence, type Town } from './search-sentence.tsx'

export const title = titleIn(searchTexts, 'title')

export type Search = Extract<Awaited<ReturnType<typeof searchOf>>, { ok: true }>['value']
export type FoundFacility = Search['facilities'][number]
const searchOf = (api: WebApi) => api('GET /api/v1/public/facilities', { query: {} })

type Data = {
  choice: Choice
  towns: Town[]
  /** null: no place was given yet. */
  found: Search | null
  family: Family | null
  /** The family's own town and class stand in the sentence before anything is chosen. */
  forChild: string | null
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const choice = choiceOf(page.query)
  const home = isFresh(page.query) ? await loadFamily(api, page, []) : null
  if (home?.home) {
    choice.prefecture = home.home.prefecture
    choice.municipality = home.home.code
    if (home.classAge !== null) choice.classAge = String(home.classAge)
  }
  const listed = choice.prefecture ? await api('GET /api/v1/public/towns', { query: { prefecture: choice.prefecture } }) : null
  if (listed && !listed.ok) return stop(listed.problem)
  const towns = listed?.value.towns ?? []
  // The town of another prefecture, left over in the form, is no condition any more.
  if (choice.prefecture && !towns.some((town) => town.code === choice.municipality)) choice.municipality = ''
  if (!placeChosen(choice) && isFresh(page.query)) return { choice, towns, found: null, family: null, forChild: null }
  const at = Number(page.query.page)
  const found: Outcome<Search> = await api('GET /api/v1/public/facilities', {
    query: askOf(choice, {
      points: page.query.view === 'map',
      ...(Number.isInteger(at) && at >= 1 && at <= 1000 ? { page: at } : {}),
    }),
  })
  if (!found.ok) return stop(found.problem)
  const ids = found.value.facilities.map((facility) => facility.id)
  return {
    choice,
    towns,
    found: found.value,
    family: await loadFamily(api, page, ids),
    forChild: home?.home ? home.child.name : null,
  }
}

export const act = (api: WebApi, form: FormSent, page: PageInput): Promise<Acted> => actMark(api, form, page)

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { choice, found, towns, family, forChild } = data
  const { say } = useTexts(searchTexts)
  const view = page.query.view === 'map' ? 'map' : 'list'
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      <SearchSentence key={`${choice.prefecture} ${choice.municipality}`} choice={choice} towns={towns} view={view} />
      {forChild ? <p class="muted">{say('forChild', { name: forChild })}</p> : null}
      {page.viewer ? (
        <p>
          <a href="/search/favourites">{say('toMarked')}</a>
        </p>
      ) : null}
      {found ? (
        <Results choice={choice} found={found} towns={towns} family={family} view={view} />
      ) : (
        <EmptyState title={say('startTitle')}>
          <p>{say('start')}</p>
        </EmptyState>
      )}
      <WhatClass />
    </>
  )
}

function WhatClass() {
  const { say } = useTexts(searchTexts)
  return (
    <Details summary={say('whatClass')}>
      <p>{say('whatClassText')}</p>
    </Details>
  )
}

function Results(props: { choice: Choice; found: Search; towns: readonly Town[]; family: Family | null; view: 'list' | 'map' }) {
  const { choice, found, towns, family, view } = props
  const { say, words } = useTexts(searchTexts)
  const { classText } = useFacilityWords()
  const keep: Record<string, string> = view === 'map' ? { view } : {}
  const place = towns.find((t) => t.code === choice.municipality)?.name ?? choice.prefecture
  const of = choice.classAge === '' ? words('everybody') : classText(Number(choice.classAge))
  const bare: Choice = {
    ...choice,
    weekday: '',
    from: '',
    to: '',
    classAge: '',
    kind: '',
    words: '',
    near: '',
    maxYen: '',
    ticked: [],
  }
  if (found.total === 0)
    return (
      <>
        <h2 id="result">{place ? say('resultIn', { place, n: 0 }) : say('resultAll', { n: 0 })}</h2>
        <EmptyState
          title={say('noneTitle')}
          action={
            <LinkButton href={hrefOf(bare, keep)} look="secondary">
              {place ? say('noneIn', { place }) : say('noneAll')}
            </LinkButton>
          }
        >
          <p>{say('none')}</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <h2 id="result">{place ? say('resultIn', { place, n: found.total }) : say('resultAll', { n: found.total })}</h2>
      <Tabs
        label={words('view')}
        items={[
          { text: say('list'), href: hrefOf(choice), current: view === 'list' },
          { text: say('map'), href: hrefOf(choice, { view: 'map' }), current: view === 'map' },
        ]}
      />
      <SortedBy choice={choice} found={found} />
      {view === 'map' ? <SearchMap key={hrefOf(choice)} found={found} choice={choice} /> : null}
      <div class="search-list">
        {found.facilities.map((facility) => (
          <SearchCard
            key={facility.id}
            facility={facility}
            of={of}
            family={family}
            href={`/facilities/${facility.id}${choice.classAge ? `?class=${choice.classAge}` : ''}`}
            compare={<CompareLink choice={choice} facility={facility} keep={{ ...keep, page: String(found.page) }} />}
          />
        ))}
      </div>
      {choice.compare.length > 0 ? (
        <p class="compare-bar">
          <LinkButton href={`/search/compare?f=${choice.compare.join(',')}`}>
            {say('compareNow', { n: choice.compare.length })}
          </LinkButton>
        </p>
      ) : null}
      <Pagination at={found.page} all={found.pages} hrefOf={(at) => hrefOf(choice, { ...keep, page: String(at) })} />
      <p>
        <a href={`/open-data${choice.municipality ? `?municipality=${choice.municipality}` : ''}`}>{say('openData')}</a>
      </p>
    </>
  )
}

/** By what the list is sorted, said in words; what could not be done, too. */
function SortedBy({ choice, found }: { choice: Choice; found: Search }) {
  const { say } = useTexts(searchTexts)
  const code = postcodeIn(choice.words)
  return (
    <>
      <p class="muted">
        {found.sorted === 'town'
          ? say('byTown')
          : found.origin?.by === 'position'
            ? say('byPosition')
            : found.origin && code
              ? say('byPostcode', { code: code.slice(0, found.origin.digits ?? 0) })
              : say('byPlaces')}
        {found.nearest !== null && found.total >= found.nearest ? <> {say('nearestOnly', { n: found.nearest })}</> : null}
      </p>
      {code && !found.origin ? (
        <Notice kind="info">
          <p>{say('postcodeUnknown')}</p>
        </Notice>
      ) : null}
      {choice.ticked.includes('free') && !found.freeLooked ? (
        <Notice kind="info">
          <p>{say('freeNotLooked')}</p>
        </Notice>
      ) : null}
    </>
  )
}

function CompareLink(props: { choice: Choice; facility: FoundFacility; keep: Record<string, string> }) {
  const { choice, facility, keep } = props
  const { say } = useTexts(searchTexts)
  const chosen = choice.compare.includes(facility.id)
  if (!chosen && choice.compare.length >= mostCompared) return <span class="muted">{say('compareFull')}</span>
  const compare = chosen ? choice.compare.filter((one) => one !== facility.id) : [...choice.compare, facility.id]
  return (
    <LinkButton
      href={`${hrefOf({ ...choice, compare }, keep)}#place-${facility.id}`}
      look={chosen ? 'secondary' : 'quiet'}
      size="small"
      hidden={` ${facility.name}`}
    >
      {chosen ? '✓ ' : ''}
      {say(chosen ? 'compareRemove' : 'compareAdd')}
    </LinkButton>
  )
}
