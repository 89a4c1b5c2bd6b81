import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type Eligibility, eligibility } from '../certification/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'

/** First and last usable days of a birth date in a town, whenever they lie (AGE-1..4, ELIG-2). Refuses a birth date after today. */
export async function checkEligibility(
  tx: ReadTx,
  input: { birthDate: string; municipality: string },
  today: LocalDate,
): Promise<Eligibility | Refused> {
  const birthDate = parseDate(input.birthDate)
  if (!birthDate || birthDate > today)
    return refuse({ rule: 'AGE-1', code: 'eligibility.birthDate', pointer: '/query/birthDate' })
  const town = await readSettings(tx, input.municipality, today)
  return town ? eligibility(birthDate, town.settings, today) : refuse({ rule: 'SET-1', code: 'not-found' })
}
