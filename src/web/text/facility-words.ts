/**
 * Words for what a facility is and how it is used; one vocabulary for search, its page, interviews and bookings. Pure.
 * Named exports write Japanese, for staff; guardian and public pages ask `useFacilityWords()`.
 */
import { catalogue, wordsIn } from './catalogue.ts'
import { datesIn } from './dates.ts'
import type { Locale } from './locale.ts'

export const facilityWordTexts = catalogue({
  ja: {
    nursery: '認可保育所',
    certifiedCentre: '認定こども園',
    kindergarten: '幼稚園',
    smallScale: '小規模保育・家庭的保育',
    companyLed: '企業主導型保育',
    supportCentre: '子育て支援拠点',
    developmentCentre: '児童発達支援センター',
    unlicensed: '認可外保育施設',
    dedicated: '専用施設',
    sharedRoom: '一般型（在園児合同）',
    dedicatedRoom: '一般型（専用室独立実施）',
    spareCapacity: '余裕活用型',
    regular: '定期利用',
    flexible: '柔軟利用',
    regularSupport: '決まった曜日と時間に、くり返し通います。',
    flexibleSupport: '使いたい日と時間を、そのつど予約します。',
    interviewPublished: '画面で申込',
    interviewProposals: '画面で申込',
    interviewPhone: '電話で申込',
    interviewFacility: '施設が受付',
    interviewClosed: '受付なし',
    bookingAutomatic: '画面ですぐ予約',
    bookingConfirmed: '画面で予約、施設が確認',
    bookingFacility: '施設が予約を登録',
    bookingOutside: '電話などで予約',
    publishedLong: '施設が公開している日時から1つを選んで、この画面から申し込めます。選ぶと、すぐに決まります。',
    proposalsLong: 'この画面から、希望の日時を3つまで出して申し込めます。',
    phoneLong: '電話で申し込みます。下の電話番号に連絡してください。面談の結果は、施設がこのシステムに登録します。',
    facilityLong: '画面からは申し込めません。施設に行ったときに、施設が面談を登録します。',
    closedLong: 'いまは新しい面談を受け付けていません。ほかの施設をさがすか、市区町村の窓口にご相談ください。',
    automaticLong: 'この画面から予約します。あきがあれば、すぐに確定します。',
    confirmedLong: 'この画面から申し込みます。施設が確認すると、予約が確定します。',
    registeredLong: '画面からは予約できません。施設と日時を決めると、施設が予約を登録します。',
    outsideLong: '画面からは予約できません。電話など施設の方法で予約すると、施設が利用を登録します。',
    classAge: '{n}歳児',
    allClasses: '0歳児から2歳児',
    join: '・',
    sameDay: '当日の{time}',
    dayBefore: '前日の{time}',
    daysBefore: '{n}日前の{time}',
    dayOfMonth: '前の月の{n}日{time}',
    byTerms: '施設が決めた日',
    window: '{opens}から、{closes}まで',
    midnight: '24時',
    cancelFree: '利用日の前の日のうちに取り消すと、時間が戻ります。',
    cancelDay: '利用日の{time}より前に取り消すと、時間が戻ります。',
    cancelBefore: '利用日の前日の{time}より前に取り消すと、時間が戻ります。',
    cancelDays: '利用日の{n}日前の{time}より前に取り消すと、時間が戻ります。',
    halfHour: '1時間から、30分ごと',
    wholeHour: '1時間ごと',
    block: '{n}分ごと',
  },
  en: {
    nursery: 'Licensed nursery',
    certifiedCentre: 'Certified centre for early childhood',
    kindergarten: 'Kindergarten',
    smallScale: 'Small-scale or home childcare',
    companyLed: 'Company-led nursery',
    supportCentre: 'Family support centre',
    developmentCentre: 'Child development centre',
    unlicensed: 'Unlicensed childcare',
    dedicated: 'Dedicated facility',
    sharedRoom: 'Shared room with enrolled children',
    dedicatedRoom: 'Own room',
    spareCapacity: 'Uses vacant places of the nursery',
    regular: 'Regular use',
    flexible: 'Flexible use',
    regularSupport: 'The same weekdays and times, again and again.',
    flexibleSupport: 'You book each day and time as you need it.',
    interviewPublished: 'ask online',
    interviewProposals: 'ask online',
    interviewPhone: 'ask by phone',
    interviewFacility: 'arranged by the facility',
    interviewClosed: 'not offered now',
    bookingAutomatic: 'online, at once',
    bookingConfirmed: 'online, the facility confirms',
    bookingFacility: 'entered by the facility',
    bookingOutside: 'by phone or as the facility says',
    publishedLong: 'Choose one of the times that the facility has published. It is settled at once.',
    proposalsLong: 'Ask here and propose up to three times.',
    phoneLong: 'Ask by phone: the number is on this page. The facility records the result in this system.',
    facilityLong: 'It cannot be asked for here. The facility records the interview when you visit.',
    closedLong: 'No new interviews at the moment. Please look for another facility or ask your town.',
    automaticLong: 'Book here. If there is a place, the booking is settled at once.',
    confirmedLong: 'Ask here. The booking is settled when the facility confirms it.',
    registeredLong: 'It cannot be booked here. Agree on a time with the facility, and the facility enters the booking.',
    outsideLong: 'It cannot be booked here. Book by phone or as the facility says; the facility enters the use.',
    classAge: 'age-{n} class',
    allClasses: 'age-0 to age-2 classes',
    join: ', ',
    sameDay: '{time} on the day',
    dayBefore: '{time} on the day before',
    daysBefore: '{time}, {n} days before',
    dayOfMonth: '{time} on day {n} of the month before',
    byTerms: 'the day that the facility sets',
    window: 'from {opens} to {closes}',
    midnight: 'midnight',
    cancelFree: 'Cancel by the end of the day before, and the hours come back.',
    cancelDay: 'Cancel before {time} on the day of use, and the hours come back.',
    cancelBefore: 'Cancel before {time} on the day before, and the hours come back.',
    cancelDays: 'Cancel before {time}, {n} days before the use, and the hours come back.',
    halfHour: 'from 1 hour, in steps of 30 minutes',
    wholeHour: 'whole hours',
    block: 'blocks of {n} minutes',
  },
})

type InterviewWay = 'published' | 'proposals' | 'phone' | 'facility' | 'closed'
type BookingWay = 'automatic' | 'confirmed' | 'facility' | 'outside'
type Kind = 'regular' | 'flexible'
type Delivery = 'sharedRoom' | 'dedicatedRoom' | 'spareCapacity'
type Window = {
  opens: { by: 'daysBefore' | 'dayOfMonth' | 'terms'; days: number | null; time: number | null }
  closes: { daysBefore: number; time: number }
}

const facilityTypes = [
  ...(['nursery', 'certifiedCentre', 'kindergarten', 'smallScale', 'companyLed', 'supportCentre', 'developmentCentre'] as const),
  ...(['unlicensed', 'dedicated'] as const),
]

/** The words in a language. */
export function facilityWordsIn(locale: Locale) {
  const words = wordsIn(facilityWordTexts, locale)
  const { timeText } = datesIn(locale)
  const clock = (time: number): string => (time === 1440 ? words('midnight') : timeText(time))
  /** One class age: 「1歳児」. */
  const classText = (age: number): string => words('classAge', { n: age })
  const before = (days: number, time: number): string =>
    days === 0
      ? words('sameDay', { time: clock(time) })
      : days === 1
        ? words('dayBefore', { time: clock(time) })
        : words('daysBefore', { n: days, time: clock(time) })
  const interviewLong = { published: 'publishedLong', proposals: 'proposalsLong', phone: 'phoneLong' } as const
  const interview = {
    published: 'interviewPublished',
    proposals: 'interviewProposals',
    phone: 'interviewPhone',
    facility: 'interviewFacility',
    closed: 'interviewClosed',
  } as const
  const booking = {
    automatic: 'bookingAutomatic',
    confirmed: 'bookingConfirmed',
    facility: 'bookingFacility',
    outside: 'bookingOutside',
  } as const
  const bookingLong = {
    automatic: 'automaticLong',
    confirmed: 'confirmedLong',
    facility: 'registeredLong',
    outside: 'outsideLong',
  } as const
  return {
    typeText: (type: string): string => {
      const known = facilityTypes.find((one) => one === type)
      return known ? words(known) : type
    },
    deliveryText: (type: Delivery): string => words(type),
    kindText: (kind: Kind): string => words(kind),
    kindSupport: (kind: Kind): string => words(kind === 'regular' ? 'regularSupport' : 'flexibleSupport'),
    /** On a card, after 「面談」. */
    interviewShort: (way: InterviewWay): string => words(interview[way]),
    bookingShort: (way: BookingWay): string => words(booking[way]),
    /** INT-2 in sentences, with the next step. */
    interviewSentence: (way: InterviewWay): string =>
      words(way === 'facility' ? 'facilityLong' : way === 'closed' ? 'closedLong' : interviewLong[way]),
    /** BOOK-7 in sentences, with the next step. */
    bookingSentence: (way: BookingWay): string => words(bookingLong[way]),
    classText,
    /** 「0歳児・1歳児」; all three are 「0歳児から2歳児」. */
    classesText: (classes: readonly number[]): string =>
      classes.length === 3 ? words('allClasses') : classes.map(classText).join(words('join')),
    /** SLOT-2: 「30日前の9時から、前日の17時まで」. */
    windowText: ({ opens, closes }: Window): string => {
      const time = clock(opens.time ?? 0)
      return words('window', {
        opens:
          opens.by === 'terms'
            ? words('byTerms')
            : opens.by === 'dayOfMonth'
              ? words('dayOfMonth', { n: opens.days ?? 1, time })
              : before(opens.days ?? 0, opens.time ?? 0),
        closes: before(closes.daysBefore, closes.time),
      })
    },
    /** CAN-1: the moment up to which hours come back, in a sentence. */
    cancelText: (rule: { daysBefore: number; time: number }): string => {
      if (rule.daysBefore === 0 && rule.time === 0) return words('cancelFree')
      const time = clock(rule.time)
      if (rule.daysBefore === 0) return words('cancelDay', { time })
      return rule.daysBefore === 1 ? words('cancelBefore', { time }) : words('cancelDays', { n: rule.daysBefore, time })
    },
    unitText: (unit: 'halfHour' | 'wholeHour' | { block: number }): string =>
      typeof unit === 'string' ? words(unit) : words('block', { n: unit.block }),
  }
}

const japanese = facilityWordsIn('ja')
export const kindWords = { regular: japanese.kindText('regular'), flexible: japanese.kindText('flexible') } as const
export const interviewSentence: Readonly<Record<InterviewWay, string>> = {
  published: japanese.interviewSentence('published'),
  proposals: japanese.interviewSentence('proposals'),
  phone: japanese.interviewSentence('phone'),
  facility: japanese.interviewSentence('facility'),
  closed: japanese.interviewSentence('closed'),
}
