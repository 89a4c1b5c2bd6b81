/** Words of 施設台帳 for desks and files, in Japanese. Pure. */
import type { RegisterEvent } from '../../platform/schema/register.ts'
import type { RegisterState } from './rules.ts'

export const stateWords: Readonly<Record<RegisterState, string>> = {
  before: '開始前',
  open: '事業中',
  suspended: '休止中',
  ended: '廃止',
}

export const deliveryWords = {
  sharedRoom: '一般型（在園児合同）',
  dedicatedRoom: '一般型（専用室独立実施）',
  spareCapacity: '余裕活用型',
} as const

export const eventWords: Readonly<Record<RegisterEvent, string>> = {
  licensed: '認可',
  confirmed: '確認',
  suspended: '休止',
  resumed: '再開・取りやめ',
  ended: '廃止',
  reviewed: '掲載内容の確認',
}
