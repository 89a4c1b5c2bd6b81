/** 再開, or the withdrawal of a 休止 or 廃止 (PLC-1): what stopped the places is lifted, to those who wait first (BOOK-6). */
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { PreparedAct } from '../booking/settle.ts'
import { liftOf } from '../closure/close-facility.ts'
import type { enterReturn as endpoint } from './contract.ts'
import { type BegunEntry, idFrom, raced } from './enter-stop.ts'
import { insertEntry, selectClosuresFrom, selectEntries, selectPlace, setEnd } from './queries.ts'
import { mayTakeBack, standingStops, wordsRefusals } from './rules.ts'

const absent: Refused = refuse({ rule: 'PLC-1', code: 'not-found' })

export async function beginReturn(
  { tx, now, today, actor }: WriteContext,
  { params, body }: Call<typeof endpoint>,
  { key }: { key: string },
): Promise<{ acts: PreparedAct[]; begun: BegunEntry } | Refused> {
  const place = await selectPlace(tx, params.facilityId, today)
  if (!place || !actor.loginId || !actor.municipality) return absent
  const { version, document, documentOn, reason } = body
  const entries = await selectEntries(tx, place.id)
  const stop = entries.find((one) => one.id === body.entry)
  if (!stop) return absent
  const entry = idFrom(actor.loginId, key, place.id)
  const known = entries.find((one) => one.id === entry)
  if (!known) {
    if (entries.at(-1)?.version !== version) return raced
    if (reason === '') return refuse({ rule: 'PLC-1', code: 'register.reason', pointer: '/reason' })
    const wrong = wordsRefusals({ document, reason })
    if (wrong.length > 0) return refuse(...wrong)
    if (!standingStops(entries).includes(stop) || !mayTakeBack(stop, today))
      return refuse({ rule: 'PLC-1', code: 'register.over', slots: {} })
    const row = { id: entry, facility: place.id, town: actor.municipality, version: version + 1, event: 'resumed' as const }
    const words = { from: today, document, documentOn, reason, takesBack: stop.id, by: actor.loginId, at: now }
    if (!(await insertEntry(tx, { ...row, ...words }))) return raced
    if (stop.event === 'ended') await setEnd(tx, place.id, null)
  }
  // Each act has its key by its place in the list: it must be the list of the first try, also when a dead node lifted some.
  const closures = await selectClosuresFrom(tx, stop.closures, known?.validFrom ?? today)
  return { acts: closures.map((id) => liftOf(place.id, id).act), begun: { entry, facility: place.id, event: 'resumed' } }
}
