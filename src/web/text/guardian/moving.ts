/** What happens when a family moves to another town (ELIG-2, HRS-7, SEE-4). */
import { catalogue } from '../catalogue.ts'

export const movingTexts = catalogue({
  ja: {
    title: 'ほかの市区町村へ引っ越すとき',
    here: '{town}には、認定を終える届け出（取下げ・取消し）をします。認定は、新しい住所になる前の日で終わります。',
    there: '新しい市区町村で、あらためて申請します。同じメールアドレスで申請すると、いまのアカウントのまま使えます。',
    bookings:
      '予約は、認定の最後の日までそのまま使えます。その後の予約は取り消され、時間は戻り、施設とあなたにメールでお知らせします。',
    hours: 'その月に使った時間と予約中の時間は、引っ越した先でも数えます。{town}だけの時間は引き継がれません。',
    records: 'これまでの利用の記録を新しい市区町村に引き継ぐかどうかは、届け出のときに選べます。',
    kept: 'データは、決まった期間のあとに消えます。利用の記録と請求は5年、申請の書類は決定から1年、児童情報は最後の認定が終わってから1年です。',
  },
  en: {
    title: 'If you move to another town',
    here: 'In {town}, report the end of the certificate. It ends on the day before the new address begins.',
    there: 'Apply again in the new town. With the same email address you keep your account.',
    bookings:
      'Bookings stand until the last day of the certificate. Later ones are cancelled, the hours come back, and the facilities and you are told by email.',
    hours: 'The hours you used or booked this month also count in the new town. Hours that only {town} gives do not move.',
    records: 'When you report it, you choose whether the new town may see your past use.',
    kept: 'Data is deleted after set times: records of use and claims after 5 years, application papers 1 year after the decision, the child’s information 1 year after the last certificate.',
  },
  easy: {
    title: 'ほかの {市|し}や{区|く}へ {引|ひ}っ{越|こ}すとき',
    here: '{town}に、{認定|にんてい}を {終|お}わりに することを {届|とど}けてください（{取下|とりさ}げ・{取消|とりけ}し）。{認定|にんてい}は、{新|あたら}しい {住所|じゅうしょ}に なる {前|まえ}の {日|ひ}に {終|お}わります。',
    there:
      '{新|あたら}しい {市|し}や{区|く}で、もう{一度|いちど} {申|もう}し{込|こ}んでください。{同|おな}じ メールアドレスを {書|か}くと、{今|いま}の アカウントを {続|つづ}けて {使|つか}えます。',
    bookings:
      '{認定|にんてい}の {最後|さいご}の {日|ひ}までの {予約|よやく}は、{使|つか}えます。そのあとの {予約|よやく}は {取|と}り{消|け}します。{時間|じかん}は {戻|もど}ります。{施設|しせつ}と あなたに メールで {知|し}らせます。',
    hours:
      'その{月|つき}に {使|つか}った {時間|じかん}と {予約|よやく}した {時間|じかん}は、{引|ひ}っ{越|こ}した {先|さき}でも {数|かぞ}えます。{town}だけの {時間|じかん}は、{新|あたら}しい {市|し}や{区|く}では {使|つか}えません。',
    records:
      'これまでの {記録|きろく}を {新|あたら}しい {市|し}や{区|く}に {見|み}せるかどうか、{届|とど}けるときに {選|えら}べます。',
    kept: 'データは、{決|き}まった {時間|じかん}の あとに {消|き}えます。{使|つか}った {記録|きろく}と {請求|せいきゅう}は 5{年|ねん}、{申|もう}し{込|こ}みの {書類|しょるい}は {決|き}まってから 1{年|ねん}、{子|こ}どもの {情報|じょうほう}は {最後|さいご}の {認定|にんてい}が {終|お}わってから 1{年|ねん}です。',
  },
})
