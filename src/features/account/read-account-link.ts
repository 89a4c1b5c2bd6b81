/** What a mailed link would do. Looking never uses it up: mail scanners open every link. */
import { type Call, type ReplyOf, sideOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { parseToken } from '../../platform/one-time-code.ts'
import type { getAccountLink } from './contract.ts'
import { linkByToken, ownLogin, rolesOf, speakFor } from './queries.ts'
import type { LoginSide } from './start-session.ts'

const gone = { state: 'gone', purpose: null, side: null, mail: null } as const

export async function readAccountLink(
  c: ReadContext,
  { params }: Call<typeof getAccountLink>,
): Promise<ReplyOf<typeof getAccountLink>> {
  const hash = parseToken(params.token)
  const link = hash ? await linkByToken(c.tx, hash, c.now) : null
  if (!link?.loginId || link.state !== 'ok' || link.purpose === 'pairing' || link.purpose === 'applicant') return gone
  await speakFor(c.tx, link.loginId)
  const login = await ownLogin(c.tx, link.loginId)
  const [role] = await rolesOf(c.tx, link.loginId, c.now)
  if (!login) return gone
  return {
    state: 'open',
    purpose: link.purpose,
    side: role ? (sideOf[role.kind] as LoginSide) : 'guardian',
    mail: link.address ?? login.mail,
  }
}
