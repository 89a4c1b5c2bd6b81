/** Radio buttons and checkboxes as large rows; the whole row is the target. */
import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { ErrorText, type FieldProps, Fieldset, fieldId } from './field.tsx'

export type Choice = { value: string; label: ComponentChildren; support?: ComponentChildren }
type Group = Omit<FieldProps, 'label' | 'unmarked'> & {
  legend: ComponentChildren
  choices: readonly Choice[]
  heading?: boolean
  inline?: boolean
}

function Row(props: {
  kind: 'radio' | 'checkbox'
  name: string
  id: string
  choice: Choice
  checked: boolean
  required?: boolean
  onChange?: ((value: string) => void) | undefined
}) {
  const { kind, name, id, choice, checked, onChange } = props
  return (
    <label class="choice" for={id}>
      <input
        type={kind}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        {...(props.required ? { required: true } : {})}
        {...(choice.support ? { 'aria-describedby': `${id}-support` } : {})}
        {...(onChange ? { onChange: () => onChange(choice.value) } : {})}
      />
      <span>
        {choice.label}
        {choice.support ? (
          <span class="choice-support" id={`${id}-support`}>
            {choice.support}
          </span>
        ) : null}
      </span>
    </label>
  )
}

/** One of several. The first radio carries the field's id's `-0`, so the error summary leads to it. */
export function RadioGroup(props: Group & { value?: string; onChange?: (value: string) => void }) {
  const { name, value, choices, inline, required = true, onChange } = props
  return (
    <Fieldset {...props} required={required}>
      <div class={classNames('choices', inline && 'choices-inline')}>
        {choices.map((choice, i) => (
          <Row
            key={choice.value}
            kind="radio"
            name={name}
            id={`${fieldId(name)}-${i}`}
            choice={choice}
            checked={choice.value === value}
            required={required}
            onChange={onChange}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** Any number of several. */
export function CheckboxGroup({ unmarked, ...props }: Group & { values?: readonly string[]; unmarked?: boolean }) {
  const { name, values = [], choices, inline, required = false } = props
  const { required: _, ...shown } = props
  return (
    <Fieldset {...shown} {...(unmarked ? {} : { required })}>
      <div class={classNames('choices', inline && 'choices-inline')}>
        {choices.map((choice, i) => (
          <Row
            key={choice.value}
            kind="checkbox"
            name={name}
            id={`${fieldId(name)}-${i}`}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** One yes/no (consent). Sends `value` when ticked. */
export function Checkbox(props: {
  name: string
  label: ComponentChildren
  value?: string
  checked?: boolean
  error?: string
  support?: ComponentChildren
}) {
  const { name, label, value = 'yes', checked = false, error, support } = props
  return (
    <div class={classNames('field', error && 'field-wrong')}>
      <Row
        kind="checkbox"
        name={name}
        id={fieldId(name)}
        choice={{ value, label, ...(support ? { support } : {}) }}
        checked={checked}
      />
      <ErrorText name={name}>{error}</ErrorText>
    </div>
  )
}
