/** FEE-3, FEE-4: the price, what is taken off and what is paid, each as its own number. */

import type { getQuote } from '../../features/booking/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export function PriceFacts({ price }: { price: ReplyOf<typeof getQuote>['price'] }) {
  const { say, words } = useTexts(bookingTexts)
  const { yenText } = useDates()
  return (
    <>
      <strong>{price.pays === 0 && price.waivedBy ? words('free', { town: price.waivedBy }) : yenText(price.pays)}</strong>
      {price.waived > 0 || price.reduced > 0 ? (
        <ul class="plain">
          <li>{say('price', { yen: yenText(price.price), perHour: yenText(price.perHour) })}</li>
          {price.waived > 0 ? <li>{say('waived', { town: price.waivedBy ?? '', yen: yenText(price.waived) })}</li> : null}
          {price.reduced > 0 ? <li>{say('reduced', { yen: yenText(price.reduced) })}</li> : null}
        </ul>
      ) : (
        <span class="muted">{say('perHour', { perHour: yenText(price.perHour) })}</span>
      )}
      {price.refundable > 0 ? <p>{say('refundable', { yen: yenText(price.refundable) })}</p> : null}
      {price.reductionNotHonoured ? <p>{say('notHonoured')}</p> : null}
    </>
  )
}
