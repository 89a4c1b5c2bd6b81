/** Words for what a facility is and how it is used; one vocabulary for search, its page, interviews and bookings. */
import { timeText } from './dates.ts'

export const facilityTypeWords: Readonly<Record<string, string>> = {
  nursery: '認可保育所',
  certifiedCentre: '認定こども園',
  kindergarten: '幼稚園',
  smallScale: '小規模保育・家庭的保育',
  companyLed: '企業主導型保育',
  supportCentre: '子育て支援拠点',
  developmentCentre: '児童発達支援センター',
  unlicensed: '認可外保育施設',
  dedicated: '専用施設',
}

export const deliveryTypeWords = {
  sharedRoom: '一般型（在園児合同）',
  dedicatedRoom: '一般型（専用室独立実施）',
  spareCapacity: '余裕活用型',
} as const

export const kindWords = { regular: '定期利用', flexible: '柔軟利用' } as const
export const kindSupport = {
  regular: '決まった曜日と時間に、くり返し通います。',
  flexible: '使いたい日と時間を、そのつど予約します。',
} as const

type InterviewWay = 'published' | 'proposals' | 'phone' | 'facility' | 'closed'
type BookingWay = 'automatic' | 'confirmed' | 'facility' | 'outside'

/** On a card, after 「面談」. */
export const interviewShort: Readonly<Record<InterviewWay, string>> = {
  published: '画面で申込',
  proposals: '画面で申込',
  phone: '電話で申込',
  facility: '施設が受付',
  closed: '受付なし',
}
export const bookingShort: Readonly<Record<BookingWay, string>> = {
  automatic: '画面ですぐ予約',
  confirmed: '画面で予約、施設が確認',
  facility: '施設が予約を登録',
  outside: '電話などで予約',
}

/** INT-2 in sentences, with the next step. */
export const interviewSentence: Readonly<Record<InterviewWay, string>> = {
  published: '施設が公開している日時から1つを選んで、この画面から申し込めます。選ぶと、すぐに決まります。',
  proposals: 'この画面から、希望の日時を3つまで出して申し込めます。',
  phone: '電話で申し込みます。下の電話番号に連絡してください。面談の結果は、施設がこのシステムに登録します。',
  facility: '画面からは申し込めません。施設に行ったときに、施設が面談を登録します。',
  closed: 'いまは新しい面談を受け付けていません。ほかの施設をさがすか、市区町村の窓口にご相談ください。',
}
/** BOOK-7 in sentences, with the next step. */
export const bookingSentence: Readonly<Record<BookingWay, string>> = {
  automatic: 'この画面から予約します。あきがあれば、すぐに確定します。',
  confirmed: 'この画面から申し込みます。施設が確認すると、予約が確定します。',
  facility: '画面からは予約できません。施設と日時を決めると、施設が予約を登録します。',
  outside: '画面からは予約できません。電話など施設の方法で予約すると、施設が利用を登録します。',
}

/** One class age: 「1歳児」. */
export const classText = (age: number): string => `${age}歳児`
/** 「0歳児・1歳児」; all three are 「0歳児から2歳児」. */
export const classesText = (classes: readonly number[]): string =>
  classes.length === 3 ? '0歳児から2歳児' : classes.map(classText).join('・')

type Window = {
  opens: { by: 'daysBefore' | 'dayOfMonth' | 'terms'; days: number | null; time: number | null }
  closes: { daysBefore: number; time: number }
}

const daysBeforeText = (days: number): string => (days === 0 ? '当日' : days === 1 ? '前日' : `${days}日前`)
const atText = (time: number): string => (time === 1440 ? '24時' : timeText(time))

/** SLOT-2: 「30日前の9時から、前日の17時まで」. */
export function windowText({ opens, closes }: Window): string {
  const until = `${daysBeforeText(closes.daysBefore)}の${atText(closes.time)}まで`
  if (opens.by === 'terms') return `施設が決めた日から、${until}`
  if (opens.by === 'dayOfMonth') return `前の月の${opens.days}日${atText(opens.time ?? 0)}から、${until}`
  return `${daysBeforeText(opens.days ?? 0)}の${atText(opens.time ?? 0)}から、${until}`
}

/** CAN-1: the moment up to which hours come back, in a sentence. */
export function cancelText(rule: { daysBefore: number; time: number }): string {
  if (rule.daysBefore === 0 && rule.time === 0) return '利用日の前の日のうちに取り消すと、時間が戻ります。'
  const day = rule.daysBefore === 0 ? '利用日' : rule.daysBefore === 1 ? '利用日の前日' : `利用日の${rule.daysBefore}日前`
  return `${day}の${atText(rule.time)}より前に取り消すと、時間が戻ります。`
}

export function unitText(unit: 'halfHour' | 'wholeHour' | { block: number }): string {
  if (unit === 'halfHour') return '1時間から、30分ごと'
  if (unit === 'wholeHour') return '1時間ごと'
  return `${unit.block}分ごと`
}
