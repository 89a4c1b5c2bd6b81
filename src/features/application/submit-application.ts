/** 「この内容で申請する」: the whole draft is read again and becomes a case of the town, one number per child (CERT-1). */
import { type Done, done } from '../../platform/act.ts'
import { addDays } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { sessionLimits } from '../account/rules.ts'
import { readDraft } from './draft.ts'
import { fieldRefusals } from './field-refusals.ts'
import { formContext } from './form-context.ts'
import { ownDraft } from './own-draft.ts'
import { changeApplication, insertChildren, insertConsents, insertEvent } from './queries.ts'
import { moved } from './rules.ts'
import { applicationKey, sealContents } from './sealed-form.ts'
import { shortenSessions } from './session-queries.ts'

export async function submitApplication(c: WriteContext): Promise<Done | Refused> {
  const own = await ownDraft(c)
  if (isRefused(own)) return own
  const { row, draft } = own
  const next = moved(row.state, 'submit', 'applicant')
  if (!next.ok) return { refused: [next.refusal] }
  const context = await formContext(c.tx, row.municipality, c.today)
  // The town may have changed its way of taking applications since the draft was begun (CERT-2).
  if (context.settings.channels.application.way !== 'builtIn')
    return refuse({ rule: 'CERT-2', code: 'application.channel', slots: { town: context.town.name } })
  const read = readDraft(draft, context)
  if (!read.ok) return fieldRefusals(read.errors)
  const form = read.value
  const key = applicationKey(c.keys, row)
  if (!key) throw new Error('a draft without its key')
  const { guardian1 } = form
  const dueOn = addDays(c.today, context.settings.targetDays)
  await changeApplication(
    c.tx,
    row,
    {
      state: next.state,
      sealed: sealContents(key, row.id, { form }),
      mail: guardian1.mail,
      familyName: guardian1.familyName,
      givenName: guardian1.givenName,
      familyKana: guardian1.familyKana,
      givenKana: guardian1.givenKana,
      receivedOn: c.today,
      submittedAt: c.now,
      dueOn,
    },
    c.now,
  )
  await insertChildren(
    c.tx,
    row,
    form.children.map((child, i) => ({
      id: c.id(),
      ordinal: i + 1,
      number: `${row.number}-${i + 1}`,
      family_name: child.familyName,
      given_name: child.givenName,
      family_kana: child.familyKana,
      given_kana: child.givenKana,
      birth_date: child.birthDate,
      sex: child.sex,
    })),
    c.now,
  )
  const agreed = context.consents.filter(({ purpose, version }) => form.consents[purpose] === version)
  await insertConsents(
    c.tx,
    agreed.map((text) => ({ id: c.id(), text: text.id, application: row.id })),
    c.now,
  )
  await insertEvent(c.tx, { id: c.id(), application: row.id, child: null, act: 'submit', byKind: c.actor.kind, now: c.now })
  await shortenSessions(c.tx, row.id, new Date(c.now.getTime() + sessionLimits.applicant.life))
  return done(
    'submitted',
    { application: row.id },
    {
      municipality: row.municipality,
      mails: [{ kind: 'application.received', refs: { application: row.id }, to: guardian1.mail }],
    },
  )
}
