/** Allergies for the day's roster, opened once when the board opens; each child's reading is recorded (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { allergyLines } from '../child/allergy-lines.ts'
import { readHealthEach } from '../child/read-health-each.ts'
import type { getBoardHealth } from './contract.ts'
import { selectUses } from './queries.ts'
import { onBoard } from './read-board.ts'

type Answer = { value: ReplyOf<typeof getBoardHealth>; children: readonly string[]; facility: string }

export async function readBoardAllergies(c: HealthContext, { params, query }: Call<typeof getBoardHealth>): Promise<Answer> {
  const date = (query.date ?? c.today) as LocalDate
  const uses = (await selectUses(c.tx, { facility: params.facilityId, from: date, to: date })).filter(onBoard)
  const ids = [...new Set(uses.map((use) => use.child))]
  const records = await readHealthEach(c, ids, { sections: ['allergies'], contacts: false })
  const children = ids.map((child) => {
    const record = records.get(child)
    const readable = record !== 'unreadable'
    const value = readable ? record?.sections.find((one) => one.section === 'allergies')?.value : undefined
    return {
      child,
      saved: value !== undefined,
      readable,
      anaphylaxis: value?.anaphylaxis === true,
      allergies: allergyLines(value ?? null).map((line) => ({ ...line, medicine: line.medicine || null })),
    }
  })
  return { value: { children }, children: ids, facility: params.facilityId }
}
