import { type Done, done } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { applicationChildren, changeApplication, insertEvent, lockApplication, moveChildren } from './queries.ts'
import { isDecided, moved, stateOfCase } from './rules.ts'

/** 取下げ: every child's application that is not decided yet ends; what is decided stands (CERT-1). */
export async function withdrawApplication(c: WriteContext): Promise<Done | Refused> {
  const row = await lockApplication(c.tx, c.actor.applicationId ?? '')
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const next = moved(row.state, 'withdraw', 'applicant')
  if (!next.ok) return { refused: [next.refusal] }
  const children = await applicationChildren(c.tx, row.id)
  const open = children.filter(({ state }) => !isDecided(state))
  await moveChildren(
    c.tx,
    open.map(({ id }) => id),
    next.state,
  )
  const states = children.map((child) => (isDecided(child.state) ? child.state : next.state))
  await changeApplication(c.tx, row, { state: stateOfCase(states), correctionDueOn: null }, c.now)
  await insertEvent(c.tx, { id: c.id(), application: row.id, child: null, act: 'withdraw', byKind: c.actor.kind, now: c.now })
  return done(
    'withdrawn',
    { application: row.id },
    {
      municipality: row.municipality,
      mails: row.mail ? [{ kind: 'application.withdrawn', refs: { application: row.id }, to: row.mail }] : [],
    },
  )
}
