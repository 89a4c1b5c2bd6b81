/** What the facilities of a list mean for one child: the settlement's own facts, read without locks. It advises; the booking decides. */
import { addDays, addMonths, firstDayOf, type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { FacilityFacts } from '../booking/facts.ts'
import { certificateOn } from '../booking/judge.ts'
import { bookableOn, layersLeft } from '../booking/own-facts.ts'
import { pricing } from '../booking/price-of-use.ts'
import { layerNames } from '../booking/read-quote.ts'
import { readFacts } from '../booking/settle-read.ts'
import { startWork, type Work } from '../booking/work.ts'
import { classAge } from '../certification/age.ts'
import { type CertificateFacts, lastDayOfCertificate, nationalLayer } from '../hours/rules.ts'
import { readTowns } from '../municipality/read-settings.ts'
import { slotKinds, windowFor, windowState } from '../slot/rules.ts'
import type { getFamilyPlaces } from './family-contract.ts'
import { selectChildHead } from './queries.ts'

type Reply = ReplyOf<typeof getFamilyPlaces>
/** Openings are looked for so far ahead: longer than any 期 is announced. */
const daysLooked = 200

export async function familyPlaces(c: ReadContext, childId: string, facilities: readonly string[]): Promise<Reply | Refused> {
  const { tx, today, now } = c
  const child = await selectChildHead(tx, childId)
  if (!child) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const months = [monthOf(today), addMonths(monthOf(today), 1)] as const
  const facts = await readFacts(tx, {
    childMonths: new Map(months.map((month) => [`${childId}|${month}`, { child: childId, month }])),
    cells: new Map(),
    bookings: new Set(),
    facilities: new Set(facilities),
    today,
  })
  const work = startWork({ ...facts, keys: new Map() })
  const held = work.children.get(childId)?.certificates ?? []
  const certificate = certificateOn(held, today) ?? nextOf(held, today)
  const townOn = await readTowns(tx, certificate ? [certificate.municipality] : [])
  const home = certificate && townOn(certificate.municipality, today)
  const age = child.birth_date === null ? null : classAge(child.birth_date as LocalDate, today)
  const found = facilities.flatMap((id) => {
    const facility = work.facilities.get(id)
    return facility ? [{ id, facility }] : []
  })
  const names = certificate ? await layerNames(tx, certificate.municipality, today) : (code: string) => code
  const priced = await prices(c, work, childId, certificate, found)
  return {
    child: { id: childId, name: child.nickname || child.given_name || child.family_name || '' },
    home: home ? { code: home.code, name: home.name, prefecture: home.prefecture } : null,
    classAge: age !== null && age <= 2 ? age : null,
    places: found.map(({ id, facility }) => {
      const ownTown = certificate?.municipality === facility.municipality
      const pair = { child: childId, facility: id }
      return {
        facility: id,
        ownTown,
        taken: ownTown || facility.acceptsOthers,
        hours: months.map((month) => {
          // The rest of this month begins today; a certificate that begins later gives from its first day on.
          const first = firstDayOf(month) < today ? today : firstDayOf(month)
          const date = certificate && certificate.from > first && monthOf(certificate.from) === month ? certificate.from : first
          return {
            month,
            minutes: bookableOn(work, pair, date),
            layers: layersLeft(work, pair, date)
              .filter((layer) => layer.left > 0)
              .map(({ code }) => ({ code, name: names(code) })),
          }
        }),
        price: priced(id),
        opens: slotKinds.map((kind) => ({ kind, ...openingOf(facility, kind, ownTown, today, now) })),
      }
    }),
  }
}

const nextOf = (held: readonly CertificateFacts[], today: LocalDate): CertificateFacts | null =>
  held
    .filter((c) => !c.suspended && c.from > today && lastDayOfCertificate(c) >= c.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null

async function prices(
  { tx, today }: ReadContext,
  work: Work,
  child: string,
  certificate: CertificateFacts | null,
  found: readonly { id: string; facility: FacilityFacts }[],
): Promise<(facility: string) => Reply['places'][number]['price']> {
  if (!certificate) return () => null
  const date = certificate.from > today ? certificate.from : today
  const uses = found.map(({ id, facility }) => ({
    id,
    child,
    date,
    payer: certificate.municipality,
    facilityMunicipality: facility.municipality,
    terms: facility.terms,
    // The next hour is of the layer that still has one; with nothing left it is told as of the national ones.
    parts: [
      { layer: layersLeft(work, { child, facility: id }, date).find((l) => l.left > 0)?.code ?? nationalLayer, minutes: 60 },
    ],
  }))
  const price = await pricing(tx, uses)
  return (id) => {
    const use = uses.find((one) => one.id === id)
    if (!use) return null
    const { perHour, pays, waivedBy, reduced, refundable } = price(use)
    return { full: perHour, pays, waivedBy, reduced, refundable }
  }
}

/** SLOT-2: the last day whose window is open now, and the next instant at which days open: which ones. */
export function openingOf(
  facility: Pick<FacilityFacts, 'windows'>,
  kind: (typeof slotKinds)[number],
  resident: boolean,
  today: LocalDate,
  now: Date,
): Pick<Reply['places'][number]['opens'][number], 'openTo' | 'next'> {
  let openTo: LocalDate | null = null
  let next: { at: string; from: LocalDate; to: LocalDate } | null = null
  for (let n = 0; n <= daysLooked; n += 1) {
    const date = addDays(today, n)
    const window = windowFor(facility.windows[kind], resident, date)
    const state = windowState(window, now)
    if (state === 'open') openTo = date
    if (state !== 'before' || window.opens === null || window.drawAt) continue
    const at = window.opens.toISOString()
    if (next === null || at < next.at) next = { at, from: date, to: date }
    else if (at === next.at) next.to = date
  }
  return { openTo, next }
}
