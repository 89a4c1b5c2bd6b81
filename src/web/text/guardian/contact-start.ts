/** What the family's contacts begin with. */
import { catalogue } from '../catalogue.ts'

export const contactStartTexts = catalogue({
  ja: { ownDetails: '1人めには、申請のときのお名前と電話番号を入れてあります。ちがうところは直してください。' },
  easy: {
    ownDetails:
      '1{人|り}{目|め}に、{申|もう}し{込|こ}みの ときの {名前|なまえ}と {電話番号|でんわばんごう}が {入|はい}っています。ちがう ところは {直|なお}してください。',
  },
  en: {
    ownDetails: 'The first person is filled in with the name and phone number from your application. Change what is not right.',
  },
  zh: { ownDetails: '第一位已填入申请时的姓名和电话号码。如有不同，请修改。' },
  pt: {
    ownDetails: 'A primeira pessoa já está preenchida com o nome e o telefone do seu pedido. Corrija o que não estiver certo.',
  },
  vi: { ownDetails: 'Người thứ nhất đã được điền sẵn họ tên và số điện thoại trong đơn đăng ký. Hãy sửa nếu có chỗ không đúng.' },
  tl: { ownDetails: 'Nakalagay na sa unang tao ang pangalan at telepono mula sa inyong aplikasyon. Ayusin kung may mali.' },
  ne: { ownDetails: 'पहिलो व्यक्तिमा आवेदनको नाम र फोन नम्बर राखिएको छ। नमिलेको भए सच्याउनुहोस्।' },
})
