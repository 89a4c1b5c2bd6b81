/** How desks name what a facility can change, and writes each value (事業所情報). Pure. */
import type { getProfile } from '../../features/facility/profile-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { timeText, yenText } from '../text/dates.ts'
import { facilityWordsIn } from '../text/facility-words.ts'

export type Profile = ReplyOf<typeof getProfile>
export type Head = Profile['changes'][number]
type Key = keyof Profile['profile'] | keyof Profile['settings']
type Settings = Profile['settings']
type Pair = NonNullable<Settings['windows']>['regular']

const words = facilityWordsIn('ja')

export const sections = {
  about: {
    title: '施設の紹介',
    keys: [
      'hostName',
      'phone',
      'website',
      'access',
      'parking',
      'hoursText',
      'closedText',
      'featuresText',
      'staffText',
      'partnerText',
    ],
  },
  care: {
    title: '受け入れる子ども',
    keys: [
      'deliveryType',
      'kinds',
      'classes',
      'fromMonths',
      'agesText',
      'acceptsOthers',
      'parentChild',
      'medicalCare',
      'disability',
      'temporaryCare',
      'checkupText',
      'thingsToBring',
    ],
  },
  money: {
    title: '利用料と実費',
    keys: ['perHour', 'reductionHonoured', 'feeText', 'meals', 'extras', 'paymentText', 'cancelFeeText'],
  },
  ways: { title: '面談と予約の方法', keys: ['interviewWays', 'interviewText', 'bookingWays', 'bookingText'] },
  rules: {
    title: '受付期間と取消の決まり',
    keys: ['windows', 'cancel', 'cancelText', 'illnessWaived', 'unit', 'counting', 'confirmationMonths', 'maxExtra'],
  },
} as const satisfies Record<string, { title: string; keys: readonly Key[] }>
export type Section = keyof typeof sections
export const sectionOf = (text: string | undefined): Section | undefined =>
  (Object.keys(sections) as Section[]).find((one) => one === text)

export const labels: Readonly<Record<Key, string>> = {
  deliveryType: '実施方式',
  kinds: '利用方式',
  classes: '対象の年齢',
  fromMonths: '受け入れる月齢',
  agesText: '対象の説明',
  hoursText: '実施曜日・受入時間',
  closedText: '休業日',
  feeText: '利用料の説明',
  meals: '給食・おやつ',
  extras: 'そのほかの実費',
  checkupText: '利用前の健康診断',
  thingsToBring: '持ち物',
  paymentText: '支払方法',
  cancelText: '取消の説明',
  cancelFeeText: 'キャンセル料',
  interviewText: '面談の案内',
  bookingText: '予約の案内',
  parentChild: '親子通園',
  medicalCare: '医療的ケア',
  disability: '障害のある子ども',
  reductionHonoured: '負担軽減',
  temporaryCare: '一時預かり',
  parking: '駐車場',
  featuresText: '特色',
  staffText: '職員の体制',
  partnerText: '連携施設',
  phone: '電話番号',
  access: '交通・駐輪・駐車',
  website: 'ホームページ',
  hostName: '併設の施設',
  perHour: '1時間の利用料',
  bookingWays: '予約の方法',
  interviewWays: '面談の方法',
  windows: '予約の受付期間',
  cancel: '時間が戻る取消の期限',
  illnessWaived: '病気による当日の取消',
  unit: '利用の単位',
  counting: '時間の数え方',
  confirmationMonths: '児童情報の確認',
  maxExtra: '定員をこえて入れられる数',
  acceptsOthers: '市区町村の外の方',
}

export const deliveryTypes = {
  sharedRoom: '一般型（在園児合同）',
  dedicatedRoom: '一般型（専用室独立実施）',
  spareCapacity: '余裕活用型',
} as const
export const kindNames = { regular: '定期利用', flexible: '柔軟利用' } as const
export const interviewWays = {
  published: '公開した日時から保護者が選ぶ',
  proposals: '保護者が希望日時を3つまで出す',
  phone: '電話で受け付ける',
  facility: '施設が登録する',
  closed: '受け付けない',
} as const
export const bookingWays = {
  automatic: '自動で確定する',
  confirmed: '施設が確認して確定する',
  facility: '施設が入力する',
  outside: 'システムの外で受け付ける',
} as const
export const countings = {
  greater: '予約の時間（お迎えが遅いときは実際の時間）',
  booked: '予約の時間',
  actual: '実際の時間',
} as const
export const units = { halfHour: '30分ごと（1時間から）', wholeHour: '1時間ごと' } as const

const asTown = '市区町村の設定のとおり'

export const momentBefore = (days: number, time: number): string =>
  `${days === 0 ? '当日' : days === 1 ? '前日' : `${days}日前`} ${timeText(time)}`

export const cancelWords = (rule: { daysBefore: number; time: number }): string =>
  rule.daysBefore === 0 && rule.time === 0 ? '前日の24時まで' : `${momentBefore(rule.daysBefore, rule.time)}まで`

export const windowWords = ({ opens, closes }: Pair['resident']): string => {
  const from =
    opens.by === 'daysBefore'
      ? momentBefore(opens.days, opens.time)
      : opens.by === 'dayOfMonth'
        ? `前の月の${opens.day}日 ${timeText(opens.time)}`
        : '市区町村が決めた日'
  return `${from}から${momentBefore(closes.daysBefore, closes.time)}まで`
}

export const unitWords = (unit: NonNullable<Settings['unit']>): string =>
  typeof unit === 'string' ? units[unit] : `${unit.block}分ずつ`

const yes = (value: boolean): string => (value ? 'あり' : 'なし')
const orTown = <T>(value: T | null, write: (value: T) => string): string => (value === null ? asTown : write(value))
const items = (list: readonly { name: string; yen: number }[], note: (i: number) => string): string =>
  list.length === 0
    ? 'なし'
    : list.map((one, i) => `${one.name} ${yenText(one.yen)}${note(i) ? `（${note(i)}）` : ''}`).join('、')
const perKind = <T>(both: { regular: T; flexible: T }, write: (value: T) => string): string =>
  `定期利用: ${write(both.regular)}　柔軟利用: ${write(both.flexible)}`

/** Each value in words; a text that is not there is ''. */
const writers: { [K in Key]: (value: (Profile['profile'] & Settings)[K]) => string } = {
  deliveryType: (value) => deliveryTypes[value],
  kinds: (value) => value.map((kind) => kindNames[kind]).join('・'),
  classes: (value) => words.classesText(value),
  fromMonths: (value) => (value === null ? '国の決まりのとおり（6か月から）' : `${value}か月から`),
  agesText: (value) => value ?? '',
  hoursText: (value) => value,
  closedText: (value) => value,
  feeText: (value) => value ?? '',
  meals: (value) => items(value, (i) => value[i]?.when ?? ''),
  extras: (value) => items(value, (i) => value[i]?.per ?? ''),
  checkupText: (value) => value ?? '',
  thingsToBring: (value) => value ?? '',
  paymentText: (value) => value ?? '',
  cancelText: (value) => value ?? '',
  cancelFeeText: (value) => value ?? '',
  interviewText: (value) => value ?? '',
  bookingText: (value) => value ?? '',
  parentChild: yes,
  medicalCare: (value) => (value ? '受け入れる' : '受け入れない'),
  disability: (value) => (value ? '受け入れる' : '相談して決める'),
  reductionHonoured: (value) => (value ? '対象の施設' : '対象でない施設'),
  temporaryCare: yes,
  parking: yes,
  featuresText: (value) => value ?? '',
  staffText: (value) => value ?? '',
  partnerText: (value) => value ?? '',
  phone: (value) => value ?? '',
  access: (value) => value ?? '',
  website: (value) => value ?? '',
  hostName: (value) => value ?? '',
  perHour: (value) => yenText(value),
  bookingWays: (value) => perKind(value, (way) => bookingWays[way]),
  interviewWays: (value) => perKind(value, (way) => interviewWays[way]),
  windows: (value) =>
    orTown(value, (both) => perKind(both, (pair) => `${windowWords(pair.resident)}（外の方 ${windowWords(pair.other)}）`)),
  cancel: (value) => orTown(value, cancelWords),
  illnessWaived: (value) => orTown(value, (one) => (one ? '時間を戻す' : '時間を戻さない')),
  unit: (value) => orTown(value, unitWords),
  counting: (value) => orTown(value, (one) => countings[one]),
  confirmationMonths: (value) => orTown(value, (n) => `${n}か月ごと`),
  maxExtra: (value) => `${value}名`,
  acceptsOthers: (value) => orTown(value, (one) => (one ? '受け入れる' : '受け入れない')),
}

/** A value as it stands in a table: '' where nothing is written. */
export const valueWords = (key: string, value: unknown): string =>
  key in writers ? (writers[key as Key] as (value: unknown) => string)(value) : ''
export const labelOf = (key: string): string => (key in labels ? labels[key as Key] : key)

/** What a section shows, as it stands; a telephone as families read it. */
export const factsOf = (section: Section, { profile, settings, page }: Profile): { term: string; value: string }[] =>
  sections[section].keys.map((key) => ({
    term: labels[key],
    value:
      key === 'phone'
        ? (page.phone ?? '')
        : valueWords(key, key in profile ? profile[key as keyof Profile['profile']] : settings[key as keyof Settings]),
  }))
