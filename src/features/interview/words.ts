/** Days and times in mails, as people read them. Pure. */
import { dayOf, type LocalDate, monthNumberOf, weekdayOf, yearOf } from '../../platform/calendar.ts'

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

/** 「2026年11月24日（火）」. */
export const longDay = (date: LocalDate): string =>
  `${yearOf(date)}年${monthNumberOf(date)}月${dayOf(date)}日（${weekdays[weekdayOf(date)]}）`

/** 「10時30分」. */
export const clockWords = (time: number): string => `${Math.floor(time / 60)}時${time % 60 === 0 ? '' : `${time % 60}分`}`
