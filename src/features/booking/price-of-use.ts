/** FEE-3, FEE-4: what the family pays for a use, from the rows that decide it. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type Quote, quote, reductionOn, waivedFor } from '../claim/rules.ts'
import type { Part } from '../hours/rules.ts'
import { readTowns, type TownSettings } from '../municipality/read-settings.ts'
import type { ReductionClass } from '../municipality/rules.ts'
import { selectReductions } from './queries.ts'
import type { Terms } from './rules.ts'

export type UsePrice = {
  perHour: number
  price: number
  waived: number
  reduced: number
  /** Of `reduced`: on national hours, refunded with the benefit (FEE-5). */
  reducedNational: number
  reduction: ReductionClass | null
  pays: number
  waivedBy: string | null
  /** FEE-7: whose waiver it is. */
  waiverOf: string | null
  refundable: number
  reductionNotHonoured: boolean
}

/** `payer`: the municipality whose certificate is valid on the date. */
export type PricedUse = {
  child: string
  date: LocalDate
  payer: string
  facilityMunicipality: string
  terms: Terms
  parts: readonly Part[]
}

export async function priceOfUse(tx: ReadTx, use: PricedUse): Promise<UsePrice> {
  return (await pricing(tx, [use]))(use)
}

/** What prices these uses: towns and reductions are read once for all of them, however many. */
export async function pricing(
  tx: ReadTx,
  uses: readonly Pick<PricedUse, 'child' | 'payer' | 'facilityMunicipality'>[],
): Promise<(use: PricedUse) => UsePrice> {
  const townOn = await readTowns(
    tx,
    uses.flatMap((use) => [use.payer, use.facilityMunicipality]),
  )
  const reductions = await selectReductions(tx, [...new Set(uses.map((use) => use.child))])
  const byChild = new Map<string, typeof reductions>()
  for (const row of reductions) byChild.set(row.child_id, [...(byChild.get(row.child_id) ?? []), row])
  return (use) => priceWith(townOn, byChild.get(use.child) ?? [], use)
}

function priceWith(
  townOn: Awaited<ReturnType<typeof readTowns>>,
  reductionsOfChild: Awaited<ReturnType<typeof selectReductions>>,
  use: PricedUse,
): UsePrice {
  const residence = townOn(use.payer, use.date)
  const town = use.facilityMunicipality === use.payer ? residence : townOn(use.facilityMunicipality, use.date)
  if (!residence || !town) throw new Error('a booking names a municipality that is not there')
  const towns = use.facilityMunicipality === use.payer ? [residence] : [residence, town]
  const grants = reductionsOfChild.filter((row) => row.municipality === use.payer)
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
  const waiver = q.waived > 0 ? (towns.find((t) => waives(t, residence, use.facilityMunicipality)) ?? town) : null
  return {
    perHour: q.perHour,
    price: q.price,
    waived: q.waived,
    reduced: q.reduced,
    reducedNational: q.reducedNational,
    reduction: q.reduction,
    pays: q.toPay,
    waivedBy: waiver?.name ?? null,
    waiverOf: waiver?.code ?? null,
    refundable: q.refundable,
    reductionNotHonoured: q.reductionNotHonoured,
  }
}

/** Whether this town's own waivers take anything off at once. */
function waives(town: TownSettings, residence: TownSettings, facilityMunicipality: string): boolean {
  const { atOnce } = waivedFor([{ municipality: town.code, prefecture: town.prefecture, waivers: town.settings.feeWaivers }], {
    residence: { municipality: residence.code, prefecture: residence.prefecture },
    facilityMunicipality,
  })
  return atOnce === 'all' || atOnce.length > 0
}
