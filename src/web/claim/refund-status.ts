/** States of 償還払い in the vocabulary of the tags. Pure. */
import type { RefundState } from '../../features/claim/refund-rules.ts'
import type { Status } from '../ui/status-tag.tsx'

export const refundStatus: Readonly<Record<RefundState, Status>> = {
  submitted: '申請済',
  reviewing: '審査中',
  returned: '補正依頼',
  decided: '決定',
  rejected: '払い戻しなし',
  paid: '支払済',
  withdrawn: '取下げ',
}
