/** お知らせ: what towns have announced to this reader. */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { announcementTexts } from '../text/guardian/announcements.ts'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = (_data: object, page: PageInput) => wordsOf(announcementTexts, page.locale, 'title')

export async function load(api: WebApi, _page: PageInput) {
  const list = await api('GET /api/v1/announcements')
  return list.ok ? list.value : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(announcementTexts)
  const { momentText } = useDates()
  const home = page.audience === 'facility' ? '/facility' : '/my'
  return (
    <>
      <h1>{say('title')}</h1>
      {data.announcements.length === 0 ? (
        <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
      ) : (
        <LinkList
          label={words('title')}
          items={data.announcements.map((one) => ({
            href: `${home}/announcements/${one.id}`,
            text: one.title,
            note: (
              <>
                {one.read ? null : <strong>{say('unread')}　</strong>}
                {say('from', { town: one.town, when: momentText(one.publishedAt, page.today) })}
              </>
            ),
          }))}
        />
      )}
    </>
  )
}
