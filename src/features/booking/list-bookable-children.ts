/** Whom a facility can enter: accepted children with what is left of their hours here (SEE-2). */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { readHours } from '../hours/read-hours.ts'
import type { SlotKind } from '../slot/rules.ts'
import { selectAcceptedHere, selectFacility, selectResidences } from './queries.ts'
import type { listBookableChildren } from './staff-contract.ts'

export async function listBookable(
  { tx, today }: ReadContext,
  facility: string,
  month: LocalMonth | null,
): Promise<ReplyOf<typeof listBookableChildren>> {
  const rows = await selectAcceptedHere(tx, facility, today)
  const place = await selectFacility(tx, facility)
  const ids = rows.map((row) => row.id)
  const hours = await readHours(tx, ids, today, { whole: false, ...(month ? { from: month } : {}) })
  const residence = new Map((await selectResidences(tx, ids)).map((c) => [c.child_id, c.municipality]))
  return {
    children: rows.map((row) => ({
      id: row.id,
      name: `${row.family_name} ${row.given_name}`.trim(),
      kana: `${row.family_kana} ${row.given_kana}`.trim(),
      birthDate: row.birth_date as LocalDate,
      kinds: row.kinds as SlotKind[],
      months: (hours.find((h) => h.child === row.id)?.months ?? []).map(({ month: of, layers }) => ({
        month: of,
        // Municipal layers count only at the facilities of the town that certifies (HRS-2).
        leftMinutes: layers
          .filter((layer) => !layer.ownFacilitiesOnly || residence.get(row.id) === place?.municipality)
          .reduce((sum, layer) => sum + layer.left, 0),
      })),
    })),
  }
}
