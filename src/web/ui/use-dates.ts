/** Dates in the reader's language; a module of its own, so that pages without dates do not load them. */
import { type Dates, datesIn } from '../text/dates.ts'
import { usePage } from './page-context.ts'

/** The date functions of `text/dates.ts` in the reader's language: `const { dayText, yenText } = useDates()`. */
export const useDates = (): Dates => datesIn(usePage().locale)
