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
  claimNames,
  correctionReasonNames,
  fieldNames,
  relationshipNames,
  sexNames,
  taxPlaceNames,
} from '../../text/application-fields.ts'
import { enrolmentChoices } from '../../text/enrolments.ts'
import { BirthDateField } from '../../ui/birth-date-field.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Fieldset } from '../../ui/field.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { changeDocuments, DocumentFields } from './documents.tsx'
import { AddressFields, isTicked } from './fields.tsx'
import { nested, type Own, typedAt } from './journey.ts'

export const title = '内容を直す'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply/status') : stop(own.problem)
  return own.value.state === 'returned' ? own.value : redirectTo('/apply/status')
}

export async function act(api: WebApi, form: Form, _page: PageInput): Promise<Acted> {
  const changed = await changeDocuments(api, form)
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

export function Page({ data, sent }: PageProps<typeof load>) {
  const files = data.corrections.some((mark) => mark.pointer === '/reduction/documents')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{title}</h1>
      <p>{data.municipality.name}から、確かめてほしいところのお知らせです。ここにある項目だけを直せます。</p>
      <FormElement files={files}>
        {data.corrections.map((mark) => (
          <section class="card" key={mark.pointer} aria-labelledby={`m-${mark.pointer}`}>
            <h2 class="card-title" id={`m-${mark.pointer}`}>
              {mark.name}
            </h2>
            <p>
              {correctionReasonNames[mark.reason]}。{mark.message}
            </p>
            <Answer own={data} pointer={mark.pointer} sent={sent} />
            <Checkbox
              name="confirmed"
              value={mark.pointer}
              label="このままで正しい"
              checked={(sent.values.confirmed ?? []).includes(mark.pointer)}
            />
          </section>
        ))}
        <ButtonRow>
          <Button size="large">この内容で送る</Button>
        </ButtonRow>
      </FormElement>
    </>
  )
}

const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const choicesOfField: Readonly<Record<string, readonly { value: string; label: string }[]>> = {
  relationship: choices(relationshipNames),
  sex: choices(sexNames),
  enrolment: enrolmentChoices,
  class: choices(claimNames),
  taxPlace1: choices(taxPlaceNames),
  taxPlace2: choices(taxPlaceNames),
}

/** The control that answers a mark. */
function Answer({ own, pointer, sent }: { own: Own; pointer: string; sent: Sent }): ComponentChildren {
  const name = pointer.slice(1).replaceAll('/', '.')
  const field = name.split('.').at(-1) ?? ''
  const label = fieldNames[field] ?? field
  const state = fieldOf(sent, name, typedAt(own.typed, name))
  const offered = choicesOfField[field]
  if (offered) return <RadioGroup {...state} legend={label} choices={offered} />
  if (field === 'documents')
    return (
      <Fieldset name={name} legend="書類を付けなおす" {...(state.error ? { error: state.error } : {})}>
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
        label={field === 'disability' ? '障害がある' : '医療的ケアが必要'}
        checked={isTicked(sent, name, state.value)}
        {...(state.error ? { error: state.error } : {})}
      />
    )
  if (field === 'careNote' || field === 'other') return <TextArea {...state} label={label} required={false} rows={3} />
  const kind = field === 'mail' ? 'email' : field === 'phone' ? 'tel' : 'text'
  return <TextField {...state} label={label} type={kind} required={!field.startsWith('given')} />
}

const Address = ({ own, name, sent }: { own: Own; name: string; sent: Sent }) => {
  const ownAddress = name.replace(/address$/, 'ownAddress')
  return (
    <>
      {name.startsWith('children.') ? (
        <Checkbox
          name={ownAddress}
          value="on"
          label="保護者1と別の住所に住んでいる"
          checked={isTicked(sent, ownAddress, typedAt(own.typed, ownAddress))}
        />
      ) : null}
      <AddressFields base={name} sent={sent} typed={own.typed} town={null} />
    </>
  )
}
