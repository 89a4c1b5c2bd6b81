/** Asks the new address to confirm (ACC-5). Whether it has an account already is told to that address only. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { changeMail as endpoint } from './contract.ts'
import { issueAccountLink } from './issue-account-link.ts'
import { mailTaken, ownLogin } from './queries.ts'
import { readAddress } from './rules.ts'

export async function changeMail(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const address = readAddress(body.mail)
  if (!address.ok) return refuse({ rule: 'ACC-1', code: 'mail-form', pointer: '/mail' })
  const login = c.actor.loginId ? await ownLogin(c.tx, c.actor.loginId) : undefined
  if (!login) return refuse({ rule: 'ACC-1', code: 'not-found' })
  if (login.mail === address.value) return refuse({ rule: 'ACC-5', code: 'mail-same', pointer: '/mail' })
  const to = { loginId: login.id, mail: address.value, address: address.value }
  const mail = (await mailTaken(c.tx, address.value))
    ? { kind: 'account.mailTaken', refs: {}, to: address.value }
    : await issueAccountLink(c, 'mailChange', to)
  return done('mailChangeAsked', { login: login.id }, { mails: [mail] })
}
