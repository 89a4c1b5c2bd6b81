/** SQL of municipalities: names and dated settings. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { SettingsOverrides, SettingsRow } from './rules.ts'

/** Every version of each town's settings, one row per date: of equal dates the last decided counts. Towns without a row get []. */
export async function settingsRows(tx: ReadTx, codes: readonly string[]): Promise<Map<string, SettingsRow[]>> {
  const towns = new Map<string, SettingsRow[]>([...new Set(codes)].map((code) => [code, []]))
  if (towns.size === 0) return towns
  const rows = await tx
    .selectFrom('municipality_setting')
    .select(['municipality', 'valid_from', 'value'])
    .where('municipality', 'in', [...towns.keys()])
    .orderBy('municipality')
    .orderBy('valid_from')
    .orderBy('decided_at', 'desc')
    .execute()
  for (const row of rows) {
    const list = towns.get(row.municipality)
    if (list && list.at(-1)?.validFrom !== row.valid_from)
      list.push({ validFrom: row.valid_from as LocalDate, value: row.value as SettingsOverrides })
  }
  return towns
}

export async function municipalityName(tx: ReadTx, code: string): Promise<string> {
  const row = await tx.selectFrom('municipality').select('name').where('code', '=', code).executeTakeFirst()
  return row?.name ?? ''
}
