/** Bookings of a facility as a CSV file, for lists of its own and for other systems (BOOK-2, SEE-1). */
import { clockText, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { type CsvCode, csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { bookingStateWords, kindWords } from '../../web/text/booking-words.ts'
import { listOfFacility } from './list-facility-bookings.ts'
import type { getBookingsFile } from './staff-contract.ts'

const head = [
  '日付',
  '開始',
  '終了',
  '予約番号',
  'お子さま',
  '年齢区分',
  '利用区分',
  '状態',
  '利用時間（分）',
  '定員超過',
  '登録',
] as const

type FileAsk = { from: LocalDate; to: LocalDate; active: boolean; code: CsvCode }

/** The rows of the list on the screen, in its order. @param ask.active only those that hold a place */
export async function bookingsFile(
  c: ReadContext,
  facility: string,
  ask: FileAsk,
): Promise<ReplyOf<typeof getBookingsFile> | Refused> {
  const list = await listOfFacility(c, facility, ask)
  if (isRefused(list)) return list
  const rows = list.bookings.map((row): CsvCell[] => [
    row.date,
    clockText(row.start),
    clockText(row.end),
    row.number,
    row.child.name,
    `${row.classAge}歳児`,
    kindWords[row.kind],
    bookingStateWords[row.state],
    row.minutes,
    row.override ? '定員超過' : '',
    row.byStaff ? '代理入力' : '保護者',
  ])
  return { name: `予約_${ask.from}_${ask.to}.csv`, type: 'text/csv', bytes: csvInCode(head, rows, ask.code) }
}
