/** 年度の集計 of what a town paid: by month and facility, by who bears it, and set against its payments to the yen (FEE-5, CLM-2). Pure. Integer yen. */
import { firstDayOf, fiscalYearOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import { sharesOf } from './masters.ts'
import { masterOn, type YearMaster } from './rules.ts'
import { dueOf } from './settlement.ts'

/** A paid version of a claim with the sums of its lines that were not held. */
export type PaidVersion = {
  id: string
  facility: { id: string; name: string }
  month: LocalMonth
  version: number
  payment: string
  approved_yen: number
  /** Of the paid version that it corrects; null: it corrects none. */
  before_yen: number | null
  /** 国の制度の時間 and 初回対応加算 with the 負担軽減 that it refunds. */
  benefit: number
  /** Of `benefit`. */
  reduction: number
  waiver: number
  municipal: number
}
export type PaidPart = { payment: string; payOn: LocalDate; claims: number; debtBefore: number; paid: number; debtAfter: number }

export type YearSums = {
  benefit: number
  reduction: number
  waiver: number
  municipal: number
  total: number
  /** What 過誤調整 moved since the first payment; in `total`. */
  corrected: number
}
export type YearRow = YearSums & { claim: string; facility: { id: string; name: string }; month: LocalMonth }
export type Borne = { state: number; prefecture: number; municipality: number }
export type YearMonth = YearSums & { month: LocalMonth; borne: (Borne & { confirmed: boolean }) | null }
export type YearPayment = Omit<PaidPart, 'claims' | 'payment'> & { id: string; ofYear: number; ofOthers: number }

export type YearFigures = {
  rows: YearRow[]
  months: YearMonth[]
  sums: YearSums
  borne: (Borne & { confirmed: boolean }) | null
  payments: YearPayment[]
}

export const yearOfMonth = (month: LocalMonth): number => fiscalYearOf(firstDayOf(month))

const keys = ['benefit', 'reduction', 'waiver', 'municipal', 'total', 'corrected'] as const
const sumOf = (rows: readonly YearSums[]): YearSums => {
  const sums: YearSums = { benefit: 0, reduction: 0, waiver: 0, municipal: 0, total: 0, corrected: 0 }
  for (const row of rows) for (const key of keys) sums[key] += row[key]
  return sums
}

/** Of each facility's month the version that was paid last. */
function rowsOf(versions: readonly PaidVersion[]): YearRow[] {
  const chains = new Map<string, PaidVersion[]>()
  for (const one of versions) {
    const key = `${one.month} ${one.facility.id}`
    chains.set(key, [...(chains.get(key) ?? []), one])
  }
  return [...chains.values()].flatMap((chain) => {
    const inOrder = chain.toSorted((a, b) => a.version - b.version)
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (!first || !last) return []
    const { id, facility, month, benefit, reduction, waiver, municipal, approved_yen } = last
    const corrected = approved_yen - first.approved_yen
    return [{ claim: id, facility, month, benefit, reduction, waiver, municipal, total: approved_yen, corrected }]
  })
}

function monthOf(month: LocalMonth, rows: readonly YearRow[], masters: readonly YearMaster[]): YearMonth {
  const sums = sumOf(rows)
  const shares = masterOn(masters, firstDayOf(month))?.shares ?? null
  return { month, ...sums, borne: shares && { ...sharesOf(sums.benefit, shares), confirmed: shares.confirmed } }
}

/** null as soon as one month's shares are not known: a sum without it would look whole. */
function borneOf(months: readonly YearMonth[]): YearFigures['borne'] {
  const all = { state: 0, prefecture: 0, municipality: 0, confirmed: true }
  for (const { borne } of months) {
    if (!borne) return null
    all.state += borne.state
    all.prefecture += borne.prefecture
    all.municipality += borne.municipality
    all.confirmed &&= borne.confirmed
  }
  return all
}

/**
 * @param versions the paid ones of the year, and those of other years that were paid together with them
 * @param parts of the payments of these versions, by facility
 */
export function yearFigures(
  year: number,
  versions: readonly PaidVersion[],
  parts: readonly PaidPart[],
  masters: readonly YearMaster[],
): YearFigures {
  const own = versions.filter((one) => yearOfMonth(one.month) === year)
  const rows = rowsOf(own).sort((a, b) =>
    a.month === b.month ? compare(a.facility.name, b.facility.name) : compare(a.month, b.month),
  )
  const months = [...new Set(rows.map((row) => row.month))].map((month) =>
    monthOf(
      month,
      rows.filter((row) => row.month === month),
      masters,
    ),
  )
  const due = (payment: string, of: readonly PaidVersion[]): number =>
    of.filter((one) => one.payment === payment).reduce((sum, one) => sum + dueOf(one), 0)
  const payments = [...new Set(own.map((one) => one.payment))].flatMap((id): YearPayment[] => {
    const mine = parts.filter((part) => part.payment === id)
    const [first] = mine
    if (!first) return []
    const of = (key: 'debtBefore' | 'paid' | 'debtAfter'): number => mine.reduce((sum, part) => sum + part[key], 0)
    const ofYear = due(id, own)
    const ofOthers = due(id, versions) - ofYear
    return [
      { id, payOn: first.payOn, ofYear, ofOthers, debtBefore: of('debtBefore'), paid: of('paid'), debtAfter: of('debtAfter') },
    ]
  })
  return { rows, months, sums: sumOf(rows), borne: borneOf(months), payments: payments.sort((a, b) => compare(a.payOn, b.payOn)) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
