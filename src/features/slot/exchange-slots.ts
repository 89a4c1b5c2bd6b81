/** Places out to a file and in from one, through the same guard as painting (SLOT-1). */
import { type Done, done } from '../../platform/act.ts'
import { addDays, daysBetween, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type CsvCode, csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import { openingOf } from './opening-of.ts'
import { countsOf } from './paint.ts'
import { licenceOf } from './paint-slots.ts'
import { lockCellsBetween, selectCellsBetween, selectPlace, writeCells } from './queries.ts'
import { type SlotKind, slotKinds } from './rules.ts'
import { cellsOf, fileRefusals, fileRows, mostFileDays, type SlotRow, slotColumns, templateRows } from './slot-file.ts'
import type { putSlotFile } from './slot-file-contract.ts'
import { versionOf } from './version-of.ts'

type FileAsk = { from: LocalDate; to: LocalDate; code: CsvCode; template: 'yes' | 'no' }

export async function writeSlotFile({ tx }: ReadContext, facility: string, ask: FileAsk) {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const days = daysBetween(ask.from, ask.to)
  if (days < 0 || days >= mostFileDays) return refuse({ rule: 'SLOT-1', code: 'slot-file.span', slots: { days: mostFileDays } })
  const rows =
    ask.template === 'yes'
      ? templateRows(ask.from, (place.kinds[0] ?? 'flexible') as SlotKind)
      : fileRows(await selectCellsBetween(tx, facility, ask.from, ask.to))
  const bytes = csvInCode(slotColumns, rows, ask.code)
  const name = ask.template === 'yes' ? '枠のひな形.csv' : `枠_${ask.from}_${ask.to}.csv`
  return { name, type: 'text/csv', bytes }
}

type Reply = ReplyOf<typeof putSlotFile>
type Judged = { ids: Record<string, string>; version: string }

async function judged(tx: ReadTx, facility: string, rows: readonly SlotRow[], today: LocalDate): Promise<Judged | Refused> {
  const place = await selectPlace(tx, facility)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const { from, to } = spanOf(rows)
  // Of a file that spans too much nothing is read.
  const known = daysBetween(from, to) < mostFileDays ? await selectCellsBetween(tx, facility, from, to) : []
  const wrong = fileRefusals(rows, known, licenceOf(place), today)
  if (wrong.length > 0) return refuse(...wrong.slice(0, 50))
  const cells = rows.flatMap(cellsOf)
  const ids: Record<string, string> = { facility, from, to, version: slotKinds.map((kind) => versionOf(known, kind)).join('.') }
  for (const kind of slotKinds) {
    const own = cells.filter((cell) => cell.kind === kind)
    if (own.length === 0) continue
    const plan = countsOf(own, known, kind)
    ids[kind] = [plan.cells, plan.changed, ...careNames.map((name) => plan.care[name])].join(' ')
    const days = new Set(own.map((cell) => cell.date))
    ids[`${kind}Days`] = daysFrom(from, to)
      .map((date) => (days.has(date) ? '1' : '0'))
      .join('')
  }
  return { ids, version: ids.version ?? '' }
}

const careNames = ['lowered', 'removed', 'holidays', 'night'] as const
const daysFrom = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
const spanOf = (rows: readonly SlotRow[]): { from: LocalDate; to: LocalDate } => {
  const dates = rows.map((row) => row.date).sort()
  return { from: dates[0] as LocalDate, to: dates.at(-1) as LocalDate }
}

export async function importSlots(
  { tx, today }: WriteContext,
  facility: string,
  ask: { dry: boolean; rows: readonly SlotRow[]; version: string | null },
): Promise<Done | Refused> {
  const { from, to } = spanOf(ask.rows)
  if (daysBetween(from, to) < mostFileDays) await lockCellsBetween(tx, facility, from, to)
  const found = await judged(tx, facility, ask.rows, today)
  if ('refused' in found) return found
  if (ask.dry) return done('slot.file-looked', found.ids, { facility })
  if (ask.version !== null && ask.version !== found.version) return refuse({ rule: 'SLOT-1', code: 'slot.newer', slots: {} })
  await writeCells(tx, facility, ask.rows.flatMap(cellsOf))
  forgetAvailability(facility)
  return done('slot.imported', found.ids, { facility })
}

/** The answer, drawn from the numbers that the act left: the same again on a replay. */
export async function importReply(tx: ReadTx, ids: Record<string, string>, today: LocalDate): Promise<Reply> {
  const place = await selectPlace(tx, ids.facility ?? '')
  if (!place) throw new Error('a file of places without a facility')
  const plans: Reply['plans'] = []
  for (const kind of slotKinds) {
    if (!ids[kind]) continue
    const [cells = 0, changed = 0, lowered = 0, removed = 0, holidays = 0, night = 0] = ids[kind].split(' ').map(Number)
    const opening = await openingOf(tx, place, kind, today)
    const days = daysFrom(ids.from as LocalDate, ids.to as LocalDate).filter((_, i) => ids[`${kind}Days`]?.[i] === '1')
    const care = { lowered, removed, holidays, night }
    plans.push({ kind, days: days.length, cells, changed, openings: days.map(opening), care })
  }
  return { plans, version: ids.version ?? '' }
}
