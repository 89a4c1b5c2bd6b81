/** Words of 外部システム連携, for staff. */
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
