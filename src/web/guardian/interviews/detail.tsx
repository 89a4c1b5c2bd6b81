/** One interview as a vertical timeline: what was sent, what was fixed, what came of it; and what the family can do now. */
import type { LocalDate } from '../../../platform/calendar.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { dayText, gridRangeText, momentText, timeText } from '../../text/dates.ts'
import { kindWords } from '../../text/facility-words.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { interviewStateWords, refusalReasonSentences } from '../../text/interview-words.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { BackLink, Details } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { Timeline, type TimelineItem } from '../../ui/timeline.tsx'

const interviewOf = (api: WebApi, interviewId: string) =>
  api('GET /api/v1/my/interviews/:interviewId', { params: { interviewId } })
type Interview = Extract<Awaited<ReturnType<typeof interviewOf>>, { ok: true }>['value']
type Input = PageInput<{ id: string }>

export const title = (data: Interview): string => `${data.facility.name}との初回面談`

export async function load(api: WebApi, page: Input): Promise<Loaded<Interview>> {
  const interview = await interviewOf(api, page.params.id)
  return interview.ok ? interview.value : stop(interview.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { interviewId: page.params.id }
  const here = `/my/interviews/${page.params.id}`
  if (form.intent === 'cancel') {
    const done = await api('POST /api/v1/my/interviews/:interviewId/cancel', { params })
    return done.ok ? redirectTo('/my/interviews?done=cancelled') : { problem: done.problem }
  }
  if (form.intent === 'choose') {
    const done = await api('POST /api/v1/my/interviews/:interviewId/choose', {
      params,
      body: { ordinal: Number(form.text('ordinal')) || 1 },
    })
    return done.ok ? redirectTo(`${here}?done=fixed`) : { problem: done.problem }
  }
  const read = readProposals(form)
  if (!read.ok) return { problem: read.problem }
  const done = await api('POST /api/v1/my/interviews/:interviewId/proposals', {
    params,
    body: { proposals: read.proposals, message: form.text('message').slice(0, 1000) },
  })
  return done.ok ? redirectTo(`${here}?done=proposed`) : { problem: namedProposals(done.problem, read.rows) }
}

const doneWords: Readonly<Record<string, string>> = {
  asked: '面談を申し込みました',
  fixed: '面談の日時が決まりました',
  proposed: '新しい希望の日時を送りました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { state, facility } = data
  const today = page.today
  const said = doneWords[page.query.done ?? '']
  const offers = data.proposals.filter((p) => p.by === 'facility')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/interviews">初回面談の一覧</BackLink>
      {said && !sent.problem ? (
        <Notice kind="success" title={said} live>
          {page.query.done === 'fixed' ? null : <p>施設から連絡があると、メールでお知らせします。</p>}
        </Notice>
      ) : null}
      <h1>{facility.name}との初回面談</h1>
      <p>
        <StatusTag status={interviewStateWords[state]} />　{data.child.name}さん
      </p>
      {data.fixed && state === 'fixed' ? (
        <p class="lead">
          <strong>
            {dayText(data.fixed.date as LocalDate, today)} {timeText(data.fixed.start)}から
          </strong>
          （およそ{data.fixed.minutes}分）
        </p>
      ) : null}
      <p>
        {facility.address}
        {facility.phone ? (
          <>
            {'　'}電話 <a href={`tel:${facility.phone}`}>{facility.phone}</a>
          </>
        ) : null}
      </p>
      {data.messages.facility ? (
        <Notice kind="info" title="施設から">
          <p class="keep-lines">{data.messages.facility}</p>
        </Notice>
      ) : null}
      {state === 'arranging' ? <Offers data={data} offers={offers} sent={sent} today={today} /> : null}
      <h2>これまでとこれから</h2>
      <Timeline label="面談の流れ" items={timelineOf(data, today)} />
      {state === 'accepted' ? (
        <ButtonRow>
          <LinkButton href={`/facilities/${facility.id}`}>予約のしかたを見る</LinkButton>
        </ButtonRow>
      ) : null}
      {state === 'refused' || state === 'cancelled' ? (
        <ButtonRow>
          <LinkButton href="/search">ほかの施設をさがす</LinkButton>
          <LinkButton href={`/facilities/${facility.id}`} look="secondary">
            もう一度この施設を見る
          </LinkButton>
        </ButtonRow>
      ) : null}
      {state === 'requested' ? <Again sent={sent} today={today} summary="希望の日時を変える" /> : null}
      {state === 'requested' || state === 'arranging' || state === 'fixed' ? (
        <Details summary="この申込みを取り消す">
          <p>取り消すと、この面談は行われません。あとでもう一度申し込めます。</p>
          <Form label="取消し">
            <Button look="danger" intent="cancel">
              この面談の申込みを取り消す
            </Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}

function Offers(props: { data: Interview; offers: Interview['proposals']; sent: Sent; today: LocalDate }) {
  const { offers, sent, today } = props
  return (
    <>
      <h2>施設からの別の日時</h2>
      {offers.length > 0 ? (
        <Form label="日時を選ぶ">
          <RadioGroup
            legend="都合のよい日時を選んでください"
            {...fieldOf(sent, 'ordinal')}
            choices={offers.map((p) => ({
              value: String(p.ordinal),
              label: `${dayText(p.date as LocalDate, today)} ${gridRangeText(p.start, p.end)}`,
            }))}
          />
          <Hidden name="choosing" value="yes" />
          <ButtonRow>
            <Button intent="choose" size="large">
              この日時に決める
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <Again sent={sent} today={today} summary="どの日時も合わないとき、ほかの希望を送る" />
    </>
  )
}

const Again = ({ sent, today, summary }: { sent: Sent; today: LocalDate; summary: string }) => (
  <Details summary={summary} open={Object.keys(sent.values).some((name) => name.startsWith('date'))}>
    <Form label={summary}>
      <ProposalFields sent={sent} today={today} words={(n) => `第${n}希望`} />
      <TextArea {...fieldOf(sent, 'message')} label="施設に伝えておきたいこと" required={false} maxLength={1000} />
      <ButtonRow>
        <Button look="secondary">新しい希望を送る</Button>
      </ButtonRow>
    </Form>
  </Details>
)

function timelineOf(data: Interview, today: LocalDate): TimelineItem[] {
  const { state, way } = data
  const over = state === 'refused' || state === 'cancelled'
  const at = { requested: 0, arranging: 0, fixed: 1, held: 2, accepted: 3, refused: 3, cancelled: 3 }[state]
  const stateOf = (step: number): TimelineItem['state'] => (step < at ? 'done' : step === at ? 'now' : over ? 'stopped' : 'next')
  const family = data.proposals.filter((p) => p.by === 'family')
  const fixed = data.fixed
  const items: TimelineItem[] = [
    {
      title: way === 'proposals' || way === 'publishedTimes' ? '申込み' : '施設が登録',
      when: momentText(data.requestedAt, today),
      state: 'done',
      ...(family.length > 0 || data.messages.family
        ? {
            children: (
              <>
                {family.length > 0
                  ? family.map((p, i) => (
                      <p key={p.ordinal}>
                        第{i + 1}希望 {dayText(p.date as LocalDate, today)} {gridRangeText(p.start, p.end)}
                      </p>
                    ))
                  : null}
                {data.messages.family ? <p class="keep-lines">{data.messages.family}</p> : null}
              </>
            ),
          }
        : {}),
    },
  ]
  if (!over || fixed)
    items.push({
      title: state === 'requested' || state === 'arranging' ? '施設が日時を決めます' : '面談の日時',
      ...(fixed ? { when: `${dayText(fixed.date as LocalDate, today)} ${timeText(fixed.start)}から` } : {}),
      state: at === 0 ? 'now' : 'done',
    })
  if (state === 'cancelled')
    return [
      ...items,
      { title: '取消し', ...(data.decidedAt ? { when: momentText(data.decidedAt, today) } : {}), state: 'stopped' },
    ]
  if (!over || state === 'refused') items.push({ title: '面談', state: at >= 2 ? 'done' : at === 1 ? 'now' : stateOf(2) })
  if (state === 'refused') {
    const reason = data.reason as keyof typeof refusalReasonSentences | null
    return [
      ...items.filter((item) => item.title !== '面談' || fixed),
      {
        title: '受入不可',
        ...(data.decidedAt ? { when: momentText(data.decidedAt, today) } : {}),
        state: 'stopped',
        children: <p>{(reason && refusalReasonSentences[reason]) ?? refusalReasonSentences.other}</p>,
      },
    ]
  }
  items.push({
    title: state === 'accepted' ? '受入可（利用できます）' : '結果のお知らせ',
    ...(data.acceptance ? { when: dayText(data.acceptance.acceptedOn as LocalDate, today) } : {}),
    state: state === 'accepted' ? 'done' : state === 'held' ? 'now' : 'next',
    ...(data.acceptance
      ? { children: <p>{data.acceptance.kinds.map((kind) => kindWords[kind]).join('・')}で利用できます。</p> }
      : {}),
  })
  return items
}
