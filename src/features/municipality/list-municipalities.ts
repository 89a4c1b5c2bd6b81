import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { selectMunicipalities, selectSettingsRows } from './queries.ts'
import type { TownSettings } from './read-settings.ts'
import { settingsOn } from './rules.ts'

/** All municipalities, or those of a prefecture, by code, each with its settings as they stand on a date (SET-2). */
export async function listMunicipalities(tx: ReadTx, date: LocalDate, prefecture?: string): Promise<TownSettings[]> {
  const towns = await selectMunicipalities(tx, prefecture)
  const rows = await selectSettingsRows(
    tx,
    towns.map((town) => town.code),
  )
  return towns.map((town) => ({ ...town, settings: settingsOn(rows.get(town.code) ?? [], date) }))
}
