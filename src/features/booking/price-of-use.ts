/** FEE-3, FEE-4: what the family pays for a use, from the rows that decide it. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type Quote, quote, reductionOn, waivedFor } from '../claim/rules.ts'
import type { Part } from '../hours/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { ReductionClass } from '../municipality/rules.ts'
import { selectReductions } from './queries.ts'
import type { Terms } from './rules.ts'

export type UsePrice = {
  perHour: number
  price: number
  waived: number
  reduced: number
  pays: number
  waivedBy: string | null
  refundable: number
  reductionNotHonoured: boolean
}

/** @param use `payer`: the municipality whose certificate is valid on the date */
export async function priceOfUse(
  tx: ReadTx,
  use: { child: string; date: LocalDate; payer: string; facilityMunicipality: string; terms: Terms; parts: readonly Part[] },
): Promise<UsePrice> {
  const residence = await readSettings(tx, use.payer, use.date)
  const town = use.facilityMunicipality === use.payer ? residence : await readSettings(tx, use.facilityMunicipality, use.date)
  if (!residence || !town) throw new Error('a booking names a municipality that is not there')
  const towns = use.facilityMunicipality === use.payer ? [residence] : [residence, town]
  const grants = (await selectReductions(tx, use.child)).filter((row) => row.municipality === use.payer)
  const { reductions } = residence.settings
  const q: Quote = quote({
    parts: use.parts,
    perHour: use.terms.perHour,
    waived: waivedFor(
      towns.map((t) => ({ municipality: t.code, prefecture: t.prefecture, waivers: t.settings.feeWaivers })),
      {
        residence: { municipality: residence.code, prefecture: residence.prefecture },
        facilityMunicipality: use.facilityMunicipality,
      },
    ),
    reduction: reductionOn(
      grants.map((row) => ({
        reduction: row.class as ReductionClass,
        from: row.valid_from as LocalDate,
        to: row.valid_to as LocalDate | null,
      })),
      reductions.perHour,
      use.date,
    ),
    municipalLayersToo: reductions.municipalLayersToo,
    honoursReduction: use.terms.honoursReduction,
    extras: [],
  })
  return {
    perHour: q.perHour,
    price: q.price,
    waived: q.waived,
    reduced: q.reduced,
    pays: q.toPay,
    waivedBy: q.waived > 0 ? (residence.settings.feeWaivers.length > 0 ? residence : town).name : null,
    refundable: q.refundable,
    reductionNotHonoured: q.reductionNotHonoured,
  }
}
