/** Keeps the live relation of SEE-1 as the interviews, the acceptance and the bookings of the pair say. */
import { addDays, dateOf, dayOf, daysInMonth, type LocalDate, monthNumberOf, yearOf } from '../../platform/calendar.ts'
import type { WriteTx } from '../../platform/db.ts'
import { relationOf } from '../child/visibility.ts'
import { putRelation, relationFacts, relationRow, setRelation } from './queries.ts'

/** The wall lets a facility prolong a relation this far at most. */
const facilityReach = 366
/** SEE-4: 提供の記録 stay for five years. */
const recordYears = 5

/** After an act of the family. */
export async function keepFamilyRelation(tx: WriteTx, childId: string, facilityId: string): Promise<void> {
  const relation = relationOf(await relationFacts(tx, childId, facilityId))
  if (relation) await putRelation(tx, childId, facilityId, relation.until)
}

/** After an act of the facility. What has ended stays ended (the wall); while something is open nothing is shortened. */
export async function keepFacilityRelation(tx: WriteTx, childId: string, facilityId: string, today: LocalDate): Promise<void> {
  const known = await relationRow(tx, childId, facilityId)
  const facts = await relationFacts(tx, childId, facilityId)
  const relation = relationOf(facts)
  if (!known || known.live_until < today || !relation) return
  const furthest = addDays(today, facilityReach)
  const until = facts.open ? known.live_until : relation.until < furthest ? relation.until : furthest
  const record = yearsLater(today, recordYears)
  // While the request is open it has no end; a row beyond the facility's reach is not the facility's to write.
  if (until > furthest) return
  await setRelation(tx, childId, facilityId, {
    live_until: until,
    ...(known.record_until === null || known.record_until < record ? { record_until: record } : {}),
  })
}

function yearsLater(date: LocalDate, years: number): LocalDate {
  const [y, m] = [yearOf(date) + years, monthNumberOf(date)]
  return dateOf(y, m, Math.min(dayOf(date), daysInMonth(y, m)))
}
