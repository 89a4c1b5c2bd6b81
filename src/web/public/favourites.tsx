/** お気に入りの施設: the marks of this login, with the places of the week, hours and price as in the search. */
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { searchTexts } from '../text/public/search.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useTexts } from '../ui/say.tsx'
import type { FoundFacility } from './search.tsx'
import { SearchCard } from './search-card.tsx'
import { actMark, type Family, loadFamily } from './search-family.ts'

export const title = titleIn(searchTexts, 'markedTitle')

type Data = { facilities: FoundFacility[]; family: Family | null; gone: boolean }
/** As many as one search answers; older marks are reached by taking newer ones away. */
const mostShown = 20

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const marks = await api('GET /api/v1/my/favourites')
  if (!marks.ok) return stop(marks.problem)
  const ids = marks.value.facilities.slice(0, mostShown)
  if (ids.length === 0) return { facilities: [], family: null, gone: false }
  const family = await loadFamily(api, page, ids)
  const found = await api('GET /api/v1/public/facilities', {
    query: { ids: ids.join(',') },
  })
  if (!found.ok) return stop(found.problem)
  const facilities = ids.flatMap((id) => found.value.facilities.find((one) => one.id === id) ?? [])
  return {
    facilities: facilities.map((facility, i) => ({ ...facility, rank: i + 1 })),
    family,
    gone: facilities.length < ids.length,
  }
}

export const act = (api: WebApi, form: FormSent, page: PageInput): Promise<Acted> => actMark(api, form, page)

export function Page({ data, sent }: PageProps<typeof load>) {
  const { facilities, family, gone } = data
  const { say, words } = useTexts(searchTexts)

  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('markedTitle')}</h1>
      {facilities.length === 0 ? (
        <EmptyState title={say('markedNone')} action={<LinkButton href="/search">{say('title')}</LinkButton>}>
          <p>{say('markedNoneHow')}</p>
        </EmptyState>
      ) : (
        <div class="search-list">
          {facilities.map((facility) => (
            <SearchCard
              key={facility.id}
              level={2}
              facility={facility}
              of={words('everybody')}
              family={family}
              href={`/facilities/${facility.id}${family?.classAge == null ? '' : `?class=${family.classAge}`}`}
            />
          ))}
        </div>
      )}
      {gone ? <p class="muted">{say('markedGone')}</p> : null}
    </>
  )
}
