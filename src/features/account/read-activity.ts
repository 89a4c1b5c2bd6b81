/** だれが何をしたか: acts of both guardians, and what facilities and offices did for their children (ACC-2). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { activityEvents, activityKeyOf } from './activity.ts'
import type { listActivity as endpoint } from './contract.ts'
import { activityOf, guardiansOf, ownChildren } from './queries.ts'

const pageLength = 50

export async function readActivity(c: ReadContext, { query }: Call<typeof endpoint>): Promise<ReplyOf<typeof endpoint>> {
  const { householdId, loginId } = c.actor
  if (!householdId || !loginId) return { acts: [], before: null }
  const guardians = await guardiansOf(c.tx, householdId)
  const children = new Map((await ownChildren(c.tx, householdId)).map((child) => [child.id, child.nickname || child.given_name]))
  const rows = await activityOf(c.tx, {
    household: householdId,
    logins: guardians.flatMap((one) => one.login_id ?? []),
    children: [...children.keys()],
    events: activityEvents,
    before: query.before ? new Date(query.before) : new Date(c.now.getTime() + 1),
    limit: pageLength + 1,
  })
  const shown = rows.slice(0, pageLength)
  return {
    acts: shown.flatMap((row) => {
      const what = activityKeyOf(row.event, row.code)
      if (!what) return []
      const guardian = guardians.find((one) => one.login_id !== null && one.login_id === row.login_id)
      return [
        {
          at: row.at.toISOString(),
          what,
          kind: row.actor_kind,
          own: row.login_id === loginId,
          name: guardian ? `${guardian.family_name} ${guardian.given_name}`.trim() : (row.facility ?? row.town ?? ''),
          children: row.child_ids.flatMap((id) => children.get(id) ?? []),
        },
      ]
    }),
    before: rows.length > pageLength ? (shown.at(-1)?.at.toISOString() ?? null) : null,
  }
}
