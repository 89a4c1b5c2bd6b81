/** Answers a 補正依頼: exactly the marked fields, each changed, with a new document, or confirmed as right (CERT-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { correctApplication as endpoint } from './contract.ts'
import { documentsPointer } from './document-rules.ts'
import { type RawForm, rawOf, withCorrections } from './draft.ts'
import { fieldRefusals } from './field-refusals.ts'
import { readApplication } from './form.ts'
import { formContext } from './form-context.ts'
import { wrongState } from './own-draft.ts'
import {
  answerCorrections,
  applicationChildren,
  applicationFiles,
  changeApplication,
  insertEvent,
  lockApplication,
  moveChildren,
  openCorrections,
  renameChild,
} from './queries.ts'
import { correctionRefusals, moved, stateOfCase } from './rules.ts'
import { applicationKey, openForm, sealContents } from './sealed-form.ts'

export async function correctApplication(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await lockApplication(c.tx, c.actor.applicationId ?? '')
  const before = row && openForm(c.keys, row)
  const key = row && applicationKey(c.keys, row)
  if (!row || !before || !key) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const next = moved(row.state, 'correct', 'applicant')
  if (!next.ok) return wrongState(row, 'correct')
  const marks = await openCorrections(c.tx, row.id)
  const pointers = marks.map(({ pointer }) => pointer)

  // Judged as on the day of receipt: waiting for the town must not make a child too old for its own application.
  const context = await formContext(c.tx, row.municipality, row.received_on ?? c.today)
  const versions = { ...context.consentVersions, ...before.consents }
  const read = readApplication(withCorrections(rawOf(before), pointers, body.form as RawForm), {
    ...context,
    consentVersions: versions,
  })
  if (!read.ok)
    return fieldRefusals(read.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/\/birthDate$/, '/birth') })))
  const form = read.value

  const asked = marks.find(({ pointer }) => pointer === documentsPointer)
  const files = asked ? await applicationFiles(c.tx, row.id) : []
  const refusals = correctionRefusals(pointers, before, form, {
    answeredByFile: asked && files.some((file) => file.created_at > asked.requested_at) ? [documentsPointer] : [],
    confirmed: body.confirmed,
  })
  if (refusals.length > 0)
    return {
      refused: refusals.map((refusal) => ({ ...refusal, ...(refusal.pointer ? { pointer: fieldOf(refusal.pointer) } : {}) })),
    }

  const children = await applicationChildren(c.tx, row.id)
  const returned = children.filter(({ state }) => state === 'returned')
  for (const child of children) {
    const after = form.children[child.ordinal - 1]
    if (!after) continue
    await renameChild(c.tx, child.id, {
      family_name: after.familyName,
      given_name: after.givenName,
      family_kana: after.familyKana,
      given_kana: after.givenKana,
      birth_date: after.birthDate,
      sex: after.sex,
    })
  }
  await moveChildren(
    c.tx,
    returned.map(({ id }) => id),
    next.state,
  )
  const states = children.map((child) => (child.state === 'returned' ? next.state : child.state))
  const { guardian1 } = form
  await changeApplication(
    c.tx,
    row,
    {
      state: states.length > 0 ? stateOfCase(states) : next.state,
      sealed: sealContents(key, row.id, { form }),
      mail: guardian1.mail,
      familyName: guardian1.familyName,
      givenName: guardian1.givenName,
      familyKana: guardian1.familyKana,
      givenKana: guardian1.givenKana,
      correctionDueOn: null,
    },
    c.now,
  )
  await answerCorrections(
    c.tx,
    marks.map(({ id }) => id),
    c.now,
  )
  await insertEvent(c.tx, { id: c.id(), application: row.id, child: null, act: 'correct', byKind: c.actor.kind, now: c.now })
  return done('corrected', { application: row.id }, { municipality: row.municipality })
}

/** The field of the page that answers a mark. */
const fieldOf = (pointer: string): string => pointer.replace(/\/birthDate$/, '/birth')
