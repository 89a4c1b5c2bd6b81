/** Acts of a person at a tablet while the own PIN holds (ATT-8): the same rules as at the desk, for today's uses alone. */
import type { Done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readFacilityChild } from '../child/read-facility-child.ts'
import { correctStamp } from './correct-stamp.ts'
import { selectUses } from './queries.ts'
import { onBoard } from './read-board.ts'
import { stampByStaff } from './stamp-by-staff.ts'
import type {
  correctAtTablet as correctEndpoint,
  getTabletDay,
  getTabletSheet,
  stampAtTablet as stampEndpoint,
} from './tablet-contract.ts'

const gone = refuse({ rule: 'ATT-8', code: 'not-found' })

async function todaysUses({ tx, actor, today }: Pick<ReadContext, 'actor' | 'today'> & { tx: ReadTx }) {
  const [facility] = actor.facilityIds
  return facility ? (await selectUses(tx, { facility, from: today, to: today })).filter(onBoard) : []
}

export async function readTabletDay(c: ReadContext): Promise<ReplyOf<typeof getTabletDay>> {
  const uses = await todaysUses(c)
  return {
    date: c.today,
    uses: uses.map((use) => ({
      booking: use.id,
      child: use.child,
      name: use.name ?? '',
      classAge: use.classAge,
      start: use.start,
      end: use.end,
      state: use.state,
      inAt: use.in?.toISOString() ?? null,
      outAt: use.out?.toISOString() ?? null,
    })),
  }
}

export async function readTabletSheet(
  c: HealthContext,
  { params }: Call<typeof getTabletSheet>,
): ReturnType<typeof readFacilityChild> {
  const use = (await todaysUses(c)).find((one) => one.id === params.bookingId && one.child === params.childId)
  if (!use) return refuse({ rule: 'SEE-1', code: 'not-found' })
  return readFacilityChild(c, {
    params: { facilityId: use.facility, childId: params.childId },
    query: undefined,
    body: undefined,
    files: [],
  })
}

export async function stampAtTablet(c: WriteContext, call: Call<typeof stampEndpoint>): Promise<Done | Refused> {
  const use = (await todaysUses(c)).find((one) => one.id === call.params.bookingId)
  if (!use) return gone
  const params = { facilityId: use.facility, bookingId: use.id }
  return stampByStaff(c, { ...call, params, body: { direction: call.body.direction, time: null } })
}

export async function correctAtTablet(c: WriteContext, call: Call<typeof correctEndpoint>): Promise<Done | Refused> {
  const use = (await todaysUses(c)).find((one) => one.id === call.params.bookingId)
  return use ? correctStamp(c, { ...call, params: { facilityId: use.facility, bookingId: use.id } }) : gone
}
