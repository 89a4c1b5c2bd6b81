/** 起案 and 承認 of changes and ends where the town's setting asks for two persons (CERT-1, CERT-4). Any other act makes a 起案 void. */
import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { keepPrepared, keptPrepared } from '../application/keep-prepared.ts'
import { openChange } from '../application/sealed-form.ts'
import type {
  approveChange as approveEndpoint,
  prepareChange as prepareEndpoint,
  sendBackChange as sendBackEndpoint,
} from './change-contract.ts'
import { type ChangeRow, moveChange, noteChange } from './change-queries.ts'
import { denyChange, type Granted, grantChange, needsTwo, openRow, reductionSpan } from './decide-change.ts'
import { endEffects } from './end-certificate.ts'

export type PreparedChange = Call<typeof prepareEndpoint>['body']['decision']

/** Judged now as far as it can be, so that nobody is asked to approve what cannot be done. */
export async function prepareChange(c: WriteContext, { params, body }: Call<typeof prepareEndpoint>): Promise<Done | Refused> {
  const row = await openRow(c, params.id, body.version)
  if (isRefused(row)) return row
  if (!(await needsTwo(c, row))) return refuse({ rule: 'CERT-1', code: 'review.second-not-needed' })
  const { decision } = body
  if (decision.kind === 'certify') {
    const judged = await judge(c, row, decision)
    if (judged) return judged
  }
  if (!(await keepPrepared(c, row, decision.kind, decision))) return refuse({ rule: 'CERT-4', code: 'not-found' })
  await moveChange(c.tx, row, { state: row.state }, c.now)
  await note(c, row, 'prepare')
  return done('prepared', { application: row.id })
}

async function judge(c: WriteContext, row: ChangeRow, granted: Granted): Promise<Refused | null> {
  const request = openChange(c.keys, row)?.request
  if (!request) return refuse({ rule: 'CERT-4', code: 'not-found' })
  const judged =
    request.kind === 'end'
      ? await endEffects(c, {
          child: request.child,
          municipality: row.municipality,
          fact: { reason: request.reason, day: granted.day === null ? request.day : localDate(granted.day) },
        })
      : await reductionSpan(c, row, granted.reduction, request.renews === true)
  return isRefused(judged) ? judged : null
}

async function lying(c: WriteContext, id: string, version: number) {
  const row = await openRow(c, id, version)
  if (isRefused(row)) return row
  const prepared = await keptPrepared<PreparedChange>(c, row)
  return prepared ? { row, prepared } : refuse({ rule: 'CERT-1', code: 'review.nothing-prepared' })
}

export async function approveChange(c: WriteContext, { params, body }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const found = await lying(c, params.id, body.version)
  if (isRefused(found)) return found
  const { by, decision } = found.prepared
  if (by === c.actor.loginId) return refuse({ rule: 'CERT-1', code: 'review.same-person' })
  return decision.kind === 'reject' ? denyChange(c, found.row, decision.reason) : grantChange(c, found.row, decision)
}

/** Not approved, or taken back by who prepared it: the change is as before. */
export async function sendBackChange(c: WriteContext, { params, body }: Call<typeof sendBackEndpoint>): Promise<Done | Refused> {
  const found = await lying(c, params.id, body.version)
  if (isRefused(found)) return found
  await moveChange(c.tx, found.row, { state: found.row.state }, c.now)
  await note(c, found.row, 'sendBack')
  return done('sentBack', { application: found.row.id })
}

/** The town's own way to its decision is not the family's to read. */
const note = (c: WriteContext, row: ChangeRow, act: 'prepare' | 'sendBack') =>
  noteChange(c.tx, {
    id: c.id(),
    application: row.id,
    act,
    byKind: c.actor.kind,
    byLogin: c.actor.loginId,
    now: c.now,
    public: false,
  })
