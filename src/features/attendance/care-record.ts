/** 提供の記録: how the child spent the time, sealed under the child's key; every version stays (SEE-4). Read only in health routes. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { openText, seal } from '../../platform/crypto.ts'
import { sqlState } from '../../platform/db.ts'
import type { HealthContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { childKey } from '../child/child-key.ts'
import { insertCareRecord, lockUses, selectCareRecord, selectUses, type UseRow } from './queries.ts'
import type { saveCareRecord as endpoint, getCareRecord, getMyCareRecord } from './record-contract.ts'

type Reply = ReplyOf<typeof getCareRecord>
type Answer = { value: Reply; children: readonly string[]; facility?: string }

const gone = refuse({ rule: 'SEE-1', code: 'not-found' })
const place = (row: string) => ({ table: 'care_record', column: 'sealed', row })

export async function saveCareRecord(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  await lockUses(c.tx, [params.bookingId])
  const [use] = await selectUses(c.tx, { facility: params.facilityId, booking: params.bookingId })
  const key = use && (await childKey(c.tx, c.keys, use.child))
  if (!use || !key) return gone
  if (use.state !== 'inUse' && use.state !== 'used')
    return refuse({ rule: 'ATT-2', code: 'attendance.state', slots: { state: use.state } })
  const last = (await selectCareRecord(c.tx, use.id))?.version ?? 0
  if (last !== body.version) return refuse({ rule: 'ATT-2', code: 'changed-elsewhere' })
  const id = c.id()
  const { version: _seen, ...words } = body
  await insertCareRecord(c.tx, {
    id,
    use,
    version: last + 1,
    sealed: seal(key, place(id), JSON.stringify(words)),
    by: c.actor.loginId,
    at: c.now,
  })
  return done('care.recorded', { booking: use.id, record: id }, { children: [use.child], facility: use.facility })
}

async function opened(c: HealthContext, use: UseRow): Promise<Reply> {
  const row = await selectCareRecord(c.tx, use.id)
  if (!row) return { version: 0, recordedAt: null, readable: true, record: null }
  const record = await recordIn(c, use.child, row)
  return { version: row.version, recordedAt: row.recorded_at.toISOString(), readable: record !== null, record }
}

/** Null where the record does not open: its key was destroyed, or the row is damaged. The screen says so instead of failing. */
async function recordIn(c: HealthContext, child: string, row: { id: string; sealed: Buffer }): Promise<Reply['record']> {
  try {
    const key = await childKey(c.tx, c.keys, child)
    return key ? (JSON.parse(openText(key, place(row.id), row.sealed)) as Reply['record']) : null
  } catch (error) {
    if (sqlState(error) !== null) throw error
    return null
  }
}

export async function readCareRecord(c: HealthContext, { params }: Call<typeof getCareRecord>): Promise<Answer | Refused> {
  const [use] = await selectUses(c.tx, { facility: params.facilityId, booking: params.bookingId })
  return use ? { value: await opened(c, use), children: [use.child], facility: use.facility } : gone
}

export async function readMyCareRecord(c: HealthContext, { params }: Call<typeof getMyCareRecord>): Promise<Answer | Refused> {
  const [use] = await selectUses(c.tx, { booking: params.bookingId })
  return use ? { value: await opened(c, use), children: [use.child] } : gone
}
