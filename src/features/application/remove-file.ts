import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { removeStoredFile } from '../../platform/files.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { removeFile as endpoint } from './contract.ts'
import { documentsPointer, mayRemove } from './document-rules.ts'
import { wrongState } from './own-draft.ts'
import { applicationFiles, lockApplication, openCorrections } from './queries.ts'

/** Takes a document out. During a correction only those sent since the request: what the officer looked at stays. */
export async function removeFile(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await lockApplication(c.tx, c.actor.applicationId ?? '')
  const file = row && (await applicationFiles(c.tx, row.id)).find(({ id }) => id === params.fileId)
  if (!row || !file) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const asked = (await openCorrections(c.tx, row.id)).find((mark) => mark.pointer === documentsPointer)?.requested_at
  if (!mayRemove(row.state, file.created_at, asked)) return wrongState(row, 'correct')
  await removeStoredFile(c.tx, file.id)
  return done('removed', { application: row.id, file: file.id }, { municipality: row.municipality })
}
