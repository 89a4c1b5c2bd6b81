/** SQL of municipalities and their dated settings. Public data: every actor reads all rows. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { SettingsOverrides, SettingsRow } from './rules.ts'

export type MunicipalityRow = {
  code: string
  prefecture: string
  name: string
  kana: string
  designated: boolean
  joined: boolean
}

const columns = ['code', 'prefecture', 'name', 'kana', 'designated_city as designated', 'joined'] as const

/** By code, which is the usual order of the country's lists; of one prefecture, or all. */
export const selectMunicipalities = (tx: ReadTx, prefecture?: string): Promise<MunicipalityRow[]> =>
  tx
    .selectFrom('municipality')
    .select(columns)
    .$if(prefecture !== undefined, (q) => q.where('prefecture', '=', prefecture ?? ''))
    .orderBy('code')
    .execute()

export const selectMunicipality = (tx: ReadTx, code: string): Promise<MunicipalityRow | undefined> =>
  tx.selectFrom('municipality').select(columns).where('code', '=', code).executeTakeFirst()

export const selectMunicipalitiesOf = (tx: ReadTx, codes: readonly string[]): Promise<MunicipalityRow[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('municipality')
        .select(columns)
        .where('code', 'in', [...codes])
        .execute()

/** The dated versions of each town, oldest first; of equal dates only the one decided last. Towns without a row have []. */
export async function selectSettingsRows(tx: ReadTx, codes: readonly string[]): Promise<Map<string, SettingsRow[]>> {
  const towns = new Map<string, SettingsRow[]>(codes.map((code) => [code, []]))
  if (codes.length === 0) return towns
  const rows = await tx
    .selectFrom('municipality_setting')
    .select(['municipality', 'valid_from', 'value'])
    .where('municipality', 'in', [...towns.keys()])
    .orderBy('valid_from')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const row of rows) addVersion(towns.get(row.municipality) ?? [], row)
  return towns
}

/** Rows come newest decision first: of equal dates only the one decided last counts. */
function addVersion(list: SettingsRow[], row: { valid_from: string; value: unknown }): void {
  if (list.at(-1)?.validFrom !== row.valid_from)
    list.push({ validFrom: row.valid_from as LocalDate, value: row.value as SettingsOverrides })
}

/** The same of the towns that certified these children and of those in which these facilities stand. Towns without a row are missing. */
export async function selectSettingsFor(
  tx: ReadTx,
  children: readonly string[],
  facilities: readonly string[],
): Promise<Map<string, SettingsRow[]>> {
  const rows = await tx
    .selectFrom('municipality_setting')
    .select(['municipality', 'valid_from', 'value'])
    .where(
      'municipality',
      'in',
      sql<string>`(select c.municipality from certificate c where c.child_id = any(${[...children]}::uuid[])
        union select f.municipality from facility f where f.id = any(${[...facilities]}::uuid[]))`,
    )
    .orderBy('valid_from')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const towns = new Map<string, SettingsRow[]>()
  for (const row of rows) {
    const list = towns.get(row.municipality) ?? []
    towns.set(row.municipality, list)
    addVersion(list, row)
  }
  return towns
}
