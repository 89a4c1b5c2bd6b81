/** A family's entry (SLOT-4): one per child, wishes in order; it holds nothing until the draw. */
import { type Done, done } from '../../platform/act.ts'
import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { localeOfHeader } from '../../web/text/locale.ts'
import { shortestLength, stepOf } from '../hours/rules.ts'
import { cellMinutes } from '../slot/rules.ts'
import type { enterDraw as enterDrawEndpoint, getOwnDraw, getOwnDraws, leaveDraw as leaveDrawEndpoint } from './contract.ts'
import {
  type DrawRow,
  headOf,
  outcomesOf,
  selectDraw,
  selectDrawsEntered,
  selectDrawsOf,
  selectEntry,
  waitsOf,
} from './queries.ts'
import { drawState, entryRefusals } from './rules.ts'
import { placeOf } from './set-draw.ts'

const notFound: Refused = refuse({ rule: 'SLOT-4', code: 'not-found' })

/** Published cells with places, of a draw's month and kind. */
const offeredCells = (tx: ReadTx, row: DrawRow) =>
  tx
    .selectFrom('slot_cell')
    .select(['date', 'start_min'])
    .where('facility_id', '=', row.facility_id)
    .where('kind', '=', row.kind)
    .where('date', '>=', firstDayOf(row.month as LocalMonth))
    .where('date', '<=', lastDayOf(row.month as LocalMonth))
    .where('published', '=', true)
    .where('closed', '=', false)
    .where('cap', '>', 0)
    .orderBy('date')
    .orderBy('start_min')
    .execute()

export async function readOwnDraws(
  { tx, now, today }: ReadContext,
  { params, query }: Call<typeof getOwnDraws>,
): Promise<ReplyOf<typeof getOwnDraws>> {
  const entered = await selectDrawsEntered(tx, params.childId)
  const here = query.facility ? await selectDrawsOf(tx, query.facility) : []
  const known = new Set(entered.map((row) => row.id))
  const rows = query.facility ? here.filter((row) => row.month >= today.slice(0, 7)) : entered
  return { draws: rows.map((row) => ({ ...headOf(row, now), entered: known.has(row.id) })) }
}

export async function readOwnDraw(
  c: ReadContext,
  params: { childId: string; drawId: string },
): Promise<ReplyOf<typeof getOwnDraw> | Refused> {
  const { tx, now, today, language } = c
  const row = await selectDraw(tx, params.drawId)
  const place = row && (await placeOf(tx, row.facility_id, today))
  const child = await tx
    .selectFrom('child')
    .select(['id', 'nickname', 'given_name'])
    .where('id', '=', params.childId)
    .executeTakeFirst()
  if (!row || !place || !child) return notFound
  const days = new Map<LocalDate, { from: number; to: number }>()
  for (const cell of await offeredCells(tx, row)) {
    const day = days.get(cell.date as LocalDate)
    days.set(cell.date as LocalDate, { from: day?.from ?? cell.start_min, to: cell.start_min + cellMinutes })
  }
  const accepted = await tx
    .selectFrom('facility_acceptance')
    .select('id')
    .where('child_id', '=', child.id)
    .where('facility_id', '=', row.facility_id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const entry = await selectEntry(tx, row.id, child.id)
  return {
    draw: headOf(row, now),
    child: { id: child.id, name: child.nickname || child.given_name || '' },
    rule: { min: shortestLength(place.unit), step: stepOf(place.unit) },
    days: [...days].map(([date, hours]) => ({ date, ...hours })),
    accepted: accepted !== undefined,
    entry: entry
      ? {
          number: entry.number,
          most: entry.most,
          waits: waitsOf(row, entry.number),
          wishes: outcomesOf(entry, localeOfHeader(language)),
        }
      : null,
  }
}

export async function enterDraw(
  { tx, now, today, id, random, actor }: WriteContext,
  { params, body }: Call<typeof enterDrawEndpoint>,
): Promise<Done | Refused> {
  const row = await selectDraw(tx, params.drawId)
  const place = row && (await placeOf(tx, row.facility_id, today))
  if (!row || !place) return notFound
  const offered = new Set((await offeredCells(tx, row)).map((cell) => `${cell.date} ${cell.start_min}`))
  const draw = {
    month: row.month as LocalMonth,
    from: row.entries_from,
    until: row.entries_until,
    drawnAt: row.drawn_at,
    unit: place.unit,
  }
  const refused = entryRefusals(body, draw, offered, now)
  if (refused.length > 0) return refuse(...refused)
  const wishes = JSON.stringify(body.wishes.map((wish) => ({ booking: id(), ...wish })))
  const entered = { most: body.most, wishes, entered_by: actor.loginId, entered_at: now }
  await tx
    .insertInto('draw_entry')
    .values({ id: id(), draw_id: row.id, child_id: params.childId, number: referenceNumber(random), ...entered })
    // The number stays: a changed entry has the lot that it had.
    .onConflict((c) => c.columns(['draw_id', 'child_id']).doUpdateSet(entered))
    .execute()
  return done('draw.entered', { draw: row.id, child: params.childId }, { children: [params.childId], facility: row.facility_id })
}

export async function leaveDraw({ tx, now }: WriteContext, { params }: Call<typeof leaveDrawEndpoint>): Promise<Done | Refused> {
  const row = await selectDraw(tx, params.drawId)
  const entry = row && (await selectEntry(tx, row.id, params.childId))
  if (!row || !entry) return notFound
  const state = drawState({ from: row.entries_from, until: row.entries_until, drawnAt: row.drawn_at }, now)
  if (state !== 'open') return refuse({ rule: 'SLOT-4', code: 'draw.over', slots: { untilAt: row.entries_until.toISOString() } })
  await tx.deleteFrom('draw_entry').where('id', '=', entry.id).execute()
  return done('draw.left', { draw: row.id }, { children: [params.childId], facility: row.facility_id })
}
