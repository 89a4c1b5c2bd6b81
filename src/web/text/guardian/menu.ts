/** How the menu calls pages that are not written in every language: the menu is. */
import { catalogue } from '../catalogue.ts'

export const menuTexts = catalogue({
  ja: {
    records: '利用の記録',
    reduction: '利用料の負担軽減',
    refunds: '払い戻し',
    notices: '届いたお知らせ',
  },
  easy: {
    records: '{利用|りよう}の {記録|きろく}',
    reduction: 'お{金|かね}が {安|やす}くなること（{負担|ふたん}{軽減|けいげん}）',
    refunds: '{払|はら}い{戻|もど}し（お{金|かね}が {戻|もど}ること）',
    notices: '{届|とど}いた お{知|し}らせ',
  },
  en: {
    records: 'Your records',
    reduction: 'Reduced fee',
    refunds: 'Refunds',
    notices: 'Notices',
  },
  zh: {
    records: '使用记录',
    reduction: '费用减免',
    refunds: '费用退还',
    notices: '通知',
  },
  pt: {
    records: 'Registro de uso',
    reduction: 'Redução da taxa',
    refunds: 'Devolução da taxa',
    notices: 'Avisos',
  },
  vi: {
    records: 'Ghi chép sử dụng',
    reduction: 'Giảm phí',
    refunds: 'Hoàn phí',
    notices: 'Thông báo',
  },
  tl: {
    records: 'Rekord ng paggamit',
    reduction: 'Bawas sa bayad',
    refunds: 'Refund ng bayad',
    notices: 'Mga abiso',
  },
  ne: {
    records: 'प्रयोगको अभिलेख',
    reduction: 'शुल्कमा छुट',
    refunds: 'शुल्क फिर्ता',
    notices: 'सूचना',
  },
})
