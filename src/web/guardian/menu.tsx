/** メニュー: everything that is not one of the four places; plain links, so it works on every phone. */
import type { PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn, wordsOf } from '../text/catalogue.ts'
import { frameTexts } from '../text/frame.ts'
import { announcementTexts } from '../text/guardian/announcements.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { helpConsentTexts } from '../text/guardian/help-consent.ts'
import { homeTexts } from '../text/guardian/home.ts'
import { menuTexts } from '../text/guardian/menu.ts'
import { waitlistTexts, watchTexts } from '../text/guardian/waitlist.ts'
import { LinkList } from '../ui/card.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = titleIn(homeTexts, 'menu')

export async function load(api: WebApi, _page: PageInput) {
  const changes = await api('GET /api/v1/my/changes')
  const people = changes.ok ? changes.value.people.children : []
  return { certified: people.filter((child) => child.until !== null).map((child) => child.id) }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(homeTexts)
  const { words: menu } = useTexts(menuTexts)
  const children = page.viewer?.children ?? []
  return (
    <>
      <h1>{say('menu')}</h1>
      {page.viewer ? <p>{say('you', { name: page.viewer.name })}</p> : null}
      <LinkList label={words('manage')} items={[{ href: '/my/user-info', text: say('manage'), note: say('manageWhat') }]} />
      <h2>{say('childAnd')}</h2>
      <LinkList
        items={[
          ...children.flatMap((child) => [
            { href: `/my/children/${child.id}`, text: child.name, note: say('childWhat') },
            ...(data.certified.includes(child.id)
              ? [
                  { href: `/my/children/${child.id}/certificate`, text: say('certificateOf', { name: child.name }) },
                  { href: `/my/pass/${child.id}`, text: say('passOf', { name: child.name }), full: true },
                ]
              : []),
          ]),
          { href: '/my/changes', text: say('changes'), note: say('changesWhat') },
          // A brother or sister is applied for like the first child (ACC-1).
          { href: '/apply', text: wordsOf(frameTexts, page.locale, 'apply') },
        ]}
      />
      <h2>{say('placesAnd')}</h2>
      <LinkList
        items={[
          { href: '/my/interviews', text: say('interviews') },
          { href: '/my/waitlist', text: wordsOf(waitlistTexts, page.locale, 'title') },
          { href: '/my/watches', text: wordsOf(watchTexts, page.locale, 'title') },
          { href: '/my/calls', text: wordsOf(callTexts, page.locale, 'title') },
          { href: '/my/draws', text: say('draws') },
        ]}
      />
      <h2>{say('recordsAnd')}</h2>
      <LinkList
        items={[
          { href: '/my/records', text: menu('records') },
          { href: '/my/reduction', text: menu('reduction') },
          { href: '/my/refunds', text: menu('refunds') },
        ]}
      />
      <h2>{say('newsAnd')}</h2>
      <LinkList
        items={[
          { href: '/my/notices', text: menu('notices') },
          { href: '/my/announcements', text: wordsOf(announcementTexts, page.locale, 'title') },
          { href: '/my/enquiries', text: wordsOf(enquiryTexts, page.locale, 'title') },
          { href: '/help', text: say('help') },
          {
            href: '/my/help-consent',
            text: wordsOf(helpConsentTexts, page.locale, 'title'),
            note: wordsOf(helpConsentTexts, page.locale, 'menuNote'),
          },
        ]}
      />
      <h2>{say('otherThings')}</h2>
      <LinkList
        items={[
          { href: '/my/sessions', text: say('sessions') },
          { href: '/my/logout', text: say('logout') },
        ]}
      />
    </>
  )
}
