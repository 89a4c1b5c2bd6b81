/** 加算の対象: a facility notes which addition it claims for a child, from when, on what evidence (FEE-2). */

import { type Done, done } from '../../platform/act.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fullName } from '../child/names.ts'
import type { addAddition, endAddition, listAdditions } from './contract.ts'
import { selectAdditions, selectLiveChildren } from './month-queries.ts'

export async function readAdditions(
  c: HealthContext,
  { params }: Call<typeof listAdditions>,
): Promise<{ value: ReplyOf<typeof listAdditions>; children: readonly string[]; facility: string }> {
  const rows = await selectAdditions(c.tx, params.facilityId)
  const children = await selectLiveChildren(c.tx, params.facilityId, c.today)
  return {
    value: {
      additions: rows.map((row) => ({
        id: row.id,
        child: {
          id: row.child_id,
          name:
            row.family_name === null || row.given_name === null
              ? ''
              : fullName({ family_name: row.family_name, given_name: row.given_name }),
        },
        code: row.code,
        evidence: row.evidence,
        from: row.valid_from,
        until: row.valid_to,
      })),
      children: children.map((child) => ({ id: child.id, name: fullName(child) })),
    },
    children: [...new Set(rows.filter((row) => row.code !== 'support').map((row) => row.child_id))],
    facility: params.facilityId,
  }
}

export async function noteAddition(c: WriteContext, { params, body }: Call<typeof addAddition>): Promise<Done | Refused> {
  const children = await selectLiveChildren(c.tx, params.facilityId, c.today)
  if (!children.some((child) => child.id === body.child))
    return refuse({ rule: 'FEE-2', code: 'claim.child-unknown', pointer: '/child' })
  if (body.until !== null && body.until < body.from)
    return refuse({ rule: 'FEE-2', code: 'claim.addition-days', pointer: '/until' })
  const until = body.until
  const twice = (await selectAdditions(c.tx, params.facilityId)).some(
    (one) =>
      one.child_id === body.child &&
      one.code === body.code &&
      (until === null || one.valid_from <= until) &&
      (one.valid_to === null || body.from <= one.valid_to),
  )
  if (twice) return refuse({ rule: 'FEE-2', code: 'claim.addition-twice', pointer: '/code' })
  const id = c.id()
  await c.tx
    .insertInto('child_addition')
    .values({
      id,
      child_id: body.child,
      facility_id: params.facilityId,
      code: body.code,
      evidence: body.evidence,
      valid_from: body.from as LocalDate,
      valid_to: until as LocalDate | null,
      recorded_by: c.actor.loginId,
      recorded_at: c.now,
    })
    .execute()
  return done('claim.addition-noted', { addition: id }, { children: [body.child], facility: params.facilityId })
}

/** A last day before the first takes the addition back as if it had never been. */
export async function endNotedAddition(c: WriteContext, { params, body }: Call<typeof endAddition>): Promise<Done | Refused> {
  const row = (await selectAdditions(c.tx, params.facilityId)).find((one) => one.id === params.additionId)
  if (!row) return refuse({ rule: 'FEE-2', code: 'not-found' })
  const until = body.until < row.valid_from ? addDays(row.valid_from, -1) : (body.until as LocalDate)
  await c.tx.updateTable('child_addition').set({ valid_to: until }).where('id', '=', row.id).execute()
  return done('claim.addition-ended', { addition: row.id }, { children: [row.child_id], facility: params.facilityId })
}
