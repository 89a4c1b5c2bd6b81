/** Words of 認定変更 and 消滅, for families and officers alike (CERT-4). */

import type { ChangePart, DiffRow, Wish } from '../../features/certification/change-form.ts'
import type { ChangeRejectReason } from '../../features/certification/change-rules.ts'
import type { EndReason } from '../../features/certification/rules.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Catalogue, catalogue, wordFor } from './catalogue.ts'
import type { Locale } from './locale.ts'

export const changeKindNames = { change: '認定変更', end: '認定の終了' } as const
export const changeKindTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: changeKindNames,
  en: {
    change: 'Change of the certificate',
    end: 'End of the certificate',
  },
})

export const partNames: Readonly<Record<ChangePart, string>> = {
  name: '保護者のお名前',
  phone: '電話番号',
  address: '住所（同じ市区町村の中での引っ越し）',
  child: 'お子さまのお名前',
  care: '障害・医療的ケアの届け出',
  reduction: '利用料の負担軽減',
  second: '保護者2（代理利用者）の登録',
}
export const partTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: partNames,
  en: {
    name: 'Name of the guardian',
    phone: 'Phone',
    address: 'Address (moving within the same city)',
    child: 'Name of the child',
    care: 'Disability or medical care',
    reduction: 'Reduced price',
    second: 'Adding guardian 2',
  },
})

export const diffNames: Readonly<Record<DiffRow['field'], string>> = {
  name: 'お名前',
  kana: 'フリガナ',
  phone: '電話番号',
  address: '住所',
  childName: 'お子さまのお名前',
  childKana: 'お子さまのフリガナ',
  care: '障害・医療的ケアの届け出',
  reduction: '利用料の負担軽減',
  second: '保護者2（代理利用者）',
}
export const diffTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: diffNames,
  en: {
    name: 'Name',
    kana: 'Reading (kana)',
    phone: 'Phone',
    address: 'Address',
    childName: 'Name of the child',
    childKana: 'Reading of the child’s name',
    care: 'Disability or medical care',
    reduction: 'Reduced price',
    second: 'Guardian 2',
  },
})

export const wishNames: Readonly<Record<Wish, string>> = {
  welfare: '生活保護を受けている',
  taxExempt: '市区町村民税が非課税',
  lowIncome: '市区町村民税の所得割額が基準より少ない',
  unknown: 'わからない（市区町村に確認してほしい）',
  none: '軽減の理由がなくなった',
}
export const wishTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: wishNames,
  en: {
    welfare: 'We receive public assistance (生活保護)',
    taxExempt: 'We pay no resident tax',
    lowIncome: 'Our income-based resident tax is below the limit',
    unknown: 'I do not know (please check for me)',
    none: 'The reason has ended',
  },
})

export const endReasonNames: Readonly<Record<EndReason, string>> = {
  age: '満3歳',
  moved: '引っ越し（ほかの市区町村への転出）',
  enrolled: '保育所などへの入所',
  withdrawn: '利用をやめる（取下げ）',
  revoked: '取消',
}
export const endReasonTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: endReasonNames,
  en: {
    age: 'Third birthday',
    moved: 'Moving to another city',
    enrolled: 'Entering a nursery or the like',
    withdrawn: 'No longer needed',
    revoked: 'Revoked',
  },
})

/** What the day of an end means, by its reason (ELIG-2). */
export const endDayNames: Readonly<Record<Exclude<EndReason, 'age'>, string>> = {
  moved: '新しい住所での最初の日',
  enrolled: '入所の日',
  withdrawn: '最後に利用できる日',
  revoked: '最後に利用できる日',
}
export const endDayTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: endDayNames,
  en: {
    moved: 'the first day at the new address',
    enrolled: 'the day of entering',
    withdrawn: 'the last day of use',
    revoked: 'the last day of use',
  },
})

export const changeRejectNames: Readonly<Record<ChangeRejectReason, string>> = {
  documents: '必要な書類を確認できなかったため',
  residence: '住民登録などで確認できなかったため',
  duplicate: '同じ届け出がすでにあるため',
  other: 'そのほかの理由のため',
}
export const changeRejectTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: changeRejectNames,
  en: {
    documents: 'the papers needed could not be checked',
    residence: 'the residence record did not confirm it',
    duplicate: 'the same report exists already',
    other: 'another reason',
  },
})

const careTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: { disability: '障害', medicalCare: '医療的ケア', none: 'なし' },
  en: { disability: 'disability', medicalCare: 'medical care', none: 'none' },
})

/** A side of a row as it is read: codes in words. */
export function diffText(field: DiffRow['field'], text: string, locale: Locale = 'ja'): string {
  const care = (code: string): string => wordFor(careTexts, locale, code)
  if (text === '') return field === 'care' || field === 'reduction' ? '' : care('none')
  if (field === 'phone') return showPhone(text)
  if (field === 'reduction') return wordFor(wishTexts, locale, text)
  return field === 'care' ? text.split(' ').map(care).join('・') : text
}
