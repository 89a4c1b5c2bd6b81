/** 申請審査: the cases of the own town (CERT-1). */
import { daysBetween } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { listApplications } from './review-contract.ts'
import { pageRows, queueCounts, queueFound, queueRows } from './review-queries.ts'

export async function readQueue(
  c: ReadContext,
  { query }: Call<typeof listApplications>,
): Promise<ReplyOf<typeof listApplications>> {
  const desk = { town: c.actor.municipality ?? '', login: c.actor.loginId ?? '' }
  const trimmed = { ...query, q: query.q.normalize('NFKC').trim() }
  const rows = await queueRows(c.tx, trimmed, desk)
  const found = await queueFound(c.tx, trimmed, desk)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number,
      state: row.state,
      applicant: [row.family_name, row.given_name].filter(Boolean).join(' '),
      children: Number(row.children ?? 0),
      receivedOn: row.received_on,
      dueOn: row.due_on,
      ageDays: row.received_on === null ? null : daysBetween(row.received_on, c.today),
      officer: row.officer_id === null ? null : (row.officer ?? '別の担当'),
      mine: row.officer_id !== null && row.officer_id === c.actor.loginId,
      version: row.version,
    })),
    pages: Math.max(1, Math.ceil(found / pageRows)),
    found,
    counts: await queueCounts(c.tx, c.today, desk.town),
  }
}
