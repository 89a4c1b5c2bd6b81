/** One section for the child's own guardians, after a fresh proof (ACC-4). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getSection } from './contract.ts'
import { calledName } from './names.ts'
import { childById } from './queries.ts'
import { readHealth } from './read-health.ts'
import type { SectionName } from './rules.ts'
import { withShownPhones } from './shown-phones.ts'

type Answer = { value: ReplyOf<typeof getSection>; children: readonly string[] }

export async function readOwnSection(c: HealthContext, { params }: Call<typeof getSection>): Promise<Answer | Refused> {
  const child = await childById(c.tx, params.childId)
  if (!child) return refuse({ rule: 'ACC-6', code: 'not-found' })
  const wanted = { sections: [params.section as SectionName], contacts: false }
  const [saved] = (await readHealth(c.tx, c.keys, [child.id], wanted)).get(child.id)?.sections ?? []
  return {
    value: {
      name: calledName(child),
      version: saved?.version ?? 0,
      savedAt: saved?.savedAt.toISOString() ?? null,
      value: saved ? withShownPhones(saved.section, saved.value) : null,
    },
    children: [child.id],
  }
}
