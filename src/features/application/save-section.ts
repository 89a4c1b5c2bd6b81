/** Saves one page of a draft as typed; with wrong fields nothing is saved. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { part, textOf } from '../../platform/fields.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { normalAddress } from '../account/rules.ts'
import type { saveSection as endpoint } from './contract.ts'
import { type RawForm, sectionErrors, withSection } from './draft.ts'
import { fieldRefusals } from './field-refusals.ts'
import { formContext } from './form-context.ts'
import { keepDraft, ownDraft } from './own-draft.ts'

export async function saveSection(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const own = await ownDraft(c)
  if (isRefused(own)) return own
  const { section, child } = body
  const draft = withSection(own.draft, section, body.form as RawForm, child)
  const context = await formContext(c.tx, own.row.municipality, c.today)
  const errors = sectionErrors(draft, section, context, child)
  if (errors.length > 0) return fieldRefusals(errors)
  const mail = normalAddress(textOf(part(draft, 'guardian1'), 'mail'))
  await keepDraft(c, { row: own.row, draft }, mail === '' ? null : mail)
  return done('saved', { application: own.row.id }, { municipality: own.row.municipality })
}
