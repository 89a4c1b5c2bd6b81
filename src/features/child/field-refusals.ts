/** Wrong fields of a section as a refusal; pointers lead into the body. */
import { parseDate } from '../../platform/calendar.ts'
import type { FieldError } from '../../platform/fields.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { Refused } from '../../platform/refusal.ts'

const slotOf = (slot: string | number): string | number => {
  const date = typeof slot === 'string' ? parseDate(slot) : null
  return date ? showBirthDate(date) : slot
}

export const sectionRefusals = (errors: readonly FieldError[]): Refused => ({
  refused: errors.map(({ pointer, code, slots }) => ({
    rule: 'ACC-6',
    code,
    pointer: `/value${pointer}`,
    slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, slotOf(value)])),
  })),
})
