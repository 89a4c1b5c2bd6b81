/** Words of 職員 for its desk. Pure. */
export const staffKindWords = {
  corporationAdmin: '法人管理者',
  facilityAdmin: '事業所管理者',
  facilityStaff: '事業所一般',
} as const
export const staffKindSupport = {
  corporationAdmin: '法人のすべての事業所の、情報・職員・請求を扱えます。',
  facilityAdmin: 'この事業所の、情報・枠・請求・職員を扱えます。',
  facilityStaff: 'この事業所の、受け入れ・予約・面談・児童票を扱えます。',
} as const
export const staffStateWords = {
  invited: '招待中',
  active: '利用中',
  ending: '終わる日が決まっています',
  ended: '終わりました',
} as const
export const staffDone: Readonly<Record<string, string>> = {
  invited: '招待のメールを送りました。',
  resent: '招待のメールを送りなおしました。前のリンクは使えません。',
  role: '立場を変えました。ご本人には、もう一度ログインしてもらいます。',
  ended: '利用を終わりにしました。ログイン中の端末からも、すぐに使えなくなります。',
  ending: '最後の日を決めました。その日の24時に使えなくなります。',
  kept: '終わりの日を取り消しました。',
}
