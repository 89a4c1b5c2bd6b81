/** 補正: exactly the marked fields, each with the officer's words; changed, with a new document, or confirmed as right. */
import type { ComponentChildren } from 'preact'
import {
  type Acted,
  type Form,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import {
  claimTexts,
  correctionReasonTexts,
  fieldTexts,
  relationshipTexts,
  sexTexts,
  taxPlaceTexts,
} from '../../text/application-fields.ts'
import { type Catalogue, codesOf, titleIn } from '../../text/catalogue.ts'
import { enrolments, enrolmentTexts } from '../../text/enrolments.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Fieldset } from '../../ui/field.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { changeDocuments, DocumentFields } from './documents.tsx'
import { AddressFields, isTicked } from './fields.tsx'
import { nested, type Own, typedAt } from './journey.ts'

export const title = titleIn(applyTexts, 'correct')

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply/status') : stop(own.problem)
  return own.value.state === 'returned' ? own.value : redirectTo('/apply/status')
}

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const changed = await changeDocuments(api, form, page.locale)
  if (changed !== null && changed !== 'sent') return changed
  if (form.intent !== '') return redirectTo('/apply/status/correct')
  const { confirmed: _, ...values } = form.values
  const sent = await api('POST /api/v1/applications/own/correct', {
    body: { form: nested(values), confirmed: [...form.all('confirmed')] },
    // Documents may have gone before under the form's own key.
    key: `${form.key || 'no-key-given'}-correct`,
  })
  if (sent.ok) return redirectTo('/apply/status')
  return { problem: sent.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  const { word: why } = useTexts(correctionReasonTexts)
  const { word: name } = useTexts(fieldTexts)
  const files = data.corrections.some((mark) => mark.pointer === '/reduction/documents')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{say('correct')}</h1>
      <p>{say('correctLead', { town: data.municipality.name })}</p>
      <FormElement files={files}>
        {data.corrections.map((mark) => (
          <section class="card" key={mark.pointer} aria-labelledby={`m-${mark.pointer}`}>
            <h2 class="card-title" id={`m-${mark.pointer}`}>
              {page.locale === 'ja' ? mark.name : name(mark.pointer.split('/').at(-1) ?? '')}
            </h2>
            <p>{say('reasonMessage', { reason: why(mark.reason), message: mark.message })}</p>
            <Answer own={data} pointer={mark.pointer} sent={sent} />
            <Checkbox
              name="confirmed"
              value={mark.pointer}
              label={say('asIs')}
              checked={(sent.values.confirmed ?? []).includes(mark.pointer)}
            />
          </section>
        ))}
        <ButtonRow>
          <Button size="large">{say('send')}</Button>
        </ButtonRow>
      </FormElement>
    </>
  )
}

/** Codes of a field that is chosen, with their words. */
const textsOfField: Readonly<Record<string, Catalogue<Readonly<Record<string, string>>>>> = {
  relationship: relationshipTexts,
  sex: sexTexts,
  enrolment: enrolmentTexts,
  class: claimTexts,
  taxPlace1: taxPlaceTexts,
  taxPlace2: taxPlaceTexts,
}
const codesOfField = (field: string): readonly string[] => {
  const texts = textsOfField[field]
  return field === 'enrolment' ? enrolments : texts ? codesOf(texts) : []
}

/** The control that answers a mark. */
function Answer({ own, pointer, sent }: { own: Own; pointer: string; sent: Sent }): ComponentChildren {
  const name = pointer.slice(1).replaceAll('/', '.')
  const field = name.split('.').at(-1) ?? ''
  const { say } = useTexts(applyTexts)
  const { word: nameOf } = useTexts(fieldTexts)
  const { word: choice } = useTexts(textsOfField[field] ?? fieldTexts)
  const label = nameOf(field)
  const state = fieldOf(sent, name, typedAt(own.typed, name))
  const offered = codesOfField(field).map((value) => ({ value, label: choice(value) }))
  if (offered.length > 0) return <RadioGroup {...state} legend={label} choices={offered} />
  if (field === 'documents')
    return (
      <Fieldset name={name} legend={say('papersAgain')} {...(state.error ? { error: state.error } : {})}>
        <div class="field-group">
          <DocumentFields own={own} needed={own.neededDocuments} sent={sent} />
        </div>
      </Fieldset>
    )
  if (field === 'address') return <Address own={own} name={name} sent={sent} />
  if (field === 'birthDate')
    return (
      <BirthDateField name={name.replace(/birthDate$/, 'birth')} legend={label} sent={sent} stored={typedAt(own.typed, name)} />
    )
  if (field === 'disability' || field === 'medicalCare')
    return (
      <Checkbox
        name={name}
        value="on"
        label={say(field === 'disability' ? 'disability' : 'medical')}
        checked={isTicked(sent, name, state.value)}
        {...(state.error ? { error: state.error } : {})}
      />
    )
  if (field === 'careNote' || field === 'other') return <TextArea {...state} label={label} required={false} rows={3} />
  const kind = field === 'mail' ? 'email' : field === 'phone' ? 'tel' : 'text'
  return <TextField {...state} label={label} type={kind} required={!field.startsWith('given')} />
}

function Address({ own, name, sent }: { own: Own; name: string; sent: Sent }) {
  const { say } = useTexts(applyTexts)
  const ownAddress = name.replace(/address$/, 'ownAddress')
  return (
    <>
      {name.startsWith('children.') ? (
        <Checkbox
          name={ownAddress}
          value="on"
          label={say('ownAddressBox')}
          checked={isTicked(sent, ownAddress, typedAt(own.typed, ownAddress))}
        />
      ) : null}
      <AddressFields base={name} sent={sent} typed={own.typed} town={null} />
    </>
  )
}
