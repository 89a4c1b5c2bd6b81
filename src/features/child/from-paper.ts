/** ACC-7: for a household in which nobody can log in, staff take the sheet down from paper and record who confirmed it when. */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant, parseDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type {
  confirmOnPaper as confirmEndpoint,
  savePaperContacts as contactsEndpoint,
  savePaperSection as sectionEndpoint,
} from './contract.ts'
import { sectionRefusals } from './field-refusals.ts'
import { childById, contactCounts, guardiansOfHousehold, insertConfirmations, liveRelation, sectionHeads } from './queries.ts'
import { readSection } from './read-section.ts'
import { missingSections, type SectionName } from './rules.ts'
import { saveSection } from './save-section.ts'
import { writeContacts } from './write-health.ts'

/** The relation must live, and no guardian may have a login: those do it themselves. */
async function paperHousehold(c: WriteContext, facilityId: string, childId: string): Promise<Refused | undefined> {
  const child = c.actor.facilityIds.includes(facilityId) ? await childById(c.tx, childId) : undefined
  if (!child || !(await liveRelation(c.tx, childId, facilityId, c.today))) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const guardians = await guardiansOfHousehold(c.tx, child.household_id)
  return guardians.some((g) => g.login_id !== null) ? refuse({ rule: 'ACC-7', code: 'paper-has-login' }) : undefined
}

export async function savePaperSection(c: WriteContext, { params, body }: Call<typeof sectionEndpoint>): Promise<Done | Refused> {
  const stopped = await paperHousehold(c, params.facilityId, params.childId)
  if (stopped) return stopped
  const saved = await saveSection(c, { params, body })
  return isRefused(saved) ? saved : { ...saved, facility: params.facilityId }
}

export async function savePaperContacts(
  c: WriteContext,
  { params, body }: Call<typeof contactsEndpoint>,
): Promise<Done | Refused> {
  const stopped = await paperHousehold(c, params.facilityId, params.childId)
  if (stopped) return stopped
  const read = readSection(params.section, body.value, { today: c.today })
  if (!read.ok) return sectionRefusals(read.errors)
  const maker = { tx: c.tx, keys: c.keys, id: c.id, now: c.now, by: c.actor.loginId }
  await writeContacts(maker, params.childId, params.section, read.value)
  return done('saved', { child: params.childId }, { children: [params.childId], facility: params.facilityId })
}

export async function confirmOnPaper(c: WriteContext, { params, body }: Call<typeof confirmEndpoint>): Promise<Done | Refused> {
  const stopped = await paperHousehold(c, params.facilityId, params.childId)
  if (stopped) return stopped
  const on = parseDate(body.confirmedOn)
  if (!on || on > c.today) return refuse({ rule: 'ACC-7', code: 'paper-day', pointer: '/confirmedOn' })
  if (body.part === 'sheet') {
    const missing = missingSections((await sectionHeads(c.tx, params.childId)).map((head) => head.section as SectionName))
    if (missing.length > 0) return refuse({ rule: 'ACC-6', code: 'sheet-incomplete', slots: { n: missing.length } })
  } else {
    const counts = await contactCounts(c.tx, params.childId)
    if (counts.emergency === 0 || counts.pickup === 0) return refuse({ rule: 'ACC-6', code: 'contacts-incomplete' })
  }
  // The day on the paper counts, not the day on which it was typed in.
  const at = on === c.today ? c.now : japanInstant(on, 720)
  await insertConfirmations(c.tx, [
    { id: c.id(), childId: params.childId, part: body.part, at, by: c.actor.loginId, onPaper: true },
  ])
  return done('confirmedOnPaper', { child: params.childId }, { children: [params.childId], facility: params.facilityId })
}
