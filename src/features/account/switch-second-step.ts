/** ログイン時の2段階認証, on or off, for the own login; both guardians are told (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { switchSecondStep as endpoint } from './contract.ts'
import { passkeysOf, rolesOfHousehold, storeSecondStep } from './queries.ts'
import { aloneFrom, maySwitchCodeOff } from './rules.ts'
import { forgiveLoginTries } from './throttle.ts'
import { type OwnPassword, verifyOwnPassword } from './verify-own-password.ts'

/** Without the code the password stands alone, so it is typed here: its length is known at no other time. */
export const checkForSwitch: Before<typeof endpoint, OwnPassword | undefined> = async (c, { body }) => {
  if (body.on) return undefined
  if (!body.password) return refuse({ rule: 'ACC-4', code: 'password.missing', pointer: '/password' })
  return verifyOwnPassword(c, body.password)
}

export async function switchSecondStep(
  c: WriteContext,
  { body }: Call<typeof endpoint>,
  found: OwnPassword | undefined,
): Promise<Done | Refused> {
  const { loginId, householdId } = c.actor
  if (!loginId || !householdId) return refuse({ rule: 'ACC-4', code: 'not-found' })
  if (!body.on) {
    if (!found?.ok) return refuse({ rule: 'ACC-4', code: 'password-wrong', pointer: '/password' })
    await forgiveLoginTries(c, found.mail)
    const passkey = (await passkeysOf(c.tx, loginId)).length > 0
    if (!maySwitchCodeOff('guardian', { passkey, passwordLength: found.length }))
      return refuse({
        rule: 'ACC-4',
        code: 'second-step-short',
        slots: { min: aloneFrom, length: found.length },
        pointer: '/password',
      })
  }
  await storeSecondStep(c.tx, loginId, body.on)
  const roles = await rolesOfHousehold(c.tx, householdId)
  const mails = roles.flatMap((role) =>
    role.mail
      ? [
          {
            kind: 'account.secondStep',
            refs: { on: body.on ? 'yes' : 'no', own: role.login_id === loginId ? 'yes' : 'no' },
            to: role.mail,
          },
        ]
      : [],
  )
  return done(body.on ? 'secondStepOn' : 'secondStepOff', { login: loginId }, { mails })
}
