/** Words of the office's pages for codes of the contract. */
import type { UnclearReason } from '../../features/application/clean.ts'
import type { ReductionClass } from '../../features/municipality/rules.ts'
import type { Status } from '../ui/status-tag.tsx'

export const certificateStatus = {
  before: '開始前',
  valid: '有効',
  suspended: '停止',
  ended: '終了',
} as const satisfies Record<string, Status>

export const reductionNames: Readonly<Record<ReductionClass, string>> = {
  welfare: '生活保護',
  taxExempt: '非課税',
  lowIncome: '所得割が基準未満',
  support: '要支援',
}

export const endNames: Readonly<Record<string, string>> = {
  age: '満3歳',
  moved: '転出',
  enrolled: '入所',
  withdrawn: '取下げ',
  revoked: '取消',
}

export const channelNames: Readonly<Record<string, string>> = {
  builtIn: 'このサイトのフォーム',
  external: '市区町村のフォーム',
  paper: '紙',
  counter: '窓口',
  import: '取込み',
  excel: 'Excelの届出書',
}

export const actNames: Readonly<Record<string, string>> = {
  submit: '申請を受け付けました',
  take: '審査を始めました',
  release: '担当をはずれました',
  return: '補正を依頼しました',
  recall: '補正依頼を取り下げました',
  correct: '補正が届きました',
  certify: '認定しました',
  reject: '却下しました',
  withdraw: '取下げを受け付けました',
  prepare: '起案しました',
  sendBack: '起案をなくしました',
}

export const howNames: Readonly<Record<string, string>> = {
  main: '保護者1のメールアドレスが同じ',
  second: '保護者2のメールアドレスが同じ',
  former: '以前のメールアドレスが同じ',
  staff: '職員のアカウントで使われている',
  phone: '電話番号が同じ',
}

/** Address of a page with some of its query changed; empty values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
): string {
  const all = Object.entries({ ...query, ...change }).filter(([, value]) => value !== '')
  const text = new URLSearchParams(all).toString()
  return text === '' ? path : `${path}?${text}`
}

/** Why a case is not decided together with others. */
export const unclearNames: Readonly<Record<UnclearReason, string>> = {
  officer: 'ほかの担当が審査している',
  samePerson: '自分が起案した（ほかの人が承認する）',
  prepared: '起案の内容が個別に決められている',
  state: '審査中ではないか、結果が出たお子さまがいる',
  changed: '画面を開いたあとに動いた',
  erased: '申請の内容が消えている',
  age: '年齢',
  enrolment: '在籍',
  residence: '住所',
  duplicate: '同じお子さまかもしれない記録がある',
  documents: '書類',
  address: 'メールアドレスが登録されている',
  phone: '電話番号が同じ世帯がある',
  consents: '同意した文が古い',
  reduction: '利用料の軽減の希望がある',
  files: '添付書類がある',
  read: '読んで確認する記入がある',
  dates: '認定の期間が残っていない',
}
