import type { ReplyOf } from '../../platform/contract.ts'
import { storedFileName } from '../../platform/files.ts'
import type { Aside, ReadContext } from '../../platform/http/route.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { applicationPaper } from './application-paper.ts'
import type { getPaper } from './contract.ts'
import { formContext } from './form-context.ts'
import { applicationFiles, ownApplication } from './queries.ts'
import { openForm } from './sealed-form.ts'

/** The copy of a sent application; drafts have none. Drawn in a worker thread once the transaction is over. */
export async function readPaper(c: ReadContext): Promise<Aside<ReplyOf<typeof getPaper>> | Refused> {
  const row = await ownApplication(c.tx, c.actor.applicationId ?? '')
  const form = row && openForm(c.keys, row)
  if (!row || !form) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const { town } = await formContext(c.tx, row.municipality, c.today)
  const files = (await applicationFiles(c.tx, row.id)).map((file) => ({
    field: file.field,
    name: storedFileName(c.keys, file.id, file.sealed_name),
  }))
  const paper = applicationPaper(row, form, { town, files })
  const { workers } = c
  return {
    aside: async () => {
      const bytes = await renderPdf(workers, paper)
      return isRefused(bytes) ? bytes : { name: `認定申請の控え-${row.number}.pdf`, type: 'application/pdf', bytes }
    },
  }
}
