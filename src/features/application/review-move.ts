/** What every act of an officer on a case shares: the row locked, nobody else in between, the act allowed by its state (CERT-1). */
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { moveChildren } from './queries.ts'
import {
  type CaseChange,
  type CaseRow,
  caseById,
  caseChildren,
  changeCase,
  insertOfficeEvent,
  lockCase,
} from './review-queries.ts'
import { type ApplicationAct, type ApplicationState, isDecided, moved, stateOfCase } from './rules.ts'

export type DecisionAct = Exclude<ApplicationAct, 'submit' | 'correct'>
export type LockedCase = { row: CaseRow; children: Awaited<ReturnType<typeof caseChildren>> }

/** The case as its reader saw it: another version means that somebody acted in between, and nothing is overwritten. */
export async function lockSeenCase(c: WriteContext, id: string, version: number): Promise<LockedCase | Refused> {
  const row = await lockCase(c.tx, id)
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  if (row.version !== version) return refuse({ rule: 'CERT-1', code: 'changed-elsewhere' })
  return { row, children: await caseChildren(c.tx, id) }
}

/** The state that an act of an officer leads to. */
export function nextState(row: CaseRow, act: DecisionAct): { state: ApplicationState } | Refused {
  const next = moved(row.state, act, 'officer')
  return next.ok ? { state: next.state } : { refused: [next.refusal] }
}

/** Moves every child that is not decided yet, then the case; one event. */
export async function moveCase(
  c: WriteContext,
  { row, children }: LockedCase,
  act: DecisionAct,
  state: ApplicationState,
  change: Omit<CaseChange, 'state'> = {},
  isPublic = true,
): Promise<void> {
  const open = children.filter((child) => !isDecided(child.state))
  await moveChildren(
    c.tx,
    open.map(({ id }) => id),
    state,
  )
  const states = children.map((child) => (isDecided(child.state) ? child.state : state))
  await changeCase(c.tx, row, { ...change, state: states.length > 0 ? stateOfCase(states) : state }, c.now)
  await noteAct(c, row.id, act, null, isPublic)
}

export const noteAct = (
  c: WriteContext,
  application: string,
  act: DecisionAct,
  child: string | null,
  isPublic = true,
): Promise<void> =>
  insertOfficeEvent(c.tx, {
    id: c.id(),
    application,
    child,
    act,
    byKind: c.actor.kind,
    byLogin: c.actor.loginId,
    public: isPublic,
    now: c.now,
  })

/** Where the case stands after the act, and the version that the next act names. */
export async function caseStanding(
  c: WriteContext,
  ids: Record<string, string>,
): Promise<{ state: ApplicationState; version: number }> {
  const row = await caseById(c.tx, ids.application ?? '')
  return { state: row?.state ?? 'reviewing', version: row?.version ?? 1 }
}
