/** Two versions of a town's rules side by side: the sentences that differ, and what becomes of bookings made before (SET-2). */
import type { MunicipalitySettings } from '../../features/municipality/rules.ts'
import { settingRule } from '../../features/municipality/whose.ts'
import { groupsFor, sentenceId, sentenceText } from './settings-sentences.ts'
import type { Sentence } from './settings-slots.ts'
import { valuesOf } from './settings-values.ts'

export type Difference = {
  id: string
  key: keyof MunicipalitySettings
  title: string
  before: string | null
  after: string | null
}

/** Sentences that read differently, in the order of the page; one that only one version has stands alone. */
export function differences(before: MunicipalitySettings, after: MunicipalitySettings): Difference[] {
  const [old, next] = [before, after].map((settings) => {
    const values = valuesOf(settings)
    return groupsFor(values, 0).map((group) => ({
      title: group.title,
      sentences: new Map(
        group.sentences.map((one): [string, { sentence: Sentence; text: string }] => [
          sentenceId(one),
          { sentence: one, text: sentenceText(one, values) },
        ]),
      ),
    }))
  })
  return (next ?? []).flatMap((group, i) => {
    const was = old?.[i]?.sentences ?? new Map<string, { sentence: Sentence; text: string }>()
    return [...new Set([...group.sentences.keys(), ...was.keys()])].flatMap((id): Difference[] => {
      const [a, b] = [was.get(id), group.sentences.get(id)]
      const key = (b ?? a)?.sentence.key
      return !key || a?.text === b?.text ? [] : [{ id, key, title: group.title, before: a?.text ?? null, after: b?.text ?? null }]
    })
  })
}

/** Where a list of differences touches bookings that stand: whose, and how. */
export function effectWords(
  keys: readonly (keyof MunicipalitySettings)[],
  touched: { residents: number; here: number },
): string[] {
  const has = (version: string, ...owners: string[]): boolean =>
    keys.some((key) => settingRule[key].version === version && owners.includes(settingRule[key].owner))
  const words: string[] = []
  if (keys.includes('capMinutes') || keys.includes('layers'))
    words.push(
      `月の時間が変わります。その日より後の住民の予約 ${touched.residents}件は、そのまま残ります（使った時間と予約中の時間より少なくはなりません）。`,
    )
  const ofUse = keys.filter((key) => key !== 'capMinutes' && key !== 'layers')
  if (ofUse.some((key) => settingRule[key].version === 'use' && settingRule[key].owner !== 'facility'))
    words.push(`利用日で決まるものが変わります。その日より後の住民の予約 ${touched.residents}件に関係します。`)
  if (has('use', 'facility'))
    words.push(`利用日で決まるものが変わります。この市区町村の施設の予約 ${touched.here}件に関係します。`)
  if (has('request', 'facility'))
    words.push(`この市区町村の施設の予約 ${touched.here}件は、予約したときの約束のままです。新しい予約から変わります。`)
  if (has('today', 'residence', 'facility', 'both') && words.length === 0) words.push('すでにある予約は変わりません。')
  return words
}

export const Differences = ({ list, names }: { list: readonly Difference[]; names: { before: string; after: string } }) => (
  <dl class="rule-differences">
    {list.map((one) => (
      <div key={one.id} class="rule-difference">
        <dt>{one.title}</dt>
        <dd>
          <span class="rule-side">{names.before}</span>
          {one.before ?? '（なし）'}
        </dd>
        <dd class="rule-after">
          <span class="rule-side">{names.after}</span>
          {one.after ?? '（なし）'}
        </dd>
      </div>
    ))}
  </dl>
)
