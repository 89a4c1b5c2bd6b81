/** CLS-1: a closure decided by its facility, settled as one act; families of what it ends are told. */
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { Notice } from '../booking/notices.ts'
import type { Effect, PreparedAct } from '../booking/settle.ts'
import { managesPlace, selectPlace } from './queries.ts'
import { type ClosureCause, type ClosureRange, closureRefusals } from './rules.ts'

export type ClosureAsk = ClosureRange & { cause: ClosureCause; reason: string }

export async function closeFacility(
  { tx, now, today, id }: ReadContext,
  facility: string,
  ask: ClosureAsk,
): Promise<{ act: PreparedAct } | Refused> {
  const place = (await managesPlace(tx, facility)) ? await selectPlace(tx, facility) : null
  if (!place) return refuse({ rule: 'CLS-1', code: 'not-found' })
  const refused = closureRefusals(ask, place.kinds, now, today)
  if (refused.length > 0) return refuse(...refused)
  return { act: closureAct(id(), facility, ask) }
}

/** @param closure its id, fixed before anything is settled */
export const closureAct = (closure: string, facility: string, { from: date, ...range }: ClosureAsk): PreparedAct => ({
  channel: 'proxy',
  facility,
  act: { act: 'close', closure, facility, date, ...range, kinds: [...new Set(range.kinds)], message: '' },
  tell: (_code, ids, effect) => noticesOf(ids.closure ?? '', effect),
})

/** Whom a closure concerns: families whose booking ended or is cut short, and families whose offer ended. */
function noticesOf(closure: string, { writes, childOf }: Effect): Notice[] {
  const ended = writes.updated.filter((update) => update.state === 'cancelledByFacility' || update.cutShort)
  return [
    ...ended.map(({ id }) => ({ kind: 'closure.booking', refs: { booking: id, closure }, child: childOf(id) })),
    ...writes.endedOffers.map(({ id }) => ({ kind: 'closure.offer', refs: { entry: id, closure }, child: childOf(id) })),
  ].map(({ kind, refs, child }) => {
    if (!child) throw new Error('a closure ended what was not read')
    return { kind, refs, to: { child } }
  })
}

/** Its places go to those who wait, in the same act (BOOK-6). */
export const liftOf = (facility: string, closure: string): { act: PreparedAct } => ({
  act: { channel: 'proxy', facility, act: { act: 'lift', closure, facility } },
})
