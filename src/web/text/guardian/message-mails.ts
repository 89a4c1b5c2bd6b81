/** The mail that a facility has written to a family (MSG-1). Nothing of what it wrote. */
import { catalogue } from '../catalogue.ts'

export const messageMailTexts = catalogue({
  ja: {
    subject: '{facility}から連絡があります',
    told: '{facility}から、ご家庭あての連絡があります。',
    where: '内容は、下のページで読めます。',
    noReply: 'このメールに返信しても、施設には届きません。',
  },
  easy: {
    subject: '{facility}から {連絡|れんらく}が あります',
    told: '{facility}から、あなたの {家族|かぞく}に {連絡|れんらく}が あります。',
    where: '{下|した}の ページで {読|よ}めます。',
    noReply: 'このメールには {返事|へんじ}が できません。{施設|しせつ}に {届|とど}きません。',
  },
  en: {
    subject: 'A message from {facility}',
    told: '{facility} has written to your family.',
    where: 'You can read the message on this page.',
    noReply: 'Replies to this email do not reach the facility.',
  },
  zh: {
    subject: '{facility}有消息给您',
    told: '{facility}给您家发来了消息。',
    where: '内容可以在下面的页面查看。',
    noReply: '回复本邮件，设施收不到。',
  },
  pt: {
    subject: 'Mensagem de {facility}',
    told: '{facility} escreveu para a sua família.',
    where: 'Leia a mensagem na página abaixo.',
    noReply: 'Respostas a este e-mail não chegam à instituição.',
  },
  vi: {
    subject: 'Tin nhắn từ {facility}',
    told: '{facility} đã gửi tin nhắn cho gia đình bạn.',
    where: 'Bạn đọc được nội dung ở trang sau.',
    noReply: 'Nếu trả lời email này, cơ sở sẽ không nhận được.',
  },
  tl: {
    subject: 'Mensahe mula sa {facility}',
    told: 'May mensahe ang {facility} para sa inyong pamilya.',
    where: 'Mababasa ito sa pahinang ito.',
    noReply: 'Hindi matatanggap ng pasilidad ang sagot sa email na ito.',
  },
  ne: {
    subject: '{facility} बाट सन्देश',
    told: '{facility} ले तपाईंको परिवारलाई सन्देश पठाएको छ।',
    where: 'सन्देश यो पृष्ठमा पढ्न सकिन्छ।',
    noReply: 'यो इमेलमा पठाएको जवाफ केन्द्रमा पुग्दैन।',
  },
})
