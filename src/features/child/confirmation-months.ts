/** After how many months a confirmation must be renewed: the shortest that a facility of the child asks for (ACC-6, SET-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { facilitiesAsking } from './queries.ts'

/** By child id; a child without facility goes by its own town. */
export async function confirmationMonths(
  tx: ReadTx,
  children: readonly { id: string; municipality: string }[],
  today: LocalDate,
): Promise<Map<string, number>> {
  const facilities = await facilitiesAsking(
    tx,
    children.map((child) => child.id),
    today,
  )
  const towns = new Map<string, number>()
  for (const code of new Set([...children.map((c) => c.municipality), ...facilities.map((f) => f.municipality)]))
    towns.set(code, (await readSettings(tx, code, today))?.settings.confirmationMonths ?? 6)
  return new Map(
    children.map((child) => {
      const asked = facilities.filter((f) => f.childId === child.id).map((f) => f.months ?? towns.get(f.municipality) ?? 6)
      return [child.id, asked.length > 0 ? Math.min(...asked) : (towns.get(child.municipality) ?? 6)]
    }),
  )
}
