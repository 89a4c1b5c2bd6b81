/** Question 7: what else the town should know, and consent to wordings with their version. */
import { type Acted, errorOf, type Form, fieldOf, type PageInput, type PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { consentTexts } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { isTicked } from './fields.tsx'
import { checkPage, loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'consents')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'consents', next: checkPage })

const order = ['residence', 'tax', 'use'] as const

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const { word } = useTexts(consentTexts)
  const wish = typedAt(data.typed, 'reduction.wish') === 'yes'
  const texts = order.flatMap((purpose) =>
    data.consents.filter((text) => text.purpose === purpose && (purpose !== 'tax' || wish)),
  )
  return (
    <Question section="consents" sent={sent} back={wish ? '/apply/documents' : pageOf('reduction')} title={words('consents')}>
      <TextArea
        {...fieldOf(sent, 'other', typedAt(data.typed, 'other'))}
        label={say('tellTown', { town: data.municipality.name })}
        required={false}
        rows={3}
        support={say('noMyNumber')}
      />
      <h2>{say('consentTo')}</h2>
      {texts.map((text) => {
        const name = `consents.${text.purpose}`
        const error = errorOf(sent, name)
        return (
          <section class="consent" key={text.purpose}>
            <h3>
              {word(text.purpose)}
              <span class="muted">{say('version', { n: text.version })}</span>
            </h3>
            <p>{text.body}</p>
            <Hidden name={`${name}Version`} value={String(text.version)} />
            <Checkbox
              name={name}
              value="on"
              label={say('agree', { what: word(text.purpose) })}
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
