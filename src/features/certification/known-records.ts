/** What the system already holds about a child and its address, before an officer (CERT-6, ACC-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { InUse, Match } from '../application/facts.ts'
import { townNames } from '../municipality/town-names.ts'
import { type AddressMatch, addressInUse, duplicateChildren, guardiansOf, householdChildren, phoneHouseholds } from './queries.ts'

/** CERT-6: possible doubles of a child. A certificate of another town that is over tells of a move. */
export async function matchesOf(
  tx: ReadTx,
  child: { birthDate: LocalDate; familyKana: string; givenKana: string; sex: string },
  municipality: string,
  application: string | null,
): Promise<Match[]> {
  const rows = await duplicateChildren(tx, child, application)
  return rows.map((row) => ({
    kind: row.source,
    id: row.child_id ?? row.application_id ?? '',
    municipality: row.municipality ?? '',
    state: row.state,
    from: row.valid_from,
    until: row.valid_to,
    by: row.match === 'name' ? 'name' : 'givenName',
    known:
      row.source === 'certificate' && row.state === 'ended' && row.municipality !== null && row.municipality !== municipality
        ? 'move'
        : null,
    hidden: row.municipality === null,
  }))
}

export type HouseholdChoice = {
  id: string
  how: AddressMatch['how'] | 'phone'
  own: boolean
  town: string
  guardians: string | null
  children: { id: string; name: string; birthDate: LocalDate }[]
}

/** ACC-1: households that the address or the telephone number leads to, best match first, and how both are in use. */
export async function householdsOf(
  tx: ReadTx,
  contact: { mail: string; phone: string },
  municipality: string,
): Promise<{ choices: HouseholdChoice[]; mail: InUse; phone: InUse }> {
  const { matches, staff } = await addressInUse(tx, contact.mail)
  const byPhone = contact.phone === '' ? [] : await phoneHouseholds(tx, contact.phone)
  const found = new Map<string, { how: HouseholdChoice['how']; municipality: string }>()
  for (const match of matches) if (!found.has(match.household)) found.set(match.household, match)
  for (const household of byPhone) if (!found.has(household)) found.set(household, { how: 'phone', municipality })
  const names = await townNames(tx)
  const ownIds = [...found].flatMap(([id, one]) => (one.municipality === municipality ? [id] : []))
  const children = await householdChildren(tx, ownIds)
  const choices: HouseholdChoice[] = []
  for (const [id, one] of found) {
    const own = one.municipality === municipality
    choices.push({
      id,
      how: one.how,
      own,
      town: names.get(one.municipality) ?? '',
      guardians: own
        ? (await guardiansOf(tx, id)).map((g) => [g.family_name, g.given_name].filter(Boolean).join(' ')).join('、')
        : null,
      children: children
        .filter((child) => child.household_id === id)
        .map((child) => ({
          id: child.id,
          name: [child.family_name, child.given_name].filter(Boolean).join(' '),
          birthDate: child.birth_date,
        })),
    })
  }
  const first = matches[0]
  return {
    choices,
    mail: first ? { how: first.how, household: first.household } : staff ? { how: 'staff', household: null } : null,
    phone: byPhone[0] ? { how: 'main', household: byPhone[0] } : null,
  }
}
