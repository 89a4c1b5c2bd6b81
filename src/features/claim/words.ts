/** Words of claims for papers, files and screens. Pure. */
import type { FindingCode } from './checks.ts'
import type { AdditionCode, ClaimState, Evidence, LineKind } from './lines.ts'

export const additionWords: Readonly<Record<AdditionCode, string>> = {
  disability: '障害児加算',
  medicalCare: '医療的ケア児加算',
  support: '要支援家庭加算',
}
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  certificate: '認定時の申告',
  handbook: '手帳の写し',
  doctor: '医師の意見書',
  townNotice: '市区町村の通知',
}
export const lineKindWords: Readonly<Record<LineKind, string>> = {
  use: '利用',
  initial: '初回対応加算',
  waiver: '利用料補助',
  municipal: '自治体の時間',
}
/** Short, for choosing and for papers. */
export const findingWords: Readonly<Record<FindingCode, string>> = {
  certificate: '認定の期間',
  class: '年齢区分',
  cap: '月の上限',
  overlap: '時間の重なり',
  addition: '加算の根拠',
  stamp: '登園・降園の時刻',
  amount: '金額',
  other: 'そのほか',
}
export const claimStateWords = {
  draft: '作成中',
  confirmed: '確定',
  submitted: '提出',
  reviewing: '審査中',
  returned: '差戻し',
  approved: '承認',
  paid: '支払済',
} as const satisfies Record<ClaimState, string>
