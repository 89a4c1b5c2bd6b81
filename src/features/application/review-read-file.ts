import type { Call, ReplyOf } from '../../platform/contract.ts'
import { readStoredFile } from '../../platform/files.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getCaseFile } from './review-contract.ts'
import { fileOfCase } from './review-queries.ts'

/** A document of this case; another case's file is not found even within the town. */
export async function readCaseFile(
  c: HealthContext,
  { params }: Call<typeof getCaseFile>,
): Promise<{ value: ReplyOf<typeof getCaseFile>; children: readonly string[] } | Refused> {
  const known = await fileOfCase(c.tx, params.id, params.fileId)
  const file = known && (await readStoredFile(c.tx, c.keys, params.fileId))
  return file ? { value: file, children: [] } : refuse({ rule: 'CERT-1', code: 'not-found' })
}
