/** Drops a draft, or takes back a confirmed change whose day has not come: its settings are put back where they still stand (SET-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { settingsVersions } from './profile.ts'
import type { withdrawChange as endpoint } from './profile-contract.ts'
import { insertVersion, markWithdrawn, selectChange, selectVersions, takeVersion } from './profile-queries.ts'
import { standingOn } from './read-profile.ts'

export async function withdrawChange(
  { tx, now, today, id, actor }: WriteContext,
  { params }: Call<typeof endpoint>,
): Promise<Done | Refused> {
  const { facilityId, changeId } = params
  const change = await selectChange(tx, facilityId, changeId)
  if (!change || !actor.loginId) return refuse({ rule: 'SET-2', code: 'not-found' })
  if (change.withdrawnAt || change.appliedAt || (change.confirmedAt && change.validFrom <= today))
    return refuse({ rule: 'SET-2', code: 'profile.in-force', slots: { date: change.validFrom } })
  if (change.confirmedAt) {
    const standing = await standingOn(tx, facilityId, today)
    if (!standing || !(await takeVersion(tx, facilityId, standing.row.version)))
      return refuse({ rule: 'SET-2', code: 'profile.stale', slots: {} })
    const back = change.before.settings ?? {}
    if (Object.keys(back).length > 0) {
      for (const version of settingsVersions(await selectVersions(tx, facilityId), back, change.validFrom))
        await insertVersion(tx, { id: id(), facility: facilityId, ...version, by: actor.loginId, at: now, reason: '' })
    }
  }
  await markWithdrawn(tx, changeId, actor.loginId, now)
  return done('profile.withdrawn', { change: changeId, facility: facilityId }, { facility: facilityId })
}
