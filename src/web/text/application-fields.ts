/** Names of the fields and choices of the application form, for screens, papers and officers alike. */
import type { ApplicationState, CorrectionReason, RejectReason } from '../../features/application/rules.ts'
import { type Catalogue, catalogue } from './catalogue.ts'

/** By the last part of a field's pointer. */
export const fieldNames: Readonly<Record<string, string>> = {
  familyName: '姓',
  givenName: '名',
  familyKana: '姓（フリガナ）',
  givenKana: '名（フリガナ）',
  name: '氏名',
  kana: 'フリガナ',
  relationship: 'お子さまから見た続柄',
  mail: 'メールアドレス',
  phone: '電話番号',
  address: '住所',
  birthDate: '生年月日',
  sex: '性別',
  enrolment: 'いま通っているところ',
  disability: '障害',
  medicalCare: '医療的ケア',
  careNote: '障害や医療的ケアの内容',
  class: '軽減の理由',
  taxPlace1: '保護者1の1月1日の住所',
  taxPlace2: '保護者2の1月1日の住所',
  documents: '添付した書類',
  other: '市区町村に伝えたいこと',
}
export const fieldTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: fieldNames,
  en: {
    familyName: 'Family name',
    givenName: 'Given name',
    familyKana: 'Family name in kana',
    givenKana: 'Given name in kana',
    name: 'Name',
    kana: 'Name in kana',
    relationship: 'Relationship to the child',
    mail: 'Mail address',
    phone: 'Phone',
    address: 'Address',
    birthDate: 'Date of birth',
    sex: 'Sex',
    enrolment: 'Where the child goes now',
    disability: 'Disability',
    medicalCare: 'Medical care',
    careNote: 'Details of disability or medical care',
    class: 'Reason for the reduction',
    taxPlace1: 'Address of guardian 1 on January 1',
    taxPlace2: 'Address of guardian 2 on January 1',
    documents: 'Papers',
    other: 'Anything the city should know',
  },
})

export const relationshipNames: Readonly<Record<string, string>> = {
  mother: '母',
  father: '父',
  grandparent: '祖父母',
  fosterParent: '里親',
  otherRelative: 'そのほかの親族',
  other: 'そのほか',
}
export const relationshipTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: relationshipNames,
  en: {
    mother: 'Mother',
    father: 'Father',
    grandparent: 'Grandparent',
    fosterParent: 'Foster parent',
    otherRelative: 'Other relative',
    other: 'Other',
  },
})
export const sexNames: Readonly<Record<string, string>> = { female: '女', male: '男', unknown: '回答しない' }
export const sexTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: sexNames,
  en: {
    female: 'Female',
    male: 'Male',
    unknown: 'Prefer not to say',
  },
})
export const claimNames: Readonly<Record<string, string>> = {
  welfare: '生活保護を受けている',
  taxExempt: '市区町村民税が非課税',
  lowIncome: '市区町村民税の所得割額が基準より少ない',
  unknown: 'わからない（市区町村に確認してほしい）',
}
export const claimTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: claimNames,
  en: {
    welfare: 'We receive public assistance (生活保護)',
    taxExempt: 'We pay no resident tax',
    lowIncome: 'Our income-based resident tax is below the limit',
    unknown: 'I do not know (please check for me)',
  },
})
export const taxPlaceNames: Readonly<Record<string, string>> = {
  here: 'いまの市区町村',
  elsewhere: 'ほかの市区町村',
  none: '日本にいなかった・該当なし',
}
export const taxPlaceTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: taxPlaceNames,
  en: {
    here: 'The same city as now',
    elsewhere: 'Another city in Japan',
    none: 'Not in Japan, or none',
  },
})
export const documentNames: Readonly<Record<string, string>> = {
  welfareCertificate: '生活保護受給証明書',
  taxCertificate1: '保護者1の課税（非課税）証明書',
  taxCertificate2: '保護者2の課税（非課税）証明書',
  other: 'そのほかの書類',
}
export const documentTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: documentNames,
  en: {
    welfareCertificate: 'Certificate of public assistance',
    taxCertificate1: 'Tax certificate of guardian 1',
    taxCertificate2: 'Tax certificate of guardian 2',
    other: 'Other papers',
  },
})
const consents = {
  residence: '住民登録の確認',
  tax: '課税などの確認',
  use: '申請の内容の使いみち',
} as const
export const consentNames: Readonly<Record<string, string>> = consents
export const consentTexts = catalogue({
  ja: consents,
  easy: {
    residence: '{住所|じゅうしょ}を {調|しら}べること',
    tax: '{税金|ぜいきん}などを {調|しら}べること',
    use: '{申請|しんせい}の {使|つか}い{方|かた}',
  },
  en: { residence: 'checking your residence', tax: 'checking taxes and the like', use: 'how your application is used' },
})

/** CERT-1, as the status tags say it. */
export const applicationStateNames = {
  draft: '下書き',
  submitted: '申請済',
  reviewing: '審査中',
  returned: '補正依頼',
  certified: '認定',
  rejected: '却下',
  withdrawn: '取下げ',
} as const satisfies Record<ApplicationState, string>

export const rejectReasonNames: Record<RejectReason, string> = {
  age: '対象の年齢に当てはまらないため',
  residence: 'この市区町村に住んでいることを確認できなかったため',
  enrolled: '対象にならない施設に在籍しているため',
  duplicate: 'すでに認定を受けているため',
  documents: '必要な書類を確認できなかったため',
  noAnswer: '補正の期限までに回答がなかったため',
  other: 'そのほかの理由のため',
}
export const rejectReasonTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: rejectReasonNames,
  en: {
    age: 'the age is outside the range',
    residence: 'residence in this city could not be confirmed',
    enrolled: 'the child goes to a place that excludes it',
    duplicate: 'the child is certified already',
    documents: 'the papers needed could not be checked',
    noAnswer: 'there was no answer in time',
    other: 'another reason',
  },
})

export const correctionReasonNames: Record<CorrectionReason, string> = {
  unreadable: '書類の文字が読み取れません',
  missing: '書かれていない内容があります',
  differs: '市区町村の記録と違っています',
  wrongDocument: '求めている書類ではありません',
  expired: '書類の期限が切れています',
  other: '確認したいことがあります',
}
export const correctionReasonTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: correctionReasonNames,
  en: {
    unreadable: 'The paper cannot be read',
    missing: 'Something is not filled in',
    differs: 'It differs from the city’s records',
    wrongDocument: 'It is not the paper we asked for',
    expired: 'The paper is out of date',
    other: 'We would like to check something',
  },
})
