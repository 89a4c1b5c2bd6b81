/** Words of the page after the end of an account. */
import { catalogue } from '../catalogue.ts'

export const accountEndedTexts = catalogue({
  ja: {
    title: 'アカウントを終わらせました',
    lead: 'ご利用ありがとうございました。終了のお知らせを、登録されていたメールアドレスに送りました。',
    again: 'もう一度利用するときは、お住まいの市区町村に申請してください。',
    home: 'トップページへ',
  },
  easy: {
    title: 'アカウントを おわりに しました',
    lead: '{使|つか}ってくれて ありがとうございました。おわりの お{知|し}らせを メールで {送|おく}りました。',
    again: 'また {使|つか}いたい ときは、{住|す}んでいる {市|し}や {区|く}に {申|もう}し{込|こ}んでください。',
    home: '{最初|さいしょ}の ページへ',
  },
  en: {
    title: 'The account is closed',
    lead: 'Thank you for using this service. We sent a last e-mail to the addresses that were registered.',
    again: 'To use the scheme again, please apply to your municipality.',
    home: 'To the start page',
  },
  zh: {
    title: '账户已关闭',
    lead: '感谢您的使用。已向登记的邮箱发送关闭通知。',
    again: '如需再次使用，请向您居住的市区町村申请。',
    home: '返回首页',
  },
  pt: {
    title: 'A conta foi encerrada',
    lead: 'Obrigado por usar este serviço. Enviamos um aviso aos e-mails registrados.',
    again: 'Para usar de novo, faça a solicitação ao seu município.',
    home: 'À página inicial',
  },
  vi: {
    title: 'Tài khoản đã đóng',
    lead: 'Cảm ơn bạn đã sử dụng. Thông báo kết thúc đã được gửi đến các email đã đăng ký.',
    again: 'Muốn dùng lại, hãy đăng ký với quận, thành phố nơi bạn sống.',
    home: 'Về trang đầu',
  },
  tl: {
    title: 'Sarado na ang account',
    lead: 'Salamat sa paggamit ng serbisyong ito. Nagpadala kami ng huling abiso sa mga nakarehistrong email.',
    again: 'Para gumamit muli, mag-apply sa inyong lungsod o ward.',
    home: 'Sa unang pahina',
  },
  ne: {
    title: 'खाता बन्द भयो',
    lead: 'प्रयोग गर्नुभएकोमा धन्यवाद। दर्ता भएका इमेलमा अन्तिम सूचना पठाइयो।',
    again: 'फेरि प्रयोग गर्न बस्ने नगर वा वडामा निवेदन दिनुहोस्।',
    home: 'पहिलो पृष्ठमा',
  },
})
