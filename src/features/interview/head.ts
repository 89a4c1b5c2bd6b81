/** What every view of an interview says. Pure. */
import type { InterviewRow } from './queries.ts'

export const headOf = (row: InterviewRow) => ({
  id: row.id,
  state: row.state,
  way: row.way,
  kind: row.kind,
  requestedAt: row.requested_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  fixed:
    row.fixed_date === null || row.fixed_start_min === null
      ? null
      : { date: row.fixed_date, start: Number(row.fixed_start_min), minutes: Number(row.fixed_minutes ?? 30) },
  reason: row.reason_code,
})

export const proposalOf = (row: { ordinal: number; date: string; start_min: number; end_min: number }) => ({
  ordinal: row.ordinal,
  by: row.ordinal <= 3 ? ('family' as const) : ('facility' as const),
  date: row.date,
  start: row.start_min,
  end: row.end_min,
})
