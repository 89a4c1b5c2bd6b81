/** 負担軽減 of a household (FEE-4). */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { openChange } from '../application/sealed-form.ts'
import { readSettings, townVersions } from '../municipality/read-settings.ts'
import { changesOfHousehold } from './change-queries.ts'
import { isOpenChange } from './change-rules.ts'
import { householdOf } from './queries.ts'
import type { getMyReduction } from './reduction-contract.ts'
import { grantsOfHousehold, namesOfHousehold } from './reduction-queries.ts'
import { incomeEnd, renewalOf, switchMonths } from './reduction-span.ts'

export async function readMyReduction(c: ReadContext): Promise<ReplyOf<typeof getMyReduction> | Refused> {
  const household = await householdOf(c.tx, c.actor.householdId)
  const town = household && (await readSettings(c.tx, household.municipality, c.today))
  if (!household || !town) return refuse({ rule: 'FEE-4', code: 'not-found' })
  const children = await namesOfHousehold(c.tx, household.id)
  const grants = await grantsOfHousehold(
    c.tx,
    children.map((child) => child.id),
    household.municipality,
    c.today,
  )
  const open = (await changesOfHousehold(c.tx, household.id)).find((row) => {
    if (row.kind !== 'change' || !isOpenChange(row.state)) return false
    const request = openChange(c.keys, row)?.request
    return request?.kind === 'change' && request.wish !== null
  })
  const versions = (await townVersions(c.tx, [household.municipality])).get(household.municipality) ?? []
  const ending = renewalOf(
    grants.map((row) => ({ class: row.class, to: row.valid_to as LocalDate | null })),
    switchMonths(versions, c.today),
    c.today,
  )
  const { perHour, threshold, thresholdDesignatedCity, taxYearSwitchMonth } = town.settings.reductions
  return {
    town: town.name,
    way: town.settings.channels.change,
    perHour: { welfare: perHour.welfare, taxExempt: perHour.taxExempt, lowIncome: perHour.lowIncome },
    yearEnds: incomeEnd(c.today, taxYearSwitchMonth),
    threshold: town.designated ? thresholdDesignatedCity : threshold,
    children: children.map((child) => ({
      id: child.id,
      name: child.name,
      grants: grants
        .filter((row) => row.child_id === child.id)
        .map((row) => ({ class: row.class, from: row.valid_from as LocalDate, to: row.valid_to as LocalDate | null })),
    })),
    renewal: ending ? { until: ending.until, last: ending.last, from: addDays(ending.until, 1) } : null,
    open: open ? { id: open.id, number: open.number } : null,
  }
}
