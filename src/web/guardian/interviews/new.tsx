/** 初回面談を申し込む: three proposals with times and a note (INT-2). */
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import { type FacilityPage, facilityPageOf, type StandingOf, standingOf } from '../../place/facility-data.ts'
import { WhyNotAsk } from '../../place/why-not-ask.tsx'
import type { WebApi } from '../../routes.ts'
import { namedProposals, readProposals } from '../../text/interview-proposals.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProposalFields } from '../../ui/proposal-fields.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Data = { facility: FacilityPage; standing: StandingOf; others: { id: string; name: string }[] } | { facility: null }

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
  return {
    facility: facility.value,
    standing: standing.value,
    others: (page.viewer?.children ?? []).filter((c) => c.id !== child).map(({ id: childId, name }) => ({ id: childId, name })),
  }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const read = readProposals(form)
  if (!read.ok) return { problem: read.problem }
  const asked = await api('POST /api/v1/my/interviews', {
    body: {
      childId: childOf(page) ?? '',
      facilityId: page.query.facility ?? '',
      proposals: read.proposals,
      message: form.text('message').slice(0, 1000),
    },
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
  const able = standing.ask.some((way) => way.reasons.length === 0)
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
          <Form>
            <ProposalFields sent={sent} today={page.today} words={(n) => `第${n}希望`} />
            <TextArea
              {...fieldOf(sent, 'message')}
              label="施設に伝えておきたいこと"
              support="心配なこと、聞きたいことがあれば書いてください。"
              required={false}
              maxLength={1000}
            />
            <ButtonRow>
              <Button size="large">この内容で面談を申し込む</Button>
            </ButtonRow>
          </Form>
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
