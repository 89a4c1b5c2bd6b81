import { parseDate } from '../../platform/calendar.ts'
import type { FieldError } from '../../platform/fields.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { Refusal, Refused } from '../../platform/refusal.ts'
import { consentNames } from '../../web/text/application-fields.ts'

/** The rule behind a wrong field; what is merely missing or unreadable belongs to the form itself (CERT-1). */
const ruleOf = (code: string): string =>
  code.endsWith('.same-as-guardian1') ? 'ACC-2' : code.startsWith('child.too-') ? 'ELIG-3' : 'CERT-1'

const slotOf = (name: string, value: string | number): string | number => {
  const date = typeof value === 'string' ? parseDate(value) : null
  if (date) return showBirthDate(date)
  return name === 'purpose' ? (consentNames[value] ?? value) : value
}

/** Wrong fields as a refusal, all together, with dates and names as people read them. */
export const fieldRefusals = (errors: readonly FieldError[]): Refused => ({
  refused: errors.map(
    ({ pointer, code, slots }): Refusal => ({
      rule: ruleOf(code),
      code,
      pointer,
      slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, slotOf(name, value)])),
    }),
  ),
})
