/** Looks at, stores and publishes a weekly pattern (SLOT-1). */

import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { sha256 } from '../../platform/crypto.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import { houseDaysBetween } from '../house-event/read-events.ts'
import { checkCells, licenceOf, planOfRange, type SlotPlan } from './paint-slots.ts'
import { type Pattern, patternCells, patternRefusals, periodsOf, type StoredLine, storedWith } from './pattern.ts'
import type { getPattern } from './pattern-contract.ts'
import { replacePattern, selectPattern } from './pattern-queries.ts'
import { lockCellsBetween, selectCellsBetween, selectPlace, writeCells } from './queries.ts'
import type { SlotKind } from './rules.ts'

export type PatternPlan = SlotPlan & { kept: number; held: number }

export async function readPattern(
  { tx, today }: ReadContext,
  facility: string,
  kind: SlotKind,
): Promise<ReplyOf<typeof getPattern> | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const stored = await selectPattern(tx, facility, kind)
  return {
    facility: { id: place.id, name: place.name },
    kinds: place.kinds as SlotKind[],
    capacity: place.capacity,
    periods: periodsOf(stored.filter((line) => line.to === null || line.to >= today)).map((period) => ({
      ...period,
      except: [...period.except],
      lines: period.lines.map((line) => ({ ...line, weekdays: [...line.weekdays], caps: [...line.caps] })),
    })),
  }
}

/** Of the places and of the stored pattern: either may have been changed by another tab. */
const versionWith = (cells: string, stored: readonly StoredLine[]): string =>
  `${cells}.${sha256(JSON.stringify(stored)).toString('base64url').slice(0, 16)}`

async function planned(
  tx: ReadTx,
  facility: string,
  pattern: Pattern,
  today: LocalDate,
): Promise<{ plan: PatternPlan; cells: ReturnType<typeof patternCells>['cells']; stored: StoredLine[] } | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const wrong = patternRefusals(pattern, licenceOf(place), today)
  if (wrong.length > 0) return refuse(...wrong)
  const stored = await selectPattern(tx, facility, pattern.kind)
  const { kept, held, ...asked } = patternCells(
    pattern,
    await selectCellsBetween(tx, facility, pattern.from, pattern.to),
    await houseDaysBetween(tx, facility, pattern.from, pattern.to),
  )
  const checked = await checkCells(tx, facility, asked, pattern.kind, today, pattern)
  if ('refused' in checked) return checked
  const { plan, cells } = checked
  return { plan: { ...plan, version: versionWith(plan.version, stored), kept, held }, cells, stored }
}

export async function planPattern(
  tx: ReadTx,
  facility: string,
  pattern: Pattern,
  today: LocalDate,
): Promise<PatternPlan | Refused> {
  const found = await planned(tx, facility, pattern, today)
  return 'refused' in found ? found : found.plan
}

export async function publishPattern(
  { tx, today, id }: WriteContext,
  facility: string,
  pattern: Pattern & { version: string | null },
): Promise<Done | Refused> {
  await lockCellsBetween(tx, facility, pattern.from, pattern.to)
  const found = await planned(tx, facility, pattern, today)
  if ('refused' in found) return found
  if (pattern.version !== null && pattern.version !== found.plan.version)
    return refuse({ rule: 'SLOT-1', code: 'slot.newer', slots: {} })
  await replacePattern(tx, facility, pattern.kind, storedWith(found.stored, pattern), id)
  await writeCells(tx, facility, found.cells)
  forgetAvailability(facility)
  const { kind, from, to } = pattern
  return done('slot.pattern-published', { facility, kind, from, to }, { facility })
}

/** The answer of an act: what stands there now. */
export const patternPlanOf = async (tx: ReadTx, ids: Record<string, string>, today: LocalDate): Promise<PatternPlan> => ({
  ...(await planOfRange(tx, ids, today)),
  kept: 0,
  held: 0,
})
