/** The public frame: plain, one column, help at the end like everywhere. */
import type { LayoutProps } from '../page.ts'
import { currentOf, DemoBanner, HelpFooter, SkipLink } from './layout-parts.tsx'
import { Wordmark } from './wordmark.tsx'

const places = [
  { href: '/eligibility', text: '対象か調べる' },
  { href: '/search', text: '施設をさがす' },
  { href: '/apply', text: '利用を申請する' },
] as const

export const PublicLayout = ({ page, children }: LayoutProps) => (
  <div class="frame frame-public">
    <SkipLink />
    <header class="top-bar">
      <Wordmark href="/" />
      <nav class="public-nav" aria-label="おもなページ">
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <a href={place.href} {...currentOf(page.path, place.href)}>
                {place.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.viewer ? (
        <a class="public-login" href="/my">
          マイページ
        </a>
      ) : (
        <a class="public-login" href="/login" {...currentOf(page.path, '/login')}>
          ログイン
        </a>
      )}
    </header>
    <DemoBanner page={page} />
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <HelpFooter page={page} />
  </div>
)
