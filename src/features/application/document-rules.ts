/** When documents of an application may change (CERT-1). Pure. */
import type { ApplicationState } from './rules.ts'

/** The mark of a 補正依頼 that opens the documents. */
export const documentsPointer = '/reduction/documents'

/**
 * May a document be taken out: of a draft always, of a returned case only what came after the request `asked`: what the officer
 * looked at stays.
 */
export function mayRemove(state: ApplicationState, addedAt: Date | undefined, asked: Date | undefined): boolean {
  if (state === 'draft') return true
  return state === 'returned' && asked !== undefined && addedAt !== undefined && addedAt > asked
}
