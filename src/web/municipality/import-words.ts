/** Words of the import pages. */
export const importKindNames = { certified: '認定したお子さま', application: '申請' } as const
export const lookNames = {
  double: '同じお子さまかもしれない記録がある',
  address: 'メールアドレスが登録されている',
  phone: '電話番号が同じ世帯がある',
  enrolled: '対象外の施設に通っている',
} as const
