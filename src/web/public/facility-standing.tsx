/** What this facility means for the child whom the guardian looks at: ask for an interview, wait, or book (INT-1, BOOK-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { PageInput } from '../page.ts'
import { type FacilityPage, type StandingOf, standingOf } from '../place/facility-data.ts'
import { WhyNotAsk } from '../place/why-not-ask.tsx'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { interviewSentence } from '../text/facility-words.ts'
import { interviewStateWords } from '../text/interview-words.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export type Standing = StandingOf

/** null: nobody is logged in, or the child is not known here. */
export async function loadStanding(api: WebApi, page: PageInput<{ id: string }>, facilityId: string): Promise<Standing | null> {
  const current = page.viewer?.children.find((child) => child.current)
  if (!current) return null
  const standing = await standingOf(api, current.id, facilityId)
  return standing.ok ? standing.value : null
}

export function FacilityStanding(props: {
  facility: FacilityPage
  standing: Standing | null
  today: LocalDate
  loggedIn: boolean
}) {
  const { facility, standing, today, loggedIn } = props
  if (!standing) return loggedIn ? null : <Stranger facility={facility} />
  const { child, acceptance, interview, ask } = standing
  const named = `${child.name}さん`
  if (acceptance) {
    const own = facility.kinds.find((way) => way.kind === 'flexible' && ['automatic', 'confirmed'].includes(way.booking))
    return (
      <Notice kind="success" title={`${named}は、この施設を利用できます`}>
        <p>
          {dayText(acceptance.acceptedOn as LocalDate, today)}に受入可になりました
          {acceptance.validTo ? `（${dayText(acceptance.validTo as LocalDate, today)}まで）` : ''}。
        </p>
        {own ? (
          <p>
            <LinkButton href={`/my/bookings/new?${new URLSearchParams({ facility: facility.id, child: child.id })}`}>
              予約する日を選ぶ
            </LinkButton>
          </p>
        ) : (
          <p>予約のしかたは、下の「利用のしかた」をご覧ください。</p>
        )}
      </Notice>
    )
  }
  if (interview?.open)
    return (
      <Notice kind="info" title={`${named}の初回面談`}>
        <p>
          <StatusTag status={interviewStateWords[interview.state]} />
        </p>
        <p>
          <LinkButton href={`/my/interviews/${interview.id}`} look="secondary">
            面談の状況を見る
          </LinkButton>
        </p>
      </Notice>
    )
  const open = ask.filter((way) => way.reasons.length === 0)
  if (open.length > 0)
    return (
      <Notice kind="info" title={`${named}がはじめて利用する前に、面談をします`}>
        <p>面談で受入可になると、予約できるようになります。</p>
        <p>
          <LinkButton href={`/my/interviews/new?${new URLSearchParams({ facility: facility.id, child: child.id })}`}>
            初回面談を申し込む
          </LinkButton>
        </p>
      </Notice>
    )
  return (
    <Notice kind="warning" title={`${named}は、いまこの画面から面談を申し込めません`}>
      <WhyNotAsk ask={ask} />
    </Notice>
  )
}

/** Without login: what comes first, and why an interview cannot be asked here for a kind. */
function Stranger({ facility }: { facility: FacilityPage }) {
  const closed = facility.kinds.every((way) => way.interview === 'closed')
  return closed ? (
    <Notice kind="warning" title="新しい面談を受け付けていません">
      <p>{interviewSentence.closed}</p>
    </Notice>
  ) : (
    <Notice kind="info" title="はじめて利用する前に、面談があります">
      <p>
        面談を申し込むには、市区町村の認定とアカウントが必要です。アカウントのある方は
        <a href={`/login?next=${encodeURIComponent(`/facilities/${facility.id}`)}`}>ログイン</a>
        してください。まだの方は、<a href="/eligibility">対象かどうかを調べて</a>、<a href="/apply">申請</a>してください。
      </p>
    </Notice>
  )
}
