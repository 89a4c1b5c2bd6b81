/**
 * Slots of refusals are data: dates, instants, minutes, codes. Here they become words, by the name of the slot and the shape of its value,
 * so that no rule writes Japanese and no text does arithmetic. Pure, both sides.
 */
import { type LocalDate, type LocalMonth, monthNumberOf } from '../../platform/calendar.ts'
import { dayText, lengthText, momentText, timeText, yenText } from './dates.ts'

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { regular: '定期利用', flexible: '柔軟利用' },
  what: { household: '緊急連絡先（利用者情報）', child: 'アレルギーなど（児童情報）' },
  unit: { halfHour: '30分きざみ', wholeHour: '1時間きざみ', block: '決まった長さ' },
  state: {
    requested: '申請中',
    confirmed: '確定',
    inUse: '利用中',
    used: '利用済',
    cancelled: 'キャンセル',
    cancelledLate: '当日キャンセル',
    noShow: '無断キャンセル',
    cancelledByFacility: '施設都合取消',
    declined: '見送り',
    expired: '期限切れ',
    certificateEnded: '認定終了取消',
  },
}

const isDate = (value: unknown): value is LocalDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isMonth = (value: unknown): value is LocalMonth => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value)
const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)

/** Days of use are near and stand without a year; ends and beginnings of rights carry theirs. */
const yearless = new Set(['date'])
/** A deadline at 0:00 is told as the last minute before it: 「11月23日（月）23時59分まで」. */
const deadlines = new Set(['limitAt'])

export function slotText(name: string, value: string | number): string | number {
  if (typeof value === 'number') {
    if (name === 'start' || name === 'end') return timeText(value)
    if (/Minutes$/.test(name)) return lengthText(value)
    if (/Yen$/.test(name)) return yenText(value)
    if (name === 'classAge') return `${value}歳児`
    return value
  }
  if (isDate(value)) return dayText(value, yearless.has(name) ? value : ('0001-01-01' as LocalDate))
  if (isMonth(value)) return `${monthNumberOf(value)}月`
  if (isInstant(value))
    return deadlines.has(name) ? untilText(value) : momentText(value, `${value.slice(0, 4)}-01-01` as LocalDate)
  return words[name]?.[value] ?? value
}

/** The last whole minute before an instant: 「11月23日（月）23時59分まで」. */
export function untilText(iso: string, today?: LocalDate): string {
  const local = new Date(Date.parse(iso) - 60_000 + 9 * 3_600_000).toISOString()
  const date = local.slice(0, 10) as LocalDate
  const time = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
  return `${dayText(date, today ?? date)}${timeText(time)}まで`
}
