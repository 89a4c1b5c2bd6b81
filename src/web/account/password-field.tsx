/** A password that can be shown while it is typed; pasting and password managers work. Without script it is a plain field. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { proofTexts } from '../text/proof.ts'
import { Field, type FieldProps, fieldId } from '../ui/field.tsx'
import { useTexts } from '../ui/say.tsx'

export function PasswordField(props: {
  name: string
  label: ComponentChildren
  autoComplete: 'current-password' | 'new-password'
  support?: FieldProps['support']
  error?: string | undefined
}) {
  const { name, label, autoComplete, support, error } = props
  const { say } = useTexts(proofTexts)
  const [shown, show] = useState(false)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const described = [support ? `${fieldId(name)}-support` : '', error ? `${fieldId(name)}-error` : ''].filter(Boolean).join(' ')
  return (
    <Field name={name} label={label} {...(support ? { support } : {})} {...(error ? { error } : {})}>
      <span class="password-box">
        <input
          id={fieldId(name)}
          class="input"
          type={shown ? 'text' : 'password'}
          name={name}
          required
          maxLength={1000}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellcheck={false}
          aria-invalid={error ? 'true' : 'false'}
          {...(described ? { 'aria-describedby': described } : {})}
        />
        {scripted ? (
          <button type="button" class="button button-quiet" aria-pressed={shown} onClick={() => show(!shown)}>
            {say(shown ? 'hide' : 'show')}
            <span class="spoken">{say('ofField', { label })}</span>
          </button>
        ) : null}
      </span>
    </Field>
  )
}
