/** Words of enquiries and announcements as the desks see them. */
export const topicNames = {
  howTo: '使い方・操作',
  login: 'ログイン・メール',
  trouble: '画面の不具合',
  hours: '残り時間・利用',
  certificate: '認定・変更・負担軽減',
  facility: '施設のこと',
  money: '請求・支払',
  opinion: '意見・そのほか',
} as const

export const enquiryStateNames = { open: '未対応', answered: '回答済', closed: '終了' } as const

export const eventNames = {
  asked: '質問',
  added: '追加の質問',
  answered: '回答',
  noted: 'メモ（質問した方には見えません）',
  took: '担当になりました',
  released: '担当をはずれました',
  handed: '別の窓口に引き継ぎました',
  closed: '終了しました',
  reopened: '再開しました',
  read: '内容を見ました',
} as const

export const askerKinds = { family: '保護者', facility: '施設', public: 'ログイン前の方' } as const

export const audienceNames = { guardians: '保護者', facilities: '施設', both: '保護者と施設' } as const
export const announcementStateNames = {
  waiting: '承認待ち',
  scheduled: '掲載前',
  published: '公開中',
  withdrawn: '取下げ',
} as const
