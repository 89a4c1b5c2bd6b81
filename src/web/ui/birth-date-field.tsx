/** Birth date: three text fields, no calendar, no jumping on; says back what it understood (trust-ux 4.3). */

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { LocalDate } from '../../platform/calendar.ts'
import { errorOf, type Sent } from '../page.ts'
import type { Dates } from '../text/dates.ts'
import { uiTexts } from '../text/ui.ts'
import { type BirthPart, type BirthParts, partsOfDate, readBirthDate } from './birth-date.ts'
import { Fieldset, fieldId } from './field.tsx'
import { usePage } from './page-context.ts'
import { useTexts } from './say.tsx'
import { useDates } from './use-dates.ts'

const parts = ['year', 'month', 'day'] as const satisfies readonly BirthPart[]
const autofill = { year: 'bday-year', month: 'bday-month', day: 'bday-day' } as const

/**
 * Sends `name.year`, `name.month`, `name.day`; read them in `act` with `readBirthDate(birthPartsOf(form, name), page.today)`.
 * Errors are taken for `name` and for each part.
 * @param props.stored 'YYYY-MM-DD' known so far, or the three fields as they were typed
 * @param props.own the field is the reader's own birth date: browser autofill then helps
 */
export function BirthDateField(props: {
  name: string
  legend: ComponentChildren
  sent: Sent
  stored?: string | BirthParts
  support?: ComponentChildren
  required?: boolean
  heading?: boolean
  own?: boolean
}) {
  const { name, legend, sent, stored = '', support, required = true, heading, own } = props
  const { say, words } = useTexts(uiTexts)
  const page = usePage()
  const first = typeof stored === 'string' ? partsOfDate(stored) : stored
  const [typed, setTyped] = useState<BirthParts>({
    year: sent.values[`${name}.year`]?.at(-1) ?? first.year,
    month: sent.values[`${name}.month`]?.at(-1) ?? first.month,
    day: sent.values[`${name}.day`]?.at(-1) ?? first.day,
  })
  const [initial] = useState(typed)
  const error = errorOf(sent, name) ?? parts.map((part) => errorOf(sent, `${name}.${part}`)).find((e) => e !== undefined)
  const echo = echoOf(typed, page.today, useDates())
  return (
    <Fieldset
      name={name}
      legend={legend}
      required={required}
      support={support ?? say('birthHint')}
      {...(heading ? { heading } : {})}
      {...(error ? { error } : {})}
    >
      <div class="birth-date">
        {parts.map((part) => (
          <label key={part} class={`birth-part birth-${part}`} for={fieldId(`${name}.${part}`)}>
            <input
              id={fieldId(`${name}.${part}`)}
              class="input"
              type="text"
              name={`${name}.${part}`}
              {...(part === 'year' ? {} : { inputMode: 'numeric' as const })}
              {...(own ? { autoComplete: autofill[part] } : { autoComplete: 'off' })}
              defaultValue={initial[part]}
              aria-invalid={error ? 'true' : 'false'}
              onInput={(event) => {
                const { value } = event.currentTarget
                setTyped((now) => ({ ...now, [part]: value }))
              }}
            />
            <span>{say(part)}</span>
          </label>
        ))}
      </div>
      <p class="echo" role="status">
        {echo ? words('birthEcho', echo) : ''}
      </p>
    </Fieldset>
  )
}

function echoOf(typed: BirthParts, today: LocalDate, { fullDayText, ageText }: Dates): { date: string; age: string } | null {
  const read = readBirthDate(typed, today)
  return read.ok ? { date: fullDayText(read.date), age: ageText(read.date, today) } : null
}
