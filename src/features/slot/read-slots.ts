import { addDays, daysBetween, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { enrolmentOf } from '../enrolment/read-enrolment.ts'
import { vacancyOn } from '../enrolment/rules.ts'
import { eventsBetween } from '../house-event/read-events.ts'
import type { getSlots } from './contract.ts'
import { openingOf } from './opening-of.ts'
import { selectCellsBetween, selectPlace } from './queries.ts'
import type { SlotKind } from './rules.ts'

/** Six weeks: a month's grid with the days around it. */
const mostDays = 42

export async function readSlots(
  { tx, today }: ReadContext,
  facility: string,
  ask: { from: LocalDate; to: LocalDate; kind: SlotKind },
): Promise<ReplyOf<typeof getSlots> | Refused> {
  const place = await selectPlace(tx, facility)
  const days = daysBetween(ask.from, ask.to)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  if (days < 0 || days >= mostDays) return refuse({ rule: 'SLOT-1', code: 'slot.range', pointer: '/query/to' })
  const opening = await openingOf(tx, place, ask.kind, today)
  const cells = await selectCellsBetween(tx, facility, ask.from, ask.to)
  const entries = await enrolmentOf(tx, place)
  const dates = Array.from({ length: days + 1 }, (_, i) => addDays(ask.from, i))
  const events = await eventsBetween(tx, facility, ask.from, ask.to)
  return {
    facility: { id: place.id, name: place.name },
    kinds: place.kinds as SlotKind[],
    capacity: place.capacity,
    capacities: [place.capacity0, place.capacity1, place.capacity2],
    cells: cells
      .filter((cell) => cell.kind === ask.kind)
      .map((cell) => ({ ...cell, caps: [...cell.caps], takenByClass: [...cell.takenByClass] })),
    openings: dates.map(opening),
    events,
    vacancies: dates.flatMap((date) => {
      const free = vacancyOn(entries, date)
      return free ? [{ date, classes: [...free.classes], total: free.total }] : []
    }),
    spare: place.delivery_type === 'spareCapacity',
  }
}
