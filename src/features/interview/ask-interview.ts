/** 初回面談の申込: proposals, a note, and from now on the facility may read the child's data (INT-1, INT-2, SEE-1). */
import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { noEnd } from '../child/visibility.ts'
import { readAskWays } from './ask-facts.ts'
import type { askInterview as endpoint } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { sealMessage } from './messages.ts'
import { childNamed, insertInterview, putRelation, replaceProposals } from './queries.ts'
import { proposalRefusals } from './rules.ts'

export async function askInterview(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const child = await childNamed(tx, body.childId)
  const ways = child && (await readAskWays(tx, child, body.facilityId, today))
  if (!child) return refuse({ rule: 'INT-1', code: 'not-found' })
  if (!ways) return refuse({ rule: 'INT-1', code: 'interview.no-facility', pointer: '/facilityId' })
  const reasons = ways.some((way) => way.reasons.length === 0) ? [] : onceEach(ways.flatMap((way) => way.reasons))
  const spans = body.proposals.map((p) => ({ ...p, date: p.date as LocalDate }))
  const refused = [...reasons, ...proposalRefusals(spans, now)]
  if (refused.length > 0) return { refused }
  const id = c.id()
  const row = { id, child_id: child.id, facility_id: body.facilityId, message: null }
  await insertInterview(tx, {
    id,
    child: child.id,
    facility: body.facilityId,
    kind: null,
    way: 'proposals',
    state: 'requested',
    fixed: null,
    message: await sealMessage(tx, c.keys, row, 'family', body.message),
    by: c.actor.loginId,
    byKind: c.actor.kind,
    now,
  })
  await replaceProposals(tx, id, 'family', spans)
  await putRelation(tx, child.id, body.facilityId, noEnd)
  return done(
    'asked',
    { interview: id },
    {
      children: [child.id],
      facility: body.facilityId,
      mails: await interviewMails(tx, row, { family: 'interview.asked', staff: 'interview.new' }),
    },
  )
}

const onceEach = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.filter((refusal, i) => refusals.findIndex((other) => other.code === refusal.code) === i)
