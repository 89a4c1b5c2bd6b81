/** The facility answers a finding; the town settles it or asks again (INS-1). Of two who act on the same turn one is told. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { findAdmins } from '../staff/find-admins.ts'
import type { answerFinding as answerEndpoint, replyToFinding as replyEndpoint } from './contract.ts'
import { insertTurn, selectFinding, selectTurns } from './queries.ts'
import { dueRefusals, findingState, wordsRefusals } from './rules.ts'
import { sealTurn } from './words.ts'

const no = (code: string, pointer = ''): Refused => refuse({ rule: 'INS-1', code, pointer })
const raced: Refused = no('inspection.raced')

export async function answerFinding(c: WriteContext, { params, body }: Call<typeof answerEndpoint>): Promise<Done | Refused> {
  const { tx, now, id, keys, actor } = c
  const finding = await selectFinding(tx, params.findingId)
  if (finding?.facility_id !== params.facilityId || !actor.loginId) return no('not-found')
  const wrong = wordsRefusals({ text: body.text })
  if (wrong.length > 0) return refuse(...wrong)
  const turns = await selectTurns(tx, [finding.id])
  if (turns.length !== body.turn) return raced
  if (findingState(finding.level, turns) !== 'open') return no('inspection.not-now')
  const turn = id()
  const sealed = sealTurn(keys, turn, finding.id, body.text)
  const row = { id: turn, finding: finding.id, turn: body.turn + 1, event: 'answered' as const, town: null, dueOn: null }
  if (!(await insertTurn(tx, { ...row, sealed, by: actor.loginId, at: now }))) return raced
  return done(
    'inspection.answered',
    { finding: finding.id },
    { facility: finding.facility_id, municipality: finding.municipality },
  )
}

export async function replyToFinding(c: WriteContext, { params, body }: Call<typeof replyEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, keys, actor } = c
  const finding = await selectFinding(tx, params.findingId)
  if (!finding || !actor.loginId) return no('not-found')
  const asks = body.act === 'asked'
  const wrong = [
    ...(asks || body.text !== '' ? wordsRefusals({ text: body.text }) : []),
    ...(asks ? dueRefusals(finding.level, body.dueOn, today) : []),
  ]
  if (wrong.length > 0) return refuse(...wrong)
  const turns = await selectTurns(tx, [finding.id])
  if (turns.length !== body.turn) return raced
  const state = findingState(finding.level, turns)
  // What was mended on the spot is settled without an answer; asked again is only what was answered.
  if (!finding.sent_at || (asks ? state !== 'answered' : state !== 'answered' && state !== 'open'))
    return no('inspection.not-now')
  const turn = id()
  const stored = await insertTurn(tx, {
    id: turn,
    finding: finding.id,
    turn: body.turn + 1,
    event: body.act,
    town: finding.municipality,
    dueOn: asks ? body.dueOn : null,
    sealed: body.text === '' ? null : sealTurn(keys, turn, finding.id, body.text),
    by: actor.loginId,
    at: now,
  })
  if (!stored) return raced
  const told = await findAdmins(tx, [finding.facility_id], now)
  const mails = told.map(({ mail }) => ({ kind: 'inspection.replied', refs: { inspection: finding.inspection_id }, to: mail }))
  return done(
    `inspection.${body.act}`,
    { finding: finding.id },
    { facility: finding.facility_id, municipality: finding.municipality, mails },
  )
}
