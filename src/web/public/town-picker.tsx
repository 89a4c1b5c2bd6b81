/** Where do you live: prefecture by a GET form, then the town as a link. Works without script, every step has its address. */
import type { Problem } from '../../platform/contract.ts'
import type { PageInput } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { prefectureChoices, prefectures } from '../text/prefectures.ts'
import { eligibilityTexts } from '../text/public/eligibility.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { Select } from '../ui/text-field.tsx'

export type PickedTowns = { prefecture: string | null; towns: { code: string; name: string; joined: boolean }[] }

/** The towns of the prefecture in the address; none chosen: an empty list. */
export async function loadTowns(api: WebApi, page: PageInput): Promise<PickedTowns | { stop: Problem }> {
  const prefecture = page.query.prefecture ?? ''
  if (!prefectures.includes(prefecture)) return { prefecture: null, towns: [] }
  const found = await api('GET /api/v1/public/municipalities', { query: { prefecture } })
  if (!found.ok) return { stop: found.problem }
  return { prefecture, towns: found.value.municipalities.map(({ code, name, joined }) => ({ code, name, joined })) }
}

/** @param props.keep query values that every step carries on */
export function TownPicker(props: { picked: PickedTowns; keep?: Readonly<Record<string, string>>; path: string }) {
  const { picked, keep = {}, path } = props
  const { say, words } = useTexts(eligibilityTexts)
  const hrefOf = (code: string): string => `${path}?${new URLSearchParams({ ...keep, municipality: code })}`
  return (
    <>
      <FilterForm label={words('prefecture')} action={path}>
        {Object.entries(keep).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Select
          name="prefecture"
          label={say('prefecture')}
          value={picked.prefecture ?? ''}
          empty={words('choose')}
          options={prefectureChoices(usePage().locale)}
          unmarked
        />
        <ButtonRow>
          <Button look={picked.prefecture ? 'secondary' : 'primary'}>{say('showTowns')}</Button>
        </ButtonRow>
      </FilterForm>
      {picked.prefecture === null ? null : picked.towns.length > 0 ? (
        <section aria-labelledby="towns">
          <h2 id="towns">{say('townsOf', { prefecture: picked.prefecture })}</h2>
          <LinkList
            items={picked.towns.map((town) => ({
              href: hrefOf(town.code),
              text: town.name,
              ...(town.joined ? {} : { note: say('atDesk') }),
            }))}
          />
        </section>
      ) : (
        <section aria-labelledby="towns">
          <h2 id="towns">{say('noTowns', { prefecture: picked.prefecture })}</h2>
          <p>{say('noTownsHow')}</p>
        </section>
      )}
    </>
  )
}
