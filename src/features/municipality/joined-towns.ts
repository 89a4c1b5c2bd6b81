import type { ReadTx } from '../../platform/db.ts'
import { selectMunicipalities } from './queries.ts'

/** The municipalities of a prefecture that run their scheme here, by code: what a list to choose from needs and no more. */
export const joinedTowns = async (tx: ReadTx, prefecture: string): Promise<{ code: string; name: string }[]> =>
  (await selectMunicipalities(tx, prefecture)).filter((town) => town.joined).map(({ code, name }) => ({ code, name }))
