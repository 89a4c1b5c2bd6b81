/** Allergies for the day's roster, opened once when the board opens; each child's reading is recorded (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { sqlState } from '../../platform/db.ts'
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
  const children: Reply['children'] = []
  for (const child of ids) {
    const value = await allergyRecord(c, child)
    const readable = value !== 'unreadable'
    const saved = readable && value !== undefined
    children.push({
      child,
      saved,
      readable,
      anaphylaxis: saved && value.anaphylaxis === true,
      allergies: saved ? allergiesOf(value) : [],
    })
  }
  return {
    value: { children },
    children: ids,
    facility: params.facilityId,
  }
}

/** One damaged record must not hide those of all the others; an error of the database goes up. */
async function allergyRecord(c: HealthContext, child: string): Promise<SectionValue | undefined | 'unreadable'> {
  try {
    const health = await readHealth(c.tx, c.keys, [child], { sections: ['allergies'], contacts: false })
    return health.get(child)?.sections.find((s) => s.section === 'allergies')?.value
  } catch (error) {
    if (sqlState(error) !== null) throw error
    return 'unreadable'
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
