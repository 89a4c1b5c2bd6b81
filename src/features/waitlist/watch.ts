/** 空いたら知らせる: one mail when places for the child come free, without a place in line; quiet until asked again. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { firstFreeDay } from '../booking/first-free-day.ts'
import { facilityExists } from '../booking/own-facts.ts'
import { childName } from '../booking/place-head.ts'
import type { askWatch, listWatches, stopWatch } from './contract.ts'
import { selectWatches } from './queries.ts'
import { mostWatches, waitlistRefusal } from './rules.ts'

export async function readWatches({ tx }: ReadContext): Promise<ReplyOf<typeof listWatches>> {
  const rows = await selectWatches(tx)
  return {
    watches: rows.map((row) => ({
      child: { id: row.child_id, name: childName(row) },
      facility: { id: row.facility_id, name: row.facility_name },
      weekdays: row.weekdays,
      from: row.from_min,
      to: row.to_min,
      toldAt: row.told_at?.toISOString() ?? null,
    })),
  }
}

/** Where places are free already there is nothing to wait for: the family is told to book. */
export async function watch(c: WriteContext, { params, body }: Call<typeof askWatch>): Promise<Done | Refused> {
  const { tx, actor, now } = c
  const { childId: child, facilityId: facility } = params
  if (!actor.loginId || !(await facilityExists(tx, facility))) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  const { from, to } = body
  if ((from === null) !== (to === null) || (from !== null && to !== null && to - from < 60))
    return refuse(waitlistRefusal('watch.time', {}, '/from'))
  const weekdays = [...new Set(body.weekdays)].sort()
  const others = (await selectWatches(tx)).filter((row) => row.child_id !== child || row.facility_id !== facility)
  if (others.length >= mostWatches) return refuse(waitlistRefusal('watch.too-many', { max: mostWatches }))
  if (await firstFreeDay(tx, { child, facility, weekdays, from, to }, c)) return refuse(waitlistRefusal('watch.free-now', {}))
  await tx
    .insertInto('place_watch')
    .values({
      id: c.id(),
      login_id: actor.loginId,
      child_id: child,
      facility_id: facility,
      weekdays,
      from_min: from,
      to_min: to,
      asked_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['login_id', 'child_id', 'facility_id'])
        .doUpdateSet({ weekdays, from_min: from, to_min: to, asked_at: now, told_at: null }),
    )
    .execute()
  return done('watch.asked', { child, facility }, { children: [child], facility })
}

export async function unwatch({ tx }: WriteContext, { params }: Call<typeof stopWatch>): Promise<Done | Refused> {
  const { childId: child, facilityId: facility } = params
  const { numDeletedRows } = await tx
    .deleteFrom('place_watch')
    .where('child_id', '=', child)
    .where('facility_id', '=', facility)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  return done('watch.stopped', { child, facility }, { children: [child], facility })
}
