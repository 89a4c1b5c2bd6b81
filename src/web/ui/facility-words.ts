import { facilityWordsIn } from '../text/facility-words.ts'
import { usePage } from './page-context.ts'

/** The words of `text/facility-words.ts` in the reader's language: `const { kindText, classText } = useFacilityWords()`. */
export const useFacilityWords = () => facilityWordsIn(usePage().locale)
