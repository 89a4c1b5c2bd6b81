/** 返納: how a demand stands and what one may be (CLM-2). */
import { expect, test } from 'vitest'
import type { LocalDate } from '../../platform/calendar.ts'
import { isReceiptDay, repaymentState, wrongDemand } from './repayment-rules.ts'

const d = (text: string): LocalDate => text as LocalDate
const at = new Date('2027-01-10T00:00:00Z')

test.each([
  ['2027-01-31', null, null, 'open'],
  ['2027-01-15', null, null, 'open'],
  ['2027-01-14', null, null, 'overdue'],
  ['2027-01-14', at, null, 'received'],
  ['2027-01-31', null, at, 'withdrawn'],
] as const)('due %s, received %s, withdrawn %s, on 2027-01-15: %s', (due, received, withdrawn, state) =>
  expect(repaymentState({ due_on: d(due), received_at: received, withdrawn_at: withdrawn }, d('2027-01-15'))).toBe(state),
)

test.each([
  [1_700, '2027-01-15', []],
  [1_701, '2027-01-15', ['repayment.too-much']],
  [1_700, '2027-01-14', ['repayment.due-past']],
  [1_701, '2027-01-14', ['repayment.too-much', 'repayment.due-past']],
] as const)('%i yen until %s of 1,700 owed on 2027-01-15: %j', (yen, dueOn, codes) =>
  expect(wrongDemand({ yen, dueOn: d(dueOn) }, 1_700, d('2027-01-15')).map(({ code }) => code)).toEqual(codes),
)

test.each([
  ['2027-01-09', false],
  ['2027-01-10', true],
  ['2027-01-15', true],
  ['2027-01-16', false],
] as const)('received %s, demanded on the 10th, seen on the 15th: %s', (day, right) =>
  expect(isReceiptDay(d(day), d('2027-01-10'), d('2027-01-15'))).toBe(right),
)
