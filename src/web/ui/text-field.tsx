/** One-line and long text, and choice lists. Values are initial ones: what is typed lives in the document, never lost by redrawing. */
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

type Input = FieldProps & { value?: string }

/** Widths follow the expected content: 'short' about 6, 'middle' about 16 full-width characters. */
export type FieldWidth = 'short' | 'middle' | 'full'

export function TextField(
  props: Input & {
    type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
    inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text'
    /** HTML autofill token: 'name', 'email', 'current-password', 'one-time-code' … */
    autoComplete?: string
    width?: FieldWidth
    maxLength?: number
    /** Unit written after the field: 「cm」. */
    unit?: string
    spellCheck?: boolean
  },
) {
  const {
    name,
    value = '',
    error,
    required = true,
    type = 'text',
    inputMode,
    autoComplete,
    width = 'full',
    maxLength,
    unit,
  } = props
  const input = (
    <input
      id={fieldId(name)}
      class={`input width-${width}`}
      type={type}
      name={name}
      defaultValue={value}
      required={required}
      aria-invalid={error ? 'true' : 'false'}
      {...describedBy(props)}
      {...(inputMode ? { inputMode } : {})}
      {...(autoComplete ? { autoComplete } : {})}
      {...(maxLength ? { maxLength } : {})}
      {...(type === 'email' || type === 'password' ? { autoCapitalize: 'none', spellcheck: false } : {})}
    />
  )
  return (
    <Field {...props}>
      {unit ? (
        <span class="with-unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  )
}

export function TextArea(props: Input & { rows?: number; maxLength?: number }) {
  const { name, value = '', error, required = true, rows = 4, maxLength } = props
  return (
    <Field {...props}>
      <textarea
        id={fieldId(name)}
        class="input textarea"
        name={name}
        rows={rows}
        defaultValue={value}
        required={required}
        aria-invalid={error ? 'true' : 'false'}
        {...describedBy(props)}
        {...(maxLength ? { maxLength } : {})}
      />
    </Field>
  )
}

export type Option = { value: string; label: string }

/** @param props.empty words of the empty first choice; leave out where a value is always set */
export function Select(
  props: Input & { options: readonly Option[]; empty?: string; width?: FieldWidth; onChange?: (value: string) => void },
) {
  const { name, value = '', error, required = true, options, empty, width = 'middle', onChange } = props
  return (
    <Field {...props}>
      <span class={`select-box width-${width}`}>
        <select
          id={fieldId(name)}
          class="input select"
          name={name}
          required={required}
          aria-invalid={error ? 'true' : 'false'}
          {...describedBy(props)}
          {...(onChange ? { onChange: (event) => onChange(event.currentTarget.value) } : {})}
        >
          {empty === undefined ? null : (
            <option value="" selected={value === ''}>
              {empty}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </Field>
  )
}
