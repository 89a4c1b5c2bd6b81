import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { noteMany } from './enter-many.ts'
import type { assignCases as endpoint } from './run-contract.ts'
import { lockCases, moveCases, officersOfTown } from './run-queries.ts'

/** 担当を決める for several cases: all of them or none. A change of hands is not told to the applicant; the beginning of the review is. */
export async function assignCases(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  if (!(await officersOfTown(c.tx)).some(({ id }) => id === body.officer))
    return refuse({ rule: 'CERT-1', code: 'review.no-officer', pointer: '/officer' })
  const versions = new Map(body.cases.map(({ id, version }) => [id, version]))
  const rows = await lockCases(c.tx, [...versions.keys()])
  if (rows.length !== versions.size) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const open = ['submitted', 'reviewing', 'returned']
  if (rows.some((row) => row.version !== versions.get(row.id) || !open.includes(row.state)))
    return refuse({ rule: 'CERT-1', code: 'changed-elsewhere' })
  const groups = [
    { rows: rows.filter(({ state }) => state !== 'returned'), to: 'reviewing' },
    { rows: rows.filter(({ state }) => state === 'returned'), to: 'returned' },
  ] as const
  for (const group of groups) {
    const ids = group.rows.map(({ id }) => id)
    await moveCases(c.tx, ids, { state: group.to, officer: body.officer, now: c.now })
  }
  const fresh = rows.filter(({ state }) => state === 'submitted').map(({ id }) => id)
  await noteMany(c, fresh, 'take', true)
  await noteMany(
    c,
    rows.flatMap(({ id }) => (fresh.includes(id) ? [] : [id])),
    'take',
    false,
  )
  return done('assigned', { assigned: String(rows.length) })
}
