/** Question 7: what else the town should know, and consent to wordings with their version. */
import { type Acted, errorOf, type Form, fieldOf, type PageInput, type PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { consentNames } from '../../text/application-fields.ts'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { isTicked } from './fields.tsx'
import { checkPage, loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = '伝えたいことと同意'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'consents', next: checkPage })

const order = ['residence', 'tax', 'use'] as const

export function Page({ data, sent }: PageProps<typeof load>) {
  const wish = typedAt(data.typed, 'reduction.wish') === 'yes'
  const texts = order.flatMap((purpose) =>
    data.consents.filter((text) => text.purpose === purpose && (purpose !== 'tax' || wish)),
  )
  return (
    <Question section="consents" sent={sent} back={wish ? '/apply/documents' : pageOf('reduction')} title={title}>
      <TextArea
        {...fieldOf(sent, 'other', typedAt(data.typed, 'other'))}
        label={`${data.municipality.name}に伝えたいこと`}
        required={false}
        rows={3}
        support="マイナンバー（12けたの番号）は書かないでください"
      />
      <h2>同意していただくこと</h2>
      {texts.map((text) => {
        const name = `consents.${text.purpose}`
        const error = errorOf(sent, name)
        return (
          <section class="consent" key={text.purpose}>
            <h3>
              {consentNames[text.purpose]}
              <span class="muted">（第{text.version}版）</span>
            </h3>
            <p>{text.body}</p>
            <Hidden name={`${name}Version`} value={String(text.version)} />
            <Checkbox
              name={name}
              value="on"
              label={`${consentNames[text.purpose]}に同意する`}
              checked={
                isTicked(sent, name, typedAt(data.typed, name)) &&
                (sent.problem !== null || typedAt(data.typed, `${name}Version`) === String(text.version))
              }
              {...(error ? { error } : {})}
            />
          </section>
        )
      })}
    </Question>
  )
}
