/** What a run leaves: what clients asked and were told (the history), and the rows that stand at its end. Types only. Pure. */

/** One answer to one sending of an act. Times are milliseconds of one clock that never jumps. */
export type Answer = { asked: number; told: number } & (
  | { kind: 'done'; booking: string }
  /** Told no, with reasons. */
  | { kind: 'refused'; codes: readonly string[] }
)

export type Ask = { facility: string; date: string; start: number; end: number; kind: string }

/** One act of one caller under one key, however often it was sent. */
export type Op = {
  /** The login, within which a key is unique. */
  scope: string
  key: string
  what: 'book' | 'enter' | 'cancel' | 'end' | 'change' | 'move' | 'confirm' | 'decline'
  child: string
  /** The place and time asked for; absent where an act only names a booking. */
  ask?: Ask
  /** The booking that the act names; absent for a new one. */
  booking?: string
  asked: number
  /** Definite answers, in the order in which they came. None: never heard. */
  answers: readonly Answer[]
  /** Sendings that got no answer, or only that something went wrong. */
  unheard: number
  /** Mails that a success owes, by kind, with the number of addresses; by outcome code. */
  owes: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export type Part = { layer: string; minutes: number }
export type BookingRow = {
  id: string
  child: string
  facility: string
  kind: string
  date: string
  start: number
  end: number
  state: string
  split: readonly Part[]
  held: readonly Part[]
  replaces: string | null
}
export type CellRow = { facility: string; date: string; start: number; kind: string; places: number; taken: number }
export type BalanceRow = { child: string; month: string; layer: string; granted: number; used: number }
export type EntryRow = { child: string; month: string; layer: string; booking: string | null; minutes: number; reason: string }
export type EventRow = { booking: string; event: string; from: string | null; to: string; by: string }
export type KeyRow = { scope: string; key: string; code: string | null; ids: Readonly<Record<string, string>> }
export type AuditRow = { login: string | null; code: string; ids: Readonly<Record<string, string>> }
export type OutboxRow = { kind: string; booking: string; messageId: string; state: 'sent' | 'waiting' | 'pointless' | 'failed' }

export type Rows = {
  bookings: readonly BookingRow[]
  cells: readonly CellRow[]
  balances: readonly BalanceRow[]
  entries: readonly EntryRow[]
  events: readonly EventRow[]
  keys: readonly KeyRow[]
  /** Of booking acts. */
  audits: readonly AuditRow[]
  outbox: readonly OutboxRow[]
  /** Message-IDs that the mail server took, one per copy. */
  delivered: readonly string[]
}

/** A promise that was broken; `rule` names it, `what` says where. */
export type Violation = { rule: Rule; what: string }
export const rules = [
  'lost', // an acknowledged booking or its act is not there
  'ghost', // something stands that nobody asked for, that was refused, or that is the second one of a request
  'double', // an act took effect twice, or a child is in two places at once
  'overbooked', // a cell holds more than it has
  'drift', // a counter differs from what it counts
  'answers', // one key was given two stories
  'false-full', // refused for want of places that were free all the while
  'audit', // not exactly one audit row per success
  'mail', // owed mails: missing, twice, unsent or of nothing
] as const
export type Rule = (typeof rules)[number]
