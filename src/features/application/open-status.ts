/** Number and mailed code open the application in this browser (CERT-1): five tries, ten minutes, used once. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { parseReferenceNumber } from '../../platform/ids.ts'
import { hashOneTimeCode } from '../../platform/one-time-code.ts'
import type { Refused } from '../../platform/refusal.ts'
import { codeFormRefusal, codeRefusal } from '../account/code-refusal.ts'
import { readCode } from '../account/rules.ts'
import { countCodeTry, forgiveCodeTry } from '../account/throttle.ts'
import type { openStatus as endpoint } from './contract.ts'
import { openApplicantSession } from './open-applicant-session.ts'
import { applicationByNumber, speakForApplication } from './queries.ts'
import type { ApplicationState } from './rules.ts'
import { numberRefusal } from './send-status-code.ts'
import { applicationCodes, type CodeTry, tryApplicationCode } from './session-queries.ts'

type Found = { application: string; state: ApplicationState; result: CodeTry } | null

/** Counts the try in its own transaction; an unknown number is answered like a code that is no longer good. */
export const tryStatusCode: Before<typeof endpoint, Found> = async (c, { body }) => {
  const number = parseReferenceNumber(body.number)
  if (!number) return numberRefusal
  const code = readCode(body.code)
  if (!code.ok) return codeFormRefusal
  const found = await applicationByNumber(c.tx, number)
  if (!found) return { aside: async () => null }
  await speakForApplication(c.tx, found.id)
  const stopped = await countCodeTry(c, found.id)
  if (stopped) return stopped
  const [last] = await applicationCodes(c.tx, found.id)
  const result = last ? await tryApplicationCode(c.tx, last.id, hashOneTimeCode(c.keys, found.id, code.value), c.now) : 'unknown'
  if (result === 'ok') await forgiveCodeTry(c, found.id)
  return { aside: async () => ({ application: found.id, state: found.state, result }) }
}

export async function openStatus(c: WriteContext, _input: Call<typeof endpoint>, found: Found): Promise<Done | Refused> {
  if (!found) return codeRefusal('expired')
  if (found.result !== 'ok') return codeRefusal(found.result)
  await speakForApplication(c.tx, found.application)
  const session = await openApplicantSession(c, { application: found.application, state: found.state, codeAt: c.now })
  return done('opened', { application: found.application, session, state: found.state })
}
