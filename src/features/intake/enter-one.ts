import { type Done, done } from '../../platform/act.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { forgiveTry } from '../interview/count-tries.ts'
import type { enterIntake as endpoint } from './contract.ts'
import { enterResult } from './enter-result.ts'
import { childNumbered } from './queries.ts'
import { intakeRefusal } from './rules.ts'

/** The facility enters one result with the certificate's number and the birth date; wrong pairs are counted (INT-2). */
export async function enterOne(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const facility = params.facilityId
  const child = await childNumbered(c.tx, body.number, body.birthDate as LocalDate, facility)
  if (!child) return refuse({ rule: 'INT-2', code: 'interview.no-such-certificate', pointer: '/number' })
  await forgiveTry(c)
  const made = await enterResult(c, { child, facility, month: body.month as LocalMonth, result: body.result })
  if (made.how === 'refused') return refuse(intakeRefusal('intake.state', {}))
  return done(
    made.how === 'same' ? 'intake.same' : 'intake.entered',
    { result: made.id },
    { children: [child], facility, mails: made.how === 'fresh' ? made.mails : [] },
  )
}
