import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { listOfFacility } from '../booking/list-facility-bookings.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { listClosures, previewClosure } from './contract.ts'
import { type ClosureRow, countInside, selectClosure, selectClosures, selectPlace } from './queries.ts'
import { becomes, type ClosureCause, type ClosureRange, closureRefusals, closureState, touches } from './rules.ts'

type Closures = ReplyOf<typeof listClosures>
type Closure = Closures['closures'][number]

export const viewOf = (row: ClosureRow, now: Date): Closure => {
  const range = { from: row.from_date, to: row.to_date, start: row.start_min, end: row.end_min }
  return {
    id: row.id,
    ...range,
    kinds: row.kinds as SlotKind[],
    cause: row.cause as ClosureCause,
    decidedAt: row.decided_at.toISOString(),
    liftedAt: row.lifted_at?.toISOString() ?? null,
    bookings: row.bookings,
    byTown: row.by_town,
    state: closureState({ ...range, lifted: row.lifted_at !== null }, now),
  }
}

export async function readClosures({ tx, now }: ReadContext, facility: string): Promise<Closures | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'CLS-1', code: 'not-found' })
  const closures = (await selectClosures(tx, facility)).map((row) => viewOf(row, now))
  return { facility: { id: place.id, name: place.name }, kinds: place.kinds as SlotKind[], closures }
}

/** The answer of an act: the closure is there, for the act has just been committed. */
export async function renderClosure({ tx, now }: Pick<ReadContext, 'tx' | 'now'>, ids: Record<string, string>): Promise<Closure> {
  const row = await selectClosure(tx, ids.facility ?? '', ids.closure ?? '')
  if (!row) throw new Error('a settled closure is not there')
  return viewOf(row, now)
}

/** An unlocked look; the act itself ends what stands at its own instant. */
export async function lookAtClosure(
  c: ReadContext,
  facility: string,
  range: ClosureRange,
): Promise<ReplyOf<typeof previewClosure> | Refused> {
  const place = await selectPlace(c.tx, facility)
  if (!place) return refuse({ rule: 'CLS-1', code: 'not-found' })
  const refused = closureRefusals(range, place.kinds, c.now, c.today)
  if (refused.length > 0) return refuse(...refused)
  const list = await listOfFacility(c, facility, { from: range.from, to: range.to, active: true })
  if ('refused' in list) return list
  const bookings = list.bookings.flatMap((line) => {
    const { id, number, child, start, end } = line
    const what = becomes(line.state)
    const use = { date: line.date as LocalDate, start, end, kind: line.kind as SlotKind }
    return what && touches(range, use) ? [{ id, number, child, date: use.date, start, end, becomes: what }] : []
  })
  return { bookings, ...(await countInside(c.tx, facility, range)) }
}
