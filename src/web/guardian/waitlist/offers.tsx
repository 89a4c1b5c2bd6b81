/** BOOK-6 on マイページ: an offer that stands is the first thing to do, for it waits for nobody. */
import type { listWaitlist } from '../../../features/waitlist/contract.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import type { WebApi } from '../../routes.ts'
import { waitlistTexts } from '../../text/guardian/waitlist.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export type Offers = ReplyOf<typeof listWaitlist>['entries']

/** Without an answer the page stands without them. */
export async function loadOffers(api: WebApi): Promise<Offers> {
  const line = await api('GET /api/v1/my/waitlist')
  return line.ok ? line.value.entries.filter((entry) => entry.state === 'offered') : []
}

export function OfferNotices({ offers, today }: { offers: Offers; today: LocalDate }) {
  const { say, words } = useTexts(waitlistTexts)
  const { dayText, timeRangeText, untilText } = useDates()
  return (
    <>
      {offers.map((offer) => (
        <Notice key={offer.id} kind="info" title={say('offerTitle')}>
          <p>
            {say('use', { day: dayText(offer.date as LocalDate, today), time: timeRangeText(offer.start, offer.end) })}
            <br />
            {offer.facility.name}　{words('ofChild', { name: offer.child.name })}
          </p>
          <p>
            <strong>{offer.offerUntil ? words('answerUntil', { until: untilText(offer.offerUntil, today) }) : ''}</strong>
          </p>
          <ButtonRow>
            <LinkButton href={`/my/waitlist/${offer.id}?child=${offer.child.id}`} size="large">
              {say('seeOffer')}
            </LinkButton>
          </ButtonRow>
        </Notice>
      ))}
    </>
  )
}
