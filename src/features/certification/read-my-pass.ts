/** What of a 認定証 may stay on the phone, readable without a connection (CERT-5): no address, no family name, no birth date. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Context, ReadContext } from '../../platform/http/route.ts'
import { qrSvgPath } from '../../platform/qr.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getMyPass } from './my-contract.ts'
import { myPass } from './my-queries.ts'
import { showCertificateNumber } from './number.ts'
import { certificateState, lastDayOfCertificate } from './rules.ts'
import { verificationCode, verificationUrl } from './verification.ts'

/** The code that is shown beside a number, in letters and as a 2次元コード. @param number 14 digits */
export function shownCode(c: Pick<Context, 'keys' | 'baseUrl'>, number: string) {
  const code = verificationCode(c.keys, number)
  return { code, qr: qrSvgPath(verificationUrl(c.baseUrl, showCertificateNumber(number), code)) }
}

export async function readMyPass(
  c: ReadContext,
  { params }: Call<typeof getMyPass>,
): Promise<ReplyOf<typeof getMyPass> | Refused> {
  const row = await myPass(c.tx, params.childId)
  if (!row) return refuse({ rule: 'CERT-5', code: 'no-certificate' })
  const validity = { validFrom: row.valid_from, nationalEnd: row.national_end, municipalEnd: row.municipal_end }
  return {
    number: showCertificateNumber(row.number),
    givenName: row.given_name || row.family_name,
    validFrom: row.valid_from,
    until: lastDayOfCertificate(validity),
    state: row.state === 'ended' ? 'ended' : certificateState({ ...validity, suspended: row.state === 'suspended' }, c.today),
    ...shownCode(c, row.number),
  }
}
