/** 明細 as CSV: one row per line, with the rules and the master that made it. */
import { clockText } from '../../platform/calendar.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { type CsvCode, csvInCode } from '../../platform/csv-in-code.ts'
import type { ClaimDetail } from './view-claim.ts'
import { additionWords, evidenceWords, lineKindWords } from './words.ts'

type File = { name: string; type: string; bytes: Uint8Array }

const head = [
  '請求先コード',
  '請求先',
  '事業所番号',
  '版',
  '利用月',
  '区分',
  '認定番号',
  'お子さま',
  '生年月日',
  '年齢区分',
  '日付',
  '予約番号',
  '予約開始',
  '予約終了',
  '登園',
  '降園',
  '時間（分）',
  '単価（円）',
  '加算（円／時間）',
  '加算の内容',
  '負担軽減（円）',
  '金額（円）',
  '支払った版の金額（円）',
  '差額（円）',
  '保留',
  '根拠の規則',
  '単価表の年度',
]

/** 過誤調整: what was paid for a line, and what it differs by; empty for an ordinary claim. */
function movedCells({ claim, changes }: ClaimDetail, line: { id: string; yen: number }): CsvCell[] {
  if (!claim.corrects) return ['', '']
  const change = changes?.find((one) => one.line === line.id)
  const paid = change ? (change.before?.yen ?? 0) : line.yen
  return [paid, line.yen - paid]
}

/** Lines that were paid and are gone: their child, day and kind, and what is taken back. */
function goneRows({ claim, changes }: ClaimDetail): CsvCell[][] {
  if (!claim.corrects) return []
  return (changes ?? [])
    .filter((one) => one.line === null)
    .map((one) => {
      const cells: Record<string, CsvCell> = {
        請求先コード: claim.town.code,
        請求先: claim.town.name,
        事業所番号: claim.facility.number,
        版: claim.claimVersion,
        利用月: claim.month,
        区分: lineKindWords[one.kind],
        お子さま: one.child,
        日付: one.date,
        '金額（円）': 0,
        '支払った版の金額（円）': one.before?.yen ?? 0,
        '差額（円）': -(one.before?.yen ?? 0),
      }
      return head.map((name) => cells[name] ?? '')
    })
}

export function claimCsv(detail: ClaimDetail, code: CsvCode): File {
  const { claim, lines } = detail
  const clock = (time: number | null | undefined): string => (time === null || time === undefined ? '' : clockText(time))
  const rows = lines.map((line): CsvCell[] => [
    claim.town.code,
    claim.town.name,
    claim.facility.number,
    claim.claimVersion,
    claim.month,
    lineKindWords[line.kind],
    line.child.certificate,
    line.child.name,
    line.child.birthDate,
    `${line.classAge}歳児`,
    line.date,
    line.number ?? '',
    clock(line.booked?.start),
    clock(line.booked?.end),
    clock(line.real?.in),
    clock(line.real?.out),
    line.minutes,
    line.unit,
    line.additions.reduce((sum, one) => sum + one.perHour, 0),
    line.additions.map((one) => `${additionWords[one.code]}（${evidenceWords[one.evidence]}）`).join('、'),
    line.reduction,
    line.yen,
    ...movedCells(detail, line),
    line.held ? '翌月に保留' : '',
    line.rules.join(' '),
    line.master === null ? '' : `${line.master}年度${line.masterFrom ? `（${line.masterFrom}から）` : ''}`,
  ])
  const name = `請求明細_${claim.town.name}_${claim.month}_第${claim.claimVersion}版.csv`
  return { name, type: 'text/csv', bytes: csvInCode(head, [...rows, ...goneRows(detail)], code) }
}
