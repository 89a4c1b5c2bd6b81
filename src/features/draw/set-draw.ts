/** 「抽選で受け付ける」: the facility gives a month by lot, within its town's bounds (SLOT-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type FacilitySettings, facilitySettingsOn, termsOf, windowsOf } from '../facility/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { DeliveryType } from '../municipality/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getDraw, getDraws, removeDraw, setDraw as setDrawEndpoint } from './contract.ts'
import { seedHashOf } from './draw.ts'
import { countEntries, headOf, outcomesOf, selectDraw, selectDrawsOf, selectEntries, waitsOf } from './queries.ts'
import { drawRefusals, instantsOf } from './rules.ts'

/** The facility with its own and its town's settings of today. */
export async function placeOf(tx: ReadTx, id: string, today: ReadContext['today']) {
  const row = await tx
    .selectFrom('facility')
    .select(['id', 'name', 'municipality', 'delivery_type', 'kinds', 'reduction_honoured'])
    .where('id', '=', id)
    .executeTakeFirst()
  const town = row && (await readSettings(tx, row.municipality, today))
  if (!row || !town) return null
  const rows = await tx
    .selectFrom('facility_setting')
    .select(['valid_from', 'value'])
    .where('facility_id', '=', id)
    .orderBy('valid_from')
    .orderBy('decided_at')
    .execute()
  const own = facilitySettingsOn(
    rows.map((one) => ({ validFrom: one.valid_from, value: one.value as Partial<FacilitySettings> })),
    today,
  )
  return {
    id: row.id,
    name: row.name,
    kinds: row.kinds as SlotKind[],
    lottery: town.settings.lottery,
    windows: windowsOf(town.settings, own, row.delivery_type as DeliveryType, row.id),
    unit: termsOf(town.settings, own, row.reduction_honoured).unit,
  }
}

export async function readDraws(
  { tx, now, today }: ReadContext,
  { params }: Call<typeof getDraws>,
): Promise<ReplyOf<typeof getDraws> | Refused> {
  const place = await placeOf(tx, params.facilityId, today)
  if (!place) return refuse({ rule: 'SLOT-4', code: 'not-found' })
  const rows = await selectDrawsOf(tx, place.id)
  const counts = await countEntries(
    tx,
    rows.map((row) => row.id),
  )
  return {
    facility: { id: place.id, name: place.name },
    kinds: place.kinds,
    bounds: place.lottery,
    draws: rows.map((row) => ({ ...headOf(row, now), entries: counts.get(row.id) ?? 0 })),
  }
}

export async function setDraw(
  { tx, now, today, id, random, actor }: WriteContext,
  { params, body }: Call<typeof setDrawEndpoint>,
): Promise<Done | Refused> {
  const place = await placeOf(tx, params.facilityId, today)
  if (!place) return refuse({ rule: 'SLOT-4', code: 'not-found' })
  const others = await selectDrawsOf(tx, place.id)
  const exists = others.some((row) => row.kind === body.kind && row.month === body.month)
  const refused = drawRefusals(body, { ...place, windows: place.windows[body.kind], exists }, now, today)
  if (refused.length > 0) return refuse(...refused)
  const seed = Buffer.from(random.bytes(32)).toString('hex')
  const { from, until, drawAt } = instantsOf(body)
  const draw = id()
  const made = await tx
    .insertInto('draw')
    .values({
      id: draw,
      facility_id: place.id,
      kind: body.kind,
      month: body.month,
      entries_from: from,
      entries_until: until,
      draw_at: drawAt,
      residents_first: place.lottery.residentsFirst ?? body.residentsFirst,
      siblings_together: body.siblingsTogether,
      seed_hash: seedHashOf(seed),
      decided_by: actor.loginId,
      decided_at: now,
    })
    .onConflict((c) => c.columns(['facility_id', 'kind', 'month']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return refuse({ rule: 'SLOT-4', code: 'draw.exists', slots: { month: body.month }, pointer: '/month' })
  await tx.insertInto('draw_seed').values({ draw_id: draw, seed }).execute()
  return done('draw.set', { draw }, { facility: place.id })
}

export async function renderDraw(
  { tx, now }: ReadContext,
  ids: Record<string, string>,
): Promise<ReplyOf<typeof setDrawEndpoint>> {
  const row = await selectDraw(tx, ids.draw ?? '')
  if (!row) throw new Error('a draw that was set is not there')
  return { ...headOf(row, now), entries: (await countEntries(tx, [row.id])).get(row.id) ?? 0 }
}

export async function readDraw(
  { tx, now }: ReadContext,
  { params }: Call<typeof getDraw>,
): Promise<ReplyOf<typeof getDraw> | Refused> {
  const row = await selectDraw(tx, params.drawId)
  if (!row || row.facility_id !== params.facilityId) return refuse({ rule: 'SLOT-4', code: 'not-found' })
  const entries = await selectEntries(tx, row.id)
  return {
    draw: { ...headOf(row, now), entries: entries.length },
    list: entries.map((entry) => ({
      number: entry.number,
      child: entry.known ? { id: entry.known, name: `${entry.family_name ?? ''} ${entry.given_name ?? ''}`.trim() } : null,
      most: entry.most,
      waits: waitsOf(row, entry.number),
      wishes: outcomesOf(entry, 'ja').map(({ reasons: _, ...wish }) => wish),
    })),
  }
}

export async function removeDrawOf({ tx }: WriteContext, { params }: Call<typeof removeDraw>): Promise<Done | Refused> {
  const row = await selectDraw(tx, params.drawId)
  if (!row || row.facility_id !== params.facilityId) return refuse({ rule: 'SLOT-4', code: 'not-found' })
  const entries = (await countEntries(tx, [row.id])).get(row.id) ?? 0
  if (entries > 0 || row.frozen_at) return refuse({ rule: 'SLOT-4', code: 'draw.has-entries', slots: { entries } })
  // A family that enters at this instant holds the row by its foreign key: one of the two is refused by the database, and asked again.
  await tx.deleteFrom('draw').where('id', '=', row.id).execute()
  return done('draw.removed', { draw: row.id }, { facility: row.facility_id })
}
