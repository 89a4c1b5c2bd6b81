/** What 通知書 say where a town has no sentence of its own (settings `papers`), the law's reasons in words, 文書番号 (CERT-8). Pure. */
import { dateOf } from '../../platform/calendar.ts'
import { eraOf } from '../../platform/japanese-date.ts'
import type { RejectReason } from '../application/rules.ts'
import type { ReductionClass } from '../municipality/rules.ts'
import type { ChangeRejectReason } from './change-rules.ts'
import type { EndReason } from './rules.ts'

export const noticeKinds = ['certified', 'rejected', 'changed', 'changeRejected', 'ended'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** As lists and files call them. */
export const noticeNames: Readonly<Record<NoticeKind, string>> = {
  certified: '認定通知書',
  rejected: '却下通知書',
  changed: '認定変更通知書',
  changeRejected: '認定変更却下通知書',
  ended: '消滅通知書',
}

export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  certified: '乳児等支援給付認定通知書（こども誰でも通園制度）',
  rejected: '乳児等支援給付認定申請却下通知書（こども誰でも通園制度）',
  changed: '乳児等支援給付認定変更通知書（こども誰でも通園制度）',
  changeRejected: '乳児等支援給付認定変更却下通知書（こども誰でも通園制度）',
  ended: '乳児等支援給付認定消滅通知書（こども誰でも通園制度）',
}

export const noticeSentences: Readonly<Record<NoticeKind, string>> = {
  certified: 'さきに申請のあった乳児等支援給付の認定について、次のとおり認定しましたので通知します。',
  rejected: 'さきに申請のあった乳児等支援給付の認定について、次の理由により却下しましたので通知します。',
  changed: 'さきに届出のあった乳児等支援給付の認定の変更について、次のとおり変更しましたので通知します。',
  changeRejected: 'さきに届出のあった乳児等支援給付の認定の変更について、次の理由により変更しないこととしましたので通知します。',
  ended: '乳児等支援給付の認定について、次のとおり効力がなくなりましたので通知します。',
}

/** 教示 of 行政不服審査法82条 and 行政事件訴訟法46条, with the town's name. */
export const appealSentence = (town: string): string =>
  `この処分に不服があるときは、この処分があったことを知った日の翌日から起算して3か月以内に、${town}長に対して審査請求をすることができます` +
  '（処分の日の翌日から起算して1年を過ぎると、審査請求をすることができなくなります）。' +
  `処分の取消しの訴えは、この処分があったことを知った日の翌日から起算して6か月以内に、${town}を被告として（訴訟において${town}を代表する者は` +
  `${town}長となります）、提起することができます（処分の日の翌日から起算して1年を過ぎると、提起することができなくなります）。` +
  '審査請求をした場合は、その裁決があったことを知った日の翌日から起算して6か月以内に提起することができます。'

export const endCauses: Readonly<Record<EndReason, string>> = {
  age: '満3歳に達し、対象の年齢でなくなったため（子ども・子育て支援法第30条の18）',
  moved: 'ほかの市区町村へ転出したため（子ども・子育て支援法第30条の18）',
  enrolled: '保育所などへ入所し、対象の子どもでなくなったため（子ども・子育て支援法第30条の18）',
  withdrawn: '保護者から取下げの届出があったため',
  revoked: '認定を取り消したため（子ども・子育て支援法第30条の18）',
}

export const rejectCauses: Readonly<Record<RejectReason, string>> = {
  age: '子ども・子育て支援法に定める対象の年齢（0歳6か月から満3歳未満）に当てはまらないため',
  residence: 'この市区町村に住んでいることを確認できなかったため',
  enrolled: '保育所などに在籍していて、子ども・子育て支援法に定める対象の子どもに当てはまらないため',
  duplicate: 'すでに認定を受けているため',
  documents: '認定に必要な書類を確認できなかったため',
  noAnswer: '補正の期限までに回答がなく、認定に必要なことを確認できなかったため',
  other: '子ども・子育て支援法に定める認定の要件を満たすことを確認できなかったため',
}

export const changeRejectCauses: Readonly<Record<ChangeRejectReason, string>> = {
  documents: '変更に必要な書類を確認できなかったため',
  residence: 'この市区町村に住んでいることを確認できなかったため',
  duplicate: '同じ内容の届出をすでに受け付けているため',
  other: '届出の内容を確認できなかったため',
}

/** 要支援 is the town's own knowledge and never printed (CERT-5). */
export const reductionCauses: Readonly<Record<Exclude<ReductionClass, 'support'>, string>> = {
  welfare: '生活保護世帯',
  taxExempt: '市町村民税非課税世帯',
  lowIncome: '市町村民税所得割の額が基準に満たない世帯',
}

/** 「8墨子第123号」 of the pattern `{年}墨子第{番号}号`; a pattern without a place for the number gets it at its end. */
export function documentMark(pattern: string, fiscalYear: number, number: number): string {
  // By its last months: 2019 is 令和元年度, though it began in 平成.
  const { year } = eraOf(dateOf(fiscalYear, 12, 31))
  const whole = pattern.includes('{番号}') ? pattern : `${pattern}第{番号}号`
  return whole.replaceAll('{年}', year === 1 ? '元' : String(year)).replaceAll('{番号}', String(number))
}
