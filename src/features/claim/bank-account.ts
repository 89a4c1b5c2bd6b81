/** 口座 of a facility that is paid, or of a town that pays: kana as banks read them; earlier accounts stay on record (CLM-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { bankKana } from './bank-kana.ts'
import type { saveBank } from './contract.ts'
import type { BankRow } from './fee-queries.ts'
import type { saveTownBank } from './office-contract.ts'

type Account = Call<typeof saveBank>['body']

export const bankOf = (row: BankRow): Account => ({
  consignor: row.consignor,
  bankCode: row.bank_code,
  bankKana: row.bank_kana,
  branchCode: row.branch_code,
  branchKana: row.branch_kana,
  kind: row.kind,
  number: row.number,
  holderKana: row.holder_kana,
})

async function save(
  c: WriteContext,
  body: Account,
  of: { facility_id: string } | { municipality: string },
): Promise<Refused | null> {
  const wrong = (['bankKana', 'branchKana', 'holderKana'] as const).flatMap((name) =>
    bankKana(body[name]) === null ? [{ rule: 'CLM-4', code: 'claim.bank-kana', pointer: `/${name}` }] : [],
  )
  if (wrong.length > 0) return { refused: wrong }
  await c.tx
    .insertInto('bank_account')
    .values({
      id: c.id(),
      facility_id: 'facility_id' in of ? of.facility_id : null,
      municipality: 'municipality' in of ? of.municipality : null,
      consignor: 'municipality' in of ? body.consignor : null,
      bank_code: body.bankCode,
      bank_kana: body.bankKana,
      branch_code: body.branchCode,
      branch_kana: body.branchKana,
      kind: body.kind,
      number: body.number,
      holder_kana: body.holderKana,
      saved_by: c.actor.loginId,
      saved_at: c.now,
    })
    .execute()
  return null
}

export async function saveFacilityBank(c: WriteContext, { params, body }: Call<typeof saveBank>): Promise<Done | Refused> {
  const wrong = await save(c, body, { facility_id: params.facilityId })
  return isRefused(wrong) ? wrong : done('claim.bank-saved', {}, { facility: params.facilityId })
}

export async function saveOfficeBank(c: WriteContext, { body }: Call<typeof saveTownBank>): Promise<Done | Refused> {
  const wrong = await save(c, body, { municipality: c.actor.municipality ?? '' })
  return isRefused(wrong) ? wrong : done('claim.bank-saved')
}
