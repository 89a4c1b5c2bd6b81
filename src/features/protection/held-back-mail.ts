import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'

/** What a login is told of itself, and an applicant of the own application; every other mail is of the household. */
const ofTheLogin = (kind: string): boolean => /^(account|application)\./.test(kind) && kind !== 'account.childAdded'

/** SEE-3: the mail of a login that must not see its household ends here, whichever feature wrote it and whenever. */
export async function heldBackMail(tx: ReadTx, kind: string, recipient: string): Promise<boolean> {
  if (ofTheLogin(kind)) return false
  const { rows } = await sql<{ shielded: boolean }>`select address_shielded(${recipient}) as shielded`.execute(tx)
  return rows[0]?.shielded === true
}
