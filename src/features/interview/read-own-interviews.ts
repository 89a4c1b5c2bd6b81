/** The family's interviews: list, and one with its times and words. */
import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { calledName } from '../child/names.ts'
import type { getOwnInterview, listOwnInterviews } from './contract.ts'
import { headOf, proposalOf } from './head.ts'
import { readMessages } from './messages.ts'
import { childNamed, facilityNamed, interviewById, liveAcceptance, ownInterviews, proposalsOf } from './queries.ts'

export async function readOwnInterviews(c: ReadContext): Promise<ReplyOf<typeof listOwnInterviews>> {
  const rows = await ownInterviews(c.tx, c.actor.householdId ?? '00000000-0000-0000-0000-000000000000')
  return {
    interviews: rows.map((row) => ({
      ...headOf(row),
      childId: row.child_id,
      childName: calledName(row),
      facilityId: row.facility_id,
      facilityName: row.facility_name,
    })),
  }
}

type Answer = { value: ReplyOf<typeof getOwnInterview>; children: readonly string[]; facility: string }

export async function readOwnInterview(c: HealthContext, { params }: Call<typeof getOwnInterview>): Promise<Answer | Refused> {
  const { tx } = c
  const row = await interviewById(tx, params.interviewId)
  const child = row && (await childNamed(tx, row.child_id))
  const facility = row && (await facilityNamed(tx, row.facility_id))
  if (!row || !child || !facility) return refuse({ rule: 'INT-1', code: 'not-found' })
  const acceptance = row.state === 'accepted' ? await liveAcceptance(tx, row.child_id, row.facility_id) : undefined
  return {
    value: {
      ...headOf(row),
      child: { id: child.id, name: calledName(child) },
      facility: {
        id: facility.id,
        name: facility.name,
        address: facility.address,
        phone: facility.phone && showPhone(facility.phone),
      },
      proposals: (await proposalsOf(tx, row.id)).map(proposalOf),
      messages: await readMessages(tx, c.keys, row),
      heldOn: row.state === 'held' || row.state === 'accepted' || row.state === 'refused' ? row.fixed_date : null,
      acceptance: acceptance
        ? { acceptedOn: japanDate(acceptance.accepted_at), kinds: [...acceptance.kinds], validTo: acceptance.valid_to }
        : null,
    },
    children: [child.id],
    facility: facility.id,
  }
}
