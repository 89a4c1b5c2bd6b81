/** 代理入力 of a change (BOOK-4, BOOK-9): the family asked at the desk or by phone; it stands at once, and the family is told. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { changeRefusal } from './change-own.ts'
import { livesHere, selectBooking } from './queries.ts'
import type { PreparedAct } from './settle.ts'

export async function changeAtFacility(
  { tx, today, id }: ReadContext,
  own: { facility: string; booking: string },
  ask: { date: LocalDate; start: number; end: number; reason: string },
): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectBooking(tx, own.booking)
  if (!row || row.facility_id !== own.facility) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  // Like a new entry: it would bring an ended relation, and with it the health sheet, to life again (SEE-1).
  if (!(await livesHere(tx, row.child_id, own.facility, today))) return refuse({ rule: 'SEE-1', code: 'booking.child-unknown' })
  const same = changeRefusal(row, ask)
  if (same) return same
  return {
    act: {
      channel: 'proxy',
      facility: own.facility,
      act: { act: 'change', booking: own.booking, next: id(), ...ask },
      tell: (code, { booking = '', replaced = own.booking }) => [
        { kind: code, refs: { booking, replaced }, to: { child: row.child_id } },
      ],
    },
  }
}
