/** What a town does with a report (ACD-1): 受領, a note to the facility, or that it asks for another report. Each stays. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { replyToAccident as endpoint } from './contract.ts'
import { insertEvent, selectAccident, selectAddresses, selectEvents } from './queries.ts'
import { longestReply, wordsRefusal } from './rules.ts'
import { sealReply } from './words.ts'

export async function replyToAccident(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, id, keys, actor } = c
  const row = await selectAccident(tx, params.accidentId, null)
  if (!row) return refuse({ rule: 'ACD-1', code: 'not-found' })
  if (body.text === '' && body.act !== 'received')
    return refuse({ rule: 'ACD-1', code: 'accident.reply-empty', pointer: '/text' })
  const wrong = wordsRefusal(body.text, '/text', longestReply, false)
  if (wrong) return refuse(wrong)
  const events = await selectEvents(tx, [row.id])
  if (events.findLast((one) => one.event === 'reported')?.report !== body.report)
    return refuse({ rule: 'ACD-1', code: 'changed-elsewhere' })
  const event = id()
  const stored = await insertEvent(tx, {
    id: event,
    accident: row.id,
    at: now,
    event: body.act,
    report: body.report,
    town: actor.municipality ?? null,
    by: actor.loginId,
    ...(body.text === '' ? {} : { sealed: sealReply(keys, event, row.id, body.text) }),
  })
  if (!stored) return refuse({ rule: 'ACD-1', code: 'accident.received' })
  const mails = (await selectAddresses(tx, row.id, 'facility')).map((to) => ({
    kind: 'accident.replied',
    refs: { accident: row.id },
    to,
  }))
  return done(
    `accident.${body.act}`,
    { accident: row.id },
    { children: row.child_id ? [row.child_id] : [], facility: row.facility_id, municipality: actor.municipality ?? null, mails },
  )
}
