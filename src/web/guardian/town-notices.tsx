/** 市区町村からの通知書: the papers that towns made for the household, each opened as a PDF (CERT-8). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { townNoticeTexts } from '../text/guardian/town-notices.ts'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<Routes['GET /api/v1/my/town-notices']>

export const title = titleIn(townNoticeTexts, 'title')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const notices = await api('GET /api/v1/my/town-notices')
  if (!notices.ok) return stop(notices.problem)
  // The paper asks for the same proof as this page; by way of it, an hour that has passed leads to the password and on to the paper.
  const wanted = notices.value.papers.find((paper) => paper.id === page.query.paper)
  return wanted ? redirectTo(`/api/v1/my/town-notices/${wanted.id}`) : notices.value
}

export function Page({ data: { papers } }: PageProps<typeof load>) {
  const { say, words } = useTexts(townNoticeTexts)
  const { fullDayText } = useDates()
  return (
    <>
      <BackLink href="/my/user-info">{say('back')}</BackLink>
      <h1>{say('title')}</h1>
      {papers.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{say('what')}</p>
          <p class="muted">{say('language')}</p>
          <LinkList
            label={words('list')}
            items={papers.map(({ id, kind, child, town, mark, issuedOn }) => ({
              href: `/my/town-notices?paper=${id}`,
              text: child ? say('forChild', { paper: words(kind), child }) : say(kind),
              note: say('note', { day: fullDayText(issuedOn as LocalDate), town, mark }),
              full: true,
            }))}
          />
        </>
      )}
    </>
  )
}
