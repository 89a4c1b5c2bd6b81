/**
 * Whose a target is, read in the actor's own context: what row-level security hides has no owners, so a foreign object
 * and an absent one give the same answer.
 */
import { sql } from 'kysely'
import type { Endpoint } from '../../platform/contract.ts'
import type { Actor, ReadTx } from '../../platform/db.ts'
import type { Owners } from '../../platform/http/admission.ts'

type Kind = NonNullable<Endpoint['target']>['kind']
type Find = (tx: ReadTx, id: string, actor: Actor) => Promise<Owners | null>

const ofChild: Find = async (tx, id, actor) => {
  const row = await tx
    .selectFrom('child')
    .leftJoin('facility_relation', (join) =>
      join
        .onRef('facility_relation.child_id', '=', 'child.id')
        .on('facility_relation.facility_id', 'in', [...actor.facilityIds, nobody])
        .on(sql<boolean>`facility_relation.live_until >= ctx_today()`),
    )
    .select(['child.household_id', 'child.municipality', 'facility_relation.facility_id'])
    .where('child.id', '=', id)
    .execute()
  const first = row[0]
  if (!first) return null
  const facilities = row.flatMap((r) => (r.facility_id ? [r.facility_id] : []))
  return { household: first.household_id, residence: first.municipality, facilities, live: facilities.length > 0 }
}

const nobody = '00000000-0000-0000-0000-000000000000'

const ofFacility: Find = async (tx, id) => {
  const row = await tx.selectFrom('facility').select(['id', 'municipality']).where('id', '=', id).executeTakeFirst()
  return row ? { facilities: [row.id], area: row.municipality } : null
}

const finders: Record<Kind, Find> = {
  household: async (tx, id) => {
    const row = await tx.selectFrom('household').select(['id', 'municipality']).where('id', '=', id).executeTakeFirst()
    return row ? { household: row.id, residence: row.municipality } : null
  },
  child: ofChild,
  facility: ofFacility,
  municipality: async (_tx, id) => ({ residence: id, area: id }),
  application: async (tx, id) => {
    const row = await tx
      .selectFrom('application')
      .select(['id', 'municipality', 'household_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? { application: row.id, residence: row.municipality, household: row.household_id } : null
  },
  booking: async (tx, id) => {
    const row = await tx
      .selectFrom('booking')
      .innerJoin('facility', 'facility.id', 'booking.facility_id')
      .leftJoin('child', 'child.id', 'booking.child_id')
      .select(['booking.facility_id', 'booking.municipality', 'facility.municipality as area', 'child.household_id'])
      .where('booking.id', '=', id)
      .executeTakeFirst()
    return row
      ? { household: row.household_id, facilities: [row.facility_id], residence: row.municipality, area: row.area }
      : null
  },
  interview: async (tx, id) => {
    const row = await tx
      .selectFrom('interview')
      .innerJoin('facility', 'facility.id', 'interview.facility_id')
      .leftJoin('child', 'child.id', 'interview.child_id')
      .select(['interview.facility_id', 'child.municipality', 'facility.municipality as area', 'child.household_id'])
      .where('interview.id', '=', id)
      .executeTakeFirst()
    return row
      ? { household: row.household_id, facilities: [row.facility_id], residence: row.municipality, area: row.area }
      : null
  },
}

/** Owners of the target as far as the actor may know them; null: nothing that the actor may see. */
export const findOwners = (tx: ReadTx, kind: Kind, id: string, actor: Actor): Promise<Owners | null> =>
  finders[kind](tx, id, actor)
