/** SQL of 暗証番号 (ATT-8). Row-level security decides whose; names come through `pin_people`. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { pinLimits } from './pin-rules.ts'

/** A number belongs to one role at one facility. */
export type PinOf = { role: string; facility: string }

export const selectPin = (tx: ReadTx, { role, facility }: PinOf) =>
  tx
    .selectFrom('pin')
    .select(['pin_hash', 'serial', 'locked_at'])
    .where('login_role_id', '=', role)
    .where('facility_id', '=', facility)
    .executeTakeFirst()

/** Whoever tries the same person's number at the same time waits here: tries are counted one after the other. */
export const holdPin = (tx: WriteTx, { role, facility }: PinOf) =>
  tx
    .selectFrom('pin')
    .select(['pin_hash', 'serial', 'locked_at'])
    .where('login_role_id', '=', role)
    .where('facility_id', '=', facility)
    .forUpdate()
    .executeTakeFirst()

export async function storePin(tx: WriteTx, { role, facility }: PinOf, hash: string, serial: string): Promise<void> {
  await tx
    .insertInto('pin')
    .values({ login_role_id: role, facility_id: facility, pin_hash: hash, serial, locked_at: null })
    .onConflict((c) => c.columns(['login_role_id', 'facility_id']).doUpdateSet({ pin_hash: hash, serial, locked_at: null }))
    .execute()
  await tx.deleteFrom('pin_try').where('login_role_id', '=', role).where('facility_id', '=', facility).execute()
}

export async function deletePin(tx: WriteTx, { role, facility }: PinOf): Promise<boolean> {
  await tx.deleteFrom('pin_try').where('login_role_id', '=', role).where('facility_id', '=', facility).execute()
  const gone = await tx.deleteFrom('pin').where('login_role_id', '=', role).where('facility_id', '=', facility).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export const selectTries = async (tx: ReadTx, role: string, device: string): Promise<number> =>
  (
    await tx
      .selectFrom('pin_try')
      .select('tries')
      .where('login_role_id', '=', role)
      .where('device_id', '=', device)
      .executeTakeFirst()
  )?.tries ?? 0

export async function countTry(tx: WriteTx, { role, facility }: PinOf, device: string, now: Date): Promise<void> {
  await tx
    .insertInto('pin_try')
    .values({ login_role_id: role, facility_id: facility, device_id: device, tries: 1, last_at: now })
    .onConflict((c) =>
      c.columns(['login_role_id', 'device_id']).doUpdateSet((e) => ({ tries: e('pin_try.tries', '+', 1), last_at: now })),
    )
    .execute()
}

/** A right number: wrong ones before it are no longer in a row. */
export const forgetTries = (tx: WriteTx, role: string, device: string) =>
  tx.deleteFrom('pin_try').where('login_role_id', '=', role).where('device_id', '=', device).execute()

export const lockPin = (tx: WriteTx, { role, facility }: PinOf, now: Date) =>
  tx
    .updateTable('pin')
    .set({ locked_at: now })
    .where('login_role_id', '=', role)
    .where('facility_id', '=', facility)
    .where('locked_at', 'is', null)
    .execute()

export const selectPeople = async (tx: ReadTx, now: Date) =>
  (
    await sql<{ role_id: string; display_name: string; locked: boolean }>`
      select role_id, display_name, locked from pin_people(${now})`.execute(tx)
  ).rows

/** The tablet's own session. */
export const beginActing = (tx: WriteTx, session: string, role: string, serial: string, now: Date) =>
  tx
    .updateTable('session')
    .set({ acting_role_id: role, acting_pin: serial, acting_until: new Date(now.getTime() + pinLimits.life) })
    .where('id', '=', session)
    .execute()

export const endActing = (tx: WriteTx, session: string) =>
  tx
    .updateTable('session')
    .set({ acting_role_id: null, acting_pin: null, acting_until: null })
    .where('id', '=', session)
    .execute()

export const actingUntil = async (tx: ReadTx, session: string): Promise<Date | null> =>
  (await tx.selectFrom('session').select('acting_until').where('id', '=', session).executeTakeFirst())?.acting_until ?? null
