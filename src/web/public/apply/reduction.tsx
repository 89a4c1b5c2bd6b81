/** Question 6: is a reduction of the fee wished, and why (FEE-4). */
import { useState } from 'preact/hooks'
import { type Acted, type Form, fieldOf, type PageInput, type PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { claimNames, claimTexts, taxPlaceNames, taxPlaceTexts } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { useTexts } from '../../ui/say.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'reduction')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  if (form.text('reduction.wish') !== 'yes') return saveAndGo(api, form, page, { section: 'reduction', next: pageOf('consents') })
  // Documents belong to the wish: also from the check page they come first.
  const next = `/apply/documents${page.query.back === 'check' ? '?back=check' : ''}`
  return saveAndGo(api, form, { ...page, query: {} }, { section: 'reduction', next })
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const { word: claim } = useTexts(claimTexts)
  const { word: taxPlace } = useTexts(taxPlaceTexts)
  const field = (name: string) => fieldOf(sent, `reduction.${name}`, typedAt(data.typed, `reduction.${name}`))
  const [wish, setWish] = useState(field('wish').value)
  const [reason, setReason] = useState(field('class').value)
  const byIncome = reason === 'taxExempt' || reason === 'lowIncome'
  const second = typedAt(data.typed, 'guardian2.wanted') === 'yes'
  const places = Object.keys(taxPlaceNames).map((value) => ({ value, label: taxPlace(value) }))
  return (
    <Question section="reduction" sent={sent} back="/apply/children" title={words('reduction')} why={words('reductionWhy')}>
      <RadioGroup
        {...field('wish')}
        legend={say('wish')}
        onChange={setWish}
        choices={[
          { value: 'no', label: say('wishNo') },
          { value: 'yes', label: say('wishYes') },
        ]}
      />
      <div class={wish === 'no' ? 'field-group folded-by-script' : 'field-group'}>
        <RadioGroup
          {...field('class')}
          legend={say('reason')}
          required={false}
          onChange={setReason}
          choices={Object.keys(claimNames).map((value) => ({ value, label: claim(value) }))}
        />
        <div class={reason && !byIncome ? 'field-group folded-by-script' : 'field-group'}>
          <RadioGroup {...field('taxPlace1')} legend={say('tax1')} required={false} support={say('tax1How')} choices={places} />
          <RadioGroup
            {...field('taxPlace2')}
            legend={say('tax2')}
            required={false}
            support={say(second ? 'tax2How' : 'tax2None')}
            choices={places}
          />
        </div>
      </div>
    </Question>
  )
}
