/** Saves one section as its next version. Who saved in between is not overwritten: the form says so and keeps what was typed. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { saveSection as endpoint } from './contract.ts'
import { sectionRefusals } from './field-refusals.ts'
import { lockSheet, sectionHeads } from './queries.ts'
import { readSection } from './read-section.ts'
import type { SectionName } from './rules.ts'
import { writeSection } from './write-health.ts'

type Input = { params: { childId: string; section: string }; body: Call<typeof endpoint>['body'] }

export async function saveSection(c: WriteContext, { params, body }: Input): Promise<Done | Refused> {
  const section = params.section as SectionName
  const read = readSection(section, body.value, { today: c.today })
  if (!read.ok) return sectionRefusals(read.errors)
  await lockSheet(c.tx, params.childId)
  const current = (await sectionHeads(c.tx, params.childId)).find((head) => head.section === section)?.version ?? 0
  if (current !== body.version) return refuse({ rule: 'ACC-6', code: 'changed-elsewhere' })
  const version = current + 1
  const maker = { tx: c.tx, keys: c.keys, id: c.id, now: c.now, by: c.actor.loginId }
  await writeSection(maker, params.childId, section, version, read.value)
  return done('saved', { child: params.childId, version: String(version) }, { children: [params.childId] })
}
