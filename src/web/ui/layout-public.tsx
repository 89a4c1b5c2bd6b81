/** The public frame: plain, one column, help at the end like everywhere. */
import type { LayoutProps } from '../page.ts'
import { frameTexts } from '../text/frame.ts'
import { LanguageSwitch, OtherLanguage } from './language-switch.tsx'
import { currentOf, DemoBanner, HelpFooter, SkipLink } from './layout-parts.tsx'
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
    <div class="frame frame-public">
      <SkipLink />
      <header class="top-bar">
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
        {page.viewer ? (
          <a class="public-login" href="/my">
            {say('myPage')}
          </a>
        ) : (
          <a class="public-login" href="/login" {...currentOf(page.path, '/login')}>
            {say('login')}
          </a>
        )}
        <LanguageSwitch page={page} />
      </header>
      <DemoBanner page={page} />
      <OtherLanguage page={page} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <HelpFooter page={page} />
    </div>
  )
}
