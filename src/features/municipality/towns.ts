/**
 * The towns that the demo shows, as settings rows: each is a pattern found in the country. Codes and names are public,
 * telephone numbers and addresses of forms are made up.
 */
import { localDate, minutes, timeOfDay } from '../../platform/calendar.ts'
import type { BookingWindow, SettingsRow } from './rules.ts'

/** A 6-digit code (団体コード with its check digit), the public name, and the dated rows. */
export type Town = {
  code: string
  name: string
  kana: string
  prefecture: string
  /** 政令指定都市: its own income threshold (FEE-4). */
  designatedCity: boolean
  rows: readonly SettingsRow[]
}

const start = localDate('2026-04-01')
const opensDaysBefore = (days: number): BookingWindow => ({
  opens: { by: 'daysBefore', days, time: timeOfDay(540) },
  closes: { daysBefore: 1, time: timeOfDay(1020) },
})

export const sumida: Town = {
  code: '131075',
  name: '墨田区',
  kana: 'スミダク',
  prefecture: '東京都',
  designatedCity: false,
  rows: [
    {
      validFrom: start,
      value: {
        channels: {
          application: { way: 'external', url: 'https://form.sumida.example/daredemo/nintei' },
          change: { way: 'external', url: 'https://form.sumida.example/daredemo/henkou' },
          end: { way: 'external', url: 'https://form.sumida.example/daredemo/torisage' },
        },
        excelForms: false,
        feeWaivers: [{ for: 'residents', where: 'own', layers: 'all' }],
        interviewByGuardian: { regular: false, flexible: true },
        regularIntake: {
          by: 'municipality',
          channel: { way: 'external', url: 'https://form.sumida.example/daredemo/teiki' },
          fromDay: 1,
          toDay: 8,
          oneFacility: true,
          residentsFirst: true,
          selection: 'lottery',
        },
        contact: { office: '墨田区 子ども施設課 保育給付担当', phone: '0356081253', hours: '平日 8時30分から17時', url: null },
        texts: {
          application: '認定の申請・変更・取下げは、墨田区のホームページの電子申請で受け付けています。',
          regular: '定期利用枠は、利用を始める月の前月1日から8日までに区のホームページから、1施設だけ申し込めます。',
          fee: '墨田区にお住まいの方が墨田区の施設を利用する場合、利用料は無料です。延長料金や給食などの費用は施設にお支払いください。',
        },
      },
    },
  ],
}

export const koto: Town = {
  code: '131083',
  name: '江東区',
  kana: 'コウトウク',
  prefecture: '東京都',
  designatedCity: false,
  rows: [
    {
      validFrom: start,
      value: {
        layers: [
          {
            code: 'koto',
            name: '江東区の時間',
            minutes: minutes(1800),
            endsAtFiscalYear: true,
            condition: 'none',
            maxPerDay: null,
            maxVisits: null,
            maxYen: null,
          },
        ],
        feeWaivers: [{ for: 'residents', where: 'own', layers: 'all' }],
        contact: { office: '江東区 こども誰でも通園 担当', phone: '0300003601', hours: '平日 8時30分から17時', url: null },
        texts: { fee: '江東区にお住まいの方が江東区の施設を利用する場合、利用料は無料です。' },
      },
    },
  ],
}

export const ayase: Town = {
  code: '142182',
  name: '綾瀬市',
  kana: 'アヤセシ',
  prefecture: '神奈川県',
  designatedCity: false,
  rows: [
    {
      validFrom: start,
      value: {
        capMinutes: minutes(360),
        contact: { office: '綾瀬市 こども誰でも通園 担当', phone: '0460007001', hours: '平日 8時30分から17時', url: null },
        texts: { notice: '綾瀬市の方が使える時間は、2028年3月までは1か月6時間です。' },
      },
    },
  ],
}

export const kobe: Town = {
  code: '281000',
  name: '神戸市',
  kana: 'コウベシ',
  prefecture: '兵庫県',
  designatedCity: true,
  rows: [
    {
      validFrom: start,
      value: {
        channels: {
          application: { way: 'external', url: 'https://form.kobe.example/daretsu/nintei' },
          change: { way: 'external', url: 'https://form.kobe.example/daretsu/henkou' },
          end: { way: 'external', url: 'https://form.kobe.example/daretsu/shoumetsu' },
        },
        windows: { spareCapacity: { resident: opensDaysBefore(10), other: opensDaysBefore(5) } },
        contact: { office: '神戸市 こども誰でも通園 担当', phone: '0780003301', hours: '平日 8時45分から17時30分', url: null },
        texts: { notice: '神戸市にお住まいの方の予約は、市外の方より先に始まります。' },
      },
    },
  ],
}

export const nagakute: Town = {
  code: '232386',
  name: '長久手市',
  kana: 'ナガクテシ',
  prefecture: '愛知県',
  designatedCity: false,
  rows: [
    {
      validFrom: start,
      value: {
        channels: { application: { way: 'paper' }, change: { way: 'paper' }, end: { way: 'paper' } },
        contact: { office: '長久手市 こども誰でも通園 担当', phone: '0561000601', hours: '平日 8時30分から17時15分', url: null },
        texts: { application: '申請書に記入して、市役所の窓口に出すか、郵送してください。' },
      },
    },
  ],
}

export const demoTowns: readonly Town[] = [sumida, koto, ayase, kobe, nagakute]
