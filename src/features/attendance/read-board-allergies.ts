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
  const records = await allergyRecords(c, ids)
  const children: Reply['children'] = []
  for (const child of ids) {
    const value = records.get(child)
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

type Saved = SectionValue | 'unreadable' | undefined

/** One reading for the whole roster; where it fails, child by child: one damaged record must not hide those of all the others. */
async function allergyRecords(c: HealthContext, children: readonly string[]): Promise<Map<string, Saved>> {
  try {
    return await allergiesIn(c, children)
  } catch (error) {
    // An error of the database goes up.
    if (sqlState(error) !== null) throw error
    const found = new Map<string, Saved>()
    for (const child of children) found.set(child, await allergyRecord(c, child))
    return found
  }
}

async function allergyRecord(c: HealthContext, child: string): Promise<Saved> {
  try {
    return (await allergiesIn(c, [child])).get(child)
  } catch (error) {
    if (sqlState(error) !== null) throw error
    return 'unreadable'
  }
}

async function allergiesIn(c: HealthContext, children: readonly string[]): Promise<Map<string, Saved>> {
  const health = await readHealth(c.tx, c.keys, children, { sections: ['allergies'], contacts: false })
  return new Map([...health].map(([child, { sections }]) => [child, sections.find((s) => s.section === 'allergies')?.value]))
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
