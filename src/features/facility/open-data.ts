/**
 * A town's open data: the facilities as the public search shows them, with the places of the next days; kept for a minute, so that
 * whoever asks often costs nothing. What is given is what stands on the public page: no personal data by construction.
 */
import type { z } from 'zod'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Context, ReadContext } from '../../platform/http/route.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { pageOf } from './describe-facility.ts'
import type { openFacilitiesJson, openFacility, openPlacesJson } from './open-data-contract.ts'
import { type FacilityRow, selectCards, selectPage } from './queries.ts'
import { classesOf, defaultFacilitySettings } from './rules.ts'

export type OpenFacilities = ReplyOf<typeof openFacilitiesJson>
export type OpenPlaces = ReplyOf<typeof openPlacesJson>
export type OpenData = { facilities: OpenFacilities; places: OpenPlaces }

const daysAhead = 14
const maxAgeMs = 60_000
const maxCopies = 200
/** More than the largest city has. */
const mostFacilities = 3_000
const allClasses = [0, 1, 2] as const

type Copy = { at: number; data: OpenData }
const copies = new Map<string, Copy>()
const reading = new Map<string, Promise<OpenData | null>>()
/** The fingerprint keeps the copies of several databases in one process apart (tests). */
const keyOf = (c: Context, municipality: string): string => `${c.keys.fingerprint}|${c.baseUrl}|${municipality}`

/** The copy of this minute; null: somebody must read. Needs no connection. */
export function knownOpenData(c: Context, municipality: string): OpenData | null {
  const known = copies.get(keyOf(c, municipality))
  return known && Math.abs(c.now.getTime() - known.at) < maxAgeMs ? known.data : null
}

/** Null where there is no such municipality. Of those who ask at once, one reads. */
export function readOpenData(c: ReadContext, municipality: string): Promise<OpenData | null> {
  const key = keyOf(c, municipality)
  const known = knownOpenData(c, municipality)
  if (known) return Promise.resolve(known)
  const begun = reading.get(key)
  if (begun) return begun
  const value = read(c.tx, municipality, c.today, c.now, c.baseUrl)
    .then((data) => {
      if (data) copies.set(key, { at: c.now.getTime(), data })
      if (copies.size > maxCopies) for (const old of [...copies.keys()].slice(0, maxCopies / 2)) copies.delete(old)
      return data
    })
    .finally(() => reading.delete(key))
  reading.set(key, value)
  return value
}

async function read(tx: ReadTx, municipality: string, today: LocalDate, now: Date, baseUrl: string): Promise<OpenData | null> {
  const town = await readSettings(tx, municipality, today)
  if (!town) return null
  const filter = { municipality, offers: 0, guests: false, open: false }
  const page = { origin: null, nearest: 0, fits: null, onlyFitting: false, limit: mostFacilities, offset: 0 }
  const ids = (await selectPage(tx, filter, today, page)).map((row) => row.id)
  const dates = Array.from({ length: daysAhead }, (_, n) => addDays(today, n))
  const byClass = await Promise.all(
    allClasses.map((classAge) => selectCards(tx, ids, today, { dates, classAge, fromMin: 0, toMin: 1440 })),
  )
  const rows = byClass[0] ?? []
  const head = {
    municipality,
    municipalityName: town.name,
    licence: 'CC BY 4.0' as const,
    attribution: `${town.name}「こども誰でも通園制度 実施施設」（つうえん ${baseUrl}）`,
    readAt: now.toISOString(),
  }
  return {
    facilities: {
      ...head,
      facilities: rows.map((row) =>
        facilityOf(row, pageOf(row, town.settings, { ...defaultFacilitySettings, ...row.own }), baseUrl),
      ),
    },
    places: {
      ...head,
      facilities: rows.map((row, at) => {
        const taken = new Set<number>(classesOf(row.classes))
        const free = (n: 0 | 1 | 2, date: LocalDate): number | null =>
          taken.has(n) ? (byClass[n]?.[at]?.places?.[date] ?? 0) : null
        return {
          id: row.id,
          number: row.number,
          name: row.name,
          days: dates.map((date) => ({ date, class0: free(0, date), class1: free(1, date), class2: free(2, date) })),
        }
      }),
    },
  }
}

function facilityOf(row: FacilityRow, page: ReturnType<typeof pageOf>, baseUrl: string): z.infer<typeof openFacility> {
  return {
    id: page.id,
    number: row.number,
    name: page.name,
    kana: page.kana,
    corporation: page.corporation,
    facilityType: page.facilityType,
    deliveryType: page.deliveryType,
    postalCode: page.postalCode,
    address: page.address,
    lat: page.lat,
    lng: page.lng,
    phone: page.phone,
    website: page.website,
    page: `${baseUrl}/facilities/${page.id}`,
    classes: page.classes,
    fromMonths: page.fromMonths,
    agesText: page.agesText,
    hoursText: page.hoursText,
    closedText: page.closedText,
    perHour: page.perHour,
    ways: page.kinds.map(({ kind, booking, interview }) => ({ kind, booking, interview })),
    meals: page.meals,
    parking: page.parking,
    parentChild: page.parentChild,
    medicalCare: page.medicalCare,
    outsiders: page.outsiders,
  }
}
