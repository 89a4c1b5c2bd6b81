/** Whom an act of an interview tells: the other side, or both. Addresses only go into the outbox. */
import type { OwedMail } from '../../platform/act.ts'
import type { ReadTx } from '../../platform/db.ts'
import { addressesOf } from './queries.ts'

export async function interviewMails(
  tx: ReadTx,
  pair: { child_id: string; facility_id: string; id: string },
  told: { family?: string; staff?: string },
): Promise<OwedMail[]> {
  return (await addressesOf(tx, pair.child_id, pair.facility_id)).flatMap(({ side, mail }) => {
    const kind = told[side]
    return kind ? [{ kind, refs: { interview: pair.id }, to: mail }] : []
  })
}
