/** CERT-1: a code to the address of the application with this number. Whatever exists, the answer is the same. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { parseReferenceNumber } from '../../platform/ids.ts'
import { hashOneTimeCode, oneTimeCode } from '../../platform/one-time-code.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { codeLimits, nextCodeAt } from '../account/rules.ts'
import { countMailTo } from '../account/throttle.ts'
import type { sendStatusCode as endpoint } from './contract.ts'
import { applicationByNumber, speakForApplication } from './queries.ts'
import { applicationCodes, insertApplicationCode } from './session-queries.ts'

export const numberRefusal = refuse({ rule: 'CERT-1', code: 'application.number', pointer: '/number' })

export async function sendStatusCode(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  // A number that cannot be one tells nothing about those that exist: the check sign is public arithmetic.
  const number = parseReferenceNumber(body.number)
  if (!number) return numberRefusal
  const found = await applicationByNumber(c.tx, number)
  if (!found?.mail) return done('asked')
  await speakForApplication(c.tx, found.id)
  const sent = await applicationCodes(c.tx, found.id)
  const wait = nextCodeAt(
    sent.map((code) => code.created_at),
    c.now,
  )
  if (wait || !(await countMailTo(c, found.mail))) return done('asked')
  const id = c.id()
  await insertApplicationCode(c.tx, {
    id,
    hash: hashOneTimeCode(c.keys, found.id, oneTimeCode(c.keys, id)),
    application: found.id,
    now: c.now,
    expiresAt: new Date(c.now.getTime() + codeLimits.lifetime),
  })
  return done('asked', {}, { mails: [{ kind: 'application.statusCode', refs: { code: id }, to: found.mail, urgent: true }] })
}
