/** 代理入力 (BOOK-4): same rules, another channel. The family is told, whoever entered it. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { livesHere } from './queries.ts'
import type { PreparedAct } from './settle.ts'

export type EnterAsk = {
  child: string
  facility: string
  kind: SlotKind
  date: LocalDate
  start: number
  end: number
  reason: string | null
  override: boolean
}

/**
 * A child without a live relation is not there for this facility (SEE-1): the row itself stays readable for the facility's own
 * records, and a booking would bring the ended relation, and with it the health sheet, to life again.
 */
export async function enterFor({ tx, today, id }: ReadContext, ask: EnterAsk): Promise<{ act: PreparedAct } | Refused> {
  if (!(await livesHere(tx, ask.child, ask.facility, today)))
    return refuse({ rule: 'SEE-1', code: 'booking.child-unknown', pointer: '/child' })
  return {
    act: {
      channel: 'proxy',
      facility: ask.facility,
      act: { act: 'book', booking: id(), ...ask, reason: ask.reason || null, offer: null },
      tell: (code, { booking = '' }) => [{ kind: code, refs: { booking }, to: { child: ask.child } }],
    },
  }
}
