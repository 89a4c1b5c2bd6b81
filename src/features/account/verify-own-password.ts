/** Checks a password typed by somebody who is logged in, under the same brakes as a login. */
import type { Aside, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { lengthOfPassword, normalPassword } from './password.ts'
import { passwordsOf } from './passwords.ts'
import { loginByMail, ownLogin } from './queries.ts'
import { countLoginTry } from './throttle.ts'

/** `length` in code points, for what a password must be to stand alone. */
export type OwnPassword = { ok: boolean; mail: string; length: number }

export async function verifyOwnPassword(c: WriteContext, typed: string): Promise<Refused | Aside<OwnPassword>> {
  const own = c.actor.loginId ? await ownLogin(c.tx, c.actor.loginId) : undefined
  if (!own?.mail) return refuse({ rule: 'ACC-4', code: 'password-wrong', pointer: '/password' })
  const { mail } = own
  const stopped = await countLoginTry(c, mail)
  if (stopped) return stopped
  const login = await loginByMail(c.tx, mail)
  return {
    aside: async () => {
      const check = await passwordsOf(c.keys).verify(login?.passwordHash ?? null, normalPassword(typed))
      return isRefused(check) ? check : { ok: check.ok, mail, length: lengthOfPassword(typed) }
    },
  }
}
