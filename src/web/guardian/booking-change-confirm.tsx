/** The last step of a change: old and new side by side, hours before and after, and what happens until the facility answers (BOOK-9). */

import type { getChange } from '../../features/booking/change-contract.ts'
import type { getBooking } from '../../features/booking/contract.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { PageInput } from '../page.ts'
import { wordsOf } from '../text/catalogue.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { layerName, layerTexts } from '../text/layer-words.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { changeSteps } from './booking-href.ts'
import { PriceFacts } from './booking-price.tsx'
import { CancelWords } from './booking-steps.tsx'

export function ChangeConfirm({
  booking,
  next,
  page,
}: {
  booking: ReplyOf<typeof getBooking>
  next: ReplyOf<typeof getChange>
  page: PageInput
}) {
  const { say, words } = useTexts(bookingTexts)
  const { lengthText, momentText, monthText } = useDates()
  const { today } = page
  const to = changeSteps(booking.id)
  const times = to({ date: next.date })
  const waits = next.answerBy !== null
  return (
    <>
      <BackLink href={times} />
      <h1>{say('changeTitle')}</h1>
      <p>
        <strong>{booking.facility.name}</strong>　{words('forChild', { name: booking.child.name })}
      </p>
      <div class="before-after">
        <Half title={words('bookingNow')} use={booking} today={today} />
        <Half title={words('bookingNew')} use={next} today={today} strong />
      </div>
      <Notice kind="info" title={say(waits ? 'changeWaitsTitle' : 'changeAtOnce')}>
        {waits ? <p>{say('changeWaits', { by: momentText(next.answerBy ?? '', today) })}</p> : null}
        {next.heldMeanwhile > 0 ? <p>{say('changeHolds', { minutes: lengthText(next.heldMeanwhile) })}</p> : null}
      </Notice>
      <DefinitionList
        facts={[
          ...next.months.map(({ month, layers }) => ({
            term: say('monthLeft', { month: monthText(month as LocalMonth, today) }),
            value: (
              <ul class="plain">
                {layers.map((layer) => (
                  <li key={layer.code}>
                    {layer.before === layer.after
                      ? words('layerSame', { layer: layerName(layer, page.locale), after: lengthText(layer.after) })
                      : say('layerMoves', {
                          layer: layerName(layer, page.locale),
                          before: lengthText(layer.before),
                          after: lengthText(layer.after),
                        })}
                  </li>
                ))}
              </ul>
            ),
          })),
          { term: say('feeNew'), value: <PriceFacts price={next.price} /> },
          { term: say('cancelling'), value: <CancelWords cancel={next.cancel} today={today} /> },
        ]}
      />
      <Form>
        <Hidden name="start" value={String(next.start)} />
        <Hidden name="end" value={String(next.end)} />
        <ButtonRow>
          <Button intent="change" size="large">
            {say(waits ? 'changeAsk' : 'changeNow')}
          </Button>
          <LinkButton href={times} look="secondary">
            {say('otherTime')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}

type Use = Pick<ReplyOf<typeof getChange>, 'date' | 'start' | 'end' | 'layers' | 'price'>

function Half({ title, use, today, strong }: { title: string; use: Use; today: PageInput['today']; strong?: boolean }) {
  const { say, words } = useTexts(bookingTexts)
  const { locale } = usePage()
  const { dayText, lengthText, timeRangeText, yenText } = useDates()
  return (
    <section class={strong ? 'half half-new' : 'half'}>
      <h2>{title}</h2>
      <p class="half-when">
        {dayText(use.date, today)}
        <br />
        {timeRangeText(use.start, use.end)}
        <br />
        {lengthText(use.end - use.start)}
      </p>
      <p>
        {use.layers
          .map((layer) => words('layerPart', { layer: layerName(layer, locale), minutes: lengthText(layer.minutes) }))
          .join(wordsOf(layerTexts, locale, 'join'))}
      </p>
      <p>{say('feeLine', { yen: yenText(use.price.pays) })}</p>
    </section>
  )
}
