/** 登降園: read the facility's code, then one card and one button (ATT-1). */
import type { readTicket } from '../../features/attendance/scan-contract.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { clockRange, whyText } from '../text/attendance-words.ts'
import { titleIn } from '../text/catalogue.ts'
import { myCodeTexts } from '../text/guardian/my-code.ts'
import { scanTexts } from '../text/guardian/scan.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Annotated, useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ScanCamera } from './scan-camera.tsx'

type Ticket = ReplyOf<typeof readTicket>
type Data = { ticket: string | null; scan: Ticket | null; over: Problem | null; done: boolean }

export const title = titleIn(scanTexts, 'title')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const ticket = page.query.ticket ?? null
  if (ticket === null) return { ticket, scan: null, over: null, done: false }
  const scan = await api('GET /api/v1/my/scan', { query: { ticket: ticket.slice(0, 200) } })
  if (scan.ok) return { ticket, scan: scan.value, over: null, done: page.query.done === '1' }
  return scan.problem.rule === 'ATT-1' ? { ticket, scan: null, over: scan.problem, done: false } : stop(scan.problem)
}

export async function act(api: WebApi, form: Sent): Promise<Acted> {
  if (form.intent === 'number') {
    const opened = await api('POST /api/v1/my/scan/number', { body: { digits: form.text('digits').slice(0, 20) } })
    return opened.ok ? redirectTo(`/my/scan?ticket=${opened.value.ticket}`) : { problem: opened.problem }
  }
  const ticket = form.text('ticket')
  const stamps = form.all('stamp').map((value) => {
    const [booking = '', direction] = value.split(' ')
    return { booking, direction: direction === 'out' ? ('out' as const) : ('in' as const) }
  })
  const done = await api('POST /api/v1/my/stamps', { body: { ticket, stamps } })
  return done.ok ? redirectTo(`/my/scan?ticket=${ticket}&done=1`) : { problem: done.problem }
}

const clock = (iso: string): string => clockText(japanTime(new Date(iso)))

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(scanTexts)
  const { scan } = data
  if (!scan) return <Reader over={data.over} sent={sent} />
  if (data.done) return <Stamped scan={scan} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1 class="spoken">{say('title')}</h1>
      <p>
        {scan.facility.name}　<strong>{clock(scan.at)}</strong>
      </p>
      {scan.cards.length > 0 ? <Cards scan={scan} ticket={data.ticket ?? ''} /> : null}
      {scan.barred.map((no) => {
        const text = whyText(no, page.locale)
        return (
          <Notice
            kind={scan.cards.length > 0 ? 'info' : 'warning'}
            title={<Annotated text={no.child ? words('namedWhy', { name: no.child, what: text.what }) : text.what} />}
            key={`${no.child} ${no.code}`}
          >
            <p>
              <Annotated text={`${text.why} ${text.next}`} />
            </p>
          </Notice>
        )
      })}
      {scan.cards.length === 0 ? (
        <LinkButton href="/my/bookings" look="secondary">
          {say('bookings')}
        </LinkButton>
      ) : null}
    </>
  )
}

function Cards({ scan, ticket }: { scan: Ticket; ticket: string }) {
  const { say, words } = useTexts(scanTexts)
  const directions = new Set(scan.cards.map((card) => card.direction))
  const word = directions.size > 1 ? 'both' : directions.has('in') ? 'goIn' : 'goOut'
  return (
    <Form label={words('form')}>
      <Hidden name="ticket" value={ticket} />
      {scan.cards.map((card) => (
        <div class="scan-card" key={card.booking}>
          {scan.cards.length > 1 ? (
            <label for={`stamp-${card.booking}`}>
              <input
                type="checkbox"
                id={`stamp-${card.booking}`}
                name="stamp"
                value={`${card.booking} ${card.direction}`}
                defaultChecked
              />
              <span class="scan-child">{say('namedChild', { name: card.child.name })}</span>
            </label>
          ) : (
            <>
              <Hidden name="stamp" value={`${card.booking} ${card.direction}`} />
              <p class="scan-child">{say('namedChild', { name: card.child.name })}</p>
            </>
          )}
          <p>{say(card.direction === 'in' ? 'inBooking' : 'outBooking', { range: clockRange(card.start, card.end) })}</p>
          {card.inAt ? <p>{say('inAt', { time: clock(card.inAt) })}</p> : null}
        </div>
      ))}
      <div class="scan-go">
        <Button size="large">{say(word)}</Button>
      </div>
    </Form>
  )
}

function Stamped({ scan }: { scan: Ticket }) {
  const { say } = useTexts(scanTexts)
  return (
    <>
      <h1>{say('done')}</h1>
      <p>{scan.facility.name}</p>
      {scan.today.map((use) => (
        <div class="scan-card" key={`${use.child.id} ${use.start}`} role="status">
          <p class="scan-child">{say('namedChild', { name: use.child.name })}</p>
          <p>
            <StatusTag status={use.state === 'inUse' ? '利用中' : '利用済'} />{' '}
            {use.state === 'inUse' ? say('until', { time: clockText(use.end) }) : ''}
          </p>
          <p>
            {say('inAt', { time: use.inAt ? clock(use.inAt) : '' })}
            {'　'}
            {use.outAt ? say('outAt', { time: clock(use.outAt) }) : ''}
          </p>
        </div>
      ))}
      <LinkButton href="/my" look="secondary" size="large">
        {say('home')}
      </LinkButton>
    </>
  )
}

function Reader({ over, sent }: { over: Problem | null; sent: PageProps<typeof load>['sent'] }) {
  const code = useTexts(myCodeTexts)
  const { say, words } = useTexts(scanTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      {over ? (
        <Notice kind="warning" title={<Annotated text={over.title} />} live>
          <p>
            <Annotated text={over.reasons?.map((r) => `${r.why} ${r.next}`).join(' ') ?? ''} />
          </p>
        </Notice>
      ) : null}
      <p class="lead">{say('lead')}</p>
      <ScanCamera />
      <p>
        <a href="/my/code">{code.say('title')}</a>
      </p>
      <Details summary={say('noCamera')} open={sent.problem !== null}>
        <p>{say('noCameraHow')}</p>
        <Form label={words('byNumber')}>
          <TextField
            {...fieldOf(sent, 'digits')}
            label={say('digits')}
            inputMode="numeric"
            autoComplete="off"
            width="short"
            maxLength={10}
          />
          <Button intent="number" look="secondary">
            {say('goNumber')}
          </Button>
        </Form>
      </Details>
    </>
  )
}
