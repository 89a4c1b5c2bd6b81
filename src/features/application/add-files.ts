/** Documents of an application: judged and cleaned in a worker thread before the act's transaction, then sealed in rows. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { type CheckedFile, checkUpload, storeFile } from '../../platform/files.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { addFiles as endpoint } from './contract.ts'
import { documentsPointer } from './document-rules.ts'
import { documentKinds } from './facts.ts'
import { wrongState } from './own-draft.ts'
import { type ApplicationRow, applicationFiles, lockApplication, openCorrections } from './queries.ts'

/** All documents of one application, so that nobody fills the disk. [D] */
export const mostFiles = 20

/** Every file is judged before any is kept; all that is wrong is told together. */
export const judgeFiles: Before<typeof endpoint, CheckedFile[]> = async (c, { files }) => {
  const foreign = files.find((file) => !documentKinds.some((kind) => kind === file.field))
  if (files.length === 0 || foreign)
    return refuse({ rule: 'FIL-04', code: 'fileMissing', pointer: `/${foreign ? 'other' : (files[0]?.field ?? 'other')}` })
  return {
    aside: async () => {
      const checked: CheckedFile[] = []
      const refused: Refusal[] = []
      for (const file of files) {
        const result = await checkUpload(c.workers, file)
        if (isRefused(result)) refused.push(...result.refused)
        else checked.push(result)
      }
      return refused.length > 0 ? { refused } : checked
    },
  }
}

/** May the documents change: of a draft always, of a returned case while they are marked (CERT-1). */
async function filesOpen(c: WriteContext, row: ApplicationRow): Promise<boolean> {
  if (row.state === 'draft') return true
  if (row.state !== 'returned') return false
  return (await openCorrections(c.tx, row.id)).some((mark) => mark.pointer === documentsPointer)
}

export async function addFiles(c: WriteContext, _input: Call<typeof endpoint>, files: CheckedFile[]): Promise<Done | Refused> {
  const row = await lockApplication(c.tx, c.actor.applicationId ?? '')
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  if (!(await filesOpen(c, row))) return wrongState(row, 'correct')
  const known = await applicationFiles(c.tx, row.id)
  if (known.length + files.length > mostFiles)
    return refuse({ rule: 'FIL-04', code: 'fileMany', slots: { max: mostFiles }, pointer: `/${files[0]?.field ?? 'other'}` })
  for (const file of files) await storeFile(c.tx, c.keys, c.id(), { applicationId: row.id }, file, c.now)
  return done('added', { application: row.id, files: String(files.length) }, { municipality: row.municipality })
}
