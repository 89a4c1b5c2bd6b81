/** What a call leaves on record when it only looked. */
import { sql } from 'kysely'
import { type ActHead, writeAudit } from '../act.ts'
import type { WriteTx } from '../db.ts'

/** Every call of a key is on record, a look too. After it the transaction writes nothing any more. */
export async function recordLook(tx: WriteTx, head: ActHead): Promise<void> {
  const { actor, at, event, requestId } = head
  const facility = actor.facilityIds[0] ?? null
  const row = { id: head.id(), at, event, code: 'read', actor, ids: {}, children: [], facility, municipality: null, requestId }
  await writeAudit(tx, [row])
  await sql`set transaction read only`.execute(tx)
}

/** A read of health data leaves its audit row and, per child, a row that the guardian can see (SEE-1). */
export async function recordReads(
  tx: WriteTx,
  head: ActHead,
  children: readonly string[],
  facility: string | null,
): Promise<void> {
  await writeAudit(tx, [
    {
      id: head.id(),
      at: head.at,
      event: head.event,
      code: 'read',
      actor: head.actor,
      ids: {},
      children,
      facility: facility ?? head.actor.facilityIds[0] ?? null,
      municipality: head.actor.municipality,
      requestId: head.requestId,
    },
  ])
  if (children.length === 0 || head.actor.kind === 'guardian1' || head.actor.kind === 'guardian2') return
  await tx
    .insertInto('health_read')
    .values(
      children.map((child) => ({
        id: head.id(),
        child_id: child,
        at: head.at,
        actor_kind: head.actor.kind,
        login_id: head.actor.loginId,
        facility_id: facility ?? head.actor.facilityIds[0] ?? null,
        municipality: head.actor.municipality,
        event: head.event,
      })),
    )
    .execute()
}
