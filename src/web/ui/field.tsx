/** What all fields share: label above, ※必須/※任意 in words, support text, error text under the field (UX-02). */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { Annotated, useTexts } from './say.tsx'

export type FieldProps = {
  /** Also the JSON pointer with dots: `guardian.phone`. */
  name: string
  label: ComponentChildren
  support?: ComponentChildren
  error?: string
  /** Default true. */
  required?: boolean
  /** Leaves the ※ mark out, where a heading already says it (filters, tables). */
  unmarked?: boolean
}

export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`

/** `aria-describedby` of a field's support and error texts. */
export function describedBy({ name, support, error }: Pick<FieldProps, 'name' | 'support' | 'error'>): {
  'aria-describedby'?: string
} {
  const ids = [support ? `${fieldId(name)}-support` : '', error ? `${fieldId(name)}-error` : ''].filter(Boolean).join(' ')
  return ids ? { 'aria-describedby': ids } : {}
}

export function RequiredMark({ required = true }: { required?: boolean | undefined }) {
  const { say } = useTexts(uiTexts)
  return (
    <span class={classNames('mark', required ? 'mark-required' : 'mark-optional')}>
      {say(required ? 'required' : 'optional')}
    </span>
  )
}

export function SupportText({ name, children }: { name: string; children: ComponentChildren }) {
  return children ? (
    <p class="support" id={`${fieldId(name)}-support`}>
      {children}
    </p>
  ) : null
}

export function ErrorText({ name, children }: { name: string; children: string | undefined }) {
  const { say } = useTexts(uiTexts)
  return children ? (
    <p class="error-text" id={`${fieldId(name)}-error`}>
      <span class="spoken">{say('problemPrefix')}</span>
      <Annotated text={children} />
    </p>
  ) : null
}

/** Label, texts and one control. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { name, label, support, error, required = true, unmarked } = props
  return (
    <div class={classNames('field', error && 'field-wrong')}>
      <label class="label" for={fieldId(name)}>
        {label} {unmarked ? null : <RequiredMark required={required} />}
      </label>
      <SupportText name={name}>{support}</SupportText>
      {props.children}
      <ErrorText name={name}>{error}</ErrorText>
    </div>
  )
}

/** Group of controls with one question. `name` lets the error summary reach it. */
export function Fieldset(
  props: Omit<FieldProps, 'label' | 'name'> & {
    name?: string
    legend: ComponentChildren
    children: ComponentChildren
    heading?: boolean
  },
) {
  const { name = '', legend, support, error, required, children, heading } = props
  return (
    <fieldset
      class={classNames('fieldset', error && 'field-wrong')}
      {...(name ? { id: fieldId(name), tabIndex: -1, ...describedBy({ name, support, ...(error ? { error } : {}) }) } : {})}
    >
      <legend class={heading ? 'legend-heading' : 'label'}>
        {heading ? <h1>{legend}</h1> : legend} {required === undefined ? null : <RequiredMark required={required} />}
      </legend>
      <SupportText name={name}>{support}</SupportText>
      {children}
      <ErrorText name={name}>{error}</ErrorText>
    </fieldset>
  )
}
