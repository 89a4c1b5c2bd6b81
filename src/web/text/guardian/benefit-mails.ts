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
  zh: {
    subject: '给付费金额的通知（{month}）',
    lead: '现通知您{month}在{facility}使用的给付费金额（給付費の額）。',
    corrected: '{month}在{facility}使用的给付费金额（給付費の額）已更正。请以此金额代替之前通知的金额。',
    hours: '使用时间：{length}',
    yen: '给付费金额：{yen}',
    paid: '给付费由{town}直接支付给设施，不需要您支付。',
    see: '登录后，可以在“使用记录”中查看通知。',
    who: '本邮件无法回复。请咨询{town}的窗口。',
  },
  pt: {
    subject: 'Valor do seu benefício ({month})',
    lead: 'Este é o valor do benefício (給付費の額) pelo uso em {facility} em {month}.',
    corrected:
      'Corrigimos o valor do benefício (給付費の額) pelo uso em {facility} em {month}. Ele substitui o valor avisado antes.',
    hours: 'Tempo usado: {length}',
    yen: 'Valor do benefício: {yen}',
    paid: '{town} paga o benefício diretamente à creche. Você não precisa pagar.',
    see: 'Entre na sua conta para ver o aviso em “Registro de uso”.',
    who: 'Não é possível responder a este e-mail. Pergunte no balcão de {town}.',
  },
  vi: {
    subject: 'Thông báo số tiền trợ cấp ({month})',
    lead: 'Đây là số tiền trợ cấp (給付費) cho những lần bạn dùng {facility} trong {month}.',
    corrected:
      'Số tiền trợ cấp (給付費) cho những lần bạn dùng {facility} trong {month} đã được sửa. Số này thay cho số đã báo trước đây.',
    hours: 'Thời gian sử dụng: {length}',
    yen: 'Số tiền trợ cấp: {yen}',
    paid: '{town} trả thẳng cho cơ sở. Bạn không phải trả số tiền này.',
    see: 'Hãy đăng nhập để xem thông báo trong “Ghi chép sử dụng”.',
    who: 'Vui lòng không trả lời email này. Nếu có câu hỏi, hãy liên hệ quầy của {town}.',
  },
  tl: {
    subject: 'Abiso ng halaga ng benepisyo ({month})',
    lead: 'Ito ang halaga ng benepisyo (給付費) para sa paggamit ninyo ng {facility} noong {month}.',
    corrected:
      'Itinama namin ang halaga ng benepisyo (給付費) para sa paggamit ninyo ng {facility} noong {month}. Kapalit ito ng halagang ipinaalam namin dati.',
    hours: 'Oras na nagamit: {length}',
    yen: 'Halaga ng benepisyo: {yen}',
    paid: 'Direktang binabayaran ito ng {town} sa pasilidad. Hindi ninyo ito babayaran.',
    see: 'Mag-log in para makita ang abiso sa “Rekord ng paggamit”.',
    who: 'Hindi natatanggap ang sagot sa email na ito. Kung may tanong, magtanong sa counter ng {town}.',
  },
  ne: {
    subject: 'सहायता रकमको सूचना ({month})',
    lead: '{month} मा {facility} प्रयोग गरेको सहायता रकम (給付費) यस्तो छ।',
    corrected: '{month} मा {facility} प्रयोग गरेको सहायता रकम (給付費) सच्याइएको छ। पहिले जनाएको रकमको सट्टा यही रकम हो।',
    hours: 'प्रयोग गरेको समय: {length}',
    yen: 'सहायता रकम: {yen}',
    paid: '{town} ले संस्थालाई सिधै तिर्छ। तपाईंले तिर्नु पर्दैन।',
    see: 'लग इन गरेर सूचना “प्रयोगको अभिलेख” मा हेर्न सकिन्छ।',
    who: 'यो इमेलमा जवाफ पठाउन मिल्दैन। प्रश्न भए {town} को काउन्टरमा सोध्नुहोस्।',
  },
})
