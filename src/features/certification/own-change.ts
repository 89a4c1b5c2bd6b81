/** What a family does with a change or end that is not decided yet: adds documents, takes it back. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { type CheckedFile, checkUpload, storeFile } from '../../platform/files.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { mostFiles } from '../application/add-files.ts'
import type { addChangeFiles as filesEndpoint, withdrawChange as withdrawEndpoint } from './change-contract.ts'
import { type ChangeRow, changeFiles, lockChange, moveChange, noteChange } from './change-queries.ts'
import { isOpenChange } from './change-rules.ts'
import { notOne } from './read-change.ts'

async function openOwn(c: WriteContext, id: string): Promise<ChangeRow | Refused> {
  const row = await lockChange(c.tx, id)
  if (!row || row.kind === 'new') return notOne
  return isOpenChange(row.state) ? row : refuse({ rule: 'CERT-4', code: 'change.decided' })
}

/** Every file is judged before any is kept; all that is wrong is told together. */
export const judgeChangeFiles: Before<typeof filesEndpoint, CheckedFile[]> = async (c, { files }) => {
  if (files.length === 0) return refuse({ rule: 'FIL-04', code: 'fileMissing', pointer: '/other' })
  return {
    aside: async () => {
      const checked: CheckedFile[] = []
      const refused: Refusal[] = []
      for (const file of files) {
        const result = await checkUpload(c.workers, { ...file, field: 'other' })
        if (isRefused(result)) refused.push(...result.refused)
        else checked.push(result)
      }
      return refused.length > 0 ? { refused } : checked
    },
  }
}

export async function addChangeFiles(
  c: WriteContext,
  { params }: Call<typeof filesEndpoint>,
  files: CheckedFile[],
): Promise<Done | Refused> {
  const row = await openOwn(c, params.id)
  if (isRefused(row)) return row
  const known = await changeFiles(c.tx, row.id)
  if (known.length + files.length > mostFiles)
    return refuse({ rule: 'FIL-04', code: 'fileMany', slots: { max: mostFiles }, pointer: '/other' })
  for (const file of files) await storeFile(c.tx, c.keys, c.id(), { applicationId: row.id }, file, c.now)
  // What was prepared without them is void (CERT-1).
  await moveChange(c.tx, row, { state: row.state }, c.now)
  return done('added', { application: row.id }, { municipality: row.municipality })
}

export async function withdrawChange(c: WriteContext, { params, body }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  const row = await openOwn(c, params.id)
  if (isRefused(row)) return row
  if (row.version !== body.version) return refuse({ rule: 'CERT-4', code: 'changed-elsewhere' })
  await moveChange(c.tx, row, { state: 'withdrawn' }, c.now)
  const act = { act: 'withdraw', byKind: c.actor.kind, byLogin: c.actor.loginId, now: c.now } as const
  await noteChange(c.tx, { id: c.id(), application: row.id, ...act })
  return done('withdrawn', { application: row.id }, { municipality: row.municipality })
}
