/** お知らせ: what the login was told, newest first. */
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { noticeTexts } from '../text/guardian/notices.ts'
import { LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(noticeTexts, 'title')

type Data = ReplyOf<Routes['GET /api/v1/my/notices']>

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const told = await api('GET /api/v1/my/notices')
  return told.ok ? told.value : stop(told.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(noticeTexts)
  const { momentText } = useDates()
  const how = (one: Data['notices'][number]): string =>
    [one.mailed ? words('byMail') : '', one.pushed ? words('byPush') : ''].filter(Boolean).join('・') || words('byList')
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{say('title')}</h1>
      {data.notices.length === 0 ? (
        <EmptyState
          title={say('none')}
          action={
            <LinkButton href="/my/user-info/notices" look="secondary">
              {say('how')}
            </LinkButton>
          }
        >
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{say('lead')}</p>
          <LinkList
            label={words('title')}
            items={data.notices.map((one) => ({
              href: one.path ?? '/my',
              text: one.subject,
              note: `${momentText(one.at, page.today)}　${how(one)}`,
            }))}
          />
          <p>
            <a href="/my/user-info/notices">{say('how')}</a>
          </p>
        </>
      )}
    </>
  )
}
