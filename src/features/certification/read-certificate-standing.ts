import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { checkCertificate } from './my-contract.ts'
import { certificateStanding } from './my-queries.ts'
import { parseCertificateNumber } from './number.ts'
import { certificateState } from './rules.ts'
import { verificationHolds } from './verification.ts'

/**
 * CERT-5: a number that was mistyped, one that does not exist and a wrong code answer alike, so numbers cannot be tried out. With 48 bits
 * of signature a guess at any speed of ours stays hopeless.
 */
export async function readCertificateStanding(
  { tx, keys, today }: ReadContext,
  { query }: Call<typeof checkCertificate>,
): Promise<ReplyOf<typeof checkCertificate>> {
  const parsed = parseCertificateNumber(query.number)
  if (!parsed.ok || !verificationHolds(keys, parsed.value.number, query.code)) return { found: false }
  const row = await certificateStanding(tx, parsed.value.number)
  if (!row) return { found: false }
  const validity = { validFrom: row.valid_from, nationalEnd: row.last_day, municipalEnd: null }
  return {
    found: true,
    state: row.state === 'ended' ? 'ended' : certificateState({ ...validity, suspended: row.state === 'suspended' }, today),
    validFrom: row.valid_from,
    until: row.last_day,
    initial: row.initial,
  }
}
