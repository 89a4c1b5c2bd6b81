/** Words of the list of a whole month. */
import { catalogue } from '../catalogue.ts'

export const monthTexts = catalogue({
  ja: {
    tab: '月の一覧',
    of: '{month}の予約',
    none: '{month}の予約はありません',
    previous: '前の月',
    next: '次の月',
    day: '日',
    time: '時間',
    child: 'お子さま',
    place: '施設',
    state: '状態',
    length: '数える時間',
    pays: '利用料',
    sumOf: '{name}さん　{n}回・{length}・{yen}',
    countsHow: '「数える時間」は、使える時間から引かれる長さです。利用料に、給食などの費用は入っていません。',
  },
  en: {
    tab: 'By month',
    of: 'Bookings in {month}',
    none: 'No bookings in {month}',
    previous: 'Month before',
    next: 'Month after',
    day: 'Day',
    time: 'Time',
    child: 'Child',
    place: 'Facility',
    state: 'State',
    length: 'Hours counted',
    pays: 'Fee',
    sumOf: '{name}: {n, one: # use, other: # uses}, {length}, {yen}',
    countsHow: '“Hours counted” is taken off your hours. Fees are without meals and other extras.',
  },
})
