/** What a made-up child of the town could do under a version of its rules; every answer is the rule's own. Pure. */

import { cancelLimit } from '../../features/booking/rules.ts'
import { acceptedFrom, attainedOn, firstUsableDay, lastMunicipalDay, lastNationalDay } from '../../features/certification/age.ts'
import { incomeEnd } from '../../features/certification/reduction-span.ts'
import { priceOf } from '../../features/claim/price.ts'
import { shortestLength, stepOf } from '../../features/hours/rules.ts'
import type { DeliveryType, MunicipalitySettings } from '../../features/municipality/rules.ts'
import { windowOf } from '../../features/slot/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { fullDayText, lengthText, momentText, untilText, yenText } from '../text/dates.ts'

/** The child's birth, the day of a use of one hour and a half, at a facility of the town that asks 300 yen. */
export type MadeUp = { birth: LocalDate; date: LocalDate }
export type Fact = { term: string; value: string }

const perHour = 300
const shown: DeliveryType = 'sharedRoom'

/** BOOK-7. */
const bookedAt = {
  builtIn: 'このシステム',
  external: '市区町村の予約システム',
  facility: '施設（電話など）',
} as const

export function previewOf(settings: MunicipalitySettings, { birth, date }: MadeUp): Fact[] {
  const first = firstUsableDay(birth, settings.agePolicy)
  const goesOn = settings.layers.some((layer) => layer.endsAtFiscalYear)
  const last = lastNationalDay(birth)
  const three = attainedOn(birth, 36)
  const end = goesOn ? lastMunicipalDay(birth) : last
  const usable = first <= date && date <= end
  const national = date < three ? settings.capMinutes : 0
  const own = settings.layers
    .filter((layer) => date <= (layer.endsAtFiscalYear ? lastMunicipalDay(birth) : last))
    .map((layer) => `${layer.name} ${lengthText(layer.minutes)}`)
  const { resident, other } = settings.windows[shown]
  const opens = (window: typeof resident): string => {
    const { opens: at, closes } = windowOf(window, date)
    return at ? `${momentText(at.toISOString(), date)}から、${untilText(closes.toISOString(), date)}` : '予約できる期がありません'
  }
  const length = Math.max(90, shortestLength(settings.unit))
  const billed = Math.ceil(length / stepOf(settings.unit)) * stepOf(settings.unit)
  const free = settings.feeWaivers.some((waiver) => waiver.for === 'residents' && waiver.where !== 'refund')
  const taxYear = incomeEnd(date, settings.reductions.taxYearSwitchMonth)
  return [
    { term: '申請できる日', value: `${fullDayText(acceptedFrom(birth, settings))}から` },
    {
      term: '利用できる期間',
      value: `${fullDayText(first)}から${fullDayText(end)}まで${usable ? '' : '（この日は使えません）'}`,
    },
    {
      term: 'その月の時間',
      value: [national > 0 ? `国の時間 ${lengthText(national)}` : '国の時間 なし', ...own].join('、'),
    },
    { term: '予約の長さ', value: `${lengthText(shortestLength(settings.unit))}から、${lengthText(stepOf(settings.unit))}きざみ` },
    { term: '予約の申し込み先', value: bookedAt[settings.reservationByPortal.way] },
    { term: '住民の予約', value: opens(resident) },
    { term: 'ほかの市区町村の人の予約', value: settings.acceptsOthers ? opens(other) : '受け付けません' },
    { term: '時間が戻る取消し', value: untilText(cancelLimit(settings.cancel, date).toISOString(), date) },
    {
      term: `${lengthText(billed)}の利用料`,
      value: free ? '0円（住民は無料）' : `${yenText(priceOf(perHour, billed))}（1時間${yenText(perHour)}の施設）`,
    },
    {
      term: 'この日からの非課税・所得割の軽減',
      value: `${fullDayText(taxYear)}まで`,
    },
  ]
}
