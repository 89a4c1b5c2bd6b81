/** Allergies for the day's roster, opened once when the board opens; each child's reading is recorded (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { readHealth } from '../child/read-health.ts'
import type { SectionValue, Value } from '../child/read-section.ts'
import type { getBoardHealth } from './contract.ts'
import { selectUses } from './queries.ts'
import { onBoard } from './read-board.ts'

type Reply = ReplyOf<typeof getBoardHealth>
type Allergy = Reply['children'][number]['allergies'][number]
type Answer = { value: Reply; children: readonly string[]; facility: string }

export async function readBoardAllergies(c: HealthContext, { params, query }: Call<typeof getBoardHealth>): Promise<Answer> {
  const date = (query.date ?? c.today) as LocalDate
  const uses = (await selectUses(c.tx, { facility: params.facilityId, from: date, to: date })).filter(onBoard)
  const ids = [...new Set(uses.map((use) => use.child))]
  const health = await readHealth(c.tx, c.keys, ids, { sections: ['allergies'], contacts: false })
  return {
    value: {
      children: ids.map((child) => {
        const value = health.get(child)?.sections.find((s) => s.section === 'allergies')?.value
        return {
          child,
          saved: value !== undefined,
          anaphylaxis: value?.anaphylaxis === true,
          allergies: value ? allergiesOf(value) : [],
        }
      }),
    },
    children: ids,
    facility: params.facilityId,
  }
}

const severities = ['severe', 'moderate', 'mild', 'suspected'] as const
const words = (value: Value | null | undefined): string => (typeof value === 'string' ? value : '')

function allergiesOf(value: SectionValue): Allergy[] {
  const rows = Array.isArray(value.list) ? (value.list as readonly Readonly<Record<string, Value | null>>[]) : []
  return rows
    .map((row) => ({
      substance: words(row.substance),
      // Not said how severe: treated as the worst, never as harmless.
      severity: severities.find((s) => s === row.severity) ?? 'severe',
      symptom: words(row.symptom),
      action: words(row.action),
      medicine: words(row.medicine) || null,
      epipen: row.epipen === true,
    }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
