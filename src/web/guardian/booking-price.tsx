/** FEE-3, FEE-4: the price, what is taken off and what is paid, each as its own number. */

import type { getQuote } from '../../features/booking/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { yenText } from '../text/dates.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { useTexts } from '../ui/say.tsx'

export function PriceFacts({ price }: { price: ReplyOf<typeof getQuote>['price'] }) {
  const { words } = useTexts(bookingTexts)
  return (
    <>
      <strong>{price.pays === 0 && price.waivedBy ? words('free', { town: price.waivedBy }) : yenText(price.pays)}</strong>
      {price.waived > 0 || price.reduced > 0 ? (
        <ul class="plain">
          <li>
            もとの料金　{yenText(price.price)}（1時間 {yenText(price.perHour)}）
          </li>
          {price.waived > 0 ? (
            <li>
              {price.waivedBy}の負担　−{yenText(price.waived)}
            </li>
          ) : null}
          {price.reduced > 0 ? <li>負担軽減　−{yenText(price.reduced)}</li> : null}
        </ul>
      ) : (
        <span class="muted">（1時間 {yenText(price.perHour)}）</span>
      )}
      {price.refundable > 0 ? <p>{words('refundable', { yen: yenText(price.refundable) })}</p> : null}
      {price.reductionNotHonoured ? <p>{words('notHonoured')}</p> : null}
    </>
  )
}
