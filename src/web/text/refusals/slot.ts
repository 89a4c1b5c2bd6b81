/** Refusals of places and booking windows (SLOT-*, CLS-1). */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  slotRefusalsEasy,
  slotRefusalsNe,
  slotRefusalsPt,
  slotRefusalsTl,
  slotRefusalsVi,
  slotRefusalsZh,
} from './slot-languages.ts'

const slotRefusalsJa = {
  'slot.not-open': {
    what: '{date}の予約は、まだ始まっていません。',
    why: '予約は{opensAt}から受け付けます。',
    next: 'その時刻になってから、予約してください。',
  },
  'slot.no-term': {
    what: '{date}の予約は、受け付けていません。',
    why: '予約を始める日が、まだ決まっていません。',
    next: '施設からのお知らせをお待ちください。',
  },
  'slot.lottery': {
    what: '{date}は、抽選で受け付けています。',
    why: '抽選は{drawAt}に行います。あいた枠の予約は、そのあとに始まります。',
    next: '受付の間に、抽選に申し込んでください。',
  },
  'slot.window-closed': {
    what: '{date}の予約は、締め切りました。',
    why: '受け付けは{closedAt}まででした。',
    next: 'ほかの日を選ぶか、施設に電話で相談してください。',
  },
  'slot.past': {
    what: '{date}{start}からの時間は、もう始まっています。',
    why: '始まった時間は予約できません。',
    next: 'これからの時間を選んでください。',
  },
  'slot.none': {
    what: '{date}{start}からの受け入れ枠がありません。',
    why: '施設が枠を出していない時間です。',
    next: '枠のある時間を選んでください。',
  },
  'slot.stopped': {
    what: '{date}{start}からは、お休みになりました。',
    why: '施設の都合などで、受け入れを止めています。',
    next: 'ほかの日や時間を選んでください。',
  },
  'slot.full': {
    what: '{date}{start}からの枠は、満員になりました。',
    why: 'ほかの方の予約が先に決まりました。',
    next: 'ほかの時間を選んでください。',
  },
  'slot.class-full': {
    what: '{date}{start}からの{classAge}の枠は、満員になりました。',
    why: '年齢ごとに、受け入れる人数が決まっています。',
    next: 'ほかの時間を選んでください。',
  },
  'slot.below-taken': {
    what: '枠を{cap}名にはできません。',
    why: 'もう{taken}名の予約が入っている時間があります。',
    next: '{taken}名より少なくするときは、先に「お休み」の登録をしてください。',
  },
  'slot.over-licensed': {
    what: '枠を{cap}名にはできません。',
    why: 'ほかの枠（{otherKinds}名）と合わせて、利用定員の{licensed}名を超えます。',
    next: '合わせて{licensed}名までの数にしてください。',
  },
  'slot.range': {
    what: '日や時間の範囲を確かめてください。',
    why: '終わりが始まりより前か、一度に決められる長さ（93日）を超えています。',
    next: '範囲を直してください。',
  },
  'slot.past-day': {
    what: '過ぎた日の枠は変えられません。',
    why: '枠は、今日からの日に出します。',
    next: '今日からの日を選んでください。',
  },
  'slot.nothing': {
    what: 'あてはまる日がありません。',
    why: '選んだ期間に、選んだ曜日がないか、写す元の週に枠がありません。',
    next: '期間と曜日を選びなおしてください。',
  },
  'slot.kind': {
    what: 'この施設では、{kind}の枠は出せません。',
    why: '施設の登録で、この利用のしかたになっていません。',
    next: '必要なときは、市区町村に登録の変更を相談してください。',
  },
  'slot.newer': {
    what: '枠は、まだ変えていません。',
    why: 'この画面を開いたあとに、別の画面で枠が変わりました。',
    next: '枠カレンダーを開きなおし、いまの枠を確かめてから、もう一度登録してください。',
  },
} as const
export type SlotRefusalWords = { readonly [K in keyof typeof slotRefusalsJa]: RefusalWords }

export const slotRefusals = defineRefusals({
  ja: slotRefusalsJa,
  en: {
    'slot.not-open': {
      what: 'Booking for {date} has not opened yet.',
      why: 'It opens {opensAt}.',
      next: 'Please book from then on.',
    },
    'slot.no-term': {
      what: '{date} cannot be booked.',
      why: 'It is not settled when booking opens.',
      next: 'Please wait for news from the place.',
    },
    'slot.lottery': {
      what: '{date} is given by draw.',
      why: 'The draw is on {drawAt}. After it, free places can be booked.',
      next: 'Please enter the draw while it is open.',
    },
    'slot.window-closed': {
      what: 'Booking for {date} is closed.',
      why: 'It was open until {closedAt}.',
      next: 'Please choose another day, or call the place.',
    },
    'slot.past': {
      what: 'The time from {start} on {date} has begun.',
      why: 'A time that has begun cannot be booked.',
      next: 'Please choose a later time.',
    },
    'slot.none': {
      what: 'There is no place on {date} from {start}.',
      why: 'The facility has not published places for this time.',
      next: 'Please choose a time with places.',
    },
    'slot.stopped': {
      what: 'The place is closed on {date} from {start}.',
      why: 'It takes no children then.',
      next: 'Please choose another day or time.',
    },
    'slot.full': {
      what: '{date} from {start} is full now.',
      why: 'Somebody else booked first.',
      next: 'Please choose another time.',
    },
    'slot.class-full': {
      what: '{date} from {start} is full for the {classAge}.',
      why: 'There is a number of places for each age.',
      next: 'Please choose another time.',
    },
    'slot.below-taken': {
      what: '{cap} places are too few.',
      why: '{taken} are already booked at some time.',
      next: 'To go below {taken}, please enter the closing first.',
    },
    'slot.over-licensed': {
      what: '{cap} places are too many.',
      why: 'With the others ({otherKinds}) this is more than the licensed {licensed}.',
      next: 'Please keep the sum at {licensed} or less.',
    },
    'slot.range': {
      what: 'Please check days and times.',
      why: 'The end is before the start, or it is longer than 93 days.',
      next: 'Please correct the range.',
    },
    'slot.past-day': {
      what: 'Days that are over cannot be changed.',
      why: 'Places are published from today on.',
      next: 'Please choose a day from today on.',
    },
    'slot.nothing': {
      what: 'No day fits.',
      why: 'The chosen weekdays are not in the range, or the week to copy has no places.',
      next: 'Please choose range and weekdays again.',
    },
    'slot.kind': {
      what: '{kind} is not possible at this place.',
      why: 'It is not registered for it.',
      next: 'If needed, please ask the city to change the registration.',
    },
    'slot.newer': {
      what: 'The places have not been changed.',
      why: 'They were changed on another screen after you opened this one.',
      next: 'Please open the calendar again, look at the places, and try once more.',
    },
  },
  easy: slotRefusalsEasy,
  zh: slotRefusalsZh,
  pt: slotRefusalsPt,
  vi: slotRefusalsVi,
  tl: slotRefusalsTl,
  ne: slotRefusalsNe,
})
