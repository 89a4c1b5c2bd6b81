/** 統計 as files: one CSV of all tables, or a workbook with a sheet for each (STAT-3, STAT-4). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { type XlsxSheet, xlsxFile, xlsxType } from '../../platform/xlsx.ts'
import { readStatistics } from './read-statistics.ts'
import type { getStatisticsFile, StatisticsTable } from './statistics-contract.ts'
import { hiddenMark, statisticsUnitWords } from './words.ts'

type Cell = StatisticsTable['rows'][number]['cells'][number]
const shown = ({ value, hidden }: Cell): string | number => (hidden ? hiddenMark : (value ?? ''))

export async function statisticsFile(
  c: ReadContext,
  { query }: Call<typeof getStatisticsFile>,
): Promise<ReplyOf<typeof getStatisticsFile> | Refused> {
  const statistics = await readStatistics(c, query, true)
  if (isRefused(statistics)) return statistics
  const { town, span, from, to, tables, publish } = statistics
  const name = `統計_${town}_${span.length === 4 ? `${span}年度` : span}${publish ? '_公表用' : ''}`
  if (query.as === 'xlsx') {
    const sheets = tables.map((table) => sheetOf(table, `${town}　${from}から${to}まで`))
    return { name: `${name}.xlsx`, type: xlsxType, bytes: xlsxFile(...sheets) }
  }
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.map((cell, i): CsvCell[] => {
        const column = table.columns[i]
        return [span, table.title, row.label, column?.head ?? '', shown(cell), column ? statisticsUnitWords[column.unit] : '']
      }),
    ),
  )
  const bytes = csvInCode(['期間', '表', '行', '項目', '値', '単位'], rows, query.code)
  return { name: `${name}.csv`, type: 'text/csv', bytes }
}

function sheetOf(table: StatisticsTable, span: string): XlsxSheet {
  const width = table.columns.length + 1
  return {
    // A sheet's name may not hold these signs.
    name: table.title.replaceAll(/[\\/?*[\]:]/g, '').slice(0, 31),
    columns: [34, ...table.columns.map(() => (table.columns.length > 8 ? 10 : 18))],
    wide: true,
    rows: [
      { cells: [{ text: table.title, look: 'title', span: width }], height: 28 },
      { cells: [{ text: span, look: 'note', span: width }] },
      { cells: [{ text: table.note, look: 'note', span: width }], height: 44 },
      {
        cells: [
          { text: table.labelHead, look: 'label' },
          ...table.columns.map(({ head, unit }) => ({ text: `${head}（${statisticsUnitWords[unit]}）`, look: 'label' as const })),
        ],
      },
      ...table.rows.map((row) => ({
        cells: [
          { text: row.label, look: row.sum ? ('label' as const) : ('box' as const) },
          ...row.cells.map((cell) => ({ text: shown(cell), look: 'box' as const })),
        ],
      })),
    ],
  }
}
