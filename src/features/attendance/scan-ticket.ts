/** ATT-1, ATT-7: a code in its window becomes a ticket of 10 minutes, which survives login. */
import { sql } from 'kysely'
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Before, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { deviceCodeHolds, facilityNumberHolds, readScanCode, type ScanSource, scanTicket } from '../../platform/scan-code.ts'
import { selectOwnChildren, selectPlace, selectUses } from './queries.ts'
import type { openCode as codeEndpoint, openNumber as numberEndpoint } from './scan-contract.ts'

type Ticket = ReplyOf<typeof codeEndpoint>

const codeOver = refuse({ rule: 'ATT-1', code: 'attendance.code-over' })

export async function openCode(c: ReadContext, { params }: Call<typeof codeEndpoint>): Promise<Ticket | Refused> {
  const code = readScanCode(c.keys, params.code, c.now)
  if (code?.kind === 'facility') return ticketOf(c, code.facilityId, 'screen')
  if (code?.kind === 'device') {
    const device = await deviceKey(c.tx, code.deviceId)
    if (device && deviceCodeHolds(code, device.publicKey, c.now)) return ticketOf(c, device.facility, 'device')
  }
  return codeOver
}

/** Tries at the six digits per login: 20 in ten minutes of a million numbers. */
const tries = { limit: 20, windowSeconds: 600, blockSeconds: 600 }

/** Counts the try where it stays counted. */
export const countNumberTry: Before<typeof numberEndpoint> = async (c) => {
  const { rows } = await sql<{ hits: number }>`
    select hits from throttle_hit(${`scan-number ${c.actor.loginId}`}, ${c.now}, ${tries.windowSeconds}, ${tries.limit}, ${tries.blockSeconds})`.execute(
    c.tx,
  )
  return (rows[0]?.hits ?? 0) > tries.limit
    ? refuse({ rule: 'ATT-1', code: 'too-many', retryAfter: tries.blockSeconds })
    : undefined
}

export async function openNumber(c: WriteContext, { body }: Call<typeof numberEndpoint>): Promise<Done | Refused> {
  const digits = body.digits.normalize('NFKC').replaceAll(/\D/g, '')
  const children = c.actor.householdId ? await selectOwnChildren(c.tx, c.actor.householdId) : []
  const uses = await selectUses(c.tx, { children: children.map((child) => child.id), from: c.today, to: c.today })
  const facility = [...new Set(uses.map((use) => use.facility))].find((id) => facilityNumberHolds(c.keys, id, digits, c.now))
  return facility
    ? done('attendance.number-read', { facility, at: c.now.toISOString() }, { facility })
    : refuse({ rule: 'ATT-1', code: 'attendance.number-wrong', pointer: '/digits' })
}

export async function ticketOf(c: ReadContext | WriteContext, facility: string, source: ScanSource, at = c.now): Promise<Ticket> {
  const place = await selectPlace(c.tx, facility)
  if (!place) throw new Error('a code of no facility')
  return { ticket: scanTicket(c.keys, facility, source, at), facility: { id: place.id, name: place.name } }
}

/** The public key of a tablet that is in use, across the wall: a family's phone may not see devices. */
async function deviceKey(tx: ReadTx, device: string): Promise<{ facility: string; publicKey: Buffer } | null> {
  const { rows } = await sql<{ facility_id: string; public_key: Buffer }>`select * from device_key(${device})`.execute(tx)
  return rows[0] ? { facility: rows[0].facility_id, publicKey: rows[0].public_key } : null
}
