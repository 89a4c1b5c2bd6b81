import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { calledName } from '../child/names.ts'
import type { listIntake, listOwnIntake } from './contract.ts'
import { type ResultRow, resultsOf } from './queries.ts'

/** What a desk may see: of a town's facilities, or of one facility. */
export async function readResults({ tx }: ReadContext, facility: string | null): Promise<ReplyOf<typeof listIntake>> {
  return {
    results: (await resultsOf(tx, facility)).map((row) => ({
      id: row.id,
      facility: { id: row.facility_id, name: row.facility_name },
      child: row.seen ? { id: row.seen, name: `${row.family_name} ${row.given_name}`.trim() } : null,
      number: row.number,
      month: row.month,
      state: row.state,
      enteredAt: row.entered_at.toISOString(),
      accepted: row.accepted === true,
    })),
  }
}

export async function readOwnResults({ tx }: ReadContext): Promise<ReplyOf<typeof listOwnIntake>> {
  const nameOf = (row: ResultRow): string =>
    calledName({
      nickname: row.nickname ?? null,
      given_name: row.given_name ?? '',
      family_name: row.family_name ?? '',
      given_kana: '',
      family_kana: '',
    })
  return {
    results: (await resultsOf(tx, null)).map((row) => ({
      id: row.id,
      facility: { id: row.facility_id, name: row.facility_name, phone: row.phone && showPhone(row.phone) },
      child: { id: row.child_id, name: nameOf(row) },
      month: row.month,
      state: row.state,
    })),
  }
}
