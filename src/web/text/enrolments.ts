/** Where a child is enrolled (ELIG-1), in the words of the forms. */
import type { Enrolment } from '../../features/municipality/rules.ts'
import { catalogue } from './catalogue.ts'

/** In the order of the forms. */
export const enrolments = [
  'none',
  'temporaryCare',
  'unlicensed',
  'certifiedByTokyo',
  'licensedNursery',
  'certifiedCentre',
  'kindergarten',
  'communityCare',
  'companyLed',
] as const satisfies readonly Enrolment[]

export const enrolmentTexts = catalogue({
  ja: {
    none: 'どこにも通っていない',
    temporaryCare: '一時預かりを使っている',
    unlicensed: '認可外保育施設に通っている',
    certifiedByTokyo: '認証保育所に通っている',
    licensedNursery: '認可保育所に通っている',
    certifiedCentre: '認定こども園に通っている',
    kindergarten: '幼稚園に通っている',
    communityCare: '小規模保育・家庭的保育などに通っている',
    companyLed: '企業主導型保育施設に通っている',
  },
  en: {
    none: 'Nowhere',
    temporaryCare: 'Uses temporary care (一時預かり)',
    unlicensed: 'Unlicensed childcare (認可外保育施設)',
    certifiedByTokyo: 'Nursery certified by Tokyo (認証保育所)',
    licensedNursery: 'Licensed nursery (認可保育所)',
    certifiedCentre: 'Certified centre (認定こども園)',
    kindergarten: 'Kindergarten (幼稚園)',
    communityCare: 'Small or home nursery (小規模保育など)',
    companyLed: 'Company nursery (企業主導型保育施設)',
  },
})

export const enrolmentSupportTexts = catalogue({
  ja: { certifiedByTokyo: '東京都の認証を受けた施設', communityCare: '地域型保育事業' },
  en: { certifiedByTokyo: 'A place certified by Tokyo', communityCare: 'Community childcare' },
})

/** 「認可保育所」, for sentences and papers. */
export const enrolmentName = {
  none: '通っていない',
  licensedNursery: '認可保育所',
  certifiedCentre: '認定こども園',
  kindergarten: '幼稚園',
  communityCare: '地域型保育（小規模保育など）',
  companyLed: '企業主導型保育施設',
  certifiedByTokyo: '認証保育所',
  unlicensed: '認可外保育施設',
  temporaryCare: '一時預かり',
} as const satisfies Record<Enrolment, string>

export const enrolmentNameTexts = catalogue({
  ja: enrolmentName,
  en: {
    none: 'goes nowhere',
    licensedNursery: 'licensed nursery',
    certifiedCentre: 'certified centre',
    kindergarten: 'kindergarten',
    communityCare: 'small or home nursery',
    companyLed: 'company nursery',
    certifiedByTokyo: 'nursery certified by Tokyo',
    unlicensed: 'unlicensed childcare',
    temporaryCare: 'temporary care',
  },
})
