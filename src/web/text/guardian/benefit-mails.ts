/** 給付費の額に係る通知 by mail (CLM-4): no child, no facility's account. */
import { catalogue } from '../catalogue.ts'

export const benefitMailTexts = catalogue({
  ja: {
    subject: '給付費の額のお知らせ（{month}分）',
    lead: '{facility}での{month}分のご利用について、給付費の額をお知らせします。',
    corrected: '{facility}での{month}分のご利用について、給付費の額を訂正しました。前にお知らせした額に代わる額です。',
    hours: '利用時間　{length}',
    yen: '給付費の額　{yen}',
    paid: '給付費は、{town}が施設へ直接支払います。お支払いいただくものではありません。',
    see: '通知は、ログインすると「利用の記録」で見られます。',
    who: 'このメールに返信しても届きません。お問い合わせは{town}の窓口へお願いします。',
  },
  en: {
    subject: 'Amount of your benefit ({month})',
    lead: 'This is the amount of the benefit for your visits to {facility} in {month}.',
    corrected:
      'We corrected the amount of the benefit for your visits to {facility} in {month}. It replaces the amount in our earlier notice.',
    hours: 'Time used: {length}',
    yen: 'Benefit: {yen}',
    paid: '{town} pays it to the facility directly. You do not have to pay it.',
    see: 'Log in to see the notice in your records.',
    who: 'Replies to this email are not read. If you have questions, please ask the office of {town}.',
  },
  easy: {
    subject: '{給付費|きゅうふひ}の お{知|し}らせ（{month}）',
    lead: '{month}に {facility}を {使|つか}ったときの {給付費|きゅうふひ}（{国|くに}や {市|し}などが {払|はら}う お{金|かね}）を {知|し}らせます。',
    corrected:
      '{month}に {facility}を {使|つか}ったときの {給付費|きゅうふひ}を {直|なお}しました。{前|まえ}の お{知|し}らせの {金額|きんがく}は、この{金額|きんがく}に {変|か}わりました。',
    hours: '{使|つか}った {時間|じかん}　{length}',
    yen: '{給付費|きゅうふひ}　{yen}',
    paid: 'このお{金|かね}は、{town}が {施設|しせつ}に {払|はら}います。あなたが {払|はら}うお{金|かね}では ありません。',
    see: 'ログインすると、「{利用|りよう}の {記録|きろく}」で {見|み}られます。',
    who: 'このメールには {返事|へんじ}が できません。わからないことは {town}の {窓口|まどぐち}に {聞|き}いてください。',
  },
})
