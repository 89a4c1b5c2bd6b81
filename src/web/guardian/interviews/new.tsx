/** 初回面談を申し込む: one of the facility's published times, or three proposals, and a note (INT-2). */
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import { type FacilityPage, facilityPageOf, type StandingOf, standingOf } from '../../place/facility-data.ts'
import { WhyNotAsk } from '../../place/why-not-ask.tsx'
import type { Routes, WebApi } from '../../routes.ts'
import { dayText, gridRangeText } from '../../text/dates.ts'
import { kindWords } from '../../text/facility-words.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Times = ReplyOf<Routes['GET /api/v1/my/children/:childId/facilities/:facilityId/interview-times']>['times']
type Data =
  | { facility: FacilityPage; standing: StandingOf; times: Times; others: { id: string; name: string }[] }
  | { facility: null }

export const title = '初回面談を申し込む'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The child of the address, else the one whom the guardian looks at. */
const childOf = (page: Pick<PageInput, 'query' | 'viewer'>): string | null => {
  const all = page.viewer?.children ?? []
  return (all.find((child) => child.id === page.query.child) ?? all.find((child) => child.current))?.id ?? null
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const child = childOf(page)
  const id = page.query.facility ?? ''
  if (!uuid.test(id) || !child) return { facility: null }
  const facility = await facilityPageOf(api, id)
  if (!facility.ok) return stop(facility.problem)
  const standing = await standingOf(api, child, id)
  if (!standing.ok) return stop(standing.problem)
  const published = standing.value.ask.some((way) => way.way === 'published' && way.reasons.length === 0)
  const times = published
    ? await api('GET /api/v1/my/children/:childId/facilities/:facilityId/interview-times', {
        params: { childId: child, facilityId: id },
      })
    : null
  if (times && !times.ok) return stop(times.problem)
  return {
    facility: facility.value,
    standing: standing.value,
    times: times?.value.times ?? [],
    others: (page.viewer?.children ?? []).filter((c) => c.id !== child).map(({ id: childId, name }) => ({ id: childId, name })),
  }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const pair = { childId: childOf(page) ?? '', facilityId: page.query.facility ?? '' }
  const message = form.text('message').slice(0, 1000)
  if (form.intent === 'time') {
    const timeId = form.text('timeId')
    if (!uuid.test(timeId))
      return { problem: fieldProblem([{ name: 'timeId', code: 'missing', message: '面談の日時を1つ選んでください。' }]) }
    const taken = await api('POST /api/v1/my/interviews', { body: { ...pair, proposals: [], timeId, message } })
    return taken.ok ? redirectTo(`/my/interviews/${taken.value.id}?done=fixed`) : { problem: taken.problem }
  }
  const read = readProposals(form)
  if (!read.ok) return { problem: read.problem }
  const asked = await api('POST /api/v1/my/interviews', {
    body: { ...pair, proposals: read.proposals, message },
  })
  return asked.ok
    ? redirectTo(`/my/interviews/${asked.value.id}?done=asked`)
    : { problem: namedProposals(asked.problem, read.rows) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  if (data.facility === null)
    return (
      <>
        <h1>{title}</h1>
        <EmptyState title="施設が選ばれていません" action={<LinkButton href="/search">施設をさがす</LinkButton>}>
          <p>面談を申し込む施設を、先に選んでください。</p>
        </EmptyState>
      </>
    )
  const { facility, standing, others } = data
  const openWays = standing.ask.filter((way) => way.reasons.length === 0).map((way) => way.way)
  const able = openWays.length > 0
  const chooses = openWays.includes('published')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facilities/${facility.id}`}>{facility.name}</BackLink>
      <h1>{title}</h1>
      <p>
        <strong>{facility.name}</strong> と、<strong>{standing.child.name}さん</strong>の面談を申し込みます。
      </p>
      {others.map((other) => (
        <p key={other.id}>
          <a href={`/my/interviews/new?${new URLSearchParams({ facility: facility.id, child: other.id })}`}>
            {other.name}さんの面談を申し込む
          </a>
        </p>
      ))}
      {facility.interviewText ? <p>{facility.interviewText}</p> : null}
      {able ? (
        <>
          <Notice kind="info">
            <p>
              申し込むと、この施設の職員が、{standing.child.name}
              さんの児童情報（アレルギーなど）を見られるようになります。だれがいつ見たかは、児童の画面で確かめられます。
            </p>
          </Notice>
          {chooses ? <TimeForm data={data} sent={sent} today={page.today} /> : null}
          {openWays.includes('proposals') && chooses ? (
            <h2>
              {standing.ask
                .filter((way) => way.way === 'proposals')
                .map((way) => kindWords[way.kind])
                .join('・')}
              の面談は、希望の日時を送ります
            </h2>
          ) : null}
          {openWays.includes('proposals') ? (
            <Form label="希望の日時を送る">
              <ProposalFields sent={sent} today={page.today} words={(n) => `第${n}希望`} />
              {chooses && data.times.length > 0 ? null : <MessageField sent={sent} />}
              <ButtonRow>
                <Button size="large" look={chooses ? 'secondary' : 'primary'}>
                  この内容で面談を申し込む
                </Button>
              </ButtonRow>
            </Form>
          ) : null}
        </>
      ) : (
        <Notice kind="warning" title="いまこの画面からは申し込めません">
          <WhyNotAsk ask={standing.ask} />
          <p>
            <a href={standing.interview?.open ? `/my/interviews/${standing.interview.id}` : `/facilities/${facility.id}`}>
              {standing.interview?.open ? '面談の状況を見る' : '施設のページに戻る'}
            </a>
          </p>
        </Notice>
      )}
    </>
  )
}

const MessageField = ({ sent }: { sent: Sent }) => (
  <TextArea
    {...fieldOf(sent, 'message')}
    label="施設に伝えておきたいこと"
    support="心配なこと、聞きたいことがあれば書いてください。"
    required={false}
    maxLength={1000}
  />
)

/** Published times, by day; a lost one is gone from the list when the page is drawn again. */
function TimeForm({ data, sent, today }: { data: Exclude<Data, { facility: null }>; sent: Sent; today: LocalDate }) {
  const { facility, times } = data
  if (times.length === 0)
    return (
      <EmptyState title="いま選べる面談の日時がありません">
        <p>施設が日時を出すと、ここに表示されます。お急ぎの方は、施設にお問い合わせください。</p>
        {facility.phone ? (
          <p>
            電話 <a href={`tel:${facility.phone}`}>{facility.phone}</a>
          </p>
        ) : null}
      </EmptyState>
    )
  // What the time is for is only said where it is not for everything.
  const kinds = new Set(times.map((time) => time.kind)).size > 1
  return (
    <Form label="面談の日時を選ぶ">
      <RadioGroup
        legend="面談の日時を選んでください"
        {...fieldOf(sent, 'timeId')}
        choices={times.map((time) => ({
          value: time.id,
          label: `${dayText(time.date, today)} ${gridRangeText(time.start, time.start + time.minutes)}`,
          ...(kinds ? { support: time.kind ? kindWords[time.kind] : '定期利用・柔軟利用のどちらも' } : {}),
        }))}
      />
      <MessageField sent={sent} />
      <ButtonRow>
        <Button size="large" intent="time">
          この日時で面談を申し込む
        </Button>
      </ButtonRow>
    </Form>
  )
}
