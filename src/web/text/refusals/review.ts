/** Refusals of the office: review and certification (CERT-1, CERT-3, CERT-6, CERT-7, ACC-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const reviewRefusals = defineRefusals({
  ja: {
    'review.due-past': {
      what: '補正の期限が、過ぎた日になっています。',
      why: '申請した方が直す時間が必要です。',
      next: '今日より後の日付を選んでください。',
    },
    'review.child-decided': {
      what: '選んだお子さまは、すでに結果が出ています。',
      why: '結果が出たお子さまは、もう一度決められません。',
      next: '画面を開きなおして、結果が出ていないお子さまを選んでください。',
    },
    'certify.too-early': {
      what: '認定の開始日が早すぎます。',
      why: '使えるのは{firstDay}からです。',
      next: '{firstDay}か、それより後の日付を入力してください。',
    },
    'certify.too-late': {
      what: '使える期間が終わっています。',
      why: 'このお子さまが使えるのは{last}まででした。',
      next: '{last}までの日付を入力するか、理由「対象の年齢に当てはまらないため」で却下してください。',
    },
    'certify.reduction-over': {
      what: '軽減の終わりの日が、始まりの日より前です。',
      why: '軽減は{from}から始まります。',
      next: '{from}か、それより後の日付を入力してください。',
    },
    'certify.other-child': {
      what: '選んだお子さまは、この申請のお子さまと同じではありません。',
      why: '世帯か生年月日が違います。',
      next: '同じ世帯の、同じ生年月日のお子さまを選ぶか、「新しいお子さま」を選んでください。',
    },
    'certify.already': {
      what: 'このお子さまは、いまも有効な認定を受けています。',
      why: '同じお子さまを二重に認定することはできません。',
      next: '内容を変えるときは認定変更へ進んでください。同じ申請が重なっているときは、理由「すでに認定を受けているため」で却下してください。',
    },
    'certify.no-household': {
      what: 'この世帯は選べません。',
      why: '申請のメールアドレスと結びついていない世帯です。',
      next: '画面を開きなおして、表示された世帯から選んでください。',
    },
    'certify.still-elsewhere': {
      what: '前の市区町村での認定が、まだ終わっていません。',
      why: '認定は、同時に2つの市区町村では受けられません。',
      next: '前の市区町村に認定を終わらせてもらってから、もう一度認定してください。',
    },
    'certify.elsewhere-until': {
      what: '認定の開始日が早すぎます。',
      why: 'その日は、まだ前の市区町村の認定の期間です。',
      next: '{from}か、それより後の日付を入力してください。空欄にすると、自動で決まります。',
    },
    'certify.address-taken': {
      what: '{mail}は、すでに使われているメールアドレスです。',
      why: '1つのメールアドレスで使えるアカウントは1つです。',
      next: '同じ世帯のときは「知られている世帯」から選んでください。違う世帯のときは、別のメールアドレスを補正依頼してください。',
    },
    'certificate.link-not-needed': {
      what: 'この方には、お知らせを送りなおせません。',
      why: 'メールアドレスがないか、すでにパスワードが設定されています。',
      next: 'パスワードを忘れたときは、ログイン画面の「パスワードを忘れたとき」を案内してください。',
    },
    'certificate.channel': {
      what: 'この申請方法は選べません。',
      why: 'このサイトのフォームで受け付ける申請は、申請審査から認定します。',
      next: '「申請審査」を開くか、紙か窓口を選んでください。',
    },
    'certificate.received-future': {
      what: '受付日が、先の日付になっています。',
      why: '',
      next: '今日か、それより前の日付を入力してください。',
    },
  },
})
