/** SQL of the town's seals. Row security shows an officer the own town's only. */
import type { Insertable } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { TownSealTable } from '../../platform/schema/paper.ts'
import type { SealVersion } from './seal-rules.ts'

export type SealRow = SealVersion & {
  widthMm: number
  picture: boolean
  reason: string
  madeById: string
  madeBy: string | null
  approvedBy: string | null
  at: Date
}

/** The newest first, without their pictures. */
export async function selectSeals(tx: ReadTx, town: string): Promise<SealRow[]> {
  const rows = await tx
    .selectFrom('town_seal as s')
    .leftJoin('login as maker', 'maker.id', 's.made_by')
    .leftJoin('login as second', (join) => join.onRef('second.id', '=', 's.approved_by').on('s.alone', '=', false))
    .select((e) => [
      's.id',
      's.valid_from',
      's.width_mm',
      's.reason',
      's.made_by',
      's.made_at',
      's.approved_at',
      's.withdrawn_at',
      'maker.display_name as maker',
      'second.display_name as second',
      e('s.sealed', 'is not', null).as('picture'),
    ])
    .where('s.municipality', '=', town)
    .orderBy('s.valid_from', 'desc')
    .orderBy('s.made_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    validFrom: row.valid_from,
    decidedAt: row.approved_at,
    withdrawnAt: row.withdrawn_at,
    widthMm: row.width_mm,
    picture: Boolean(row.picture),
    reason: row.reason,
    madeById: row.made_by,
    madeBy: row.maker,
    approvedBy: row.second,
    at: row.made_at,
  }))
}

export const sealedPictures = (tx: ReadTx, ids: readonly string[]) =>
  tx
    .selectFrom('town_seal')
    .select(['id', 'municipality', 'sealed'])
    .where('id', 'in', [...ids])
    .execute()

export const insertSeal = (tx: WriteTx, row: Insertable<TownSealTable>) => tx.insertInto('town_seal').values(row).execute()

/** False when somebody else was first. */
export async function markSeal(
  tx: WriteTx,
  id: string,
  mark: { approved_by: string; approved_at: Date } | { withdrawn_by: string; withdrawn_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('town_seal')
    .set(mark)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .$if('approved_by' in mark, (q) => q.where('approved_at', 'is', null))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
