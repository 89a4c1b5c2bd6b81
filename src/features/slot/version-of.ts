/** What a tab last saw of some places: a newer change is never overwritten unseen. */
import { sha256 } from '../../platform/crypto.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { CellPlan } from './paint.ts'
import type { SlotKind } from './rules.ts'

/** Of the numbers themselves: what families take meanwhile is no change of the places. */
export const versionOf = (cells: readonly CellPlan[], kind: SlotKind): string =>
  sha256(
    cells
      .filter((cell) => cell.kind === kind)
      .map((cell) => [cell.date, cell.start, cell.cap, ...cell.caps].join(' '))
      .sort()
      .join('|'),
  )
    .toString('base64url')
    .slice(0, 16)

/** @param seen null = the caller looked at nothing before */
export const newerThan = (seen: string | null, cells: readonly CellPlan[], kind: SlotKind): Refused | null =>
  seen === null || seen === versionOf(cells, kind) ? null : refuse({ rule: 'SLOT-1', code: 'slot.newer', slots: {} })
