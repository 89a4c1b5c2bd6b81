/** SQL of 定員と在籍. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { EnrolmentTable } from '../../platform/schema/enrolment.ts'

/** In the order of their days, of one day the last one entered last. */
export const selectEnrolment = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('enrolment')
    .selectAll()
    .where('facility_id', '=', facility)
    .orderBy('from_date')
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
export type EnrolmentRow = Awaited<ReturnType<typeof selectEnrolment>>[number]

export const insertEnrolment = (tx: WriteTx, row: Omit<EnrolmentTable, 'created_at' | 'from_date'> & { from_date: LocalDate }) =>
  tx.insertInto('enrolment').values(row).execute()

/** Places of every kind from a day on. */
export const selectCellsFrom = (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  tx
    .selectFrom('slot_cell')
    .select(['date', 'start_min', 'cap', 'cap0', 'cap1', 'cap2'])
    .where('facility_id', '=', facility)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('cap', '>', 0)
    .execute()

export const selectPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('facility').select(['id', 'name', 'kinds', 'delivery_type']).where('id', '=', id).executeTakeFirst()
