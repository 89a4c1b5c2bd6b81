/** The town looks a request through and decides it with two people (FEE-3, CLM-4): what the first struck, the second confirms. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type {
  checkRefund as checkEndpoint,
  decideRefund as decideEndpoint,
  returnRefund as returnEndpoint,
} from './refund-contract.ts'
import {
  changeRefund,
  insertRefundEvent,
  lockRefund,
  type RefundRow,
  refundAddress,
  releaseLines,
  selectRefund,
  selectRefundLines,
  strikeLines,
} from './refund-queries.ts'
import { afterRefundEvent, type RefundEvent, type RefundState } from './refund-rules.ts'

const notFound = refuse({ rule: 'FEE-3', code: 'not-found' })
const elsewhere = refuse({ rule: 'FEE-3', code: 'changed-elsewhere' })

/** The request under its lock and where an event leads; `version` null: whatever it is now. */
export async function stepOf(
  c: WriteContext,
  id: string,
  version: number | null,
  event: RefundEvent,
): Promise<{ row: RefundRow; to: RefundState } | Refused> {
  const row = await lockRefund(c.tx, id)
  if (!row) return (await selectRefund(c.tx, id)) ? refuse({ rule: 'FEE-3', code: 'refund.state' }) : notFound
  if (version !== null && row.row_version !== version) return elsewhere
  const to = afterRefundEvent(row.state, event)
  return to ? { row, to } : refuse({ rule: 'FEE-3', code: 'refund.state' })
}

/** Moves it with its event; refused when somebody else was quicker. */
export async function moveRefund(
  c: WriteContext,
  row: RefundRow,
  event: RefundEvent,
  change: Parameters<typeof changeRefund>[2],
): Promise<Refused | null> {
  if (!(await changeRefund(c.tx, row, change))) return elsewhere
  const by = { kind: c.actor.kind, by: c.actor.loginId }
  await insertRefundEvent(c.tx, { id: c.id(), refund: row.id, at: c.now, event, to: change.state, ...by })
  return null
}

/** Only who asked is told: the other guardian may be somebody who must not know of the money. */
export async function askerMails(c: WriteContext, refund: string, kind: string): Promise<OwedMail[]> {
  const mail = await refundAddress(c.tx, refund)
  return mail ? [{ kind, refs: { refund }, to: mail }] : []
}

export async function returnRefund(c: WriteContext, { params, body }: Call<typeof returnEndpoint>): Promise<Done | Refused> {
  const step = await stepOf(c, params.refundId, body.version, 'return')
  if (isRefused(step)) return step
  const { row, to } = step
  await strikeLines(c.tx, row.id, [])
  const cleared = { return_codes: [...new Set(body.codes)], checked_by: null, checked_at: null }
  const stopped = await moveRefund(c, row, 'return', { state: to, ...cleared })
  if (stopped) return stopped
  const mails = await askerMails(c, row.id, 'refund.returned')
  return done('refund.returned', { refund: row.id }, { municipality: row.municipality, mails })
}

export async function checkRefund(c: WriteContext, { params, body }: Call<typeof checkEndpoint>): Promise<Done | Refused> {
  const step = await stepOf(c, params.refundId, body.version, 'check')
  if (isRefused(step)) return step
  const { row, to } = step
  const lines = await selectRefundLines(c.tx, row.id)
  if (body.strike.some((one) => !lines.some((line) => line.id === one.line))) return notFound
  await strikeLines(c.tx, row.id, body.strike)
  const stopped = await moveRefund(c, row, 'check', { state: to, checked_by: c.actor.loginId, checked_at: c.now })
  return stopped ?? done('refund.checked', { refund: row.id }, { municipality: row.municipality })
}

export async function decideRefund(c: WriteContext, { params, body }: Call<typeof decideEndpoint>): Promise<Done | Refused> {
  const step = await stepOf(c, params.refundId, body.version, 'decide')
  if (isRefused(step)) return step
  const { row } = step
  if (!row.checked_by || row.checked_by === c.actor.loginId) return refuse({ rule: 'FEE-3', code: 'refund.second-person' })
  const lines = await selectRefundLines(c.tx, row.id)
  const yen = lines.filter((line) => line.struck_code === null).reduce((sum, line) => sum + line.yen, 0)
  const event = yen > 0 ? 'decide' : 'reject'
  await releaseLines(c.tx, row.id, 'struck')
  const stopped = await moveRefund(c, row, event, {
    state: yen > 0 ? 'decided' : 'rejected',
    decided_by: c.actor.loginId,
    decided_at: c.now,
    decided_yen: yen,
  })
  if (stopped) return stopped
  const mails = await askerMails(c, row.id, yen > 0 ? 'refund.decided' : 'refund.rejected')
  return done(`refund.${event}`, { refund: row.id }, { municipality: row.municipality, mails })
}
