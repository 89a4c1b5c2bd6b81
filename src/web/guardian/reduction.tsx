/** 負担軽減 (FEE-4): what is taken off and until when; asking for it, or renewing it with last year's answers, on this one screen. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  errorOf,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn, wordsOf } from '../text/catalogue.ts'
import { reductionTexts } from '../text/guardian/reduction.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Card, LinkList } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(reductionTexts, 'title')

type Data = ReplyOf<Routes['GET /api/v1/my/reduction']>
type Grant = Data['children'][number]['grants'][number]

const reasons = ['taxExempt', 'lowIncome', 'welfare', 'unknown'] as const
/** The usual price of an hour (FEE-3), for the example. */
const usualPrice = 300

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const reduction = await api('GET /api/v1/my/reduction')
  return reduction.ok ? reduction.value : stop(reduction.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const wish = reasons.find((one) => one === form.text('wish'))
  if (!wish)
    return { problem: fieldProblem([{ name: 'wish', code: 'empty', message: wordsOf(reductionTexts, page.locale, 'missing') }]) }
  const asked = await api('POST /api/v1/my/changes', {
    body: {
      kind: 'change',
      form: { day: page.today, parts: ['reduction'], wish, renews: form.text('renews'), note: form.text('note') },
    },
  })
  if (!asked.ok) return { problem: asked.problem }
  const files = form.files('other')
  if (files.length === 0) return redirectTo(`/my/changes/${asked.value.id}?done=sent`)
  // A file that is refused leaves the request standing; sent again, the request answers by its key and only the files are new.
  const added = await api('POST /api/v1/my/changes/:id/files', { params: { id: asked.value.id }, files })
  return added.ok ? redirectTo(`/my/changes/${asked.value.id}?done=sent`) : { problem: added.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(reductionTexts)
  const { dayText } = useDates()
  const { town } = data
  return (
    <>
      <BackLink href="/my/menu" />
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      <h2>{say('now')}</h2>
      <Now data={data} today={page.today} />
      {data.open ? (
        <Notice kind="info" title={say('asked')}>
          <p>{say('askedWhy', { town })}</p>
          <p>
            <a href={`/my/changes/${data.open.id}`}>{say('seeAsked', { number: data.open.number })}</a>
          </p>
        </Notice>
      ) : data.way.way === 'builtIn' ? (
        <Ask data={data} page={page} sent={sent} />
      ) : (
        <>
          <h2>{say(data.renewal ? 'renewTitle' : 'applyTitle')}</h2>
          {data.way.way === 'external' ? (
            <>
              <p>{say('external', { town })}</p>
              <LinkButton href={data.way.url} leave>
                {say('toForm', { town })}
              </LinkButton>
            </>
          ) : (
            <p>{say('paper', { town })}</p>
          )}
        </>
      )}
      <p class="muted">{say('yearly', { end: dayText(data.yearEnds as LocalDate, page.today) })}</p>
      <LinkList items={[{ href: '/my/records', text: say('records') }]} />
    </>
  )
}

function Now({ data, today }: { data: Data; today: LocalDate }) {
  const { say, words } = useTexts(reductionTexts)
  const { dayText, yenText } = useDates()
  const { perHour } = data
  const offOf = (grant: Grant): number => (grant.class === 'support' ? 0 : perHour[grant.class])
  const all = data.children.flatMap((child) => child.grants.map((grant) => ({ child, grant })))
  if (all.length === 0) return <p>{say('none')}</p>
  return (
    <>
      {data.children
        .filter((child) => child.grants.length > 0)
        .map((child) => (
          <Card key={child.id} title={child.name} level={3}>
            {child.grants.map((grant) => (
              <DefinitionList
                key={grant.from}
                dense
                facts={[
                  {
                    term: grant.class === 'lowIncome' ? words('lowIncome', { yen: yenText(data.threshold) }) : words(grant.class),
                    value: [
                      words('perHour', { yen: yenText(offOf(grant)) }),
                      ...(grant.from > today ? [words('from', { day: dayText(grant.from as LocalDate, today) })] : []),
                      grant.to ? words('until', { day: dayText(grant.to as LocalDate, today) }) : words('open'),
                    ].join('　'),
                  },
                  { term: say('exampleOff'), value: `−${yenText(Math.min(usualPrice, offOf(grant)))}` },
                  { term: say('examplePays'), value: yenText(Math.max(0, usualPrice - offOf(grant))) },
                ]}
              />
            ))}
          </Card>
        ))}
      <p>{say('notAll')}</p>
    </>
  )
}

function Ask({ data, page, sent }: { data: Data; page: PageInput; sent: PageProps<typeof load>['sent'] }) {
  const { say, words } = useTexts(reductionTexts)
  const { dayText, yenText } = useDates()
  const { renewal, town } = data
  const day = (date: string): string => dayText(date as LocalDate, page.today)
  const wrong = errorOf(sent, 'other')
  return (
    <>
      <h2>{say(renewal ? 'renewTitle' : 'applyTitle')}</h2>
      <p>{renewal ? words('renewWhy', { until: day(renewal.until), from: day(renewal.from) }) : say('applyWhy')}</p>
      <Form files label={words(renewal ? 'renewTitle' : 'applyTitle')}>
        {renewal ? <Hidden name="renews" value="on" /> : null}
        <RadioGroup
          {...fieldOf(sent, 'wish', renewal?.last ?? '')}
          legend={say('reason')}
          choices={[
            { value: 'taxExempt', label: say('taxExempt') },
            { value: 'lowIncome', label: say('lowIncome', { yen: yenText(data.threshold) }) },
            { value: 'welfare', label: say('welfare') },
            { value: 'unknown', label: say('reasonUnknown') },
          ]}
        />
        <FileField
          name="other"
          label={say('papers')}
          support={say('papersWhy', { town })}
          required={false}
          accept=".pdf,.jpg,.jpeg,.png"
          kinds="PDF・JPEG・PNG"
          {...(wrong ? { error: wrong } : {})}
        />
        <TextArea {...fieldOf(sent, 'note')} label={say('note')} required={false} rows={3} maxLength={1000} />
        <ButtonRow>
          <Button size="large">{say(renewal ? 'renew' : 'apply')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
