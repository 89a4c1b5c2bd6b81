/** The list as it stands at the draw, with everything that decides in it: after this nothing that happens outside moves the result. */
import { sql } from 'kysely'
import { firstDayOf, fiscalYearOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { WriteTx } from '../../platform/db.ts'
import { classAge } from '../certification/age.ts'
import type { ClassAge } from '../slot/rules.ts'
import { type DrawPlace, listHashOf } from './draw.ts'
import { selectRunEntries } from './run-queries.ts'

/** Does nothing to a draw that is frozen, or that another node holds. */
export async function freezeDraw(tx: WriteTx, id: string, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('draw')
    .innerJoin('facility', 'facility.id', 'draw.facility_id')
    .select(['draw.facility_id', 'draw.kind', 'draw.month', 'facility.municipality'])
    .where('draw.id', '=', id)
    .where('draw.frozen_at', 'is', null)
    .forUpdate('draw')
    .skipLocked()
    .executeTakeFirst()
  if (!row) return
  const month = row.month as LocalMonth
  const { rows: people } = await sql<{ id: string; birth_date: LocalDate; town: string | null }>`
    select e.id, c.birth_date,
      (select t.municipality from certificate t where t.child_id = e.child_id and t.state <> 'suspended'
        and t.valid_from <= (e.wishes -> 0 ->> 'date')::date and coalesce(t.municipal_end, t.national_end) >= (e.wishes -> 0 ->> 'date')::date
        order by t.valid_from desc limit 1) as town
    from draw_entry e join child c on c.id = e.child_id where e.draw_id = ${id}`.execute(tx)
  const year = fiscalYearOf(firstDayOf(month))
  for (const person of people)
    await tx
      .updateTable('draw_entry')
      .set({
        resident: person.town === row.municipality,
        class_age: Math.min(2, Math.max(0, classAge(person.birth_date, `${year}-04-01` as LocalDate))) as ClassAge,
      })
      .where('id', '=', person.id)
      .execute()
  const cells = await tx
    .selectFrom('slot_cell')
    .select(['date', 'start_min', 'cap', 'cap0', 'cap1', 'cap2', 'taken', 'taken0', 'taken1', 'taken2'])
    .where('facility_id', '=', row.facility_id)
    .where('kind', '=', row.kind)
    .where('date', '>=', firstDayOf(month))
    .where('date', '<=', lastDayOf(month))
    .where('published', '=', true)
    .where('closed', '=', false)
    .orderBy('date')
    .orderBy('start_min')
    .execute()
  const free = (cap: number | null, taken: number): number | null => (cap === null ? null : Math.max(0, cap - taken))
  const places = cells.map((cell): DrawPlace => {
    const classes = [free(cell.cap0, cell.taken0), free(cell.cap1, cell.taken1), free(cell.cap2, cell.taken2)] as const
    return { date: cell.date as LocalDate, start: cell.start_min, total: free(cell.cap, cell.taken) ?? 0, classes }
  })
  const entries = (await selectRunEntries(tx, id)).map((entry) => entry.facts)
  await tx
    .updateTable('draw')
    .set({ frozen_at: now, list_hash: listHashOf(entries), places: JSON.stringify(places) })
    .where('id', '=', id)
    .execute()
}
