/** What must be at hand for each child of a roster: allergies, health, doctor, whom to call (SEE-1). */
import type { HealthContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { guardedChildren } from '../protection/guarded-children.ts'
import { fullName } from './names.ts'
import { guardiansOfChildren } from './queries.ts'
import { readHealthEach } from './read-health-each.ts'
import type { SectionValue } from './read-section.ts'
import type { SectionName } from './rules.ts'
import { rowsWithShownPhones, withShownPhones } from './shown-phones.ts'

/** Sections without which a child is not cared for safely while nothing else can be looked up. */
const needed: readonly SectionName[] = ['allergies', 'health', 'care', 'meals', 'doctor']

export type RosterSheet = {
  child: string
  /** false: there is a record and it cannot be opened. */
  readable: boolean
  /** SEE-3: nobody may be told where the child is. */
  guarded: boolean
  guardians: { name: string; relationship: string; phone: string | null }[]
  sections: { section: SectionName; value: SectionValue }[]
  emergency: SectionValue[]
  pickup: SectionValue[]
}

/** In the order of `ids`. Of children whom the actor may not see row-level security leaves every value out. */
export async function readRosterSheets(c: HealthContext, ids: readonly string[]): Promise<RosterSheet[]> {
  if (ids.length === 0) return []
  const guarded = await guardedChildren(c.tx, ids)
  const guardians = await guardiansOfChildren(c.tx, ids)
  const records = await readHealthEach(c, ids, { sections: needed, contacts: true })
  return ids.map((child) => {
    const record = records.get(child)
    const health = record === 'unreadable' ? undefined : record
    return {
      child,
      readable: record !== 'unreadable',
      guarded: guarded.has(child),
      guardians: guardians
        .filter((one) => one.child_id === child)
        .map((one) => ({
          name: fullName(one),
          relationship: one.relationship,
          phone: one.phone === null ? null : showPhone(one.phone),
        })),
      sections: (health?.sections ?? []).map(({ section, value }) => ({ section, value: withShownPhones(section, value) })),
      emergency: rowsWithShownPhones('emergency', health?.emergency ?? []),
      pickup: rowsWithShownPhones('pickup', health?.pickup ?? []),
    }
  })
}
