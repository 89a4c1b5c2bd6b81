/** What facilities changed on their own pages, for the town to look at: in force from its day either way (SET-2, PLC-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { listChanges, reviewChange as reviewEndpoint } from './contract.ts'
import { countChanges, insertEntry, selectChange, selectEntries, selectUnseen } from './queries.ts'

const mostListed = 50

export async function readChanges(
  { tx, actor }: ReadContext,
  { query }: Call<typeof listChanges>,
): Promise<ReplyOf<typeof listChanges>> {
  const facility = query.facility ?? null
  const rows = await selectUnseen(tx, facility, mostListed)
  return {
    changes: rows.flatMap((row) => {
      if (!row.confirmed_at) return []
      const after = { ...(row.profile as object), ...(row.settings as object) } as Record<string, unknown>
      const old = row.before as { profile?: Record<string, unknown>; settings?: Record<string, unknown> }
      const before: Record<string, unknown> = { ...old.profile, ...old.settings }
      return [
        {
          id: row.id,
          facility: { id: row.facility_id, name: row.name },
          validFrom: row.valid_from,
          confirmedAt: row.confirmed_at.toISOString(),
          reason: row.reason,
          values: Object.entries(after).map(([key, value]) => ({ key, before: before[key] ?? null, after: value })),
        },
      ]
    }),
    found: await countChanges(tx, facility),
    mayReview: actor.kind !== 'wardViewer',
  }
}

export async function reviewChange(c: WriteContext, { params }: Call<typeof reviewEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, actor } = c
  const change = await selectChange(tx, params.changeId)
  if (!change || !actor.loginId || !actor.municipality) return refuse({ rule: 'PLC-1', code: 'not-found' })
  const facility = change.facility_id
  const stored = await insertEntry(tx, {
    id: id(),
    facility,
    town: actor.municipality,
    version: ((await selectEntries(tx, facility)).at(-1)?.version ?? 0) + 1,
    event: 'reviewed',
    from: today,
    reason: '',
    change: change.id,
    by: actor.loginId,
    at: now,
  })
  return stored
    ? done('register.reviewed', { change: change.id, facility }, { facility, municipality: actor.municipality })
    : refuse({ rule: 'PLC-1', code: 'register.raced' })
}
