/**
 * Towns as patterns to begin from: what their own pages said in fiscal year 2026, as far as it was found. What a page does not say is
 * the default. Telephone numbers and addresses of forms are left out: they are each town's own. Pure.
 */
import { localDate, minutes, timeOfDay } from '../../platform/calendar.ts'
import type { BookingWindow, FeeWaiver, MunicipalLayer, SettingsOverrides } from './rules.ts'
import { ayase, kobe, koto, nagakute, sumida, type Town } from './towns.ts'

/** `sources`: the page of the town, or the survey, that the rules were taken from. */
export type Preset = Town & { sources: readonly string[] }

const start = localDate('2026-04-01')
const layer = (code: string, name: string, length: number, more: Partial<MunicipalLayer> = {}): MunicipalLayer => ({
  code,
  name,
  minutes: minutes(length),
  endsAtFiscalYear: false,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
  ...more,
})
const residentsFree: FeeWaiver = { for: 'residents', where: 'own', layers: 'all' }
const ownForm = { way: 'external', url: 'https://form.town.example/daretsu' } as const
/** On the 1st for the whole next month, up to a week before. */
const onTheFirst: BookingWindow = {
  opens: { by: 'dayOfMonth', day: 1, time: timeOfDay(540) },
  closes: { daysBefore: 7, time: timeOfDay(1020) },
}
const monthly = { resident: onTheFirst, other: onTheFirst }
const preset = (
  town: Pick<Town, 'code' | 'name' | 'kana' | 'prefecture'> & { designatedCity?: boolean },
  value: SettingsOverrides,
  ...sources: string[]
): Preset => ({ designatedCity: false, ...town, rows: [{ validFrom: start, value }], sources })

export const setagaya = preset(
  { code: '131121', name: '世田谷区', kana: 'セタガヤク', prefecture: '東京都' },
  {
    layers: [layer('setagaya', '世田谷区の時間', 2280, { endsAtFiscalYear: true })],
    feeWaivers: [residentsFree],
    interviewByGuardian: { regular: false, flexible: true },
    regularIntake: {
      by: 'facility',
      channel: { way: 'paper' },
      fromDay: 1,
      toDay: 31,
      oneFacility: true,
      residentsFirst: true,
      selection: 'facility',
    },
  },
  '世田谷区 こども誰でも通園制度（月48時間、区内の施設、契約による定期利用、3歳になる年度の末まで）',
)

export const shibuya = preset(
  { code: '131130', name: '渋谷区', kana: 'シブヤク', prefecture: '東京都' },
  {
    channels: { application: ownForm, change: ownForm, end: ownForm },
    layers: [layer('shibuya', '渋谷区の時間', 3240, { endsAtFiscalYear: true })],
    feeWaivers: [residentsFree],
  },
  '渋谷区 こども誰でも通園制度（月64時間、満3歳の前日からは54時間、区の申請フォーム）',
)

export const ota = preset(
  { code: '131113', name: '大田区', kana: 'オオタク', prefecture: '東京都' },
  { layers: [layer('ota', '大田区の時間', 9000, { condition: 'allNationalHere' })] },
  '大田区 こども誰でも通園制度（10時間をすべて同じ施設で使うと、さらに150時間）',
)

export const kyoto = preset(
  { code: '261009', name: '京都市', kana: 'キョウトシ', prefecture: '京都府', designatedCity: true },
  {
    channels: { application: ownForm, change: ownForm, end: ownForm },
    layers: [layer('kyoto', '京都市の時間', 120)],
    targetDays: 21,
  },
  '京都市 こども誰でも通園制度（市が確認した施設だけで2時間の上乗せ、スマート申請、2〜3週間）',
)

export const hamamatsu = preset(
  { code: '221309', name: '浜松市', kana: 'ハママツシ', prefecture: '静岡県', designatedCity: true },
  { unit: { block: 120 }, targetDays: 7 },
  '浜松市 こども誰でも通園制度（2時間をひとまとまりとして月5回）',
)

export const adachi = preset(
  { code: '131211', name: '足立区', kana: 'アダチク', prefecture: '東京都' },
  {
    interviewByGuardian: { regular: false, flexible: false },
    feeWaivers: [residentsFree, { for: 'residents', where: 'refund', layers: 'all' }],
    texts: {
      notice: '面談と予約は、施設に電話で申し込みます。',
      fee: '区外の施設を利用した場合は、あとで申請すると利用料の補助があります。',
    },
  },
  '足立区 こども誰でも通園制度（面談と予約は施設へ電話、区外利用の補助）',
)

const known = (town: Town, ...sources: string[]): Preset => ({ ...town, sources })

export const sapporo = preset(
  { code: '011002', name: '札幌市', kana: 'サッポロシ', prefecture: '北海道', designatedCity: true },
  {
    reservationByPortal: { way: 'external', url: 'https://yoyaku.town.example/daretsu' },
    windows: { dedicatedRoom: monthly, sharedRoom: monthly, spareCapacity: monthly },
    targetDays: 30,
  },
  '札幌市 こども誰でも通園制度（市の予約システム、毎月1日に翌月分、7日前まで、決定まで約1か月）',
)

export const presetTowns: readonly Preset[] = [
  known(sumida, '墨田区 こども誰でも通園制度（区の電子申請、定期利用枠の募集、区民は区内の施設で無料）'),
  known(ayase, '綾瀬市 こども誰でも通園制度（2028年3月まで月6時間）'),
  known(koto, '江東区 こども誰でも通園制度 https://www.city.koto.lg.jp/285002/daretsuu.html'),
  setagaya,
  shibuya,
  ota,
  kyoto,
  known(kobe, '神戸市 こども誰でも通園制度（市民30日前・市外25日前、余裕活用型は10日前・5日前）'),
  hamamatsu,
  sapporo,
  adachi,
  known(nagakute, '長久手市 こども誰でも通園制度（窓口か郵送）'),
]
