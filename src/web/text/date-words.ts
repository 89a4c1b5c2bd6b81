/**
 * How each language writes days, times, lengths and money. Pure, both sides.
 * The server's and the browser's `Intl` may differ in blanks, so everything is written out by hand. Clocks have 24 hours, as the
 * facilities' own papers; years are western, Japanese adds the era on papers.
 */
import { type Locale, nearest } from './locale.ts'

export type DateWords = {
  /** Sunday first. */
  weekdays: readonly string[]
  /** Heads of a month's columns: short, 40 pixels wide. */
  heads: readonly string[]
  eras: boolean
  /** Between the items of a list. */
  comma: '、' | '，' | ', '
  /** @param y null: this year, not said */
  day: (y: number | null, m: number, d: number, weekday: string) => string
  fullDay: (y: number, era: string | null, m: number, d: number) => string
  month: (y: number | null, m: number) => string
  /** In sentences. */
  time: (h: number, min: number) => string
  range: (start: string, end: string) => string
  length: (h: number, min: number) => string
  thousands: ',' | '.'
  yen: (n: string) => string
  age: (years: number, months: number) => string
  until: (day: string, time: string) => string
}

const two = (n: number): string => String(n).padStart(2, '0')
const clock = (h: number, min: number): string => `${h}:${two(min)}`
const dash = (start: string, end: string): string => `${start}–${end}`
const both = (a: string | null, b: string | null, between = ' '): string => (a && b ? a + between + b : (a ?? b ?? ''))
const more = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const by = (day: string, time: string): string => `${day}, ${time}`
const hoursAnd =
  (hour: string, minute: string) =>
  (h: number, min: number): string =>
    both(h === 0 ? null : `${h}${hour}`, min === 0 && h > 0 ? null : `${min}${minute}`)

const ja: DateWords = {
  weekdays: ['日', '月', '火', '水', '木', '金', '土'],
  heads: ['日', '月', '火', '水', '木', '金', '土'],
  eras: true,
  comma: '、',
  day: (y, m, d, weekday) => `${y ? `${y}年` : ''}${m}月${d}日（${weekday}）`,
  fullDay: (y, era, m, d) => `${y}年${era ? `（${era}）` : ''}${m}月${d}日`,
  month: (y, m) => `${y ? `${y}年` : ''}${m}月`,
  time: (h, min) => `${h}時${min === 0 ? '' : `${min}分`}`,
  range: (start, end) => `${start}から${end}`,
  length: (h, min) => both(h === 0 ? null : `${h}時間`, min === 0 && h > 0 ? null : `${min}分`, ''),
  thousands: ',',
  yen: (n) => `${n}円`,
  age: (years, months) => both(years === 0 ? null : `${years}歳`, months === 0 && years > 0 ? null : `${months}か月`, ''),
  until: (day, time) => `${day}${time}まで`,
}

const monthsOf = (names: string): readonly string[] => names.split(' ')
const en = monthsOf('January February March April May June July August September October November December')
const pt = monthsOf('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro')
const tl = monthsOf('Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre')
const ne = monthsOf('जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर')

const others: Readonly<Record<Exclude<Locale, 'ja'>, DateWords>> = {
  easy: {
    ...ja,
    weekdays: ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'],
    eras: false,
    range: (start, end) => `${start}から ${end}まで`,
  },
  en: {
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    heads: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    eras: false,
    comma: ', ',
    day: (y, m, d, weekday) => `${weekday}, ${en[m - 1]?.slice(0, 3)} ${d}${y ? `, ${y}` : ''}`,
    fullDay: (y, _era, m, d) => `${en[m - 1]} ${d}, ${y}`,
    month: (y, m) => both(en[m - 1] ?? '', y ? String(y) : null),
    time: clock,
    range: dash,
    length: hoursAnd(' h', ' min'),
    thousands: ',',
    yen: (n) => `¥${n}`,
    age: (years, months) =>
      both(years === 0 ? null : more(years, 'year', 'years'), months === 0 && years > 0 ? null : more(months, 'month', 'months')),
    until: by,
  },
  zh: {
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    heads: ['日', '一', '二', '三', '四', '五', '六'],
    eras: false,
    comma: '，',
    day: (y, m, d, weekday) => `${y ? `${y}年` : ''}${m}月${d}日（${weekday}）`,
    fullDay: (y, _era, m, d) => `${y}年${m}月${d}日`,
    month: (y, m) => `${y ? `${y}年` : ''}${m}月`,
    time: clock,
    range: dash,
    length: (h, min) => both(h === 0 ? null : `${h}小时`, min === 0 && h > 0 ? null : `${min}分钟`, ''),
    thousands: ',',
    yen: (n) => `${n}日元`,
    age: (years, months) => both(years === 0 ? null : `${years}岁`, months === 0 && years > 0 ? null : `${months}个月`, ''),
    until: (day, time) => `${day}${time}`,
  },
  pt: {
    weekdays: ['dom.', 'seg.', 'ter.', 'qua.', 'qui.', 'sex.', 'sáb.'],
    heads: ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sáb'],
    eras: false,
    comma: ', ',
    day: (y, m, d, weekday) => `${d}/${m}${y ? `/${y}` : ''} (${weekday})`,
    fullDay: (y, _era, m, d) => `${d} de ${pt[m - 1]} de ${y}`,
    month: (y, m) => both(pt[m - 1] ?? '', y ? String(y) : null, ' de '),
    time: clock,
    range: dash,
    length: hoursAnd(' h', ' min'),
    thousands: '.',
    yen: (n) => `${n} ienes`,
    age: (years, months) =>
      both(
        years === 0 ? null : more(years, 'ano', 'anos'),
        months === 0 && years > 0 ? null : more(months, 'mês', 'meses'),
        ' e ',
      ),
    until: by,
  },
  vi: {
    weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    heads: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    eras: false,
    comma: ', ',
    day: (y, m, d, weekday) => `${d}/${m}${y ? `/${y}` : ''} (${weekday})`,
    fullDay: (y, _era, m, d) => `${d}/${m}/${y}`,
    month: (y, m) => `tháng ${m}${y ? `/${y}` : ''}`,
    time: clock,
    range: dash,
    length: hoursAnd(' giờ', ' phút'),
    thousands: '.',
    yen: (n) => `${n} yên`,
    age: (years, months) => both(years === 0 ? null : `${years} tuổi`, months === 0 && years > 0 ? null : `${months} tháng`),
    until: by,
  },
  tl: {
    weekdays: ['Linggo', 'Lunes', 'Martes', 'Miyerkules', 'Huwebes', 'Biyernes', 'Sabado'],
    heads: ['Lin', 'Lun', 'Mar', 'Miy', 'Huw', 'Biy', 'Sab'],
    eras: false,
    comma: ', ',
    day: (y, m, d, weekday) => `${tl[m - 1]} ${d}${y ? `, ${y}` : ''} (${weekday})`,
    fullDay: (y, _era, m, d) => `${tl[m - 1]} ${d}, ${y}`,
    month: (y, m) => both(tl[m - 1] ?? '', y ? String(y) : null),
    time: clock,
    range: dash,
    length: hoursAnd(' oras', ' minuto'),
    thousands: ',',
    yen: (n) => `¥${n}`,
    age: (years, months) => both(years === 0 ? null : `${years} taon`, months === 0 && years > 0 ? null : `${months} buwan`),
    until: by,
  },
  ne: {
    weekdays: ['आइतबार', 'सोमबार', 'मंगलबार', 'बुधबार', 'बिहिबार', 'शुक्रबार', 'शनिबार'],
    heads: ['आइत', 'सोम', 'मंगल', 'बुध', 'बिहि', 'शुक्र', 'शनि'],
    eras: false,
    comma: ', ',
    day: (y, m, d, weekday) => `${y ? `${y} ` : ''}${ne[m - 1]} ${d} (${weekday})`,
    fullDay: (y, _era, m, d) => `${y} ${ne[m - 1]} ${d}`,
    month: (y, m) => both(y ? String(y) : null, ne[m - 1] ?? ''),
    time: clock,
    range: dash,
    length: hoursAnd(' घण्टा', ' मिनेट'),
    thousands: ',',
    yen: (n) => `¥${n}`,
    age: (years, months) => both(years === 0 ? null : `${years} वर्ष`, months === 0 && years > 0 ? null : `${months} महिना`),
    until: by,
  },
}

export const wordsOfDates = (locale: Locale): DateWords => {
  const found = nearest(locale, (l) => l === 'ja' || others[l] !== undefined)
  return found === 'ja' ? ja : others[found]
}
