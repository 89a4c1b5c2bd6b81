import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { savePlan as endpoint } from './contract.ts'
import { insertPlan } from './queries.ts'
import { planRefusals } from './rules.ts'

/** The whole plan of a year as its next version (SUP-1); whoever looked at an older one is refused. */
export async function savePlan(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, id, actor } = c
  const year = Number(params.year)
  const wrong = planRefusals(year, body.lines)
  if (wrong.length > 0) return refuse(...wrong)
  if (!actor.municipality || !actor.loginId) return refuse({ rule: 'SUP-1', code: 'not-found' })
  const version = body.version + 1
  const plan = { id: id(), town: actor.municipality, year, version, lines: body.lines, reason: body.reason }
  if (!(await insertPlan(tx, { ...plan, by: actor.loginId, at: now }))) return refuse({ rule: 'SUP-1', code: 'supply.raced' })
  return done('supply.saved', { version: String(version) }, { municipality: actor.municipality })
}
