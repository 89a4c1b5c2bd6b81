import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { getProtection } from './contract.ts'
import { guardiansOf, measuresOf, namedOfficers, townOfficers } from './queries.ts'

const nameOf = (row: { family_name: string | null; given_name: string | null }): string =>
  [row.family_name, row.given_name].filter(Boolean).join(' ')
const ordinalOf = (ordinal: number): 1 | 2 => (ordinal === 2 ? 2 : 1)

/** What stands for a household, ended measures too; the case is open to the reader, or row-level security shows nothing. */
export async function readProtection(
  { tx, actor }: ReadContext,
  { params }: Call<typeof getProtection>,
): Promise<ReplyOf<typeof getProtection>> {
  const measures = await measuresOf(tx, params.householdId)
  const guardians = await guardiansOf(tx, params.householdId)
  const named = new Set(await namedOfficers(tx, params.householdId))
  const officers = await townOfficers(tx)
  return {
    guardians: guardians.map((row) => ({
      ordinal: ordinalOf(row.ordinal),
      name: nameOf(row),
      hasLogin: row.login_id !== null,
    })),
    measures: measures.map((row) => ({
      id: row.id,
      person: row.ordinal === null ? null : { ordinal: ordinalOf(row.ordinal), name: nameOf(row) },
      hasLogin: row.login_id !== null,
      setOn: japanDate(row.set_at),
      setBy: row.set_by ?? '',
      reviewOn: row.review_on,
      endedOn: row.ended_at && japanDate(row.ended_at),
      endedBy: row.ended_at ? (row.ended_by ?? '') : null,
    })),
    officers: officers.map((row) => ({
      id: row.login_id,
      name: row.display_name,
      named: named.has(row.login_id),
      self: row.login_id === actor.loginId,
    })),
  }
}
