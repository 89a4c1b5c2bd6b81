/** The facility answers a request: other times, or one fixed (INT-2, INT-3). */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { arrangeInterview as arrange, fixInterview as fix } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { lockOwn } from './lock-own.ts'
import { sealMessage } from './messages.ts'
import { changeInterview, replaceProposals } from './queries.ts'
import { eventRefusals, proposalRefusals } from './rules.ts'
import { releaseTime, takeTimeAt } from './time-queries.ts'

const notFound = refuse({ rule: 'INT-1', code: 'not-found' })

export async function arrangeInterview(c: WriteContext, { params, body }: Call<typeof arrange>): Promise<Done | Refused> {
  const row = await lockOwn(c, params)
  if (!row) return notFound
  const spans = body.proposals.map((p) => ({ ...p, date: p.date as LocalDate }))
  const wrong = [...eventRefusals(row.state, 'arrange', null), ...proposalRefusals(spans, c.now)]
  if (wrong.length > 0) return { refused: wrong }
  await releaseTime(c.tx, row.id)
  await replaceProposals(c.tx, row.id, 'facility', spans)
  await changeInterview(c.tx, row.id, {
    state: 'arranging',
    fixed: null,
    message: await sealMessage(c.tx, c.keys, row, 'facility', body.message),
  })
  return done(
    'arranged',
    { interview: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await interviewMails(c.tx, row, { family: 'interview.arranged' }),
    },
  )
}

export async function fixInterview(c: WriteContext, { params, body }: Call<typeof fix>): Promise<Done | Refused> {
  const row = await lockOwn(c, params)
  if (!row) return notFound
  const wrong = eventRefusals(row.state, row.state === 'fixed' ? 'move' : 'fix', null)
  if (wrong.length > 0) return { refused: wrong }
  if (japanInstant(body.date as LocalDate, body.start).getTime() <= c.now.getTime())
    return refuse({ rule: 'INT-2', code: 'interview.fix-past', pointer: '/date' })
  await releaseTime(c.tx, row.id)
  await takeTimeAt(c.tx, row.facility_id, { date: body.date as LocalDate, start: body.start }, row.id)
  await changeInterview(c.tx, row.id, {
    state: 'fixed',
    fixed: { date: body.date, start: body.start, minutes: body.minutes },
    message: await sealMessage(c.tx, c.keys, row, 'facility', body.message),
  })
  return done(
    row.state === 'fixed' ? 'moved' : 'fixed',
    { interview: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await interviewMails(c.tx, row, { family: row.state === 'fixed' ? 'interview.moved' : 'interview.fixed' }),
    },
  )
}
