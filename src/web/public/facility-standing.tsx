/** What this facility means for the child whom the guardian looks at: ask for an interview, wait, or book (INT-1, BOOK-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { PageInput } from '../page.ts'
import { type FacilityPage, type StandingOf, standingOf } from '../place/facility-data.ts'
import { WhyNotAsk } from '../place/why-not-ask.tsx'
import type { WebApi } from '../routes.ts'
import { interviewStateWords } from '../text/interview-words.ts'
import { facilityTexts } from '../text/public/facility.ts'
import { LinkButton } from '../ui/button.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

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
  const { say } = useTexts(facilityTexts)
  const { dayText } = useDates()
  if (!standing) return loggedIn ? null : <Stranger facility={facility} />
  const { child, acceptance, interview, ask } = standing
  const { name } = child
  if (acceptance) {
    const own = facility.kinds.find((way) => way.kind === 'flexible' && ['automatic', 'confirmed'].includes(way.booking))
    const day = dayText(acceptance.acceptedOn as LocalDate, today)
    return (
      <Notice kind="success" title={say('accepted', { name })}>
        <p>
          {acceptance.validTo
            ? say('acceptedTo', { day, until: dayText(acceptance.validTo as LocalDate, today) })
            : say('acceptedOn', { day })}
        </p>
        <p>
          {own ? (
            <LinkButton href={`/my/bookings/new?${new URLSearchParams({ facility: facility.id, child: child.id })}`}>
              {say('chooseDay')}
            </LinkButton>
          ) : (
            say('seeWays')
          )}
        </p>
      </Notice>
    )
  }
  if (interview?.open)
    return (
      <Notice kind="info" title={say('interviewOf', { name })}>
        <p>
          <StatusTag status={interviewStateWords[interview.state]} />
        </p>
        <p>
          <LinkButton href={`/my/interviews/${interview.id}`} look="secondary">
            {say('seeInterview')}
          </LinkButton>
        </p>
      </Notice>
    )
  const open = ask.filter((way) => way.reasons.length === 0)
  if (open.length > 0)
    return (
      <Notice kind="info" title={say('interviewFirst', { name })}>
        <p>{say('interviewWhy')}</p>
        <p>
          <LinkButton href={`/my/interviews/new?${new URLSearchParams({ facility: facility.id, child: child.id })}`}>
            {say('askInterview')}
          </LinkButton>
        </p>
      </Notice>
    )
  return (
    <Notice kind="warning" title={say('cannotAsk', { name })}>
      <WhyNotAsk ask={ask} />
    </Notice>
  )
}

/** Without login: what comes first, and why an interview cannot be asked here for a kind. */
function Stranger({ facility }: { facility: FacilityPage }) {
  const { say } = useTexts(facilityTexts)
  const { interviewSentence } = useFacilityWords()
  const closed = facility.kinds.every((way) => way.interview === 'closed')
  return closed ? (
    <Notice kind="warning" title={say('strangerClosed')}>
      <p>{interviewSentence('closed')}</p>
    </Notice>
  ) : (
    <Notice kind="info" title={say('strangerFirst')}>
      <p>
        {say('strangerHow', {
          login: <a href={`/login?next=${encodeURIComponent(`/facilities/${facility.id}`)}`}>{say('logIn')}</a>,
          eligibility: <a href="/eligibility">{say('checkEligibility')}</a>,
          apply: <a href="/apply">{say('apply')}</a>,
        })}
      </p>
    </Notice>
  )
}
