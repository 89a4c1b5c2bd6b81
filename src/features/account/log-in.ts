/** First step of a login: address and password (ACC-4). Unknown addresses take the same way, the same time and give the same answer. */
import { type Done, done } from '../../platform/act.ts'
import { type Call, sideOf } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { logIn as endpoint } from './contract.ts'
import { normalPassword } from './password.ts'
import { passwordsOf } from './passwords.ts'
import { insertAttempt, type Login, loginByMail, rolesOf, speakFor, storeHash } from './queries.ts'
import { normalAddress } from './rules.ts'
import { sendCode } from './send-code.ts'
import { startSession } from './start-session.ts'
import { countLoginTry, forgiveLoginTries } from './throttle.ts'

type Found = { login: Login; rehash: string | null } | null

const attemptLife = 30 * 60_000

/** Counts the try and finds the hash in a short transaction; Argon2 then works without holding a connection. */
export const checkPassword: Before<typeof endpoint, Found> = async (c, { body }) => {
  const mail = normalAddress(body.mail)
  const stopped = await countLoginTry(c, mail)
  if (stopped) return stopped
  const login = await loginByMail(c.tx, mail)
  return {
    aside: async () => {
      const check = await passwordsOf(c.keys).verify(login?.passwordHash ?? null, normalPassword(body.password))
      if (isRefused(check)) return check
      return check.ok && login ? { login, rehash: check.rehash } : null
    },
  }
}

export async function logIn(c: WriteContext, { body }: Call<typeof endpoint>, found: Found): Promise<Done | Refused> {
  if (!found) return refuse({ rule: 'ACC-4', code: 'login-wrong', pointer: '/password' })
  const { login, rehash } = found
  const mail = normalAddress(body.mail)
  await speakFor(c.tx, login.id)
  await forgiveLoginTries(c, mail)
  if (rehash) await storeHash(c.tx, login.id, rehash)
  const roles = login.blockedAt ? [] : await rolesOf(c.tx, login.id, c.now)
  const here = roles.filter((role) => sideOf[role.kind] === body.side)
  const [role] = here
  if (!role) return refuse({ rule: 'ACC-1', code: roles.length > 0 ? 'login-other-side' : 'login-stopped' })

  // Staff cannot switch their second step off (ACC-4).
  if (body.side === 'guardian' && !login.codeRequired) {
    const session = await startSession(c, { loginId: login.id, role, side: body.side, proofAt: c.now, codeAt: null })
    return done('loggedIn', { session, login: login.id, kind: role.kind, roles: String(here.length) })
  }
  const attempt = c.id()
  await insertAttempt(c.tx, {
    id: attempt,
    tokenHash: c.session.hash(c.session.token(attempt)),
    side: body.side,
    loginId: login.id,
    proofAt: c.now,
    expiresAt: new Date(c.now.getTime() + attemptLife),
  })
  const owed = await sendCode(c, { loginId: login.id, mail, bound: { attempt }, purpose: 'login' })
  return isRefused(owed) ? owed : done('codeSent', { attempt, login: login.id }, { mails: [owed] })
}
