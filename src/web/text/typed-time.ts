/** A time of day as staff type it. Pure. */
import { parseTime } from '../../platform/calendar.ts'

/** '9:28', '９：２８', '0928', '9時28分' → minutes of the day; null when it is no time. */
export function timeOf(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/^(\d{1,2})(\d{2})$/, '$1:$2')
  return parseTime(plain.replace(/時/, ':').replace(/分$/, ''))
}
