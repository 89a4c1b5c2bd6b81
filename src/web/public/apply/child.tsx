/** A child: name, birth date, sex. */
import { type Acted, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { wordsIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { useTexts } from '../../ui/say.tsx'
import { NameFields } from './fields.tsx'
import { loadDraft, type Own, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = (_data: unknown, page: PageInput<{ n: string }>): string =>
  titleOf(placeOf(page.params), wordsIn(applyTexts, page.locale))

type Say = ReturnType<typeof wordsIn<(typeof applyTexts)['ja']>>

/** Place of the child from 0; null: no such page. */
export const placeOf = ({ n }: { n: string }): number | null => (/^([1-9]|10)$/.test(n) ? Number(n) - 1 : null)
const titleOf = (place: number | null, words: Say): string => (place ? words('nthChild', { n: place + 1 }) : words('aboutChild'))

export const countOf = (own: Own): number => (Array.isArray(own.typed?.children) ? own.typed.children.length : 0)

export async function load(api: WebApi, page: PageInput<{ n: string }>): Promise<Loaded<Own>> {
  const own = await loadDraft(api)
  if ('redirect' in own || 'stop' in own) return own
  const place = placeOf(page.params)
  return place === null || place > countOf(own) ? redirectTo('/apply/children') : own
}

export function act(api: WebApi, form: Form, page: PageInput<{ n: string }>): Promise<Acted> {
  const place = placeOf(page.params) ?? 0
  return saveAndGo(api, form, page as unknown as PageInput, { section: 'child', child: place, next: pageOf('care', place) })
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const place = placeOf(page.params) ?? 0
  const base = `children.${place}`
  return (
    <Question
      section="child"
      sent={sent}
      back={countOf(data) === 0 ? pageOf('second') : '/apply/children'}
      title={titleOf(place, words)}
      why={words('childWhy')}
    >
      <NameFields base={base} sent={sent} typed={data.typed} like="guardian1" />
      <BirthDateField name={`${base}.birth`} legend={say('birth')} sent={sent} stored={storedBirth(data.typed, base)} />
      <RadioGroup
        {...fieldOf(sent, `${base}.sex`, typedAt(data.typed, `${base}.sex`))}
        legend={say('sex')}
        inline
        choices={[
          { value: 'female', label: say('female') },
          { value: 'male', label: say('male') },
          { value: 'unknown', label: say('unknown') },
        ]}
        support={say('sexHow')}
      />
    </Question>
  )
}

/** The three fields as typed; 和暦 stays as it was written. */
const storedBirth = (typed: Own['typed'], base: string) => ({
  year: typedAt(typed, `${base}.birth.year`),
  month: typedAt(typed, `${base}.birth.month`),
  day: typedAt(typed, `${base}.birth.day`),
})
