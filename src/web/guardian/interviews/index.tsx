/** 初回面談: the family's requests, open ones first. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { dayText, momentText, timeText } from '../../text/dates.ts'
import { interviewStateWords } from '../../text/interview-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'

export const title = '初回面談'

const listOf = (api: WebApi) => api('GET /api/v1/my/interviews')
type List = Extract<Awaited<ReturnType<typeof listOf>>, { ok: true }>['value']

const open = ['requested', 'arranging', 'fixed', 'held'] as const

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<List>> {
  const list = await listOf(api)
  return list.ok ? list.value : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const waiting = data.interviews.filter((i) => open.some((state) => state === i.state))
  const over = data.interviews.filter((i) => !waiting.includes(i))
  const cards = (list: List['interviews']) =>
    list.map((interview) => (
      <Card key={interview.id} title={interview.facilityName} href={`/my/interviews/${interview.id}`} level={3}>
        <p>
          <StatusTag status={interviewStateWords[interview.state]} />　{interview.childName}さん
        </p>
        {interview.fixed && interview.state === 'fixed' ? (
          <p>
            {dayText(interview.fixed.date as LocalDate, page.today)} {timeText(interview.fixed.start)}から
          </p>
        ) : null}
        {interview.state === 'arranging' ? <p>施設から別の日時の案内が届いています。</p> : null}
        <p class="muted">申込み {momentText(interview.requestedAt, page.today)}</p>
      </Card>
    ))
  return (
    <>
      <h1>初回面談</h1>
      {page.query.done === 'cancelled' ? <Notice kind="success" title="面談の申込みを取り消しました" live /> : null}
      {data.interviews.length === 0 ? (
        <EmptyState title="面談の申込みはまだありません" action={<LinkButton href="/search">施設をさがす</LinkButton>}>
          <p>施設をはじめて利用する前に、面談をします。施設を選んで、希望の日時を送ってください。</p>
        </EmptyState>
      ) : (
        <>
          {waiting.length > 0 ? (
            <>
              <h2>進んでいる面談</h2>
              {cards(waiting)}
            </>
          ) : null}
          {over.length > 0 ? (
            <>
              <h2>終わった面談</h2>
              {cards(over)}
            </>
          ) : null}
          <p>
            <LinkButton href="/search" look="secondary">
              ほかの施設をさがす
            </LinkButton>
          </p>
        </>
      )}
    </>
  )
}
