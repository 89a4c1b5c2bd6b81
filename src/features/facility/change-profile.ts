/** Drafts a change of 事業所情報; the rules are asked now, and again when it is confirmed (SET-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { changed, changeRefusals, type ProfilePatch, type SettingsPatch } from './profile.ts'
import type { draftChange } from './profile-contract.ts'
import { insertChange } from './profile-queries.ts'
import { standingOn } from './read-profile.ts'

export async function changeProfile(
  { tx, now, today, id, actor }: WriteContext,
  { params, body }: Call<typeof draftChange>,
): Promise<Done | Refused> {
  const standing = await standingOn(tx, params.facilityId, body.validFrom)
  if (!standing || !actor.loginId) return refuse({ rule: 'SET-1', code: 'not-found' })
  if (standing.row.version !== body.version) return refuse({ rule: 'SET-2', code: 'profile.stale', slots: {} })
  // `changed` drops what is undefined.
  const { patch: profile } = changed(standing.profile, body.profile as ProfilePatch)
  const { patch: settings } = changed(standing.settings, body.settings as SettingsPatch)
  const refused = changeRefusals({ validFrom: body.validFrom, profile, settings }, standing, standing.town, today)
  if (refused.length > 0) return refuse(...refused)
  const change = id()
  await insertChange(tx, {
    id: change,
    facilityId: params.facilityId,
    validFrom: body.validFrom,
    baseVersion: body.version,
    profile,
    settings,
    reason: body.reason,
    by: actor.loginId,
    at: now,
  })
  return done('profile.drafted', { change, facility: params.facilityId }, { facility: params.facilityId })
}
