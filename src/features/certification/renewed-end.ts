/** The last day of the class that a change asked to go on from (FEE-4); null: there was none to renew when it was received. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { townVersions } from '../municipality/read-settings.ts'
import { childrenOf } from './change-queries.ts'
import { grantsOfHousehold } from './reduction-queries.ts'
import { renewalOf, switchMonths } from './reduction-span.ts'

export async function renewedEnd(
  tx: ReadTx,
  household: string,
  municipality: string,
  receivedOn: LocalDate,
): Promise<LocalDate | null> {
  const children = (await childrenOf(tx, household)).map(({ id }) => id)
  const grants = await grantsOfHousehold(tx, children, municipality, receivedOn)
  const rows = (await townVersions(tx, [municipality])).get(municipality) ?? []
  const asked = grants.map((row) => ({ class: row.class, to: row.valid_to as LocalDate | null }))
  return renewalOf(asked, switchMonths(rows, receivedOn), receivedOn)?.until ?? null
}
