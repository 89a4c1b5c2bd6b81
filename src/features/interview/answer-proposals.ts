/** The family answers while no time is agreed: takes a time of the facility, or proposes again (INT-2, INT-3). */
import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { chooseProposal as choose, proposeAgain as propose } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { sealMessage } from './messages.ts'
import { changeInterview, lockInterview, proposalsOf, replaceProposals } from './queries.ts'
import { eventRefusals, proposalRefusals } from './rules.ts'

const notFound = refuse({ rule: 'INT-1', code: 'not-found' })

export async function chooseProposal(c: WriteContext, { params, body }: Call<typeof choose>): Promise<Done | Refused> {
  const row = await lockInterview(c.tx, params.interviewId)
  if (!row) return notFound
  const wrong = eventRefusals(row.state, 'fix', null)
  if (wrong.length > 0) return { refused: wrong }
  const chosen = (await proposalsOf(c.tx, row.id)).find((p) => p.ordinal === body.ordinal && p.ordinal > 3)
  if (!chosen) return refuse({ rule: 'INT-2', code: 'interview.proposal-gone', pointer: '/ordinal' })
  const past = proposalRefusals([{ date: chosen.date, start: chosen.start_min }], c.now)
  if (past.length > 0) return { refused: past.map((r) => ({ ...r, pointer: '/ordinal' })) }
  const fixed = {
    date: chosen.date,
    start: chosen.start_min,
    minutes: Math.min(480, Math.max(5, chosen.end_min - chosen.start_min)),
  }
  await changeInterview(c.tx, row.id, { state: 'fixed', fixed })
  return done(
    'fixed',
    { interview: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await interviewMails(c.tx, row, { family: 'interview.fixed', staff: 'interview.chosen' }),
    },
  )
}

export async function proposeAgain(c: WriteContext, { params, body }: Call<typeof propose>): Promise<Done | Refused> {
  const row = await lockInterview(c.tx, params.interviewId)
  if (!row) return notFound
  if (row.state !== 'requested' && row.state !== 'arranging')
    return refuse({ rule: 'INT-3', code: 'interview.state', slots: { state: row.state, event: 'arrange' } })
  const spans = body.proposals.map((p) => ({ ...p, date: p.date as LocalDate }))
  const wrong = proposalRefusals(spans, c.now)
  if (wrong.length > 0) return { refused: wrong }
  await replaceProposals(c.tx, row.id, 'family', spans)
  await replaceProposals(c.tx, row.id, 'facility', [])
  // Back in the facility's hands, like a new request.
  await changeInterview(c.tx, row.id, {
    state: 'requested',
    message: await sealMessage(c.tx, c.keys, row, 'family', body.message),
  })
  return done(
    'proposed',
    { interview: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await interviewMails(c.tx, row, { staff: 'interview.proposedAgain' }),
    },
  )
}
