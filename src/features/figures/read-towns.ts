/** Towns at a glance: sums alone, as the night counted them (STAT-5). */
import { localMonth, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { fillRate } from './rules.ts'
import type { getTownsFile, listTowns } from './towns-contract.ts'
import { selectPrefectures, selectTowns } from './towns-queries.ts'

type Towns = ReplyOf<typeof listTowns>

export async function readTowns(c: ReadContext, { query }: Call<typeof listTowns>): Promise<Towns> {
  const month = localMonth(query.month ?? monthOf(c.today))
  const found = await selectPrefectures(c.tx, month)
  const counted = found.map((one) => one.countedAt.getTime())
  const prefecture = query.prefecture ?? (found.length === 1 ? (found[0]?.name ?? null) : null)
  const towns = prefecture === null ? [] : await selectTowns(c.tx, month, prefecture)
  return {
    month,
    countedAt: counted.length > 0 ? new Date(Math.min(...counted)).toISOString() : null,
    prefectures: found.map(({ countedAt: _, ...one }) => one),
    prefecture,
    towns: towns.map(({ prefecture: _, ...town }) => town),
  }
}

export async function townsFile(c: ReadContext, { query }: Call<typeof getTownsFile>): Promise<ReplyOf<typeof getTownsFile>> {
  const month = localMonth(query.month ?? monthOf(c.today))
  const rows = await selectTowns(c.tx, month, query.prefecture ?? null)
  const head = [
    '月',
    '都道府県',
    '市区町村コード',
    '市区町村',
    '認定（人）',
    '利用したお子さま（人）',
    '利用（回）',
    '利用した時間（分）',
    '無断・当日キャンセル（件）',
    '出した枠（分）',
    '予約が入った枠（分）',
    '予約の割合（％）',
    '決定（人）',
    'うち却下（人）',
    '認定までの日数（中央値）',
    'キャンセル待ち（件）',
    '費用（円）',
  ]
  const cells = rows.map((row): CsvCell[] => [
    month,
    row.prefecture,
    row.code,
    row.name,
    row.certified,
    row.children,
    row.uses,
    row.minutes,
    row.missed,
    row.offered,
    row.booked,
    fillRate(row),
    row.decided,
    row.rejected,
    row.medianDays,
    row.waiting,
    row.yen,
  ])
  return { name: `市区町村の状況_${month}.csv`, type: 'text/csv', bytes: csvInCode(head, cells, query.code) }
}
