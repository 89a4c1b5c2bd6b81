/** Whom an act of an interview tells: the other side, or both. Addresses only go into the outbox. */
import type { OwedMail } from '../../platform/act.ts'
import type { ReadTx } from '../../platform/db.ts'
import { addressesOf } from './queries.ts'

export const interviewMails = (
  tx: ReadTx,
  pair: { child_id: string; facility_id: string; id: string },
  told: { family?: string; staff?: string },
): Promise<OwedMail[]> => mailsOfPair(tx, pair, told, { interview: pair.id })

/** The family of a child and the staff of a facility whose relation to it lives (SEE-1). */
export async function mailsOfPair(
  tx: ReadTx,
  pair: { child_id: string; facility_id: string },
  told: { family?: string; staff?: string },
  refs: OwedMail['refs'],
): Promise<OwedMail[]> {
  return (await addressesOf(tx, pair.child_id, pair.facility_id)).flatMap(({ side, mail }) => {
    const kind = told[side]
    return kind ? [{ kind, refs, to: mail }] : []
  })
}
