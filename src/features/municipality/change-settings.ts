/** A town's administrators schedule the next version of its rules, sign it, take it back (SET-2). */
import { type Done, done } from '../../platform/act.ts'
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { lastOrdinal, selectVersions } from './change-queries.ts'
import type {
  approveSettings as approveEndpoint,
  changeSettings as changeEndpoint,
  withdrawSettings as withdrawEndpoint,
} from './contract.ts'
import { settingsRefusals } from './next-version.ts'
import { type SettingsOverrides, settingsOn } from './rules.ts'
import { effectiveVersions, stateOf } from './version-rules.ts'

const absent: Refused = refuse({ rule: 'SET-2', code: 'not-found' })

export async function changeSettings(c: WriteContext, { body }: Call<typeof changeEndpoint>): Promise<Done | Refused> {
  const { tx, actor, now, today } = c
  const town = actor.municipality
  if (!town || !actor.loginId) return absent
  const [versions, last] = [await selectVersions(tx, town), await lastOrdinal(tx, town)]
  // A version is whole: one made from an older state would silently undo what was decided in between.
  if (body.seen !== last) return refuse({ rule: 'SET-2', code: 'settings.meanwhile' })
  const effective = effectiveVersions(versions)
  const validFrom = localDate(body.validFrom)
  const wrong = settingsRefusals(effective, { validFrom, value: body.value }, today)
  if (body.reason === '') wrong.unshift({ rule: 'SET-2', code: 'settings.reason', pointer: '/reason', slots: {} })
  if (wrong.length > 0) return refuse(...wrong)
  const id = c.id()
  const alone = !settingsOn(effective, today).doubleCheck
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('settings_change')
    .values({
      id,
      municipality: town,
      ordinal: last + 1,
      valid_from: validFrom,
      value: JSON.stringify(body.value),
      reason: body.reason,
      made_by: actor.loginId,
      made_at: now,
      alone,
      approved_by: alone ? actor.loginId : null,
      approved_at: alone ? now : null,
    })
    // Two who change at once: the second one reads the first's version before trying again.
    .onConflict((on) => on.columns(['municipality', 'ordinal']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return refuse({ rule: 'SET-2', code: 'settings.meanwhile' })
  if (alone) await putVersion(c.tx, { id, town, validFrom, value: body.value, by: actor.loginId, at: now, reason: body.reason })
  return done('settings.changed', { settingsChange: id })
}

export async function renderChanged(
  { tx, actor, today }: WriteContext,
  ids: Record<string, string>,
): Promise<ReplyOf<typeof changeEndpoint>> {
  const versions = await selectVersions(tx, actor.municipality ?? '')
  const one = versions.find((version) => version.id === ids.settingsChange)
  if (!one) throw new Error('a change of settings that was made is not there')
  return { id: one.id, state: stateOf(one, versions, today) }
}

export async function approveSettings(c: WriteContext, { params }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const { tx, actor, now, today } = c
  const town = actor.municipality
  if (!town || !actor.loginId) return absent
  const versions = await selectVersions(tx, town)
  const one = versions.find((version) => version.id === params.versionId)
  if (!one) return absent
  if (stateOf(one, versions, today) !== 'waiting') return refuse({ rule: 'SET-2', code: 'settings.decided' })
  if (one.madeById === actor.loginId) return refuse({ rule: 'SET-2', code: 'settings.second' })
  // Its day may have passed while it waited, or what it would change inside a month may have changed.
  const wrong = settingsRefusals(effectiveVersions(versions), { validFrom: one.validFrom, value: one.value }, today)
  if (wrong.length > 0) return refuse(...wrong)
  const { numUpdatedRows } = await tx
    .updateTable('settings_change')
    .set({ approved_by: actor.loginId, approved_at: now })
    .where('id', '=', one.id)
    .where('approved_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return refuse({ rule: 'SET-2', code: 'settings.decided' })
  await putVersion(tx, {
    id: one.id,
    town,
    validFrom: one.validFrom,
    value: one.value,
    by: actor.loginId,
    at: now,
    reason: one.reason,
  })
  return done('settings.approved', { settingsChange: one.id })
}

export async function withdrawSettings(c: WriteContext, { params }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  const { tx, actor, now, today } = c
  const town = actor.municipality
  if (!town || !actor.loginId) return absent
  const versions = await selectVersions(tx, town)
  const one = versions.find((version) => version.id === params.versionId)
  if (!one) return absent
  if (one.withdrawnAt) return refuse({ rule: 'SET-2', code: 'settings.withdrawn' })
  // What has begun has decided things already, and what came with the town has no change behind it: both go on to the next version.
  if (!one.change) return refuse({ rule: 'SET-2', code: 'settings.begun' })
  if (one.decidedAt && one.validFrom <= today) return refuse({ rule: 'SET-2', code: 'settings.begun' })
  const { numUpdatedRows } = await tx
    .updateTable('settings_change')
    .set({ withdrawn_by: actor.loginId, withdrawn_at: now })
    .where('id', '=', one.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return refuse({ rule: 'SET-2', code: 'settings.withdrawn' })
  await tx.deleteFrom('municipality_setting').where('id', '=', one.id).execute()
  return done('settings.withdrawn', { settingsChange: one.id })
}

type Entry = { id: string; town: string; validFrom: LocalDate; value: SettingsOverrides; by: string; at: Date; reason: string }

const putVersion = (tx: WriteTx, one: Entry): Promise<unknown> =>
  tx
    .insertInto('municipality_setting')
    .values({
      id: one.id,
      municipality: one.town,
      valid_from: one.validFrom,
      value: JSON.stringify(one.value),
      decided_by: one.by,
      decided_at: one.at,
      reason: one.reason,
    })
    .execute()
