/** Words of 初回面談 (INT-2..5), one vocabulary for guardian and facility. */
import type { Status } from '../ui/status-tag.tsx'
import { catalogue } from './catalogue.ts'

export const interviewStateWords = {
  requested: '申込',
  arranging: '日程調整中',
  fixed: '日程確定',
  held: '実施済',
  accepted: '受入可',
  refused: '受入不可',
  cancelled: '取消',
} as const satisfies Record<string, Status>
export type InterviewStateWord = keyof typeof interviewStateWords

/** INT-5 as the facility chooses it. The family reads `reasonSentence`. */
export const refusalReasonWords = {
  noPlace: '受け入れられる枠がない',
  health: '健康面で、いまの体制では受け入れられない',
  safety: '安全に過ごせる環境を用意できない',
  care: '必要な援助の体制がない',
  staffing: '職員の配置が足りない',
  familyWish: '保護者の希望',
  noContact: '連絡がとれない、面談に来られなかった',
  other: 'そのほか',
} as const

/** To the family: polite, without blame, nothing of health. */
export const refusalReasonTexts = catalogue({
  ja: {
    noPlace: 'いま受け入れられる枠がありませんでした。',
    health: 'お子さまが安心して過ごせる体制を、いまは用意できませんでした。',
    safety: 'お子さまが安全に過ごせる環境を、いまは用意できませんでした。',
    care: 'お子さまに必要な体制を、いまは用意できませんでした。',
    staffing: '職員の配置の都合で、いまは受け入れられませんでした。',
    familyWish: '保護者の方のご希望によるものです。',
    noContact: '面談の日程が合いませんでした。',
    other: 'くわしくは、施設にお問い合わせください。',
  } satisfies Record<keyof typeof refusalReasonWords, string>,
  en: {
    noPlace: 'There was no place at the moment.',
    health: 'The facility could not arrange what your child needs to feel at ease for now.',
    safety: 'The facility could not arrange a safe setting for your child for now.',
    care: 'The facility could not arrange the care your child needs for now.',
    staffing: 'There were not enough staff at the moment.',
    familyWish: 'As you wished.',
    noContact: 'No time for the interview could be found.',
    other: 'Please ask the facility for details.',
  },
})

export const wayWords = {
  proposals: '保護者の申込（希望日時）',
  publishedTimes: '保護者の申込（公開日時）',
  phone: '電話',
  visit: '施設が登録（代理入力）',
  known: '面談なし（以前から知っているお子さま）',
} as const
