/** The mail that a town has announced something. */
import { catalogue } from '../catalogue.ts'

export const announcementMailTexts = catalogue({
  ja: {
    subject: '{town}からのお知らせ：{title}',
    told: '{town}から、お知らせがあります。',
    where: '内容は、下のページで読めます。',
    noReply: 'このメールに返信しても届きません。',
  },
  en: {
    subject: 'News from {town}: {title}',
    told: 'There is news from {town}.',
    where: 'You can read it on this page.',
    noReply: 'Replies to this email are not read.',
  },
  easy: {
    subject: '{town}からの お{知|し}らせ：{title}',
    told: '{town}から、お{知|し}らせが あります。',
    where: '{下|した}の ページで {読|よ}めます。',
    noReply: 'このメールには {返事|へんじ}が できません。',
  },
  zh: {
    subject: '{town}的通知：{title}',
    told: '{town}有新的通知。',
    where: '内容可以在下面的页面查看。',
    noReply: '本邮件无法回复。',
  },
  pt: {
    subject: 'Aviso de {town}: {title}',
    told: 'Há um aviso de {town}.',
    where: 'Leia na página abaixo.',
    noReply: 'Não é possível responder a este e-mail.',
  },
  vi: {
    subject: 'Thông báo từ {town}: {title}',
    told: 'Có thông báo từ {town}.',
    where: 'Bạn đọc được nội dung ở trang sau.',
    noReply: 'Vui lòng không trả lời email này.',
  },
  tl: {
    subject: 'Abiso mula sa {town}: {title}',
    told: 'May abiso mula sa {town}.',
    where: 'Mababasa ito sa pahinang ito.',
    noReply: 'Hindi natatanggap ang sagot sa email na ito.',
  },
  ne: {
    subject: '{town} बाट सूचना: {title}',
    told: '{town} बाट सूचना आएको छ।',
    where: 'विवरण यो पृष्ठमा पढ्न सकिन्छ।',
    noReply: 'यो इमेलमा जवाफ पठाउन मिल्दैन।',
  },
})
