/** Where a child is enrolled (ELIG-1), in the words of the forms. */
import type { Enrolment } from '../../features/municipality/rules.ts'

export const enrolmentChoices: readonly { value: Enrolment; label: string; support?: string }[] = [
  { value: 'none', label: 'どこにも通っていない' },
  { value: 'temporaryCare', label: '一時預かりを使っている' },
  { value: 'unlicensed', label: '認可外保育施設に通っている' },
  { value: 'certifiedByTokyo', label: '認証保育所に通っている', support: '東京都の認証を受けた施設' },
  { value: 'licensedNursery', label: '認可保育所に通っている' },
  { value: 'certifiedCentre', label: '認定こども園に通っている' },
  { value: 'kindergarten', label: '幼稚園に通っている' },
  { value: 'communityCare', label: '小規模保育・家庭的保育などに通っている', support: '地域型保育事業' },
  { value: 'companyLed', label: '企業主導型保育施設に通っている' },
]

/** 「認可保育所」, for sentences and papers. */
export const enrolmentName: Record<Enrolment, string> = {
  none: '通っていない',
  licensedNursery: '認可保育所',
  certifiedCentre: '認定こども園',
  kindergarten: '幼稚園',
  communityCare: '地域型保育（小規模保育など）',
  companyLed: '企業主導型保育施設',
  certifiedByTokyo: '認証保育所',
  unlicensed: '認可外保育施設',
  temporaryCare: '一時預かり',
}
