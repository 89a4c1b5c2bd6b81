/** Prepared sentences of a desk: written once, put into an answer, changed there as needed. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { removeTemplate as removeEndpoint, saveTemplate as saveEndpoint } from './contract.ts'
import { wordsRefusal } from './words.ts'

export async function saveTemplate(c: WriteContext, { params, body }: Call<typeof saveEndpoint>): Promise<Done | Refused> {
  const { tx, now, actor } = c
  const wrong = [
    body.title === '' ? { rule: 'HLP-1', code: 'enquiry.template-title', pointer: '/title' } : null,
    wordsRefusal(body.body, '/body'),
  ].filter((one) => one !== null)
  if (wrong.length > 0) return refuse(...wrong)
  const values = { title: body.title, body: body.body, saved_by: actor.loginId, saved_at: now }
  const { numUpdatedRows } = await tx
    .updateTable('enquiry_template')
    .set(values)
    .where('id', '=', params.templateId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    const made = await tx
      .insertInto('enquiry_template')
      .values({ id: params.templateId, municipality: actor.kind === 'helpdesk' ? null : actor.municipality, ...values })
      .onConflict((on) => on.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    // The id is another desk's: the same answer as for one that is not there.
    if (!made) return refuse({ rule: 'HLP-1', code: 'not-found' })
  }
  return done('enquiry.templateSaved', { template: params.templateId })
}

export async function removeTemplate(c: WriteContext, { params }: Call<typeof removeEndpoint>): Promise<Done | Refused> {
  const { numDeletedRows } = await c.tx.deleteFrom('enquiry_template').where('id', '=', params.templateId).executeTakeFirst()
  if (numDeletedRows === 0n) return refuse({ rule: 'HLP-1', code: 'not-found' })
  return done('enquiry.templateRemoved', { template: params.templateId })
}
