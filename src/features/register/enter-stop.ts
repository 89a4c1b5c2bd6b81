/**
 * 休止 and 廃止 (PLC-1): the entry stands first, with the ids of the closures that stop the places, so that of two officers one is told and
 * a second try goes on where a dead node left; then each closure is settled with the bookings that it ends (CLS-1).
 */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { sha256 } from '../../platform/crypto.ts'
import type { ActOutcome, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { hashUuid } from '../../platform/uuid-text.ts'
import type { PreparedAct } from '../booking/settle.ts'
import { closureAct } from '../closure/close-facility.ts'
import { findAdmins } from '../staff/find-admins.ts'
import type { enterStop as enterEndpoint, previewStop as previewEndpoint } from './contract.ts'
import { countTouched, insertEntry, selectEntries, selectPlace, setEnd } from './queries.ts'
import { closurePieces, stoppedDays, stopRefusals, wordsRefusals } from './rules.ts'

const absent: Refused = refuse({ rule: 'PLC-1', code: 'not-found' })
export const raced: Refused = refuse({ rule: 'PLC-1', code: 'register.raced' })
export type BegunEntry = { entry: string; facility: string; event: 'suspended' | 'ended' | 'resumed' }

/** A second try of the same request must find the ids that the first one gave (BOOK-5): they come from its key. */
export const idFrom = (...parts: string[]): string => hashUuid(sha256(parts.join(' ')).toString('hex'))

export async function lookAtStop(
  { tx, today }: ReadContext,
  { params, query }: Call<typeof previewEndpoint>,
): Promise<ReplyOf<typeof previewEndpoint> | Refused> {
  const place = await selectPlace(tx, params.facilityId, today)
  if (!place) return absent
  const ask = { event: query.event, from: query.from, until: query.event === 'ended' ? null : (query.until ?? null) }
  const wrong = stopRefusals({ ...ask, reason: '-' }, await selectEntries(tx, place.id), today)
  if (wrong.length > 0) return refuse(...wrong)
  const days = stoppedDays(ask)
  return { ...days, touched: await countTouched(tx, place.id, days) }
}

export async function beginStop(
  { tx, now, today, actor }: WriteContext,
  { params, body }: Call<typeof enterEndpoint>,
  { key }: { key: string },
): Promise<{ acts: PreparedAct[]; begun: BegunEntry } | Refused> {
  const place = await selectPlace(tx, params.facilityId, today)
  if (!place || !actor.loginId || !actor.municipality) return absent
  const { version, event, from, document, documentOn, reason } = body
  const ask = { event, from, until: event === 'ended' ? null : body.until, reason }
  const entry = idFrom(actor.loginId, key, place.id)
  const pieces = closurePieces(stoppedDays(ask))
  const closures = pieces.map((_, i) => idFrom(entry, String(i)))
  const entries = await selectEntries(tx, place.id)
  if (!entries.some((one) => one.id === entry)) {
    if ((entries.at(-1)?.version ?? 0) !== version) return raced
    const wrong = [...stopRefusals(ask, entries, today), ...wordsRefusals({ document, reason })]
    if (wrong.length > 0) return refuse(...wrong)
    const row = { id: entry, facility: place.id, town: actor.municipality, event, from, until: ask.until }
    const words = { document, documentOn, reason, closures, by: actor.loginId, at: now }
    if (!(await insertEntry(tx, { ...row, ...words, version: version + 1 }))) return raced
    if (event === 'ended') await setEnd(tx, place.id, from)
  }
  const acts = pieces.map((days, i) =>
    closureAct(closures[i] ?? '', place.id, {
      ...days,
      start: 0,
      end: 1440,
      kinds: ['regular', 'flexible'],
      cause: 'facility',
      reason: 'other',
    }),
  )
  return { acts, begun: { entry, facility: place.id, event } }
}

/** Whatever one of the closures met, the entry stands: the days of a month that is closed are over, and nothing of them ends. */
export async function finishEntry(c: WriteContext, begun: BegunEntry, outcomes: readonly ActOutcome[]): Promise<Done | Refused> {
  const { entry, facility, event } = begun
  const settled = outcomes.filter((one) => !isRefused(one)).length
  if (outcomes.length > 0 && settled === 0) return outcomes.find(isRefused) ?? raced
  const mails = (await findAdmins(c.tx, [facility], c.now)).map(({ mail }) => ({
    kind: `register.${event}`,
    refs: { entry },
    to: mail,
  }))
  return done(`register.${event}`, { entry, facility }, { facility, municipality: c.actor.municipality ?? null, mails })
}
