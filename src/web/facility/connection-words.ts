/** Words of 外部システム連携, for staff. */
import type { WebhookEvent } from '../../features/connection/webhook-rules.ts'
import type { KeyScope } from '../../platform/contract.ts'

export const keyScopeWords: Readonly<Record<KeyScope, string>> = {
  'slots:read': '枠を読む',
  'slots:write': '枠を公開する',
  'bookings:read': '予約を読む',
  'stamps:write': '登園・降園を登録する',
  'results:read': '月の実績を読む',
  'child-sheet:read': '児童情報を読む',
}

export const keyScopeSupport: Readonly<Record<KeyScope, string>> = {
  'slots:read': '30分ごとの定員と、うまった数。',
  'slots:write': '30分ごとの定員を変えて、公開します。',
  'bookings:read': '日時・児童の氏名・状態。',
  'stamps:write': '代理打刻として登録します。取り消しと訂正は、この画面の職員が行います。',
  'results:read': '予約と実際の時間、利用料。',
  'child-sheet:read':
    'アレルギーなどの健康の情報を含みます。面談から利用が終わって30日までの児童だけで、読むたびに保護者の「見た人の記録」に残ります。',
}

export const keyStateWords: Readonly<Record<'live' | 'expired' | 'revoked', string>> = {
  live: '使えます',
  expired: '期限切れ',
  revoked: '止めました',
}

export const webhookEventWords: Readonly<Record<WebhookEvent, string>> = {
  booking: '予約',
  stamp: '登園・降園',
  sheet: '児童情報',
}

export const webhookEventSupport: Readonly<Record<WebhookEvent, string>> = {
  booking: '入った、変わった、取り消された。',
  stamp: '登録された、直された。',
  sheet: '保護者が児童情報や緊急連絡先を保存した。面談から利用が終わって30日までの児童だけです。',
}

export const webhookStateWords: Readonly<Record<'live' | 'failing' | 'stopped', string>> = {
  live: '送っています',
  failing: '届いていません（送りなおしています）',
  stopped: '止まっています',
}

export const deliveryStateWords: Readonly<Record<'waiting' | 'done' | 'givenUp', string>> = {
  waiting: 'これから送ります',
  done: '届きました',
  givenUp: '送るのをあきらめました',
}

/** What a delivery told. */
export const toldWords: Readonly<Record<string, string>> = {
  ping: '試し送り',
  'booking.made': '予約が入った',
  'booking.changed': '予約が変わった',
  'booking.cancelled': '予約が取り消された',
  'stamp.made': '登園・降園の登録',
  'stamp.changed': '登園・降園の訂正',
  'sheet.changed': '児童情報の保存',
}

/** Why there was no answer; a status is shown as its number. */
export const outcomeWords: Readonly<Record<string, string>> = {
  address: '送れないアドレス',
  unreachable: 'つながらない',
  timeout: '10秒待っても返事がない',
}

export const webhookDone: Readonly<Record<string, string>> = {
  ended: '送るのをやめました。',
  resumed: '送るのを再開しました。これからのことを知らせます。',
}
