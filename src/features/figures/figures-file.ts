/** The figures of a month as CSV: its lines, then its hours by weekday (STAT-1, STAT-2). */
import { clockText } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import type { getFiguresFile } from './contract.ts'
import { figureLines } from './figure-lines.ts'
import { readFigures } from './read-figures.ts'
import { unitWords, weekdayWords } from './words.ts'

export async function figuresFile(
  c: ReadContext,
  { params, query }: Call<typeof getFiguresFile>,
): Promise<ReplyOf<typeof getFiguresFile> | Refused> {
  const figures = await readFigures(c, { params })
  if (isRefused(figures)) return figures
  const month = figures.now.month
  const rows = figureLines(figures).map(({ group, name, unit, now, before }): CsvCell[] => [
    month,
    group,
    name,
    now,
    before,
    unitWords[unit],
  ])
  const hours = figures.hours.flatMap(({ weekday, hour, offered, booked }): CsvCell[][] => {
    const when = `${weekdayWords[weekday - 1] ?? ''} ${clockText(hour * 60)}から1時間`
    return [
      [month, '曜日と時間（出した枠）', when, offered, null, unitWords.minutes],
      [month, '曜日と時間（予約が入った枠）', when, booked, null, unitWords.minutes],
    ]
  })
  const head = ['月', '区分', '項目', '値', '前の月の値', '単位']
  const name = `見える化_${figures.facility.name}_${month}.csv`
  return { name, type: 'text/csv', bytes: csvInCode(head, [...rows, ...hours], query.code) }
}
