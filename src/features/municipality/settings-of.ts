/** The settings of a town as they stand on a date (SET-2). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { settingsRows } from './queries.ts'
import { type MunicipalitySettings, settingsOn } from './rules.ts'

/** @param date which version: the date of use, or today, by SET-2 (`settingRule`) */
export async function settingsOf(tx: ReadTx, municipality: string, date: LocalDate): Promise<MunicipalitySettings> {
  return settingsOn((await settingsRows(tx, [municipality])).get(municipality) ?? [], date)
}
