/** What may be entered as the next version of a town's settings (SET-2, HRS-1, HRS-2). Pure. */
import { dayOf, type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { maxStagger, staggerAllowed } from '../facility/stagger.ts'
import {
  type Channel,
  capAllowed,
  defaultSettings,
  deliveryTypes,
  lastMonthOfLowerCap,
  type MunicipalitySettings,
  mergeSettings,
  type SettingsOverrides,
  type SettingsRow,
  settingsOn,
} from './rules.ts'

/** Codes and slots: the text catalogue is written from this table. */
export type SettingsRefusalSlots = {
  'settings.past': { date: string }
  'settings.first-of-month': { date: string }
  'settings.cap-range': { cap: number }
  'settings.cap-until': { month: string }
  'settings.layer-code': { layer: string }
  'settings.layer-minutes': { layer: string }
  'settings.layer-maximum': { layer: string }
  'settings.block': { block: number }
  'settings.url': { channel: string }
  'settings.number': { key: string; from: number; to: number }
  'settings.window': { window: string }
  'settings.terms': { window: string }
  'settings.cycles': Record<never, never>
  'settings.notice-days': Record<never, never>
  'settings.waiver-layer': Record<never, never>
  'settings.intake-days': Record<never, never>
}
export type SettingsRefusalCode = keyof SettingsRefusalSlots

const whole = (n: number, from: number, to: number): boolean => Number.isInteger(n) && n >= from && n <= to

/** https only: guardians are sent there with their children's data in mind. */
export const urlAllowed = (url: string): boolean => /^https:\/\/[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$/.test(url)

/** Largest month in minutes: a layer can grant no more. */
const monthMinutes = 31 * 1440

const ranges: readonly [key: string, read: (s: MunicipalitySettings) => number | null, from: number, to: number][] = [
  ['acceptFromDaysBefore', (s) => s.acceptFromDaysBefore, 0, 180],
  ['acceptFromMonths', (s) => s.acceptFromMonths, 0, 6],
  ['targetDays', (s) => s.targetDays, 1, 90],
  ['graceMinutes', (s) => s.graceMinutes, 0, 60],
  ['interviewMonths', (s) => s.interviewMonths, 1, 36],
  ['confirmationMonths', (s) => s.confirmationMonths, 1, 12],
  ['lottery/entryDays', (s) => s.lottery.entryDays, 1, 31],
  ['lottery/daysBefore', (s) => s.lottery.daysBefore, 0, 60],
  ['cancel/daysBefore', (s) => s.cancel.daysBefore, 0, 14],
  ['cancel/time', (s) => s.cancel.time, 0, 1440],
  ['booking/answerHours', (s) => s.booking.answerHours, 1, 168],
  ['booking/answerAfterCloseHours', (s) => s.booking.answerAfterCloseHours, 0, 24],
  ['booking/offerMinutes', (s) => s.booking.offerMinutes, 10, 2880],
  ['booking/quietFrom', (s) => s.booking.quietFrom, 0, 1440],
  ['booking/quietTo', (s) => s.booking.quietTo, 0, 1440],
  ['claims/submitByDay', (s) => s.claims.submitByDay, 1, 31],
  ['claims/payByDay', (s) => s.claims.payByDay, 1, 31],
  ['claims/refundMonths', (s) => s.claims.refundMonths, 1, 60],
  ['papers/addressLeft', (s) => s.papers.addressLeft, 10, 110],
  ['papers/addressTop', (s) => s.papers.addressTop, 8, 60],
  ['regularIntake/fromDay', (s) => s.regularIntake?.fromDay ?? null, 1, 31],
  ['regularIntake/toDay', (s) => s.regularIntake?.toDay ?? null, 1, 31],
  ['regularIntake/points/sibling', (s) => s.regularIntake?.points?.sibling ?? null, 0, 99],
  ['regularIntake/points/care', (s) => s.regularIntake?.points?.care ?? null, 0, 99],
  ['regularIntake/points/firstTime', (s) => s.regularIntake?.points?.firstTime ?? null, 0, 99],
  ['reductions/threshold', (s) => s.reductions.threshold, 0, 1_000_000],
  ['reductions/thresholdDesignatedCity', (s) => s.reductions.thresholdDesignatedCity, 0, 1_000_000],
  ['reductions/taxYearSwitchMonth', (s) => s.reductions.taxYearSwitchMonth, 6, 10],
  ['reductions/perHour/welfare', (s) => s.reductions.perHour.welfare, 0, 5_000],
  ['reductions/perHour/taxExempt', (s) => s.reductions.perHour.taxExempt, 0, 5_000],
  ['reductions/perHour/lowIncome', (s) => s.reductions.perHour.lowIncome, 0, 5_000],
  ['reductions/perHour/support', (s) => s.reductions.perHour.support, 0, 5_000],
]

const refusal = <C extends SettingsRefusalCode>(
  rule: string,
  code: C,
  pointer: string,
  slots: SettingsRefusalSlots[C],
): Refusal => ({
  rule,
  code,
  pointer,
  slots,
})

/** Layers as text by their facts: jsonb gives keys back in another order. */
const factsOf = ({ layers }: MunicipalitySettings): string =>
  JSON.stringify(
    layers.map((l) => [l.code, l.name, l.minutes, l.endsAtFiscalYear, l.condition, l.maxPerDay, l.maxVisits, l.maxYen]),
  )

/**
 * What stands against a new version; [] = it may be entered. A version is whole: what it leaves out is the default.
 * Pointers lead into `next`. A version begins on `today` or later, so that what was decided under the old one stays explained by it.
 */
export function settingsRefusals(
  rows: readonly SettingsRow[],
  next: { validFrom: LocalDate; value: SettingsOverrides },
  today: LocalDate,
): Refusal[] {
  const date = next.validFrom
  const before = settingsOn(rows, date)
  const after = mergeSettings(defaultSettings, next.value)
  const refused: Refusal[] = []
  if (date < today) refused.push(refusal('SET-2', 'settings.past', '/validFrom', { date }))
  // From April 2028 `before` says 600 by itself; a row that still carries the lower cap is then refused by its range below.
  const monthlyChanges = after.capMinutes !== before.capMinutes || factsOf(after) !== factsOf(before)
  if (monthlyChanges && dayOf(date) !== 1) refused.push(refusal('SET-2', 'settings.first-of-month', '/validFrom', { date }))
  if (!capAllowed(after.capMinutes, monthOf(date))) {
    refused.push(
      capAllowed(after.capMinutes, lastMonthOfLowerCap)
        ? refusal('HRS-1', 'settings.cap-until', '/value/capMinutes', { month: lastMonthOfLowerCap })
        : refusal('HRS-1', 'settings.cap-range', '/value/capMinutes', { cap: after.capMinutes }),
    )
  }
  if (!staggerAllowed(after.stagger))
    refused.push(refusal('SLOT-2', 'settings.number', '/value/stagger', { key: 'stagger', from: 0, to: maxStagger }))
  return [
    ...refused,
    ...layerRefusals(after),
    ...channelRefusals(after),
    ...numberRefusals(after),
    ...windowsRefusals(after),
    ...startRefusals(after),
    ...noticeRefusals(after),
    ...waiverRefusals(after),
  ]
}

function layerRefusals({ layers }: MunicipalitySettings): Refusal[] {
  return layers.flatMap((layer, i) => {
    const at = `/value/layers/${i}`
    const twice = layers.findIndex((other) => other.code === layer.code) !== i
    const found: Refusal[] = []
    if (twice || layer.code === 'national' || !/^[a-z][a-z0-9-]{0,29}$/.test(layer.code)) {
      found.push(refusal('HRS-2', 'settings.layer-code', `${at}/code`, { layer: layer.code }))
    }
    if (!whole(layer.minutes, 30, monthMinutes) || layer.minutes % 30 !== 0) {
      found.push(refusal('HRS-2', 'settings.layer-minutes', `${at}/minutes`, { layer: layer.name }))
    }
    const maxima: [string, number | null, number][] = [
      ['maxPerDay', layer.maxPerDay, 1440],
      ['maxVisits', layer.maxVisits, 31],
      ['maxYen', layer.maxYen, 10_000_000],
    ]
    for (const [key, value, to] of maxima) {
      if (value !== null && !whole(value, 1, to)) {
        found.push(refusal('HRS-2', 'settings.layer-maximum', `${at}/${key}`, { layer: layer.name }))
      }
    }
    return found
  })
}

function channelRefusals(settings: MunicipalitySettings): Refusal[] {
  const all: [string, Channel][] = [
    ['channels/application', settings.channels.application],
    ['channels/change', settings.channels.change],
    ['channels/end', settings.channels.end],
  ]
  if (settings.regularIntake) all.push(['regularIntake/channel', settings.regularIntake.channel])
  const found = all.flatMap(([name, channel]) =>
    channel.way === 'external' && !urlAllowed(channel.url)
      ? [refusal('CERT-2', 'settings.url', `/value/${name}/url`, { channel: name })]
      : [],
  )
  const { reservationByPortal: booking } = settings
  if (booking.way === 'external' && !urlAllowed(booking.url))
    found.push(refusal('BOOK-7', 'settings.url', '/value/reservationByPortal/url', { channel: 'reservationByPortal' }))
  return found
}

function numberRefusals(settings: MunicipalitySettings): Refusal[] {
  const refused = ranges.flatMap(([key, read, from, to]) => {
    const value = read(settings)
    return value === null || whole(value, from, to)
      ? []
      : [refusal('SET-2', 'settings.number', `/value/${key}`, { key, from, to })]
  })
  const { unit } = settings
  const intake = settings.regularIntake
  if (intake && intake.fromDay > intake.toDay)
    refused.push(refusal('REG-1', 'settings.intake-days', '/value/regularIntake/toDay', {}))
  // HRS-4: blocks lie on the 30-minute grid and hold the minimum hour.
  if (typeof unit === 'object' && !(whole(unit.block, 60, 1440) && unit.block % 30 === 0)) {
    refused.push(refusal('HRS-4', 'settings.block', '/value/unit', { block: unit.block }))
  }
  return refused
}

const time = (n: number): boolean => whole(n, 0, 1440)

/** SLOT-2: an opening after the closing would never open. */
function windowsRefusals({ windows }: MunicipalitySettings): Refusal[] {
  return deliveryTypes.flatMap((type) =>
    (['resident', 'other'] as const).flatMap((who) => {
      const { opens, closes } = windows[type][who]
      const at = `/value/windows/${type}/${who}`
      const closing = whole(closes.daysBefore, 0, 60) && time(closes.time)
      if (opens.by === 'terms') {
        const sound = opens.terms.length > 0 && opens.terms.every((t) => t.from <= t.to && t.opensOn <= t.from && time(t.time))
        const apart = opens.terms.every((t, i) => opens.terms.every((o, j) => i === j || t.to < o.from || o.to < t.from))
        if (!sound || !apart) return [refusal('SLOT-2', 'settings.terms', `${at}/opens`, { window: `${type}-${who}` })]
        return closing ? [] : [refusal('SLOT-2', 'settings.window', `${at}/closes`, { window: `${type}-${who}` })]
      }
      const opening =
        opens.by === 'dayOfMonth'
          ? whole(opens.day, 1, 31) && time(opens.time)
          : whole(opens.days, 0, 365) &&
            time(opens.time) &&
            (opens.days > closes.daysBefore || (opens.days === closes.daysBefore && opens.time < closes.time))
      return opening && closing ? [] : [refusal('SLOT-2', 'settings.window', `${at}/opens`, { window: `${type}-${who}` })]
    }),
  )
}

/** CERT-7: closing days in order, the last one the month's end, so that no day of receipt is left out. */
function noticeRefusals({ certifiedNotices }: MunicipalitySettings): Refusal[] {
  if (typeof certifiedNotices === 'string') return []
  const { days } = certifiedNotices
  const sound = days.length > 0 && days.every((day) => whole(day, 1, 31)) && new Set(days).size === days.length
  return sound ? [] : [refusal('CERT-7', 'settings.notice-days', '/value/certifiedNotices', {})]
}

function startRefusals({ certificateStart }: MunicipalitySettings): Refusal[] {
  if (typeof certificateStart === 'string') return []
  const { cycles } = certificateStart
  const sound =
    cycles.length > 0 &&
    cycles.every((c) => whole(c.untilDay, 1, 31) && whole(c.startDay, 1, 31) && whole(c.monthsLater, 0, 3)) &&
    cycles.every((c, i) => i === 0 || c.untilDay > (cycles[i - 1]?.untilDay ?? 31)) &&
    cycles.at(-1)?.untilDay === 31
  return sound ? [] : [refusal('CERT-7', 'settings.cycles', '/value/certificateStart', {})]
}

/** FEE-3: a waiver names layers that the town grants. */
function waiverRefusals({ feeWaivers, layers }: MunicipalitySettings): Refusal[] {
  const known = ['national', ...layers.map((layer) => layer.code)]
  return feeWaivers.flatMap((waiver, i) =>
    waiver.layers === 'all' || (waiver.layers.length > 0 && waiver.layers.every((code) => known.includes(code)))
      ? []
      : [refusal('FEE-3', 'settings.waiver-layer', `/value/feeWaivers/${i}/layers`, {})],
  )
}
