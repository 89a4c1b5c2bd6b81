/** 受入ボード: who comes on a day, in what state (ATT-3, ATT-5). No health data. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { eventsBetween } from '../house-event/read-events.ts'
import { acceptedBy } from '../interview/accepted-by.ts'
import type { getBoard } from './contract.ts'
import { selectOpenDays, selectPlace, selectUses, type UseRow } from './queries.ts'
import { selectHeld } from './queries-device.ts'
import { boardState } from './rules.ts'
import { viewsOf } from './view.ts'

/** On the board: what stands, and missed uses that staff have settled as 無断. */
const shown = new Set<UseRow['state']>(['confirmed', 'inUse', 'used', 'noShow', 'cancelledLate'])

export const onBoard = (use: UseRow): boolean => shown.has(use.state)

export async function readBoard(
  c: ReadContext,
  { params, query }: Call<typeof getBoard>,
): Promise<ReplyOf<typeof getBoard> | Refused> {
  const { tx, now, today } = c
  const date = (query.date ?? today) as LocalDate
  const facility = await selectPlace(tx, params.facilityId)
  if (!facility) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const uses = (await selectUses(tx, { facility: facility.id, from: date, to: date })).filter(onBoard)
  const counts = { expected: 0, inUse: 0, used: 0, notArrived: 0, latePickup: 0 }
  for (const use of uses) {
    const state = boardState(use, now)
    if (state) counts[state] += 1
  }
  return {
    facility: { id: facility.id, name: facility.name },
    date,
    at: now.toISOString(),
    counts,
    uses: await viewsOf(tx, uses, now),
    accepted: await acceptedBy(
      tx,
      facility.id,
      uses.map((use) => use.child),
    ),
    events: await eventsBetween(tx, facility.id, date, date),
    held: (await selectHeld(tx, facility.id)).map((row) => ({
      id: row.id,
      booking: row.booking_id,
      date: row.date,
      name: [row.family_name, row.given_name].filter(Boolean).join(' '),
      direction: row.direction,
      at: row.at.toISOString(),
      deviceAt: row.device_at.toISOString(),
      reason: row.reason_code ?? '',
    })),
    openDays: await selectOpenDays(tx, facility.id, today),
  }
}
