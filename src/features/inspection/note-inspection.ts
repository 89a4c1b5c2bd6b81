/** The town notes an inspection with its items, and sends it (INS-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { findAdmins } from '../staff/find-admins.ts'
import type { addFinding as addEndpoint, makeInspection as makeEndpoint, sendInspection as sendEndpoint } from './contract.ts'
import { insertFinding, insertInspection, isOfTown, lockUnsent, markSent, selectFindings, selectHeads } from './queries.ts'
import { dueRefusals, mostFindings, wordsRefusals } from './rules.ts'
import { sealFinding } from './words.ts'

const no = (code: string, pointer = ''): Refused => refuse({ rule: 'INS-1', code, pointer })

export async function makeInspection(c: WriteContext, { body }: Call<typeof makeEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, actor } = c
  const town = actor.municipality
  if (!town || !actor.loginId || !(await isOfTown(tx, body.facility))) return no('not-found', '/facility')
  if (body.heldOn > today) return no('inspection.future', '/heldOn')
  const inspection = id()
  await insertInspection(tx, { id: inspection, ...body, town, by: actor.loginId, at: now })
  return done('inspection.made', { inspection }, { facility: body.facility, municipality: town })
}

export async function addFinding(c: WriteContext, { params, body }: Call<typeof addEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, keys, actor } = c
  const [row] = await selectHeads(tx, today, { id: params.inspectionId })
  if (!row || !actor.loginId) return no('not-found')
  const { level, item, words, dueOn } = body
  const wrong = [...wordsRefusals({ item, words }), ...dueRefusals(level, dueOn, today)]
  if (wrong.length > 0) return refuse(...wrong)
  if (!(await lockUnsent(tx, row.id))) return no('inspection.sent')
  if ((await selectFindings(tx, row.id)).length >= mostFindings) return no('inspection.not-now')
  const finding = id()
  const sealed = sealFinding(keys, finding, row.id, { item, words })
  await insertFinding(tx, { id: finding, inspection: row.id, level, dueOn, sealed, by: actor.loginId, at: now })
  return done('inspection.added', { finding }, { facility: row.facility_id, municipality: row.municipality })
}

export async function sendInspection(c: WriteContext, { params }: Call<typeof sendEndpoint>): Promise<Done | Refused> {
  const { tx, now, today, actor } = c
  const [row] = await selectHeads(tx, today, { id: params.inspectionId })
  if (!row || !actor.loginId) return no('not-found')
  if (!(await lockUnsent(tx, row.id))) return no('inspection.sent')
  if ((await selectFindings(tx, row.id)).length === 0) return no('inspection.nothing')
  if (!(await markSent(tx, row.id, actor.loginId, now))) return no('inspection.sent')
  const mails = (await findAdmins(tx, [row.facility_id], now)).map(({ mail }) => ({
    kind: 'inspection.sent',
    refs: { inspection: row.id },
    to: mail,
  }))
  return done('inspection.sent', { inspection: row.id }, { facility: row.facility_id, municipality: row.municipality, mails })
}
