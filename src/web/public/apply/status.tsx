/** State of an application (CERT-1): timeline with dates, expected date and next step; without a session the number is asked. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { type Acted, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames, fieldTexts, rejectReasonTexts } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { TownContact } from '../town-info.tsx'
import type { Own } from './journey.ts'
import { timelineOf } from './timeline.ts'

export const title = titleIn(applyTexts, 'status')

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<{ own: Own | null }>> {
  const own = await api('GET /api/v1/applications/own')
  if (own.ok) return { own: own.value }
  return own.problem.status === 401 ? { own: null } : stop(own.problem)
}

export async function act(api: WebApi, form: Form, _page: PageInput): Promise<Acted> {
  if (form.intent === 'leave') {
    const left = await api('POST /api/v1/applications/own/leave')
    return left.ok ? redirectTo('/apply/status?left=1') : { problem: left.problem }
  }
  const number = form.text('number')
  const asked = await api('POST /api/v1/applications/status-code', { body: { number } })
  return asked.ok ? redirectTo(`/apply/status/code?${new URLSearchParams({ number })}`) : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  if (!data.own) return <AskNumber page={page} sent={sent} />
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('status')}</h1>
      {data.own.state === 'draft' ? <Draft own={data.own} /> : <State own={data.own} page={page} />}
      <FormElement label={words('leaveView')}>
        <p>
          <Button look="quiet" intent="leave">
            {say('leaveView')}
          </Button>
        </p>
      </FormElement>
    </>
  )
}

function AskNumber({ page, sent }: { page: PageInput; sent: PageProps<typeof load>['sent'] }) {
  const { say } = useTexts(applyTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('status')}</h1>
      {page.query.left ? (
        <Notice kind="success" live>
          <p>{say('left')}</p>
        </Notice>
      ) : null}
      <p>{say('askNumber')}</p>
      <FormElement>
        <TextField
          {...fieldOf(sent, 'number', page.query.number ?? '')}
          label={say('numberLabel')}
          width="middle"
          autoComplete="off"
          spellCheck={false}
          support={say('numberHow')}
        />
        <ButtonRow>
          <Button size="large">{say('sendCode')}</Button>
        </ButtonRow>
      </FormElement>
      <p class="muted">{say('lostNumber')}</p>
    </>
  )
}

function Draft({ own }: { own: Own }) {
  const { say } = useTexts(applyTexts)
  return (
    <>
      <p>{say('notSent', { town: own.municipality.name, number: own.number })}</p>
      <ButtonRow>
        <LinkButton href="/apply/check" size="large">
          {say('goOn')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

function State({ own, page }: { own: Own; page: PageInput }) {
  const { say, words } = useTexts(applyTexts)
  const { word: field } = useTexts(fieldTexts)
  const { word: why } = useTexts(rejectReasonTexts)
  const dates = useDates()
  const { dayText, fullDayText, listText } = dates
  const several = own.children.length > 1
  const day = (date: string | null): string => (date ? dayText(date as LocalDate, page.today) : '')
  const marks = listText(
    own.corrections.map((mark) => (page.locale === 'ja' ? mark.name : field(mark.pointer.split('/').at(-1) ?? ''))),
  )
  return (
    <>
      <p>
        <StatusTag status={applicationStateNames[own.state]} /> {say('number', { number: own.number })}
        <br />
        {own.receivedOn
          ? say('receivedOn', { town: own.municipality.name, day: fullDayText(own.receivedOn as LocalDate) })
          : own.municipality.name}
      </p>
      {own.state === 'returned' ? (
        <Notice kind="warning" title={say('correctTitle')}>
          <p>
            {own.correctionDueOn
              ? say('correctBy', { day: day(own.correctionDueOn), what: marks })
              : say('correctHow', { what: marks })}
          </p>
          <p>
            <LinkButton href="/apply/status/correct" size="large">
              {say('correct')}
            </LinkButton>
          </p>
        </Notice>
      ) : null}
      {own.state === 'certified' ? (
        <Notice kind="success" title={say('certified')}>
          <p>{say('certifiedHow', { mail: own.mail ?? '' })}</p>
          <p>{say('haveAccount', { login: <a href="/login">{say('login')}</a> })}</p>
          <p>{say('noMail', { again: <a href="/activate/resend">{say('mailAgain')}</a> })}</p>
        </Notice>
      ) : null}
      {several ? (
        <ul class="rows">
          {own.children.map((child) => (
            <li key={child.number}>
              <span>
                {child.name}
                <br />
                <span class="muted">{child.number}</span>
              </span>
              <span>
                <StatusTag status={applicationStateNames[child.state]} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {own.children
        .filter((child) => child.state === 'rejected')
        .map((child) => (
          <Notice kind="info" title={several ? words('rejectedOf', { name: child.name }) : say('rejected')} key={child.number}>
            <p>{say('rejectedHow', { reason: why(child.reason ?? 'other') })}</p>
          </Notice>
        ))}
      <h2>{say('path')}</h2>
      <Timeline label={words('path')} items={timelineOf(own, words, dates, page.today)} />
      <ButtonRow>
        <LinkButton href="/api/v1/applications/own/paper" look="secondary" download leave>
          {say('copy')}
        </LinkButton>
      </ButtonRow>
      <TownContact town={{ name: own.municipality.name, contact: own.contact }} />
      {['submitted', 'reviewing', 'returned'].includes(own.state) ? (
        <p>
          <a href="/apply/status/withdraw">{say('withdraw')}</a>
        </p>
      ) : null}
    </>
  )
}
