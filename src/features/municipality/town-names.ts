import type { ReadTx } from '../../platform/db.ts'
import { selectMunicipalities } from './queries.ts'

/** Names by code, of the whole country: for screens that name towns and ask nothing of their settings. */
export const townNames = async (tx: ReadTx): Promise<Map<string, string>> =>
  new Map((await selectMunicipalities(tx)).map((town) => [town.code, town.name]))
