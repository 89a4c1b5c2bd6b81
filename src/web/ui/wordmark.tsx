import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'

/** The mark of つうえん: a grown-up and a child on one path to an open door. */
export const Mark = () => (
  <svg class="mark-logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <rect width="40" height="40" rx="11" fill="#0017c1" />
    <path d="M8 32V19a12 12 0 0 1 24 0v13" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
    <circle cx="16.5" cy="19.5" r="3.4" fill="#fff" />
    <path d="M12.6 32v-3.6a3.9 3.9 0 0 1 7.8 0V32z" fill="#fff" />
    <circle cx="25" cy="24.4" r="2.5" fill="#ffc700" />
    <path d="M22.2 32v-1.6a2.8 2.8 0 0 1 5.6 0V32z" fill="#ffc700" />
  </svg>
)

export function Wordmark({ href, place }: { href: string; place?: string }) {
  const { say } = useTexts(uiTexts)
  return (
    <a class="wordmark" href={href}>
      <Mark />
      <span class="wordmark-text">{say('siteName')}</span>
      {place ? <span class="wordmark-place">{place}</span> : null}
    </a>
  )
}
