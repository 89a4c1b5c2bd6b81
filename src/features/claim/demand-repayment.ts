/** 返納: the town demands what no later claim nets, records what arrived, or takes the demand back (CLM-2). */
import { type Done, done } from '../../platform/act.ts'
import { fiscalYearOf, japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { documentMark } from '../certification/notice-words.ts'
import { issuerOf } from '../certification/paper-content.ts'
import { advanceSerial, lockSerial } from '../certification/paper-queries.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { lockPaying, selectDebts } from './correction-queries.ts'
import { claimMails } from './move-claim.ts'
import type {
  demandRepayment as demandEndpoint,
  receiveRepayment as receiveEndpoint,
  withdrawRepayment as withdrawEndpoint,
} from './repayment-contract.ts'
import { closeRepayment, insertRepayment, selectDebtClaims, selectRepayment } from './repayment-queries.ts'
import { isReceiptDay, repaymentState, wrongDemand } from './repayment-rules.ts'

export async function demandRepayment(c: WriteContext, { body }: Call<typeof demandEndpoint>): Promise<Done | Refused> {
  const { municipality, loginId } = c.actor
  const town = municipality && (await readSettings(c.tx, municipality, c.today))
  if (!town || !loginId) return refuse({ rule: 'CLM-2', code: 'not-found' })
  // A payment that is being made takes the debt off, or waits until the demand names it.
  await lockPaying(c.tx, municipality)
  const debt = (await selectDebts(c.tx, municipality)).find((one) => one.facility === body.facility)
  if (!debt) return refuse({ rule: 'CLM-2', code: 'repayment.nothing', pointer: '/facility' })
  const dueOn = body.dueOn as LocalDate
  const wrong = wrongDemand({ yen: body.yen, dueOn }, debt.yen, c.today)
  if (wrong.length > 0) return refuse(...wrong.map((one) => ({ rule: 'CLM-2', ...one, slots: { owedYen: debt.yen } })))
  const id = c.id()
  const fiscalYear = fiscalYearOf(c.today)
  const number = (await lockSerial(c.tx, municipality, fiscalYear)) + 1
  await advanceSerial(c.tx, municipality, fiscalYear, number)
  const claims = await selectDebtClaims(c.tx, municipality, body.facility)
  await insertRepayment(
    c.tx,
    {
      id,
      municipality,
      facility_id: body.facility,
      yen: body.yen,
      due_on: dueOn,
      reason: body.reason,
      mark: documentMark(town.settings.papers.mark, fiscalYear, number),
      issuer: issuerOf(town),
      made_by: loginId,
      made_at: c.now,
    },
    claims,
  )
  const [first] = claims
  const mails = first ? await claimMails(c.tx, first, { facility: 'claim.repayment' }) : []
  return done('claim.repayment-demanded', { repayment: id }, { facility: body.facility, municipality, mails })
}

const closed = refuse({ rule: 'CLM-2', code: 'repayment.closed' })

async function openRow(c: WriteContext, id: string) {
  const row = await selectRepayment(c.tx, id)
  if (!row) return refuse({ rule: 'CLM-2', code: 'not-found' })
  const state = repaymentState(row, c.today)
  return state === 'open' || state === 'overdue' ? row : closed
}

export async function receiveRepayment(c: WriteContext, { params, body }: Call<typeof receiveEndpoint>): Promise<Done | Refused> {
  const row = await openRow(c, params.repaymentId)
  if ('refused' in row) return row
  const day = body.receivedOn as LocalDate
  if (!isReceiptDay(day, japanDate(row.made_at), c.today))
    return refuse({ rule: 'CLM-2', code: 'repayment.received-day', pointer: '/receivedOn' })
  const change = { received_on: day, received_by: c.actor.loginId ?? '', received_at: c.now }
  if (!(await closeRepayment(c.tx, row.id, change))) return closed
  const { facility_id: facility, municipality } = row
  return done('claim.repayment-received', { repayment: row.id }, { facility, municipality })
}

export async function withdrawRepayment(c: WriteContext, { params }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  await lockPaying(c.tx, c.actor.municipality ?? '')
  const row = await openRow(c, params.repaymentId)
  if ('refused' in row) return row
  if (!(await closeRepayment(c.tx, row.id, { withdrawn_by: c.actor.loginId ?? '', withdrawn_at: c.now }))) return closed
  const { facility_id: facility, municipality } = row
  return done('claim.repayment-withdrawn', { repayment: row.id }, { facility, municipality })
}
