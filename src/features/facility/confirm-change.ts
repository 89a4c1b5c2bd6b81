/** Confirms a drafted change: settings become dated versions at once, facts wait for their day (SET-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { changed, changeRefusals, settingsVersions } from './profile.ts'
import type { confirmChange as endpoint } from './profile-contract.ts'
import { applyProfile, insertVersion, markConfirmed, selectChange, takeVersion } from './profile-queries.ts'
import { standingOn } from './read-profile.ts'

export async function confirmChange(
  { tx, now, today, id, actor }: WriteContext,
  { params }: Call<typeof endpoint>,
): Promise<Done | Refused> {
  const { facilityId, changeId } = params
  const seen = await selectChange(tx, facilityId, changeId)
  if (!seen || !actor.loginId) return refuse({ rule: 'SET-2', code: 'not-found' })
  // Two who confirm at once: the second waits here, and finds another number.
  if (seen.confirmedAt || seen.withdrawnAt || !(await takeVersion(tx, facilityId, seen.baseVersion)))
    return refuse({ rule: 'SET-2', code: 'profile.stale', slots: {} })
  const standing = await standingOn(tx, facilityId, seen.validFrom)
  if (!standing) throw new Error('a facility with a draft is not there')
  const profile = changed(standing.profile, seen.profile)
  const settings = changed(standing.settings, seen.settings)
  const refused = changeRefusals(
    { validFrom: seen.validFrom, profile: profile.patch, settings: settings.patch },
    standing,
    standing.town,
    today,
  )
  if (refused.length > 0) return refuse(...refused)
  if (Object.keys(settings.patch).length > 0) {
    for (const version of settingsVersions(standing.versions, settings.patch, seen.validFrom))
      await insertVersion(tx, { id: id(), facility: facilityId, ...version, by: actor.loginId, at: now, reason: seen.reason })
  }
  const atOnce = seen.validFrom <= today
  if (atOnce && Object.keys(profile.patch).length > 0) await applyProfile(tx, facilityId, profile.patch)
  await markConfirmed(tx, changeId, {
    before: { profile: profile.before, settings: settings.before },
    by: actor.loginId,
    at: now,
    appliedAt: atOnce ? now : null,
  })
  return done('profile.confirmed', { change: changeId, facility: facilityId }, { facility: facilityId })
}
