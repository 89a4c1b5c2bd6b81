/** A child: name, birth date, sex. */
import { type Acted, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { NameFields } from './fields.tsx'
import { loadDraft, type Own, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = (_data: unknown, page: PageInput<{ n: string }>): string => titleOf(placeOf(page.params))

/** Place of the child from 0; null: no such page. */
export const placeOf = ({ n }: { n: string }): number | null => (/^([1-9]|10)$/.test(n) ? Number(n) - 1 : null)
const titleOf = (place: number | null): string => (place ? `${place + 1}人目のお子さま` : 'お子さまについて')

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
  const place = placeOf(page.params) ?? 0
  const base = `children.${place}`
  return (
    <Question
      section="child"
      sent={sent}
      back={countOf(data) === 0 ? pageOf('second') : '/apply/children'}
      title={titleOf(place)}
      why="この制度を使うお子さまを入力してください。きょうだいは、あとで追加できます。"
    >
      <NameFields base={base} sent={sent} typed={data.typed} like="guardian1" />
      <BirthDateField name={`${base}.birth`} legend="生年月日" sent={sent} stored={storedBirth(data.typed, base)} />
      <RadioGroup
        {...fieldOf(sent, `${base}.sex`, typedAt(data.typed, `${base}.sex`))}
        legend="性別"
        inline
        choices={[
          { value: 'female', label: '女' },
          { value: 'male', label: '男' },
          { value: 'unknown', label: '回答しない' },
        ]}
        support="住民登録との照合に使います"
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
