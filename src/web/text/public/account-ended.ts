/** Words of the page after the end of an account. */
import { catalogue } from '../catalogue.ts'

export const accountEndedTexts = catalogue({
  ja: {
    title: 'アカウントを終わらせました',
    lead: 'ご利用ありがとうございました。終了のお知らせを、登録されていたメールアドレスに送りました。',
    again: 'もう一度利用するときは、お住まいの市区町村に申請してください。',
    home: 'トップページへ',
  },
  en: {
    title: 'The account is closed',
    lead: 'Thank you for using this service. We sent a last e-mail to the addresses that were registered.',
    again: 'To use the scheme again, please apply to your municipality.',
    home: 'To the start page',
  },
})
