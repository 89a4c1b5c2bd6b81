/** SLOT-4 and SLOT-2 together: what is given by lot opens to everybody after the draw. Pure. */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { WindowPair } from '../municipality/rules.ts'
import { type SlotKind, slotKinds, type Windows } from '../slot/rules.ts'

/** Instants as `Date`, or as JSON gives them. */
export type DrawRow = { kind: string; month: string; draw_at: Date | string; drawn_at: Date | string | null }

export function withDraws(
  windows: Readonly<Record<SlotKind, WindowPair>>,
  rows: readonly DrawRow[],
): Readonly<Record<SlotKind, Windows>> {
  if (rows.length === 0) return windows
  const of = (kind: SlotKind): Windows => {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) return windows[kind]
    const draws = own.map((row) => {
      const drawn = row.drawn_at === null ? null : new Date(row.drawn_at)
      return [row.month as LocalMonth, { drawAt: new Date(row.draw_at), drawnAt: drawn }] as const
    })
    return { ...windows[kind], draws: new Map(draws) }
  }
  const [regular, flexible] = slotKinds
  return { regular: of(regular), flexible: of(flexible) }
}
