/** What the steps of 利用予約 draw. */
import type { getDays, getQuote, getTimes } from '../../features/booking/contract.ts'
import type { getOwnDraws } from '../../features/draw/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'

export type Days = ReplyOf<typeof getDays>
export type Times = ReplyOf<typeof getTimes>
export type Quote = ReplyOf<typeof getQuote>
/** SLOT-4: the draws of the month that is looked at. */
export type Draws = ReplyOf<typeof getOwnDraws>['draws']
