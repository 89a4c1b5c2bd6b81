/** Words of 家庭への連絡 for staff (MSG-1). */
import type { MessageKind, MessageState } from '../../features/message/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { dayText } from '../text/dates.ts'

export const messageKindWords: Record<MessageKind, string> = {
  belongings: '持ち物',
  time: '時間の変更',
  infection: '感染症のお知らせ',
  other: 'そのほか',
}

export const messageStateWords: Record<MessageState, string> = {
  waiting: '送信前',
  going: '送信中',
  sent: '送信済',
  takenBack: '取消',
}

export const audienceText = (day: LocalDate | null, families: number, today: LocalDate): string =>
  day ? `${dayText(day, today)}に予約のあるご家庭　${families}家庭` : '1家庭'
