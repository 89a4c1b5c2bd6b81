/** Dates near today by the browser's own picker; times of day from a list on the grid. */
import { clockText } from '../../platform/calendar.ts'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'
import { Select } from './text-field.tsx'

/** Sends 'YYYY-MM-DD'. `min` and `max` are inclusive and guide the picker; the server judges. */
export function DateField(props: FieldProps & { value?: string; min?: string; max?: string }) {
  const { name, value = '', error, required = true, min, max } = props
  return (
    <Field {...props}>
      <input
        id={fieldId(name)}
        class="input width-middle"
        type="date"
        name={name}
        defaultValue={value}
        required={required}
        aria-invalid={error ? 'true' : 'false'}
        {...describedBy(props)}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
      />
    </Field>
  )
}

/** 'YYYY-MM'. */
export function MonthField(props: FieldProps & { value?: string; min?: string; max?: string }) {
  const { name, value = '', error, required = true, min, max } = props
  return (
    <Field {...props}>
      <input
        id={fieldId(name)}
        class="input width-middle"
        type="month"
        name={name}
        defaultValue={value}
        required={required}
        pattern="\d{4}-\d{2}"
        aria-invalid={error ? 'true' : 'false'}
        {...describedBy(props)}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
      />
    </Field>
  )
}

/**
 * A time on the grid. Sends minutes since midnight ('570').
 * @param props.from first and `to` last time offered, minutes, inclusive; `step` minutes (default 30)
 */
export function TimeSelect(
  props: FieldProps & {
    value?: string
    from: number
    to: number
    step?: number
    empty?: string
    onChange?: (value: string) => void
  },
) {
  const { from, to, step = 30, ...rest } = props
  const options = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
  return <Select {...rest} width="short" options={options.map((t) => ({ value: String(t), label: clockText(t) }))} />
}
