/** 返納: how a demand stands, and what one may be (CLM-2). Pure. Integer yen. */
import type { LocalDate } from '../../platform/calendar.ts'

export const repaymentStates = ['open', 'overdue', 'received', 'withdrawn'] as const
export type RepaymentState = (typeof repaymentStates)[number]

export function repaymentState(
  row: { due_on: LocalDate; received_at: Date | null; withdrawn_at: Date | null },
  today: LocalDate,
): RepaymentState {
  if (row.withdrawn_at) return 'withdrawn'
  if (row.received_at) return 'received'
  return row.due_on < today ? 'overdue' : 'open'
}

/** @param owed what the facility still owes and no demand names; payments would take it off */
export function wrongDemand(
  asked: { yen: number; dueOn: LocalDate },
  owed: number,
  today: LocalDate,
): { code: string; pointer: string }[] {
  return [
    ...(asked.yen > owed ? [{ code: 'repayment.too-much', pointer: '/yen' }] : []),
    ...(asked.dueOn < today ? [{ code: 'repayment.due-past', pointer: '/dueOn' }] : []),
  ]
}

/** Money arrives after it was asked for, and not in the future. */
export const isReceiptDay = (day: LocalDate, asked: LocalDate, today: LocalDate): boolean => day >= asked && day <= today
