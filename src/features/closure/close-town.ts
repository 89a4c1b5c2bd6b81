/** CLS-1: a town closes its facilities in one request, each as an act of its own; what cannot be closed is told by name. */
import { type Done, done } from '../../platform/act.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { sha256 } from '../../platform/crypto.ts'
import type { ActOutcome, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { hashUuid } from '../../platform/uuid-text.ts'
import type { PreparedAct } from '../booking/settle.ts'
import type { SlotKind } from '../slot/rules.ts'
import { findAdmins } from '../staff/find-admins.ts'
import { type ClosureAsk, closureAct, liftOf } from './close-facility.ts'
import type { closeTown, listTownClosures, previewTownClosure } from './office-contract.ts'
import { viewOf } from './read-closures.ts'
import { closureRefusals } from './rules.ts'
import { countTouched, selectOfTown, selectTownClosures, selectTownPlaces, type TownPlace } from './town-queries.ts'

type Ask = Omit<ClosureAsk, 'kinds'> & { facilities: readonly string[] | null }
export type BegunTown = { places: readonly TownPlace[]; closures: readonly string[] }
const nowhere: Refused = refuse({ rule: 'CLS-1', code: 'closure.no-facility', slots: {}, pointer: '/facilities' })

async function placesOf(c: ReadContext, ask: Omit<Ask, 'cause' | 'reason'>): Promise<{ places: TownPlace[] } | Refused> {
  const refused = closureRefusals({ ...ask, kinds: [] }, [], c.now, c.today)
  if (refused.length > 0) return refuse(...refused)
  const all = await selectTownPlaces(c.tx)
  const places = ask.facilities === null ? all : all.filter((place) => ask.facilities?.includes(place.id))
  return places.length === 0 || places.length < (ask.facilities?.length ?? 0) ? nowhere : { places }
}

/** A second try of the same request must find the ids that the first one gave (BOOK-5): they come from its key. */
const idFrom = (text: string): string => hashUuid(sha256(text).toString('hex'))

export async function beginTown(
  c: WriteContext,
  ask: Ask,
  { key }: { key: string },
): Promise<{ acts: PreparedAct[]; begun: BegunTown } | Refused> {
  const found = await placesOf(c, ask)
  if ('refused' in found) return found
  const { facilities: _, ...range } = ask
  const closures = found.places.map((place) => idFrom(`${c.actor.loginId} ${key} ${place.id}`))
  const acts = found.places.map((place, i) =>
    closureAct(closures[i] ?? '', place.id, { ...range, kinds: place.kinds as SlotKind[] }),
  )
  return { acts, begun: { places: found.places, closures } }
}

export async function finishTown(
  c: WriteContext,
  { places, closures }: BegunTown,
  outcomes: readonly ActOutcome[],
): Promise<Done | Refused> {
  const stood = closures.filter((_, i) => !isRefused(outcomes[i] as ActOutcome))
  const refused = places.filter((_, i) => isRefused(outcomes[i] as ActOutcome))
  if (stood.length === 0) return outcomes.find(isRefused) ?? nowhere
  const ids = { closures: stood.join(), refused: refused.map((place) => place.id).join() }
  const closureOf = new Map(places.map((place, i) => [place.id, closures[i] ?? '']))
  const shut = places.filter((place) => !refused.includes(place)).map((place) => place.id)
  const mails = (await findAdmins(c.tx, shut, c.now)).map(({ facility, mail }) => ({
    kind: 'closure.by-town',
    refs: { closure: closureOf.get(facility) ?? '' },
    to: mail,
  }))
  return done('closure.town', ids, { ...(c.actor.municipality ? { municipality: c.actor.municipality } : {}), mails })
}

type TownClosures = ReplyOf<typeof listTownClosures>
const viewsOf = async (c: Pick<ReadContext, 'tx' | 'now'>, ids?: readonly string[]): Promise<TownClosures['closures']> =>
  (await selectTownClosures(c.tx, ids)).map((row) => ({
    ...viewOf(row, c.now),
    facility: { id: row.facility_id, name: row.facility_name },
  }))
const named = ({ id, name }: TownPlace) => ({ id, name })

export async function renderTown(
  c: Pick<ReadContext, 'tx' | 'now'>,
  ids: Record<string, string>,
): Promise<ReplyOf<typeof closeTown>> {
  const refused = (ids.refused ?? '').split(',')
  return {
    closed: await viewsOf(c, (ids.closures ?? '').split(',')),
    refused: (await selectTownPlaces(c.tx)).filter((place) => refused.includes(place.id)).map(named),
  }
}

export const listOfTown = async (c: ReadContext): Promise<TownClosures> => ({
  facilities: (await selectTownPlaces(c.tx)).map(named),
  closures: await viewsOf(c),
})

export async function lookAtTown(
  c: ReadContext,
  ask: Omit<Ask, 'cause' | 'reason'>,
): Promise<ReplyOf<typeof previewTownClosure> | Refused> {
  const found = await placesOf(c, ask)
  if ('refused' in found) return found
  const counts = await countTouched(
    c.tx,
    found.places.map((place) => place.id),
    ask,
  )
  return {
    facilities: found.places.map((place) => ({ ...named(place), ...(counts.get(place.id) ?? { ended: 0, cutShort: 0 }) })),
  }
}

export async function liftTown(c: ReadContext, closure: string): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectOfTown(c.tx, closure)
  if (!row) return refuse({ rule: 'CLS-1', code: 'not-found' })
  const lift = liftOf(row.facility_id, closure)
  const mails = (await findAdmins(c.tx, [row.facility_id], c.now)).map(({ mail }) => ({
    kind: 'closure.lifted-by-town',
    refs: { closure },
    to: mail,
  }))
  return { act: { ...lift.act, mails: () => mails } }
}

export async function renderLifted(c: Pick<ReadContext, 'tx' | 'now'>, ids: Record<string, string>) {
  const [view] = await viewsOf(c, [ids.closure ?? ''])
  if (!view) throw new Error('a lifted closure is not there')
  return view
}
