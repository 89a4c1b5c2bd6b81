/** Between a town's settings and the flat fields of their form, in both directions. Pure. */

import {
  type BookingWindow,
  type Channel,
  deliveryTypes,
  type MunicipalitySettings,
  type Opening,
} from '../../features/municipality/rules.ts'
import { minutes } from '../../platform/calendar.ts'
import { isRecord } from '../../platform/fields.ts'
import type { FormValues } from '../page.ts'
import { groupsFor, isSlot } from './settings-sentences.ts'
import { type Control, type Slot, typedAt } from './settings-slots.ts'

/** Minutes as hours in a field: 90 → '1.5'. */
const hoursOf = (length: number | null): string => (length === null ? '' : String(length / 60))

/** Every field of the form for these settings, by name; a set has several values, everything else one. */
export function valuesOf(settings: MunicipalitySettings): FormValues {
  const values: Record<string, readonly string[]> = {}
  const put = (at: string, value: unknown): void => {
    if (Array.isArray(value) && at === 'excludedEnrolments') values[at] = value.map(String)
    else if (Array.isArray(value)) for (const [i, one] of value.entries()) put(`${at}.${i}`, one)
    else if (isRecord(value)) for (const [key, one] of Object.entries(value)) put(`${at}.${key}`, one)
    else values[at] = [value === null ? (at === 'lottery.residentsFirst' ? 'null' : '') : String(value)]
  }
  const { unit, certificateStart, certifiedNotices, windows, layers, feeWaivers, regularIntake, ...plain } = settings
  for (const [key, value] of Object.entries(plain)) put(key, value)
  put('unit', typeof unit === 'object' ? 'block' : unit)
  put('unit.block', typeof unit === 'object' ? unit.block : null)
  put('certifiedNotices', typeof certifiedNotices === 'object' ? 'days' : certifiedNotices)
  if (typeof certifiedNotices === 'object') put('certifiedNotices.days', certifiedNotices.days)
  put('certificateStart', typeof certificateStart === 'object' ? 'cycles' : certificateStart)
  if (typeof certificateStart === 'object') put('certificateStart.cycles', certificateStart.cycles)
  for (const type of deliveryTypes)
    for (const who of ['resident', 'other'] as const) {
      const { opens, closes } = windows[type][who]
      const at = `windows.${type}.${who}`
      put(`${at}.closes`, closes)
      put(`${at}.opens.by`, opens.by)
      put(`${at}.opens.n`, opens.by === 'daysBefore' ? opens.days : opens.by === 'dayOfMonth' ? opens.day : null)
      put(`${at}.opens.time`, opens.by === 'terms' ? 540 : opens.time)
      if (opens.by === 'terms') put(`${at}.opens.terms`, opens.terms)
    }
  for (const [i, layer] of layers.entries()) {
    put(`layers.${i}`, layer)
    values[`layers.${i}.minutes`] = [hoursOf(layer.minutes)]
    values[`layers.${i}.maxPerDay`] = [hoursOf(layer.maxPerDay)]
  }
  for (const [i, waiver] of feeWaivers.entries())
    put(`feeWaivers.${i}`, { ...waiver, layers: waiver.layers === 'all' ? 'all' : waiver.layers.join(',') })
  if (regularIntake) put('regularIntake', { points: { sibling: 0, care: 0, firstTime: 0 }, ...regularIntake })
  else put('regularIntake.by', 'none')
  return values
}

export type FieldFault = { name: string; code: string; message: string }

function readSlot({ control, at }: Slot, values: FormValues, faults: FieldFault[]): unknown {
  const value = typedAt(values, at)
  if (control.kind === 'ticks') return control.options.map(([code]) => code).filter((code) => values[at]?.includes(code))
  if (control.kind === 'choice') return value === 'true' ? true : value === 'false' ? false : value === 'null' ? null : value
  if (control.kind === 'words' || control.kind === 'date') return value.trim()
  if (value.trim() === '' && mayBeEmpty(control)) return null
  // Full-width digits, as Japanese keyboards give them.
  const typed = value.trim().normalize('NFKC')
  const n = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) * (control.kind === 'hours' ? 60 : 1) : Number.NaN
  if (!Number.isInteger(n)) {
    faults.push({
      name: at,
      code: 'number',
      message: control.kind === 'hours' ? '0.5時間きざみの数字で入力してください。' : '数字で入力してください。',
    })
    return 0
  }
  return n
}
const mayBeEmpty = (control: Control): boolean => 'empty' in control && control.empty !== undefined

/** The form as whole settings; what cannot be read is a fault at its field. Bounds are the rules' to say, not the form's. */
export function settingsFrom(values: FormValues): { settings: MunicipalitySettings; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const root: Record<string, unknown> = {}
  for (const slot of groupsFor(values, 0).flatMap((group) => group.sentences.flatMap((one) => one.parts.filter(isSlot)))) {
    const path = slot.at.split('.')
    let at = root
    for (const step of path.slice(0, -1)) {
      // `unit`, `certifiedNotices` and `certificateStart` are a word with fields of their own beside it.
      const held = at[step]
      const inner = isRecord(held) ? held : held === undefined ? {} : { '': held }
      at[step] = inner
      at = inner
    }
    const leaf = path.at(-1) ?? ''
    const value = readSlot(slot, values, faults)
    const held = at[leaf]
    if (isRecord(held)) held[''] = value
    else at[leaf] = value
  }
  return { settings: shaped(root), faults }
}

type Raw = Record<string, unknown>
const listOf = (raw: unknown): Raw[] =>
  isRecord(raw)
    ? Object.keys(raw)
        .filter((key) => /^\d+$/.test(key))
        .sort((a, b) => Number(a) - Number(b))
        .flatMap((key) => (isRecord(raw[key]) ? [raw[key]] : []))
    : []
const rawOf = (raw: unknown): Raw => (isRecord(raw) ? raw : {})
const channelOf = (raw: unknown): Channel => {
  const { way, url } = rawOf(raw)
  return way === 'external' ? { way, url: String(url ?? '') } : way === 'paper' ? { way } : { way: 'builtIn' }
}

const reservationOf = (raw: unknown): MunicipalitySettings['reservationByPortal'] => {
  const { way, url } = rawOf(raw)
  return way === 'external' ? { way, url: String(url ?? '') } : way === 'facility' ? { way } : { way: 'builtIn' }
}

function shaped(root: Raw): MunicipalitySettings {
  const unit = rawOf(root.unit)
  const start = typeof root.certificateStart === 'string' ? root.certificateStart : rawOf(root.certificateStart)['']
  const channels = rawOf(root.channels)
  const intake = rawOf(root.regularIntake)
  const contact = rawOf(root.contact)
  const windowOf = (raw: unknown): BookingWindow => {
    const { opens, closes } = rawOf(raw)
    const { by, n, time, terms } = rawOf(opens)
    const opening =
      by === 'terms'
        ? { by, terms: listOf(terms).filter((term) => term.from !== '' || term.to !== '' || term.opensOn !== '') }
        : by === 'dayOfMonth'
          ? { by, day: n ?? 0, time }
          : { by: 'daysBefore', days: n ?? 0, time }
    return { opens: opening as Opening, closes: closes as BookingWindow['closes'] }
  }
  const pairOf = (type: string) => {
    const pair = rawOf(rawOf(root.windows)[type])
    return { resident: windowOf(pair.resident), other: windowOf(pair.other) }
  }
  // The sentences name every path of the settings (a test compares them), so what was read has their shape.
  return {
    ...root,
    unit: unit[''] === 'block' ? { block: unit.block ?? 0 } : unit[''],
    certificateStart:
      start === 'cycles'
        ? {
            cycles: listOf(rawOf(root.certificateStart).cycles)
              .filter((one) => one.untilDay !== null)
              .map(cycleOf),
          }
        : start,
    certifiedNotices: noticesOf(root.certifiedNotices),
    capMinutes: minutes(Number(root.capMinutes) || 0),
    layers: listOf(root.layers)
      .filter((layer) => layer.name !== '' || layer.minutes !== null)
      .map((layer) => ({ ...layer, minutes: layer.minutes ?? 0 })),
    feeWaivers: listOf(root.feeWaivers)
      .filter((waiver) => waiver.for !== '')
      .map((waiver) => ({
        ...waiver,
        layers: waiver.layers === 'all' ? 'all' : String(waiver.layers).split(',').filter(Boolean),
      })),
    channels: { application: channelOf(channels.application), change: channelOf(channels.change), end: channelOf(channels.end) },
    windows: Object.fromEntries(deliveryTypes.map((type) => [type, pairOf(type)])),
    regularIntake:
      intake.by === 'none' || intake.by === '' || intake.by === undefined
        ? null
        : { ...withoutZeros(intake), channel: channelOf(intake.channel) },
    reservationByPortal: reservationOf(root.reservationByPortal),
    contact: { ...contact, url: contact.url === '' ? null : contact.url },
  } as unknown as MunicipalitySettings
}

/** Points that are all nought are no points: a town that never set any keeps its settings as they are. */
function withoutZeros({ points, ...intake }: Raw): Raw {
  return Object.values(rawOf(points)).some((n) => n !== 0) ? { ...intake, points } : intake
}

/** Fields left empty are no days. */
const noticesOf = (raw: unknown): unknown => {
  const { '': way, days } = isRecord(raw) ? raw : { '': raw, days: {} }
  const typed = Object.values(rawOf(days)).filter((day) => day !== null)
  return way === 'days' ? { days: typed.sort((a, b) => Number(a) - Number(b)) } : way
}

const cycleOf = ({ untilDay, startDay, monthsLater }: Raw): Raw => ({
  untilDay,
  startDay: startDay ?? 0,
  monthsLater: monthsLater ?? 0,
})

/** Field names for pointers of the rules: `/value/cancel/time` → `cancel.time`; a pointer above a field leads to the first one below it. */
export function fieldFor(pointer: string, values: FormValues): string {
  const path = pointer.replace(/^\/(value\/)?/, '').replaceAll('/', '.')
  const fields = groupsFor(values, 0).flatMap((group) =>
    group.sentences.flatMap((one) => one.parts.filter(isSlot).map((slot) => slot.at)),
  )
  return fields.includes(path) ? path : (fields.find((at) => at.startsWith(`${path}.`)) ?? path)
}
