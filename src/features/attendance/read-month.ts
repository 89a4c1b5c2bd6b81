/** 月次: results of a month, and what is still open (ATT-3, ATT-5, HRS-6). */
import { clockText, firstDayOf, japanDate, japanTime, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { type PricedUse, pricing, type UsePrice } from '../booking/price-of-use.ts'
import type { Terms } from '../booking/rules.ts'
import { totalOf } from '../hours/rules.ts'
import type { getMonth, getMonthFile } from './contract.ts'
import { countingOf, openProposal } from './counted.ts'
import { selectMonthResult, selectPlace, selectUses, type UseRow } from './queries.ts'
import { alertOf, blocksMonth } from './rules.ts'
import { viewsOf } from './view.ts'

type Month = ReplyOf<typeof getMonth>

/** Rows of the result: uses, and those that consume without one. */
const counts = new Set<UseRow['state']>(['used', 'inUse', 'confirmed', 'requested', 'noShow', 'cancelledLate'])

export async function readMonth(c: ReadContext, { params }: Pick<Call<typeof getMonth>, 'params'>): Promise<Month | Refused> {
  const { tx, now } = c
  const month = params.month as LocalMonth
  const place = await selectPlace(tx, params.facilityId)
  if (!place) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const uses = (await selectUses(tx, { facility: place.id, from: firstDayOf(month), to: lastDayOf(month) })).filter((u) =>
    counts.has(u.state),
  )
  const views = await viewsOf(tx, uses, now)
  const priceOf = await pricing(
    tx,
    uses.map((use) => ({ child: use.child, payer: use.municipality, facilityMunicipality: place.municipality })),
  )
  const rows: Month['uses'] = []
  for (const [i, use] of uses.entries()) {
    const view = views[i]
    if (view)
      rows.push({ ...view, layers: [...use.held], fee: feeOf(priceOf, use, place.municipality), municipality: use.municipality })
  }
  const done = rows.filter((row) => row.state === 'used')
  const layers = new Map<string, number>()
  for (const part of done.flatMap((row) => row.layers)) layers.set(part.layer, (layers.get(part.layer) ?? 0) + part.minutes)
  return {
    facility: { id: place.id, name: place.name },
    month,
    closedAt: (await selectMonthResult(tx, place.id, month))?.closed_at?.toISOString() ?? null,
    uses: rows,
    totals: {
      uses: done.length,
      minutes: done.reduce((sum, row) => sum + totalOf(row.layers), 0),
      fee: done.reduce((sum, row) => sum + row.fee, 0),
      layers: [...layers].map(([layer, minutes]) => ({ layer, minutes })),
    },
    open: uses.flatMap((use) => {
      const why = openPoint(use, now)
      return why ? [{ booking: use.id, date: use.date, name: use.name ?? '', why }] : []
    }),
  }
}

/** What a person must still decide; a use that lies ahead, or is under way in its time, is nothing to worry about. */
function openPoint(use: UseRow, now: Date): Month['open'][number]['why'] | null {
  if (use.state === 'requested') return 'requested'
  // In the first half hour of the new month the last uses raise no alert yet, and still keep the month open.
  const late = blocksMonth(use) && monthOf(use.date) < monthOf(japanDate(now)) ? (use.in ? 'stampOpen' : 'notArrived') : null
  return alertOf(use, now) ?? late ?? (openProposal(use) === null ? null : 'proposal')
}

/** FEE-3, FEE-5: only a use is paid for; 当日 and 無断 are not one. */
function feeOf(priceOf: (use: PricedUse) => UsePrice, use: UseRow, facilityMunicipality: string): number {
  if (use.state !== 'used' || use.terms.perHour === undefined) return 0
  const terms = { ...use.terms, ...countingOf(use.terms) } as Terms
  const { child, date, municipality: payer, held: parts } = use
  return priceOf({ child, date, payer, facilityMunicipality, terms, parts }).pays
}

const head = [
  '日付',
  '予約番号',
  '児童',
  '児童（カナ）',
  '年齢区分',
  '利用区分',
  '状態',
  '予約開始',
  '予約終了',
  '登園',
  '降園',
  '利用時間（分）',
  '国の時間（分）',
  '自治体の時間（分）',
  '利用料（円）',
  '市区町村コード',
  '確認すること',
]

const stateWords: Partial<Record<UseRow['state'], string>> = {
  requested: '申請中',
  confirmed: '未着',
  inUse: '利用中',
  used: '利用済',
  noShow: '無断キャンセル',
  cancelledLate: '当日キャンセル',
}
const openWords = {
  requested: '予約の回答',
  notArrived: '未着の処理',
  stampOpen: '降園の打刻',
  proposal: '利用時間の確定',
} as const

export async function monthFile(
  c: ReadContext,
  call: Call<typeof getMonthFile>,
): Promise<ReplyOf<typeof getMonthFile> | Refused> {
  const month = await readMonth(c, { params: call.params })
  if (isRefused(month)) return month
  const clock = (stamp: { at: string } | null): string => (stamp ? clockText(japanTime(new Date(stamp.at))) : '')
  const openOf = (booking: string): string => {
    const point = month.open.find((o) => o.booking === booking)
    return point ? openWords[point.why] : ''
  }
  const national = (row: Month['uses'][number]) => totalOf(row.layers.filter((l) => l.layer === 'national'))
  const rows = month.uses.map((row): CsvCell[] => [
    row.date,
    row.number,
    row.name,
    row.kana,
    `${row.classAge}歳児`,
    row.kind === 'regular' ? '定期' : '柔軟',
    stateWords[row.state] ?? row.state,
    clockText(row.start),
    clockText(row.end),
    clock(row.in),
    clock(row.out),
    totalOf(row.layers),
    national(row),
    totalOf(row.layers) - national(row),
    row.fee,
    row.municipality,
    openOf(row.booking),
  ])
  const name = `利用実績_${month.facility.name}_${month.month}.csv`
  return { name, type: 'text/csv', bytes: csvInCode(head, rows, call.query.code) }
}
