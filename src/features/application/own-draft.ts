import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { RawForm } from './draft.ts'
import { type ApplicationRow, changeApplication, lockApplication } from './queries.ts'
import { applicationKey, openContents, sealContents } from './sealed-form.ts'

export type OwnDraft = { row: ApplicationRow; draft: RawForm }

export const wrongState = (row: ApplicationRow, act: string): Refused =>
  refuse({ rule: 'CERT-1', code: 'application.state', slots: { state: row.state, act } })

/** The actor's own draft, locked. Refuses what has been sent already. */
export async function ownDraft(c: WriteContext): Promise<OwnDraft | Refused> {
  const row = await lockApplication(c.tx, c.actor.applicationId ?? '')
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const contents = openContents(c.keys, row)
  return contents && 'draft' in contents ? { row, draft: contents.draft } : wrongState(row, 'submit')
}

/** Seals the draft again. `mail`: the address typed so far, so that a code can be sent there. */
export async function keepDraft(c: WriteContext, { row, draft }: OwnDraft, mail: string | null = row.mail): Promise<void> {
  const key = applicationKey(c.keys, row)
  if (!key) throw new Error('a draft without its key')
  await changeApplication(c.tx, row, { sealed: sealContents(key, row.id, { draft }), mail }, c.now)
}
