/** Words of bookings that all sides share (BOOK-2, BOOK-7, CAN-1). Pure. */
import type { BookingState, BookingWay } from '../../features/booking/rules.ts'
import type { SlotKind } from '../../features/slot/rules.ts'

export const kindWords: Readonly<Record<SlotKind, string>> = { regular: '定期利用', flexible: '柔軟利用' }

export const bookingStateWords = {
  requested: '申請中',
  confirmed: '確定',
  inUse: '利用中',
  used: '利用済',
  cancelled: 'キャンセル',
  cancelledLate: '当日キャンセル',
  noShow: '無断キャンセル',
  cancelledByFacility: '施設都合取消',
  declined: '見送り',
  expired: '期限切れ',
  certificateEnded: '認定終了取消',
} as const satisfies Record<BookingState, string>

export const wayWords: Readonly<Record<BookingWay, string>> = {
  automatic: '画面から予約（すぐに決まります）',
  confirmed: '画面から申し込み（施設が確認して決まります）',
  facility: '施設が予約を登録',
  outside: '施設に直接申し込み',
}

/** Why a booking ended, as a sentence for the family. */
export const causeWords: Readonly<Record<string, string>> = {
  guardian: '保護者の方が取り消しました。',
  phone: '保護者の方からの電話で取り消しました。',
  illness: '体調不良のため取り消しました。',
  facility: '施設の都合で取り消しました。',
  disaster: '災害や警報のため取り消しました。',
  infection: '感染症によるお休みのため取り消しました。',
  acceptanceWithdrawn: '施設の受け入れが取り下げられたため、取り消しました。',
  declined: '施設が受け入れを見送りました。',
  expired: '施設からの返事が期限までになかったため、終わりました。',
  certificateEnded: '認定が終わったため、取り消しました。',
  noShow: '連絡なしで利用がありませんでした。',
  changed: '別の内容に変更しました。',
}

/** Reasons that staff choose; the family reads them too. */
export const reasonWords: Readonly<Record<string, string>> = {
  drawSiblings: '抽選で、きょうだいそろっての利用にならなかったため',
  staffing: '職員の体制がとれないため',
  places: '受け入れる人数がいっぱいのため',
  interview: '面談で確かめることが残っているため',
  safety: '安全に預かる準備がととのわないため',
  plans: 'ご家庭の都合',
  condition: 'お子さまの体調',
  event: '施設の行事',
  weather: '天候・災害',
  infection: '感染症',
  phone: '電話・窓口での申し込み',
  regular: '定期利用',
  forgotten: '入力もれ',
  urgent: '急な事情',
  other: 'その他',
}
