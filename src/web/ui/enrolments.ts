/** Where a child may be enrolled, in the reader's language. */
import type { Enrolment } from '../../features/municipality/rules.ts'
import { enrolmentNameTexts, enrolmentSupportTexts, enrolments, enrolmentTexts } from '../text/enrolments.ts'
import { useTexts } from './say.tsx'

type Choice = { value: Enrolment; label: string; support?: string }

export function useEnrolments(): { choices: Choice[]; name: (enrolment: Enrolment) => string } {
  const { words } = useTexts(enrolmentTexts)
  const { words: name } = useTexts(enrolmentNameTexts)
  const { words: support } = useTexts(enrolmentSupportTexts)
  const choices = enrolments.map((value) => ({
    value,
    label: words(value),
    ...(value === 'certifiedByTokyo' || value === 'communityCare' ? { support: support(value) } : {}),
  }))
  return { choices, name }
}
