/** 利用者情報管理: the to-do of ACC-6 and the ways to 利用者 and 児童. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { userInfoTexts } from '../text/guardian/user-info.ts'
import { LinkList } from '../ui/card.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = (_data: unknown, page: PageInput): string => wordsOf(userInfoTexts, page.locale, 'title')

type Item = {
  part: 'contacts' | 'sheet'
  childId: string | null
  standing: { state: 'never' | 'stale' | 'soon' | 'good'; confirmedOn: string | null; until: string | null }
}
type Data = { first: boolean; items: Item[] }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const todo = await api('GET /api/v1/my/todo')
  return todo.ok ? todo.value : stop(todo.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { dayText } = useDates()
  const { say, words } = useTexts(userInfoTexts)
  const noteOf = (item: Item | undefined, today: LocalDate): string => {
    if (!item) return words('confirmed')
    const until = item.standing.until as LocalDate | null
    if (item.standing.state === 'never' || item.standing.state === 'stale') return words(item.standing.state)
    return until ? words('soon', { day: dayText(until, today) }) : words('please')
  }
  const contacts = data.items.find((item) => item.part === 'contacts')
  const open = data.items.some((item) => item.standing.state !== 'soon')
  return (
    <>
      <BackLink href="/my/menu">{say('menu')}</BackLink>
      <h1>{say('title')}</h1>
      {data.first ? (
        <Notice kind="info" title={say('firstTitle')}>
          <p>{say('first')}</p>
        </Notice>
      ) : open ? (
        <Notice kind="warning" title={say('openTitle')}>
          <p>{say('open')}</p>
        </Notice>
      ) : null}
      <h2>{say('user')}</h2>
      <LinkList
        label={words('user')}
        items={[
          { href: '/my/user-info/account', text: say('user'), note: say('userNote') },
          { href: '/my/town-notices', text: say('papers'), note: say('papersNote') },
          { href: '/my/user-info/notices', text: say('notices'), note: say('noticesNote') },
          { href: '/my/user-info/contacts', text: say('contacts'), note: noteOf(contacts, page.today) },
        ]}
      />
      <h2>{say('children')}</h2>
      <LinkList
        label={words('children')}
        items={(page.viewer?.children ?? []).map((child) => ({
          href: `/my/children/${child.id}/sheet`,
          text: say('sheet', { name: child.name }),
          note: noteOf(
            data.items.find((item) => item.childId === child.id),
            page.today,
          ),
        }))}
      />
    </>
  )
}
