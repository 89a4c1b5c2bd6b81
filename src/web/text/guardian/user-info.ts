/** Words of 利用者情報管理. */
import { catalogue } from '../catalogue.ts'

export const userInfoTexts = catalogue({
  ja: {
    title: '利用者情報管理',
    menu: 'メニュー',
    firstTitle: 'はじめに、入力をお願いします',
    first:
      'お子さまを安全にお預かりするため、「緊急連絡先・送迎者」と「児童情報」の入力と確認が終わると、予約ができるようになります。面談の申し込みは、いまでもできます。',
    openTitle: '確認が必要な項目があります',
    open: '確認が終わるまで、新しい予約はできません。いまある予約は、そのままです。',
    user: '利用者',
    userNote: 'お名前、メールアドレス、2段階認証、代理利用者',
    notices: 'お知らせの受け取り方',
    noticesNote: 'メールと端末の通知、お子さまの呼び方',
    contacts: '緊急連絡先・送迎者',
    children: '児童',
    sheet: '{name}の児童情報',
    confirmed: '確認済',
    never: '入力と確認が必要です',
    stale: '期限が過ぎました。確認が必要です',
    soon: '{day}までに確認してください',
    please: '確認してください',
  },
  en: {
    title: 'Your details',
    menu: 'Menu',
    firstTitle: 'Please begin here',
    first:
      'To keep your child safe, please fill in and confirm “Emergency contacts and pick-up” and “Child’s details”. After that you can book. You can ask for an interview now.',
    openTitle: 'Something needs to be confirmed',
    open: 'Until it is confirmed you cannot make new bookings. Bookings you have stay as they are.',
    user: 'Your account',
    userNote: 'Name, e-mail address, two-step login, guardian 2',
    notices: 'How to get notices',
    noticesNote: 'Mail, devices, what mails call your children',
    contacts: 'Emergency contacts and pick-up',
    children: 'Children',
    sheet: 'Details of {name}',
    confirmed: 'Confirmed',
    never: 'Please fill in and confirm',
    stale: 'Out of date. Please confirm',
    soon: 'Please confirm by {day}',
    please: 'Please confirm',
  },
})
