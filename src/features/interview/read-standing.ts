/** What a facility means for a child of the household: the next step on the facility's page (INT-1, INT-2). */
import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { calledName } from '../child/names.ts'
import { readAskWays } from './ask-facts.ts'
import type { getStanding } from './contract.ts'
import { childNamed, interviewsOf, liveAcceptance } from './queries.ts'
import { isOpen } from './rules.ts'

export async function readStanding(
  c: ReadContext,
  { params }: Call<typeof getStanding>,
): Promise<ReplyOf<typeof getStanding> | Refused> {
  const child = await childNamed(c.tx, params.childId)
  const ways = child && (await readAskWays(c.tx, child, params.facilityId, c.today))
  // A facility that exists nowhere: its child has nothing to do there, and the page itself says that it is not found.
  if (!child) return refuse({ rule: 'INT-1', code: 'not-found' })
  const acceptance = await liveAcceptance(c.tx, child.id, params.facilityId)
  const interviews = await interviewsOf(c.tx, child.id, params.facilityId)
  const interview = interviews.find((i) => isOpen(i.state)) ?? interviews[0]
  return {
    child: { id: child.id, name: calledName(child) },
    acceptance: acceptance
      ? { acceptedOn: japanDate(acceptance.accepted_at), kinds: [...acceptance.kinds], validTo: acceptance.valid_to }
      : null,
    interview: interview ? { id: interview.id, state: interview.state, open: isOpen(interview.state) } : null,
    ask: (ways ?? []).map(({ kind, way, reasons }) => ({
      kind,
      way,
      reasons: reasons.map(({ rule, code, slots }) => ({ rule, code, slots: slots ?? {} })),
    })),
  }
}
