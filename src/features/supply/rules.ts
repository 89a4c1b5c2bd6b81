/** 需給 (SUP-1): a town's plan of a fiscal year by month and class age, and how it is read from a file. Pure. */
import { addMonths, dateOf, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'

export type PlanLine = {
  month: LocalMonth
  classAge: number
  /** 量の見込み, hours of the month. */
  demand: number
  /** 確保方策, hours of the month. */
  supply: number
}

/** Hours of a month and class age at most: more is a slip of the keys. */
export const mostHours = 1_000_000
export const classAges = [0, 1, 2] as const

/** The twelve months of a fiscal year, from April. */
export const monthsOfYear = (year: number): LocalMonth[] =>
  Array.from({ length: 12 }, (_, i) => addMonths(monthOf(dateOf(year, 4, 1)), i))

const wrong = (code: string, pointer: string): Refusal => ({ rule: 'SUP-1', code, pointer })

/** What is wrong with a plan of a year; [] = nothing. A month without a line has no plan. */
export function planRefusals(year: number, lines: readonly PlanLine[]): Refusal[] {
  const months = new Set<string>(monthsOfYear(year))
  const seen = new Set<string>()
  return lines.flatMap((line, i) => {
    const key = `${line.month} ${line.classAge}`
    const double = seen.has(key)
    seen.add(key)
    if (!months.has(line.month)) return [wrong('supply.month', `/lines/${i}/month`)]
    return double ? [wrong('supply.double', `/lines/${i}/month`)] : []
  })
}

export const planHead = ['年月', '年齢', '量の見込み（時間）', '確保方策（時間）'] as const
export type FilePlan = { lines: PlanLine[]; faults: { line: number; what: string }[] }

const numberIn = (cell: string | undefined): number | null => {
  const text = (cell ?? '').normalize('NFKC').replaceAll(',', '').trim()
  const n = /^\d{1,7}$/.test(text) ? Number(text) : null
  return n !== null && n <= mostHours ? n : null
}
const monthIn = (cell: string | undefined): LocalMonth | null => {
  const found = /^(\d{4})[-/年.](\d{1,2})月?$/.exec((cell ?? '').normalize('NFKC').trim())
  const month = Number(found?.[2])
  return found && month >= 1 && month <= 12 ? (`${found[1]}-${String(month).padStart(2, '0')}` as LocalMonth) : null
}

/** Rows of a file below its head: each either a line of the plan or a fault with the line where it stands. */
export function planOfRows(rows: readonly { line: number; cells: readonly string[] }[]): FilePlan {
  const lines: PlanLine[] = []
  const faults: FilePlan['faults'] = []
  for (const { line, cells } of rows) {
    // Our own file names every month, also one that is not planned.
    if (cells[2]?.trim() === '' && cells[3]?.trim() === '') continue
    const [month, age] = [monthIn(cells[0]), /^([012])(歳児?)?$/.exec((cells[1] ?? '').normalize('NFKC').trim())?.[1]]
    const [demand, supply] = [numberIn(cells[2]), numberIn(cells[3])]
    if (month && age !== undefined && demand !== null && supply !== null)
      lines.push({ month, classAge: Number(age), demand, supply })
    else {
      const what = !month ? planHead[0] : age === undefined ? planHead[1] : demand === null ? planHead[2] : planHead[3]
      faults.push({ line, what })
    }
  }
  return { lines, faults }
}
