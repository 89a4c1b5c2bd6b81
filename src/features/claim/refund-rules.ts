/** 償還払い (FEE-3): what may be paid back, until when, and how a request moves. Pure. */
import { addMonths, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'

export const refundStates = ['submitted', 'reviewing', 'returned', 'decided', 'rejected', 'paid', 'withdrawn'] as const
export type RefundState = (typeof refundStates)[number]
export const refundEvents = ['submit', 'check', 'return', 'resubmit', 'decide', 'reject', 'pay', 'withdraw'] as const
export type RefundEvent = (typeof refundEvents)[number]

/** Why a line is not paid back, and what a family is asked to mend. Codes only: nobody's words about a child travel here. */
export const struckCodes = ['receipt', 'unpaid', 'duplicate', 'outside', 'other'] as const
export type StruckCode = (typeof struckCodes)[number]
export const returnCodes = ['receipt', 'account', 'other'] as const
export type ReturnCode = (typeof returnCodes)[number]

const moves: Readonly<Record<RefundState, Partial<Record<RefundEvent, RefundState>>>> = {
  submitted: { check: 'reviewing', return: 'returned', withdraw: 'withdrawn' },
  // Looked through anew when a second person finds something that the first has not seen.
  reviewing: { check: 'reviewing', return: 'returned', decide: 'decided', reject: 'rejected' },
  returned: { resubmit: 'submitted', withdraw: 'withdrawn' },
  decided: { pay: 'paid' },
  rejected: {},
  paid: {},
  withdrawn: {},
}

/** The state after an event; null: not from here. */
export const afterRefundEvent = (state: RefundState, event: RefundEvent): RefundState | null => moves[state][event] ?? null

/** The right to money from a town ends after five years (地方自治法 236); a town may set fewer months. */
export const mostRefundMonths = 60

/** The last day on which a use can be asked for: the end of the month so many months after it. */
export const refundUntil = (date: LocalDate, months: number): LocalDate => lastDayOf(addMonths(monthOf(date), months))

/** A facility's receipts prove the uses of a month when they cover all that was due in it. Yen. */
export const provenBy = (receipts: readonly number[], due: number): boolean =>
  receipts.length > 0 && receipts.reduce((sum, yen) => sum + yen, 0) >= due
