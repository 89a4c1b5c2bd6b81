/** Words of the secret calendar address. */
import { catalogue } from '../catalogue.ts'

export const calendarTexts = catalogue({
  ja: {
    title: '予約を自分のカレンダーに入れる',
    lead: 'スマートフォンなどのカレンダーに、下のアドレスを登録すると、予約がいつも入ります。変更や取り消しも、あとから入ります。',
    address: 'カレンダーのアドレス',
    secret:
      'このアドレスを知っている人は、予約の日時と施設を見られます。ほかの人に教えないでください。お子さまの名前はのりません。',
    none: 'アドレスは、まだありません。',
    issue: 'アドレスを作る',
    renew: '新しいアドレスに替える',
    renewHow: '替えると、前のアドレスはすぐに使えなくなります。',
    end: 'アドレスを消す',
    issued: 'アドレスを作りました',
    ended: 'アドレスを消しました',
    open: 'カレンダーで開く',
  },
  en: {
    title: 'Bookings in your own calendar',
    lead: 'Add this address to the calendar of your phone. Your bookings then appear there, and changes follow.',
    address: 'Calendar address',
    secret: 'Whoever knows this address sees the days, times and facilities. Do not share it. It holds no child’s name.',
    none: 'There is no address yet.',
    issue: 'Make an address',
    renew: 'Change to a new address',
    renewHow: 'The earlier address then stops working at once.',
    end: 'Remove the address',
    issued: 'Your address is ready',
    ended: 'The address is removed',
    open: 'Open in a calendar',
  },
})
