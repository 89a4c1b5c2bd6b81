/** 「内容に変わりはありません」: the sheet holds as it stands, if everything that is needed stands in it (ACC-6). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { confirmSheet as endpoint } from './contract.ts'
import { insertConfirmations, sectionHeads } from './queries.ts'
import { missingSections, type SectionName } from './rules.ts'

export async function confirmSheet(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const heads = await sectionHeads(c.tx, params.childId)
  const missing = missingSections(heads.map((head) => head.section as SectionName))
  if (missing.length > 0) return refuse({ rule: 'ACC-6', code: 'sheet-incomplete', slots: { n: missing.length } })
  const row = { id: c.id(), childId: params.childId, part: 'sheet' as const, at: c.now, by: c.actor.loginId, onPaper: false }
  await insertConfirmations(c.tx, [row])
  return done('confirmed', { child: params.childId }, { children: [params.childId] })
}
