/** SQL of 負担軽減 for its family. Row-level security leaves out 要支援 (CERT-5). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { calledName } from '../child/names.ts'
import { type ReductionClass, reductionClasses } from '../municipality/rules.ts'

export async function namesOfHousehold(tx: ReadTx, household: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('child')
    .select(['id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'nickname'])
    .where('household_id', '=', household)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: calledName(row) }))
}

/** Those that are in force on `today` or begin later. */
export async function grantsOfHousehold(tx: ReadTx, children: readonly string[], municipality: string, today: LocalDate) {
  if (children.length === 0) return []
  const rows = await tx
    .selectFrom('reduction')
    .select(['child_id', 'class', 'valid_from', 'valid_to'])
    .where('child_id', 'in', [...children])
    .where('municipality', '=', municipality)
    .where('ended_at', 'is', null)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', today)]))
    .orderBy('valid_from')
    .execute()
  return rows.flatMap((row) => {
    const known = reductionClasses.find((one): one is ReductionClass => one === row.class)
    return known && (row.valid_to === null || row.valid_to >= row.valid_from) ? [{ ...row, class: known }] : []
  })
}
