/** What a closed month consists of: attended uses with price and additions, and the occasions of 初回対応加算 (FEE-2..5, INT-4, CLM-1). */
import { type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { attendedUses } from '../attendance/attended-uses.ts'
import { pricing } from '../booking/price-of-use.ts'
import { classAge } from '../certification/age.ts'
import { showCertificateNumber } from '../certification/number.ts'
import { fullKana, fullName } from '../child/names.ts'
import { countsForAddition, initialAdditionDates } from '../interview/rules.ts'
import type { ClassAge } from '../slot/rules.ts'
import type { ChildOnLine, InitialOnClaim, UseOnClaim } from './lines.ts'
import {
  type CertifiedUse,
  selectAdditions,
  selectCertifiedUses,
  selectChildren,
  selectPlace,
  selectRecords,
} from './month-queries.ts'

export type MonthFacts = { uses: UseOnClaim[]; initials: InitialOnClaim[] }

export async function gatherMonth(tx: ReadTx, facility: string, month: LocalMonth): Promise<MonthFacts> {
  const place = await selectPlace(tx, facility)
  if (!place) return { uses: [], initials: [] }
  const attended = await attendedUses(tx, facility, month)
  const certified = await selectCertifiedUses(tx, facility, month)
  const byBooking = new Map(certified.map((one) => [one.booking, one]))
  const additions = await selectAdditions(tx, facility, month)
  const ids = [...new Set(certified.map((one) => one.child))]
  const rows = new Map((await selectChildren(tx, ids)).map((row) => [row.id, row]))
  const childOf = (id: string, certificate: string): ChildOnLine => {
    const row = rows.get(id)
    return {
      id,
      name: row ? fullName(row) : '',
      kana: row ? fullKana(row) : '',
      birthDate: (row?.birth_date ?? '') as LocalDate,
      certificate: showCertificateNumber(certificate),
    }
  }
  const paid = attended.flatMap((use) => {
    const certificate = byBooking.get(use.id)
    return certificate ? [{ use, certificate }] : []
  })
  const priceOf = await pricing(
    tx,
    paid.map(({ use, certificate }) => ({
      child: use.child,
      payer: certificate.payer,
      facilityMunicipality: place.municipality,
    })),
  )
  const uses = paid.map(({ use, certificate }): UseOnClaim => {
    const { payer } = certificate
    const price = priceOf({
      child: use.child,
      date: use.date,
      payer,
      facilityMunicipality: place.municipality,
      terms: use.terms,
      parts: use.parts,
    })
    return {
      booking: use.id,
      number: use.number,
      child: childOf(use.child, certificate.certificate),
      date: use.date,
      booked: { start: use.start, end: use.end },
      real: { in: use.in, out: use.out },
      stamps: use.stamps,
      classAge: use.classAge as ClassAge,
      payer,
      parts: use.parts,
      additions: additions
        .filter((a) => a.child_id === use.child && a.valid_from <= use.date && (a.valid_to === null || use.date <= a.valid_to))
        // Noted twice is claimed once.
        .filter((a, i, all) => all.findIndex((b) => b.code === a.code) === i)
        .map(({ code, evidence }) => ({ code, evidence })),
      fee: {
        perHour: price.perHour,
        price: price.price,
        waived: price.waived,
        waivedBy: price.waiverOf,
        reduced: price.reduced,
        reducedNational: price.reducedNational,
        reduction: price.reduction,
        pays: price.pays,
      },
    }
  })
  return { uses, initials: initialsOf(month, certified, await selectRecords(tx, facility), childOf) }
}

function initialsOf(
  month: LocalMonth,
  certified: readonly CertifiedUse[],
  records: Awaited<ReturnType<typeof selectRecords>>,
  childOf: (id: string, certificate: string) => ChildOnLine,
): InitialOnClaim[] {
  return [...new Set(certified.map((one) => one.child))].flatMap((id) => {
    const own = certified.filter((one) => one.child === id)
    const mine = records.filter((record) => record.child === id)
    const dates = initialAdditionDates(
      mine,
      own.map((one) => one.date),
    ).filter((date) => monthOf(date) === month)
    return dates.flatMap((date) => {
      // The town of the last use up to that day; the talk may come before the first.
      const use = own.filter((one) => one.date <= date).at(-1) ?? own[0]
      if (!use) return []
      const child = childOf(id, use.certificate)
      if (!child.birthDate) throw new Error('a child of an own use cannot be read')
      const evidence = mine.filter((record) => countsForAddition(record) && record.date <= date)
      const last = (kind: 'before' | 'after') => evidence.filter((record) => record.kind === kind).at(-1)
      return [
        {
          child,
          date,
          classAge: classAge(child.birthDate, date) as ClassAge,
          payer: use.payer,
          records: [last('before'), last('after')]
            .filter((record) => record !== undefined)
            .map((record) => ({
              stage: record.kind,
              date: record.date,
              minutes: record.end - record.start,
              mode: record.mode,
            })),
        },
      ]
    })
  })
}
