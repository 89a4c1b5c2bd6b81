/** 受付端末: the whole screen belongs to the page; only name and place above. */
import type { LayoutProps } from '../page.ts'
import { DemoBanner, HelpFooter, SkipLink } from './layout-parts.tsx'
import { Wordmark } from './wordmark.tsx'

export const KioskLayout = ({ page, children }: LayoutProps) => (
  <div class="frame frame-kiosk">
    <SkipLink />
    <header class="top-bar">
      <Wordmark href="/kiosk" {...(page.viewer?.place ? { place: page.viewer.place } : {})} />
    </header>
    <DemoBanner page={page} />
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <HelpFooter page={page} />
  </div>
)
