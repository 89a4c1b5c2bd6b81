import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type MunicipalityRow, selectMunicipality, selectSettingsRows } from './queries.ts'
import { type MunicipalitySettings, type SettingsRow, settingsOn } from './rules.ts'

export type TownSettings = MunicipalityRow & { settings: MunicipalitySettings }

/** A municipality with its whole settings as they stand on a date (SET-2); null where there is no such code. */
export async function readSettings(tx: ReadTx, code: string, date: LocalDate): Promise<TownSettings | null> {
  const town = await selectMunicipality(tx, code)
  if (!town) return null
  const rows = await selectSettingsRows(tx, [code])
  return { ...town, settings: settingsOn(rows.get(code) ?? [], date) }
}

/** The dated versions of several municipalities, by code; for who judges more than one date. */
export const townVersions = (tx: ReadTx, codes: readonly string[]): Promise<Map<string, SettingsRow[]>> =>
  selectSettingsRows(tx, [...new Set(codes)])

/** The settings of several municipalities on a date, by code; a code without rows has the defaults. */
export async function settingsOfTowns(
  tx: ReadTx,
  codes: readonly string[],
  date: LocalDate,
): Promise<Map<string, MunicipalitySettings>> {
  const rows = await townVersions(tx, codes)
  return new Map([...rows].map(([code, versions]) => [code, settingsOn(versions, date)]))
}
