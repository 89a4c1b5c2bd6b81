/** The family takes its offer or gives it on (BOOK-6); the settlement knows whether it still stands. */
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { book } from '../booking/book.ts'
import type { PreparedAct } from '../booking/settle.ts'
import { selectEntry } from './queries.ts'

type Ask = { childId: string; entryId: string }

export async function takeOffer(c: ReadContext, ask: Ask): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectEntry(c.tx, ask.childId, ask.entryId)
  if (!row) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  const range = { date: row.date, start: row.start_min, end: row.end_min }
  const booking = book(c, { child: row.child_id, facility: row.facility_id, kind: row.kind, ...range })
  if (booking.act.act !== 'book') throw new Error('a wish that is no booking')
  return { act: { ...booking, act: { ...booking.act, offer: row.id } } }
}

export async function declineOffer({ tx }: ReadContext, ask: Ask): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectEntry(tx, ask.childId, ask.entryId)
  if (!row) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  return { act: { channel: 'guardian', facility: row.facility_id, act: { act: 'endOffer', offer: row.id } } }
}
