/** Saves 緊急連絡先 or 送迎者 for every child of the family, each under its own key. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { saveContacts as endpoint } from './contract.ts'
import { sectionRefusals } from './field-refusals.ts'
import { childrenOfHousehold, contactsSavedAt, lockSheet } from './queries.ts'
import { readSection } from './read-section.ts'
import { writeContacts } from './write-health.ts'

export async function saveContacts(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const household = c.actor.householdId
  if (!household) return refuse({ rule: 'ACC-6', code: 'not-found' })
  const read = readSection(params.section, body.value, { today: c.today })
  if (!read.ok) return sectionRefusals(read.errors)
  await lockSheet(c.tx, household)
  const ids = (await childrenOfHousehold(c.tx, household)).map((child) => child.id)
  const stamp = (await contactsSavedAt(c.tx, ids))?.toISOString() ?? ''
  if (stamp !== body.stamp) return refuse({ rule: 'ACC-6', code: 'changed-elsewhere' })
  const maker = { tx: c.tx, keys: c.keys, id: c.id, now: c.now, by: c.actor.loginId }
  for (const id of ids) await writeContacts(maker, id, params.section, read.value)
  return done('saved', { household }, { children: ids })
}
