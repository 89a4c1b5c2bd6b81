/** Who may: what an actor is to the target of a call, and how freshly it was proven. Pure. */
import { type Endpoint, type Relation, sideOf } from '../contract.ts'
import type { Actor, ReadTx } from '../db.ts'
import { strengthMet } from '../strength.ts'

/** Owners of a target, as far as the actor may know them. */
export type Owners = {
  household?: string | null
  facilities?: readonly string[]
  residence?: string | null
  area?: string | null
  application?: string | null
  /** The actor's facility has a live relation to the child (SEE-1). */
  live?: boolean
}
export type FindOwners = (
  tx: ReadTx,
  kind: NonNullable<Endpoint['target']>['kind'],
  id: string,
  actor: Actor,
) => Promise<Owners | null>

/** Is the actor to these owners what the contract asks? */
export function related(relation: Relation, owners: Owners, actor: Actor): boolean {
  switch (relation) {
    case 'all':
      return true
    case 'applicant':
      return owners.application != null && owners.application === actor.applicationId
    case 'household':
      return owners.household != null && owners.household === actor.householdId
    case 'facility':
      return (owners.facilities ?? []).some((id) => actor.facilityIds.includes(id))
    case 'residence':
      return owners.residence != null && owners.residence === actor.municipality
    case 'area':
      return owners.area != null && owners.area === actor.municipality
    case 'relation':
      return owners.live === true
  }
}

/** ACC-4: the proof that the contract asks for, at this instant. */
export const strongEnough = ({ strength = 'base' }: Endpoint, actor: Actor, now: Date): boolean =>
  (strength === 'fresh' && sideIsStaff(actor)) || strengthMet(strength, actor, now)

/** Staff sessions are opened with a second step each time and end by themselves (design: sessions). */
const sideIsStaff = (actor: Actor): boolean =>
  actor.kind in sideOf && ['facility', 'office'].includes(sideOf[actor.kind as keyof typeof sideOf])
