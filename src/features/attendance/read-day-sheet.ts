/** 今日の控え: the day's roster with what the door and the kitchen must know, opened at once; each child's reading is recorded (SEE-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readRosterSheets } from '../child/read-roster-sheets.ts'
import type { getDaySheet } from './day-sheet-contract.ts'
import { selectPlace, selectUses } from './queries.ts'
import { onBoard } from './read-board.ts'
import { nameOfUse } from './view.ts'

type Answer = { value: ReplyOf<typeof getDaySheet>; children: readonly string[]; facility: string }

export async function readDaySheet(c: HealthContext, { params }: Call<typeof getDaySheet>): Promise<Answer | Refused> {
  const { tx, today, now } = c
  const facility = await selectPlace(tx, params.facilityId)
  if (!facility) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const uses = (await selectUses(tx, { facility: facility.id, from: today, to: today })).filter(onBoard)
  const ids = [...new Set(uses.map((use) => use.child))]
  const sheets = await readRosterSheets(c, ids)
  const children = sheets.flatMap((sheet) => {
    const own = uses.filter((use) => use.child === sheet.child)
    const [first] = own
    if (!first) return []
    const times = own.map(({ start, end }) => ({ start, end }))
    return [{ ...sheet, name: nameOfUse(first), kana: first.kana ?? '', classAge: first.classAge, times }]
  })
  return {
    value: { facility: facility.name, date: today, at: now.toISOString(), children },
    children: ids,
    facility: facility.id,
  }
}
