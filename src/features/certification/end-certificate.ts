/**
 * ELIG-2, CERT-4: a certificate gets its last day and why. What follows (bookings, hours, relations) is found by its state within a
 * minute and goes through the one settlement: `settle-ends.ts`.
 */
import type { OwedMail } from '../../platform/act.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { Part } from '../hours/rules.ts'
import {
  bookingsAfter,
  type EndedRow,
  endReductions,
  lockNewestCertificate,
  newestCertificate,
  reductionsAfter,
  writeEnd,
} from './end-queries.ts'
import { guardiansOf } from './queries.ts'
import { type EndFact, endedBy, lastDayOfCertificate } from './rules.ts'

export type Ended = { certificate: string; mails: OwedMail[] }

const datesOf = (row: EndedRow) => ({ birthDate: row.birth_date, validFrom: row.valid_from, municipalEnd: row.municipal_end })

/** The certificate that an end would be of, or why there is none. */
function open(row: EndedRow | undefined): EndedRow | Refused {
  if (!row) return refuse({ rule: 'CERT-4', code: 'change.no-certificate' })
  return row.state === 'ended' ? refuse({ rule: 'CERT-4', code: 'change.ended' }) : row
}

const tooLate = (row: EndedRow): Refused =>
  refuse({
    rule: 'ELIG-2',
    code: 'change.end-after',
    slots: { last: showBirthDate(lastDayOfCertificate({ nationalEnd: row.national_end, municipalEnd: row.municipal_end })) },
    pointer: '/day',
  })

export async function endCertificate(
  c: WriteContext,
  what: { child: string; municipality: string; fact: EndFact; handOver: boolean },
): Promise<Ended | Refused> {
  const row = open(await lockNewestCertificate(c.tx, what.child, what.municipality))
  if ('refused' in row) return row
  const end = endedBy(datesOf(row), what.fact)
  if (!end) return tooLate(row)
  await writeEnd(c.tx, row.id, {
    national_end: end.nationalEnd,
    municipal_end: end.municipalEnd,
    // A last day that lies ahead is still usable; the night after it says 終了.
    ...(end.lastDay < c.today ? { state: 'ended' as const } : {}),
    end_reason: what.fact.reason,
    ended_at: c.now,
    hand_over: what.handOver,
  })
  await endReductions(c.tx, what.child, what.municipality, end.lastDay, c.now)
  const guardians = await guardiansOf(c.tx, row.household_id)
  const mails = guardians.flatMap(({ mail, blocked_at }) =>
    mail && !blocked_at ? [{ kind: 'certificate.ended', refs: { certificate: row.id }, to: mail }] : [],
  )
  return { certificate: row.id, mails }
}

export type EndEffects = Exclude<Awaited<ReturnType<typeof endEffects>>, Refused>

/** What an end would bring, before it is decided. */
export async function endEffects(c: ReadContext, what: { child: string; municipality: string; fact: EndFact }) {
  const row = open(await newestCertificate(c.tx, what.child, what.municipality))
  if ('refused' in row) return row
  const end = endedBy(datesOf(row), what.fact)
  if (!end) return tooLate(row)
  const after = await bookingsAfter(c.tx, row.id, end.lastDay)
  const ending = after.filter(({ state, date }) => (state === 'requested' || state === 'confirmed') && date >= c.today)
  return {
    lastDay: end.lastDay,
    bookings: ending.map((b) => ({ id: b.id, date: b.date, start: b.start_min, end: b.end_min, facility: b.facility })),
    /** Minutes that come back with them. */
    minutes: ending.reduce((sum, b) => sum + minutesOf(b.held as readonly Part[]), 0),
    /** Uses that were made, or may have been, after the last day: they stay and are marked (過誤調整). */
    usesAfter: after.length - ending.length,
    reductions: (await reductionsAfter(c.tx, what.child, what.municipality, end.lastDay)).map((one) => one.class),
  }
}

const minutesOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.minutes, 0)
