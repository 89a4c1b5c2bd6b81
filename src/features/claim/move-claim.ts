/** A claim moves along CLM-2: under its lock, from the version that was looked at, with its event. */
import type { OwedMail } from '../../platform/act.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { afterClaimEvent, type ClaimEvent, type ClaimState } from './lines.ts'
import { type ClaimRow, changeClaim, insertClaimEvent, lockClaim, selectAddresses } from './queries.ts'

/** The claim under its lock, seen in the version that its reader saw. */
export async function lockSeen(c: WriteContext, id: string, version: number): Promise<ClaimRow | Refused> {
  const row = await lockClaim(c.tx, id)
  if (!row) return refuse({ rule: 'CLM-2', code: 'not-found' })
  return row.row_version === version ? row : refuse({ rule: 'CLM-2', code: 'changed-elsewhere' })
}

export function nextClaimState(row: Pick<ClaimRow, 'state'>, event: ClaimEvent): ClaimState | Refused {
  return afterClaimEvent(row.state, event) ?? refuse({ rule: 'CLM-2', code: 'claim.state' })
}

export async function moveClaim(
  c: WriteContext,
  row: ClaimRow,
  event: ClaimEvent,
  change: Parameters<typeof changeClaim>[2],
): Promise<Refused | null> {
  if (!(await changeClaim(c.tx, row, change))) return refuse({ rule: 'CLM-2', code: 'changed-elsewhere' })
  await insertClaimEvent(c.tx, {
    id: c.id(),
    claim: row.id,
    at: c.now,
    event,
    from: row.state,
    to: change.state,
    kind: c.actor.kind,
    by: c.actor.loginId,
  })
  return null
}

/** Who is told: one side, or the families, each by its own kind of letter. */
export async function claimMails(
  tx: ReadTx,
  claim: string,
  kinds: Partial<Record<'facility' | 'ward' | 'family', string>>,
): Promise<OwedMail[]> {
  return (await selectAddresses(tx, claim)).flatMap(({ side, child, mail }) => {
    const kind = kinds[side]
    return kind ? [{ kind, refs: { claim, ...(child ? { child } : {}) }, to: mail }] : []
  })
}
