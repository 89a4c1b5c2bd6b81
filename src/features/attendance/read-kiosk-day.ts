/** What a tablet needs of today, to go on when the network is gone: who is expected, by initials; how to check a family's code (ATT-7). */
import { monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { guardianCodePublicKey, householdDayKey } from '../../platform/scan-code.ts'
import { initialsOf } from './device-rules.ts'
import type { getKioskDay } from './kiosk-contract.ts'
import { selectPlace, selectUses } from './queries.ts'
import { selectHouseholds, selectLeft } from './queries-device.ts'
import { onBoard } from './read-board.ts'

type Reply = ReplyOf<typeof getKioskDay>

export async function readKioskDay(c: ReadContext): Promise<Reply | Refused> {
  const { tx, today, keys } = c
  const [id] = c.actor.facilityIds
  const place = id === undefined ? undefined : await selectPlace(tx, id)
  if (!place || !c.actor.deviceId) return refuse({ rule: 'ATT-7', code: 'not-found' })
  const uses = (await selectUses(tx, { facility: place.id, from: today, to: today })).filter(onBoard)
  const children = [...new Set(uses.map((use) => use.child))]
  const [households, left] = await Promise.all([selectHouseholds(tx, children), selectLeft(tx, children, monthOf(today))])
  return {
    at: c.now.toISOString(),
    device: c.actor.deviceId,
    facility: { id: place.id, name: place.name },
    date: today,
    guardianKey: guardianCodePublicKey(keys).export({ format: 'der', type: 'spki' }).toString('base64url'),
    households: [...new Set(households.values())].map((household) => ({
      id: household,
      key: householdDayKey(keys, household, today).toString('base64url'),
    })),
    uses: uses.flatMap((use) => {
      const household = households.get(use.child)
      if (!household) return []
      return [
        {
          booking: use.id,
          child: use.child,
          household,
          initials: initialsOf(use.kana ?? ''),
          classAge: use.classAge,
          start: use.start,
          end: use.end,
          state: use.state,
          inAt: use.in?.toISOString() ?? null,
          outAt: use.out?.toISOString() ?? null,
          left: left.get(use.child) ?? null,
        },
      ]
    }),
  }
}
