/** A town's own sentences for 補正依頼: written once, chosen beside a mark, changed there as needed. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { fieldRefusals } from './field-refusals.ts'
import { readText } from './person.ts'
import type { removeCorrectionTemplate as removeEndpoint, saveCorrectionTemplate as saveEndpoint } from './run-contract.ts'
import { deleteTemplate, writeTemplate } from './template-queries.ts'

export async function saveCorrectionTemplate(
  c: WriteContext,
  { params, body }: Call<typeof saveEndpoint>,
): Promise<Done | Refused> {
  const empty: Refusal[] = [
    ...(body.title === '' ? [{ rule: 'CERT-1', code: 'review.template-title', pointer: '/title' }] : []),
    ...(body.message === '' ? [{ rule: 'CERT-1', code: 'review.template-message', pointer: '/message' }] : []),
  ]
  if (empty.length > 0) return refuse(...empty)
  const words = [readText(body.title, '/title', 60), readText(body.message, '/message', 500)]
  const errors = words.flatMap((read) => (read.ok ? [] : read.errors))
  if (errors.length > 0) return fieldRefusals(errors)
  const [title = '', message = ''] = words.map((read) => (read.ok ? read.value : ''))
  const written = await writeTemplate(c.tx, {
    id: params.templateId,
    municipality: c.actor.municipality ?? '',
    title,
    message,
    saved_by: c.actor.loginId ?? '',
    saved_at: c.now,
  })
  // The id is another town's: the same answer as for one that is not there.
  return written ? done('templateSaved', { template: params.templateId }) : refuse({ rule: 'CERT-1', code: 'not-found' })
}

export async function removeCorrectionTemplate(
  c: WriteContext,
  { params }: Call<typeof removeEndpoint>,
): Promise<Done | Refused> {
  return (await deleteTemplate(c.tx, params.templateId))
    ? done('templateRemoved', { template: params.templateId })
    : refuse({ rule: 'CERT-1', code: 'not-found' })
}
