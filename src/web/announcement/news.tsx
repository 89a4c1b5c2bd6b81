/** On the start pages: unread news of the town, and answers that nobody has looked at yet. */
import type { WebApi } from '../routes.ts'
import { announcementTexts } from '../text/guardian/announcements.ts'
import { LinkList } from '../ui/card.tsx'
import { useTexts } from '../ui/say.tsx'

export type News = { announcements: { id: string; title: string; town: string }[]; answers: number }

const shown = 3

/** The page is more than its news: without an answer it stands without them. */
export async function loadNews(api: WebApi): Promise<News> {
  const [told, asked] = await Promise.all([api('GET /api/v1/announcements'), api('GET /api/v1/enquiries')])
  return {
    announcements: told.ok
      ? told.value.announcements
          .filter((one) => !one.read)
          .slice(0, shown)
          .map(({ id, title, town }) => ({ id, title, town }))
      : [],
    answers: asked.ok ? asked.value.unread : 0,
  }
}

export function NewsList({ news, home }: { news: News; home: '/my' | '/facility' }) {
  const { say } = useTexts(announcementTexts)
  if (news.announcements.length === 0 && news.answers === 0) return null
  return (
    <section aria-labelledby="news">
      <h2 id="news">{say('title')}</h2>
      <LinkList
        items={[
          ...(news.answers > 0 ? [{ href: `${home}/enquiries`, text: say('answers', { n: news.answers }) }] : []),
          ...news.announcements.map((one) => ({
            href: `${home}/announcements/${one.id}`,
            text: one.title,
            note: say('home', { town: one.town }),
          })),
        ]}
      />
    </section>
  )
}
