import type { OwedMail } from '../../platform/act.ts'
import { addDays, type LocalMonth } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { daysUnused } from '../child/visibility.ts'
import { familyOf, knownResult, lockResult, openRelation } from './queries.ts'
import { entered, type IntakeResult } from './rules.ts'

export type Entered = { how: 'same' | 'refused'; id: string } | { how: 'fresh'; id: string; mails: OwedMail[] }

/** REG-1: writes one result, opens SEE-1 for 内定 and owes the family its mail. The same again is nothing; what 内定 has become stands. */
export async function enterResult(
  c: WriteContext,
  ask: { child: string; facility: string; month: LocalMonth; result: IntakeResult },
): Promise<Entered> {
  const { tx, actor, now, today } = c
  await lockResult(tx, ask)
  const known = await knownResult(tx, ask)
  const how = entered(known?.state ?? null, ask.result)
  if (known && (how === 'same' || how === 'refused')) return { how, id: known.id }
  const values = {
    state: ask.result,
    entered_by: actor.loginId ?? '',
    entered_by_kind: actor.kind,
    entered_at: now,
    offered_at: ask.result === 'offered' ? now : null,
    closed_at: null,
  }
  const id = known?.id ?? c.id()
  if (known) await tx.updateTable('intake_result').set(values).where('id', '=', id).execute()
  else
    await tx
      .insertInto('intake_result')
      .values({ id, child_id: ask.child, facility_id: ask.facility, month: ask.month, ...values })
      .execute()
  if (ask.result === 'offered') await openRelation(tx, id, addDays(today, daysUnused))
  const mails = (await familyOf(tx, id)).map((to): OwedMail => ({ kind: `intake.${ask.result}`, refs: { result: id }, to }))
  return { how: 'fresh', id, mails }
}
