/** The rotating code as a screen draws it: this window and the next ones, so that a short break of the line does not blank it (ATT-1). */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { qrSvgPath } from '../../platform/qr.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { facilityCode, facilityNumber, nextWindowAt, scanUrl, windowSeconds } from '../../platform/scan-code.ts'
import { selectPlace } from './queries.ts'
import type { getFacilityCode } from './scan-contract.ts'

/** Two minutes ahead. A code is good in its own window only, so one that is known early opens nothing. */
const ahead = 4

export async function showCode(c: ReadContext, facility: string | undefined): Promise<ReplyOf<typeof getFacilityCode> | Refused> {
  const place = facility === undefined ? undefined : await selectPlace(c.tx, facility)
  if (!place) return refuse({ rule: 'ATT-1', code: 'not-found' })
  const first = nextWindowAt(c.now).getTime() - windowSeconds * 1000
  return {
    facility: { id: place.id, name: place.name },
    at: c.now.toISOString(),
    windows: Array.from({ length: ahead }, (_, i) => {
      const from = new Date(first + i * windowSeconds * 1000)
      return {
        from: from.toISOString(),
        to: new Date(from.getTime() + windowSeconds * 1000).toISOString(),
        digits: facilityNumber(c.keys, place.id, from),
        ...qrSvgPath(scanUrl(c.baseUrl, facilityCode(c.keys, place.id, from))),
      }
    }),
  }
}
