/** Refusals of the public eligibility check. */
import { defineRefusals } from '../refusal-texts.ts'

export const eligibilityRefusals = defineRefusals({
  ja: {
    'eligibility.birthDate': {
      what: '生年月日を確かめてください。',
      why: 'こよみにない日か、今日より後の日です。',
      next: 'お子さまが生まれた年・月・日を入力してください。',
    },
  },
  en: {
    'eligibility.birthDate': {
      what: 'Please check the date of birth.',
      why: 'There is no such day, or it is after today.',
      next: 'Please enter year, month and day of birth.',
    },
  },
})
