/** Which sections of the sheet stand, since when and by whom; no values (ACC-6). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { getSheet } from './contract.ts'
import { calledName } from './names.ts'
import { childById, confirmationsOf, namesByLogin, sectionHeads } from './queries.ts'
import { missingSections, type SectionName, sectionNames } from './rules.ts'
import { standingOf } from './standing.ts'

export async function readSheet(c: ReadContext, { params }: Call<typeof getSheet>): Promise<ReplyOf<typeof getSheet> | Refused> {
  const { tx, today } = c
  const child = await childById(tx, params.childId)
  if (!child) return refuse({ rule: 'ACC-6', code: 'not-found' })
  const heads = await sectionHeads(tx, child.id)
  const names = await namesByLogin(tx, child.household_id)
  const months = (await confirmationMonths(tx, [child], today)).get(child.id) ?? 6
  const confirmed = (await confirmationsOf(tx, [child.id])).get(`${child.id} sheet`) ?? null
  return {
    name: calledName(child),
    standing: standingOf(confirmed, months, today),
    missing: missingSections(heads.map((head) => head.section as SectionName)),
    sections: sectionNames.map((section) => {
      const head = heads.find((h) => h.section === section)
      return {
        section,
        version: head?.version ?? 0,
        savedAt: head?.saved_at.toISOString() ?? null,
        savedBy: head?.saved_by ? (names.get(head.saved_by) ?? null) : null,
      }
    }),
  }
}
