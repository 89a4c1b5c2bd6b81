/** 代理入力: the family is there or on the phone with its certificate; number and birth date together open the relation (INT-2, SEE-1). */
import { type Done, done } from '../../platform/act.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { parseCertificateNumber } from '../certification/number.ts'
import { daysUnused } from '../child/visibility.ts'
import type { registerInterview as endpoint } from './contract.ts'
import { countTry, forgiveTry } from './count-tries.ts'
import { interviewMails } from './interview-mails.ts'
import { acceptancesOf, claimCertificate, facilityNamed, insertInterview, interviewsOf } from './queries.ts'
import { acceptanceFor, isOpen } from './rules.ts'
import { takeTimeAt } from './time-queries.ts'

/**
 * Numbers are counted up and birth dates are a thousand days: without a limit whoever is logged in at one desk could open any child's
 * sheet by trying. Counted where a refusal does not undo it; who has the certificate in hand gets the try back.
 */
export const countRegistering: Before<typeof endpoint> = countTry

export async function registerInterview(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, today } = c
  const facility = await facilityNamed(tx, params.facilityId)
  if (!facility) return refuse({ rule: 'INT-1', code: 'not-found' })
  if (body.kind !== null && !facility.kinds.includes(body.kind))
    return refuse({ rule: 'INT-1', code: 'interview.kind-not-offered', pointer: '/kind' })
  const number = parseCertificateNumber(body.certificateNumber)
  if (!number.ok) return refuse({ rule: 'CERT-3', code: 'interview.number-form', pointer: '/certificateNumber' })
  const childId = await claimCertificate(
    tx,
    number.value.number,
    body.birthDate as LocalDate,
    params.facilityId,
    addDays(today, daysUnused),
  )
  if (!childId) return refuse({ rule: 'INT-2', code: 'interview.no-such-certificate', pointer: '/certificateNumber' })
  await forgiveTry(c)
  const before = await interviewsOf(tx, childId, params.facilityId)
  const open = before.find((row) => isOpen(row.state))
  if (open) return refuse({ rule: 'INT-1', code: 'interview.open-here' })
  const kinds = body.kind === null ? facility.kinds : [body.kind]
  const acceptances = await acceptancesOf(tx, childId)
  if (kinds.every((kind) => acceptanceFor(acceptances, { facility: facility.id, kind, date: today }, null).ok))
    return refuse({ rule: 'INT-1', code: 'interview.accepted-here' })
  const id = c.id()
  const inserted = await insertInterview(tx, {
    id,
    child: childId,
    facility: params.facilityId,
    kind: body.kind,
    way: body.way,
    state: 'fixed',
    fixed: { date: body.date, start: body.start, minutes: body.minutes },
    message: null,
    by: c.actor.loginId,
    byKind: c.actor.kind,
    now: c.now,
  })
  if (!inserted) return refuse({ rule: 'INT-1', code: 'interview.open-here' })
  await takeTimeAt(tx, params.facilityId, { date: body.date as LocalDate, start: body.start }, id)
  const row = { id, child_id: childId, facility_id: params.facilityId }
  return done(
    'registered',
    { interview: id },
    {
      children: [childId],
      facility: params.facilityId,
      mails: await interviewMails(tx, row, { family: 'interview.registered' }),
    },
  )
}
