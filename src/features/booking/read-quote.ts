/** Before a booking is confirmed: hours before and after per layer, price, cancel rule; or all reasons of BOOK-1 together. */
import { firstDayOf, type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { nationalLayerName } from '../hours/read-hours.ts'
import { nationalLayer } from '../hours/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { type SlotKind, windowFor } from '../slot/rules.ts'
import type { getQuote } from './contract.ts'
import type { OfferFacts } from './facts.ts'
import { facilityOf, judge } from './judge.ts'
import { facilityExists, layersLeft, ownWork, type Pair } from './own-facts.ts'
import { placeHead } from './place-head.ts'
import { priceOfUse } from './price-of-use.ts'
import { answerBy, cancelLimit } from './rules.ts'

/** `offer`: its places count as the family's own (BOOK-6). */
export type QuoteAsk = { date: LocalDate; start: number; end: number; kind: SlotKind; offer?: OfferFacts }

export async function readQuote(
  { tx, today, now }: ReadContext,
  pair: Pair,
  ask: QuoteAsk,
): Promise<ReplyOf<typeof getQuote> | Refused> {
  if (!(await facilityExists(tx, pair.facility))) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const work = await ownWork(tx, pair, [monthOf(ask.date)], today, ask)
  const judged = judge(work, {
    ...pair,
    ...ask,
    at: now,
    channel: 'guardian',
    reason: null,
    override: false,
    offer: ask.offer ?? null,
    without: null,
  })
  if (judged.reasons.length > 0) return refuse(...judged.reasons)
  const found = await placeHead(tx, work, pair, ask.kind, { date: ask.date, today })
  if (!found) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const { head, place } = found
  const facility = facilityOf(work, pair.facility)
  const names = await layerNames(tx, judged.payer, ask.date)
  const window = windowFor(facility.windows[ask.kind], judged.payer === facility.municipality, ask.date)
  return {
    ...head,
    date: ask.date,
    start: ask.start,
    end: ask.end,
    layers: layersLeft(work, pair, ask.date).map(({ code, left }) => {
      const minutes = judged.split.find((part) => part.layer === code)?.minutes ?? 0
      return { code, name: names(code), minutes, before: left, after: left - minutes }
    }),
    price: await priceOfUse(tx, {
      child: pair.child,
      date: ask.date,
      payer: judged.payer,
      facilityMunicipality: facility.municipality,
      terms: facility.terms,
      parts: judged.split,
    }),
    cancel: {
      limitAt: cancelLimit(facility.terms.cancel, ask.date).toISOString(),
      illnessWaived: facility.terms.illnessWaived,
      feeText: place.cancel_fee_text,
    },
    answerBy: head.way === 'confirmed' ? answerBy(facility.answer, now, window, ask).toISOString() : null,
    extras: extrasOf(place.meals, place.extras),
    thingsToBring: place.things_to_bring,
  }
}

/** Names of layers as families read them, in the town's version of the month. */
export async function layerNames(
  tx: ReadContext['tx'],
  municipality: string,
  date: LocalDate,
): Promise<(code: string) => string> {
  const town = await readSettings(tx, municipality, firstDayOf(monthOf(date)))
  return (code) =>
    code === nationalLayer
      ? nationalLayerName
      : (town?.settings.layers.find((layer) => layer.code === code)?.name ?? `${town?.name ?? ''}の時間`)
}

/** 給食・おやつ and 実費 of the facility's row: those that name a price. */
function extrasOf(...lists: readonly unknown[]): { name: string; yen: number }[] {
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((item: unknown) =>
      typeof item === 'object' && item !== null && 'name' in item && 'yen' in item && Number.isInteger(item.yen)
        ? [{ name: String(item.name), yen: Number(item.yen) }]
        : [],
    )
}
