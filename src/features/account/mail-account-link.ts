/**
 * Mails a link to whoever asks with an address: one that sets the first password, or a new one. The answer is the same whatever
 * exists; at most five an hour go to one address (ACC-3, AUT-11).
 */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import type { askReset, resendActivation } from './contract.ts'
import { issueAccountLink } from './issue-account-link.ts'
import { linksSince, loginByMail, speakFor } from './queries.ts'
import { normalAddress } from './rules.ts'
import { countMailRequest } from './throttle.ts'

const hour = 3_600_000
const perHour = 5

export const countLinkRequest: Before<typeof askReset | typeof resendActivation> = (c) => countMailRequest(c)

export async function mailAccountLink(c: WriteContext, { body }: Call<typeof askReset | typeof resendActivation>): Promise<Done> {
  const mail = normalAddress(body.mail)
  const login = await loginByMail(c.tx, mail)
  if (!login || login.blockedAt) return done('asked')
  await speakFor(c.tx, login.id)
  const purpose = login.passwordHash === null ? 'activate' : 'reset'
  if ((await linksSince(c.tx, login.id, purpose, new Date(c.now.getTime() - hour))) >= perHour) return done('asked')
  return done('asked', {}, { mails: [await issueAccountLink(c, purpose, { loginId: login.id, mail })] })
}
