/** 定期 intake (REG-1): 応募 → 内定 | 補欠 | 落選 → 面談 → 決定 | 辞退; results from a file, row by row. Pure. */
import { type LocalDate, type LocalMonth, localMonth, parseDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { parseCertificateNumber } from '../certification/number.ts'
import { readCsv } from '../import/read-csv.ts'

export const intakeStates = ['offered', 'reserve', 'rejected', 'decided', 'declined'] as const
export type IntakeState = (typeof intakeStates)[number]
/** What is entered: 内定, 補欠, 落選. */
export const intakeResults = ['offered', 'reserve', 'rejected'] as const
export type IntakeResult = (typeof intakeResults)[number]
export const resultNames: Readonly<Record<string, IntakeResult>> = { 内定: 'offered', 補欠: 'reserve', 落選: 'rejected' }

/** Head of the file, in this order. */
export const intakeColumns = ['事業所番号', '認定番号', '生年月日', '利用開始月', '結果'] as const
export type IntakeColumn = (typeof intakeColumns)[number]
/** Rows of one file at most. */
export const mostRows = 500

export type IntakeRow = {
  line: number
  facility: string
  number: string
  birthDate: LocalDate
  month: LocalMonth
  result: IntakeResult
}

export type IntakeRefusals = {
  'intake.head': Record<string, never>
  'intake.rows': { max: number }
  /** A cell that cannot be read: its row of the file and its column. */
  'intake.cell': { line: number; column: string }
  /** The same child, facility and month earlier in the file. */
  'intake.twice': { line: number }
  'intake.facility': { line: number }
  'intake.child': { line: number }
  /** 内定 is never taken back by a file. */
  'intake.settled': { line: number }
  'intake.state': Record<string, never>
  'intake.no-acceptance': Record<string, never>
}

export const intakeRefusal = <C extends keyof IntakeRefusals>(code: C, slots: IntakeRefusals[C]): Refusal => ({
  rule: 'REG-1',
  code,
  slots,
})

/** What a result may become when it is entered again: the same (nothing happens), or a new one; 内定 and what came of it stand. */
export const entered = (known: IntakeState | null, next: IntakeResult): 'new' | 'same' | 'moved' | 'refused' => {
  if (known === null) return 'new'
  if (known === next) return 'same'
  return known === 'reserve' || known === 'rejected' ? 'moved' : 'refused'
}

/** 決定 follows 内定; 辞退 follows 内定 and 補欠. */
export const canSettle = (state: IntakeState, to: 'decided' | 'declined'): boolean =>
  state === 'offered' || (state === 'reserve' && to === 'declined')

/** '2026-12', '2026/12', '2026年12月' */
export function readMonth(text: string): LocalMonth | null {
  const found = /^(20\d{2})[-/年](\d{1,2})月?$/.exec(text.normalize('NFKC').trim())
  const month = found && `${found[1]}-${found[2]?.padStart(2, '0')}`
  return month && /-(0[1-9]|1[0-2])$/.test(month) ? localMonth(month) : null
}

/** '2025-04-10', '2025/4/10', '2025年4月10日' */
export function readDay(text: string): LocalDate | null {
  const found = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text.normalize('NFKC').trim())
  return found && parseDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`)
}

/** The rows of a file, or every cell that is wrong; nothing is half read. */
export function readIntake(text: string): { rows: IntakeRow[] } | { refused: Refusal[] } {
  const file = readCsv(text)
  if (!file.ok) return { refused: [{ rule: 'REG-1', ...file.fault }] }
  const { head, rows: lines } = file.value
  if (intakeColumns.some((name, i) => head[i] !== name)) return { refused: [intakeRefusal('intake.head', {})] }
  if (lines.length > mostRows) return { refused: [intakeRefusal('intake.rows', { max: mostRows })] }
  const refused: Refusal[] = []
  const seen = new Set<string>()
  const rows = lines.flatMap(({ line, cells }): IntakeRow[] => {
    const [facility = '', number = '', birth = '', month = '', result = ''] = cells.map((cell) => cell.trim())
    const certificate = parseCertificateNumber(number)
    const row = { line, facility, birthDate: readDay(birth), month: readMonth(month), result: resultNames[result] }
    const wrong: IntakeColumn[] = [
      ...(/^[\w-]{1,40}$/.test(facility) ? [] : (['事業所番号'] as const)),
      ...(certificate.ok ? [] : (['認定番号'] as const)),
      ...(row.birthDate ? [] : (['生年月日'] as const)),
      ...(row.month ? [] : (['利用開始月'] as const)),
      ...(row.result ? [] : (['結果'] as const)),
    ]
    refused.push(...wrong.map((column) => intakeRefusal('intake.cell', { line, column })))
    if (!certificate.ok || !row.birthDate || !row.month || !row.result || wrong.length > 0) return []
    const key = [facility, certificate.value.number, row.month].join()
    if (seen.has(key)) refused.push(intakeRefusal('intake.twice', { line }))
    seen.add(key)
    return [{ line, facility, number: certificate.value.number, birthDate: row.birthDate, month: row.month, result: row.result }]
  })
  return refused.length > 0 ? { refused } : { rows }
}
