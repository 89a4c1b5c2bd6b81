/** Refusals of hours (HRS-*). */
import { defineRefusals } from '../refusal-texts.ts'

export const hoursRefusals = defineRefusals({
  ja: {
    'hours.short': {
      what: '{month}の残り時間が足りません。',
      why: 'この予約には{needMinutes}必要で、この施設で使えるのはあと{leftMinutes}です。',
      next: '時間を短くするか、別の月の日を選んでください。',
    },
    'hours.condition': {
      what: '市区町村の時間は、まだ使えません。',
      why: '{month}の国の時間を、すべてこの施設で使う人だけが使えます。',
      next: '国の時間の範囲で予約してください。',
    },
    'hours.per-day': {
      what: '市区町村の時間は、1日に{maxMinutes}までです。',
      why: '{date}は、この予約を入れると超えます。',
      next: '時間を短くしてください。',
    },
    'hours.visits': {
      what: '市区町村の時間を使えるのは、1か月に{max}回までです。',
      why: '{month}は、もう{max}回の予約があります。',
      next: '国の時間の範囲にするか、別の月の日を選んでください。',
    },
    'hours.yen': {
      what: '市区町村の時間は、1か月に{maxYen}分までです。',
      why: '{month}は、この予約を入れると超えます。',
      next: '時間を短くするか、別の月の日を選んでください。',
    },
    'hours.length': {
      what: '{lengthMinutes}の予約はできません。',
      why: 'この施設の予約は{shortestMinutes}からで、そのあとは{stepMinutes}きざみです。',
      next: '終わりの時刻を選びなおしてください。',
    },
    'hours.grid': {
      what: '時間の選び方を確かめてください。',
      why: '始まりと終わりは30分きざみで、終わりは始まりより後です。',
      next: '時間を選びなおしてください。',
    },
  },
  en: {
    'hours.short': {
      what: 'Not enough hours left in {month}.',
      why: 'This booking needs {needMinutes}; you have {leftMinutes} left at this place.',
      next: 'Please choose a shorter time, or a day in another month.',
    },
    'hours.condition': {
      what: 'The hours of your city cannot be used yet.',
      why: 'They are for those who use all national hours of {month} at this place.',
      next: 'Please book within the national hours.',
    },
    'hours.per-day': {
      what: 'The hours of your city are at most {maxMinutes} a day.',
      why: 'This booking would go over it on {date}.',
      next: 'Please choose a shorter time.',
    },
    'hours.visits': {
      what: 'The hours of your city can be used {max} times a month.',
      why: '{month} already has {max} bookings.',
      next: 'Please stay within the national hours, or choose another month.',
    },
    'hours.yen': {
      what: 'The hours of your city are worth at most {maxYen} a month.',
      why: 'This booking would go over it in {month}.',
      next: 'Please choose a shorter time, or another month.',
    },
    'hours.length': {
      what: 'A booking of {lengthMinutes} is not possible.',
      why: 'At this place bookings start at {shortestMinutes}, in steps of {stepMinutes}.',
      next: 'Please choose the end again.',
    },
    'hours.grid': {
      what: 'Please check the times.',
      why: 'They go in steps of 30 minutes, the end after the start.',
      next: 'Please choose again.',
    },
  },
})
