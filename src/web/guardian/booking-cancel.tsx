/** CAN-2: what cancelling costs stands before the button. */

import type { getBooking } from '../../features/booking/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn, wordsOf } from '../text/catalogue.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { layerName, layerTexts } from '../text/layer-words.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(bookingTexts, 'cancelTitle')

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<ReplyOf<typeof getBooking>>> {
  const booking = await api('GET /api/v1/my/bookings/:bookingId', { params: { bookingId: page.params.id } })
  return booking.ok ? booking.value : stop(booking.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput<{ id: string }>): Promise<Acted> {
  const shown = Number(form.text('lost'))
  const done = await api('POST /api/v1/bookings/:bookingId/cancel', {
    params: { bookingId: page.params.id },
    body: { lostMinutes: Number.isInteger(shown) && shown >= 0 ? shown : 0, illness: form.has('illness') },
  })
  return done.ok ? redirectTo(`/my/bookings/${page.params.id}?done=cancelled`) : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(bookingTexts)
  const { dayText, lengthText, timeRangeText, untilText } = useDates()
  const back = `/my/bookings/${data.id}`
  const { now } = data.cancel
  const limit = untilText(data.cancel.limitAt, page.today)
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{say(data.replaces ? 'cancelChange' : 'cancelTitle')}</h1>
      <DefinitionList
        facts={[
          { term: say('facility'), value: data.facility.name },
          {
            term: say('when'),
            value: say('dayRange', {
              day: dayText(data.date as LocalDate, page.today),
              range: timeRangeText(data.start, data.end),
            }),
          },
          { term: say('child'), value: data.child.name },
          ...(data.cancel.feeText ? [{ term: say('cancelFee'), value: data.cancel.feeText }] : []),
        ]}
      />
      {now === null ? (
        <Notice kind="info" title={say('cannotCancel')}>
          <p>{say('cannotCancelWhy')}</p>
        </Notice>
      ) : (
        <>
          {now.lostMinutes > 0 ? (
            <Notice kind="warning" title={say('cancelLost', { minutes: lengthText(now.lostMinutes) })}>
              <p>{say('cancelLostWhy', { limit })}</p>
            </Notice>
          ) : (
            <Notice
              kind="info"
              title={now.backMinutes > 0 ? words('cancelBack', { minutes: lengthText(now.backMinutes) }) : say('cancelFree')}
            >
              {data.replaces ? <p>{say('standsAfterCancel')}</p> : null}
              <p>
                {now.back
                  .map((layer) =>
                    words('layerPart', { layer: layerName(layer, page.locale), minutes: lengthText(layer.minutes) }),
                  )
                  .join(wordsOf(layerTexts, page.locale, 'join'))}
              </p>
            </Notice>
          )}
          <Form>
            <Hidden name="lost" value={String(now.lostMinutes)} />
            {now.lostMinutes > 0 && data.cancel.illnessWaived ? (
              <Checkbox name="illness" label={say('illness')} support={say('illnessWaived')} />
            ) : null}
            <ButtonRow>
              <Button look="danger" size="large">
                {say(data.replaces ? 'cancelChange' : 'cancelThis')}
              </Button>
              <LinkButton href={back} look="secondary">
                {say('keep')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}
