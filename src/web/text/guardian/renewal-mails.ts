/** Words of the mail after the town renewed a reduction (FEE-4). No child's name, no class, no amount. */
import { catalogue } from '../catalogue.ts'

export const renewalMailTexts = catalogue({
  ja: {
    subject: '利用料の負担軽減を更新しました',
    renewed: 'いまの負担軽減が終わったあとも、{day}から負担軽減が続きます。手続きはいりません。',
    see: '内容は、こちらから見られます。',
  },
  easy: {
    subject: '{利用料|りようりょう}が {安|やす}くなる ことが {続|つづ}きます',
    renewed: '{day}からも、{利用料|りようりょう}が {安|やす}くなります。なにも しなくて いいです。',
    see: 'くわしい ことは ここで {見|み}られます。',
  },
  en: {
    subject: 'Your reduced fee has been renewed',
    renewed: 'Your reduced fee continues from {day}. You do not need to do anything.',
    see: 'See the details here:',
  },
  zh: {
    subject: '使用费的减免已更新',
    renewed: '从{day}起，使用费的减免将继续。您无需办理任何手续。',
    see: '详细内容请看这里：',
  },
  pt: {
    subject: 'A redução da sua taxa foi renovada',
    renewed: 'A redução da taxa continua a partir de {day}. Você não precisa fazer nada.',
    see: 'Veja os detalhes aqui:',
  },
  vi: {
    subject: 'Việc giảm phí đã được gia hạn',
    renewed: 'Việc giảm phí tiếp tục từ {day}. Bạn không cần làm gì thêm.',
    see: 'Xem chi tiết tại đây:',
  },
  tl: {
    subject: 'Na-renew ang bawas sa bayad ninyo',
    renewed: 'Tuloy ang bawas sa bayad mula {day}. Wala kayong kailangang gawin.',
    see: 'Tingnan ang detalye rito:',
  },
  ne: {
    subject: 'तपाईंको शुल्क छुट नवीकरण भयो',
    renewed: '{day} देखि पनि शुल्क छुट जारी रहन्छ। तपाईंले केही गर्नु पर्दैन।',
    see: 'विवरण यहाँ हेर्नुहोस्:',
  },
})
