/** One entry of キャンセル待ち: its place in line, or its offer to take or to let go (BOOK-6). */
import type { getEntry } from '../../../features/waitlist/contract.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { waitlistTexts } from '../../text/guardian/waitlist.ts'
import { layerName } from '../../text/layer-words.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { DefinitionList, type Fact } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { stepHref } from '../booking-href.ts'
import { PriceFacts } from '../booking-price.tsx'

export const title = titleIn(waitlistTexts, 'entryTitle')

type Entry = ReplyOf<typeof getEntry>

const childOf = ({ viewer, query }: PageInput): string | undefined => {
  const children = viewer?.children ?? []
  return (children.find((c) => c.id === query.child) ?? children.find((c) => c.current))?.id
}

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Entry>> {
  const child = childOf(page)
  if (!child) return redirectTo('/my')
  const entry = await api('GET /api/v1/my/children/:childId/waitlist/:entryId', {
    params: { childId: child, entryId: page.params.id },
  })
  return entry.ok ? entry.value : stop(entry.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput<{ id: string }>): Promise<Acted> {
  const child = childOf(page)
  if (!child) return redirectTo('/my')
  const params = { childId: child, entryId: page.params.id }
  if (form.intent === 'take') {
    const taken = await api('POST /api/v1/my/children/:childId/waitlist/:entryId/take', { params, body: {} })
    return taken.ok ? redirectTo(`/my/bookings/${taken.value.booking}?done=booked`) : { problem: taken.problem }
  }
  const given =
    form.intent === 'decline'
      ? await api('POST /api/v1/my/children/:childId/waitlist/:entryId/decline', { params, body: {} })
      : await api('DELETE /api/v1/my/children/:childId/waitlist/:entryId', { params })
  if (!given.ok) return { problem: given.problem }
  return redirectTo(`/my/waitlist?done=${form.intent === 'decline' ? 'declined' : 'left'}`)
}

const endedKey = { taken: 'taken', left: 'left', declined: 'declined', lapsed: 'lapsed', ended: 'over' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(waitlistTexts)
  const { dayText, timeRangeText, untilText } = useDates()
  const { today } = page
  const until = data.offerUntil ? untilText(data.offerUntil, today) : ''
  const facts = [
    {
      term: say('when'),
      value: say('use', { day: dayText(data.date as LocalDate, today), time: timeRangeText(data.start, data.end) }),
    },
    { term: say('facility'), value: `${data.facility.name}　${words(data.kind)}` },
    { term: say('child'), value: say('ofChild', { name: data.child.name }) },
  ]
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/waitlist" />
      {page.query.done === 'joined' && data.state === 'waiting' ? (
        <Notice kind="success" title={say('joined')} live>
          <p>{say('joinedWhy')}</p>
        </Notice>
      ) : null}
      <h1>{say(data.state === 'offered' ? 'offerTitle' : 'entryTitle')}</h1>
      {data.state === 'offered' ? <Offer data={data} facts={facts} until={until} page={page} /> : null}
      {data.state === 'waiting' ? (
        <>
          <DefinitionList
            facts={[
              ...facts,
              { term: words('state'), value: data.place === 1 ? words('placeNext') : words('place', { n: data.place ?? 1 }) },
              { term: words('closes'), value: untilText(data.closesAt, today) },
            ]}
          />
          <p>{words('holds')}</p>
          <Form>
            <ButtonRow>
              <Button look="secondary" intent="leave">
                {say('leave')}
              </Button>
            </ButtonRow>
            <p class="muted">{say('leaveWhy')}</p>
          </Form>
        </>
      ) : null}
      {data.state !== 'waiting' && data.state !== 'offered' ? (
        <>
          <Notice kind={data.state === 'taken' ? 'success' : 'info'} title={say(endedKey[data.state])} />
          <DefinitionList facts={facts} />
          <ButtonRow>
            {data.booking ? (
              <LinkButton href={`/my/bookings/${data.booking}`}>{say('toBookingOf')}</LinkButton>
            ) : (
              <LinkButton
                href={stepHref({ child: data.child.id, facility: data.facility.id, kind: data.kind, date: data.date })}
                look="secondary"
              >
                {say('again')}
              </LinkButton>
            )}
          </ButtonRow>
        </>
      ) : null}
    </>
  )
}

function Offer({ data, facts, until, page }: { data: Entry; facts: readonly Fact[]; until: string; page: PageInput }) {
  const { say } = useTexts(waitlistTexts)
  const { lengthText, untilText } = useDates()
  const { quote } = data
  return (
    <Form>
      <Notice kind="info" title={say('offerNotice', { until })} />
      <DefinitionList facts={facts} dense />
      <ButtonRow>
        <Button size="large" intent="take">
          {say('take')}
        </Button>
      </ButtonRow>
      {quote?.answerBy ? <p>{say('waits')}</p> : null}
      {quote ? (
        <DefinitionList
          dense
          facts={[
            {
              term: say('hours'),
              value: (
                <ul class="plain">
                  {quote.layers
                    .filter((layer) => layer.minutes > 0)
                    .map((layer) => (
                      <li key={layer.code}>
                        {say('minutesOf', { layer: layerName(layer, page.locale), length: lengthText(layer.minutes) })}
                      </li>
                    ))}
                </ul>
              ),
            },
            { term: say('cost'), value: <PriceFacts price={quote.price} /> },
            {
              term: say('cancelBy'),
              value: say('cancelUntil', { until: untilText(quote.cancel.limitAt, page.today) }),
            },
          ]}
        />
      ) : null}
      <ButtonRow>
        <Button look="secondary" intent="decline">
          {say('decline')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
