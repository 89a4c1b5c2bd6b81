/** オープンデータ: a town's facilities and free places as files with stable addresses (docs/open-data.md). */
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { prefectures } from '../text/prefectures.ts'
import { openDataTexts } from '../text/public/open-data.ts'
import { LinkList } from '../ui/card.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { type PickedTowns, TownPicker } from './town-picker.tsx'

type Data = { picked: PickedTowns; town: { code: string; name: string; prefecture: string } | null }

export const title = titleIn(openDataTexts, 'title')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const { municipality = '', prefecture = '' } = page.query
  if (/^\d{6}$/.test(municipality)) {
    const town = await api('GET /api/v1/public/municipalities/:code', { params: { code: municipality } })
    if (!town.ok) return stop(town.problem)
    const { code, name, prefecture: within } = town.value
    return { picked: { prefecture: null, towns: [] }, town: { code, name, prefecture: within } }
  }
  if (!prefectures.includes(prefecture)) return { picked: { prefecture: null, towns: [] }, town: null }
  const found = await api('GET /api/v1/public/towns', { query: { prefecture } })
  if (!found.ok) return stop(found.problem)
  return { picked: { prefecture, towns: found.value.towns.map((town) => ({ ...town, joined: true })) }, town: null }
}

export function Page({ data }: PageProps<typeof load>) {
  const { say } = useTexts(openDataTexts)
  return (
    <>
      {data.town ? <BackLink href="/open-data">{say('otherTown')}</BackLink> : null}
      <h1>{say('title')}</h1>
      <p>{say('lead')}</p>
      {data.town ? (
        <OfTown town={data.town} />
      ) : (
        <>
          <h2>{say('whichTown')}</h2>
          <TownPicker picked={data.picked} path="/open-data" />
        </>
      )}
      <h2>{say('terms')}</h2>
      <p>
        {say('termsHow', {
          licence: <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>,
        })}
      </p>
      {data.town ? <p>{say('source', { town: data.town.name })}</p> : null}
    </>
  )
}

/** The format as it is called everywhere, and for what it is good. */
const formats = [
  ['csv', 'CSV', 'forSheets'],
  ['json', 'JSON', 'forPrograms'],
  ['geojson', 'GeoJSON', 'forMaps'],
] as const

function OfTown({ town }: { town: NonNullable<Data['town']> }) {
  const { say, words } = useTexts(openDataTexts)
  const addressOf = (what: string, ending: string): string => `/api/v1/open-data/${what}.${ending}?municipality=${town.code}`
  const files = [
    { what: 'facilities', title: say('facilities'), how: say('facilitiesHow'), of: formats },
    { what: 'free-places', title: say('places'), how: say('placesHow'), of: formats.slice(0, 2) },
  ] as const
  return (
    <>
      <h2>{say('ofTown', { town: town.name })}</h2>
      {files.map(({ what, title, how, of }) => (
        <section key={what}>
          <h3>{title}</h3>
          <p>{how}</p>
          {what === 'free-places' ? (
            <Notice kind="info">
              <p>{say('advice')}</p>
            </Notice>
          ) : null}
          <LinkList
            items={of.map(([ending, format, use]) => ({
              href: addressOf(what, ending),
              text: say('get', { format }),
              note: words(use),
              full: true,
            }))}
          />
        </section>
      ))}
      <h3>{say('addresses')}</h3>
      <p>{say('addressesHow')}</p>
      <ul>
        {files.flatMap(({ what, of }) =>
          of.map(([ending]) => (
            <li key={`${what}.${ending}`}>
              <code class="hash">{addressOf(what, ending)}</code>
            </li>
          )),
        )}
      </ul>
      <p>
        <a href={`/search?${new URLSearchParams({ prefecture: town.prefecture, municipality: town.code })}`}>
          {say('toSearch', { town: town.name })}
        </a>
      </p>
    </>
  )
}
