/** 給付費の額に係る通知 by mail (CLM-4): no child, no facility's account. */
import { catalogue } from '../catalogue.ts'

export const benefitMailTexts = catalogue({
  ja: {
    subject: '給付費の額のお知らせ（{month}分）',
    lead: '{facility}での{month}分のご利用について、給付費の額をお知らせします。',
    hours: '利用時間　{length}',
    yen: '給付費の額　{yen}',
    paid: '給付費は、{town}が施設へ直接支払います。お支払いいただくものではありません。',
    see: '通知は、ログインすると「利用の記録」で見られます。',
    who: 'このメールに返信しても届きません。お問い合わせは{town}の窓口へお願いします。',
  },
  en: {
    subject: 'Amount of your benefit ({month})',
    lead: 'This is the amount of the benefit for your visits to {facility} in {month}.',
    hours: 'Time used: {length}',
    yen: 'Benefit: {yen}',
    paid: '{town} pays it to the facility directly. You do not have to pay it.',
    see: 'Log in to see the notice in your records.',
    who: 'Replies to this email are not read. If you have questions, please ask the office of {town}.',
  },
})
