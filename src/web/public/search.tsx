/** 施設をさがす: a sentence whose bold words are the filter. A plain GET form, so every search has its address and needs no script. */
import { classAge } from '../../features/certification/age.ts'
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import type { Outcome } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { classText } from '../text/facility-words.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { Details, Pagination, Tabs } from '../ui/navigation.tsx'
import { SearchCard } from './search-card.tsx'
import { SearchMap } from './search-map.tsx'

export const title = '施設をさがす'

type Search = Extract<Awaited<ReturnType<typeof searchOf>>, { ok: true }>['value']
export type FoundFacility = Search['facilities'][number]
const searchOf = (api: WebApi) => api('GET /api/v1/public/facilities', { query: {} })

type Choice = { municipality: string; weekday: string; part: string; classAge: string; kind: string; words: string }
type Data = {
  choice: Choice
  towns: { code: string; name: string }[]
  found: Search
  /** The family's own town and class stand in the sentence before anything is chosen. */
  forChild: string | null
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const
const oneOf = (value: string | undefined, allowed: readonly string[]): string => (value && allowed.includes(value) ? value : '')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const listed = await api('GET /api/v1/public/municipalities', { query: {} })
  if (!listed.ok) return stop(listed.problem)
  const towns = listed.value.municipalities.filter((town) => town.joined).map(({ code, name }) => ({ code, name }))
  const q = page.query
  const choice: Choice = {
    municipality: oneOf(
      q.municipality,
      towns.map((town) => town.code),
    ),
    weekday: oneOf(q.weekday, ['0', '1', '2', '3', '4', '5', '6']),
    part: oneOf(q.part, ['morning', 'afternoon']),
    classAge: oneOf(q.classAge, ['0', '1', '2']),
    kind: oneOf(q.kind, ['regular', 'flexible']),
    words: (q.words ?? '').trim().slice(0, 60),
  }
  const fresh = Object.keys(choice).every((name) => q[name] === undefined)
  const forChild = fresh ? await fromChild(api, page, choice, towns) : null
  const { municipality, weekday, part, classAge: age, kind, words } = choice
  const at = Number(q.page)
  const found: Outcome<Search> = await api('GET /api/v1/public/facilities', {
    query: {
      ...(municipality ? { municipality } : {}),
      ...(weekday ? { weekday } : {}),
      ...(part ? { part: part as 'morning' } : {}),
      ...(age ? { classAge: age } : {}),
      ...(kind ? { kind: kind as 'regular' } : {}),
      ...(words ? { words } : {}),
      ...(Number.isInteger(at) && at >= 1 && at <= 1000 ? { page: at } : {}),
    },
  })
  return found.ok ? { choice, towns, found: found.value, forChild } : stop(found.problem)
}

/** Fills town and class of the child whom the guardian looks at; answers its name. */
async function fromChild(api: WebApi, page: PageInput, choice: Choice, towns: Data['towns']): Promise<string | null> {
  const current = page.viewer?.children.find((child) => child.current)
  if (!current) return null
  const child = await api('GET /api/v1/my/children/:childId', { params: { childId: current.id } })
  if (!child.ok) return null
  choice.municipality = towns.find((town) => town.name === child.value.municipality)?.code ?? ''
  const age = classAge(localDate(child.value.birthDate), page.today)
  if (age <= 2) choice.classAge = String(age)
  return current.name
}

/** A word of the sentence: a native list, so it works on every phone and without script. */
function Word(props: {
  name: string
  label: string
  value: string
  all: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <select class="word" name={props.name} aria-label={props.label}>
      <option value="" selected={props.value === ''}>
        {props.all}
      </option>
      {props.options.map(([value, text]) => (
        <option key={value} value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  )
}

const queryOf = (choice: Choice, more: Record<string, string>): string => {
  const query = new URLSearchParams(
    Object.entries({ ...choice, ...more }).filter(([name, value]) => value !== '' || name === 'municipality'),
  )
  return `/search?${query}`
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { choice, found, towns, forChild } = data
  const view = page.query.view === 'map' ? 'map' : 'list'
  const keep: Record<string, string> = view === 'map' ? { view } : {}
  const town = towns.find((t) => t.code === choice.municipality)
  const of = choice.classAge === '' ? '全体' : classText(Number(choice.classAge))
  return (
    <>
      <h1>施設をさがす</h1>
      <FilterForm label="さがす条件">
        <p class="sentence">
          <Word
            name="municipality"
            label="市区町村"
            value={choice.municipality}
            all="すべての市区町村"
            options={towns.map((t) => [t.code, t.name])}
          />{' '}
          で{' '}
          <Word
            name="weekday"
            label="曜日"
            value={choice.weekday}
            all="いつでも"
            options={[1, 2, 3, 4, 5, 6, 0].map((n) => [String(n), `${weekdays[n]}曜`])}
          />{' '}
          の{' '}
          <Word
            name="part"
            label="時間帯"
            value={choice.part}
            all="どの時間"
            options={[
              ['morning', '午前'],
              ['afternoon', '午後'],
            ]}
          />{' '}
          に{' '}
          <Word
            name="classAge"
            label="クラス"
            value={choice.classAge}
            all="どのクラス"
            options={[0, 1, 2].map((n) => [String(n), classText(n)])}
          />{' '}
          が{' '}
          <Word
            name="kind"
            label="使い方"
            value={choice.kind}
            all="定期・柔軟"
            options={[
              ['flexible', '柔軟利用'],
              ['regular', '定期利用'],
            ]}
          />{' '}
          で使える施設
        </p>
        <div class="sentence-end">
          <label class="sentence-words">
            <span>施設名・住所（なくてもよい）</span>
            <input class="input" type="search" name="words" defaultValue={choice.words} maxLength={60} />
          </label>
          {view === 'map' ? <Hidden name="view" value="map" /> : null}
          <Button>この条件でさがす</Button>
        </div>
      </FilterForm>
      {forChild ? <p class="muted">{forChild}さんの市区町村とクラスで表示しています。</p> : null}
      <Details summary="「1歳児」などのクラスとは">
        <p>
          年度が始まる4月1日までになった年齢で決まります。たとえば2026年度の「1歳児」は、2024年4月2日から2025年4月1日までに生まれたお子さまです。年度のあいだは、誕生日が来ても変わりません。
        </p>
      </Details>
      <h2 id="result">
        {town ? `${town.name}の` : ''}施設　{found.total}件
      </h2>
      {found.total === 0 ? (
        <EmptyState
          title="条件に合う施設は見つかりませんでした"
          action={
            <LinkButton
              href={queryOf({ ...choice, weekday: '', part: '', classAge: '', kind: '', words: '' }, keep)}
              look="secondary"
            >
              {town ? `${town.name}の施設をすべて見る` : 'すべての施設を見る'}
            </LinkButton>
          }
        >
          <p>市区町村を「すべての市区町村」にするか、ほかの条件を減らしてみてください。</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="表示"
            items={[
              { text: '一覧', href: queryOf(choice, {}), current: view === 'list' },
              { text: '地図', href: queryOf(choice, { view: 'map' }), current: view === 'map' },
            ]}
          />
          {found.placesFirst && (choice.weekday || choice.part) ? (
            <p class="muted">条件に合うあきがある施設を、先に表示しています。</p>
          ) : null}
          {view === 'map' ? (
            <SearchMap facilities={found.facilities} />
          ) : (
            <div class="search-list">
              {found.facilities.map((facility) => (
                <SearchCard
                  key={facility.id}
                  facility={facility}
                  of={of}
                  today={page.today as LocalDate}
                  href={`/facilities/${facility.id}${choice.classAge ? `?class=${choice.classAge}` : ''}`}
                />
              ))}
            </div>
          )}
          <Pagination at={found.page} all={found.pages} hrefOf={(at) => queryOf(choice, { ...keep, page: String(at) })} />
        </>
      )}
    </>
  )
}
