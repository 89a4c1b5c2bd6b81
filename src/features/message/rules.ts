/** 家庭への連絡 (MSG-1): what may be written, about which days, how long it can be taken back. Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import { lengthOf } from '../../platform/fields.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { MessageKind } from '../../platform/schema/message.ts'

export type { MessageKind }

/** What a message is about, in the order of the form. */
export const messageKinds = ['belongings', 'time', 'infection', 'other'] as const satisfies readonly MessageKind[]

/** Longest text, in code points. */
export const longestText = 500
/** Seconds in which a message can be taken back: until then nothing has left the house. */
export const waitSeconds = 60
/** Messages of a facility on one day, those taken back not counted. [D] */
export const mostPerDay = 20
/** Days back, for news about a day that has been, and ahead. [D] */
export const dayReach = { back: 14, ahead: 92 } as const
/** Days after which a message is erased (SEE-4). [D] */
export const keptDays = 365

/** Bookings whose family is told of their day: those that stand, not what is only asked for and not what ended. */
export const toldStates = ['confirmed', 'inUse', 'used'] as const

export type MessageState = 'waiting' | 'going' | 'sent' | 'takenBack'
/** `going`: the minute is over, the next look sends it. */
export function messageState(row: { due_at: Date; sent_at: Date | null; taken_back_at: Date | null }, now: Date): MessageState {
  if (row.taken_back_at) return 'takenBack'
  if (row.sent_at) return 'sent'
  return now < row.due_at ? 'waiting' : 'going'
}

/** What is wrong with a text; null when it may be stored. 番号法: a My Number never, also not sealed. */
export function textRefusal(text: string): Refusal | null {
  const pointer = '/text'
  if (text === '') return { rule: 'MSG-1', code: 'message.empty', pointer }
  if (lengthOf(text) > longestText) return { rule: 'MSG-1', code: 'message.long', slots: { longest: longestText }, pointer }
  return holdsMyNumber(text) ? { rule: 'MSG-1', code: 'message.my-number', pointer } : null
}

export const isNearDay = (day: LocalDate, today: LocalDate): boolean =>
  day >= addDays(today, -dayReach.back) && day <= addDays(today, dayReach.ahead)
