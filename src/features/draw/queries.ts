/** SQL of draws. Row-level security decides whose entries are seen. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Locale } from '../../web/text/locale.ts'
import { annotatedRefusal } from '../../web/text/refusals.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { listPublicDraws } from './contract.ts'
import type { DrawEntry, DrawPlace, Win, WishId } from './draw.ts'
import { drawState } from './rules.ts'

/** A wish as stored; `booking` is the id that its booking has when it wins, so that a draw that is run again books nothing twice. */
export type StoredWish = { booking: string; date: LocalDate; start: number; end: number }
export type Reason = { rule: string; code: string; slots: Record<string, string | number> }
export type StoredStrike = { wish: number; reasons: Reason[] }
export type DrawRecord = { entries: DrawEntry[]; struck: WishId[]; won: Win[]; order: string[]; waiting: string[] }

const draws = (tx: ReadTx) =>
  tx
    .selectFrom('draw')
    .innerJoin('facility', 'facility.id', 'draw.facility_id')
    .select(['draw.id', 'draw.facility_id', 'draw.kind', 'draw.month', 'draw.entries_from', 'draw.entries_until'])
    .select(['draw.draw_at', 'draw.drawn_at', 'draw.residents_first', 'draw.siblings_together', 'draw.seed_hash'])
    .select(['draw.frozen_at', 'draw.list_hash', 'draw.places', 'draw.seed', 'draw.record'])
    .select(['facility.name as facility_name', 'facility.municipality', 'facility.delivery_type'])
    .orderBy('draw.month', 'desc')
    .orderBy('draw.kind')

export const selectDraw = (tx: ReadTx, id: string) => draws(tx).where('draw.id', '=', id).executeTakeFirst()
export type DrawRow = NonNullable<Awaited<ReturnType<typeof selectDraw>>>

export const selectDrawsOf = (tx: ReadTx, facility: string) => draws(tx).where('draw.facility_id', '=', facility).execute()

export const selectDrawsEntered = (tx: ReadTx, child: string) =>
  draws(tx)
    .where((e) =>
      e.exists(
        e
          .selectFrom('draw_entry')
          .select('draw_entry.id')
          .whereRef('draw_entry.draw_id', '=', 'draw.id')
          .where('child_id', '=', child),
      ),
    )
    .execute()

export const headOf = (row: DrawRow, now: Date): ReplyOf<typeof listPublicDraws>['draws'][number] => ({
  id: row.id,
  facility: { id: row.facility_id, name: row.facility_name },
  kind: row.kind as SlotKind,
  month: row.month as LocalMonth,
  from: row.entries_from.toISOString(),
  until: row.entries_until.toISOString(),
  drawAt: row.draw_at.toISOString(),
  drawnAt: row.drawn_at?.toISOString() ?? null,
  state: drawState({ from: row.entries_from, until: row.entries_until, drawnAt: row.drawn_at }, now),
  residentsFirst: row.residents_first,
  siblingsTogether: row.siblings_together,
  seedHash: row.seed_hash,
})

export async function countEntries(tx: ReadTx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('draw_entry')
    .select(({ fn }) => ['draw_id', fn.countAll<number>().as('n')])
    .where('draw_id', 'in', [...ids])
    .groupBy('draw_id')
    .execute()
  return new Map(rows.map((row) => [row.draw_id, Number(row.n)]))
}

export const selectEntries = (tx: ReadTx, draw: string) =>
  tx
    .selectFrom('draw_entry')
    .leftJoin('child', 'child.id', 'draw_entry.child_id')
    .select(['draw_entry.id', 'draw_entry.child_id', 'draw_entry.number', 'draw_entry.most', 'draw_entry.wishes'])
    .select(['draw_entry.struck', 'draw_entry.won', 'child.id as known', 'child.family_name', 'child.given_name'])
    .where('draw_entry.draw_id', '=', draw)
    .orderBy('draw_entry.number')
    .execute()

export const selectEntry = (tx: ReadTx, draw: string, child: string) =>
  tx
    .selectFrom('draw_entry')
    .select(['id', 'number', 'most', 'wishes', 'struck', 'won'])
    .where('draw_id', '=', draw)
    .where('child_id', '=', child)
    .executeTakeFirst()

/** What came of each wish, the reasons in the reader's language. */
export function outcomesOf(entry: { wishes: unknown; struck: unknown; won: unknown }, locale: Locale) {
  const won = entry.won as number[] | null
  const struck = entry.struck as StoredStrike[]
  return (entry.wishes as StoredWish[]).map((wish, i) => {
    const strike = struck.find((one) => one.wish === i)
    const outcome = won === null ? null : won.includes(i) ? ('won' as const) : strike ? ('refused' as const) : ('lost' as const)
    return {
      date: wish.date,
      start: wish.start,
      end: wish.end,
      outcome,
      booking: outcome === 'won' ? wish.booking : null,
      reasons:
        outcome === 'refused'
          ? (strike?.reasons ?? []).map((reason) => ({
              rule: reason.rule,
              code: reason.code,
              what: annotatedRefusal(reason, locale).what,
            }))
          : [],
    }
  })
}

/** 1 is the first of those who won nothing; null for others and before the draw. */
export function waitsOf(row: Pick<DrawRow, 'record'>, number: string): number | null {
  const at = (row.record as DrawRecord | null)?.waiting.indexOf(number) ?? -1
  return at < 0 ? null : at + 1
}

export const placesOf = (row: Pick<DrawRow, 'places'>): DrawPlace[] => (row.places ?? []) as DrawPlace[]
