/** The public frame: plain, one column, help at the end like everywhere. */
import type { LayoutProps } from '../page.ts'
import { frameTexts } from '../text/frame.ts'
import { Frame } from './frame.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { currentOf } from './layout-parts.tsx'
import { useTexts } from './say.tsx'
import { Wordmark } from './wordmark.tsx'

const places = [
  { href: '/eligibility', text: 'eligibility' },
  { href: '/search', text: 'searchPlaces' },
  { href: '/apply', text: 'apply' },
] as const

export function PublicLayout({ page, children }: LayoutProps) {
  const { say, words } = useTexts(frameTexts)
  return (
    <Frame
      page={page}
      look="frame-public"
      top={
        <>
          <Wordmark href="/" />
          <nav class="public-nav" aria-label={words('mainPages')}>
            <ul>
              {places.map((place) => (
                <li key={place.href}>
                  <a href={place.href} {...currentOf(page.path, place.href)}>
                    {say(place.text)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a class="public-login" href="/login" {...currentOf(page.path, '/login')}>
            {say('login')}
          </a>
          <LanguageSwitch page={page} />
        </>
      }
    >
      {children}
    </Frame>
  )
}
