/** The family's own code for a tablet's camera, and six digits where it has none (ATT-7). */
import { createHmac } from 'node:crypto'
import { japanDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { qrSvgPath } from '../../platform/qr.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { guardianCode, householdDayKey, nextWindowAt, windowSeconds } from '../../platform/scan-code.ts'
import { digitsMessage, digitsOf } from './device-rules.ts'
import type { getMyCode } from './kiosk-contract.ts'

/** Two minutes ahead, for a phone in a cellar. */
const ahead = 4

export async function showMyCode(c: ReadContext): Promise<ReplyOf<typeof getMyCode> | Refused> {
  const { householdId, loginId } = c.actor
  if (!householdId || !loginId) return refuse({ rule: 'ATT-7', code: 'not-found' })
  const first = nextWindowAt(c.now).getTime() - windowSeconds * 1000
  return {
    at: c.now.toISOString(),
    windows: Array.from({ length: ahead }, (_, i) => {
      const from = new Date(first + i * windowSeconds * 1000)
      const key = householdDayKey(c.keys, householdId, japanDate(from))
      return {
        from: from.toISOString(),
        to: new Date(from.getTime() + windowSeconds * 1000).toISOString(),
        digits: digitsOf(createHmac('sha256', key).update(digitsMessage(from.getTime())).digest()),
        ...qrSvgPath(guardianCode(c.keys, { householdId, loginId }, from)),
      }
    }),
  }
}
