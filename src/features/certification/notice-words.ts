/** What 認定通知書 and 消滅通知書 say where a town has no sentence of its own (settings `papers`). Pure. */
import type { EndReason } from './rules.ts'

export const noticeKinds = ['certified', 'ended'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  certified: '乳児等支援給付認定通知書（こども誰でも通園制度）',
  ended: '乳児等支援給付認定消滅通知書（こども誰でも通園制度）',
}

export const noticeSentences: Readonly<Record<NoticeKind, string>> = {
  certified: 'さきに申請のあった乳児等支援給付の認定について、次のとおり認定しましたので通知します。',
  ended: '乳児等支援給付の認定について、次のとおり効力がなくなりましたので通知します。',
}

/** Of 行政不服審査法 and 行政事件訴訟法, as towns print it. [D] */
export const appealSentence =
  'この処分に不服があるときは、この通知を受けた日の翌日から起算して3か月以内に、この通知書を出した市区町村の長に審査請求をすることができます。' +
  'また、この通知を受けた日の翌日から起算して6か月以内に、その市区町村を被告として、処分の取消しの訴えを起こすことができます。'

export const endCauses: Readonly<Record<EndReason, string>> = {
  age: '満3歳に達したため',
  moved: 'ほかの市区町村へ転出したため',
  enrolled: '保育所などへ入所したため',
  withdrawn: '取下げの届出があったため',
  revoked: '認定を取り消したため',
}
