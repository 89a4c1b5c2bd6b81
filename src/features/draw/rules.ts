/** SLOT-4: what a facility may set, and when a family may enter. Pure. */
import {
  addDays,
  firstDayOf,
  japanInstant,
  type LocalDate,
  type LocalMonth,
  lastDayOf,
  monthOf,
} from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { rangeRefusals } from '../hours/rules.ts'
import type { MunicipalitySettings, Unit, WindowPair } from '../municipality/rules.ts'
import { cellStarts, type SlotKind, windowFor, windowState } from '../slot/rules.ts'

/** Most wishes of one entry. */
export const mostWishes = 5
/** Entries end at midnight; what was sent in the last second must have arrived before the draw. */
const pauseMs = 3_600_000

export type DrawAsk = {
  kind: SlotKind
  month: LocalMonth
  /** First and last day on which entries are taken. */
  from: LocalDate
  to: LocalDate
  drawOn: LocalDate
  /** Minutes since midnight. */
  drawTime: number
}

/** A draw's instants; entries from `from` inclusive to `until` exclusive. */
export const instantsOf = (ask: DrawAsk): { from: Date; until: Date; drawAt: Date } => ({
  from: japanInstant(ask.from, 0),
  until: japanInstant(addDays(ask.to, 1), 0),
  drawAt: japanInstant(ask.drawOn, ask.drawTime),
})

export type DrawState = 'coming' | 'open' | 'closed' | 'drawn'
export function drawState(draw: { from: Date; until: Date; drawnAt: Date | null }, now: Date): DrawState {
  if (draw.drawnAt) return 'drawn'
  if (now.getTime() < draw.from.getTime()) return 'coming'
  return now.getTime() < draw.until.getTime() ? 'open' : 'closed'
}

const slot4 = (code: string, slots: Record<string, string | number> = {}, pointer?: string): Refusal => ({
  rule: 'SLOT-4',
  code,
  slots,
  ...(pointer ? { pointer } : {}),
})

/** May the facility give this month by lot? Within the town's bounds, and only while nobody can book it yet. */
export function drawRefusals(
  ask: DrawAsk,
  known: { kinds: readonly SlotKind[]; lottery: MunicipalitySettings['lottery']; windows: WindowPair; exists: boolean },
  now: Date,
  today: LocalDate,
): Refusal[] {
  const { kind, month } = ask
  if (!known.lottery.allowed) return [slot4('draw.not-allowed')]
  if (!known.kinds.includes(kind)) return [slot4('draw.kind', { kind }, '/kind')]
  if (known.exists) return [slot4('draw.exists', { month }, '/month')]
  const first = firstDayOf(month)
  const open = (date: LocalDate): boolean =>
    [true, false].some((resident) => windowState(windowFor(known.windows, resident, date), now) === 'open')
  for (let date = first; date <= lastDayOf(month); date = addDays(date, 1))
    if (date <= today || open(date)) return [slot4('draw.already-open', { month }, '/month')]
  const { from, until, drawAt } = instantsOf(ask)
  const reasons: Refusal[] = []
  if (ask.from < today) reasons.push(slot4('draw.past', {}, '/from'))
  if (until.getTime() - from.getTime() < known.lottery.entryDays * 86_400_000)
    reasons.push(slot4('draw.entry-days', { days: known.lottery.entryDays }, '/to'))
  if (drawAt.getTime() < until.getTime() + pauseMs) reasons.push(slot4('draw.before-close', {}, '/drawOn'))
  const last = addDays(first, -known.lottery.daysBefore)
  if (ask.drawOn > last) reasons.push(slot4('draw.too-late', { date: last }, '/drawOn'))
  return reasons
}

export type EntryAsk = { most: number; wishes: readonly { date: LocalDate; start: number; end: number }[] }

/**
 * May the family enter so, now? Hours, interview and sheet are not asked here: they decide when the turn comes (SLOT-4).
 * @param offered `date start` of the published cells of the month
 */
export function entryRefusals(
  ask: EntryAsk,
  draw: { month: LocalMonth; from: Date; until: Date; drawnAt: Date | null; unit: Unit },
  offered: ReadonlySet<string>,
  now: Date,
): Refusal[] {
  const state = drawState(draw, now)
  if (state === 'coming') return [slot4('draw.not-yet', { fromAt: draw.from.toISOString() })]
  if (state !== 'open') return [slot4('draw.over', { untilAt: draw.until.toISOString() })]
  const reasons: Refusal[] = []
  const seen = new Set<string>()
  for (const [i, wish] of ask.wishes.entries()) {
    const at = `/wishes/${i}`
    const key = `${wish.date} ${wish.start} ${wish.end}`
    const range = rangeRefusals(draw.unit, wish.start, wish.end)
    if (range.length > 0) reasons.push(...range.map((reason) => ({ ...reason, pointer: `${at}/end` })))
    else if (
      monthOf(wish.date) !== draw.month ||
      !cellStarts(wish.start, wish.end).every((start) => offered.has(`${wish.date} ${start}`))
    )
      reasons.push(slot4('draw.no-place', { date: wish.date, start: wish.start }, `${at}/start`))
    if (seen.has(key)) reasons.push(slot4('draw.twice', { date: wish.date, start: wish.start }, `${at}/date`))
    seen.add(key)
  }
  if (ask.most > ask.wishes.length) reasons.push(slot4('draw.most', { wishes: ask.wishes.length }, '/most'))
  return reasons
}
