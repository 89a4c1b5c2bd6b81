/** The last line of every mail to a family: whom to ask. The desk's name, phone and hours are the town's own words. */
import { catalogue } from '../catalogue.ts'

export const mailFootTexts = catalogue({
  ja: {
    ask: 'お問い合わせ先　{desk}',
    phone: '電話　{phone}',
    phoneHours: '電話　{phone}（{hours}）',
  },
  easy: {
    ask: 'わからない とき：{desk}',
    phone: '{電話|でんわ}：{phone}',
    phoneHours: '{電話|でんわ}：{phone}（{hours}）',
  },
  en: {
    ask: 'Questions: {desk}',
    phone: 'Phone: {phone}',
    phoneHours: 'Phone: {phone} ({hours})',
  },
  zh: {
    ask: '咨询：{desk}',
    phone: '电话：{phone}',
    phoneHours: '电话：{phone}（{hours}）',
  },
  pt: {
    ask: 'Dúvidas: {desk}',
    phone: 'Telefone: {phone}',
    phoneHours: 'Telefone: {phone} ({hours})',
  },
  vi: {
    ask: 'Liên hệ: {desk}',
    phone: 'Điện thoại: {phone}',
    phoneHours: 'Điện thoại: {phone} ({hours})',
  },
  tl: {
    ask: 'Para sa tanong: {desk}',
    phone: 'Telepono: {phone}',
    phoneHours: 'Telepono: {phone} ({hours})',
  },
  ne: {
    ask: 'सोधपुछ: {desk}',
    phone: 'फोन: {phone}',
    phoneHours: 'फोन: {phone} ({hours})',
  },
})
