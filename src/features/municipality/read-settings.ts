import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import {
  type MunicipalityRow,
  selectMunicipalitiesOf,
  selectMunicipality,
  selectSettingsFor,
  selectSettingsRows,
} from './queries.ts'
import { type MunicipalitySettings, type SettingsRow, settingsOn } from './rules.ts'

export type TownSettings = MunicipalityRow & { settings: MunicipalitySettings }

/** A municipality with its whole settings as they stand on a date (SET-2); null where there is no such code. */
export async function readSettings(tx: ReadTx, code: string, date: LocalDate): Promise<TownSettings | null> {
  const town = await selectMunicipality(tx, code)
  if (!town) return null
  const rows = await selectSettingsRows(tx, [code])
  return { ...town, settings: settingsOn(rows.get(code) ?? [], date) }
}

/** The same of several municipalities and any date, by one reading; null where there is no such code. */
export async function readTowns(
  tx: ReadTx,
  codes: readonly string[],
): Promise<(code: string, date: LocalDate) => TownSettings | null> {
  const towns = new Map((await selectMunicipalitiesOf(tx, [...new Set(codes)])).map((town) => [town.code, town]))
  const rows = await selectSettingsRows(tx, [...towns.keys()])
  return (code, date) => {
    const town = towns.get(code)
    return town ? { ...town, settings: settingsOn(rows.get(code) ?? [], date) } : null
  }
}

/** The dated versions of several municipalities, by code; for who judges more than one date. */
export const townVersions = (tx: ReadTx, codes: readonly string[]): Promise<Map<string, SettingsRow[]>> =>
  selectSettingsRows(tx, [...new Set(codes)])

/** The same for whoever judges uses, of the towns that certified the children and those of the facilities. A town without a row is missing. */
export const versionsFor = selectSettingsFor

/** The settings of several municipalities on a date, by code; a code without rows has the defaults. */
export async function settingsOfTowns(
  tx: ReadTx,
  codes: readonly string[],
  date: LocalDate,
): Promise<Map<string, MunicipalitySettings>> {
  const rows = await townVersions(tx, codes)
  return new Map([...rows].map(([code, versions]) => [code, settingsOn(versions, date)]))
}
