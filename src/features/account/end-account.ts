/** アカウントを終わらせる, by 保護者1, once nothing lives any more; both guardians are told (SEE-4). */
import { type Done, done } from '../../platform/act.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getAccountEnd } from './leave-contract.ts'
import { endOwnAccount, liveBookings, liveCertificates, ownChildren, rolesOfHousehold } from './queries.ts'

export async function readAccountEnd(c: ReadContext): Promise<ReplyOf<typeof getAccountEnd>> {
  const { householdId } = c.actor
  const children = householdId ? (await ownChildren(c.tx, householdId)).map(({ id }) => id) : []
  const certificates = await liveCertificates(c.tx, children, c.today)
  const bookings = await liveBookings(c.tx, children)
  return {
    obstacles: [...(certificates > 0 ? (['certificate'] as const) : []), ...(bookings > 0 ? (['booking'] as const) : [])],
  }
}

export async function endAccount(c: WriteContext): Promise<Done | Refused> {
  const { householdId } = c.actor
  if (!householdId) return refuse({ rule: 'SEE-4', code: 'not-found' })
  // Read before the end: afterwards nobody has an address any more.
  const roles = await rolesOfHousehold(c.tx, householdId)
  const outcome = await endOwnAccount(c.tx, c.now)
  if (outcome === 'certificate') return refuse({ rule: 'SEE-4', code: 'end-certificate' })
  if (outcome === 'booking') return refuse({ rule: 'SEE-4', code: 'end-booking' })
  if (outcome === 'application') return refuse({ rule: 'SEE-4', code: 'end-application' })
  if (outcome !== 'ok') return refuse({ rule: 'SEE-4', code: 'not-found' })
  const mails = roles.flatMap(({ mail, login_id }) =>
    mail ? [{ kind: 'account.ended', refs: { login: login_id }, to: mail }] : [],
  )
  return done('ended', { household: householdId }, { mails })
}
