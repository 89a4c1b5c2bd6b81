/** 変更の届け出: how each town takes changes and ends, and what was asked for (CERT-4). */
import { type ChangePart, changeParts } from '../../../features/certification/change-form.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import { canEnd } from '../../change/change-fields.tsx'
import { type DataOf, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { changeKindTexts, partTexts } from '../../text/change-words.ts'
import { changeTexts } from '../../text/guardian/changes.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { Moving } from './moving.tsx'

export const title = titleIn(changeTexts, 'title')
type Data = DataOf<typeof load>

export async function load(api: WebApi, _page: PageInput) {
  const changes = await api('GET /api/v1/my/changes')
  return changes.ok ? changes.value : stop(changes.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  const { say } = useTexts(changeTexts)
  return (
    <>
      <BackLink href="/my/menu">{say('menu')}</BackLink>
      <h1>{say('title')}</h1>
      <p>{say('lead', { town: data.town })}</p>
      {data.rows.length > 0 ? <Asked data={data} /> : null}
      <h2>{say('changeHead')}</h2>
      <Way data={data} kind="change" />
      {data.people.children.some(canEnd) ? (
        <>
          <h2>{say('endHead')}</h2>
          <Way data={data} kind="end" />
        </>
      ) : null}
      <Moving town={data.town} />
      <Excel data={data} />
    </>
  )
}

function Asked({ data }: { data: Data }) {
  const { say } = useTexts(changeTexts)
  const { word } = useTexts(changeKindTexts)
  const { fullDayText } = useDates()
  return (
    <>
      <h2>{say('asked')}</h2>
      {data.rows.map((row) => (
        <Card key={row.id} title={word(row.kind)} href={`/my/changes/${row.id}`} level={3}>
          <p>
            <StatusTag status={applicationStateNames[row.state]} />
            {'　'}
            {row.receivedOn ? say('received', { day: fullDayText(row.receivedOn as LocalDate) }) : ''}
          </p>
        </Card>
      ))}
    </>
  )
}

/** A second 保護者2 cannot be registered. */
const offered = (data: Data): ChangePart[] =>
  changeParts.filter((part) =>
    part === 'second'
      ? data.people.guardians.length < 2
      : part !== 'care' || data.people.children.some((child) => child.until !== null),
  )

function Way({ data, kind }: { data: Data; kind: 'change' | 'end' }) {
  const { say, words } = useTexts(changeTexts)
  const { word: part } = useTexts(partTexts)
  const way = data.ways[kind]
  if (way.way === 'external')
    return (
      <>
        <p>{say('external', { town: data.town })}</p>
        <ButtonRow>
          <LinkButton href={way.url} leave look={kind === 'end' ? 'secondary' : 'primary'}>
            {say(kind === 'end' ? 'openEnd' : 'openChange')}
          </LinkButton>
        </ButtonRow>
      </>
    )
  if (way.way === 'paper')
    return (
      <Notice kind="info" level={3} title={say('paper', { town: data.town })}>
        <p>
          {data.contact.office}
          <br />
          {data.contact.phone ? <a href={`tel:${data.contact.phone.replaceAll('-', '')}`}>{data.contact.phone}</a> : null}{' '}
          {data.contact.hours}
        </p>
      </Notice>
    )
  if (kind === 'end')
    return (
      <>
        <p>{say('endHow')}</p>
        <ButtonRow>
          <LinkButton href="/my/changes/new?kind=end" look="secondary">
            {say('endGo')}
          </LinkButton>
        </ButtonRow>
      </>
    )
  return (
    <form method="get" action="/my/changes/new" class="form" aria-label={words('choose')}>
      <Hidden name="kind" value="change" />
      <fieldset class="field">
        <legend class="label">{say('what')}</legend>
        {offered(data).map((one) => (
          <Checkbox key={one} name={one} value="on" label={part(one)} />
        ))}
      </fieldset>
      <ButtonRow>
        <Button>{say('go')}</Button>
      </ButtonRow>
    </form>
  )
}

function Excel({ data }: { data: Data }) {
  const { say } = useTexts(changeTexts)
  return (
    <>
      <h2>{say('excel')}</h2>
      {data.excelForms ? (
        <p>{say('excelHow', { town: data.town })}</p>
      ) : (
        <Notice kind="warning" level={3} title={say('noExcel', { town: data.town })}>
          <p>{say('noExcelHow', { town: data.town })}</p>
        </Notice>
      )}
      <ul>
        <li>
          <a href="/api/v1/my/changes/paper?kind=change" download data-full="">
            {say('excelChange')}
          </a>
        </li>
        {data.people.children.filter(canEnd).map((child) => (
          <li key={child.id}>
            <a href={`/api/v1/my/changes/paper?kind=end&child=${child.id}`} download data-full="">
              {say('excelEnd', { name: child.name })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
