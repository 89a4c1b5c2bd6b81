/** 申請中: the facility's yes or no (BOOK-7, BOOK-8), and its other endings of a booking (CAN-1). */
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { selectBooking } from './queries.ts'
import type { CancelCause } from './rules.ts'
import type { PreparedAct } from './settle.ts'

type Own = { facility: string; booking: string }

async function prepared(
  { tx }: ReadContext,
  { facility, booking }: Own,
  act: PreparedAct['act'],
): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectBooking(tx, booking)
  if (!row || row.facility_id !== facility) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  return {
    act: {
      channel: 'proxy',
      facility,
      act,
      tell: (code, ids) => {
        const replaced = ids.replaced ?? row.replaces
        const refs = { booking: ids.booking ?? booking, ...(replaced ? { replaced } : {}) }
        return [{ kind: code, refs, to: { child: row.child_id } }]
      },
    },
  }
}

export const confirmRequest = (c: ReadContext, own: Own): Promise<{ act: PreparedAct } | Refused> =>
  prepared(c, own, { act: 'confirm', booking: own.booking })

/** @param ending.calledAt when the family called; null for the facility's own causes */
export const endAtFacility = (
  c: ReadContext,
  own: Own,
  ending: { cause: CancelCause; reason: string; calledAt: Date | null },
): Promise<{ act: PreparedAct } | Refused> => prepared(c, own, { act: 'cancel', booking: own.booking, ...ending })
