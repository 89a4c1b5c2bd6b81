/** Question 6: is a reduction of the fee wished, and why (FEE-4). */
import { useState } from 'preact/hooks'
import { type Acted, type Form, fieldOf, type PageInput, type PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { claimNames, taxPlaceNames } from '../../text/application-fields.ts'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = '利用料の軽減'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  if (form.text('reduction.wish') !== 'yes') return saveAndGo(api, form, page, { section: 'reduction', next: pageOf('consents') })
  // Documents belong to the wish: also from the check page they come first.
  const next = `/apply/documents${page.query.back === 'check' ? '?back=check' : ''}`
  return saveAndGo(api, form, { ...page, query: {} }, { section: 'reduction', next })
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const field = (name: string) => fieldOf(sent, `reduction.${name}`, typedAt(data.typed, `reduction.${name}`))
  const [wish, setWish] = useState(field('wish').value)
  const [reason, setReason] = useState(field('class').value)
  const byIncome = reason === 'taxExempt' || reason === 'lowIncome'
  const second = typedAt(data.typed, 'guardian2.wanted') === 'yes'
  const places = Object.entries(taxPlaceNames).map(([value, label]) => ({ value, label }))
  return (
    <Question
      section="reduction"
      sent={sent}
      back="/apply/children"
      title={title}
      why="世帯の状況によって、利用料が1時間200円から300円ほど安くなります。施設によっては対象になりません。"
    >
      <RadioGroup
        {...field('wish')}
        legend="軽減を希望しますか"
        onChange={setWish}
        choices={[
          { value: 'no', label: '希望しない' },
          { value: 'yes', label: '希望する' },
        ]}
      />
      <div class={wish === 'no' ? 'field-group folded-by-script' : 'field-group'}>
        <RadioGroup
          {...field('class')}
          legend="希望する方：あてはまるもの"
          required={false}
          onChange={setReason}
          choices={Object.entries(claimNames).map(([value, label]) => ({ value, label }))}
        />
        <div class={reason && !byIncome ? 'field-group folded-by-script' : 'field-group'}>
          <RadioGroup
            {...field('taxPlace1')}
            legend="市区町村民税の方：保護者1の、ことしの1月1日の住所"
            required={false}
            support="1月1日に別の市区町村に住んでいたときは、そこの課税（非課税）証明書が必要です"
            choices={places}
          />
          <RadioGroup
            {...field('taxPlace2')}
            legend="市区町村民税の方：もう一人の保護者の、ことしの1月1日の住所"
            required={false}
            support={second ? '保護者2の住所です' : 'もう一人の保護者がいないときは「該当なし」を選んでください'}
            choices={places}
          />
        </div>
      </div>
    </Question>
  )
}
